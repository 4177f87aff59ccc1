import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { describe, expect, test, vi } from 'vitest';
import { amounts, consortium, openSome, opening, tradelineId } from '../../support/consortium.js';
import { type Answer, caller, type Caller, gatewayOf } from './gateways.js';

const batch = (limit = '500000', n = 1): object => ({
  tradelines: [{ ...opening({ tradelineId: tradelineId(n) }), amounts: { limit } }],
});
const month = (over: object = {}): object => ({
  period: '2026-01',
  daysPastDue: 0,
  paymentStatus: 'full',
  amounts: amounts(),
  ...over,
});
const correction = (revision: number): object => ({
  revision,
  reason: 'furnisherError',
  event: { period: '2026-01', daysPastDue: 3, paymentStatus: 'short' },
  amounts: amounts({ paid: '0' }),
});
const PATH = `/v1/tradelines/${tradelineId()}`;

async function withClerk(): Promise<{ ledger: MemoryLedger; clerk: Caller }> {
  const ledger = await consortium();
  return { ledger, clerk: await caller('AuroraMSP', 'clerk', ledger) };
}

describe('an Idempotency-Key', () => {
  test('outlives the gateway that took it, because the ledger keeps it', async () => {
    const { ledger, clerk } = await withClerk();
    const first = await clerk.post('/v1/tradelines', batch(), 'opening-0001');
    const another = await caller('AuroraMSP', 'clerk', ledger);
    const second = await another.post('/v1/tradelines', batch(), 'opening-0001');
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(second.headers.get('idempotency-hit')).toBe('true');
    const other = await another.post('/v1/tradelines', batch('1'), 'opening-0001');
    expect(other).toMatchObject({ status: 422, body: { code: 'COMMAND_ID_REUSED', retryable: false } });
  });

  test('that came with a request that was refused may be used again: nothing was kept', async () => {
    const { clerk } = await withClerk();
    expect((await clerk.post(`${PATH}/repayments`, month(), 'monthly-0001')).body.code).toBe('TRADELINE_NOT_FOUND');
    expect((await clerk.post('/v1/tradelines', batch(), 'monthly-0001')).status).toBe(201);
  });
});

describe('a dry run', () => {
  test('answers what would be written, and writes nothing', async () => {
    const { ledger, clerk } = await withClerk();
    const before = ledger.dump();
    const dry = await clerk.post('/v1/tradelines?dryRun=true', batch(), 'opening-0001');
    expect(dry).toMatchObject({ status: 200, body: { written: 1, refused: [] } });
    expect([dry.headers.get('dry-run'), dry.headers.get('x-transaction-id')]).toEqual(['true', null]);
    expect(ledger.dump()).toBe(before);
    const real = await clerk.post('/v1/tradelines?dryRun=false', batch(), 'opening-0001');
    expect([real.status, real.headers.get('idempotency-hit')]).toEqual([201, null]);
  });

  test('is refused as the command would be, and says where the command was carried out already', async () => {
    const { clerk } = await withClerk();
    const missing = await clerk.post(`${PATH}/repayments?dryRun=true`, month());
    expect(missing).toMatchObject({ status: 404, body: { code: 'TRADELINE_NOT_FOUND' } });
    const { body } = await clerk.post('/v1/tradelines', batch(), 'opening-0001');
    const dry = await clerk.post('/v1/tradelines?dryRun=true', batch(), 'opening-0001');
    expect([dry.body, dry.headers.get('idempotency-hit')]).toEqual([body, 'true']);
    const odd = await clerk.post('/v1/tradelines?dryRun=yes', batch());
    expect(odd.body).toMatchObject({ code: 'MALFORMED_REQUEST', errors: [{ field: 'dryRun' }] });
  });
});

