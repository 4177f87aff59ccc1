import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import {
  CASE,
  chainWithMembers,
  chainWithStory,
  correctionOf,
  monthOf,
  openingOf,
} from '../../unit/readmodel/story.js';
import { gatewayOver } from '../../unit/readmodel/gateway-over.js';
import type { Answer, Caller } from './gateways.js';

let databases: Databases;
beforeAll(async () => {
  databases = await embeddedDatabases();
}, START_DEADLINE_MS);
afterAll(() => databases.end());

const as = async (mspId: string, user: string, chain: MemoryChain): Promise<Caller> =>
  (await gatewayOver(chain, mspId, databases)).as(user);
const idsOf = ({ body }: Answer): string[] =>
  (body.tradelines as { tradelineId: string }[]).map(({ tradelineId: id }) => id);
const codeAndField = ({ body }: Answer): unknown[] => [
  body.code,
  ...(body.errors as { field: string }[]).map(({ field }) => field),
];

/** Twelve tradelines of Aurora's: the n-th is (n % 4) * 31 days past due. */
async function portfolio(): Promise<MemoryChain> {
  const chain = await chainWithMembers();
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  await chain.submit(openingOf(numbers), openingOf([1, 2], 'BorealMSP'));
  for (const n of numbers) await chain.submit(monthOf(n, '2026-01', (n % 4) * 31));
  return chain;
}

