import { z } from 'zod';
import { CaseId } from './cases.js';
import { Channel, ContactPurpose } from './packs.js';
import { CommandId, Instant, MspId, Submitter } from './primitives.js';

export const StaffId = z
  .string()
  .regex(/^[a-z0-9-]{4,40}$/)
  .describe("A collector's number at its employer; no name");

export const RegisterStaff = z.strictObject({
  commandId: CommandId,
  staffId: StaffId,
  trainedUntil: Instant.describe('When the training expires'),
  mayVisit: z.boolean().default(false),
});
export type RegisterStaff = z.infer<typeof RegisterStaff>;
export const Staff = z.object({
  employer: MspId,
  staffId: StaffId,
  trainedUntil: Instant,
  mayVisit: z.boolean(),
  revision: z.int().min(1),
  by: Submitter,
});
export type Staff = z.infer<typeof Staff>;

export const PlaceCase = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  agency: MspId,
  channels: z.array(Channel).min(1).max(7),
  purposes: z.array(ContactPurpose).min(1).max(5),
  until: Instant,
});
export type PlaceCase = z.infer<typeof PlaceCase>;
export const RecallPlacement = z.strictObject({ commandId: CommandId, caseId: CaseId, agency: MspId });
export type RecallPlacement = z.infer<typeof RecallPlacement>;

/** A case in an agency's hands: what it may do there, and until when. */
export const Placement = z.object({
  caseId: CaseId,
  lender: MspId,
  agency: MspId,
  channels: z.array(Channel),
  purposes: z.array(ContactPurpose),
  placedAt: Instant,
  until: Instant,
  recalledAt: Instant.nullable(),
  revision: z.int().min(1),
  by: Submitter,
});
export type Placement = z.infer<typeof Placement>;

/** How an agency has conducted itself, for every member to read. */
export const AgencyConduct = z.object({
  agency: MspId,
  placements: z.int().min(0),
  recalls: z.int().min(0),
  refusals: z.int().min(0).describe('Contacts in which the person spoken to refused'),
  complaintsUpheld: z.int().min(0),
  complaintsDismissed: z.int().min(0),
  irregularities: z.int().min(0).describe('Contacts without a valid permit, outside its window, or after a recall'),
  revision: z.int().min(0),
  by: Submitter,
});
export type AgencyConduct = z.infer<typeof AgencyConduct>;

export const ListPlacements = z.strictObject({ caseId: CaseId });
export const ReadStaff = z.strictObject({ employer: MspId, staffId: StaffId });
export const ReadAgencyConduct = z.strictObject({ agency: MspId });
const PlacementReceipt = z.object({ transactionId: z.string(), placement: Placement });

/** The transactions of the contract `agencies`. */
export const AGENCY_TRANSACTIONS = {
  PlaceCase: { contract: 'agencies', writes: true, request: PlaceCase, response: PlacementReceipt },
  RecallPlacement: { contract: 'agencies', writes: true, request: RecallPlacement, response: PlacementReceipt },
  RegisterStaff: {
    contract: 'agencies',
    writes: true,
    request: RegisterStaff,
    response: z.object({ transactionId: z.string(), staff: Staff }),
  },
  ListPlacements: {
    contract: 'agencies',
    writes: false,
    request: ListPlacements,
    response: z.object({ placements: z.array(Placement) }),
  },
  ReadStaff: { contract: 'agencies', writes: false, request: ReadStaff, response: Staff },
  ReadAgencyConduct: { contract: 'agencies', writes: false, request: ReadAgencyConduct, response: AgencyConduct },
} as const;
