import { Instant, line } from '@attestry/chaincode/schema';
import { z } from 'zod';
import { ChangeType, Position, SubjectKind } from '../readmodel/change.js';

export const WebhookId = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])$/, 'three to forty of a-z, 0-9 and "-"')
  .describe('Chosen by you; unique in the organisation');

/** Which changes a webhook is told of; all that the organisation may see where nothing is said. */
export const WebhookFilter = z.strictObject({
  types: z.array(ChangeType).min(1).optional().describe('Only these types'),
  subjectKind: SubjectKind.optional(),
  subjectId: z.string().min(1).max(100).optional(),
});
export type WebhookFilter = z.output<typeof WebhookFilter>;

const Url = z
  .string()
  .min(1)
  .describe('https, to a public address or one that the operator allows; no credentials in it');
const Description = line(200).describe('For people: what is behind it, and who looks after it');

export const CreateWebhook = z.strictObject({
  webhookId: WebhookId,
  url: Url,
  description: Description.optional(),
  filter: WebhookFilter.optional(),
  after: z
    .union([Position, z.enum(['beginning', 'latest'])])
    .optional()
    .describe('It is told of what happened after this position; of what happens from now on (`latest`) if left out'),
});
export type CreateWebhook = z.output<typeof CreateWebhook>;

export const ChangeWebhook = z
  .strictObject({ url: Url.optional(), description: Description.optional(), filter: WebhookFilter.optional() })
  .refine((body) => Object.keys(body).length > 0, 'names nothing to be changed');
export type ChangeWebhook = z.output<typeof ChangeWebhook>;

export const RotateSecret = z.strictObject({
  overlapS: z
    .int()
    .min(0)
    .max(7 * 86_400)
    .default(86_400)
    .describe('For so many seconds messages are signed with the former secrets as well'),
});

export const Replay = z
  .strictObject({
    position: Position.optional().describe('This one'),
    state: z.literal('dead').optional().describe('All dead letters'),
    after: Position.optional().describe('All that is told of after this position'),
  })
  .refine((body) => Object.keys(body).length === 1, 'names one of position, state and after');
export type Replay = z.output<typeof Replay>;

export const WebhookState = z.enum(['active', 'suspended']);

export const Webhook = z.object({
  webhookId: WebhookId,
  url: z.string(),
  description: z.string(),
  filter: WebhookFilter,
  state: WebhookState,
  stateReason: z
    .enum(['requested', 'gone'])
    .nullable()
    .describe('Why it is suspended: somebody asked for it, or its receiver answered 410'),
  position: Position.describe('All that it is told of up to here has a delivery'),
  pending: z.int().min(0).describe('Deliveries under way'),
  dead: z.int().min(0).describe('Dead letters'),
  formerSecretsUntil: Instant.nullable().describe('Until then messages are signed with former secrets as well'),
  createdAt: Instant,
  createdBy: z.string().describe('Name of the user'),
  changedAt: Instant,
});
export type Webhook = z.output<typeof Webhook>;

const Secret = z.string().describe('`whsec_…`, with which messages are signed. It is shown here and never again');
export const WebhookWithSecret = Webhook.extend({ secret: Secret });
export type WebhookWithSecret = z.output<typeof WebhookWithSecret>;

export const Replayed = z.object({
  requeued: z.int().min(0).describe('Deliveries that are under way again; what is made anew is not counted'),
  webhook: Webhook,
});
export type Replayed = z.output<typeof Replayed>;

export const DeliveryState = z.enum(['pending', 'delivered', 'dead']);

export const Delivery = z.object({
  position: Position,
  messageId: z.string().describe('The header `webhook-id`, the same in every attempt and replay'),
  type: ChangeType,
  subject: z.object({ kind: SubjectKind, id: z.string() }),
  state: DeliveryState,
  attempts: z.int().min(0).describe('Since it was made, or last replayed'),
  lastResult: z
    .string()
    .nullable()
    .describe('What came of the last attempt: `HTTP 503`, or why there was no answer. Bodies of answers are not kept'),
  enqueuedAt: Instant,
  lastAttemptAt: Instant.nullable(),
  nextAttemptAt: Instant.nullable().describe('The earliest; earlier changes of the subject go first'),
});
export type Delivery = z.output<typeof Delivery>;