describe('the portfolio', () => {
  test('is listed in a stable order, page by page, as of the block of the first page', async () => {
    const chain = await portfolio();
    const clerk = await as('AuroraMSP', 'clerk', chain);
    const first = await clerk.get('/v1/portfolio/tradelines?sort=-daysPastDue&limit=5');
    const block = first.headers.get('x-block-height');
    expect(block).toBe(String(chain.height));
    // Meanwhile the worst of the others is paid, which would lift the rest of the list by one.
    await chain.submit(monthOf(3, '2026-02'));
    const ids = idsOf(first);
    let { next } = first.body;
    while (typeof next === 'string') {
      const page = await clerk.get(`/v1/portfolio/tradelines?sort=-daysPastDue&limit=5&cursor=${next}`);
      expect(page.headers.get('x-block-height')).toBe(block);
      ids.push(...idsOf(page));
      ({ next } = page.body);
    }
    expect(ids).toEqual([11, 7, 3, 10, 6, 2, 9, 5, 1, 12, 8, 4].map((n) => tradelineId(n)));
  });

  test('names its next page in a Link header, relative to the gateway', async () => {
    const clerk = await as('AuroraMSP', 'clerk', await portfolio());
    const { headers, body } = await clerk.get('/v1/portfolio/tradelines?limit=11&status=open');
    const [, url = ''] = /^<(.*)>; rel="next"$/.exec(headers.get('link') ?? '') ?? [];
    expect(new URL(url, 'http://gateway.example').searchParams.get('cursor')).toBe(body.next);
    const last = await clerk.get(url);
    expect(idsOf(last)).toEqual([tradelineId(12)]);
    expect([last.headers.get('link'), last.body.next]).toEqual([null, null]);
  });

  test.each([
    ['status=open&minDaysPastDue=62', [2, 3, 6, 7, 10, 11]],
    ['minDaysPastDue=1&maxDaysPastDue=31', [1, 5, 9]],
    ['region=FR&maxDaysPastDue=0', [4, 8, 12]],
    ['period=2026-01&kind=creditCard&currency=EUR&minDaysPastDue=93', [3, 7, 11]],
    ['period=2026-02', []],
    ['kind=mortgage', []],
  ])('is filtered by %s', async (filter, numbers) => {
    const clerk = await as('AuroraMSP', 'clerk', await portfolio());
    const answer = await clerk.get(`/v1/portfolio/tradelines?${filter}`);
    expect(idsOf(answer)).toEqual(numbers.map((n) => tradelineId(n)));
  });

  test('says the same of a tradeline as the ledger, or only the fields asked for', async () => {
    const chain = await chainWithStory();
    const clerk = await as('AuroraMSP', 'clerk', chain);
    const whole = await clerk.get('/v1/portfolio/tradelines');
    for (const one of whole.body.tradelines as { tradelineId: string }[]) {
      expect(one).toEqual((await clerk.get(`/v1/tradelines/${one.tradelineId}`)).body);
    }
    const sparse = await clerk.get('/v1/portfolio/tradelines?fields=status,daysPastDue&limit=1');
    expect(sparse.body.tradelines).toEqual([{ tradelineId: tradelineId(1), status: 'open', daysPastDue: 61 }]);
  });

  test('is given as it stood after any block', async () => {
    const chain = await chainWithStory();
    await chain.submit(correctionOf(1, 4, '2026-02'));
    const clerk = await as('AuroraMSP', 'clerk', chain);
    const history = (await clerk.get(`/v1/tradelines/${tradelineId(1)}/history`)).body as {
      versions: { transactionId: string; record: object }[];
    };
    for (const { transactionId, record } of history.versions) {
      const { blockNumber } = (await clerk.get(`/v1/transactions/${transactionId}`)).body as { blockNumber: number };
      const then = await clerk.get(`/v1/portfolio/tradelines?limit=1&asOfBlock=${blockNumber}`);
      expect(then.body.tradelines).toEqual([record]);
      expect(then.headers.get('x-block-height')).toBe(String(blockNumber));
    }
    expect(idsOf(await clerk.get('/v1/portfolio/tradelines?asOfBlock=0'))).toEqual([]);
  });

  test('comes as CSV and as NDJSON where that is asked for', async () => {
    const chain = await portfolio();
    const { url, token } = await rawAccess(chain);
    const get = async (query: string, accept: string): Promise<Response> =>
      fetch(`${url}/v1/portfolio/tradelines?${query}`, { headers: { authorization: token, accept } });
    const csv = await get('limit=2&fields=lender,daysPastDue,region', 'text/csv');
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(csv.headers.get('link')).toMatch(/rel="next"/);
    expect(await csv.text()).toBe(
      `tradelineId,lender,region,daysPastDue\n${tradelineId(1)},AuroraMSP,DE,31\n${tradelineId(2)},AuroraMSP,FR,62\n`,
    );
    const lines = (await (await get('limit=3', 'application/x-ndjson')).text()).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { tradelineId: string }).tradelineId)).toEqual(
      [1, 2, 3].map((n) => tradelineId(n)),
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
    ['order=up', 'order'],
  ])('is not listed by %s, and the parameter is named', async (query, field) => {
    const clerk = await as('AuroraMSP', 'clerk', await portfolio());
    expect(codeAndField(await clerk.get(`/v1/portfolio/tradelines?${query}`))).toEqual(['MALFORMED_REQUEST', field]);
  });

  test('takes a cursor for the query that it came from, and for no other', async () => {
    const clerk = await as('AuroraMSP', 'clerk', await portfolio());
    const { next } = (await clerk.get('/v1/portfolio/tradelines?limit=1')).body as { next: string };
    const other = await clerk.get(`/v1/portfolio/tradelines?limit=1&status=open&cursor=${next}`);
    expect(codeAndField(other)).toEqual(['MALFORMED_REQUEST', 'cursor']);
    const forged = Buffer.from(next, 'base64url');
    forged[forged.length - 2] = (forged.at(-2) ?? 0) ^ 1;
    const tampered = await clerk.get(`/v1/portfolio/tradelines?limit=1&cursor=${forged.toString('base64url')}`);
    expect(codeAndField(tampered)).toEqual(['MALFORMED_REQUEST', 'cursor']);
  });

  test('shows a lender its own, regulator and notary all, and an insurer none', async () => {
    const chain = await portfolio();
    const regulator = await as('RegulatorMSP', 'supervisor', chain);
    expect(idsOf(await regulator.get('/v1/portfolio/tradelines'))).toHaveLength(14);
    const boreal = await regulator.get('/v1/portfolio/tradelines?lender=BorealMSP');
    expect(idsOf(boreal)).toEqual([1, 2].map((n) => tradelineId(n, 'BorealMSP')));
    const clerk = await as('BorealMSP', 'clerk', chain);
    expect(idsOf(await clerk.get('/v1/portfolio/tradelines'))).toEqual(idsOf(boreal));
    const underwriter = await as('CastorMSP', 'underwriter', chain);
    for (const path of ['/v1/portfolio/tradelines', '/v1/portfolio/delinquency', '/v1/cases']) {
      const refused = 'NOT_ENTITLED_TO_READ';
      expect((await clerk.get(`${path}?lender=AuroraMSP`)).body.code).toBe(refused);
      expect((await underwriter.get(path)).body.code).toBe(refused);
    }
    const mallory = await as('MalloryMSP', 'mallory', chain);
    expect((await mallory.get('/v1/portfolio/tradelines')).body.code).toBe('MEMBER_NOT_ADMITTED');
  });
});

