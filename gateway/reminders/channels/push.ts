import { Agent, request } from 'node:https';
import webPush from 'web-push';
import type { PushConfig } from '../reminder-config.js';
import type { Delivery, Outgoing, Prepared, Sender } from './sender.js';

interface Secrets {
  readonly privateKey: string;
  readonly authorities: Buffer | undefined;
}

/** Web Push: encrypted for the browser (RFC 8291), signed for its push service (RFC 8292). */
export class PushSender implements Sender {
  private readonly agent: Agent;

  constructor(
    private readonly config: PushConfig,
    private readonly secrets: Secrets,
  ) {
    this.agent = new Agent(secrets.authorities === undefined ? {} : { ca: secrets.authorities });
  }

  prepare({ id, details, rendered, unsubscribeUrl }: Outgoing): Promise<Prepared> {
    const { language, subject, text } = rendered;
    const bytes = Buffer.from(JSON.stringify({ id, language, title: subject ?? '', body: text, unsubscribeUrl }));
    return Promise.resolve({
      bytes,
      mediaType: 'application/json',
      send: () => this.send(details.push, bytes),
    });
  }

  private async send(subscription: Outgoing['details']['push'], bytes: Buffer): Promise<Delivery> {
    if (subscription === undefined || !this.config.hosts.includes(new URL(subscription.endpoint).host)) {
      return { kind: 'rejected', result: 'unused', reason: 'PUSH_HOST_NOT_ALLOWED' };
    }
    const { subject, publicKey, ttlS } = this.config;
    const { endpoint, method, headers, body } = webPush.generateRequestDetails(subscription, bytes, {
      vapidDetails: { subject, publicKey, privateKey: this.secrets.privateKey },
      TTL: ttlS,
      contentEncoding: 'aes128gcm',
    });
    return this.post(endpoint, method, headers, body);
  }

  private post(endpoint: string, method: string, headers: object, body: Buffer): Promise<Delivery> {
    return new Promise((resolve) => {
      let connected = false;
      const sending = request(
        endpoint,
        {
          method,
          headers: { ...headers },
          agent: this.agent,
          signal: AbortSignal.timeout(this.config.timeoutS * 1_000),
        },
        (response) => {
          response.resume();
          resolve(deliveryOf(response.statusCode ?? 0));
        },
      );
      sending.once('socket', (socket) => socket.once('secureConnect', () => (connected = true)));
      sending.once('error', (error) => {
        const reason = `PUSH_${(error as NodeJS.ErrnoException).code ?? error.name}`;
        resolve(connected ? { kind: 'unknown', reason } : { kind: 'deferred', reason });
      });
      sending.end(body);
    });
  }
}

/** As a push service answers (RFC 8030, 5 and 7.3). */
function deliveryOf(status: number): Delivery {
  const reason = `PUSH_${status}`;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 404 || status === 410) return { kind: 'rejected', result: 'numberInvalid', reason };
  if (status === 429 || status === 503) return { kind: 'deferred', reason };
  if (status >= 500) return { kind: 'unknown', reason };
  return { kind: 'rejected', result: 'unused', reason };
}
