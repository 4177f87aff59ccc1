import { CaseId, ConductRefusal, ReadTemplate, Sha256 } from '@attestry/chaincode/schema';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { listReminders, readReminder } from '../reminders/list-reminders.js';
import { ReminderText } from '../reminders/reminder-text.js';
import { ReminderChannel } from '../reminders/reminder-channel.js';
import { ReminderId, ReminderStateName, ReminderView } from '../reminders/reminder-view.js';
import type { Reminders } from '../reminders/reminders.js';
import { ArmResult, resultsOf } from '../reminders/results.js';
import { Strategy, StrategyId } from '../reminders/strategy.js';
import { StoredStrategy } from '../reminders/strategy-store.js';
import { required } from './contact-details.js';
import { EXAMPLE } from './examples.js';
import { MAX_PAGE, Page } from './listing.js';
import { numeral } from './numeral.js';
import { keep, query, type Services } from './route.js';

const REFUSALS = ['DUTY_MISSING', 'REMINDERS_NOT_CONFIGURED', 'READ_MODEL_UNAVAILABLE'] as const;
const resource = 'reminders';
const StrategyPath = z.strictObject({ strategyId: StrategyId });
const ReminderPath = z.strictObject({ reminderId: ReminderId });
const strategyParams = { strategyId: EXAMPLE.strategyId };
const json = (answer: object): Uint8Array => Buffer.from(JSON.stringify(answer));

/** @throws {@link Problem} REMINDERS_NOT_CONFIGURED, DUTY_MISSING. */
function forOperator({ reminders }: Services, caller: string): Reminders {
  const found = required(reminders);
  if (!found.isOperator(caller)) throw new Problem('DUTY_MISSING', 'for operators of reminders');
  return found;
}

