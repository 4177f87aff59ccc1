import { z } from 'zod';
import { CaseId } from './cases.js';
import { DisputeId } from './dispute-mark.js';
import {
  CivilDate,
  CommandId,
  Evidence,
  Instant,
  Jurisdiction,
  MspId,
  Sha256,
  SubjectId,
  Submitter,
  TradelineId,
  versionOf,
} from './primitives.js';

export const ListingId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,47}$/)
  .describe('Given by the lender; 8 to 48 lower-case letters, digits and dashes');

/** What a listing can be for. There is no other ground, and no text. */
export const ListingGround = z.enum(['judgmentUnpaid', 'assetsConcealed', 'fraudEstablished', 'enforcementFruitless']);
export type ListingGround = z.infer<typeof ListingGround>;

/** What a listing rests on: a court's decision, or an enforcement that a notary has attested on the ledger. */
export const ListingBasis = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('judgment'),
    court: z
      .string()
      .regex(/^[A-Z]{2}[A-Z0-9:.-]{1,38}$/)
      .describe('The court by a code, its country first; not by name'),
    reference: Sha256.describe('Digest of the number of the case, which would lead to a person'),
    decision: Evidence,
    decidedOn: CivilDate,
  }),
  z.strictObject({ kind: z.literal('enforcement'), caseId: CaseId, step: z.int().min(1).max(9_999) }),
]);
export type ListingBasis = z.infer<typeof ListingBasis>;

const onListing = { commandId: CommandId, listingId: ListingId };

export const GiveListingNotice = z.strictObject({
  ...onListing,
  tradelineId: TradelineId,
  firstDelinquencyOn: CivilDate.describe('First day of the arrears: which default it is'),
  ground: ListingGround,
  notice: Evidence.describe('The notice that the subject was sent, and proof that it was'),
});
export type GiveListingNotice = z.infer<typeof GiveListingNotice>;

export const ProposeListing = z.strictObject({ ...onListing, basis: ListingBasis });
export type ProposeListing = z.infer<typeof ProposeListing>;

export const ListingReason = z.enum([
  'basisVerified',
  'noticeVerified',
  'basisNotShown',
  'noticeNotShown',
  'disproportionate',
  'debtPaid',
  'identityDoubtful',
  'groundNotMet',
]);
const Reasons = z.array(ListingReason).min(1).max(8);
export const DecideListing = z.strictObject({
  ...onListing,
  decision: z.enum(['confirmed', 'refused']),
  reasons: Reasons,
});
export type DecideListing = z.infer<typeof DecideListing>;

export const AppealListing = z.strictObject({ ...onListing, evidence: Evidence.describe("The subject's appeal") });
export type AppealListing = z.infer<typeof AppealListing>;
export const DecideAppeal = z.strictObject({
  ...onListing,
  decision: z.enum(['upheld', 'dismissed']),
  reasons: Reasons,
});
export type DecideAppeal = z.infer<typeof DecideAppeal>;

export const RecordListingRepair = z.strictObject(onListing);
export const RemoveListing = z.strictObject({
  ...onListing,
  disputeId: DisputeId.describe('The dispute on the tradeline that ended with a correction or a deletion'),
});

