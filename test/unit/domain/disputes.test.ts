import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dayOf } from '@attestry/chaincode/domain/calendar';
import { answerDispute } from '@attestry/chaincode/domain/disputes/answer-dispute';
import { compensationDue, daysOverdue } from '@attestry/chaincode/domain/disputes/compensation';
import { countingTradeline, markOf } from '@attestry/chaincode/domain/disputes/counting';
import { decideDispute, escalateDispute, withdrawDispute } from '@attestry/chaincode/domain/disputes/course-of-dispute';
import { businessDaysBetween, endOf } from '@attestry/chaincode/domain/disputes/deadline';
import { deleteItem } from '@attestry/chaincode/domain/disputes/delete-item';
import { DISPUTE_RIGHTS } from '@attestry/chaincode/domain/disputes/rights';
import { Refusal } from '@attestry/chaincode/domain/refusal';
import { rowOf, tradelineOf } from '@attestry/chaincode/ledger/tradeline-rows';
import { Dispute, Jurisdiction, Tradeline, type Decision, type Member } from '@attestry/chaincode/schema';
import { grown, history, ID } from './grown-tradeline.js';

const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 1 };

describe('a tradeline after a dispute, whatever was reported', () => {
  const chosen = fc.tuple(history, fc.array(fc.nat({ max: 59 }), { maxLength: 8 }));

  test('never looks worse, and its first delinquency never moves to a later day', () => {
    fc.assert(
      fc.property(chosen, ([months, indices]) => {
        const before = grown(months);
        const periods = indices.flatMap((index) => before.profile[index]?.period ?? []);
        const after = periods.reduce((next, period) => deleteItem(next, period, '2040-01-01'), before);
        expect(Tradeline.parse(after)).toEqual(after);
        expect(after.worstDaysPastDue).toBeLessThanOrEqual(before.worstDaysPastDue);
        if (before.firstDelinquencyOn !== null && after.firstDelinquencyOn !== null) {
          expect(after.firstDelinquencyOn <= before.firstDelinquencyOn).toBe(true);
        }
        expect(after.firstDelinquencyOn === null).toBe(after.daysPastDue === 0);
        expect(after.profile.map(({ period }) => period)).toEqual(before.profile.map(({ period }) => period));
      }),
    );
  });

  test('is read from its row as it was written, with months deleted or all of it', () => {
    fc.assert(
      fc.property(chosen, fc.boolean(), ([months, indices], wholly) => {
        const before = grown(months);
        const periods = indices.flatMap((index) => before.profile[index]?.period ?? []);
        const silenced = periods.reduce((next, period) => deleteItem(next, period, '2040-01-01'), before);
        const after = wholly ? deleteItem(silenced, null, '2040-01-01') : silenced;
        expect(tradelineOf('AuroraMSP', rowOf(after))).toEqual(after);
      }),
    );
  });

  test('counts what is not excluded on that day, as if the rest had been deleted', () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: -2, max: 2 }), ([months, indices], lateDays) => {
        const before = grown(months);
        const periods = [...new Set(indices.flatMap((index) => before.profile[index]?.period ?? []))];
        const disputeMark = {
          disputeId: 'dispute-0001',
          since: '2039-12-01',
          status: 'open' as const,
          answerBy: '2039-12-31',
          items: periods.map((period) => ({ period, excludedFrom: '2040-01-01' })),
        };
        const today = civilDate(dayOf('2040-01-01') + lateDays);
        const deleted = periods.reduce((next, period) => deleteItem(next, period, today), before);
        const expected = lateDays < 0 ? before : { ...deleted, revision: before.revision };
        expect(countingTradeline({ ...before, disputeMark }, today)).toEqual(expected);
      }),
    );
  });

  test('does not count at all once it is deleted, or disputed as a whole past the deadline', () => {
    const tradeline = grown([]);
    const disputeMark = {
      ...{ disputeId: 'dispute-0001', since: '2039-12-01', status: 'open' as const, answerBy: '2039-12-31' },
      items: [{ period: null, excludedFrom: '2040-01-01' }],
    };
    expect(countingTradeline({ ...tradeline, disputeMark }, '2039-12-31')).toEqual(tradeline);
    expect(countingTradeline({ ...tradeline, disputeMark }, '2040-01-01')).toBeUndefined();
    const gone = deleteItem(tradeline, null, '2040-01-01');
    expect(countingTradeline({ ...gone, disputeMark: null }, '2040-01-01')).toBeUndefined();
  });
});