describe('delinquency', () => {
  test('counts open tradelines by days past due, by the edges of Metro 2 or of the Chinese report', async () => {
    const clerk = await as('AuroraMSP', 'clerk', await portfolio());
    const counts = async (query: string): Promise<unknown[]> =>
      ((await clerk.get(`/v1/portfolio/delinquency${query}`)).body.buckets as { bucket: string; tradelines: number }[])
        .filter(({ tradelines }) => tradelines > 0)
        .map(({ bucket, tradelines }) => `${bucket}: ${tradelines}`);
    expect(await counts('')).toEqual(['0: 3', '30-59: 3', '60-89: 3', '90-119: 3']);
    expect(await counts('?scheme=pboc')).toEqual(['0: 3', '31-60: 3', '61-90: 3', '91-120: 3']);
    expect(await counts('?asOfBlock=6')).toEqual(['0: 12']);
  });

  test('says which part of a bucket rolled where in a month', async () => {
    const chain = await portfolio();
    for (const n of [1, 5]) await chain.submit(monthOf(n, '2026-02', 62));
    await chain.submit(monthOf(9, '2026-02', 0));
    await chain.submit(monthOf(4, '2026-02', 0));
    const clerk = await as('AuroraMSP', 'clerk', chain);
    const { body } = await clerk.get('/v1/portfolio/delinquency?months=2');
    expect(body).toMatchObject({ lender: 'AuroraMSP', period: '2026-02' });
    expect(body.rollRates).toEqual([
      { period: '2026-02', from: '0', to: '0', tradelines: 1, rateBasisPoints: 10_000 },
      { period: '2026-02', from: '30-59', to: '0', tradelines: 1, rateBasisPoints: 3_333 },
      { period: '2026-02', from: '30-59', to: '60-89', tradelines: 2, rateBasisPoints: 6_667 },
    ]);
  });
});

describe('cases', () => {
  test('are listed by what they are, and by what awaits a notary', async () => {
    const chain = await chainWithStory();
    const notary = await as('NotaryMSP', 'notary1', chain);
    const list = async (query: string): Promise<unknown[]> =>
      ((await notary.get(`/v1/cases?${query}`)).body.cases as { caseId: string }[]).map(({ caseId }) => caseId);
    expect(await list('status=closed&outcome=settled&pack=EU&notary=NotaryMSP')).toEqual([CASE]);
    expect(await list(`tradelineId=${tradelineId(1)}&stepStatus=rejected&sort=-openedAt`)).toEqual([CASE]);
    expect(await list('stepStatus=awaitingAttestation')).toEqual([]);
    expect(await list('lender=BorealMSP')).toEqual([]);
    const { body } = await notary.get('/v1/cases?limit=1');
    expect(body.cases).toEqual([(await notary.get(`/v1/cases/${CASE}`)).body.case]);
  });
});

describe('changes', () => {
  test('are read from where one left off, and nothing is missed or repeated', async () => {
    const chain = await chainWithStory();
    const clerk = await as('AuroraMSP', 'clerk', chain);
    const whole = (await clerk.get('/v1/changes?limit=200')).body.changes as { position: string }[];
    const parts: unknown[] = [];
    let after = '';
    for (;;) {
      const { body } = await clerk.get(`/v1/changes?limit=3${after}`);
      if ((body.changes as unknown[]).length === 0) break;
      parts.push(...(body.changes as unknown[]));
      after = `&after=${body.next as string}`;
    }
    expect(parts).toEqual(whole);
    const [, , , , , opened] = whole;
    const { body } = await clerk.get(
      `/v1/changes?types=case.opened,case.closed&subjectId=${CASE}&after=${opened?.position ?? ''}`,
    );
    expect((body.changes as { type: string }[]).map(({ type }) => type)).toEqual(['case.opened', 'case.closed']);
  });

  test("of tradelines and cases are their lender's, the regulator's and the notaries', those of members for all", async () => {
    const chain = await chainWithStory();
    const lenders = async (mspId: string, user: string): Promise<unknown[]> => {
      const { body } = await (await as(mspId, user, chain)).get('/v1/changes?limit=200');
      return [...new Set((body.changes as { lender: string | null }[]).map(({ lender }) => lender))];
    };
    expect(await lenders('BorealMSP', 'clerk')).toEqual([null, 'BorealMSP']);
    expect(await lenders('CastorMSP', 'underwriter')).toEqual([null]);
    expect(await lenders('NotaryMSP', 'notary1')).toEqual([null, 'AuroraMSP', 'BorealMSP']);
  });
});

