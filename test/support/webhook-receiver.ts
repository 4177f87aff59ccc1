import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Change } from '@attestry/gateway/readmodel/change';
import { Webhook } from 'standardwebhooks';
import { onTestFinished } from 'vitest';

/** A message as it came, whatever was answered. */
export interface Received {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly change: Change;
}

/** Decides what a message is answered with; `undefined`: 204. */
export type Answering = (
  received: Received,
  response: ServerResponse,
) => number | undefined | Promise<number | undefined>;

/** A receiver of webhooks on loopback, which can go down and come up again under the same address. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** Those that were answered 2xx. */
  readonly accepted: Received[] = [];
  answer: Answering = () => undefined;
  private server: Server | undefined;
  private port = 0;

  static async start(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    await receiver.up();
    onTestFinished(() => receiver.down());
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hooks`;
  }

  async up(): Promise<void> {
    this.server = createServer((request, response) => void this.take(request, response));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server === undefined) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  /** Positions of what was accepted, each where it first was. */
  get positions(): string[] {
    return [...new Set(this.accepted.map(({ change }) => change.position))];
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const headers = request.headers as Record<string, string>;
    const message = { id: headers['webhook-id'] ?? '', headers, body, change: dataOf(body) };
    this.received.push(message);
    const status = (await this.answer(message, response)) ?? 204;
    if (status < 300) this.accepted.push(message);
    response.writeHead(status).end();
  }
}

const dataOf = (body: string): Change => (JSON.parse(body) as { data: Change }).data;

/** Whether a message is signed with a secret, as its receiver finds out. */
export function isSignedWith(secret: string, { body, headers }: Received): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    // What it throws is the answer.
    return false;
  }
}
