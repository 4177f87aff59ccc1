import { z } from 'zod';
import { StaffId } from './agencies.js';
import { CaseId } from './cases.js';
import { Reference } from './debtors.js';
import { Channel, ContactPurpose, ContactTarget, NoticeKind, PackVersion } from './packs.js';
import { CommandId, Evidence, Instant, Jurisdiction, MspId, Sha256, Submitter } from './primitives.js';

/** What a contact is to be. */
const Ask = {
  channel: Channel,
  target: ContactTarget,
  purpose: ContactPurpose,
  notice: NoticeKind.optional().describe('Which notice it gives; for the purpose `notice`'),
  reference: Reference,
  template: Sha256.optional().describe('Of the approved text that is sent'),
  staff: z.array(StaffId).min(1).max(6).describe('Who makes it: one, or all that go on a visit'),
  step: z.int().min(1).max(9_999).optional().describe('The step of the case that it carries out'),
};

export const RequestPermit = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  plannedFor: Instant.describe('At most seven days ahead'),
  ...Ask,
});
export type RequestPermit = z.infer<typeof RequestPermit>;

export const ContactResult = z.enum([
  'unused',
  'attempt',
  'numberInvalid',
  'delivered',
  'connected',
  'rightParty',
  'refused',
  'promise',
]);
export type ContactResult = z.infer<typeof ContactResult>;

const PermitNumber = z.int().min(1).max(9_999);
export const ReportOutcome = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  permit: PermitNumber,
  result: ContactResult,
  contactedAt: Instant.optional().describe('When it was made; the planned instant where left out'),
  evidence: Evidence.optional().describe('Recording or receipt'),
});
export type ReportOutcome = z.infer<typeof ReportOutcome>;

/** A contact that was made without a permit: it is on record, it counts, and the regulator sees it. */
export const ReportContact = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  channel: Channel,
  target: ContactTarget,
  purpose: ContactPurpose,
  reference: Reference,
  result: ContactResult.exclude(['unused']),
  contactedAt: Instant,
  evidence: Evidence.optional(),
});
export type ReportContact = z.infer<typeof ReportContact>;

export const Irregularity = z
  .enum(['noPermit', 'outsideWindow', 'withdrawnPermit', 'outcomeMissing', 'outcomeLate'])
  .describe('What is wrong with a contact or a permit');
export type Irregularity = z.infer<typeof Irregularity>;

const Outcome = z.object({
  result: ContactResult,
  contactedAt: Instant,
  evidence: Evidence.nullable(),
  reportedAt: Instant,
  reportedBy: Submitter,
});

/** A permit: one channel, one target, one window. `permit` 0 is a contact without one. */
export const Permit = z.object({
  caseId: CaseId,
  permit: z.int().min(0),
  lender: MspId,
  holder: MspId.describe('The lender, or the agency that acts for it'),
  notary: MspId.describe("Whose peer ran the rules and signed: the case's notary"),
  channel: Channel,
  target: ContactTarget,
  purpose: ContactPurpose,
  notice: NoticeKind.nullable(),
  reference: Reference,
  template: Sha256.nullable(),
  staff: z.array(StaffId),
  step: z.int().nullable(),
  notBefore: Instant,
  notAfter: Instant.describe('Excluded'),
  reportBy: Instant,
  pack: z.object({ jurisdiction: Jurisdiction, version: PackVersion, timeZones: z.string() }),
  issuedAt: Instant,
  issuedTo: Submitter,
  outcome: Outcome.nullable(),
  irregular: z.array(Irregularity),
  transactionId: z.string().describe('That issued it, or reported a contact without one'),
  revision: z.int().min(1),
  by: Submitter,
});
export type Permit = z.infer<typeof Permit>;

/** A permit as it stands now. */
export const PermitView = Permit.extend({
  standing: z
    .enum(['early', 'valid', 'expired', 'withdrawn', 'held', 'reported'])
    .describe('`withdrawn`: by a recall or by what the debtor said since; `held`: by a dispute, a plan … since'),
});
export type PermitView = z.infer<typeof PermitView>;

export const ReadPermit = z.strictObject({ caseId: CaseId, permit: PermitNumber });
export const ListContacts = z.strictObject({ caseId: CaseId });
export const ListIrregularities = z.strictObject({
  after: z.string().max(80).default('').describe('Cursor of the page before'),
  limit: z.int().min(1).max(500).default(200).describe('Permits looked at'),
});
const PermitReceipt = z.object({ transactionId: z.string(), permit: Permit });

/** The transactions of the contract `permits`. */
export const PERMIT_TRANSACTIONS = {
  RequestPermit: { contract: 'permits', writes: true, request: RequestPermit, response: PermitReceipt },
  ReportOutcome: { contract: 'permits', writes: true, request: ReportOutcome, response: PermitReceipt },
  ReportContact: { contract: 'permits', writes: true, request: ReportContact, response: PermitReceipt },
  ReadPermit: { contract: 'permits', writes: false, request: ReadPermit, response: PermitView },
  ListContacts: {
    contract: 'permits',
    writes: false,
    request: ListContacts,
    response: z.object({ contacts: z.array(PermitView) }),
  },
  ListIrregularities: {
    contract: 'permits',
    writes: false,
    request: ListIrregularities,
    response: z.object({ irregularities: z.array(Permit), next: z.string().nullable() }),
  },
} as const;
