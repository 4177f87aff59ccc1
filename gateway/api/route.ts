import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Submissions } from '../bulk/submissions.js';
import type { Seal } from '../exports/jws.js';
import type { EventStreams, OpenStream } from '../events/event-streams.js';
import type { Webhooks } from '../events/webhooks.js';
import type { IdentityList } from '../identities.js';
import type { Committed, Ledger } from '../ledger.js';
import type { Metrics } from '../metrics.js';
import type { ProblemCode } from '../problems/codes.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import type { Tables } from '../readmodel/tables.js';
import type { Reminders } from '../reminders/reminders.js';
import type { SaltOf } from '../salts.js';
import type { Sealer } from '../sealer.js';
import type { Form, View } from './view.js';

/** What handlers work with. */
export interface Services {
  readonly ledger: Ledger;
  readonly salt: SaltOf;
  /** The gateway's own organisation. */
  readonly mspId: string;
  readonly identities: IdentityList;
  readonly readModel: ReadModelAccess;
  readonly submissions: Submissions;
  /** Signs what is taken away. */
  readonly seal: Seal;
  readonly streams: EventStreams;
  readonly webhooks: Webhooks;
  /** Keeps what is secret in the database. */
  readonly sealer: Sealer;
  readonly metrics: Metrics;
  /** `undefined` where the gateway is not set up to send any. */
  readonly reminders: Reminders | undefined;
}

/** An answer that goes on as server-sent events, made as the client takes them. */
export interface EventSource {
  readonly events: (stream: OpenStream) => AsyncIterable<string>;
}

type Answer = Uint8Array | View | EventSource;

const NONE = z.strictObject({});
type None = typeof NONE;

/** A request as a handler sees it: parsed, and sent by a user that is known. */
export interface Asked<P extends z.ZodType, Q extends z.ZodType> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  /** The user's name. */
  readonly caller: string;
  /** The first of these media types that the request accepts; `undefined` if none. */
  readonly accepts: (types: readonly string[]) => string | undefined;
  /** Path and query, as they were sent. */
  readonly url: string;
  /**
   * Where records turn out to be of other members' alone, the request must say what it is for.
   *
   * @param parties - The members whose records they are.
   * @throws {@link Problem} PURPOSE_MISSING.
   */
  readonly requirePurpose: (parties: readonly string[]) => void;
  /** `Last-Event-ID`: the last event that the client has had of a stream. */
  readonly lastEventId: string | undefined;
}

interface Ordered<P extends z.ZodType, B extends z.ZodType> {
  readonly params: z.output<P>;
  /**
   * Checked by the schema and then as it was sent, not as the schema parsed it: what goes on to the ledger is JSON
   * again, with amounts as decimal strings.
   */
  readonly body: z.input<B>;
  readonly caller: string;
  /** The Idempotency-Key. */
  readonly commandId: string;
}

interface Described {
  /** Below /v1, parameters in braces. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  /** What scopes and the documents call it; the first part of the path where it is not said. */
  readonly resource?: string;
  /** Whether a token without any scope is not enough, because no duty on the ledger says who may. */
  readonly needsScope?: true;
  /** What it is refused with, beside what any route is: see `problemsOf`. */
  readonly refusals: readonly ProblemCode[];
}

interface QuerySpec<P extends z.ZodType, Q extends z.ZodType, S extends z.ZodType> extends Described {
  readonly params?: P;
  readonly query?: Q;
  readonly success: {
    readonly schema: S;
    /** Media types of the answer beside or instead of JSON, the first of them the one that is given unasked. */
    readonly types?: readonly string[];
  };
  /** Answers server-sent events, each a record of the schema. */
  readonly streams?: true;
  /** What tells one version of a single record from the next: its revision on the ledger. */
  readonly etag?: (record: z.output<S>) => string;
  /** What it is answered in, where it is answered from the read model. */
  readonly form?: Form;
  /** Comes in pages without being of the read model: a `Link` names the next. */
  readonly pages?: true;
  /** The members whose record each one of an answer is, where the address does not say it. */
  readonly parties?: (answer: z.output<S>) => readonly (readonly string[])[];
  /** The member whose records are asked for, where the address says it. */
  readonly owner?: (asked: { readonly params: z.output<P>; readonly query: z.output<Q> }) => string | undefined;
  /** A request that works; see `EXAMPLE`. */
  readonly example?: { readonly params?: z.input<P>; readonly query?: z.input<Q> };
  readonly handle: (asked: Asked<P, Q>, services: Services) => Promise<Answer>;
}

