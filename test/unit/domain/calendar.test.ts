import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as calendar from '@attestry/chaincode/domain/calendar';

// The host's own calendar is the model: it is not to be had on the ledger, and it is right.
const anyInstant = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

test('days and dates are those of the proleptic Gregorian calendar', () => {
  fc.assert(
    fc.property(anyInstant, (date) => {
      const text = date.toISOString();
      const day = Math.floor(date.getTime() / 86_400_000);
      expect(calendar.dayOf(text)).toBe(day);
      expect(calendar.civilDate(day)).toBe(text.slice(0, 10));
    }),
  );
});

test('an instant is written as ISO 8601 and read back', () => {
  fc.assert(
    fc.property(anyInstant, (date) => {
      const seconds = Math.floor(date.getTime() / 1_000);
      const text = calendar.instant(seconds, date.getTime() - seconds * 1_000);
      expect(text).toBe(date.toISOString());
      expect(calendar.millisecondsOf(text)).toBe(date.getTime());
    }),
  );
  expect(calendar.millisecondsOf('2026-06-15T10:00:00Z')).toBe(Date.parse('2026-06-15T10:00:00Z'));
});

test('months follow one another over the turn of a year', () => {
  expect(calendar.periodAfter('2025-12')).toBe('2026-01');
  expect(calendar.periodAfter('2026-09')).toBe('2026-10');
  expect(calendar.civilDate(calendar.lastDayOf('2024-02'))).toBe('2024-02-29');
  expect(calendar.civilDate(calendar.lastDayOf('2100-02'))).toBe('2100-02-28');
  expect(calendar.civilDate(calendar.lastDayOf('2026-12'))).toBe('2026-12-31');
});
