import type { SmsConfig } from '../reminder-config.js';
import type { Delivery, Outgoing, Prepared, Sender } from './sender.js';

/** Text messages through a provider's HTTP interface. */
export class SmsSender implements Sender {
  constructor(
    private readonly config: SmsConfig,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  prepare({ id, details, rendered }: Outgoing): Promise<Prepared> {
    const values = { to: details.sms?.number ?? '', text: rendered.text, id };
    const bytes = Buffer.from(JSON.stringify(filled(this.config.body, values)));
    return Promise.resolve({ bytes, mediaType: 'application/json', send: () => this.send(id, bytes) });
  }

  private async send(id: string, bytes: Buffer): Promise<Delivery> {
    const { url, timeoutS } = this.config;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id, ...this.headers },
        body: new Uint8Array(bytes),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutS * 1_000),
      });
      await response.body?.cancel();
      return deliveryOf(response.status);
    } catch (error) {
      const code = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).name;
      const reason = `HTTP_${code}`;
      return NOT_CONNECTED.includes(code) ? { kind: 'deferred', reason } : { kind: 'unknown', reason };
    }
  }
}

/** There was no connection on which it could have left. */
const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

function deliveryOf(status: number): Delivery {
  const reason = `HTTP_${status}`;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 429 || status === 503) return { kind: 'deferred', reason };
  if (status >= 500) return { kind: 'unknown', reason };
  return { kind: 'rejected', result: status === 422 ? 'numberInvalid' : 'unused', reason };
}

/** A JSON value with the words in its texts replaced. */
function filled(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return value.replace(/\{\{(\w+)\}\}/g, (word, name: string) => values[name] ?? word);
  if (Array.isArray(value)) return value.map((one) => filled(one, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, values)]));
}
