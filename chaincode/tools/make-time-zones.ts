/**
 * Writes chaincode/domain/conduct/time-zone-data.ts: the changes of UTC offset, from 2020 to 2037, of every zone in which
 * a debtor of the four jurisdictions may live. The source is the IANA database as the pinned package moment-timezone
 * ships it. Run it after an update of that package: `npm run make:time-zones -w @attestry/chaincode`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import moment from 'moment-timezone';
import { z } from 'zod';

const FROM_MS = Date.UTC(2020, 0, 1);
// The package's tables end with 2037, so a later instant is one that is not known.
const UNTIL_MS = Date.UTC(2037, 11, 31);
const MINUTE_MS = 60_000;

// prettier-ignore
const ZONES = [
  'Asia/Shanghai', 'Asia/Urumqi', 'Asia/Hong_Kong', 'Asia/Macau',
  'America/Adak', 'America/Anchorage', 'America/Boise', 'America/Chicago', 'America/Denver', 'America/Detroit',
  'America/Indiana/Indianapolis', 'America/Indiana/Knox', 'America/Indiana/Marengo', 'America/Indiana/Petersburg',
  'America/Indiana/Tell_City', 'America/Indiana/Vevay', 'America/Indiana/Vincennes', 'America/Indiana/Winamac',
  'America/Juneau', 'America/Kentucky/Louisville', 'America/Kentucky/Monticello', 'America/Los_Angeles',
  'America/Menominee', 'America/Metlakatla', 'America/New_York', 'America/Nome', 'America/North_Dakota/Beulah',
  'America/North_Dakota/Center', 'America/North_Dakota/New_Salem', 'America/Phoenix', 'America/Sitka', 'America/Yakutat',
  'Pacific/Honolulu', 'America/Puerto_Rico', 'America/St_Thomas', 'Pacific/Guam', 'Pacific/Saipan', 'Pacific/Pago_Pago',
  'Europe/London', 'Europe/Belfast', 'Europe/Jersey', 'Europe/Guernsey', 'Europe/Isle_of_Man', 'Europe/Gibraltar',
  'Europe/Amsterdam', 'Europe/Athens', 'Europe/Berlin', 'Europe/Bratislava', 'Europe/Brussels', 'Europe/Bucharest',
  'Europe/Budapest', 'Europe/Busingen', 'Europe/Copenhagen', 'Europe/Dublin', 'Europe/Helsinki', 'Europe/Ljubljana',
  'Europe/Lisbon', 'Europe/Luxembourg', 'Europe/Madrid', 'Europe/Malta', 'Europe/Mariehamn', 'Europe/Paris',
  'Europe/Prague', 'Europe/Riga', 'Europe/Rome', 'Europe/Sofia', 'Europe/Stockholm', 'Europe/Tallinn', 'Europe/Vienna',
  'Europe/Vilnius', 'Europe/Warsaw', 'Europe/Zagreb', 'Asia/Nicosia', 'Asia/Famagusta', 'Africa/Ceuta',
  'Atlantic/Azores', 'Atlantic/Canary', 'Atlantic/Madeira', 'America/Cayenne', 'America/Guadeloupe',
  'America/Martinique', 'Indian/Mayotte', 'Indian/Reunion',
  'Europe/Oslo', 'Europe/Vaduz', 'Europe/Zurich', 'Atlantic/Reykjavik',
];

const Latest = z.object({ version: z.string(), zones: z.array(z.string()) });
const { version } = Latest.parse(createRequire(import.meta.url)('moment-timezone/data/packed/latest.json'));

/** Start (minutes since 1970) and offset from UTC (minutes, east positive) of each segment from 2020 to 2037. */
function segmentsOf(name: string): [number, number][] {
  const zone = moment.tz.zone(name);
  if (zone === null) throw new Error(`${name} is not in the database`);
  const segments: [number, number][] = [[FROM_MS / MINUTE_MS, -zone.utcOffset(FROM_MS)]];
  zone.untils.forEach((untilMs, index) => {
    const offset = zone.offsets[index + 1];
    if (untilMs > FROM_MS && untilMs < UNTIL_MS && offset !== undefined) segments.push([untilMs / MINUTE_MS, -offset]);
  });
  // A zone may change its abbreviation alone.
  return segments.filter(([, offset], index) => index === 0 || segments[index - 1]?.[1] !== offset);
}

const tables: string[] = [];
const zones = [...ZONES].sort().map((name) => {
  const table = JSON.stringify(segmentsOf(name).flat());
  if (!tables.includes(table)) tables.push(table);
  return `  '${name}': ${tables.indexOf(table)},`;
});
writeFileSync(
  new URL('../../domain/conduct/time-zone-data.ts', import.meta.url),
  `/** Made by tools/make-time-zones.ts from the IANA time zone database; not to be edited. */
export const TIME_ZONE_VERSION = '${version}';
/** Instants covered, milliseconds since 1970: from (included) to (excluded). */
export const COVERED_FROM_MS = ${FROM_MS};
export const COVERED_UNTIL_MS = ${UNTIL_MS};
// prettier-ignore
/** Segments of one offset: start in minutes since 1970, offset in minutes east of UTC, and so on. */
export const TABLES: readonly (readonly number[])[] = [
${tables.map((table) => `  ${table},`).join('\n')}
];
/** Which table each zone follows. */
export const ZONE_TABLES: Readonly<Record<string, number>> = {
${zones.join('\n')}
};
`,
);
