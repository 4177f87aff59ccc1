import { randomUUID } from 'node:crypto';
import type { ReadPurpose } from './api-types.js';
import { untilAnswered, type Patience } from './until-answered.js';

export interface GatewayClientOptions extends Partial<Patience> {
  /** Where the gateway listens, for example `http://127.0.0.1:7101`. */
  readonly baseUrl: string;
  /** The bearer token to send; asked before every attempt, so that one that has run out is replaced. */
  readonly token: () => Promise<string>;
  /** What reads are for, where a call does not say otherwise; needed for the records of other members. */
  readonly purpose?: ReadPurpose;
}

/** What every call may be told besides. */
export interface CallOptions {
  /** Cancels the call. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReadOptions extends CallOptions {
  /** What this read is for. */
  readonly purpose?: ReadPurpose;
}

export interface WriteOptions extends CallOptions {
  /** The ledger's command id; a new UUID where none is given. */
  readonly idempotencyKey?: string;
  /** Decides the command on the state as it is, answers what would be written, and writes nothing. */
  readonly dryRun?: boolean;
}

export interface ConditionalOptions extends WriteOptions {
  /** The ETag on which the write insists, for example `"3"` for revision 3. */
  readonly ifMatch?: string;
}

/** What a write was answered. */
export interface Written<T> {
  readonly receipt: T;
  /** The ledger held this command already; the receipt is the first one. */
  readonly repeated: boolean;
  /** The key that was given, or made. */
  readonly idempotencyKey: string;
  /** `undefined` for a dry run. */
  readonly transactionId: string | undefined;
  /** The block that holds it, for `minBlock` of a read; `undefined` for a dry run, or where the gateway has not read it. */
  readonly blockNumber: number | undefined;
}

/** Content that is no JSON document, for example a file of lines. */
export interface Upload<T extends string> {
  readonly type: T;
  /** Gives it from its beginning; asked before every attempt. */
  readonly content: () => NonNullable<RequestInit['body']>;
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** A request as a generated method gives it. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly query?: object;
  readonly body?: object;
  readonly options: ReadOptions & ConditionalOptions;
}

/** What the methods of the generated client stand on: addresses, headers, repetition. */
export abstract class ClientTransport {
  readonly #options: GatewayClientOptions;
  readonly #patience: Patience;

  constructor(options: GatewayClientOptions) {
    this.#options = options;
    this.#patience = { deadlineMs: options.deadlineMs ?? 120_000, attemptMs: options.attemptMs ?? 60_000 };
  }

  /** Asks for a JSON document. */
  protected async ask<T>(call: Call): Promise<T> {
    return (await this.#answered(call, {}, jsonOf<T>)).body;
  }

  /** Sends a command to the ledger under its idempotency key. */
  protected async command<T>(call: Call): Promise<Written<T>> {
    const idempotencyKey = call.options.idempotencyKey ?? randomUUID();
    const { headers, body } = await this.#answered(call, { 'Idempotency-Key': idempotencyKey }, jsonOf<T>);
    const blockNumber = headers.get('X-Block-Number');
    return {
      receipt: body,
      repeated: headers.get('Idempotency-Hit') === 'true',
      idempotencyKey,
      transactionId: headers.get('X-Transaction-Id') ?? undefined,
      blockNumber: blockNumber === null ? undefined : Number(blockNumber),
    };
  }

  /** Asks for an answer of another media type, whose content is the caller's to read. */
  protected async stream(call: Call, type: string): Promise<Response> {
    return (await this.#answered(call, { Accept: type }, (response) => Promise.resolve(response))).body;
  }

  #answered<T>(
    { method, path, query = {}, body, options }: Call,
    headers: Readonly<Record<string, string>>,
    read: (response: Response) => Promise<T>,
  ): Promise<{ headers: Headers; body: T }> {
    const purpose = options.purpose ?? this.#options.purpose;
    const url = this.#url(path, { ...query, ...(options.dryRun === true ? { dryRun: true } : {}) });
    const ask = async (signal: AbortSignal): Promise<Response> =>
      fetch(url, {
        method,
        headers: {
          Accept: 'application/json',
          ...(purpose === undefined || method !== 'GET' ? {} : { 'X-Purpose': purpose }),
          ...(options.ifMatch === undefined ? {} : { 'If-Match': options.ifMatch }),
          ...headers,
          ...contentType(body),
          Authorization: `Bearer ${await this.#options.token()}`,
        },
        ...contentOf(body),
        signal,
      });
    // Without a key a write that got no answer may have been done.
    const repeats = method !== 'POST' || 'Idempotency-Key' in headers;
    return untilAnswered(ask, read, { ...this.#patience, repeats }, options.signal);
  }

  #url(path: string, query: object): URL {
    const url = new URL(path, this.#options.baseUrl);
    for (const [name, value] of Object.entries(query as Query)) {
      if (value !== undefined && value !== '') url.searchParams.set(name, String(value));
    }
    return url;
  }
}

/**
 * A part of an address.
 *
 * @throws TypeError where it would lead to another address: an empty one, or one of dots.
 */
export function segment(value: string | number): string {
  const text = String(value);
  if (/^\.{0,2}$/.test(text)) throw new TypeError(`"${text}" names no record`);
  return encodeURIComponent(text);
}

async function jsonOf<T>(response: Response): Promise<T> {
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

const isUpload = (body: object): body is Upload<string> => 'content' in body && typeof body.content === 'function';

function contentType(body: object | undefined): Record<string, string> {
  if (body === undefined) return {};
  return { 'Content-Type': isUpload(body) ? body.type : 'application/json' };
}

function contentOf(body: object | undefined): Pick<RequestInit, 'body' | 'duplex'> {
  if (body === undefined) return {};
  return isUpload(body) ? { body: body.content(), duplex: 'half' } : { body: JSON.stringify(body) };
}
