import { z } from 'zod';
import { HoldKind } from './forbearance.js';
import { CommandId, Instant, Jurisdiction, Submitter, line, versionOf } from './primitives.js';

/** How somebody may be contacted. */
export const Channel = z.enum(['call', 'email', 'letter', 'push', 'sms', 'social', 'visit']);
export type Channel = z.infer<typeof Channel>;

/** Who is contacted. `namedContact` is somebody whom the debtor or the contract names, `thirdPartyLocate` anyone else. */
export const ContactTarget = z.enum(['attorney', 'debtor', 'namedContact', 'thirdPartyLocate']);
export type ContactTarget = z.infer<typeof ContactTarget>;

/** What a contact is for. `reply` answers what the debtor asked; `notice` tells what the law wants told. */
export const ContactPurpose = z.enum(['legalAction', 'locate', 'notice', 'payment', 'reply']);
export type ContactPurpose = z.infer<typeof ContactPurpose>;

/** What a notice tells: the arrears, a debt's particulars and how to dispute it, who collects now, a visit to come. */
export const NoticeKind = z.enum(['arrears', 'transfer', 'validation', 'visit']);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** What stops contact for a time: what holds collection, and a complaint. */
export const ConductHoldKind = z.enum([...HoldKind.options, 'complaint']);
export type ConductHoldKind = z.infer<typeof ConductHoldKind>;

export const RuleId = z
  .string()
  .regex(/^[a-z]{2,8}(\.[A-Za-z0-9]{1,24}){1,4}$/)
  .describe('Stable, for example us.contact.calls');

const common = {
  id: RuleId,
  force: z
    .enum(['law', 'regulation', 'recommendedStandard', 'selfDiscipline', 'supervisoryGuidance', 'house'])
    .describe('`house`: a choice of this registry, no rule of the jurisdiction'),
  source: line(200),
  evidence: z
    .enum(['primary', 'secondary', 'memory', 'assumed'])
    .describe('Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one'),
  note: line(300).optional(),
};
const rule = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ ...common, kind: z.literal(kind), ...shape });

const minuteOfDay = z.int().min(0).max(1_440);
const channels = z.array(Channel).min(1);
const purposes = z.array(ContactPurpose);
const targets = z.array(ContactTarget).min(1);

/** One rule of conduct: a kind that the code knows how to check, and the numbers that this jurisdiction gives it. */
export const PackRule = z.discriminatedUnion('kind', [
  rule('hours', {
    channels,
    opens: minuteOfDay.describe('Minute of the local day'),
    closes: minuteOfDay.describe('Excluded; in every place where the debtor may be'),
  }),
  rule('cap', {
    channels,
    purposes: z.array(ContactPurpose).min(1).optional(),
    scope: z.enum(['debt', 'debtor', 'number']),
    days: z.int().min(1).max(30).describe('Consecutive local days'),
    limit: z.int().min(1).max(50),
    counts: z.enum(['attempts', 'connected', 'conversations', 'unanswered']),
  }),
  rule('afterConversation', { channels, days: z.int().min(1).max(30).describe('The day of the talk is the first') }),
  rule('thirdParties', { targets, purposes: purposes.describe('All that they may be contacted for') }),
  rule('strangers', {}),
  rule('unreachable', { failures: z.int().min(1).max(20).describe('Failures in a row to reach the debtor') }),
  rule('oncePerPerson', {}),
  rule('firstRefusal', { targets }),
  rule('knownReference', { channels }),
  rule('confirmedReference', { channels, days: z.int().min(1).max(366) }),
  rule('refusedChannel', {}),
  rule('workplace', {}),
  rule('represented', {}),
  rule('cease', { exempt: purposes }),
  rule('hold', { hold: ConductHoldKind, exempt: purposes }),
  rule('notice', {
    notice: NoticeKind,
    purposes: z.array(ContactPurpose).min(1),
    placedOnly: z.boolean().describe('Only where an agency acts'),
    graceDays: z.int().min(0).max(30).describe('Days after the first contact by which it must be given; 0: before it'),
  }),
  rule('visitNotice', { hours: z.int().min(1).max(720) }),
  rule('visitStaff', { min: z.int().min(1).max(6), max: z.int().min(1).max(6) }),
  rule('vulnerable', { channels }),
  rule('training', {}),
  rule('template', { channels }),
  rule('attestedStep', { channels: z.array(Channel), targets: z.array(ContactTarget) }),
  rule('timeBarred', { years: z.int().min(1).max(30), purposes: z.array(ContactPurpose).min(1) }),
  rule('owed', { purposes: z.array(ContactPurpose).min(1) }),
  rule('recording', { channels }),
]);
export type PackRule = z.infer<typeof PackRule>;
export type RuleKind = PackRule['kind'];

