import { freezeSubject, liftFreeze } from '../domain/inquiries/freeze.js';
import { hardInquiryCounts } from '../domain/inquiries/subject-file.js';
import { requireActive, requireDesk, requireEntitled } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { encode } from '../ledger/encoding.js';
import { reciprocityPolicyKey } from '../ledger/keys.js';
import { reciprocityPolicyOf, saveReciprocityPolicy } from '../ledger/reciprocity.js';
import { loadSubjectFile, saveSubjectFile } from '../ledger/subjects.js';
import type { ReciprocityPolicy, SubjectFile } from '../schema/inquiries.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { makeOneInquiry } from './inquiries/make-one-inquiry.js';
import { listFootprint, readInquiry } from './inquiries/read-inquiry.js';
import { readReciprocity, tallyReciprocity } from './inquiries/tally-reciprocity.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Inquiries into a subject's record, their footprint, freezes, and who must contribute. */
export class InquiriesContract extends AttestryContract {
  constructor(setting: Setting) {
    super('inquiries', setting);
  }

  /** Looks at a subject's record, with its consent, for a permissible purpose. */
  @Transaction()
  @Returns('string')
  async MakeInquiry(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'MakeInquiry', requestJson, (request, caller) => makeOneInquiry(ctx, caller, request));
  }

  /** Freezes a subject's record against hard inquiries. Any member's desk may, and the regulator. */
  @Transaction()
  @Returns('string')
  async FreezeSubject(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'FreezeSubject', requestJson, async (request, caller) => {
      const through = requireDesk(ctx.caller, caller);
      const file = await loadSubjectFile(ctx.store, request.subjectId);
      return kept(ctx, 'SubjectFrozen', freezeSubject(file, request.evidence, through, ctx.store.at, ctx.submitter));
    });
  }

  /** Lifts a freeze. Who placed it may, and the regulator. */
  @Transaction()
  @Returns('string')
  async LiftFreeze(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'LiftFreeze', requestJson, async (request, caller) => {
      const through = requireDesk(ctx.caller, caller);
      const file = await loadSubjectFile(ctx.store, request.subjectId);
      return kept(ctx, 'FreezeLifted', liftFreeze(file, through, ctx.submitter));
    });
  }

  /** Says what inquiries must be matched by. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async SetReciprocityPolicy(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'SetReciprocityPolicy', requestJson, async (request, caller) => {
      requireEntitled(ctx.caller, caller, ['regulator'], 'supervise');
      const [stored] = await ctx.store.getMany([reciprocityPolicyKey]);
      const { roles, windowDays, allowance, inquiriesPerHundred, graceDays } = request;
      const revision = (reciprocityPolicyOf(stored)?.revision ?? 0) + 1;
      const set = { revision, setAt: ctx.store.at, by: ctx.submitter };
      const policy: ReciprocityPolicy = { roles, windowDays, allowance, inquiriesPerHundred, graceDays, ...set };
      saveReciprocityPolicy(ctx.store, ctx.charter, policy);
      ctx.store.announce('ReciprocityPolicySet', encode({ revision }));
      return { transactionId: ctx.store.transactionId, policy };
    });
  }

  /** Brings a member's meter up to yesterday. Any member may. */
  @Transaction()
  @Returns('string')
  async TallyReciprocity(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'TallyReciprocity', requestJson, (request, caller) =>
      tallyReciprocity(ctx, caller, request),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ReadInquiry(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadInquiry', requestJson, (request, caller) =>
      readInquiry(ctx, requireActive(ctx.caller, caller), request),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ListFootprint(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListFootprint', requestJson, (request, caller) =>
      listFootprint(ctx, requireDesk(ctx.caller, caller), request),
    );
  }

  /** A subject's file with its counters: for the regulator and the notaries. */
  @Transaction(false)
  @Returns('string')
  async ReadSubject(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadSubject', requestJson, async ({ subjectId }, caller) => {
      const { role } = requireActive(ctx.caller, caller);
      if (role !== 'regulator' && role !== 'notary') {
        throw new Refusal('NOT_ENTITLED_TO_READ', '', "a subject's file is for the regulator and the notaries");
      }
      const subject = await loadSubjectFile(ctx.store, subjectId);
      return { subject, hardInquiries: hardInquiryCounts(subject, ctx.today) };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadReciprocity(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadReciprocity', requestJson, ({ mspId }, caller) =>
      readReciprocity(ctx, requireActive(ctx.caller, caller), mspId),
    );
  }
}

function kept(
  ctx: AttestryContext,
  event: string,
  file: SubjectFile,
): { transactionId: string; subjectId: string; freeze: SubjectFile['freeze'] } {
  saveSubjectFile(ctx.store, file);
  ctx.store.announce(event, encode({ subjectId: file.subjectId }));
  return { transactionId: ctx.store.transactionId, subjectId: file.subjectId, freeze: file.freeze };
}