test('a row from before there were disputes still reads', () => {
  const row = rowOf(grown([]));
  expect(row).toHaveLength(16);
  expect(tradelineOf('AuroraMSP', row)).toMatchObject({ tradelineId: ID, status: 'open', deletedOn: null });
});

describe('deadlines', () => {
  test.each([
    ['2026-01-31', { value: 1, unit: 'month' }, '2026-02-28'],
    ['2028-01-31', { value: 1, unit: 'month' }, '2028-02-29'],
    ['2026-12-15', { value: 2, unit: 'month' }, '2027-02-15'],
    ['2026-12-20', { value: 20, unit: 'day' }, '2027-01-09'],
  ] as const)('from %s, %o end on %s', (from, span, end) => {
    expect(endOf(from, span)).toBe(end);
  });

  test.each([
    ['2026-06-05', '2026-06-15', 6],
    ['2026-06-12', '2026-06-15', 1],
    ['2026-06-13', '2026-06-14', 0],
    ['2026-06-15', '2026-06-15', 0],
  ])('from %s to %s there are %i business days', (from, to, days) => {
    expect(businessDaysBetween(from, to)).toBe(days);
  });

  test('and every other number of a pack has a source', () => {
    for (const jurisdiction of Jurisdiction.options) {
      const { answer, extension, reinsertion, tellReaders, statement } = DISPUTE_RIGHTS[jurisdiction];
      for (const each of [answer, extension, reinsertion, tellReaders, statement]) {
        if (each !== null) expect(each.source.length).toBeGreaterThan(5);
      }
    }
  });
});

test('compensation is by the day, never negative, and stops with the last answer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -400, max: 400 }),
      fc.option(fc.integer({ min: -400, max: 400 })),
      fc.nat(),
      (t, s, perDay) => {
        const day = (n: number): string => civilDate(dayOf('2026-06-15') + n);
        const dispute = {
          answerBy: day(0),
          settledOn: s === null ? null : day(s),
          compensation: { perDay: String(perDay), currency: 'EUR' as const },
        };
        const days = Math.max(0, s ?? t);
        expect(daysOverdue(dispute, day(t))).toBe(days);
        expect(compensationDue(dispute, day(t))).toEqual({
          amountMinor: BigInt(perDay) * BigInt(days),
          currency: 'EUR',
        });
      },
    ),
  );
});

