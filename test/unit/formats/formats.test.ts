import { civilDate, lastDayOf, monthNumber, periodOf } from '@attestry/chaincode/domain/calendar';
import type { ProfileMonth, Tradeline } from '@attestry/chaincode/schema';
import { metro2 } from '@attestry/gateway/bulk/metro2';
import { NO_PROGRESS } from '@attestry/gateway/bulk/progress';
import { bucketCode, daysOf } from '@attestry/gateway/formats/buckets';
import { readFixed } from '@attestry/gateway/formats/fixed-width';
import { writeAccount, type MonthAmounts } from '@attestry/gateway/formats/metro2-account';
import { writeMetro2 } from '@attestry/gateway/formats/metro2-file';
import { BASE_SEGMENT, HEADER, RECORD_LENGTH, TRAILER } from '@attestry/gateway/formats/metro2-layout';
import { readStatusString, writeStatusString } from '@attestry/gateway/formats/status-string';
import { UnsaidTally } from '@attestry/gateway/formats/unsaid';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SUBJECT, tradelineId } from '../../support/consortium.js';

const NOW = new Date('2027-01-15T09:30:00Z');
const FIRST = '2021-03';

const monthsOf = (days: readonly { days: number; status: ProfileMonth['paymentStatus'] }[]): ProfileMonth[] =>
  days.map(({ days: daysPastDue, status }, index) => ({
    period: periodOf(monthNumber(FIRST) + index),
    daysPastDue: status === 'deleted' ? 0 : daysPastDue,
    paymentStatus: status !== 'deleted' && daysPastDue > 0 ? 'short' : status,
    utilisationBand: null,
    paymentBand: null,
    activityBand: null,
  }));

function tradelineOf(profile: ProfileMonth[], over: Partial<Tradeline> = {}): Tradeline {
  const last = profile.at(-1);
  return {
    tradelineId: tradelineId(1),
    lender: 'AuroraMSP',
    subjectId: SUBJECT,
    kind: 'creditCard',
    currency: 'USD',
    region: null,
    openedOn: `${FIRST}-02`,
    status: 'open',
    closedOn: null,
    closeReason: null,
    deletedOn: null,
    limitBand: 3,
    lastPeriod: last?.period ?? null,
    profile,
    monthsReported: profile.length,
    daysPastDue: last?.daysPastDue ?? 0,
    worstDaysPastDue: 0,
    firstDelinquencyOn: null,
    revision: 1,
    amountsPack: null,
    ...over,
  };
}

const months = fc.array(
  fc.record({
    days: fc.oneof(fc.constant(0), fc.constantFrom(1, 29, 30, 31, 59, 60, 61, 179, 180, 181), fc.nat(1_295)),
    status: fc.constantFrom('notDue', 'full', 'minimum', 'short', 'deleted'),
  }),
  { minLength: 1, maxLength: 60 },
);
const minor = fc.oneof(
  fc.bigInt({ min: 0n, max: 999_999_999n }).map((whole) => String(whole * 100n)),
  fc.bigInt({ min: 0n, max: 10n ** 14n }).map(String),
);
const amounts: fc.Arbitrary<MonthAmounts> = fc.record({
  currency: fc.constant('USD'),
  limit: minor,
  balance: fc.oneof(minor, fc.constant('-500')),
  due: fc.option(minor),
  paid: minor,
});
const kinds = fc.constantFrom('creditCard', 'overdraft', 'personalLoan', 'autoLoan', 'mortgage', 'payLater');

test('every record of Metro 2 has 426 characters, its fields where the format has them', () => {
  for (const layout of [BASE_SEGMENT, HEADER, TRAILER]) {
    expect(layout.reduce((sum, [, length]) => sum + length, 0)).toBe(RECORD_LENGTH);
  }
  const position = (name: string): number => {
    const index = BASE_SEGMENT.findIndex(([field]) => field === name);
    return 1 + BASE_SEGMENT.slice(0, index).reduce((sum, [, length]) => sum + length, 0);
  };
  expect([
    position('consumerAccountNumber'),
    position('accountStatus'),
    position('paymentHistoryProfile'),
    position('currentBalance'),
    position('dateOfFirstDelinquency'),
    position('surname'),
    position('residenceCode'),
  ]).toEqual([43, 124, 127, 155, 190, 232, 426]);
});

