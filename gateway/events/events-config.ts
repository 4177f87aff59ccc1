import { z } from 'zod';
import { isTargetEntry } from './target-guard.js';

const HOUR_MS = 3_600_000;

const Streams = z.strictObject({
  perUser: z.int().min(1).max(1_000).default(10).describe('Streams that one user may have open in this process'),
  total: z.int().min(1).max(10_000).default(200).describe('Streams of all users together'),
  heartbeatMs: z.int().min(50).max(60_000).default(15_000).describe('A sign of life where nothing happens'),
  stallMs: z
    .int()
    .min(100)
    .max(600_000)
    .default(60_000)
    .describe('A reader that takes nothing for so long is cut off, and resumes when it comes back'),
});
export type StreamsConfig = z.output<typeof Streams>;

const Retry = z.strictObject({
  firstMs: z.int().min(1).default(5_000).describe('Before the second attempt'),
  factor: z.number().min(1).max(10).default(3).describe('By how much each pause is longer than the one before'),
  mostMs: z
    .int()
    .min(1)
    .default(6 * HOUR_MS)
    .describe('The longest pause'),
  giveUpAfterMs: z
    .int()
    .min(0)
    .default(72 * HOUR_MS)
    .describe('A message that fails so long after its first attempt is a dead letter'),
});
export type RetryPolicy = z.output<typeof Retry>;

const Webhooks = z.strictObject({
  allowTargets: z
    .array(z.string().refine(isTargetEntry, 'not an address, a range (CIDR) or a host name in lower case'))
    .default([])
    .describe('What webhooks may reach inside the own network, beside public addresses'),
  allowHttp: z.array(z.string().min(1)).default([]).describe('Hosts that may be spoken to without TLS'),
  timeoutMs: z.int().min(50).max(60_000).default(10_000).describe('How long a receiver may take to answer'),
  retry: Retry.prefault({}),
  perWebhook: z.int().min(1).max(100).default(8).describe('Messages that are sent to one receiver at a time'),
  maxPending: z
    .int()
    .min(1)
    .max(100_000)
    .default(1_000)
    .describe('Messages of a webhook that wait; what happens beyond waits on the ledger'),
  keepDeliveredH: z.int().min(1).default(168).describe('How long deliveries that succeeded are listed'),
  pollMs: z.int().min(10).max(60_000).default(1_000).describe('How often is looked for what is due'),
});
export type WebhooksConfig = z.output<typeof Webhooks>;

/** How changes of the ledger are spoken out. */
export const EventsConfig = z.strictObject({ streams: Streams.prefault({}), webhooks: Webhooks.prefault({}) });
export type EventsConfig = z.output<typeof EventsConfig>;