describe('transactions and blocks', () => {
  test('say what became of a transaction, valid or not, and show Idempotency-Keys to their own organisation', async () => {
    const chain = await chainWithMembers();
    await chain.submit(openingOf([1, 2]));
    const [valid = '', late = ''] = await chain.submit(monthOf(1, '2026-01'), monthOf(2, '2026-01'));
    const clerk = await as('AuroraMSP', 'clerk', chain);
    const said = await clerk.get(`/v1/transactions/${valid}`);
    expect(said.body).toMatchObject({
      blockNumber: chain.height,
      index: 0,
      validationCode: 'VALID',
      name: 'AppendRepayments',
      by: 'AuroraMSP/clerk',
    });
    expect(said.body.commandId).toEqual(expect.any(String));
    expect((await clerk.get(`/v1/transactions/${late}`)).body.validationCode).toBe('MVCC_READ_CONFLICT');
    const underwriter = await as('CastorMSP', 'underwriter', chain);
    expect((await underwriter.get(`/v1/transactions/${valid}`)).body.commandId).toBeNull();
    expect((await clerk.get(`/v1/transactions/${'0'.repeat(64)}`)).body.code).toBe('TRANSACTION_NOT_FOUND');

    const block = (await clerk.get(`/v1/blocks/${chain.height}`)).body;
    const before = (await clerk.get(`/v1/blocks/${chain.height - 1}`)).body;
    expect(block.previousHash).toBe(before.hash);
    expect(block.transactions).toMatchObject([{ transactionId: valid }, { transactionId: late }]);
    expect((await clerk.get(`/v1/blocks/${chain.height + 1}`)).body.code).toBe('BLOCK_NOT_FOUND');
  });
});

describe('an answer', () => {
  test("reflects one's own write where it is asked to, and says when it cannot", async () => {
    const chain = await chainWithMembers();
    const clerk = await as('AuroraMSP', 'clerk', chain);
    const asked = clerk.get(`/v1/portfolio/tradelines?minBlock=${chain.height + 1}`);
    await chain.submit(openingOf([1]));
    const answer = await asked;
    expect(idsOf(answer)).toEqual([tradelineId(1)]);
    expect(answer.headers.get('x-block-height')).toBe(String(chain.height));

    const early = await clerk.get(`/v1/portfolio/tradelines?minBlock=${chain.height + 1}`);
    expect(early).toMatchObject({ status: 503, body: { code: 'READ_MODEL_BEHIND', retryable: true } });
    expect(early.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(early.headers.get('x-block-height')).toBe(String(chain.height));
  });
});

describe('a check', () => {
  test('finds a read model equal to the ledger, for each role', async () => {
    const chain = await chainWithStory();
    for (const [mspId, user, compared] of [
      ['AuroraMSP', 'clerk', { member: 5, tradeline: 3, case: 1, amounts: 8 }],
      ['RegulatorMSP', 'supervisor', { member: 5, tradeline: 5, case: 1, amounts: 11 }],
      ['NotaryMSP', 'notary1', { member: 5, tradeline: 5, case: 1, amounts: 0 }],
      ['CastorMSP', 'underwriter', { member: 5, tradeline: 0, case: 0, amounts: 0 }],
    ] as const) {
      const { body } = await (await as(mspId, user, chain)).get('/v1/read-model/check');
      expect(body).toEqual({ compared, differences: [], more: false });
    }
  });
});

/** The address of Aurora's gateway and a token, for requests that ask for other forms than JSON. */
async function rawAccess(chain: MemoryChain): Promise<{ url: string; token: string }> {
  const { url, issuer } = await gatewayOver(chain, 'AuroraMSP', databases);
  return { url, token: `Bearer ${await issuer.token({ sub: 'clerk' })}` };
}
