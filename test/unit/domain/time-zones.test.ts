import { localTime } from '@attestry/chaincode/domain/conduct/local-time';
import {
  COVERED_FROM_MS,
  COVERED_UNTIL_MS,
  TABLES,
  TIME_ZONE_VERSION,
  ZONE_TABLES,
} from '@attestry/chaincode/domain/conduct/time-zone-data';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const ZONES = Object.keys(ZONE_TABLES);

/** What the host's own tables say: days since 1970 and milliseconds since midnight. */
function byIntl(zone: string, ms: number): { day: number; clockMs: number } {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { ...FIELDS, timeZone: zone });
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  const clockMs = ((hour * 60 + minute) * 60 + second) * 1_000 + (ms % 1_000);
  return { day: Date.UTC(year, month - 1, day) / 86_400_000, clockMs };
}
const formats = new Map<string, Intl.DateTimeFormat>();
const FIELDS: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
};

const told = (zone: string, ms: number): { day: number; clockMs: number } => {
  const { day, clockMs } = localTime(zone, ms);
  return { day, clockMs };
};

describe("the contract's own time zones", () => {
  test('show at any instant of any zone what the IANA database shows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: COVERED_FROM_MS, max: COVERED_UNTIL_MS - 1 }),
        (zone, ms) => {
          expect(told(zone, ms)).toEqual(byIntl(zone, ms));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('change on the millisecond on which the database has them change', () => {
    for (const zone of ZONES) {
      const starts = (TABLES[ZONE_TABLES[zone] ?? -1] ?? []).filter((_, index) => index % 2 === 0 && index > 0);
      for (const minute of starts) {
        const at = minute * 60_000;
        expect([zone, told(zone, at - 1), told(zone, at)]).toEqual([zone, byIntl(zone, at - 1), byIntl(zone, at)]);
        expect(localTime(zone, at - 1).changesAtMs).toBe(at);
      }
    }
  });

  test('name the version of the database, and know nothing outside the years that they cover', () => {
    expect(TIME_ZONE_VERSION).toMatch(/^20\d\d[a-z]$/);
    expect(() => localTime('Europe/Berlin', COVERED_UNTIL_MS)).toThrow();
    expect(() => localTime('Europe/Berlin', COVERED_FROM_MS - 1)).toThrow();
    expect(() => localTime('Mars/Olympus', COVERED_FROM_MS)).toThrow();
  });
});
