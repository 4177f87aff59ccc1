import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { ProblemCode } from './problems/codes.js';
import { Problem } from './problems/problem.js';

/** After this long, what is still under way is cut off: its command can be repeated. */
const DRAIN_DEADLINE_MS = 20_000;
/** All headers of a request together; a token is about one of them. */
const MAX_HEADER_BYTES = 16_384;
const MAX_HEADERS = 100;

export interface ListenerLimits {
  readonly headersTimeoutS: number;
  readonly requestTimeoutS: number;
}

export interface TlsMaterial {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Authorities of client certificates; clients are asked for one where they are given. */
  readonly clientAuthorities?: Buffer | undefined;
}

/** An HTTP or HTTPS server that lets nobody take his time, and answers what is no request with a problem too. */
export function createListener(app: RequestListener, limits: ListenerLimits, tls?: TlsMaterial): Server {
  const options: ServerOptions = {
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: limits.headersTimeoutS * 1_000,
    // Kept by ourselves: Node's own clock cannot let one request take its time.
    requestTimeout: 0,
    connectionsCheckingInterval: 1_000,
  };
  const server = tls === undefined ? createHttpServer(options, app) : createHttpsServer(secured(options, tls), app);
  server.maxHeadersCount = MAX_HEADERS;
  server.on('clientError', answerClientError);
  server.prependListener('request', (request, response) => keepInTime(request, response, limits.requestTimeoutS));
  return server;
}

/** The clocks of requests that have not arrived whole. */
const clocks = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/** A request that does not arrive in time is answered so, and its connection is closed. */
function keepInTime(request: IncomingMessage, response: ServerResponse, timeoutS: number): void {
  const clock = setTimeout(() => {
    if (request.complete || request.destroyed) return;
    if (response.headersSent) request.socket.destroy();
    else answerClientError({ name: '', message: '', code: 'ERR_HTTP_REQUEST_TIMEOUT' }, request.socket);
  }, timeoutS * 1_000);
  clocks.set(request, clock);
  const stop = (): void => clearTimeout(clock);
  request.once('end', stop);
  request.once('close', stop);
}

/**
 * Stops the clock of a request whose size is not bounded. Whoever calls it has let the caller in, and keeps a clock of
 * its own for the time in which no byte comes.
 */
export function withoutHurry(request: IncomingMessage): void {
  clearTimeout(clocks.get(request));
}

function secured(options: ServerOptions, { cert, key, clientAuthorities }: TlsMaterial): object {
  const clients =
    clientAuthorities === undefined
      ? {}
      : // Whoever shows no certificate may still have a token; one that is not good is refused as a problem.
        { ca: clientAuthorities, requestCert: true, rejectUnauthorized: false };
  return { ...options, cert, key, minVersion: 'TLSv1.2', ...clients };
}

/** What Node's parser calls its faults. */
const FAULTS: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['HEADERS_TOO_LARGE', 'the headers are larger than 16 kB together'],
  ERR_HTTP_REQUEST_TIMEOUT: ['REQUEST_TIMEOUT', 'the request did not arrive in time'],
};

function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, detail] = FAULTS[error.code ?? ''] ?? ['MALFORMED_REQUEST', 'not a request of HTTP/1.1'];
  const id = randomUUID();
  const problem = new Problem(code, detail);
  const body = JSON.stringify(problem.document(`urn:request:${id}`));
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${code}`,
      'Connection: close',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${id}`,
      '',
      body,
    ].join('\r\n'),
  );
}

export async function listening(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}

/** Takes no more requests, and resolves once those under way are answered. */
export async function closed(server: Server): Promise<void> {
  const done = once(server, 'close');
  server.prependListener('request', (_request, response: ServerResponse) => response.setHeader('Connection', 'close'));
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const overdue = setTimeout(() => server.closeAllConnections(), DRAIN_DEADLINE_MS);
  await done;
  clearInterval(idle);
  clearTimeout(overdue);
}
