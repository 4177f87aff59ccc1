import { Webhook as Signer } from 'standardwebhooks';
import { Agent, request } from 'undici';
import { type TargetGuard, TargetRefused } from './target-guard.js';

/** What is sent: the same bytes under the same id in each attempt. */
export interface WebhookMessage {
  readonly url: string;
  readonly id: string;
  readonly body: string;
  /** Each of them signs; a receiver needs one. */
  readonly secrets: readonly string[];
}

/** What came of an attempt. */
export type SendResult =
  | { readonly kind: 'delivered'; readonly result: string }
  | { readonly kind: 'gone'; readonly result: string }
  | {
      readonly kind: 'failed';
      readonly result: string;
      /** Whether there was an answer at all. */
      readonly answered: boolean;
      /** How long the receiver wants to be left alone. */
      readonly retryAfterMs: number;
    };

/** What is read of an answer's body, which says nothing to us: so much is read that the connection can be used again. */
const ANSWER_BYTES = 16_384;

/** Why there was no answer, by the code of the error; the message could name addresses. */
const NO_ANSWER: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'its name cannot be resolved at present',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  ENOTFOUND: 'its name cannot be resolved',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_OVERFLOW: 'headers of the answer too large',
  UND_ERR_SOCKET: 'connection closed',
};

/** Sends webhooks as Standard Webhooks says: signed, to nowhere but where they may go, with an end to patience. */
export class WebhookSender {
  private readonly agent: Agent;

  constructor(
    private readonly guard: TargetGuard,
    private readonly timeoutMs: number,
  ) {
    this.agent = new Agent({
      connect: { lookup: guard.lookup, timeout: timeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
  }

  /** Never throws for anything that the receiver does or is. Redirects are not followed. */
  async send({ url, id, body, secrets }: WebhookMessage): Promise<SendResult> {
    const at = new Date();
    const signal = AbortSignal.timeout(this.timeoutMs);
    try {
      this.guard.checkUrl(url);
      const answer = await request(url, {
        method: 'POST',
        dispatcher: this.agent,
        signal,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'attestry-gateway',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, at, body)).join(' '),
        },
        body,
      });
      // The status has said everything: an answer that goes on, or breaks off, changes nothing.
      await answer.body.dump({ limit: ANSWER_BYTES, signal }).catch(() => undefined);
      return resultOf(answer.statusCode, answer.headers['retry-after']);
    } catch (error) {
      return { kind: 'failed', result: reasonOf(error), answered: false, retryAfterMs: 0 };
    }
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

function resultOf(status: number, retryAfter: string | string[] | undefined): SendResult {
  const result = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { kind: 'delivered', result };
  if (status === 410) return { kind: 'gone', result };
  const seconds = typeof retryAfter === 'string' && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : 0;
  return { kind: 'failed', result, answered: true, retryAfterMs: seconds * 1_000 };
}

function reasonOf(error: unknown): string {
  if (error instanceof TargetRefused) return `not a target: ${error.message}`;
  const { name, code } = error as { name?: unknown; code?: unknown };
  if (name === 'TimeoutError') return 'no answer in time';
  const known = typeof code === 'string' ? (NO_ANSWER[code] ?? code) : undefined;
  return known ?? 'no answer';
}
