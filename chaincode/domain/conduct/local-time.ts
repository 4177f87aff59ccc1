import { COVERED_FROM_MS, COVERED_UNTIL_MS, TABLES, ZONE_TABLES } from './time-zone-data.js';

const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** A zone's clock at an instant. */
export interface LocalTime {
  /** Days since 1970-01-01 on the local calendar. */
  readonly day: number;
  /** Milliseconds since local midnight, as the clock on the wall shows them. */
  readonly clockMs: number;
  /** The next instant at which the zone's offset changes; the end of the data where none does. */
  readonly changesAtMs: number;
}

/** Whether the rules of a zone are part of the contract. */
export function isZone(zone: string): boolean {
  return Object.hasOwn(ZONE_TABLES, zone);
}

/** Whether time zones are known at an instant: the data reaches from 2020 to the end of 2037. */
export function isCovered(ms: number): boolean {
  return ms >= COVERED_FROM_MS && ms < COVERED_UNTIL_MS;
}

/**
 * The clock of a zone at an instant, from data that is part of the contract: a host's own tables differ between members.
 *
 * @param zone - One that {@link isZone} knows.
 * @param ms - An instant that {@link isCovered}.
 */
export function localTime(zone: string, ms: number): LocalTime {
  const table = TABLES[ZONE_TABLES[zone] ?? -1];
  if (table === undefined || !isCovered(ms)) throw new Error(`no time of ${zone} at ${ms}`);
  const minute = ms / MINUTE_MS;
  let at = 0;
  while (at + 2 < table.length && (table[at + 2] ?? 0) <= minute) at += 2;
  const localMs = ms + (table[at + 1] ?? 0) * MINUTE_MS;
  const day = Math.floor(localMs / DAY_MS);
  const next = table[at + 2];
  return {
    day,
    clockMs: localMs - day * DAY_MS,
    changesAtMs: next === undefined ? COVERED_UNTIL_MS : next * MINUTE_MS,
  };
}

/** As the wall shows it, HH:MM. */
export function clockText(clockMs: number): string {
  const minutes = Math.floor(clockMs / MINUTE_MS);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
