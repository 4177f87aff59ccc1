import { z } from 'zod';
import { Channel, ContactPurpose } from './packs.js';
import { CommandId, Instant, Jurisdiction, Sha256, Submitter } from './primitives.js';

export const RegisterTemplate = z.strictObject({
  commandId: CommandId,
  sha256: Sha256.describe('Of the text, before names and amounts are filled in'),
  jurisdiction: Jurisdiction,
  channels: z.array(Channel).min(1).max(7),
  purposes: z.array(ContactPurpose).min(1).max(5),
});
export type RegisterTemplate = z.infer<typeof RegisterTemplate>;
export const DecideTemplate = z.strictObject({
  commandId: CommandId,
  sha256: Sha256,
  decision: z.enum(['approved', 'rejected', 'withdrawn']).describe('`withdrawn`: an approval is taken back'),
});
export type DecideTemplate = z.infer<typeof DecideTemplate>;

/** A text that may be sent to debtors once a notary has approved it. */
export const Template = z.object({
  sha256: Sha256,
  owner: z.string(),
  jurisdiction: Jurisdiction,
  channels: z.array(Channel),
  purposes: z.array(ContactPurpose),
  status: z.enum(['registered', 'approved', 'rejected', 'withdrawn']),
  registeredAt: Instant,
  decidedBy: Submitter.nullable(),
  revision: z.int().min(1),
  by: Submitter,
});
export type Template = z.infer<typeof Template>;
const TemplateReceipt = z.object({ transactionId: z.string(), template: Template });
export const ReadTemplate = z.strictObject({ sha256: Sha256 });

/** The transactions of the contract `templates`. */
export const TEMPLATE_TRANSACTIONS = {
  RegisterTemplate: { contract: 'templates', writes: true, request: RegisterTemplate, response: TemplateReceipt },
  DecideTemplate: { contract: 'templates', writes: true, request: DecideTemplate, response: TemplateReceipt },
  ReadTemplate: { contract: 'templates', writes: false, request: ReadTemplate, response: Template },
} as const;
