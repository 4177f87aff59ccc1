import { describe, expect, test } from 'vitest';
import {
  SALT,
  amounts,
  append,
  commandId,
  consortium,
  consortiumWithArrears,
  event,
  openSome,
  opening,
  people,
  refusalOf,
  tradelineId,
  type MemoryLedger,
} from '../support/consortium.js';

interface Tradeline {
  revision: number;
  daysPastDue: number;
  worstDaysPastDue: number;
  firstDelinquencyOn: string | null;
  lastPeriod: string | null;
  limitBand: number;
  status: string;
  profile: { period: string; daysPastDue: number; utilisationBand: number | null }[];
}
const read = async (ledger: MemoryLedger, id = tradelineId(), who = people.clerk): Promise<Tradeline> =>
  (await ledger.evaluate(who, 'ReadTradeline', { tradelineId: id })) as Tradeline;

describe('opening a tradeline', () => {
  test('it stands under its lender with a band of its limit and no amount', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    const tradeline = await read(ledger);
    expect(tradeline).toMatchObject({
      lender: 'AuroraMSP',
      status: 'open',
      revision: 1,
      profile: [],
      lastPeriod: null,
    });
    expect(JSON.stringify(tradeline)).not.toContain('500000');
  });

  test('opening it again with the same content is counted as repeated, with other content refused', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    const again = (over: object): Promise<unknown> =>
      ledger.submit(
        people.clerk,
        'OpenTradelines',
        { commandId: commandId(), tradelines: [opening(over)] },
        { salt: SALT, items: [{ limit: '500000' }] },
      );
    expect(await again({})).toMatchObject({ written: 0, repeated: [0] });
    expect(await refusalOf(again({ kind: 'mortgage' }))).toEqual({
      code: 'TRADELINE_EXISTS',
      field: 'tradelines[0].tradelineId',
    });
  });

  test("a lender cannot open one in another lender's name", async () => {
    const ledger = await consortium();
    const attempt = ledger.submit(
      people.borealClerk,
      'OpenTradelines',
      { commandId: commandId(), tradelines: [opening()] },
      { salt: SALT, items: [{ limit: '1' }] },
    );
    expect(await refusalOf(attempt)).toEqual({ code: 'NOT_LENDER_OF_TRADELINE', field: 'tradelines[0].tradelineId' });
  });

  test('a day that has not come is refused', async () => {
    const ledger = await consortium();
    expect(await refusalOf(openSome(ledger, 1, { openedOn: '2026-06-16' }))).toMatchObject({ code: 'DATE_IN_FUTURE' });
  });

  test('more tradelines than a page holds spread over pages and are all found again', async () => {
    const ledger = await consortium();
    await openSome(ledger, 300);
    const ids: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const scan = (await ledger.evaluate(people.clerk, 'ScanTradelines', {
        lender: 'AuroraMSP',
        after,
        pages: 1,
      })) as {
        tradelines: { tradelineId: string }[];
        next: string | null;
      };
      ids.push(...scan.tradelines.map((tradeline) => tradeline.tradelineId));
      after = scan.next;
    }
    expect(new Set(ids).size).toBe(300);
  });
});

