import { z } from 'zod';
import type { Committed, Ledger } from '../ledger.js';
import type { ProblemCode } from '../problems/codes.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import type { SaltOf } from '../salts.js';
import type { View } from './view.js';

/** What handlers work with. */
export interface Services {
  readonly ledger: Ledger;
  readonly salt: SaltOf;
  readonly readModel: ReadModelAccess;
}

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
  /** What it may be refused with, by the ledger or for want of what it asks for, beside a malformed request. */
  readonly refusals: readonly ProblemCode[];
}

interface QuerySpec<P extends z.ZodType, Q extends z.ZodType> extends Described {
  readonly params?: P;
  readonly query?: Q;
  readonly success: { readonly schema: z.ZodType };
  readonly handle: (asked: Asked<P, Q>, services: Services) => Promise<Uint8Array | View>;
}

interface CommandSpec<P extends z.ZodType, B extends z.ZodType> extends Described {
  readonly params?: P;
  readonly body?: B;
  readonly bodyLimit?: string;
  readonly success: { readonly status: 200 | 201; readonly schema: z.ZodType };
  /** How the client's body names a field that the ledger's request names otherwise. */
  readonly fieldName?: (field: string) => string;
  readonly handle: (ordered: Ordered<P, B>, services: Services) => Promise<Committed>;
}

/** A route: it feeds the router, the validation and the documents, so they cannot disagree. */
export type Route = Described & {
  readonly params: z.ZodType;
  readonly success: { readonly status: number; readonly schema: z.ZodType };
} & (
    | {
        readonly method: 'get';
        readonly query: z.ZodType;
        readonly handle: (asked: Asked<z.ZodType, z.ZodType>, services: Services) => Promise<Uint8Array | View>;
      }
    | {
        readonly method: 'post';
        readonly body: z.ZodType;
        readonly bodyLimit: string;
        readonly fieldName: (field: string) => string;
        readonly handle: (ordered: Ordered<z.ZodType, z.ZodType>, services: Services) => Promise<Committed>;
      }
  );

/** A route that reads. */
export function query<P extends z.ZodType = None, Q extends z.ZodType = None>(spec: QuerySpec<P, Q>): Route {
  const { handle, params = NONE, query: asked = NONE, success, ...described } = spec;
  return {
    ...described,
    method: 'get',
    params,
    query: asked,
    success: { status: 200, ...success },
    handle: (input, services) => handle(input, services),
  };
}

/** A route that writes, under an Idempotency-Key. */
export function command<P extends z.ZodType = None, B extends z.ZodType = None>(spec: CommandSpec<P, B>): Route {
  const { handle, params = NONE, body = NONE, bodyLimit = '100kb', fieldName, refusals, ...described } = spec;
  return {
    ...described,
    method: 'post',
    params,
    body,
    bodyLimit,
    refusals: [...refusals, 'COMMAND_ID_REUSED'],
    fieldName: (field) => (field === 'commandId' ? 'Idempotency-Key' : (fieldName?.(field) ?? field)),
    handle: (input, services) => handle(input, services),
  };
}
