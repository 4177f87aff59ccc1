import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { MemoryClient, MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { createApp } from '@attestry/gateway/api/app';
import { authenticator } from '@attestry/gateway/api/authenticator';
import { type Check, readiness } from '@attestry/gateway/api/readiness';
import type { Route } from '@attestry/gateway/api/route';
import { ROUTES } from '@attestry/gateway/api/routes';
import type { Allowance } from '@attestry/gateway/api/allowance';
import type { CertificateUsers } from '@attestry/gateway/api/client-certificates';
import { Submissions } from '@attestry/gateway/bulk/submissions';
import type { WindowLimits } from '@attestry/gateway/bulk/window';
import { sealWith } from '@attestry/gateway/exports/jws';
import { opensslSigner } from '@attestry/gateway/fabric/openssl-signer';
import type { Ledger } from '@attestry/gateway/ledger';
import { EventStreams } from '@attestry/gateway/events/event-streams';
import { EventsConfig, type StreamsConfig } from '@attestry/gateway/events/events-config';
import { TargetGuard, type TargetRules } from '@attestry/gateway/events/target-guard';
import { WebhookSecrets } from '@attestry/gateway/events/webhook-secrets';
import { Webhooks } from '@attestry/gateway/events/webhooks';
import { createListener, type ListenerLimits, type TlsMaterial } from '@attestry/gateway/listener';
import { Metrics } from '@attestry/gateway/metrics';
import { openApiDocument } from '@attestry/gateway/openapi/document';
import { problemsOf } from '@attestry/gateway/problems/of-route';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { Cursors } from '@attestry/gateway/readmodel/cursor';
import type { ReadModelAccess } from '@attestry/gateway/readmodel/read-model';
import { Problem } from '@attestry/gateway/problems/problem';
import type { Reminders } from '@attestry/gateway/reminders/reminders';
import { saltsFrom } from '@attestry/gateway/salts';
import { Sealer } from '@attestry/gateway/sealer';
import { type Logger, pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { authority } from '../../support/authority.js';
import { commandId, people } from '../../support/consortium.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import { type Issuer, ISSUER, issuer } from './issuer.js';
import { MemoryGatewayLedger } from './memory-gateway-ledger.js';

const USERS: Readonly<Record<string, Readonly<Record<string, MemoryClient>>>> = {
  AuroraMSP: {
    clerk: people.clerk,
    collector: people.collector,
    risk: people.risk,
    intern: people.intern,
    auditor: people.auditor,
  },
  BorealMSP: { clerk: people.borealClerk, collector: people.borealCollector, risk: people.borealRisk },
  CastorMSP: { underwriter: people.underwriter },
  NotaryMSP: { notary1: people.notary },
  RegulatorMSP: { supervisor: people.supervisor },
  MalloryMSP: { mallory: people.stranger },
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** Someone who works with a gateway over HTTP. */
export interface Caller {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Opens a stream, looks at the head of the answer, and leaves. */
  open(path: string): Promise<{ readonly status: number; readonly headers: Headers }>;
  /** @param key - The Idempotency-Key; a new one where none is given. */
  post(path: string, body?: unknown, key?: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends text of a media type. */
  upload(path: string, text: string, type: string, key?: string): Promise<Answer>;
}

/** Signs what any user takes away. */
const { cert, key } = await (await authority()).issue('clerk');
const EXPORTER = {
  certificate: new X509Certificate(cert),
  credentials: Buffer.from(cert),
  sign: opensslSigner(createPrivateKey(key)),
};

export interface GatewayParts {
  readonly log?: Logger;
  readonly checks?: Readonly<Record<string, Check>>;
  readonly keys?: JWTVerifyGetKey;
  readonly limits?: Allowance;
  readonly publicUrl?: string;
  readonly servesMetrics?: boolean;
  readonly ledger?: (inMemory: MemoryGatewayLedger) => Ledger;
  readonly listener?: ListenerLimits;
  readonly tls?: TlsMaterial;
  readonly clients?: CertificateUsers;
  readonly readModel?: ReadModelAccess;
  /** How much of a submission is decided together. */
  readonly windows?: WindowLimits;
  /** Gets a block of each write. */
  readonly chain?: MemoryChain;
  readonly streams?: EventStreams;
  readonly webhooks?: Webhooks;
  readonly reminders?: Reminders;
}

export const SEALER = new Sealer(Buffer.alloc(32, 7));
export const SECRETS = new WebhookSecrets(SEALER);
/** Where webhooks may go in tests. */
const LOOPBACK: TargetRules = { allowTargets: ['127.0.0.1'], allowHttp: ['127.0.0.1'] };
/** The names of the documents' examples lead nowhere; whatever connects to a public address here is a fault. */
const resolved = (): Promise<LookupAddress[]> => Promise.resolve([{ address: '8.8.8.8', family: 4 }]);

/** Streams as they are configured by default, but for what a test needs otherwise. */
export const streamsOf = (over: Partial<StreamsConfig> = {}): EventStreams =>
  new EventStreams({ ...EventsConfig.parse({}).streams, ...over });

/** Where a test needs no lists: a read model whose database is not there. */
const none = (): Promise<never> => Promise.reject(new Problem('READ_MODEL_UNAVAILABLE', 'this test has none'));
const NO_READ_MODEL: ReadModelAccess = {
  cursors: new Cursors(Buffer.alloc(32, 7)),
  read: none,
  change: none,
  reached: none,
};

export type AtEnd = (end: () => Promise<void>) => void;

export interface TestGateway {
  readonly url: string;
  readonly issuer: Issuer;
  /** Calls as a user, with a good token, which may be limited to scopes. */
  as(user: string, scope?: string): Promise<Caller>;
}

/**
 * Starts a member's gateway on a loopback port, the in-memory ledger behind it.
 *
 * @param atEnd - Takes what ends it; by default it ends with the test.
 */
export async function gatewayOf(
  mspId: string,
  ledger: MemoryLedger,
  parts: GatewayParts = {},
  atEnd: AtEnd = onTestFinished,
): Promise<TestGateway> {
  const users = new Map(Object.entries(USERS[mspId] ?? {}));
  const audience = `attestry:${mspId}`;
  const tokens = await issuer();
  const inMemory = new MemoryGatewayLedger(ledger, users, parts.chain);
  const common = {
    ledger: parts.ledger?.(inMemory) ?? inMemory,
    salt: saltsFrom(Buffer.alloc(32, 7), mspId),
    mspId,
    readModel: parts.readModel ?? NO_READ_MODEL,
  };
  const app = createApp({
    ...common,
    seal: sealWith({ get: () => EXPORTER }),
    submissions: new Submissions({ ...common, ...(parts.windows && { limits: parts.windows }) }),
    // A user without an identity: known to the issuer, and not to this gateway.
    authenticate: authenticator(
      { issuer: ISSUER, audience },
      parts.keys ?? createLocalJWKSet(tokens.jwks),
      users,
      parts.clients,
    ),
    identities: { has: (user) => users.has(user), certificates: () => [] },
    limits: parts.limits ?? { requests: 1_000, windowS: 60 },
    metrics: new Metrics(),
    streams: parts.streams ?? streamsOf(),
    webhooks: parts.webhooks ?? new Webhooks({ guard: new TargetGuard(LOOPBACK, resolved), secrets: SECRETS }),
    sealer: SEALER,
    servesMetrics: parts.servesMetrics ?? true,
    ...(parts.publicUrl === undefined ? {} : { publicUrl: parts.publicUrl }),
    reminders: parts.reminders,
    readiness: readiness(parts.checks ?? {}, 0),
    log: parts.log ?? pino({ level: 'silent' }),
  });
  const server = createListener(app, parts.listener ?? { headersTimeoutS: 15, requestTimeoutS: 60 }, parts.tls);
  // Longer than any pause of a test: a connection that the server closes just as a request comes is no answer.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  atEnd(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  const url = `${parts.tls === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    issuer: tokens,
    as: async (user, scope) =>
      callerAt(
        url,
        `Bearer ${await tokens.token({ sub: user, aud: audience, ...(scope === undefined ? {} : { scope }) })}`,
      ),
  };
}

/** Someone with a token, at the gateway of this address. */
export function callerAt(url: string, authorization: string): Caller {
  return {
    open: async (path) => {
      const response = await fetch(`${url}${path}`, { headers: { authorization } });
      await response.body?.cancel();
      return response;
    },
    get: (path, headers = {}) => asked(url, path, { headers: { authorization, 'x-purpose': 'audit', ...headers } }),
    post: (path, body, key = commandId(), headers = {}) =>
      asked(url, path, {
        method: 'POST',
        headers: { authorization, 'idempotency-key': key, ...(body === undefined ? {} : JSON_BODY), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    upload: (path, body, type, key = commandId()) =>
      asked(url, path, {
        method: 'POST',
        headers: { authorization, 'idempotency-key': key, 'content-type': type },
        body,
      }),
  };
}

export const JSON_BODY = { 'content-type': 'application/json' };

/** A member's user, at a gateway of its own. */
export async function caller(mspId: string, user: string, ledger: MemoryLedger): Promise<Caller> {
  return (await gatewayOf(mspId, ledger)).as(user);
}

/** Asks, and holds the answer against what the route says of itself. */
async function asked(url: string, path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`${url}${path}`, init);
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const method = (init.method ?? 'GET').toLowerCase();
  const route = ROUTES.find((one) => one.method === method && pattern(one.path).test(path.replace(/\?.*$/, '')));
  if (route !== undefined) expectDocumented(route, response);
  // Files are not looked into here.
  if (response.ok && !type.startsWith('application/json'))
    return { status: response.status, headers: response.headers, body: {} };
  const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  if (route !== undefined && ![202, 304].includes(response.status)) {
    if (response.ok) {
      if (response.headers.get('dry-run') === null) expect(response.status).toBe(route.success.status);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      route.success.schema.parse(body);
    } else {
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(body.status).toBe(response.status);
      expect(problemsOf(route)).toContain(body.code);
    }
  }
  return { status: response.status, headers: response.headers, body };
}

interface Documented {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, unknown>>;
}
const { paths } = openApiDocument() as {
  paths: Record<string, Record<string, { responses: Record<string, Documented> }>>;
};
/** What an answer may carry that is the API's own word, and not the connection's. */
const OURS = /^(x-|ratelimit|etag$|link$|location$|idempotency-|dry-run$|preference-|retry-after$|www-authenticate$)/;
/** Helmet's, for browsers. */
const FOR_BROWSERS = /^x-(content-type-options|dns-prefetch|download|frame|permitted|xss)/;

/** An answer has the status, the media type and the headers that the document gives its operation. */
function expectDocumented({ path, method, operationId }: Route, response: Response): void {
  const documented = paths[`/v1${path}`]?.[method]?.responses[response.status];
  const named = Object.keys(documented?.headers ?? {}).map((name) => name.toLowerCase());
  const carried = [...response.headers.keys()].filter((name) => OURS.test(name) && !FOR_BROWSERS.test(name));
  expect([operationId, response.status, carried.filter((name) => !named.includes(name))]).toEqual([
    operationId,
    response.status,
    [],
  ]);
  const type = response.headers.get('content-type')?.split(';', 1)[0];
  if (type !== undefined) expect(Object.keys(documented?.content ?? {})).toContain(type);
}

function pattern(path: string): RegExp {
  return new RegExp(`^/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}
