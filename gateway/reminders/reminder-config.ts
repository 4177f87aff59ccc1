import { line, StaffId } from '@attestry/chaincode/schema';
import { z } from 'zod';
import { File, UserName } from '../config-parts.js';

const Address = z.email().max(254);
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

export const EmailConfig = z
  .strictObject({
    host: z.string().min(1),
    port: z.int().min(1).max(65_535),
    security: z
      .enum(['starttls', 'tls', 'none'])
      .default('starttls')
      .describe('`starttls` is insisted on; `none` is for a server on the same machine'),
    authorities: File.optional().describe("Certificates of the server's authorities, PEM; the system's where left out"),
    user: z.string().min(1).optional(),
    passwordFile: File.optional(),
    from: z.strictObject({ name: line(100), address: Address }),
    replyTo: Address.optional(),
    timeoutS: z.int().min(1).max(120).default(30).describe('Without a word from the server'),
  })
  .superRefine(({ host, security, user, passwordFile }, ctx) => {
    if (security === 'none' && !LOOPBACK.includes(host)) {
      ctx.addIssue({ code: 'custom', path: ['security'], message: 'nothing is sent in the clear to another machine' });
    }
    if ((user === undefined) !== (passwordFile === undefined)) {
      ctx.addIssue({ code: 'custom', path: ['passwordFile'], message: 'user and passwordFile go together' });
    }
  });
export type EmailConfig = z.infer<typeof EmailConfig>;

export const SmsConfig = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .refine(
      (url) => url.startsWith('https:') || LOOPBACK.includes(new URL(url).hostname),
      'https, unless the provider is on this machine',
    ),
  headersFile: File.optional().describe('Headers of each request, for example Authorization, as a JSON object'),
  body: z
    .record(z.string(), z.json())
    .refine((body) => ['{{to}}', '{{text}}'].every((word) => JSON.stringify(body).includes(word)), {
      message: 'holds {{to}} and {{text}}',
    })
    .describe('What the provider wants, `{{to}}`, `{{text}}` and `{{id}}` in its texts'),
  timeoutS: z.int().min(1).max(120).default(30),
});
export type SmsConfig = z.infer<typeof SmsConfig>;

export const PushConfig = z.strictObject({
  subject: z
    .string()
    .regex(/^(mailto:|https:\/\/)/)
    .describe('Whom a push service may ask (RFC 8292): mailto: or https:'),
  publicKey: z
    .string()
    .regex(/^[A-Za-z0-9_-]{87}$/)
    .describe('VAPID key, base64url'),
  privateKeyFile: File.describe('Its private half, base64url'),
  hosts: z
    .array(z.string().min(1))
    .min(1)
    .describe('Push services that are written to, as host or host:port; a subscription names no other'),
  authorities: File.optional().describe('Certificates of their authorities, PEM'),
  ttlS: z.int().min(0).max(86_400).default(3_600).describe('How long a push service keeps trying'),
  timeoutS: z.int().min(1).max(120).default(30),
});
export type PushConfig = z.infer<typeof PushConfig>;

/** Reminders to debtors, each under a permit. Nothing is sent where this is left out. */
export const ReminderConfig = z
  .strictObject({
    user: UserName.describe('Asks for permits and reports outcomes; has the duty `collect`'),
    staff: z.array(StaffId).min(1).max(6).describe('Who answers for the messages: registered, trained collectors'),
    operators: z.array(UserName).default([]).describe('Who else may change strategies and texts and see reminders'),
    keyFile: File.describe('At least 32 random bytes, kept for good: contact details are encrypted under it'),
    everyS: z.int().min(1).max(3_600).default(60).describe('How often it is looked at what is due'),
    leadS: z.int().min(5).max(3_600).default(30).describe('How long before its use a permit is asked for'),
    email: EmailConfig.optional(),
    sms: SmsConfig.optional(),
    push: PushConfig.optional(),
  })
  .refine(({ email, sms, push }) => [email, sms, push].some((channel) => channel !== undefined), 'names no channel');
export type ReminderConfig = z.infer<typeof ReminderConfig>;