export const Listing = z.object({
  listingId: ListingId,
  tradelineId: TradelineId,
  subjectId: SubjectId,
  lender: MspId,
  jurisdiction: Jurisdiction.describe("The lender's: its rules hold"),
  ground: ListingGround,
  firstDelinquencyOn: CivilDate,
  status: z.enum(['noticed', 'proposed', 'listed', 'refused', 'appealed', 'removed']),
  notice: Evidence,
  noticedOn: CivilDate,
  proposableFrom: CivilDate.describe('The subject has until then to pay or to object'),
  proposableUntil: CivilDate.describe('An older notice is none'),
  basis: ListingBasis.nullable(),
  basisOn: CivilDate.nullable().describe('Of the decision, or of the enforcement'),
  lapsesOn: CivilDate.nullable().describe('From this day on it is not shown; nothing moves it to a later one'),
  review: z
    .object({ decision: z.enum(['confirmed', 'refused']), reasons: Reasons, at: Instant, by: Submitter })
    .nullable(),
  appeals: z
    .array(
      z.object({
        at: Instant,
        by: Submitter,
        evidence: Evidence,
        outcome: z
          .object({ decision: z.enum(['upheld', 'dismissed']), reasons: Reasons, at: Instant, by: Submitter })
          .nullable(),
      }),
    )
    .max(3),
  repairedOn: CivilDate.nullable().describe('The day on which it was recorded that the debt is paid'),
  shownUntil: CivilDate.nullable().describe('From this day on a repaired listing is not shown'),
  removedFor: z.enum(['appealUpheld', 'disputeUpheld']).nullable(),
  revision: z.int().min(1),
  by: Submitter,
});
export type Listing = z.infer<typeof Listing>;

/** What is shown of a listing to who may see it: nothing that is pending, and nothing that is over. */
export const ShownListing = Listing.pick({
  listingId: true,
  tradelineId: true,
  lender: true,
  ground: true,
  basis: true,
  basisOn: true,
  lapsesOn: true,
  repairedOn: true,
  shownUntil: true,
});
export type ShownListing = z.infer<typeof ShownListing>;

/** The listings of a subject, by default: one default is listed once. */
export const SubjectListings = z.object({
  subjectId: SubjectId,
  listings: z
    .array(
      z.object({
        listingId: ListingId,
        tradelineId: TradelineId,
        firstDelinquencyOn: CivilDate,
        refused: z.boolean().describe('It was never listed, and bars no other'),
      }),
    )
    .max(60),
  by: Submitter,
});
export type SubjectListings = z.infer<typeof SubjectListings>;

export const ListingView = z.object({
  listing: Listing,
  state: z.enum([...Listing.shape.status.options, 'lapsed', 'repaired']).describe('As it is today'),
  shown: z.boolean().describe('Whether an inquiry of today shows it'),
});

/** What `listings` asks of `collections`: an enforcement that is named as basis. */
export const ReadEnforcement = z.strictObject({ caseId: CaseId, step: z.int().min(1).max(9_999) });
export const EnforcementFacts = z.object({
  tradelineId: TradelineId,
  attested: z.boolean(),
  executedOn: CivilDate.nullable(),
});
export type EnforcementFacts = z.infer<typeof EnforcementFacts>;

const ListingReceipt = z.object({ transactionId: z.string(), listing: Listing });
export const ReadListing = z.strictObject({ listingId: ListingId });
const act = { contract: 'listings', writes: true, response: ListingReceipt } as const;

/** The transactions of the contract `listings`. */
export const LISTING_TRANSACTIONS = {
  GiveListingNotice: { ...act, request: GiveListingNotice },
  ProposeListing: { ...act, request: ProposeListing },
  DecideListing: { ...act, request: DecideListing },
  AppealListing: { ...act, request: AppealListing },
  DecideAppeal: { ...act, request: DecideAppeal },
  RecordListingRepair: { ...act, request: RecordListingRepair },
  RemoveListing: { ...act, request: RemoveListing },
  ReadListing: { contract: 'listings', writes: false, request: ReadListing, response: ListingView },
  ListingHistory: {
    contract: 'listings',
    writes: false,
    request: ReadListing,
    response: z.object({ listingId: ListingId, versions: z.array(versionOf(Listing)) }),
  },
  ListListings: {
    contract: 'listings',
    writes: false,
    request: z.strictObject({ subjectId: SubjectId }),
    response: z.object({ listings: z.array(ListingView) }),
  },
  ReadEnforcement: { contract: 'cases', writes: false, request: ReadEnforcement, response: EnforcementFacts },
} as const;
