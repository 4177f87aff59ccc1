import { Refusal } from '@attestry/chaincode/domain/refusal';
import type { Logger } from 'pino';
import { positionText } from '../readmodel/change.js';
import { type ReadModelAccess, snapshotIn } from '../readmodel/read-model.js';
import type { EventMetrics } from './event-metrics.js';
import type { WebhooksConfig } from './events-config.js';
import { messageIdOf } from './message-id.js';
import { activeWebhooks, enqueue, lease, type Leased, prune, settle } from './outbox.js';
import type { WebhookSecrets } from './webhook-secrets.js';
import type { WebhookSender } from './webhook-sender.js';

const PRUNE_EVERY_MS = 60_000;

interface Parts {
  readonly readModel: ReadModelAccess;
  readonly mspId: string;
  readonly secrets: WebhookSecrets;
  readonly sender: WebhookSender;
  readonly config: WebhooksConfig;
  readonly metrics: EventMetrics;
  readonly log: Logger;
}

/**
 * Delivers changes to webhooks, at least once, those of one subject one after the other. Everything that it must not
 * forget lies in the database: it may die at any point, and several may work side by side on one database.
 */
export class WebhookDispatcher {
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** Messages being sent, by webhook. */
  private readonly inFlight = new Map<string, Set<Promise<void>>>();
  private pause = new AbortController();
  private prunedAt = -Infinity;
  private inTheWay = false;

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.running = this.run();
  }

  /** Takes no more messages, and resolves once those under way are settled. */
  async stop(): Promise<void> {
    this.stopped.abort();
    this.pause.abort();
    await this.running;
    await Promise.all([...this.inFlight.values()].flatMap((sending) => [...sending]));
    await this.parts.sender.close();
  }

  private async run(): Promise<void> {
    const { readModel, config } = this.parts;
    while (!this.isStopped()) {
      this.pause = new AbortController();
      const { signal } = this.pause;
      const blockNumber = await this.round();
      if (this.isStopped()) return;
      await readModel.reached(blockNumber + 1, config.pollMs, signal);
    }
  }

  /** Does what there is to do now. Gives the block that the tables have come to. */
  private async round(): Promise<number> {
    const { readModel, mspId, config, log } = this.parts;
    try {
      const { blockNumber, webhooks } = await readModel.change(async (tx) => {
        const snapshot = await snapshotIn(tx, mspId);
        return { blockNumber: snapshot.blockNumber, webhooks: await activeWebhooks(tx, snapshot.blockNumber) };
      });
      for (const { webhookId, behind } of webhooks) {
        if (behind) await this.enqueueAll(webhookId);
        await this.sendDue(webhookId);
      }
      if (performance.now() >= this.prunedAt + PRUNE_EVERY_MS) {
        await readModel.change((tx) => prune(tx, config.keepDeliveredH * 3_600_000));
        this.prunedAt = performance.now();
      }
      this.inTheWay = false;
      return blockNumber;
    } catch (error) {
      // An organisation that may not read is told nothing; what it misses meanwhile it gets once it may again.
      if (!(error instanceof Refusal) && !this.inTheWay && !this.isStopped()) {
        log.warn({ err: error }, 'webhooks interrupted');
        this.inTheWay = true;
      }
      return Number.MAX_SAFE_INTEGER - 1;
    }
  }

  private async enqueueAll(webhookId: string): Promise<void> {
    const { readModel, mspId, config } = this.parts;
    let more = true;
    while (more && !this.isStopped()) {
      more = await readModel.change(async (tx) => enqueue(await snapshotIn(tx, mspId), webhookId, config.maxPending));
    }
  }

  private async sendDue(webhookId: string): Promise<void> {
    const { readModel, config } = this.parts;
    const sending = this.inFlight.get(webhookId) ?? new Set();
    const room = config.perWebhook - sending.size;
    if (room <= 0 || this.isStopped()) return;
    const leasedAt = performance.now();
    const messages = await readModel.change((tx) => lease(tx, webhookId, room, leaseMs(config)));
    for (const message of messages) {
      const sent: Promise<void> = this.deliver(message, leasedAt).finally(() => {
        sending.delete(sent);
        if (sending.size === 0) this.inFlight.delete(webhookId);
        // Not for each: messages are taken some at a time.
        if (sending.size <= config.perWebhook / 2) this.pause.abort();
      });
      sending.add(sent);
      this.inFlight.set(webhookId, sending);
    }
  }

  private async deliver(message: Leased, leasedAt: number): Promise<void> {
    const { readModel, secrets, sender, config, metrics, log } = this.parts;
    const { webhookId, position, change, attempts } = message;
    const about = { webhookId, position: positionText(position), attempts };
    // The process stood still for so long that its lease may end before the receiver has answered.
    if (performance.now() - leasedAt > config.timeoutMs / 2) return;
    try {
      const result = await sender.send({
        url: message.url,
        id: messageIdOf(webhookId, position),
        body: JSON.stringify({ type: change.type, timestamp: change.at, data: change }),
        secrets: secrets.valid(webhookId, message.secrets).map(({ secret }) => secret),
      });
      const outcome = await readModel.change((tx) => settle(tx, message, result, config.retry));
      metrics.webhookSent(outcome);
      const line = { ...about, outcome, result: result.result };
      if (outcome === 'delivered') log.debug(line, 'webhook delivered');
      else log.warn(line, 'webhook not delivered');
    } catch (error) {
      // What was not written down is sent again once the lease has ended.
      log.warn({ ...about, err: error }, 'webhook not settled');
    }
  }

  private isStopped(): boolean {
    return this.stopped.signal.aborted;
  }
}

/** Longer than a message that is sent in time takes, with what is before and after. */
const leaseMs = ({ timeoutMs }: WebhooksConfig): number => 2 * timeoutMs;
