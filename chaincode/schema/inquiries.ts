import { z } from 'zod';
import { ConsentId, PurposeCode } from './consents.js';
import { DisputeMark } from './dispute-mark.js';
import { ListingId, ShownListing } from './listings.js';
import { Statement } from './disputes.js';
import {
  CivilDate,
  CommandId,
  Evidence,
  Instant,
  MspId,
  Sha256,
  SubjectId,
  Submitter,
  TradelineId,
} from './primitives.js';
import { Tradeline } from './tradelines.js';
import { MemberRole } from './members.js';

/** A hard inquiry says that credit is sought and stays visible to those who score; a soft one does neither. */
export const InquiryKind = z.enum(['hard', 'soft']);
export type InquiryKind = z.infer<typeof InquiryKind>;

/** Position of an entry in a subject's footprint. */
export const FootprintEntryNumber = z.int().min(1).max(999_999);

export const MakeInquiry = z.strictObject({
  commandId: CommandId,
  subjectId: SubjectId,
  consentId: ConsentId,
  purpose: PurposeCode,
});
export type MakeInquiry = z.infer<typeof MakeInquiry>;

/** Whether a record was shown as disputed, and whether it counted: `excluded` says that none of its disputed part did. */
export const ShownMark = z.enum(['none', 'disputed', 'excluded']);
export type ShownMark = z.infer<typeof ShownMark>;

/** One inquiry, in the subject's footprint: who looked, why, by what right, and what was shown. */
export const FootprintEntry = z.object({
  subjectId: SubjectId,
  entry: FootprintEntryNumber,
  inquirer: MspId,
  kind: InquiryKind,
  purpose: PurposeCode,
  consentId: ConsentId,
  at: Instant,
  transactionId: z.string(),
  shown: z.object({
    sha256: Sha256.describe('Of the tradelines shown, as JSON'),
    tradelines: z.array(z.object({ tradelineId: TradelineId, revision: z.int().min(1), mark: ShownMark })),
    disputed: z.int().min(0),
    statements: z.int().min(0),
    listings: z
      .array(ListingId)
      .optional()
      .describe('Of serious defaults; absent in entries that were written before there were any'),
  }),
  by: Submitter,
});
export type FootprintEntry = z.infer<typeof FootprintEntry>;

export const InquiryReceipt = z.object({ transactionId: z.string(), inquiry: FootprintEntry });

const EntryPath = z.strictObject({ subjectId: SubjectId, entry: FootprintEntryNumber });
/** A tradeline as an inquirer sees it: bands, and no way to the exact amounts. */
export const ShownTradeline = Tradeline.omit({ amountsPack: true });
export const InquiryAnswer = z.object({
  inquiry: FootprintEntry,
  tradelines: z.array(
    z.object({
      tradeline: ShownTradeline,
      mark: ShownMark,
      counting: ShownTradeline.nullable().describe('The part that counts: null where none of it does'),
      dispute: DisputeMark.nullable().describe('As it stands now'),
    }),
  ),
  statements: z.array(Statement).describe('As they stand now'),
  listings: z.array(ShownListing).describe('Of serious defaults: those that were shown and still are'),
  hardInquiries: z.object({ last30Days: z.int().min(0), last90Days: z.int().min(0) }),
});
export type InquiryAnswer = z.infer<typeof InquiryAnswer>;