describe('appending repayments', () => {
  test('months follow one another and arrears are counted from their first day', async () => {
    const ledger = await consortiumWithArrears();
    expect(await read(ledger)).toMatchObject({
      lastPeriod: '2026-03',
      daysPastDue: 60,
      worstDaysPastDue: 60,
      // 30 days past due on the last day of February
      firstDelinquencyOn: '2026-01-30',
      revision: 4,
    });
  });

  test('the date of first delinquency does not move while the arrears last, and is gone when they are cured', async () => {
    const ledger = await consortiumWithArrears();
    await append(ledger, { period: '2026-04', daysPastDue: 5, paymentStatus: 'short' });
    expect((await read(ledger)).firstDelinquencyOn).toBe('2026-01-30');
    await append(ledger, { period: '2026-05', daysPastDue: 0 });
    expect(await read(ledger)).toMatchObject({ firstDelinquencyOn: null, daysPastDue: 0, worstDaysPastDue: 60 });
  });

  test('the same month with the same content is repeated; with other content it needs a correction', async () => {
    const ledger = await consortiumWithArrears();
    const month = { period: '2026-03', daysPastDue: 60, paymentStatus: 'short' };
    expect(await append(ledger, month, { paid: '0' })).toMatchObject({ written: 0, repeated: [0] });
    expect(await refusalOf(append(ledger, { ...month, daysPastDue: 59 }, { paid: '0' }))).toEqual({
      code: 'PERIOD_ALREADY_REPORTED',
      field: 'events[0].period',
    });
    expect((await read(ledger)).revision).toBe(4);
  });

  test.each([
    ['a month left out', { period: '2026-05' }, {}, 'PERIOD_OUT_OF_ORDER', 'period'],
    ['a month to come', { period: '2026-07' }, {}, 'PERIOD_IN_FUTURE', 'period'],
    ['a month before the opening', { period: '2025-12' }, {}, 'PERIOD_BEFORE_OPENING', 'period'],
    ['another currency', { period: '2026-04' }, { currency: 'USD' }, 'CURRENCY_MISMATCH', 'amounts.currency'],
    [
      'paid in full and past due',
      { period: '2026-04', daysPastDue: 30 },
      {},
      'STATUS_CONTRADICTS_ARREARS',
      'paymentStatus',
    ],
    ['an unknown tradeline', { tradelineId: tradelineId(99) }, {}, 'TRADELINE_NOT_FOUND', 'tradelineId'],
    [
      "another lender's tradeline",
      { tradelineId: tradelineId(1, 'BorealMSP') },
      {},
      'NOT_LENDER_OF_TRADELINE',
      'tradelineId',
    ],
  ])('%s is refused and nothing is written', async (_what, eventOver, amountsOver, code, field) => {
    const ledger = await consortiumWithArrears();
    const before = ledger.dump();
    expect(await refusalOf(append(ledger, eventOver, amountsOver))).toEqual({ code, field: `events[0].${field}` });
    expect(ledger.dump()).toBe(before);
  });

  test('a batch that skips writes the good records and names each refused one', async () => {
    const ledger = await consortium();
    await openSome(ledger, 3);
    const receipt = await ledger.submit(
      people.clerk,
      'AppendRepayments',
      {
        commandId: commandId(),
        onRefusal: 'skip',
        events: [event(), event({ tradelineId: tradelineId(9) }), event({ tradelineId: tradelineId(3) })],
      },
      { salt: SALT, items: [amounts(), amounts(), amounts()] },
    );
    expect(receipt).toMatchObject({
      written: 2,
      repeated: [],
      refused: [{ index: 1, code: 'TRADELINE_NOT_FOUND', fields: [{ field: 'events[1].tradelineId' }] }],
    });
    expect((await read(ledger, tradelineId(3))).lastPeriod).toBe('2026-01');
  });

  test('a batch that names a tradeline twice, or has other amounts than records, is refused', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    const send = (events: object[], items: object[]): Promise<unknown> =>
      ledger.submit(people.clerk, 'AppendRepayments', { commandId: commandId(), events }, { salt: SALT, items });
    expect(await refusalOf(send([event(), event({ period: '2026-02' })], [amounts(), amounts()]))).toEqual({
      code: 'TRADELINE_REPEATED',
      field: 'events[1].tradelineId',
    });
    expect(await refusalOf(send([event()], [amounts(), amounts()]))).toMatchObject({ code: 'AMOUNTS_MISMATCH' });
  });

  test('amounts that do not come privately are asked for', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    const attempt = ledger.submit(people.clerk, 'AppendRepayments', { commandId: commandId(), events: [event()] });
    expect(await refusalOf(attempt)).toEqual({ code: 'AMOUNTS_MISSING', field: 'amounts' });
  });
});

describe('a repeated command', () => {
  const request = { commandId: 'the-same-command', events: [event()] };
  const exact = { salt: SALT, items: [amounts()] };

  test('answers with its first receipt and writes nothing', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    const first = await ledger.submit(people.clerk, 'AppendRepayments', request, exact);
    const before = ledger.dump();
    expect(await ledger.submit(people.clerk, 'AppendRepayments', request, exact)).toEqual(first);
    expect(ledger.dump()).toBe(before);
  });

  test('with other content, even only other private amounts, is refused', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    await ledger.submit(people.clerk, 'AppendRepayments', request, exact);
    const other = ledger.submit(people.clerk, 'AppendRepayments', request, {
      salt: SALT,
      items: [amounts({ paid: '1' })],
    });
    expect(await refusalOf(other)).toEqual({ code: 'COMMAND_ID_REUSED', field: 'commandId' });
  });

  test('twice in one block commits once', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    const twice = [
      await ledger.endorse(people.clerk, 'AppendRepayments', request, exact),
      await ledger.endorse(people.clerk, 'AppendRepayments', request, exact),
    ];
    expect(ledger.commit(twice)).toEqual(['VALID', 'MVCC_READ_CONFLICT']);
  });

  test('of another organisation may have the same id', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    await ledger.submit(people.clerk, 'AppendRepayments', request, exact);
    const other = ledger.submit(
      people.borealClerk,
      'OpenTradelines',
      { commandId: request.commandId, tradelines: [opening({ tradelineId: tradelineId(1, 'BorealMSP') })] },
      { salt: SALT, items: [{ limit: '1' }] },
    );
    await expect(other).resolves.toMatchObject({ written: 1 });
  });
});

