import type { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandId } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import { readModelOver } from '../../unit/readmodel/gateway-over.js';
import { chainWithMembers } from '../../unit/readmodel/story.js';
import { gatewayOf, type Caller } from './gateways.js';

const SCOPE = 'webhooks:read webhooks:write';
const URL = 'https://hooks.aurora.example/attestry';

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('webhooks, with %s database,', (_kind, start) => {
  let databases: Databases;
  let chain: MemoryChain;
  let readModel: ReadModel;
  beforeAll(async () => {
    databases = await start();
    chain = await chainWithMembers();
    readModel = await readModelOver(chain, 'AuroraMSP', databases, () => undefined);
  }, START_DEADLINE_MS);
  afterAll(async () => {
    await readModel.close();
    await databases.end();
  });
  const callerOf = async (scope?: string): Promise<Caller> =>
    (await gatewayOf('AuroraMSP', chain.ledger, { readModel })).as('clerk', scope);

  test('are set up, read, listed, changed and removed', async () => {
    const manager = await callerOf(SCOPE);
    const filter = { types: ['tradeline.opened'] };
    const created = await manager.post('/v1/webhooks', { webhookId: 'whole-life', url: URL, filter });
    const { secret, ...webhook } = created.body;
    expect(created.status).toBe(201);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhook).toMatchObject({ state: 'active', createdBy: 'clerk', pending: 0, dead: 0, filter });
    expect(webhook.position).toBe(`${chain.height}.999999999.999999999`);
    expect((await manager.get('/v1/webhooks/whole-life')).body).toEqual(webhook);
    expect((await manager.get('/v1/webhooks')).body).toEqual({ webhooks: [webhook] });
    const changed = await manager.post('/v1/webhooks/whole-life', { description: 'moved', filter: {} });
    expect(changed.body).toMatchObject({ url: URL, description: 'moved', filter: {} });
    expect((await manager.get('/v1/webhooks/whole-life/deliveries')).body).toEqual({ deliveries: [], next: null });
    expect((await manager.post('/v1/webhooks/whole-life/removal')).status).toBe(200);
    expect((await manager.get('/v1/webhooks/whole-life')).body.code).toBe('WEBHOOK_NOT_FOUND');
  });

  test('are set up once under a key, and the secret is in the answer to it and nowhere else', async () => {
    const manager = await callerOf(SCOPE);
    const key = commandId();
    const body = { webhookId: 'once-only', url: URL };
    const answers = await Promise.all([1, 2, 3].map(() => manager.post('/v1/webhooks', body, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.map(({ headers }) => headers.get('idempotency-hit')).toSorted()).toEqual(
      ['true', 'true', null].toSorted(),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    const other = await manager.post('/v1/webhooks', { ...body, description: 'other' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'COMMAND_ID_REUSED']);
    const again = await manager.post('/v1/webhooks', body);
    expect([again.status, again.body.code]).toEqual([409, 'WEBHOOK_EXISTS']);
    // A key under which something was refused is free.
    const free = commandId();
    expect((await manager.post('/v1/webhooks', body, free)).body.code).toBe('WEBHOOK_EXISTS');
    expect((await manager.post('/v1/webhooks', { ...body, webhookId: 'free-key' }, free)).status).toBe(201);
    for (const path of ['/v1/webhooks', '/v1/webhooks/once-only', '/v1/webhooks/once-only/deliveries']) {
      expect(JSON.stringify((await manager.get(path)).body)).not.toContain('whsec');
    }
    const rotated = await manager.post('/v1/webhooks/once-only/secret', {});
    expect(rotated.body.secret).not.toBe(answers[0]?.body.secret);
    expect((await manager.get('/v1/webhooks/once-only')).body.formerSecretsUntil).toBe(rotated.body.formerSecretsUntil);
  });

  test.each([
    ['without any scope', undefined, 403],
    ['with the scope to read', 'webhooks:read', 403],
    ['with another scope', 'changes:read', 403],
    ['with the scope to write', 'webhooks:write', 201],
  ])('are set up by a token %s with %s: %i', async (_what, scope, status) => {
    const caller = await callerOf(scope);
    const answer = await caller.post('/v1/webhooks', { webhookId: `by-scope-${status}`, url: URL });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.code).toBe('SCOPE_MISSING');
    if (status === 403) expect(answer.headers.get('www-authenticate')).toContain('scope="webhooks:write"');
  });

  test.each<[what: string, body: object, status: number, code: string]>([
    ['a strange id', { webhookId: 'A b' }, 400, 'MALFORMED_REQUEST'],
    ['a field that nobody knows', { secret: 'whsec_mine' }, 400, 'MALFORMED_REQUEST'],
    ['a type that nobody knows', { filter: { types: ['tradeline.invented'] } }, 400, 'MALFORMED_REQUEST'],
    ['a position that is none', { after: '1' }, 400, 'MALFORMED_REQUEST'],
    ['a URL that is none', { url: 'hooks' }, 422, 'WEBHOOK_TARGET_REFUSED'],
    ['a URL of the metadata service', { url: 'https://169.254.169.254/' }, 422, 'WEBHOOK_TARGET_REFUSED'],
    ['a URL with credentials', { url: 'https://a:b@hooks.example/' }, 422, 'WEBHOOK_TARGET_REFUSED'],
  ])('with %s are refused', async (_what, over, status, code) => {
    const manager = await callerOf(SCOPE);
    const answer = await manager.post('/v1/webhooks', { webhookId: 'refused', url: URL, ...over });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await manager.get('/v1/webhooks/refused')).status).toBe(404);
  });

  test.each([
    ['/v1/webhooks/nobody', { description: 'x' }, 404, 'WEBHOOK_NOT_FOUND'],
    ['/v1/webhooks/nobody', {}, 400, 'MALFORMED_REQUEST'],
    ['/v1/webhooks/nobody', { url: 'http://10.0.0.1/' }, 422, 'WEBHOOK_TARGET_REFUSED'],
    ['/v1/webhooks/nobody/suspension', undefined, 404, 'WEBHOOK_NOT_FOUND'],
    ['/v1/webhooks/nobody/resumption', undefined, 404, 'WEBHOOK_NOT_FOUND'],
    ['/v1/webhooks/nobody/removal', undefined, 404, 'WEBHOOK_NOT_FOUND'],
    ['/v1/webhooks/nobody/secret', { overlapS: 1 }, 404, 'WEBHOOK_NOT_FOUND'],
    ['/v1/webhooks/nobody/secret', { overlapS: -1 }, 400, 'MALFORMED_REQUEST'],
    ['/v1/webhooks/nobody/replays', { state: 'dead' }, 404, 'WEBHOOK_NOT_FOUND'],
    ['/v1/webhooks/nobody/replays', { state: 'dead', after: '1.0.0' }, 400, 'MALFORMED_REQUEST'],
    ['/v1/webhooks/nobody/replays', {}, 400, 'MALFORMED_REQUEST'],
    ['/v1/webhooks/nobody/removal?dryRun=true', undefined, 400, 'MALFORMED_REQUEST'],
  ])('at %s with %j are refused', async (path, body, status, code) => {
    const answer = await (await callerOf(SCOPE)).post(path, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('are fifty at most', async () => {
    const manager = await callerOf(SCOPE);
    const { webhooks } = (await manager.get('/v1/webhooks')).body as { webhooks: object[] };
    for (let n = webhooks.length; n < 50; n += 1) {
      expect((await manager.post('/v1/webhooks', { webhookId: `many-${n}`, url: URL })).status).toBe(201);
    }
    const answer = await manager.post('/v1/webhooks', { webhookId: 'one-more', url: URL });
    expect([answer.status, answer.body.code]).toEqual([409, 'TOO_MANY_WEBHOOKS']);
  });
});
