import { z } from 'zod';
import { CaseId } from './cases.js';
import { ConductHold } from './conduct-holds.js';
import { Channel, ContactPurpose, ContactTarget, NoticeKind } from './packs.js';
import { CommandId, Evidence, Instant, MspId, Sha256, Submitter, SubjectId, TradelineId } from './primitives.js';

/** A number, an address, an account or a person, as a keyed hash: the key stays with the lender. */
export const Reference = Sha256.describe('Keyed hash (HMAC-SHA-256) of a number, an address or a person');

export const ZoneName = z
  .string()
  .regex(/^[A-Za-z_]+(\/[A-Za-z_]+){1,2}$/)
  .max(40)
  .describe('IANA time zone');
export const Place = z
  .strictObject({
    zone: ZoneName,
    from: Instant,
    until: Instant.nullable().default(null).describe('Excluded; null: until further notice'),
  })
  .describe('Where the debtor may be. Places that overlap conflict: hours must be convenient in all of them');
export type Place = z.infer<typeof Place>;

export const SetPlaces = z.strictObject({ commandId: CommandId, caseId: CaseId, places: z.array(Place).max(8) });
export type SetPlaces = z.infer<typeof SetPlaces>;

export const SetReference = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  reference: Reference,
  place: z.enum(['personal', 'workplace']).default('personal'),
  confirmed: z.boolean().default(false).describe("It was confirmed now that it is still the debtor's"),
});
export type SetReference = z.infer<typeof SetReference>;

const by = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** What a debtor says. The first group stops contact, so anyone who hears it must pass it on; the second lets it go on. */
export const Declaration = z.discriminatedUnion('kind', [
  by('refuseChannel', { channel: Channel }),
  by('cease', {}),
  by('represented', { attorney: Reference }),
  by('forbidWorkplace', {}),
  by('vulnerable', {}),
  by('nameContact', { person: Reference }),
  by('hardship', { until: Instant.nullable().default(null) }),
  by('moratorium', { until: Instant }),
  by('allowChannel', { channel: Channel }),
  by('resume', {}),
  by('representationEnded', {}),
  by('allowWorkplace', {}),
  by('removeContact', { person: Reference }),
  by('hardshipEnded', {}),
  by('moratoriumEnded', {}),
]);
export type Declaration = z.infer<typeof Declaration>;

export const DeclareForDebtor = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  declaration: Declaration,
  evidence: Evidence.optional().describe('The letter, the form or the recording in which it was said'),
});
export type DeclareForDebtor = z.infer<typeof DeclareForDebtor>;

const PermitNumber = z.int().min(1).max(9_999);
const ComplaintNumber = z.int().min(1).max(999);
export const FileComplaint = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  about: MspId.describe('The lender or the agency that is complained of'),
  permit: PermitNumber.optional().describe('The contact that it is about, if it had a permit'),
  evidence: Evidence.optional(),
});
export type FileComplaint = z.infer<typeof FileComplaint>;
export const DecideComplaint = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  complaint: ComplaintNumber,
  decision: z.enum(['upheld', 'dismissed']),
});
export type DecideComplaint = z.infer<typeof DecideComplaint>;

export const Complaint = z.object({
  complaint: ComplaintNumber,
  caseId: CaseId,
  about: MspId,
  permit: PermitNumber.nullable(),
  evidence: Evidence.nullable(),
  filedAt: Instant,
  filedBy: Submitter,
  decision: z.object({ outcome: z.enum(['upheld', 'dismissed']), at: Instant, by: Submitter }).nullable(),
});
export type Complaint = z.infer<typeof Complaint>;

/**
 * What became of a permit, as caps count it. Until an outcome is reported it takes every slot that it could; the
 * outcome can only free some.
 */
export const SlotState = z.enum(['reserved', 'withdrawn', 'unused', 'attempt', 'connected', 'conversation']);
export type SlotState = z.infer<typeof SlotState>;

/** One permit, or one contact without a permit (number 0), in the count over a lender and all its agencies. */
export const Slot = z.object({
  permit: z.int().min(0),
  tradelineId: TradelineId,
  holder: MspId,
  channel: Channel,
  target: ContactTarget,
  purpose: ContactPurpose,
  reference: Reference,
  at: Instant,
  until: Instant,
  state: SlotState,
  withdrawnAt: Instant.nullable(),
});
export type Slot = z.infer<typeof Slot>;

/**
 * All that the rules of conduct need to know of a debtor and one lender: one record, so that two who race for the last
 * slot collide, be they the lender and its agency or two agencies.
 */
export const DebtorFile = z.object({
  lender: MspId,
  subjectId: SubjectId,
  permits: z.int().min(0).describe('How many were issued'),
  slots: z.array(Slot).describe('Of the last sixty days'),
  places: z.array(Place),
  references: z.array(
    z.object({ reference: Reference, place: z.enum(['personal', 'workplace']), confirmedAt: Instant.nullable() }),
  ),
  namedContacts: z.array(Reference),
  refusedChannels: z.array(Channel),
  ceasedAt: Instant.nullable(),
  attorney: Reference.nullable(),
  workplaceForbidden: z.boolean(),
  vulnerable: z.boolean(),
  notices: z.array(z.object({ notice: NoticeKind, tradelineId: TradelineId, at: Instant })),
  debts: z.array(
    z.object({ tradelineId: TradelineId, firstContactAt: Instant, lastConversationAt: Instant.nullable() }),
  ),
  thirdParties: z.array(z.object({ reference: Reference, refused: z.boolean() })).describe('Who was contacted'),
  failures: z.int().min(0).describe('Attempts in a row that did not reach the debtor'),
  numberInvalid: z.boolean(),
  complaints: z.array(Complaint),
  revision: z.int().min(0),
  by: Submitter,
});
export type DebtorFile = z.infer<typeof DebtorFile>;

const DebtorReceipt = z.object({ transactionId: z.string(), debtor: DebtorFile });
const ComplaintReceipt = z.object({ transactionId: z.string(), complaint: Complaint });
export const ReadDebtor = z.strictObject({ caseId: CaseId });

/** The transactions of the contract `debtors`. */
export const DEBTOR_TRANSACTIONS = {
  SetPlaces: { contract: 'debtors', writes: true, request: SetPlaces, response: DebtorReceipt },
  SetReference: { contract: 'debtors', writes: true, request: SetReference, response: DebtorReceipt },
  DeclareForDebtor: { contract: 'debtors', writes: true, request: DeclareForDebtor, response: DebtorReceipt },
  FileComplaint: { contract: 'debtors', writes: true, request: FileComplaint, response: ComplaintReceipt },
  DecideComplaint: { contract: 'debtors', writes: true, request: DecideComplaint, response: ComplaintReceipt },
  ReadDebtor: {
    contract: 'debtors',
    writes: false,
    request: ReadDebtor,
    response: z.object({ debtor: DebtorFile, holds: z.array(ConductHold) }),
  },
} as const;