test('what Metro 2 can say of a month comes back the same, and what it cannot say is named', () => {
  fc.assert(
    fc.property(months, amounts, kinds, (days, exact, kind) => {
      const profile = monthsOf(days);
      const last = profile.at(-1);
      if (last === undefined || last.paymentStatus === 'deleted') return;
      const { line, unsaid } = writeAccount(
        { tradeline: tradelineOf(profile, { kind }), period: last.period, amounts: exact },
        NOW,
      );
      expect(line).toHaveLength(RECORD_LENGTH);
      const read = metro2.read(Buffer.from(line ?? ''), structuredClone(NO_PROGRESS), 'AuroraMSP');
      if (read.what !== 'record' || read.record.record !== 'month') throw new Error(`read as ${read.what}`);
      const back: Record<string, unknown> = {
        ...read.record,
        ...Object.fromEntries(Object.entries(read.record.amounts).map(([name, value]) => [`amounts.${name}`, value])),
      };
      const sent: Record<string, unknown> = {
        tradelineId: tradelineId(1),
        period: last.period,
        daysPastDue: last.daysPastDue,
        paymentStatus: last.paymentStatus,
        'amounts.currency': exact.currency,
        'amounts.limit': exact.limit,
        'amounts.balance': exact.balance,
        'amounts.due': exact.due,
        'amounts.paid': exact.paid,
      };
      const named = new Set(unsaid.map(({ field }) => field));
      for (const [field, value] of Object.entries(sent)) {
        if (!named.has(field)) expect([field, back[field]]).toEqual([field, value]);
      }
      // The bucket is kept, whatever the day.
      expect(bucketCode('metro2', Number(back.daysPastDue))).toBe(bucketCode('metro2', last.daysPastDue));
    }),
  );
});

test('the payment history profile has the 24 months before, newest first, and reads as they were', () => {
  fc.assert(
    fc.property(months, (days) => {
      const profile = monthsOf(days);
      const last = profile.at(-1);
      if (last === undefined || last.paymentStatus === 'deleted') return;
      const { line = '' } = writeAccount(
        { tradeline: tradelineOf(profile), period: last.period, amounts: undefined },
        NOW,
      );
      const { paymentHistoryProfile: history = '' } = readFixed(BASE_SEGMENT, line);
      expect(history).toHaveLength(24);
      const read = readStatusString('metro2', history, periodOf(monthNumber(last.period) - 1));
      if (!Array.isArray(read)) throw new Error(`no code ${read.unknown}`);
      for (const { period, says, minDaysPastDue = 0, maxDaysPastDue = null } of read) {
        const month = profile.find((one) => one.period === period);
        if (month === undefined || month.paymentStatus === 'deleted') expect(says).toBeNull();
        else {
          expect(month.daysPastDue).toBeGreaterThanOrEqual(minDaysPastDue);
          expect(month.daysPastDue).toBeLessThanOrEqual(maxDaysPastDue ?? Infinity);
        }
      }
    }),
  );
});

test('the Chinese string has a character a month, and reads as they were but for what it names', () => {
  fc.assert(
    fc.property(months, (days) => {
      const profile = monthsOf(days);
      const { from, statuses, unsaid } = writeStatusString(tradelineOf(profile));
      expect(from).toBe(profile[0]?.period);
      const read = readStatusString('pboc', statuses, profile.at(-1)?.period ?? '');
      if (!Array.isArray(read)) throw new Error(`no code ${read.unknown}`);
      expect(read.map(({ period }) => period)).toEqual(profile.map(({ period }) => period));
      const named = new Set(unsaid.map(({ field }) => field));
      read.forEach(({ says, minDaysPastDue = 0, maxDaysPastDue = null }, index) => {
        const { daysPastDue, paymentStatus } = profile[index] ?? { daysPastDue: -1, paymentStatus: '' };
        if (paymentStatus === 'deleted') expect([says, named.has('profile')]).toEqual([null, true]);
        else if (paymentStatus === 'notDue') expect(says).toBe('notDue');
        else {
          expect(daysPastDue).toBeGreaterThanOrEqual(minDaysPastDue);
          expect(daysPastDue).toBeLessThanOrEqual(maxDaysPastDue ?? Infinity);
          expect(named.has(daysPastDue > 0 ? 'daysPastDue' : 'paymentStatus')).toBe(true);
        }
      });
    }),
  );
});

