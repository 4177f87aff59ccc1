import { z } from 'zod';
import { CommandId, Instant, Jurisdiction, Lei, MspId, Submitter, line, versionOf } from './primitives.js';

export const MemberRole = z.enum(['lender', 'insurer', 'notary', 'regulator', 'agency']);
export type MemberRole = z.infer<typeof MemberRole>;

/**
 * What a member's certificate may entitle its holder to do (the Fabric attribute `attestry.duties`). `serve` is the desk
 * that deals with subjects: consents, inquiries, scores, freezes, objections, statements. `risk` decides on models: who
 * furnishes and who decides on a subject is not who votes on a scorecard.
 */
export const Duty = z.enum(['furnish', 'collect', 'insure', 'attest', 'supervise', 'serve', 'risk']);
export type Duty = z.infer<typeof Duty>;

/** How many tradelines a lender expects to hold; it sizes the lender's pages for good. */
export const ExpectedTradelines = z
  .int()
  .min(1)
  .max(100_000_000)
  .describe('Lenders: the portfolio expected in the years to come. It sizes storage and does not limit');

export const AdmitMember = z.strictObject({
  commandId: CommandId,
  mspId: MspId,
  role: MemberRole,
  legalName: line(140),
  lei: Lei,
  jurisdiction: Jurisdiction,
  expectedTradelines: ExpectedTradelines.default(4_096),
});
export type AdmitMember = z.infer<typeof AdmitMember>;

export const SuspensionReason = z.enum(['breachOfRules', 'insolvency', 'licenceWithdrawn', 'ownRequest', 'security']);
export const SuspendMember = z.strictObject({ commandId: CommandId, mspId: MspId, reason: SuspensionReason });
export type SuspendMember = z.infer<typeof SuspendMember>;

export const ReinstateMember = z.strictObject({ commandId: CommandId, mspId: MspId });
export type ReinstateMember = z.infer<typeof ReinstateMember>;

export const Member = z.object({
  mspId: MspId,
  role: MemberRole,
  legalName: z.string(),
  lei: Lei,
  jurisdiction: Jurisdiction,
  expectedTradelines: ExpectedTradelines,
  status: z.enum(['active', 'suspended']),
  suspension: z.object({ at: Instant, reason: SuspensionReason }).nullable(),
  admittedAt: Instant,
  revision: z.int().min(1),
  by: Submitter,
});
export type Member = z.infer<typeof Member>;

export const ReadMember = z.strictObject({ mspId: MspId });
export const ListMembers = z.strictObject({});
export const MemberList = z.object({ members: z.array(Member) });
export const MemberHistory = z.object({ versions: z.array(versionOf(Member)) });
const MemberReceipt = z.object({ transactionId: z.string(), member: Member });

/** The transactions of the contract `members`. */
export const MEMBER_TRANSACTIONS = {
  AdmitMember: { contract: 'members', writes: true, request: AdmitMember, response: MemberReceipt },
  SuspendMember: { contract: 'members', writes: true, request: SuspendMember, response: MemberReceipt },
  ReinstateMember: { contract: 'members', writes: true, request: ReinstateMember, response: MemberReceipt },
  ReadMember: { contract: 'members', writes: false, request: ReadMember, response: Member },
  ListMembers: { contract: 'members', writes: false, request: ListMembers, response: MemberList },
  MemberHistory: { contract: 'members', writes: false, request: ReadMember, response: MemberHistory },
} as const;
