import { CivilDate, line, Reference } from '@attestry/chaincode/schema';
import { z } from 'zod';
import type { ReminderChannel } from './reminder-channel.js';
import type { ReminderKeys } from './reminder-keys.js';

export const Language = z.enum(['en', 'zh']);
export type Language = z.infer<typeof Language>;

const reference = Reference.optional().describe(
  "As the ledger knows it, where it is on record under another key than this gateway's",
);
const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+=*$/)
    .refine((text) => Buffer.from(text, 'base64url').length === bytes, `not ${bytes} bytes as base64url`);

/** How a debtor is reached. It stays in the gateway. */
export const ContactDetails = z.strictObject({
  name: line(140).describe('How the debtor is addressed'),
  language: Language,
  email: z
    .strictObject({
      address: z
        .email()
        .max(254)
        .refine((text) => !/[\r\n]/.test(text)),
      reference,
    })
    .optional(),
  sms: z
    .strictObject({
      number: z
        .string()
        .regex(/^\+[1-9]\d{6,14}$/)
        .describe('E.164'),
      reference,
    })
    .optional(),
  push: z
    .strictObject({
      endpoint: z.url({ protocol: /^https$/ }).max(2_048),
      keys: z.strictObject({ p256dh: base64url(65), auth: base64url(16) }),
      reference,
    })
    .optional()
    .describe("A browser's push subscription, as `PushSubscription.toJSON()` gives it"),
  nextDueOn: CivilDate.optional().describe('When the next payment is due, for reminders before it'),
});
export type ContactDetails = z.infer<typeof ContactDetails>;

/** The same, so that somebody who knows it recognises it, and nobody else learns it. */
export const MaskedContactDetails = z.object({
  name: z.string(),
  language: Language,
  email: z.string().nullable(),
  sms: z.string().nullable(),
  push: z.string().nullable().describe('Host of the push service'),
  nextDueOn: CivilDate.nullable(),
  refused: z.array(z.string()).describe('Channels that the debtor has refused here'),
  updatedAt: z.iso.datetime(),
});
export type MaskedContactDetails = z.infer<typeof MaskedContactDetails>;

const HIDDEN = '•••';

export function masked(
  details: ContactDetails,
  refused: readonly string[],
  updatedAt: string,
): z.infer<typeof MaskedContactDetails> {
  const [local = '', domain = ''] = details.email?.address.split('@') ?? [];
  return {
    name: `${Array.from(details.name)[0] ?? ''}${HIDDEN}`,
    language: details.language,
    email: details.email === undefined ? null : `${local.slice(0, 1)}${HIDDEN}@${domain}`,
    sms: details.sms === undefined ? null : `${HIDDEN}${details.sms.number.slice(-2)}`,
    push: details.push === undefined ? null : new URL(details.push.endpoint).host,
    nextDueOn: details.nextDueOn ?? null,
    refused: [...refused],
    updatedAt,
  };
}

/** The ledger's name of the debtor's address on a channel; `undefined` where there is none. */
export function referenceOf(details: ContactDetails, channel: ReminderChannel, keys: ReminderKeys): string | undefined {
  const { email, sms, push } = details;
  switch (channel) {
    case 'email':
      return email && (email.reference ?? keys.reference(`mailto:${normalised(email.address)}`));
    case 'sms':
      return sms && (sms.reference ?? keys.reference(`tel:${sms.number}`));
    case 'push':
      return push && (push.reference ?? keys.reference(push.endpoint));
  }
}

/** One mailbox, one hash: the domain does not tell cases apart, and the part before it is left as it is (RFC 5321). */
function normalised(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}${address.slice(at).toLowerCase()}`;
}