// The state machine against a model of five lines: one item, so that a status is all there is to know of it.
describe('a dispute, whatever is asked of it', () => {
  type Act =
    | { kind: 'answer'; outcome: 'verified' | 'deleted' }
    | { kind: 'escalate' }
    | { kind: 'withdraw' }
    | { kind: 'decide'; decision: Decision }
    | { kind: 'wait'; days: number };
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      kind: fc.constant('answer' as const),
      outcome: fc.constantFrom('verified' as const, 'deleted' as const),
    }),
    fc.constant<Act>({ kind: 'escalate' }),
    fc.constant<Act>({ kind: 'withdraw' }),
    fc.record({
      kind: fc.constant('decide' as const),
      decision: fc.constantFrom<Decision>('upheld', 'update', 'delete'),
    }),
    fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 25 }) }),
  );
  const taker = { mspId: 'BorealMSP', role: 'lender' } as Member;
  const lodged: Dispute = {
    ...{ disputeId: 'dispute-0001', tradelineId: ID, subjectId: 'S'.repeat(43), furnisher: 'AuroraMSP' },
    ...{ jurisdiction: 'CN', takenInBy: 'BorealMSP', lodgedAt: '2026-06-15T10:00:00.000Z', answerBy: '2026-07-05' },
    ...{ extension: null, status: 'open', narrative: EVIDENCE, evidence: [], settledOn: null, decidedOn: null },
    ...{ compensation: null, toBeTold: [], revision: 1, by: 'BorealMSP/clerk' },
    items: [{ period: '2026-02', reason: 'other', answer: null, decision: null }],
  };

  const applied = (dispute: Dispute, what: Act, at: string): Dispute => {
    const today = at.slice(0, 10);
    if (what.kind === 'answer') {
      const answers = [{ period: '2026-02', outcome: what.outcome }];
      return answerDispute(dispute, answers, 'AuroraMSP', [], ['CastorMSP'], at, 'AuroraMSP/clerk');
    }
    if (what.kind === 'escalate') return escalateDispute(dispute, taker, markOf(dispute), today, 'BorealMSP/clerk');
    if (what.kind === 'withdraw') return withdrawDispute(dispute, EVIDENCE, taker, today, 'BorealMSP/clerk');
    if (what.kind === 'wait') return dispute;
    return decideDispute(dispute, [{ period: '2026-02', decision: what.decision }], at, 'RegulatorMSP/supervisor');
  };

  type Model = { status: Dispute['status']; answer: 'none' | 'verified' | 'deleted' };
  /** The next state, or `undefined` where the act is refused. */
  const expected = ({ status, answer }: Model, what: Act, late: boolean): Model | undefined => {
    const over = status === 'closed' || status === 'withdrawn';
    switch (what.kind) {
      case 'wait':
        return { status, answer };
      case 'answer': {
        if (over || status === 'answered' || answer !== 'none') return undefined;
        if (status === 'ordered')
          return what.outcome === 'deleted' ? { status: 'closed', answer: 'deleted' } : undefined;
        return { status: status === 'open' ? 'answered' : 'escalated', answer: what.outcome };
      }
      case 'escalate':
        if (status === 'open') return late ? { status: 'escalated', answer } : undefined;
        return status === 'answered' && answer === 'verified' ? { status: 'escalated', answer } : undefined;
      case 'withdraw':
        return status === 'open' || status === 'escalated' ? { status: 'withdrawn', answer } : undefined;
      case 'decide':
        if (status !== 'escalated') return undefined;
        if (answer === 'deleted') return { status: 'closed', answer };
        return what.decision === 'upheld'
          ? { status: 'closed', answer: 'verified' }
          : { status: 'ordered', answer: 'none' };
    }
  };

  test('goes as the model goes, and counts as its mark says', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        let dispute = lodged;
        let model: Model = { status: 'open', answer: 'none' };
        let day = dayOf('2026-06-15');
        for (const what of acts) {
          if (what.kind === 'wait') day += what.days;
          const today = civilDate(day);
          const next = expected(model, what, today > dispute.answerBy);
          const before = JSON.stringify(dispute);
          try {
            const after = applied(dispute, what, `${today}T10:00:00.000Z`);
            expect(next, `${what.kind} was taken in ${model.status}`).toBeDefined();
            if (dispute.settledOn !== null) expect(after.settledOn).toBe(dispute.settledOn);
            dispute = after;
            model = next ?? model;
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            expect(next, `${what.kind} was refused in ${model.status}: ${error.code}`).toBeUndefined();
            expect(JSON.stringify(dispute)).toBe(before);
          }
          expect(Dispute.parse(dispute)).toEqual(dispute);
          expect({ status: dispute.status, answer: dispute.items[0]?.answer?.outcome ?? 'none' }).toEqual(model);
          expect(markOf(dispute) === undefined).toBe(['answered', 'closed', 'withdrawn'].includes(model.status));
        }
      }),
    );
  });
});