export const reminders = [
  keep({
    path: '/reminder-texts',
    operationId: 'keepReminderText',
    summary: 'Keep a text that reminders can be made from, and learn the digest under which the ledger knows it',
    description:
      'The digest is SHA-256 over the canonical JSON (RFC 8785) of the text. Register it at `/v1/templates`, and have a notary approve it.',
    resource,
    body: ReminderText,
    example: { body: EXAMPLE.reminderText },
    success: { status: 201, schema: z.object({ sha256: Sha256 }) },
    refusals: [...REFUSALS, 'TEMPLATE_INVALID'],
    handle: async ({ body, caller }, services) => {
      const { texts, now } = forOperator(services, caller);
      return { sha256: await texts.put(body, now()) };
    },
  }),
  query({
    path: '/reminder-texts',
    operationId: 'listReminderTexts',
    summary: 'Read all texts with their digests: those that come with the gateway, and those that were kept',
    resource,
    example: {},
    success: {
      schema: z.object({
        texts: z.array(z.object({ sha256: Sha256, origin: z.enum(['kept', 'shipped']), text: ReminderText })),
      }),
    },
    refusals: REFUSALS,
    handle: async ({ caller }, services) => json({ texts: await forOperator(services, caller).texts.list() }),
  }),
  query({
    path: '/reminder-texts/{sha256}',
    operationId: 'readReminderText',
    summary: 'Read a text by its digest',
    resource,
    params: ReadTemplate,
    example: { params: { sha256: EXAMPLE.reminderTextSha256 } },
    success: { schema: ReminderText },
    refusals: [...REFUSALS, 'TEMPLATE_NOT_FOUND'],
    handle: async ({ params: { sha256 }, caller }, services) =>
      json(await forOperator(services, caller).texts.read(sha256)),
  }),
  keep({
    path: '/reminder-strategies/{strategyId}',
    operationId: 'putReminderStrategy',
    summary: 'Put a strategy in force, as its next version',
    description: 'What stands already makes no new version.',
    resource,
    params: StrategyPath,
    body: Strategy,
    example: {
      params: strategyParams,
      body: {
        jurisdiction: 'EU',
        enabled: true,
        minimumGapHours: 72,
        champion: {
          rules: [
            {
              rule: 'first-week',
              when: { kind: 'pastDue', fromDays: 1, toDays: 7 },
              channel: 'email',
              purpose: 'payment',
              texts: { en: EXAMPLE.reminderTextSha256 },
            },
          ],
        },
      },
    },
    success: { status: 200, schema: StoredStrategy },
    refusals: [...REFUSALS, 'TEMPLATE_NOT_FOUND'],
    handle: ({ params: { strategyId }, body, caller }, services) => {
      const { strategies, now } = forOperator(services, caller);
      return strategies.put(strategyId, body, caller, now());
    },
  }),
  query({
    path: '/reminder-strategies',
    operationId: 'listReminderStrategies',
    summary: 'Read all strategies, each in its newest version',
    resource,
    example: {},
    success: { schema: z.object({ strategies: z.array(StoredStrategy) }) },
    refusals: REFUSALS,
    handle: async ({ caller }, services) => json({ strategies: await forOperator(services, caller).strategies.list() }),
  }),
  query({
    path: '/reminder-strategies/{strategyId}',
    operationId: 'readReminderStrategy',
    summary: 'Read the newest version of a strategy',
    resource,
    params: StrategyPath,
    example: { params: strategyParams },
    success: { schema: StoredStrategy },
    refusals: [...REFUSALS, 'STRATEGY_NOT_FOUND'],
    handle: async ({ params: { strategyId }, caller }, services) =>
      json(await forOperator(services, caller).strategies.read(strategyId)),
  }),
  query({
    path: '/reminder-strategies/{strategyId}/results',
    operationId: 'readReminderResults',
    summary: 'Compare what came of champion and challenger, by version',
    resource,
    params: StrategyPath,
    query: z.strictObject({
      cureDays: numeral(z.int().min(1).max(366))
        .default(30)
        .describe('Within how many days of a message the arrears must have ended to count as cured'),
    }),
    example: { params: strategyParams },
    success: { schema: z.object({ strategyId: StrategyId, cureDays: z.int(), results: z.array(ArmResult) }) },
    refusals: [...REFUSALS, 'STRATEGY_NOT_FOUND'],
    handle: async ({ params: { strategyId }, query: { cureDays }, caller }, services) => {
      await forOperator(services, caller).strategies.read(strategyId);
      const results = await services.readModel.change((tx) => resultsOf(tx, strategyId, cureDays));
      return json({ strategyId, cureDays, results });
    },
  }),
  query({
    path: '/reminder-preview',
    operationId: 'previewReminders',
    summary: 'See case by case what the strategies would send now, and why not; nothing is planned',
    resource,
    query: z.strictObject({
      after: CaseId.optional().describe('`next` of the page before'),
      limit: numeral(z.int().min(1).max(MAX_PAGE)).default(50).describe('Cases looked at'),
    }),
    example: {},
    success: {
      schema: z.object({
        plans: z.array(
          z.object({
            caseId: CaseId,
            strategyId: StrategyId,
            arm: z.enum(['champion', 'challenger']),
            verdict: z.enum(['due', 'waits', 'nothing']),
            reason: z.string().nullable().describe('A code; null where one is due'),
            rule: z.string().nullable(),
            channel: ReminderChannel.nullable(),
            permit: z
              .object({ allowed: z.boolean(), code: z.string().nullable(), conduct: ConductRefusal.nullable() })
              .nullable()
              .describe('What the ledger would say now, where one is due'),
          }),
        ),
        next: CaseId.nullable(),
      }),
    },
    refusals: REFUSALS,
    handle: async ({ query: { after = '', limit }, caller }, services) =>
      json(await forOperator(services, caller).preview(after, limit)),
  }),
  keep({
    path: '/reminder-runs',
    operationId: 'runReminders',
    summary: 'Do now what is due: plan, ask for permits, send, report',
    description: 'The gateway does so by itself every so often.',
    resource,
    example: {},
    success: {
      status: 200,
      schema: z.object({
        planned: z.int(),
        advanced: z.int().describe('Reminders that were brought on, be it by one step'),
        refusalsDeclared: z.int().describe('Channels refused by a link, which the ledger knows of now'),
      }),
    },
    refusals: REFUSALS,
    handle: ({ caller }, services) => forOperator(services, caller).run(),
  }),
  query({
    path: '/reminders',
    operationId: 'listReminders',
    summary: 'List reminders with where they stand and why, oldest first',
    query: z.strictObject({
      caseId: CaseId.optional(),
      state: ReminderStateName.optional(),
      strategyId: StrategyId.optional(),
      ...Page.shape,
    }),
    example: { query: { caseId: EXAMPLE.caseId } },
    success: { schema: z.object({ reminders: z.array(ReminderView), next: z.string().nullable() }) },
    refusals: REFUSALS,
    handle: async ({ query: { cursor, limit, ...filter }, caller }, services) => {
      forOperator(services, caller);
      const { cursors } = services.readModel;
      const of = { list: 'reminders', ...filter };
      const [createdAt, id] = cursor === undefined ? [] : cursors.open(of, cursor).after;
      const after = createdAt === undefined ? undefined : ([String(createdAt), String(id)] as const);
      const { reminders: page, end } = await services.readModel.change((tx) => listReminders(tx, filter, limit, after));
      // It is not of a block: what the gateway keeps has none.
      return json({
        reminders: page,
        next: end === undefined ? null : cursors.seal(of, { after: [...end], block: -1 }),
      });
    },
  }),
  query({
    path: '/reminders/{reminderId}',
    operationId: 'readReminder',
    summary: 'Read one reminder',
    params: ReminderPath,
    example: { params: { reminderId: EXAMPLE.reminderId } },
    success: { schema: ReminderView },
    refusals: [...REFUSALS, 'REMINDER_NOT_FOUND'],
    handle: async ({ params: { reminderId }, caller }, services) => {
      forOperator(services, caller);
      return json(await services.readModel.change((tx) => readReminder(tx, reminderId)));
    },
  }),
  query({
    path: '/reminders/{reminderId}/message',
    operationId: 'readReminderMessage',
    summary: 'Read a message as it was sent: the evidence of which the ledger has the digest',
    params: ReminderPath,
    example: { params: { reminderId: EXAMPLE.reminderId } },
    success: { schema: z.object({ mediaType: z.string(), content: z.base64() }) },
    refusals: [...REFUSALS, 'REMINDER_NOT_FOUND'],
    handle: async ({ params: { reminderId }, caller }, services) => {
      const { archive } = forOperator(services, caller);
      const message = await services.readModel.change((tx) => archive.find(tx, reminderId));
      if (message === undefined) throw new Problem('REMINDER_NOT_FOUND', 'no message of this reminder is kept');
      return json(message);
    },
  }),
];
