import { compensationDue, daysOverdue } from '../domain/disputes/compensation.js';
import {
  decideDispute,
  escalateDispute,
  extendDispute,
  withdrawDispute,
} from '../domain/disputes/course-of-dispute.js';
import { fileStatement, withdrawStatement } from '../domain/disputes/statements.js';
import { requireActive, requireDesk, requireEntitled } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import {
  disputeHistory,
  disputesOf,
  listNotices,
  loadCompensationRule,
  loadMarks,
  saveCompensationRule,
  saveDispute,
} from '../ledger/disputes.js';
import { encode } from '../ledger/encoding.js';
import { loadSubjectFile, saveSubjectFile } from '../ledger/subjects.js';
import type { CompensationRule, Dispute, Statement } from '../schema/disputes.js';
import type { SubjectFile } from '../schema/inquiries.js';
import type { Member } from '../schema/members.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { answerOneDispute } from './disputes/answer-one-dispute.js';
import { lodgeOneDispute } from './disputes/lodge-one-dispute.js';
import { reinsertOneItem } from './disputes/reinsert-one-item.js';
import { requireDispute } from './disputes/require-dispute.js';
import { findTradeline } from './tradelines/read-tradelines.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Objections of subjects, what becomes of them, and the subjects' own statements. */
export class DisputesContract extends AttestryContract {
  constructor(setting: Setting) {
    super('disputes', setting);
  }

  /** Takes in an objection. Any member's desk may, and the regulator. */
  @Transaction()
  @Returns('string')
  async LodgeDispute(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'LodgeDispute', requestJson, (request, caller) => lodgeOneDispute(ctx, caller, request));
  }

  /** Answers an objection, item by item. Only the furnisher may. */
  @Transaction()
  @Returns('string')
  async AnswerDispute(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AnswerDispute', requestJson, (request, caller) => answerOneDispute(ctx, caller, request));
  }

  /** Takes more time, where the pack gives it. Only the furnisher may. */
  @Transaction()
  @Returns('string')
  async ExtendDispute(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ExtendDispute', requestJson, async (request, caller) => {
      const furnisher = requireEntitled(ctx.caller, caller, ['lender'], 'furnish');
      const dispute = await requireDispute(ctx, request.disputeId);
      const { at } = ctx.store;
      return kept(ctx, 'DisputeExtended', extendDispute(dispute, request, furnisher.mspId, at, ctx.submitter));
    });
  }

  /** Brings a dispute before the regulator. Who took it in may, and the regulator itself. */
  @Transaction()
  @Returns('string')
  async EscalateDispute(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'EscalateDispute', requestJson, async (request, caller) => {
      const through = requireDesk(ctx.caller, caller);
      const dispute = await requireDispute(ctx, request.disputeId);
      const [open] = await loadMarks(ctx.store, [dispute.tradelineId]);
      return kept(ctx, 'DisputeEscalated', escalateDispute(dispute, through, open, ctx.today, ctx.submitter));
    });
  }

  /** Decides an escalated dispute. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async DecideDispute(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DecideDispute', requestJson, async (request, caller) => {
      requireEntitled(ctx.caller, caller, ['regulator'], 'supervise');
      const dispute = await requireDispute(ctx, request.disputeId);
      const { at } = ctx.store;
      return kept(ctx, 'DisputeDecided', decideDispute(dispute, request.decisions, at, ctx.submitter));
    });
  }

  /** Takes an objection back. Who took it in may, and the regulator. */
  @Transaction()
  @Returns('string')
  async WithdrawDispute(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'WithdrawDispute', requestJson, async (request, caller) => {
      const through = requireDesk(ctx.caller, caller);
      const dispute = await requireDispute(ctx, request.disputeId);
      const { evidence } = request;
      return kept(ctx, 'DisputeWithdrawn', withdrawDispute(dispute, evidence, through, ctx.today, ctx.submitter));
    });
  }

  /** Puts back what was deleted, where the pack lets it. Only the furnisher may. */
  @Transaction()
  @Returns('string')
  async ReinsertItem(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ReinsertItem', requestJson, (request, caller) => reinsertOneItem(ctx, caller, request));
  }

  /** Files a subject's own statement. Any member's desk may, and the regulator. */
  @Transaction()
  @Returns('string')
  async FileStatement(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'FileStatement', requestJson, async (request, caller) => {
      const heldBy = requireDesk(ctx.caller, caller);
      if (request.tradelineId !== null) await requireSubjectOf(ctx, request.tradelineId, request.subjectId);
      const file = await loadSubjectFile(ctx.store, request.subjectId);
      return stated(ctx, 'StatementFiled', fileStatement(file, request, heldBy, ctx.store.at, ctx.submitter));
    });
  }

  /** Withdraws a statement. Who took it in may, and the regulator. */
  @Transaction()
  @Returns('string')
  async WithdrawStatement(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'WithdrawStatement', requestJson, async (request, caller) => {
      const through = requireDesk(ctx.caller, caller);
      const file = await loadSubjectFile(ctx.store, request.subjectId);
      return stated(ctx, 'StatementWithdrawn', withdrawStatement(file, request.statement, through, ctx.submitter));
    });
  }

  /** Sets what is owed for each day past the deadline. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async SetCompensation(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'SetCompensation', requestJson, async ({ jurisdiction, perDay, currency }, caller) => {
      requireEntitled(ctx.caller, caller, ['regulator'], 'supervise');
      const before = await loadCompensationRule(ctx.store, jurisdiction);
      const rule: CompensationRule = {
        jurisdiction,
        perDay: perDay.toString(),
        currency,
        revision: (before?.revision ?? 0) + 1,
        setAt: ctx.store.at,
        by: ctx.submitter,
      };
      saveCompensationRule(ctx.store, ctx.charter, rule);
      ctx.store.announce('CompensationSet', encode({ jurisdiction, revision: rule.revision }));
      return { transactionId: ctx.store.transactionId, rule };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadDispute(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadDispute', requestJson, async ({ disputeId }, caller) => {
      const reader = requireActive(ctx.caller, caller);
      const dispute = requireParty(await requireDispute(ctx, disputeId), reader);
      const due = compensationDue(dispute, ctx.today);
      return {
        dispute,
        daysOverdue: daysOverdue(dispute, ctx.today),
        compensationDue: due === null ? null : { amount: due.amountMinor.toString(), currency: due.currency },
      };
    });
  }

  @Transaction(false)
  @Returns('string')
  async DisputeHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'DisputeHistory', requestJson, async ({ disputeId }, caller) => {
      const reader = requireActive(ctx.caller, caller);
      requireParty(await requireDispute(ctx, disputeId), reader);
      return { versions: await disputeHistory(ctx.store, disputeId) };
    });
  }

  /** The disputes of a subject that the caller is a party of; all of them for the regulator and the notaries. */
  @Transaction(false)
  @Returns('string')
  async ListDisputes(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListDisputes', requestJson, async ({ subjectId }, caller) => {
      const reader = requireActive(ctx.caller, caller);
      const all = await disputesOf(ctx.store, subjectId);
      return { disputes: all.filter((dispute) => isParty(dispute, reader)) };
    });
  }

  /** What a member is to be told: records that it had read and that were wrong. */
  @Transaction(false)
  @Returns('string')
  async ListNotices(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListNotices', requestJson, async (request, caller) => {
      const { mspId, role } = requireActive(ctx.caller, caller);
      if (mspId !== request.reader && role !== 'regulator') {
        throw new Refusal('NOT_ENTITLED_TO_READ', '', `the notices are for ${request.reader}`);
      }
      return { notices: await listNotices(ctx.store, request.reader) };
    });
  }
}