/** A request to a route that changes the gateway's own records, parsed. */
interface Written<P extends z.ZodType, B extends z.ZodType> {
  readonly params: z.output<P>;
  readonly body: z.output<B>;
  readonly caller: string;
}

interface RecordSpec<P extends z.ZodType, B extends z.ZodType> extends Described {
  readonly params?: P;
  readonly body?: B;
  readonly success: { readonly status: 200 | 201; readonly schema: z.ZodType };
  /** A request that works; see `EXAMPLE`. */
  readonly example?: { readonly params?: z.input<P>; readonly body?: z.input<B> };
  /** What takes time and is no matter of the database's; it comes before the transaction. */
  readonly prepare?: (written: Written<P, B>, services: Services) => Promise<void>;
  readonly handle: (written: Written<P, B>, tx: Transaction<Tables>, services: Services) => Promise<object>;
}

interface CommandSpec<P extends z.ZodType, B extends z.ZodType> extends Described {
  readonly params?: P;
  readonly body?: B;
  readonly bodyLimit?: string;
  readonly success: { readonly status: 200 | 201; readonly schema: z.ZodType };
  /** A request that works; see `EXAMPLE`. */
  readonly example?: { readonly params?: z.input<P>; readonly body?: z.input<B> };
  /** The revision of the record on which the command insists, where it does. */
  readonly revision?: (body: z.input<B>) => number;
  /** How the client's body names a field that the ledger's request names otherwise. */
  readonly fieldName?: (field: string) => string;
  readonly handle: (ordered: Ordered<P, B>, services: Services) => Promise<Committed>;
}

interface KeepSpec<P extends z.ZodType, B extends z.ZodType> extends Described {
  readonly params?: P;
  readonly body?: B;
  readonly success: { readonly status: 200 | 201; readonly schema: z.ZodType };
  /** A request that works; see `EXAMPLE`. */
  readonly example?: { readonly params?: z.input<P>; readonly body?: z.input<B> };
  readonly handle: (kept: Written<P, B>, services: Services) => Promise<object>;
}

/** An upload: a body of any size, which is read as it arrives. */
interface Uploaded<P extends z.ZodType, Q extends z.ZodType> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly caller: string;
  /** The Idempotency-Key; empty where the address names what is uploaded to. */
  readonly commandId: string;
  /** Which of the route's media types it is. */
  readonly type: string;
  /** The body, decompressed. */
  readonly body: (signal: AbortSignal) => AsyncIterable<Buffer>;
}

interface UploadSpec<P extends z.ZodType, Q extends z.ZodType> extends Described {
  readonly params?: P;
  readonly query?: Q;
  /** Media types that it takes. */
  readonly upload: readonly string[];
  /** Whether the Idempotency-Key names what is uploaded; else the address does. */
  readonly keyed: boolean;
  readonly success: { readonly status: 200 | 201; readonly schema: z.ZodType };
  /** A request that works; see `EXAMPLE`. The body is text, of the first media type. */
  readonly example?: { readonly params?: z.input<P>; readonly query?: z.input<Q>; readonly body: string };
  readonly handle: (uploaded: Uploaded<P, Q>, services: Services) => Promise<View>;
}

