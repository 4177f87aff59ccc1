import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodOf, monthNumber } from '@attestry/chaincode/domain/calendar';
import { Refusal } from '@attestry/chaincode/domain/refusal';
import { closeWarning, mitigateWarning, raiseWarning } from '@attestry/chaincode/domain/warnings/early-warning';
import { warningReport } from '@attestry/chaincode/domain/warnings/warning-report';
import { EarlyWarning, WarningSignal, type ProfileMonth } from '@attestry/chaincode/schema';

const ID = 'AuroraMSP-0000000000000001';
const AT = '2026-06-15T10:00:00.000Z';
const month = (n: number, daysPastDue: number): ProfileMonth => ({
  period: periodOf(monthNumber('2026-06') + n),
  daysPastDue,
  ...{ paymentStatus: 'full', utilisationBand: 5, paymentBand: 8, activityBand: 3 },
});
const signals = fc.uniqueArray(fc.constantFrom(...WarningSignal.options), { minLength: 1, maxLength: 4 });
const raised = (inArrears = false): EarlyWarning =>
  raiseWarning(
    { tradelineId: ID, signals: ['arrears'] },
    ['arrears'],
    { lender: 'AuroraMSP', daysPastDue: inArrears ? 30 : 0 },
    [],
    null,
    AT,
    'by',
  );

test('a warning stands exactly where all that is claimed was found', () => {
  fc.assert(
    fc.property(signals, signals, (claimed, found) => {
      const raise = (): EarlyWarning =>
        raiseWarning(
          { tradelineId: ID, signals: claimed },
          found,
          { lender: 'AuroraMSP', daysPastDue: 0 },
          [],
          null,
          AT,
          'by',
        );
      if (claimed.every((signal) => found.includes(signal))) expect(EarlyWarning.parse(raise()).closed).toBeNull();
      else expect(raise).toThrow(Refusal);
    }),
  );
});

const act = fc.oneof(
  fc.constantFrom({ act: 'raise' as const }, { act: 'mitigate' as const }, { act: 'close' as const }),
  fc.record({ act: fc.constant('report' as const), late: fc.boolean() }),
);

test('under any commands there is one open warning at most, and the report adds up', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let at = AT;
      let [months, open, hits, falseAlarms, late] = [0, false, 0, 0, 0];
      const profile: ProfileMonth[] = [];
      let since: { month: number; inArrears: boolean } = { month: 0, inArrears: false };
      const warnings: EarlyWarning[] = [];
      for (const each of acts) {
        const last = warnings.at(-1);
        if (each.act === 'report') {
          months += 1;
          profile.push(month(months, each.late ? 20 : 0));
          at = `${month(months, 0).period}-28T10:00:00.000Z`;
          continue;
        }
        const daysPastDue = profile.at(-1)?.daysPastDue ?? 0;
        if (each.act === 'raise') {
          const raise = (): EarlyWarning =>
            raiseWarning(
              { tradelineId: ID, signals: ['arrears'] },
              ['arrears'],
              { lender: 'AuroraMSP', daysPastDue },
              warnings,
              null,
              at,
              'by',
            );
          if (open) expect(raise).toThrow(Refusal);
          else {
            warnings.push(raise());
            open = true;
            since = { month: months, inArrears: daysPastDue > 0 };
          }
        } else if (each.act === 'mitigate') {
          const mitigate = (): EarlyWarning => mitigateWarning(open ? last : warnings[0], 'reminder', at, 'by');
          if (open && (last?.mitigations.length ?? 0) < 20) warnings[warnings.length - 1] = mitigate();
          else expect(mitigate).toThrow(Refusal);
        } else {
          const after = profile
            .slice(Math.max(0, since.month - 1))
            .filter(({ period }) => period >= (last?.raisedAt ?? '').slice(0, 7));
          const hit = after.some((each) => each.daysPastDue > 0);
          const quiet = months - since.month;
          const close = (): EarlyWarning =>
            closeWarning(open ? last : warnings[0], { profile, status: 'open' }, at, 'by');
          if (!open || !(since.inArrears || hit || quiet >= 6)) expect(close).toThrow(Refusal);
          else {
            warnings[warnings.length - 1] = close();
            open = false;
            if (since.inArrears) late += 1;
            else if (hit) hits += 1;
            else falseAlarms += 1;
          }
        }
      }
      const report = warningReport('AuroraMSP', warnings, WarningSignal.options);
      expect(report).toMatchObject({ raised: warnings.length, open: open ? 1 : 0, hits, falseAlarms, late });
      expect(warnings.map(({ warning }) => warning)).toEqual(warnings.map((_, n) => n + 1));
    }),
    { numRuns: 300 },
  );
});

test('a warning is ahead by the days from it to the first day of arrears', () => {
  const profile = [month(0, 0), month(1, 0), month(2, 31)];
  expect(closeWarning(raised(), { profile, status: 'open' }, AT, 'by').closed).toMatchObject({
    // Thirty-one days past due on 31 August: since 31 July, 46 days after 15 June.
    ...{ outcome: 'hit', leadDays: 46 },
  });
  expect(closeWarning(raised(true), { profile, status: 'open' }, AT, 'by').closed?.outcome).toBe('late');
  expect(closeWarning(raised(), { profile: [month(0, 0)], status: 'closed' }, AT, 'by').closed?.outcome).toBe(
    'falseAlarm',
  );
});
