import { Counter, Gauge, type Registry } from 'prom-client';
import type { Settled } from './outbox.js';

/** How far a webhook is behind. */
export interface WebhookBacklog {
  readonly webhook: string;
  readonly pending: number;
  readonly dead: number;
  /** Since the oldest message that waits was made. */
  readonly lagSeconds: number;
}

/** What is counted of streams and webhooks. */
export class EventMetrics {
  private readonly changesStreamed: Counter;
  private readonly attempts: Counter<'outcome'>;

  constructor(private readonly registry: Registry) {
    this.changesStreamed = new Counter({
      name: 'attestry_stream_changes_total',
      help: 'Changes handed over as server-sent events',
      registers: [registry],
    });
    this.attempts = new Counter({
      name: 'attestry_webhook_attempts_total',
      help: 'Attempts to deliver to webhooks, by what came of them',
      labelNames: ['outcome'] as const,
      registers: [registry],
    });
  }

  streamed(): void {
    this.changesStreamed.inc();
  }

  watchStreams(open: () => number): void {
    new Gauge({
      name: 'attestry_streams_open',
      help: 'Streams of server-sent events that are open',
      registers: [this.registry],
      collect() {
        this.set(open());
      },
    });
  }

  webhookSent(outcome: Settled): void {
    this.attempts.inc({ outcome });
  }

  /** @param backlogs - Asked whenever the metrics are; rejects where the database is out of reach. */
  watchWebhooks(backlogs: () => Promise<readonly WebhookBacklog[]>): void {
    const gauge = (name: string, help: string, value: (backlog: WebhookBacklog) => number): void => {
      new Gauge({
        name,
        help,
        labelNames: ['webhook'] as const,
        registers: [this.registry],
        async collect() {
          this.reset();
          // Absent where it cannot be said.
          for (const backlog of await backlogs().catch(() => []))
            this.set({ webhook: backlog.webhook }, value(backlog));
        },
      });
    };
    gauge('attestry_webhook_pending', 'Messages that wait for their delivery', ({ pending }) => pending);
    gauge('attestry_webhook_dead_letters', 'Messages that were given up', ({ dead }) => dead);
    gauge('attestry_webhook_lag_seconds', 'Age of the oldest message that waits', ({ lagSeconds }) => lagSeconds);
  }
}