describe('correcting a month', () => {
  const correct = (ledger: MemoryLedger, over: object = {}, eventOver: object = {}): Promise<unknown> =>
    ledger.submit(
      people.clerk,
      'CorrectRepayment',
      {
        commandId: commandId(),
        revision: 4,
        reason: 'paymentMisapplied',
        event: event({ period: '2026-02', daysPastDue: 0, paymentStatus: 'minimum', ...eventOver }),
        ...over,
      },
      { salt: SALT, item: amounts({ paid: '2400' }) },
    );

  test('replaces it, finds the date of first delinquency anew and keeps what stood before', async () => {
    const ledger = await consortiumWithArrears();
    await correct(ledger);
    expect(await read(ledger)).toMatchObject({ firstDelinquencyOn: '2026-01-31', daysPastDue: 60, revision: 5 });
    const { corrections } = (await ledger.evaluate(people.clerk, 'ListCorrections', {
      tradelineId: tradelineId(),
    })) as {
      corrections: unknown[];
    };
    expect(corrections).toMatchObject([
      {
        sequence: 1,
        period: '2026-02',
        reason: 'paymentMisapplied',
        before: { daysPastDue: 30 },
        after: { daysPastDue: 0 },
        by: 'AuroraMSP/clerk',
      },
    ]);
  });

  test.each([
    ['another revision than the one that stands', { revision: 3 }, {}, 'REVISION_MISMATCH', 'revision'],
    ['a month that was not reported', {}, { period: '2026-04' }, 'PERIOD_NOT_REPORTED', 'event.period'],
    [
      'paid in full and past due',
      {},
      { daysPastDue: 30, paymentStatus: 'full' },
      'STATUS_CONTRADICTS_ARREARS',
      'event.paymentStatus',
    ],
    [
      "another lender's tradeline",
      {},
      { tradelineId: tradelineId(1, 'BorealMSP') },
      'NOT_LENDER_OF_TRADELINE',
      'event.tradelineId',
    ],
  ])('%s is refused', async (_what, over, eventOver, code, field) => {
    const ledger = await consortiumWithArrears();
    expect(await refusalOf(correct(ledger, over, eventOver))).toEqual({ code, field });
  });

  test('one that changes nothing is refused', async () => {
    const ledger = await consortiumWithArrears();
    await correct(ledger);
    expect(await refusalOf(correct(ledger, { revision: 5 }))).toMatchObject({ code: 'CORRECTION_CHANGES_NOTHING' });
  });
});

describe('closing a tradeline', () => {
  const close = (ledger: MemoryLedger, over: object = {}): Promise<unknown> =>
    ledger.submit(people.clerk, 'CloseTradeline', {
      commandId: commandId(),
      tradelineId: tradelineId(),
      closedOn: '2026-04-30',
      reason: 'chargedOff',
      ...over,
    });

  test('it takes no further month', async () => {
    const ledger = await consortiumWithArrears();
    await close(ledger);
    expect(await read(ledger)).toMatchObject({ status: 'closed', closedOn: '2026-04-30', closeReason: 'chargedOff' });
    expect(await refusalOf(append(ledger, { period: '2026-04' }))).toMatchObject({ code: 'TRADELINE_CLOSED' });
    expect(await refusalOf(close(ledger))).toMatchObject({ code: 'TRADELINE_CLOSED' });
  });

  test.each([
    ['as paid while something is past due', { reason: 'paid' }, 'ARREARS_OUTSTANDING'],
    ['before it was opened', { closedOn: '2026-01-09' }, 'DATE_OUT_OF_ORDER'],
    ['before a month that was reported', { closedOn: '2026-02-28' }, 'DATE_OUT_OF_ORDER'],
    ['on a day to come', { closedOn: '2026-06-16' }, 'DATE_IN_FUTURE'],
    ['that nobody knows', { tradelineId: tradelineId(5) }, 'TRADELINE_NOT_FOUND'],
  ])('%s is refused', async (_what, over, code) => {
    expect(await refusalOf(close(await consortiumWithArrears(), over))).toMatchObject({ code });
  });
});