export const ListFootprint = z.strictObject({
  subjectId: SubjectId,
  consentId: ConsentId.optional().describe("A consent to the subject's own report; the regulator needs none"),
  after: z.int().min(0).max(999_999).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export const Footprint = z.object({
  entries: z.array(FootprintEntry),
  next: z.int().nullable().describe('Send it as `after` to go on; null at the end'),
});

export const FreezeSubject = z.strictObject({
  commandId: CommandId,
  subjectId: SubjectId,
  evidence: Evidence.describe("The subject's request"),
});
export const Freeze = z.object({ at: Instant, by: Submitter, placedBy: MspId, evidence: Evidence });

/** Hard inquiries of one organisation on one day. */
export const HardInquiries = z.object({ on: CivilDate, inquirer: MspId, count: z.int().min(1) });
export type HardInquiries = z.infer<typeof HardInquiries>;

/** What the ledger keeps of a subject beside tradelines, consents and disputes. Bounded, whatever happens. */
export const SubjectFile = z.object({
  subjectId: SubjectId,
  freeze: Freeze.nullable(),
  entries: z.int().min(0).describe('How many entries the footprint has'),
  hardInquiries: z.array(HardInquiries).max(256).describe('Of the last ninety days, oldest first'),
  statements: z.array(Statement).max(20),
  statementsFiled: z.int().min(0),
  revision: z.int().min(0),
  by: Submitter,
});
export type SubjectFile = z.infer<typeof SubjectFile>;
export const FreezeReceipt = z.object({ transactionId: z.string(), subjectId: SubjectId, freeze: Freeze.nullable() });
export const ReadSubject = z.strictObject({ subjectId: SubjectId });

/** Multi-lending as a scorecard or an early warning counts it. */
export const InquiryCounts = z.object({
  last30Days: z.int().min(0),
  last90Days: z.int().min(0),
  inquirers90Days: z.int().min(0).describe('Different organisations'),
});
export type InquiryCounts = z.infer<typeof InquiryCounts>;
export const SubjectView = z.object({ subject: SubjectFile, hardInquiries: InquiryCounts });

/** Who queries must contribute. The regulator sets it; where none is set, nothing is metered against it. */
export const SetReciprocityPolicy = z.strictObject({
  commandId: CommandId,
  roles: z.array(MemberRole).min(1).max(2).describe('Whose inquiries are metered'),
  windowDays: z.int().min(1).max(92).describe('Whole days before the day of the last tally'),
  allowance: z.int().min(0).max(1_000_000).describe('Inquiries that need no contribution'),
  inquiriesPerHundred: z.int().min(0).max(100_000).describe('Inquiries that a hundred furnished records allow'),
  graceDays: z.int().min(0).max(31).describe('How many days a tally may lag behind yesterday'),
});
export const ReciprocityPolicy = SetReciprocityPolicy.omit({ commandId: true }).extend({
  revision: z.int().min(1),
  setAt: Instant,
  by: Submitter,
});
export type ReciprocityPolicy = z.infer<typeof ReciprocityPolicy>;
export const ReciprocityPolicyReceipt = z.object({ transactionId: z.string(), policy: ReciprocityPolicy });

/** Counts a member's days up to yesterday. Anyone may ask for it: it says what the ledger holds. */
export const TallyReciprocity = z.strictObject({ commandId: CommandId, mspId: MspId });
export const MeterDay = z.object({ on: CivilDate, furnished: z.int().min(0), inquiries: z.int().min(0) });
export type MeterDay = z.infer<typeof MeterDay>;
export const Meter = z.object({
  mspId: MspId,
  talliedTo: CivilDate,
  days: z.array(MeterDay).max(92).describe('Days on which something was furnished or asked, oldest first'),
  revision: z.int().min(1),
  by: Submitter,
});
export type Meter = z.infer<typeof Meter>;
export const MeterReceipt = z.object({ transactionId: z.string(), meter: Meter });
export const ReadReciprocity = z.strictObject({ mspId: MspId });
export const ReciprocityView = z.object({
  policy: ReciprocityPolicy.nullable(),
  meter: Meter.nullable(),
  standing: z
    .object({ furnished: z.int(), inquiries: z.int(), allowed: z.int(), toFurnish: z.int() })
    .nullable()
    .describe('`toFurnish`: records still to be furnished before the next inquiry is allowed; 0 where it is'),
});

/** The transactions of the contract `inquiries`. */
export const INQUIRY_TRANSACTIONS = {
  MakeInquiry: { contract: 'inquiries', writes: true, request: MakeInquiry, response: InquiryReceipt },
  FreezeSubject: { contract: 'inquiries', writes: true, request: FreezeSubject, response: FreezeReceipt },
  LiftFreeze: { contract: 'inquiries', writes: true, request: FreezeSubject, response: FreezeReceipt },
  SetReciprocityPolicy: {
    contract: 'inquiries',
    writes: true,
    request: SetReciprocityPolicy,
    response: ReciprocityPolicyReceipt,
  },
  TallyReciprocity: { contract: 'inquiries', writes: true, request: TallyReciprocity, response: MeterReceipt },
  ReadInquiry: { contract: 'inquiries', writes: false, request: EntryPath, response: InquiryAnswer },
  ListFootprint: { contract: 'inquiries', writes: false, request: ListFootprint, response: Footprint },
  ReadSubject: { contract: 'inquiries', writes: false, request: ReadSubject, response: SubjectView },
  ReadReciprocity: { contract: 'inquiries', writes: false, request: ReadReciprocity, response: ReciprocityView },
} as const;
