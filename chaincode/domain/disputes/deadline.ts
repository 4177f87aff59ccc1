import { civilDate, dayNumber, dayOf, lastDayOf, monthNumber, periodOf } from '../calendar.js';
import type { Span } from './rights.js';

/** The last day of a period that begins on a day, which does not count. */
export function endOf(from: string, { value, unit }: Pick<Span, 'value' | 'unit'>): string {
  if (unit === 'day') return civilDate(dayOf(from) + value);
  const period = periodOf(monthNumber(from) + value);
  const day = dayNumber(Number(period.slice(0, 4)), Number(period.slice(5, 7)), 1) + Number(from.slice(8, 10)) - 1;
  return civilDate(Math.min(day, lastDayOf(period)));
}

/** Days from Monday to Friday after `from` up to `to`. Public holidays are not known here, so a span is never short. */
export function businessDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = dayOf(from) + 1; day <= dayOf(to); day += 1) {
    // Day 0, 1970-01-01, was a Thursday.
    const weekday = (((day + 4) % 7) + 7) % 7;
    if (weekday >= 1 && weekday <= 5) count += 1;
  }
  return count;
}