function isParty({ furnisher, takenInBy }: Dispute, { mspId, role }: Member): boolean {
  return mspId === furnisher || mspId === takenInBy || role === 'regulator' || role === 'notary';
}

function requireParty(dispute: Dispute, reader: Member): Dispute {
  if (isParty(dispute, reader)) return dispute;
  throw new Refusal('NOT_ENTITLED_TO_READ', '', `${reader.mspId} is no party of the dispute`);
}

async function requireSubjectOf(ctx: AttestryContext, tradelineId: string, subjectId: string): Promise<void> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  if (tradeline.subjectId === subjectId) return;
  throw new Refusal('SUBJECT_MISMATCH', 'subjectId', "the tradeline is another subject's");
}

function kept(ctx: AttestryContext, event: string, dispute: Dispute): { transactionId: string; dispute: Dispute } {
  saveDispute(ctx.store, dispute);
  const { disputeId, tradelineId, status } = dispute;
  ctx.store.announce(event, encode({ disputeId, tradelineId, status }));
  return { transactionId: ctx.store.transactionId, dispute };
}

function stated(
  ctx: AttestryContext,
  event: string,
  file: SubjectFile,
): { transactionId: string; statements: Statement[] } {
  saveSubjectFile(ctx.store, file);
  ctx.store.announce(event, encode({ subjectId: file.subjectId }));
  return { transactionId: ctx.store.transactionId, statements: file.statements };
}