describe('reading', () => {
  test('the history names each change with its transaction, submitter and time, oldest first', async () => {
    const ledger = await consortiumWithArrears();
    // A neighbour on the same page changes the page and not this tradeline.
    await ledger.submit(
      people.clerk,
      'OpenTradelines',
      { commandId: commandId(), tradelines: [opening({ tradelineId: tradelineId(2) })] },
      { salt: SALT, items: [{ limit: '1' }] },
    );
    const { versions } = (await ledger.evaluate(people.supervisor, 'TradelineHistory', {
      tradelineId: tradelineId(),
    })) as {
      versions: { transactionId: string; at: string; by: string; record: Tradeline }[];
    };
    expect(versions.map(({ record }) => record.revision)).toEqual([1, 2, 3, 4]);
    for (const version of versions) {
      expect(version).toMatchObject({ by: 'AuroraMSP/clerk', at: '2026-06-15T10:00:00.000Z' });
      expect(version.transactionId).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('exact amounts are walked from the newest to the opening, by the lender and the regulator', async () => {
    const ledger = await consortiumWithArrears();
    for (const reader of [people.clerk, people.supervisor]) {
      const { entries } = (await ledger.evaluate(reader, 'ReadAmounts', { tradelineId: tradelineId() })) as {
        entries: { period: string | null; paid: string | null; limit: string }[];
      };
      expect(entries.map(({ period, paid }) => [period, paid])).toEqual([
        ['2026-03', '0'],
        ['2026-02', '0'],
        ['2026-01', '120000'],
        [null, null],
      ]);
    }
  });

  test.each([
    [
      'another lender reads a tradeline',
      people.borealClerk,
      'ReadTradeline',
      { tradelineId: tradelineId() },
      'NOT_ENTITLED_TO_READ',
    ],
    [
      'another lender reads its history',
      people.borealClerk,
      'TradelineHistory',
      { tradelineId: tradelineId() },
      'NOT_ENTITLED_TO_READ',
    ],
    [
      'another lender reads exact amounts',
      people.borealClerk,
      'ReadAmounts',
      { tradelineId: tradelineId() },
      'NOT_ENTITLED_TO_READ',
    ],
    [
      'the notary reads exact amounts',
      people.notary,
      'ReadAmounts',
      { tradelineId: tradelineId() },
      'NOT_ENTITLED_TO_READ',
    ],
    [
      'an insurer reads a portfolio',
      people.underwriter,
      'ScanTradelines',
      { lender: 'AuroraMSP' },
      'NOT_ENTITLED_TO_READ',
    ],
    [
      'another lender reads all amounts',
      people.borealClerk,
      'ScanAmounts',
      { lender: 'AuroraMSP' },
      'NOT_ENTITLED_TO_READ',
    ],
    ['a portfolio of no lender', people.supervisor, 'ScanTradelines', { lender: 'CastorMSP' }, 'MEMBER_NOT_FOUND'],
    ['a stranger reads', people.stranger, 'ReadTradeline', { tradelineId: tradelineId() }, 'MEMBER_NOT_ADMITTED'],
    ['an unknown tradeline', people.clerk, 'ReadTradeline', { tradelineId: tradelineId(7) }, 'TRADELINE_NOT_FOUND'],
    [
      'a tradeline of no member',
      people.clerk,
      'ReadTradeline',
      { tradelineId: tradelineId(7, 'NobodyMSP') },
      'TRADELINE_NOT_FOUND',
    ],
  ] as const)('is refused where %s', async (_what, who, transaction, request, code) => {
    const ledger = await consortiumWithArrears();
    expect(await refusalOf(ledger.evaluate(who, transaction, request))).toMatchObject({ code });
  });
});

describe('who may furnish', () => {
  test.each([
    ['a user without the duty', people.intern, 'DUTY_MISSING'],
    ['an insurer', people.underwriter, 'ROLE_NOT_ENTITLED'],
    ['an organisation that was not admitted', people.stranger, 'MEMBER_NOT_ADMITTED'],
  ])('not %s', async (_what, who, code) => {
    const ledger = await consortiumWithArrears();
    expect(await refusalOf(append(ledger, { period: '2026-04' }, {}, who))).toMatchObject({ code });
  });

  test('not a suspended member, until it is reinstated', async () => {
    const ledger = await consortiumWithArrears();
    const say = (name: 'SuspendMember' | 'ReinstateMember', over: object = {}): Promise<unknown> =>
      ledger.submit(people.supervisor, name, { commandId: commandId(), mspId: 'AuroraMSP', ...over });
    await say('SuspendMember', { reason: 'breachOfRules' });
    expect(await refusalOf(append(ledger, { period: '2026-04' }))).toMatchObject({ code: 'MEMBER_SUSPENDED' });
    await say('ReinstateMember');
    await expect(append(ledger, { period: '2026-04' })).resolves.toMatchObject({ written: 1 });
  });
});
