import type { Logger } from 'pino';
import type { Settings } from '../load-config.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import { Sealer } from '../sealer.js';
import type { EventMetrics } from './event-metrics.js';
import { EventStreams } from './event-streams.js';
import { TargetGuard } from './target-guard.js';
import { webhookBacklogs } from './webhook-backlogs.js';
import { WebhookDispatcher } from './webhook-dispatcher.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender } from './webhook-sender.js';
import { Webhooks } from './webhooks.js';

/** All that a gateway needs to speak out, put together. */
export function speakingOut(
  { config, saltKey }: Settings,
  readModel: ReadModelAccess,
  metrics: EventMetrics,
  log: Logger,
): {
  readonly streams: EventStreams;
  readonly webhooks: Webhooks;
  readonly dispatcher: WebhookDispatcher;
  readonly sealer: Sealer;
} {
  const { streams: streamsConfig, webhooks: webhooksConfig } = config.events;
  const sealer = new Sealer(saltKey);
  const secrets = new WebhookSecrets(sealer);
  const guard = new TargetGuard(webhooksConfig);
  const streams = new EventStreams(streamsConfig);
  metrics.watchStreams(() => streams.size);
  metrics.watchWebhooks(() => readModel.change(webhookBacklogs));
  return {
    streams,
    webhooks: new Webhooks({ guard, secrets }),
    dispatcher: new WebhookDispatcher({
      readModel,
      mspId: config.mspId,
      secrets,
      sender: new WebhookSender(guard, webhooksConfig.timeoutMs),
      config: webhooksConfig,
      metrics,
      log,
    }),
    sealer,
  };
}
