// A process that delivers webhooks from a database that stands, for tests that kill it. It ends with whoever started it.
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import process from 'node:process';
import { EventMetrics } from '@attestry/gateway/events/event-metrics';
import { TargetGuard } from '@attestry/gateway/events/target-guard';
import { WebhookDispatcher } from '@attestry/gateway/events/webhook-dispatcher';
import { WebhookSecrets } from '@attestry/gateway/events/webhook-secrets';
import { WebhookSender } from '@attestry/gateway/events/webhook-sender';
import { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { Sealer } from '@attestry/gateway/sealer';
import { pino } from 'pino';
import { Registry } from 'prom-client';

const [, , location, configText] = process.argv;
const config = JSON.parse(configText);
const secret = Buffer.alloc(32, 7);
const log = pino({ level: 'silent' });

/** No block comes. */
async function* nothing(_start, signal) {
  if (!signal.aborted) await once(signal, 'abort');
  yield* [];
}

const parts = { location: JSON.parse(location), blocks: nothing, mspId: 'AuroraMSP', cursorSecret: secret, log };
const readModel = new ReadModel(parts);
readModel.start();
const guard = new TargetGuard(config);
const dispatcher = new WebhookDispatcher({
  readModel,
  mspId: 'AuroraMSP',
  secrets: new WebhookSecrets(new Sealer(secret)),
  sender: new WebhookSender(guard, config.timeoutMs),
  config,
  metrics: new EventMetrics(new Registry()),
  log,
});
dispatcher.start();
process.stdin.resume();
await once(process.stdin, 'end');
await dispatcher.stop();
await readModel.close();