describe('a preference', () => {
  /** A gateway whose ledger holds blocks back until they are let go. */
  async function slow(): Promise<{ clerk: Caller; letGo: () => void; ledger: MemoryLedger }> {
    const ledger = await consortium();
    let letGo: () => void = () => undefined;
    const block = new Promise<void>((resolve) => (letGo = resolve));
    const gateway = await gatewayOf('AuroraMSP', ledger, {
      ledger: (inMemory) => {
        const sent = new Set<string>();
        return Object.assign(Object.create(inMemory) as typeof inMemory, {
          submit: async (...args: Parameters<typeof inMemory.submit>) => {
            const { transactionId, ...rest } = await inMemory.endorsed(args[0], args[1], args[2], args[3]);
            sent.add(transactionId);
            args[4]?.(transactionId);
            await block;
            sent.delete(transactionId);
            return rest.commit();
          },
          isAwaited: (transactionId: string) => sent.has(transactionId),
        });
      },
    });
    return { clerk: await gateway.as('clerk'), letGo, ledger };
  }

  const locationOf = ({ headers }: Answer): string => headers.get('location') ?? '';

  test('not to wait is answered once the transaction was sent, with where to ask for it', async () => {
    const { clerk, letGo } = await slow();
    const answer = await clerk.post('/v1/tradelines', batch(), 'opening-0001', { prefer: 'respond-async' });
    expect(answer).toMatchObject({ status: 202, body: { status: 'pending', blockNumber: null } });
    expect(answer.headers.get('preference-applied')).toBe('respond-async');
    expect(locationOf(answer)).toBe(`/v1/transactions/${String(answer.body.transactionId)}`);
    expect((await clerk.get(locationOf(answer))).body).toMatchObject({ status: 'pending' });
    letGo();
    await vi.waitFor(async () => {
      const status = await clerk.get(locationOf(answer));
      expect(status.body).toMatchObject({ status: 'committed', validationCode: 'VALID' });
    });
  });

  test('to wait for some seconds is answered by what came first', async () => {
    const { clerk, letGo } = await slow();
    const late = await clerk.post('/v1/tradelines', batch(), undefined, { prefer: 'wait=0, handling=lenient' });
    expect([late.status, late.headers.get('preference-applied')]).toEqual([202, 'wait=0']);
    letGo();
    const early = await clerk.post('/v1/tradelines', batch('1', 2), undefined, { prefer: 'respond-async, wait=60' });
    expect([early.status, early.headers.get('preference-applied')]).toEqual([201, 'wait=60']);
  });

  test('does not keep a refusal back', async () => {
    const { clerk } = await slow();
    const refused = await clerk.post(`${PATH}/repayments`, month(), undefined, { prefer: 'respond-async' });
    expect(refused).toMatchObject({ status: 404, body: { code: 'TRADELINE_NOT_FOUND' } });
  });
});

describe('a transaction', () => {
  test('that no block holds is not found', async () => {
    const { clerk } = await withClerk();
    const answer = await clerk.get(`/v1/transactions/${'0'.repeat(64)}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'TRANSACTION_NOT_FOUND' } });
    expect((await clerk.get('/v1/transactions/none')).body.code).toBe('MALFORMED_REQUEST');
  });
});

describe('a single record', () => {
  test('carries its revision, and is not sent again while it stands at it', async () => {
    const { ledger, clerk } = await withClerk();
    await openSome(ledger);
    const first = await clerk.get(PATH);
    expect(first.headers.get('etag')).toBe('"1"');
    const again = await clerk.get(PATH, { 'if-none-match': '"0", "1"' });
    expect([again.status, again.body]).toEqual([304, {}]);
    await clerk.post(`${PATH}/repayments`, month());
    const changed = await clerk.get(PATH, { 'if-none-match': '"1"' });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await clerk.get('/v1/members')).headers.get('etag')).toBeNull();
  });

  test('is corrected where it is at the revision that If-Match names, and not otherwise', async () => {
    const { ledger, clerk } = await withClerk();
    await openSome(ledger);
    await clerk.post(`${PATH}/repayments`, month());
    const before = ledger.dump();
    const path = `${PATH}/corrections`;
    const correct = (revision: number, tag: string): Promise<Answer> =>
      clerk.post(path, correction(revision), undefined, { 'if-match': tag });
    for (const [revision, tag] of [
      [1, '"1"'],
      [2, '"1"'],
      [1, '"2"'],
      [1, '*'],
    ] as const) {
      expect(await correct(revision, tag)).toMatchObject({
        status: 412,
        body: { code: 'PRECONDITION_FAILED', errors: [{ field: 'If-Match' }] },
      });
    }
    expect((await clerk.post(path, correction(1))).body.code).toBe('REVISION_MISMATCH');
    expect(ledger.dump()).toBe(before);
    expect((await correct(2, '"2"')).status).toBe(201);
  });

  test('is not written under a condition that nobody would look at', async () => {
    const { clerk } = await withClerk();
    const answer = await clerk.post('/v1/tradelines', batch(), undefined, { 'if-match': '"1"' });
    expect(answer.body).toMatchObject({ code: 'MALFORMED_REQUEST', errors: [{ field: 'If-Match' }] });
  });
});
