import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkedTradeline } from '@attestry/chaincode/schema';
import { FILED_KINDS } from '@attestry/gateway/readmodel/filed/filed-record';
import type { Change } from '@attestry/gateway/readmodel/change';
import { tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import { gatewayOver } from '../../unit/readmodel/gateway-over.js';
import {
  CASE,
  chainWithMembers,
  chainWithStory,
  disputeCalls,
  monthOf,
  openingOf,
} from '../../unit/readmodel/story.js';
import type { Answer, Caller, TestGateway } from './gateways.js';

const USERS = {
  AuroraMSP: 'clerk',
  BorealMSP: 'clerk',
  CastorMSP: 'underwriter',
  MalloryMSP: 'mallory',
  NotaryMSP: 'notary1',
  RegulatorMSP: 'supervisor',
} as const;
type MspId = keyof typeof USERS;

const LOANS = Array.from({ length: 12 }, (_, index) => 21 + index);

/** Opens twelve car loans of Aurora's: the n-th, from 21 on, is (n % 4) * 31 days past due. */
async function addLoans(chain: MemoryChain): Promise<MemoryChain> {
  await chain.submit(openingOf(LOANS, 'AuroraMSP', 'autoLoan'));
  for (const n of LOANS) await chain.submit(monthOf(n, '2026-01', (n % 4) * 31));
  return chain;
}

const idsOf = ({ body }: Answer): string[] =>
  (body.tradelines as { tradelineId: string }[]).map(({ tradelineId: id }) => id);
const idsFrom = (numbers: readonly number[]): string[] => numbers.map((n) => tradelineId(n));
const codeAndField = ({ body }: Answer): unknown[] => [
  body.code,
  ...(body.errors as { field: string }[]).map(({ field }) => field),
];

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('with %s database', (_kind, start) => {
  let databases: Databases;
  /** One chain on which everything has happened, and every member's gateway over it. */
  let chain: MemoryChain;
  const gateways = new Map<MspId, TestGateway>();
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    databases = await start();
    chain = await addLoans(await chainWithStory());
    for (const mspId of Object.keys(USERS) as MspId[]) {
      gateways.set(mspId, await gatewayOver(chain, mspId, databases, (end) => ends.push(end)));
    }
  }, START_DEADLINE_MS);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
    await databases.end();
  });

  const gateway = (mspId: MspId): TestGateway => {
    const found = gateways.get(mspId);
    if (found === undefined) throw new Error(`${mspId} has no gateway`);
    return found;
  };
  const as = (mspId: MspId): Promise<Caller> => gateway(mspId).as(USERS[mspId]);
  /** Aurora's clerk, at a gateway over a chain of the test's own. */
  const clerkOver = async (own: MemoryChain): Promise<Caller> =>
    (await gatewayOver(own, 'AuroraMSP', databases)).as('clerk');

  describe('the portfolio', () => {
    test('is listed in a stable order, page by page, as of the block of the first page', async () => {
      const own = await addLoans(await chainWithMembers());
      const clerk = await clerkOver(own);
      const path = '/v1/portfolio/tradelines?sort=-daysPastDue&limit=5';
      const first = await clerk.get(path);
      const block = first.headers.get('x-block-height');
      expect(block).toBe(String(own.height));
      // Meanwhile the worst of the others is paid, which would lift the rest of the list by one.
      await own.submit(monthOf(23, '2026-02'));
      const ids = idsOf(first);
      let { next } = first.body;
      while (typeof next === 'string') {
        const page = await clerk.get(`${path}&minBlock=${own.height}&cursor=${next}`);
        expect(page.headers.get('x-block-height')).toBe(block);
        ids.push(...idsOf(page));
        ({ next } = page.body);
      }
      expect(ids).toEqual(idsFrom([31, 27, 23, 30, 26, 22, 29, 25, 21, 32, 28, 24]));
    });

    test('names its next page in a Link header, relative to the gateway', async () => {
      const clerk = await as('AuroraMSP');
      const { headers, body } = await clerk.get('/v1/portfolio/tradelines?limit=11&kind=autoLoan');
      const [, url = ''] = /^<(.*)>; rel="next"$/.exec(headers.get('link') ?? '') ?? [];
      expect(new URL(url, 'http://gateway.example').searchParams.get('cursor')).toBe(body.next);
      const last = await clerk.get(url);
      expect(idsOf(last)).toEqual([tradelineId(32)]);
      expect([last.headers.get('link'), last.body.next]).toEqual([null, null]);
    });

    test.each([
      ['status=open&minDaysPastDue=62', [22, 23, 26, 27, 30, 31]],
      ['minDaysPastDue=1&maxDaysPastDue=31', [21, 25, 29]],
      ['region=FR&maxDaysPastDue=0', [24, 28, 32]],
      ['period=2026-01&currency=EUR&minDaysPastDue=93&sort=-tradelineId', [31, 27, 23]],
      ['notReportedSince=2026-02&minDaysPastDue=93', [23, 27, 31]],
      ['notReportedSince=2026-01', []],
      ['status=closed', []],
    ])('is filtered by %s', async (filter, numbers) => {
      const clerk = await as('AuroraMSP');
      expect(idsOf(await clerk.get(`/v1/portfolio/tradelines?kind=autoLoan&${filter}`))).toEqual(idsFrom(numbers));
    });

    test('says the same of a tradeline as the ledger, or only the fields asked for', async () => {
      const clerk = await as('AuroraMSP');
      const whole = await clerk.get('/v1/portfolio/tradelines?kind=creditCard');
      expect(idsOf(whole)).toHaveLength(3);
      for (const one of whole.body.tradelines as { tradelineId: string }[]) {
        // The mark of a dispute is the ledger's alone.
        const onLedger = (await clerk.get(`/v1/tradelines/${one.tradelineId}`)).body;
        expect({ ...one, disputeMark: null }).toEqual(onLedger);
      }
      const sparse = await clerk.get('/v1/portfolio/tradelines?fields=status,daysPastDue&limit=1');
      expect(sparse.body.tradelines).toEqual([{ tradelineId: tradelineId(1), status: 'open', daysPastDue: 61 }]);
    });

    test('is given as it stood after any block', async () => {
      const clerk = await as('AuroraMSP');
      for (const n of [1, 2, 3]) {
        const { versions } = (await clerk.get(`/v1/tradelines/${tradelineId(n)}/history`)).body as {
          versions: { transactionId: string; record: object }[];
        };
        for (const { transactionId, record } of versions) {
          const { blockNumber } = (await clerk.get(`/v1/transactions/${transactionId}`)).body as {
            blockNumber: number;
          };
          const then = await clerk.get(`/v1/portfolio/tradelines?asOfBlock=${blockNumber}`);
          expect(then.body.tradelines).toContainEqual({ ...record, disputeMark: null });
          expect(then.headers.get('x-block-height')).toBe(String(blockNumber));
        }
      }
      expect(idsOf(await clerk.get('/v1/portfolio/tradelines?asOfBlock=0'))).toEqual([]);
    });

    test('comes as CSV and as NDJSON where that is asked for', async () => {
      const { url, issuer } = gateway('AuroraMSP');
      const authorization = `Bearer ${await issuer.token({ sub: 'clerk' })}`;
      const get = (query: string, accept: string): Promise<Response> =>
        fetch(`${url}/v1/portfolio/tradelines?kind=autoLoan&${query}`, { headers: { authorization, accept } });
      const csv = await get('limit=2&fields=lender,daysPastDue,region', 'text/csv');
      expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
      expect(csv.headers.get('link')).toMatch(/rel="next"/);
      const lines = ['tradelineId,lender,region,daysPastDue'];
      lines.push(`${tradelineId(21)},AuroraMSP,DE,31`, `${tradelineId(22)},AuroraMSP,FR,62`);
      expect(await csv.text()).toBe(`${lines.join('\n')}\n`);
      const rows = (await (await get('limit=3', 'application/x-ndjson')).text()).trimEnd().split('\n');
      expect(rows.map((row) => (JSON.parse(row) as { tradelineId: string }).tradelineId)).toEqual(
        idsFrom([21, 22, 23]),
      );
      expect((await get('limit=1', 'text/html')).status).toBe(406);
      expect((await get('fields=profile', 'text/csv')).status).toBe(406);
    });

    test.each([
      ['sort=balance', 'sort'],
      ['limit=201', 'limit'],
      ['limit=0', 'limit'],
      ['fields=name', 'fields[0]'],
      ['cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'cursor'],
      ['asOfBlock=-1', 'asOfBlock'],
      ["region=FR'--", 'region'],
      ['order=up', 'order'],
    ])('is not listed by %s, and the parameter is named', async (query, field) => {
      const clerk = await as('AuroraMSP');
      expect(codeAndField(await clerk.get(`/v1/portfolio/tradelines?${query}`))).toEqual(['MALFORMED_REQUEST', field]);
    });

    test('takes a cursor for the query that it came from, and for no other', async () => {
      const clerk = await as('AuroraMSP');
      const { next } = (await clerk.get('/v1/portfolio/tradelines?limit=1')).body as { next: string };
      const other = await clerk.get(`/v1/portfolio/tradelines?limit=1&status=open&cursor=${next}`);
      expect(codeAndField(other)).toEqual(['MALFORMED_REQUEST', 'cursor']);
      const forged = Buffer.from(next, 'base64url');
      forged[forged.length - 2] = (forged.at(-2) ?? 0) ^ 1;
      const tampered = await clerk.get(`/v1/portfolio/tradelines?limit=1&cursor=${forged.toString('base64url')}`);
      expect(codeAndField(tampered)).toEqual(['MALFORMED_REQUEST', 'cursor']);
    });

    test('shows a lender its own, regulator and notary all, and an insurer none', async () => {
      const boreal = [1, 2].map((n) => tradelineId(n, 'BorealMSP'));
      for (const mspId of ['RegulatorMSP', 'NotaryMSP'] as const) {
        const reader = await as(mspId);
        expect(idsOf(await reader.get('/v1/portfolio/tradelines'))).toHaveLength(17);
        expect(idsOf(await reader.get('/v1/portfolio/tradelines?lender=BorealMSP'))).toEqual(boreal);
      }
      const clerk = await as('BorealMSP');
      expect(idsOf(await clerk.get('/v1/portfolio/tradelines'))).toEqual(boreal);
      const underwriter = await as('CastorMSP');
      const mallory = await as('MalloryMSP');
      for (const path of ['/v1/portfolio/tradelines', '/v1/portfolio/delinquency', '/v1/cases']) {
        expect((await clerk.get(`${path}?lender=AuroraMSP`)).body.code).toBe('NOT_ENTITLED_TO_READ');
        expect((await underwriter.get(path)).body.code).toBe('NOT_ENTITLED_TO_READ');
        expect((await mallory.get(path)).body.code).toBe('MEMBER_NOT_ADMITTED');
      }
    });
  });

  describe('delinquency', () => {
    test('counts open tradelines by days past due, by the edges of Metro 2 or of the Chinese report', async () => {
      const clerk = await as('AuroraMSP');
      const counts = async (query: string): Promise<unknown[]> =>
        (
          (await clerk.get(`/v1/portfolio/delinquency${query}`)).body.buckets as {
            bucket: string;
            tradelines: number;
          }[]
        )
          .filter(({ tradelines }) => tradelines > 0)
          .map(({ bucket, tradelines }) => `${bucket}: ${tradelines}`);
      expect(await counts('')).toEqual(['0: 4', '30-59: 3', '60-89: 4', '90-119: 3']);
      expect(await counts('?scheme=pboc')).toEqual(['0: 4', '31-60: 3', '61-90: 4', '91-120: 3']);
      expect(await counts('?asOfBlock=6')).toEqual(['0: 3']);
    });

    test('says which part of a bucket rolled where in a month', async () => {
      const own = await addLoans(await chainWithMembers());
      for (const n of [21, 25]) await own.submit(monthOf(n, '2026-02', 62));
      for (const n of [29, 24]) await own.submit(monthOf(n, '2026-02'));
      const { body } = await (await clerkOver(own)).get('/v1/portfolio/delinquency?months=2');
      expect(body).toMatchObject({ lender: 'AuroraMSP', period: '2026-02' });
      expect(body.rollRates).toEqual([
        { period: '2026-02', from: '0', to: '0', tradelines: 1, rateBasisPoints: 10_000 },
        { period: '2026-02', from: '30-59', to: '0', tradelines: 1, rateBasisPoints: 3_333 },
        { period: '2026-02', from: '30-59', to: '60-89', tradelines: 2, rateBasisPoints: 6_667 },
      ]);
    });
  });

  test('cases are listed by what they are, and by what awaits a notary', async () => {
    const notary = await as('NotaryMSP');
    const list = async (query: string): Promise<unknown[]> =>
      ((await notary.get(`/v1/cases?${query}`)).body.cases as { caseId: string }[]).map(({ caseId }) => caseId);
    expect(await list('status=closed&outcome=settled&pack=EU&notary=NotaryMSP')).toEqual([CASE]);
    expect(await list(`tradelineId=${tradelineId(1)}&stepStatus=rejected&sort=-openedAt`)).toEqual([CASE]);
    expect(await list('stepStatus=awaitingAttestation')).toEqual([]);
    expect(await list('lender=BorealMSP')).toEqual([]);
    const { body } = await notary.get('/v1/cases?limit=1');
    expect(body.cases).toEqual([(await notary.get(`/v1/cases/${CASE}`)).body.case]);
  });

  describe('changes', () => {
    test('are read from where one left off, and nothing is missed or repeated', async () => {
      const clerk = await as('AuroraMSP');
      const whole = (await clerk.get('/v1/changes?limit=200')).body.changes as { position: string }[];
      const parts: unknown[] = [];
      for (let after = '', read = 1; read > 0;) {
        const { body } = await clerk.get(`/v1/changes?limit=7${after}`);
        const changes = body.changes as unknown[];
        read = changes.length;
        parts.push(...changes);
        after = `&after=${body.next as string}`;
      }
      expect(parts).toEqual(whole);
      const { body } = await clerk.get(`/v1/changes?types=case.opened,case.closed&subjectId=${CASE}&after=13.1.0`);
      expect((body.changes as { type: string }[]).map(({ type }) => type)).toEqual(['case.closed']);
      expect(codeAndField(await clerk.get('/v1/changes?after=now'))).toEqual(['MALFORMED_REQUEST', 'after']);
    });

    test("of tradelines and cases are their lender's, the regulator's and the notaries', those of members for all", async () => {
      const lenders = async (mspId: MspId): Promise<unknown[]> => {
        const { body } = await (await as(mspId)).get('/v1/changes?limit=200');
        return [...new Set((body.changes as { lender: string | null }[]).map(({ lender }) => lender))];
      };
      expect(await lenders('BorealMSP')).toEqual([null, 'BorealMSP']);
      expect(await lenders('CastorMSP')).toEqual([null]);
      expect(await lenders('NotaryMSP')).toEqual([null, 'AuroraMSP', 'BorealMSP']);
    });
  });

  test('a transaction is answered for, valid or not, and its Idempotency-Key shown to its own organisation', async () => {
    const clerk = await as('AuroraMSP');
    const { transactions } = (await clerk.get('/v1/blocks/8')).body as { transactions: { transactionId: string }[] };
    const [valid, late] = transactions.map(({ transactionId }) => transactionId);
    const said = await clerk.get(`/v1/transactions/${valid ?? ''}`);
    expect(said.body).toMatchObject({
      blockNumber: 8,
      index: 0,
      validationCode: 'VALID',
      name: 'AppendRepayments',
      by: 'AuroraMSP/clerk',
    });
    expect(said.body.commandId).toEqual(expect.any(String));
    expect((await clerk.get(`/v1/transactions/${late ?? ''}`)).body.validationCode).toBe('MVCC_READ_CONFLICT');
    const mallory = await as('MalloryMSP');
    expect((await mallory.get(`/v1/transactions/${valid ?? ''}`)).body.code).toBe('TRANSACTION_NOT_FOUND');
    const underwriter = await as('CastorMSP');
    expect((await underwriter.get(`/v1/transactions/${valid ?? ''}`)).body.commandId).toBeNull();
    expect((await clerk.get(`/v1/transactions/${'0'.repeat(64)}`)).body.code).toBe('TRANSACTION_NOT_FOUND');
  });

  test('a block names the hash of the one before it', async () => {
    const clerk = await as('AuroraMSP');
    const last = (await clerk.get(`/v1/blocks/${chain.height}`)).body;
    expect(last.previousHash).toBe((await clerk.get(`/v1/blocks/${chain.height - 1}`)).body.hash);
    expect((await clerk.get(`/v1/blocks/${chain.height + 1}`)).body.code).toBe('BLOCK_NOT_FOUND');
  });

  test("an answer reflects one's own write where it is asked to, and says when it cannot", async () => {
    const own = await chainWithMembers();
    const clerk = await clerkOver(own);
    const asked = clerk.get(`/v1/portfolio/tradelines?minBlock=${own.height + 1}`);
    await own.submit(openingOf([1]));
    const answer = await asked;
    expect(idsOf(answer)).toEqual([tradelineId(1)]);
    expect(answer.headers.get('x-block-height')).toBe(String(own.height));

    const early = await clerk.get(`/v1/portfolio/tradelines?minBlock=${own.height + 1}`);
    expect(early).toMatchObject({ status: 503, body: { code: 'READ_MODEL_BEHIND', retryable: true } });
    expect(early.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(early.headers.get('x-block-height')).toBe(String(own.height));
  });

  test('a disputed record carries its mark, and what is deleted or put back is so in every table', async () => {
    const own = await chainWithMembers('US');
    await own.submit(openingOf([1]));
    for (const [period, days] of [
      ['2026-01', 0],
      ['2026-02', 30],
      ['2026-03', 60],
    ] as const) {
      await own.submit(monthOf(1, period, days));
    }
    const clerk = await clerkOver(own);
    const calls = disputeCalls();
    const seen: unknown[] = [];
    for (const step of [...Object.values(calls), monthOf(1, '2026-01', 12)]) {
      await own.submit(step);
      const listed = await clerk.get(`/v1/portfolio/tradelines?minBlock=${own.height}`);
      expect(listed.body.tradelines).toEqual([(await clerk.get(`/v1/tradelines/${tradelineId()}`)).body]);
      expect((await clerk.get('/v1/read-model/check')).body).toMatchObject({ differences: [] });
      const [{ status, disputeMark, daysPastDue }] = listed.body.tradelines as [MarkedTradeline];
      const { body } = await clerk.get(`/v1/changes?after=${own.height - 1}.999.999`);
      seen.push([
        (body.changes as Change[]).map(({ type }) => type).join(' '),
        status,
        disputeMark !== null,
        daysPastDue,
      ]);
    }
    expect(seen).toEqual([
      ['tradeline.disputeMarked dispute.lodged', 'open', true, 60],
      ['tradeline.disputeUnmarked dispute.answered repayment.deleted', 'open', false, 60],
      ['repayment.reinserted', 'open', false, 60],
      ['tradeline.disputeMarked dispute.lodged', 'open', true, 60],
      ['tradeline.disputeUnmarked dispute.answered tradeline.deleted', 'deleted', false, 0],
      ['tradeline.reinserted', 'open', false, 0],
      ['repayment.appended', 'open', false, 12],
    ]);
    const marked = await clerk.get(`/v1/portfolio/tradelines?asOfBlock=${own.height - 6}`);
    expect(marked.body.tradelines).toMatchObject([{ disputeMark: { disputeId: 'dispute-0001' } }]);
  });

  test('a check finds a read model equal to the ledger, as far as each role reads', async () => {
    for (const [mspId, compared] of [
      ['AuroraMSP', { member: 5, tradeline: 15, case: 1, amounts: 32 }],
      ['RegulatorMSP', { member: 5, tradeline: 17, case: 1, amounts: 35 }],
      ['NotaryMSP', { member: 5, tradeline: 17, case: 1, amounts: 0 }],
      ['CastorMSP', { member: 5, tradeline: 0, case: 0, amounts: 0 }],
    ] as const) {
      const { body } = await (await as(mspId)).get('/v1/read-model/check');
      const none = Object.fromEntries(FILED_KINDS.map((kind) => [kind, 0]));
      expect(body).toEqual({ compared: { ...none, ...compared }, differences: [], more: false });
    }
  });
});