export const PackVersion = z
  .string()
  .regex(/^20\d{2}\.\d{1,3}$/)
  .describe('Year and number, for example 2026.1');

/** The rules of conduct of a jurisdiction, in one version. */
export const ConductPack = z.strictObject({
  jurisdiction: Jurisdiction,
  version: PackVersion,
  defaultZones: z
    .array(z.string().max(40))
    .min(1)
    .max(10)
    .describe('IANA zones that are taken where no place of the debtor is recorded: hours convenient in all of them'),
  permitMinutes: z.int().min(5).max(1_440).describe('How long a permit lasts'),
  reportHours: z.int().min(1).max(168).describe('Within which an outcome is reported after the permit has ended'),
  rules: z.array(PackRule).min(1).max(60),
});
export type ConductPack = z.infer<typeof ConductPack>;

export const ProposePack = z.strictObject({ commandId: CommandId, pack: ConductPack });
export type ProposePack = z.infer<typeof ProposePack>;
const PackName = { jurisdiction: Jurisdiction, version: PackVersion };
export const AdoptPack = z.strictObject({
  commandId: CommandId,
  ...PackName,
  effectiveFrom: Instant.describe('Cases that are opened from then on keep this version'),
});
export type AdoptPack = z.infer<typeof AdoptPack>;

/** What the ledger holds of a pack version that somebody proposed. */
export const PackRecord = z.object({
  pack: ConductPack,
  status: z.enum(['proposed', 'adopted']),
  proposedAt: Instant,
  proposedBy: Submitter,
  effectiveFrom: Instant.nullable(),
  revision: z.int().min(1),
  by: Submitter,
});
export type PackRecord = z.infer<typeof PackRecord>;

/** Which versions a jurisdiction has adopted, and from when each holds. */
export const PackCalendar = z.object({
  jurisdiction: Jurisdiction,
  adopted: z.array(z.object({ version: PackVersion, effectiveFrom: Instant })).max(200),
  revision: z.int().min(0),
  by: Submitter,
});
export type PackCalendar = z.infer<typeof PackCalendar>;

export const ReadPack = z.strictObject(PackName);
export const ReadPackCalendar = z.strictObject({ jurisdiction: Jurisdiction });
const PackReceipt = z.object({ transactionId: z.string(), record: PackRecord });
export const PackAnswer = z.object({
  pack: ConductPack,
  origin: z.enum(['shipped', 'ledger']).describe('`shipped`: part of the contract itself'),
  status: z.enum(['proposed', 'adopted', 'default']),
});
export const PackHistory = z.object({ versions: z.array(versionOf(PackRecord)) });

/** The transactions of the contract `packs`. */
export const PACK_TRANSACTIONS = {
  ProposePack: { contract: 'packs', writes: true, request: ProposePack, response: PackReceipt },
  AdoptPack: { contract: 'packs', writes: true, request: AdoptPack, response: PackReceipt },
  ReadPack: { contract: 'packs', writes: false, request: ReadPack, response: PackAnswer },
  ReadPackCalendar: {
    contract: 'packs',
    writes: false,
    request: ReadPackCalendar,
    response: PackCalendar.extend({ shipped: PackVersion }),
  },
  PackHistory: { contract: 'packs', writes: false, request: ReadPack, response: PackHistory },
} as const;
