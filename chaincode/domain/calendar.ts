/**
 * Days and months as integers. Ledger code may not ask the host for a date, and needs no time zone here: a
 * transaction's timestamp is UTC. Days are counted from 1970-01-01 on the proleptic Gregorian calendar, by the
 * well-known shift of the year to March (Richards 2013, Explanatory Supplement to the Astronomical Almanac, ch. 15).
 */

/** Days from 1970-01-01 to a civil date. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** The civil date, YYYY-MM-DD, of a day number. */
export function civilDate(day: number): string {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(dayOfYear - Math.floor((153 * m + 2) / 5) + 1)}`;
}

/** The day number of a date written YYYY-MM-DD. */
export function dayOf(date: string): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** An instant, seconds and milliseconds since 1970, as YYYY-MM-DDTHH:MM:SS.mmmZ. */
export function instant(seconds: number, milliseconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  const clock = `${two(Math.floor(rest / 3_600))}:${two(Math.floor((rest % 3_600) / 60))}:${two(rest % 60)}`;
  return `${civilDate(day)}T${clock}.${String(milliseconds).padStart(3, '0')}Z`;
}

/** Milliseconds since 1970 of an instant, so that two may be compared whatever their precision. */
export function millisecondsOf(text: string): number {
  const clock =
    Number(text.slice(11, 13)) * 3_600 +
    Number(text.slice(14, 16)) * 60 +
    Number(text.slice(17, 19)) +
    dayOf(text) * 86_400;
  return clock * 1_000 + (text[19] === '.' ? Number(text.slice(20, 23)) : 0);
}

/** Months since year 0 of a period, so that periods can be subtracted. */
export function monthNumber(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1;
}

/** The period of a month number. */
export function periodOf(month: number): string {
  return `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;
}

/** The month that follows. */
export function periodAfter(period: string): string {
  return periodOf(monthNumber(period) + 1);
}

/** The day number of the last day of a period. */
export function lastDayOf(period: string): number {
  const next = periodAfter(period);
  return dayNumber(Number(next.slice(0, 4)), Number(next.slice(5, 7)), 1) - 1;
}

/** The date so many days later, or earlier where `days` is negative. */
export function addDays(date: string, days: number): string {
  return civilDate(dayOf(date) + days);
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const period = periodOf(monthNumber(date) + months);
  const day = Math.min(Number(date.slice(8, 10)), Number(civilDate(lastDayOf(period)).slice(8, 10)));
  return `${period}-${two(day)}`;
}

/** The first instant after a day, in UTC: what lasts through the day ends then. */
export function endOf(date: string): string {
  return `${addDays(date, 1)}T00:00:00.000Z`;
}
