import type { z } from 'zod';
import { requireInquiry } from '../../domain/inquiries/make-inquiry.js';
import { isMetered } from '../../domain/inquiries/reciprocity.js';
import { requireEntitled } from '../../domain/members/entitlement.js';
import { packOf } from '../../ledger/amount-packs.js';
import { decode, encode } from '../../ledger/encoding.js';
import { consentKey, meterKey, reciprocityPolicyKey, subjectKey } from '../../ledger/keys.js';
import { meter, meterOf, reciprocityPolicyOf } from '../../ledger/reciprocity.js';
import { subjectFileOf } from '../../ledger/subjects.js';
import type { Consent } from '../../schema/consents.js';
import type { InquiryReceipt, MakeInquiry } from '../../schema/inquiries.js';
import type { Member } from '../../schema/members.js';
import type { AttestryContext } from '../context.js';
import { leaveFootprint, type Looked } from './leave-footprint.js';

/**
 * Makes an inquiry: its receipt goes into the subject's footprint with a digest of what it shows. What it shows is read
 * afterwards, exactly as it stood in this transaction, so that no copy of a record is spread over the blocks.
 */
export async function makeOneInquiry(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof MakeInquiry>,
): Promise<z.output<typeof InquiryReceipt>> {
  const { inquiry } = await lookByConsent(ctx, caller, request);
  const { subjectId, entry, inquirer, kind, purpose } = inquiry;
  ctx.store.announce('InquiryMade', encode({ subjectId, entry, inquirer, kind, purpose }));
  return { transactionId: ctx.store.transactionId, inquiry };
}

/** Looks at a subject's record as its consent, the purpose, a freeze and the member's meter allow, and leaves a footprint. */
export async function lookByConsent(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof MakeInquiry>,
): Promise<Looked> {
  const inquirer = requireEntitled(ctx.caller, caller, ['lender', 'insurer'], 'serve');
  const { subjectId, consentId, purpose } = request;
  const [file, consent, policy, metered] = await ctx.store.getMany([
    subjectKey(subjectId),
    consentKey(subjectId, consentId),
    reciprocityPolicyKey,
    meterKey(inquirer.mspId),
  ]);
  const facts = {
    file: subjectFileOf(file, subjectId),
    consent: consent === undefined ? undefined : decode<Consent>(consent),
    policy: reciprocityPolicyOf(policy),
    meter: meterOf(metered),
  };
  const kind = requireInquiry(request, facts, inquirer, ctx.today);
  const looked = await leaveFootprint(ctx, facts.file, { inquirer: inquirer.mspId, kind, purpose, consentId });
  if (isMetered(purpose)) {
    meter(ctx.store, 'inquired', inquirer.mspId, packOf(inquirer.mspId, request.commandId), 1);
  }
  return looked;
}
