import { EventMetrics } from '@attestry/gateway/events/event-metrics';
import { EventsConfig, type WebhooksConfig } from '@attestry/gateway/events/events-config';
import { type Resolve, TargetGuard } from '@attestry/gateway/events/target-guard';
import { WebhookDispatcher } from '@attestry/gateway/events/webhook-dispatcher';
import { WebhookSender } from '@attestry/gateway/events/webhook-sender';
import type { ReadModelAccess } from '@attestry/gateway/readmodel/read-model';
import { type Logger, pino } from 'pino';
import { Registry } from 'prom-client';
import { onTestFinished } from 'vitest';
import { SECRETS } from '../../contract/gateway/gateways.js';

/** Webhooks to loopback, with the patience of a test. */
export function hasty(over: Partial<Omit<WebhooksConfig, 'retry'>> & { retry?: object } = {}): WebhooksConfig {
  const { retry, ...rest } = over;
  return EventsConfig.parse({
    webhooks: {
      allowTargets: ['127.0.0.1'],
      allowHttp: ['127.0.0.1'],
      retry: { firstMs: 20, factor: 2, mostMs: 200, giveUpAfterMs: 600_000, ...retry },
      pollMs: 20,
      ...rest,
    },
  }).webhooks;
}

interface Parts {
  readonly config?: WebhooksConfig;
  readonly resolve?: Resolve;
  readonly log?: Logger;
  readonly metrics?: EventMetrics;
}

/** Starts delivering from a read model; it ends with the test, or before by what is given. */
export function deliver(
  readModel: ReadModelAccess,
  { config = hasty(), resolve, log, metrics }: Parts = {},
  mspId = 'AuroraMSP',
): () => Promise<void> {
  const guard = new TargetGuard(config, resolve);
  const dispatcher = new WebhookDispatcher({
    readModel,
    mspId,
    secrets: SECRETS,
    sender: new WebhookSender(guard, config.timeoutMs),
    config,
    metrics: metrics ?? new EventMetrics(new Registry()),
    log: log ?? pino({ level: 'silent' }),
  });
  dispatcher.start();
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= dispatcher.stop());
  onTestFinished(stop);
  return stop;
}
