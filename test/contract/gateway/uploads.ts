import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'node:http';
import { amounts, commandId, event, opening, tradelineId } from '../../support/consortium.js';
import type { TestGateway } from './gateways.js';

export const NDJSON = 'application/x-ndjson';

export const openingLine = (n: number, over: object = {}): object => ({
  record: 'opening',
  ...opening({ tradelineId: tradelineId(n) }),
  amounts: { limit: '500000' },
  ...over,
});
export const monthLine = (n: number, period: string, over: object = {}, amountsOver: object = {}): object => ({
  record: 'month',
  ...event({ tradelineId: tradelineId(n), period }),
  amounts: amounts(amountsOver),
  ...over,
});

export const textOf = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

export interface Status {
  readonly submissionId: string;
  readonly state: string;
  readonly offset: { readonly lines: number; readonly bytes: number };
  readonly lines: { committed: number; repeated: number; refused: number; invalid: number };
  readonly totals: readonly object[];
  readonly mismatches: readonly object[];
  readonly code?: string;
  readonly errors?: readonly { field: string; reason: string }[];
}

export interface UploadAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Status;
}

/** A user who sends in bulk. */
export class Uploader {
  private constructor(
    readonly url: string,
    readonly authorization: string,
  ) {}

  static async of(gateway: TestGateway, mspId = 'AuroraMSP', user = 'clerk'): Promise<Uploader> {
    const token = await gateway.issuer.token({ sub: user, aud: `attestry:${mspId}` });
    return new Uploader(gateway.url, `Bearer ${token}`);
  }

  static at(url: string, token: string): Uploader {
    return new Uploader(url, `Bearer ${token}`);
  }

  /** Sends a submission whole. */
  send(
    body: string | Buffer,
    { key = commandId(), query = '', type = NDJSON, headers = {} }: SendOptions = {},
  ): Promise<UploadAnswer> {
    return this.post(`/v1/submissions${query}`, body, { 'idempotency-key': key, 'content-type': type, ...headers });
  }

  /** Goes on with one. */
  continue(key: string, offset: number, body: string, query = '', type = NDJSON): Promise<UploadAnswer> {
    return this.post(`/v1/submissions/${key}/lines?offset=${offset}${query}`, body, { 'content-type': type });
  }

  async status(key: string): Promise<UploadAnswer> {
    const headers = { authorization: this.authorization };
    return answerOf(await fetch(`${this.url}/v1/submissions/${key}`, { headers }));
  }

  async receipt(key: string, query = '', accept = NDJSON): Promise<string> {
    const headers = { authorization: this.authorization, accept };
    const answer = await fetch(`${this.url}/v1/submissions/${key}/receipt${query}`, { headers });
    return answer.text();
  }

  /** What became of the lines: `<line> <outcome> <code or field>`. */
  async outcomes(key: string, query = ''): Promise<string[]> {
    const text = await this.receipt(key, query);
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const { line: number, outcome, code, field } = JSON.parse(line) as Record<string, string | null>;
        return [number, outcome, code ?? field].filter((part) => part !== null).join(' ');
      });
  }

  /** Sends the beginning of a submission and is cut off once the gateway has dealt with so many lines. */
  async sendAndBeCut(body: string, key: string, untilLines: number): Promise<void> {
    const { hostname, port } = new URL(this.url);
    const sending = request({
      hostname,
      port,
      method: 'POST',
      path: '/v1/submissions',
      headers: { authorization: this.authorization, 'idempotency-key': key, 'content-type': NDJSON },
    });
    sending.on('error', () => undefined);
    sending.write(body);
    const deadline = performance.now() + 60_000;
    for (;;) {
      await sleep(20);
      const { body: status } = await this.status(key);
      if ((status.offset as Status['offset'] | undefined)?.lines === untilLines) break;
      if (performance.now() > deadline) throw new Error(`not at line ${untilLines}: ${JSON.stringify(status)}`);
    }
    // It ends with an error, as it is meant to.
    const closed = new Promise<void>((resolve) => sending.once('close', () => resolve()));
    sending.destroy();
    await closed;
  }

  private async post(path: string, body: string | Buffer, headers: Record<string, string>): Promise<UploadAnswer> {
    const init = { method: 'POST', body, headers: { authorization: this.authorization, ...headers } };
    return answerOf(await fetch(`${this.url}${path}`, init));
  }
}

interface SendOptions {
  readonly key?: string;
  readonly query?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

async function answerOf(answer: Response): Promise<UploadAnswer> {
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Status };
}