/** An example as the documents and the tests use it. */
export interface RouteExample {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** A route: it feeds the router, the validation and the documents, so they cannot disagree. */
export type Route = Described & {
  readonly params: z.ZodType;
  readonly success: { readonly status: number; readonly schema: z.ZodType; readonly types?: readonly string[] };
  readonly example?: RouteExample;
} & (
    | {
        readonly method: 'get';
        readonly query: z.ZodType;
        readonly streams?: true;
        readonly etag?: (record: unknown) => string;
        readonly form?: Form;
        readonly pages?: true;
        readonly parties?: (answer: unknown) => readonly (readonly string[])[];
        readonly owner?: (asked: { readonly params: unknown; readonly query: unknown }) => string | undefined;
        readonly handle: (asked: Asked<z.ZodType, z.ZodType>, services: Services) => Promise<Answer>;
      }
    | {
        readonly method: 'post';
        readonly writes: 'gateway';
        readonly body: z.ZodType;
        readonly bodyLimit: string;
        readonly prepare?: (written: Written<z.ZodType, z.ZodType>, services: Services) => Promise<void>;
        readonly handle: (
          written: Written<z.ZodType, z.ZodType>,
          tx: Transaction<Tables>,
          services: Services,
        ) => Promise<object>;
      }
    | {
        readonly method: 'post';
        readonly writes: 'kept';
        readonly body: z.ZodType;
        readonly bodyLimit: string;
        readonly handle: (kept: Written<z.ZodType, z.ZodType>, services: Services) => Promise<object>;
      }
    | {
        readonly method: 'post';
        readonly writes: 'ledger';
        readonly body: z.ZodType;
        readonly bodyLimit: string;
        readonly revision?: (body: unknown) => number;
        readonly fieldName: (field: string) => string;
        readonly handle: (ordered: Ordered<z.ZodType, z.ZodType>, services: Services) => Promise<Committed>;
      }
    | {
        readonly method: 'post';
        readonly writes: 'upload';
        readonly upload: readonly string[];
        readonly query: z.ZodType;
        readonly keyed: boolean;
        readonly handle: (uploaded: Uploaded<z.ZodType, z.ZodType>, services: Services) => Promise<View>;
      }
  );
export type QueryRoute = Route & { readonly method: 'get' };
export type CommandRoute = Route & { readonly method: 'post'; readonly writes: 'ledger' };
export type RecordRoute = Route & { readonly method: 'post'; readonly writes: 'gateway' };
export type KeepRoute = Route & { readonly method: 'post'; readonly writes: 'kept' };
export type UploadRoute = Route & { readonly method: 'post'; readonly writes: 'upload' };

/** A route that reads. */
export function query<P extends z.ZodType = None, Q extends z.ZodType = None, S extends z.ZodType = z.ZodType>(
  spec: QuerySpec<P, Q, S>,
): Route {
  const { params = NONE, query: asked = NONE, success, ...rest } = spec;
  // Only what the schemas of this route let through reaches its functions.
  return {
    ...(rest as Omit<QueryRoute, 'method' | 'params' | 'query' | 'success'>),
    method: 'get',
    params,
    query: asked,
    success: { status: 200, ...success },
  };
}

/** A route that writes to the ledger, under an Idempotency-Key. */
export function command<P extends z.ZodType = None, B extends z.ZodType = None>(spec: CommandSpec<P, B>): Route {
  const { params = NONE, body = NONE, bodyLimit = '100kb', fieldName, ...rest } = spec;
  return {
    ...(rest as Omit<CommandRoute, 'method' | 'writes' | 'params' | 'body' | 'bodyLimit' | 'fieldName'>),
    method: 'post',
    writes: 'ledger',
    params,
    body,
    bodyLimit,
    fieldName: (field) => (field === 'commandId' ? 'Idempotency-Key' : (fieldName?.(field) ?? field)),
  };
}

/** A route that takes a body of any size. */
export function upload<P extends z.ZodType = None, Q extends z.ZodType = None>(spec: UploadSpec<P, Q>): Route {
  const { params = NONE, query: asked = NONE, ...rest } = spec;
  return {
    ...(rest as Omit<UploadRoute, 'method' | 'writes' | 'params' | 'query'>),
    method: 'post',
    writes: 'upload',
    params,
    query: asked,
  };
}

/** A route that writes to the gateway's own records, under an Idempotency-Key; the ledger does not know of it. */
export function record<P extends z.ZodType = None, B extends z.ZodType = None>(spec: RecordSpec<P, B>): Route {
  const { params = NONE, body = NONE, ...rest } = spec;
  return {
    ...(rest as Omit<RecordRoute, 'method' | 'writes' | 'params' | 'body' | 'bodyLimit'>),
    method: 'post',
    writes: 'gateway',
    params,
    body,
    bodyLimit: '100kb',
  };
}

/**
 * A route that changes what the gateway itself keeps, and nothing on the ledger. It needs no Idempotency-Key: whatever it
 * is asked for may be asked for again.
 */
export function keep<P extends z.ZodType = None, B extends z.ZodType = None>(spec: KeepSpec<P, B>): Route {
  const { params = NONE, body = NONE, ...rest } = spec;
  return {
    ...(rest as Omit<KeepRoute, 'method' | 'writes' | 'params' | 'body' | 'bodyLimit'>),
    method: 'post',
    writes: 'kept',
    params,
    body,
    bodyLimit: '100kb',
  };
}
