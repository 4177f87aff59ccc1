import { randomBytes } from 'node:crypto';
import type { Sealer } from '../sealer.js';

/** A secret that messages are signed with; `until` ends a former one, and the current one has none. */
export interface WebhookSecret {
  readonly secret: string;
  readonly until: string | null;
}

/** As long as SHA-256 gives (Standard Webhooks: 24 to 64 bytes). */
const SECRET_BYTES = 32;
/** More signatures than that in one header would be of no use to anybody. */
const MOST_FORMER = 3;

const aboutOf = (webhookId: string): string => `webhook ${webhookId}`;

/** The secrets of webhooks as they lie in the database: sealed, the current one first. */
export class WebhookSecrets {
  constructor(private readonly sealer: Sealer) {}

  /** A new secret, and all of them with it; those before it go on being good for so long. */
  renewed(webhookId: string, sealed: string | undefined, overlapS: number): { secret: string; sealed: string } {
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    const until = new Date(Date.now() + overlapS * 1_000).toISOString();
    const former = sealed === undefined ? [] : this.valid(webhookId, sealed);
    const kept = former.map((one) => ({ ...one, until: one.until ?? until })).slice(0, MOST_FORMER);
    const all: WebhookSecret[] = [{ secret, until: null }, ...kept.filter(isValid)];
    return { secret, sealed: this.sealer.seal(JSON.stringify(all), aboutOf(webhookId)) };
  }

  /** Those that are good now. */
  valid(webhookId: string, sealed: string): WebhookSecret[] {
    return (JSON.parse(this.sealer.open(sealed, aboutOf(webhookId))) as WebhookSecret[]).filter(isValid);
  }
}

const isValid = ({ until }: WebhookSecret): boolean => until === null || Date.parse(until) > Date.now();
