import { z } from 'zod';
import {
  ChangeWebhook,
  CreateWebhook,
  Delivery,
  DeliveryState,
  Replay,
  Replayed,
  RotateSecret,
  Webhook,
  WebhookId,
  WebhookWithSecret,
} from '../events/webhook-shapes.js';
import { Position } from '../readmodel/change.js';
import type { ProblemCode } from '../problems/codes.js';
import { EXAMPLE } from './examples.js';
import { Page } from './listing.js';
import { query, record } from './route.js';
import { jsonTable } from './view.js';

const WebhookPath = z.strictObject({ webhookId: WebhookId });
const params = WebhookPath;
const example = { params: { webhookId: EXAMPLE.webhookId } };
const READ = ['READ_MODEL_UNAVAILABLE'] as const satisfies ProblemCode[];
const ONE = ['WEBHOOK_NOT_FOUND'] as const satisfies ProblemCode[];
const asJson = (answer: object): Uint8Array => Buffer.from(JSON.stringify(answer));

/**
 * Webhooks carry what the organisation may see to wherever somebody says, and no duty on the ledger covers that: a
 * token that sets them up names the scope.
 */
const needsScope = true;

export const webhooks = [
  record({
    path: '/webhooks',
    operationId: 'createWebhook',
    summary: 'Have changes of the ledger sent to a URL, signed as Standard Webhooks says',
    description: 'The answer has the secret with which messages are signed; it is shown here and never again.',
    body: CreateWebhook,
    needsScope,
    example: {
      body: {
        webhookId: EXAMPLE.webhookId,
        url: 'https://hooks.aurora.example/attestry',
        description: 'Core banking',
        filter: { types: ['tradeline.opened', 'repayment.appended'] },
      },
    },
    success: { status: 201, schema: WebhookWithSecret },
    refusals: ['WEBHOOK_TARGET_REFUSED', 'WEBHOOK_EXISTS', 'TOO_MANY_WEBHOOKS'],
    prepare: ({ body }, services) => services.webhooks.checkTarget(body.url),
    handle: ({ body, caller }, tx, services) => services.webhooks.create(tx, caller, body),
  }),
  query({
    path: '/webhooks',
    operationId: 'listWebhooks',
    summary: "List the organisation's webhooks",
    example: {},
    success: { schema: z.object({ webhooks: z.array(Webhook) }) },
    refusals: READ,
    handle: (_asked, { readModel, webhooks: all }) =>
      readModel.change(async (tx) => asJson({ webhooks: await all.list(tx) })),
  }),
  query({
    path: '/webhooks/{webhookId}',
    operationId: 'readWebhook',
    summary: 'Read a webhook: where it goes, how far it is, what waits and what was given up',
    params,
    example,
    success: { schema: Webhook },
    refusals: [...READ, ...ONE],
    handle: ({ params: { webhookId } }, { readModel, webhooks: all }) =>
      readModel.change(async (tx) => asJson(await all.read(tx, webhookId))),
  }),
  record({
    path: '/webhooks/{webhookId}',
    operationId: 'changeWebhook',
    summary: "Change a webhook's URL, description or filter",
    description: 'Another filter holds for what has no delivery yet; another URL also for what is under way.',
    params,
    body: ChangeWebhook,
    needsScope,
    example: { ...example, body: { description: 'Core banking, since the move' } },
    success: { status: 200, schema: Webhook },
    refusals: ['WEBHOOK_TARGET_REFUSED', ...ONE],
    prepare: ({ body }, services) => services.webhooks.checkTarget(body.url),
    handle: ({ params: { webhookId }, body }, tx, services) => services.webhooks.change(tx, webhookId, body),
  }),
  record({
    path: '/webhooks/{webhookId}/suspension',
    operationId: 'suspendWebhook',
    summary: 'Send nothing to a webhook until it is resumed; nothing is lost meanwhile',
    params,
    needsScope,
    example,
    success: { status: 200, schema: Webhook },
    refusals: ONE,
    handle: ({ params: { webhookId } }, tx, services) => services.webhooks.suspend(tx, webhookId),
  }),
  record({
    path: '/webhooks/{webhookId}/resumption',
    operationId: 'resumeWebhook',
    summary: 'Go on with a webhook where it was suspended',
    params,
    needsScope,
    example,
    success: { status: 200, schema: Webhook },
    refusals: ONE,
    handle: ({ params: { webhookId } }, tx, services) => services.webhooks.resume(tx, webhookId),
  }),
  record({
    path: '/webhooks/{webhookId}/secret',
    operationId: 'rotateWebhookSecret',
    summary: 'Sign with a new secret; for a while with the former ones as well',
    description: 'The answer has the new secret; it is shown here and never again.',
    params,
    body: RotateSecret,
    needsScope,
    example: { ...example, body: { overlapS: 3_600 } },
    success: { status: 200, schema: WebhookWithSecret },
    refusals: ONE,
    handle: ({ params: { webhookId }, body }, tx, services) => services.webhooks.rotate(tx, webhookId, body.overlapS),
  }),
  query({
    path: '/webhooks/{webhookId}/deliveries',
    operationId: 'listWebhookDeliveries',
    pages: true,
    summary: "List a webhook's deliveries, the newest change first; dead letters by their state",
    params,
    query: z.strictObject({
      state: DeliveryState.optional(),
      before: Position.optional().describe('`next` of the page before'),
      limit: Page.shape.limit,
    }),
    example: { ...example, query: { state: 'dead' } },
    success: {
      schema: z.object({ deliveries: z.array(Delivery), next: Position.nullable() }),
    },
    refusals: [...READ, ...ONE, 'NOT_ACCEPTABLE'],
    handle: async (request, { readModel, webhooks: all }) => {
      const { limit } = request.query;
      const rows = await readModel.change((tx) => all.deliveries(tx, request.params.webhookId, request.query));
      const next = rows.length === limit ? rows.at(-1)?.position : undefined;
      return jsonTable(request, 'deliveries', rows, next);
    },
  }),
  record({
    path: '/webhooks/{webhookId}/replays',
    operationId: 'replayWebhook',
    summary: 'Send again: one delivery, all dead letters, or all from a position on',
    description: 'Messages keep their `webhook-id`. What comes again comes after what has been sent since.',
    params,
    body: Replay,
    needsScope,
    example: { ...example, body: { state: 'dead' } },
    success: { status: 200, schema: Replayed },
    refusals: [...ONE, 'DELIVERY_NOT_FOUND'],
    handle: ({ params: { webhookId }, body }, tx, services) => services.webhooks.replay(tx, webhookId, body),
  }),
  record({
    path: '/webhooks/{webhookId}/removal',
    operationId: 'removeWebhook',
    summary: 'Remove a webhook with its deliveries and its secret',
    params,
    needsScope,
    example,
    success: { status: 200, schema: Webhook },
    refusals: ONE,
    handle: ({ params: { webhookId } }, tx, services) => services.webhooks.remove(tx, webhookId),
  }),
];
