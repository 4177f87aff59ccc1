import { describe, expect, test } from 'vitest';
import {
  append,
  consortium,
  openSome,
  people,
  refusalOf,
  tradelineId,
  type MemoryLedger,
} from '../support/consortium.js';

interface Findings {
  findings: { code: string; period: string }[];
}
const read = async (ledger: MemoryLedger, who = people.clerk): Promise<string[]> => {
  const answer = (await ledger.evaluate(who, 'ReadFindings', { tradelineId: tradelineId() })) as Findings;
  return answer.findings.map(({ code, period }) => `${period} ${code}`);
};

/** A tradeline with these months, from January 2026 on, and what else is said of each. */
async function furnished(...months: readonly (readonly [event: object, amounts?: object])[]): Promise<MemoryLedger> {
  const ledger = await consortium();
  await openSome(ledger);
  for (const [index, [event, amounts]] of months.entries()) {
    await append(ledger, { period: `2026-0${index + 1}`, ...event }, amounts);
  }
  return ledger;
}
const paid = [{}] as const;
const late = (daysPastDue: number, amount = '0') =>
  [{ daysPastDue, paymentStatus: 'short' }, { paid: amount }] as const;
/** Four months without anything to ask about, so that none is missing by June. */
const upToDate = [paid, paid, paid, paid] as const;

describe('what a lender furnishes', () => {
  test.each([
    ['nothing, where all is in order', upToDate, []],
    ['a balance above the limit', [...upToDate.slice(1), [{}, { balance: '500001' }]], ['2026-04 BALANCE_ABOVE_LIMIT']],
    [
      'days that have not passed',
      [paid, late(28), late(90), late(121)],
      ['2026-03 ARREARS_SKIP_TIME', '2026-04 ARREARS_OLDER_THAN_DATE'],
    ],
    ['arrears that fall unpaid', [paid, late(28), late(59), late(29)], ['2026-04 ARREARS_FALL_UNPAID']],
    ['arrears that stand still', [paid, late(28), late(28), late(58)], ['2026-03 ARREARS_STAND_STILL']],
    ['all paid that was not', [paid, paid, paid, [{}, { paid: '100000' }]], ['2026-04 FULL_BUT_UNPAID']],
    ['too little paid that was all', [paid, paid, paid, [{ paymentStatus: 'short' }]], ['2026-04 SHORT_BUT_PAID']],
    [
      'three short months without arrears',
      [paid, ...Array.from({ length: 3 }, () => [{ paymentStatus: 'short' }, { paid: '1000' }] as const)],
      ['2026-04 SHORT_WITHOUT_ARREARS'],
    ],
    ['nothing for months', [paid, paid], ['2026-03 REPORT_MISSING']],
  ] as const)('is looked through for %s', async (_what, months, found) => {
    const ledger = await furnished(...(months as readonly (readonly [object, object?])[]));
    expect(await read(ledger)).toEqual(found);
  });

  test('is found wanting for a month only once it is a month late', async () => {
    const ledger = await furnished(...upToDate);
    ledger.now = '2026-06-30T23:59:59.000Z';
    expect(await read(ledger)).toEqual([]);
    ledger.now = '2026-07-01T00:00:00.000Z';
    expect(await read(ledger)).toEqual(['2026-05 REPORT_MISSING']);
  });

  test('makes a monthly index of its lender, of what is complete and plausible', async () => {
    const ledger = await consortium();
    await openSome(ledger, 4);
    for (const n of [1, 2, 3])
      await append(ledger, { tradelineId: tradelineId(n) }, n === 3 ? { balance: '500001' } : {});
    const asked = { lender: 'AuroraMSP', period: '2026-01' };
    expect(await ledger.evaluate(people.supervisor, 'ReadDataQuality', asked)).toEqual({
      ...{ ...asked, due: 4, reported: 3, flagged: 1 },
      ...{ completeness: 7_500, plausibility: 6_666, index: 5_000 },
      findings: [
        { code: 'BALANCE_ABOVE_LIMIT', months: 1 },
        { code: 'REPORT_MISSING', months: 1 },
      ],
    });
    const before = { lender: 'AuroraMSP', period: '2025-12' };
    expect(await ledger.evaluate(people.clerk, 'ReadDataQuality', before)).toMatchObject({ due: 0, index: 10_000 });
  });

  test('is walked page by page for what is to be asked', async () => {
    const ledger = await consortium();
    await openSome(ledger, 6);
    const found: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const request: object = { lender: 'AuroraMSP', after, pages: 1 };
      const scan = (await ledger.evaluate(people.notary, 'ScanFindings', request)) as {
        tradelines: { tradelineId: string }[];
        next: string | null;
      };
      found.push(...scan.tradelines.map((each) => each.tradelineId));
      after = scan.next;
    }
    expect(found.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((n) => tradelineId(n)));
  });

  test.each([
    ['its findings', 'ReadFindings', { tradelineId: tradelineId() }],
    ['its portfolio', 'ScanFindings', { lender: 'AuroraMSP' }],
    ['its index', 'ReadDataQuality', { lender: 'AuroraMSP', period: '2026-01' }],
  ] as const)('keeps %s from another lender', async (_what, name, request) => {
    const ledger = await furnished(paid);
    expect(await refusalOf(ledger.evaluate(people.borealClerk, name, request))).toMatchObject({
      code: 'NOT_ENTITLED_TO_READ',
    });
  });

  test('is looked through by evaluators that everybody can read', async () => {
    const ledger = await consortium();
    const { evaluators } = (await ledger.evaluate(people.borealClerk, 'ListEvaluators', {})) as {
      evaluators: { code: string; rationale: string; harm: string }[];
    };
    expect(evaluators.map(({ code }) => code)).toEqual(evaluators.map(({ code }) => code).toSorted());
    for (const { rationale, harm } of evaluators) expect(`${rationale}${harm}`.length).toBeGreaterThan(40);
    expect(await refusalOf(ledger.evaluate(people.stranger, 'ListEvaluators', {}))).toMatchObject({
      code: 'MEMBER_NOT_ADMITTED',
    });
  });
});