test('the edges of the two formats differ by a day', () => {
  expect([29, 30, 31, 59, 60, 61].map((days) => bucketCode('metro2', days)).join('')).toBe('011122');
  expect([29, 30, 31, 59, 60, 61].map((days) => bucketCode('pboc', days)).join('')).toBe('112223');
  expect([daysOf('metro2', '0'), daysOf('metro2', '6'), daysOf('pboc', '7'), daysOf('pboc', 'X')]).toEqual([
    { minDaysPastDue: 0, maxDaysPastDue: 29 },
    { minDaysPastDue: 180, maxDaysPastDue: null },
    { minDaysPastDue: 181, maxDaysPastDue: null },
    undefined,
  ]);
});

test.each([
  ['paid', '13', '  ', { record: 'closure', reason: 'paid' }],
  ['settled', '13', 'AU', { record: 'closure', reason: 'settled' }],
  ['chargedOff', '97', '  ', { record: 'closure', reason: 'chargedOff' }],
] as const)('an account that is %s is written and read as closed', (closeReason, status, comment, closure) => {
  const profile = monthsOf([
    { days: 0, status: 'full' },
    { days: 45, status: 'short' },
  ]);
  const closedOn = civilDate(lastDayOf('2021-05'));
  const tradeline = tradelineOf(profile, { status: 'closed', closedOn, closeReason, firstDelinquencyOn: '2021-03-17' });
  const { line = '' } = writeAccount({ tradeline, period: '2021-05', amounts: undefined }, NOW);
  const fields = readFixed(BASE_SEGMENT, line);
  expect([fields.accountStatus, line.slice(150, 152), fields.dateClosed]).toEqual([status, comment, '05312021']);
  expect(fields.paymentRating).toBe(status === '13' ? '1' : '');
  expect(metro2.read(Buffer.from(line), structuredClone(NO_PROGRESS), 'AuroraMSP')).toEqual({
    what: 'record',
    record: { ...closure, tradelineId: tradelineId(1), closedOn },
  });
  expect(writeStatusString(tradeline).statuses).toBe(`N2${{ paid: 'C', settled: 'G', chargedOff: 'B' }[closeReason]}`);
});

test('an account that the format cannot name is left out and counted, and header and trailer frame the others', async () => {
  const profile = monthsOf([{ days: 65, status: 'short' }]);
  const named = tradelineOf(profile, { firstDelinquencyOn: '2021-01-26' });
  const unnamed = { ...named, tradelineId: `AuroraMSP-${'0'.repeat(40)}` };
  const tally = new UnsaidTally();
  const totals = { accounts: 0 };
  async function* accounts(): AsyncGenerator<Parameters<typeof writeAccount>[0][]> {
    yield await Promise.resolve(
      [named, unnamed].map((tradeline) => ({ tradeline, period: FIRST, amounts: undefined })),
    );
  }
  let text = '';
  for await (const part of writeMetro2('AuroraMSP', FIRST, accounts(), tally, totals, NOW)) text += part;
  const [header = '', line = '', trailer = '', rest] = text.split('\n');
  expect(rest).toBe('');
  expect([header, line, trailer].map(({ length }) => length)).toEqual([426, 426, 426]);
  expect(readFixed(HEADER, header)).toMatchObject({ recordIdentifier: 'HEADER', activityDate: '03312021' });
  expect(readFixed(TRAILER, trailer)).toMatchObject({ baseRecords: '000000001', status78: '000000001' });
  expect(readFixed(BASE_SEGMENT, line)).toMatchObject({
    accountStatus: '78',
    dateOfFirstDelinquency: '01262021',
    dateOfAccountInformation: '03312021',
    paymentHistoryProfile: 'B'.repeat(24),
  });
  expect(totals.accounts).toBe(1);
  expect(tally.rows.find(({ field }) => field === 'tradelineId')?.accounts).toBe(1);
});

test.each([
  ['the wrong length', 'x'.repeat(400), { what: 'invalid', field: '' }],
  ['an unknown status', '', { what: 'invalid', field: 'accountStatus' }],
])('a line of %s is invalid', (_what, text, expected) => {
  const line = text === '' ? `04261${' '.repeat(118)}DF${' '.repeat(301)}` : text;
  expect(metro2.read(Buffer.from(line), structuredClone(NO_PROGRESS), 'AuroraMSP')).toMatchObject(expected);
});
