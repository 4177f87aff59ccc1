import type { z } from 'zod';
import { requireInquiry, shownTradelines, withInquiry } from '../../domain/inquiries/make-inquiry.js';
import { showsListings } from '../../domain/listings/shown-for.js';
import { isMetered } from '../../domain/inquiries/reciprocity.js';
import { requireEntitled } from '../../domain/members/entitlement.js';
import { packOf } from '../../ledger/amount-packs.js';
import { sha256Of } from '../../ledger/digest.js';
import { decode, encode } from '../../ledger/encoding.js';
import { consentKey, meterKey, reciprocityPolicyKey, subjectKey } from '../../ledger/keys.js';
import { meter, meterOf, reciprocityPolicyOf } from '../../ledger/reciprocity.js';
import { saveFootprintEntry, saveSubjectFile, subjectFileOf } from '../../ledger/subjects.js';
import type { Consent } from '../../schema/consents.js';
import type { FootprintEntry, InquiryReceipt, MakeInquiry, SubjectFile } from '../../schema/inquiries.js';
import type { Member } from '../../schema/members.js';
import type { MarkedTradeline } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { shownListings } from '../listings/listing-acts.js';
import { shownOf } from './read-inquiry.js';
import { subjectTradelines } from './subject-tradelines.js';

/** What an inquiry looked at, and the entry that it left. */
export interface Looked {
  readonly inquiry: FootprintEntry;
  readonly tradelines: readonly MarkedTradeline[];
  /** As it stood before the inquiry. */
  readonly file: SubjectFile;
}

/**
 * Makes an inquiry: its receipt goes into the subject's footprint with a digest of what it shows. What it shows is read
 * afterwards, exactly as it stood in this transaction, so that no copy of a record is spread over the blocks.
 */
export async function makeOneInquiry(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof MakeInquiry>,
): Promise<z.output<typeof InquiryReceipt>> {
  const inquirer = requireEntitled(ctx.caller, caller, ['lender', 'insurer'], 'serve');
  const { inquiry } = await look(ctx, inquirer, request);
  const { subjectId, entry, kind, purpose } = inquiry;
  ctx.store.announce('InquiryMade', encode({ subjectId, entry, inquirer: inquirer.mspId, kind, purpose }));
  return { transactionId: ctx.store.transactionId, inquiry };
}

/** Looks at a subject's record, as consent, purpose, freeze and meter allow, and leaves an entry in its footprint. */
export async function look(
  ctx: AttestryContext,
  inquirer: Member,
  request: z.output<typeof MakeInquiry>,
): Promise<Looked> {
  const { subjectId, consentId, purpose } = request;
  const [stored, consent, policy, metered] = await ctx.store.getMany([
    subjectKey(subjectId),
    consentKey(subjectId, consentId),
    reciprocityPolicyKey,
    meterKey(inquirer.mspId),
  ]);
  const file = subjectFileOf(stored, subjectId);
  const facts = {
    file,
    consent: consent === undefined ? undefined : decode<Consent>(consent),
    policy: reciprocityPolicyOf(policy),
    meter: meterOf(metered),
  };
  const kind = requireInquiry(request, facts, inquirer, ctx.today);

  const tradelines = await subjectTradelines(ctx, subjectId);
  const subject = withInquiry(file, kind, inquirer.mspId, ctx.today, ctx.submitter);
  const shown = shownTradelines(tradelines, ctx.today);
  const inquiry: FootprintEntry = {
    subjectId,
    entry: subject.entries,
    inquirer: inquirer.mspId,
    kind,
    purpose,
    consentId,
    at: ctx.store.at,
    transactionId: ctx.store.transactionId,
    shown: {
      sha256: sha256Of(tradelines.map(shownOf)),
      tradelines: shown,
      disputed: shown.filter(({ mark }) => mark !== 'none').length,
      statements: subject.statements.length,
      listings: showsListings(purpose) ? (await shownListings(ctx, subjectId)).map(({ listingId }) => listingId) : [],
    },
    by: ctx.submitter,
  };
  saveSubjectFile(ctx.store, subject);
  saveFootprintEntry(ctx.store, inquiry);
  if (isMetered(purpose)) {
    meter(ctx.store, 'inquired', inquirer.mspId, packOf(inquirer.mspId, request.commandId), 1);
  }
  return { inquiry, tradelines, file };
}
