import { summaryOf } from '../domain/claims/claim-evidence.js';
import { closeCase } from '../domain/collections/close-case.js';
import { openCase } from '../domain/collections/open-case.js';
import { requireLenderOfCase } from '../domain/collections/require-case.js';
import { attestStep, proposeStep, recordExecution, rejectStep, type CaseStep } from '../domain/collections/steps.js';
import { requireActive, requireEntitled } from '../domain/members/entitlement.js';
import { versionInForce } from '../domain/packs/adopt-pack.js';
import { requireOffer } from '../domain/plans/forbearance-file.js';
import { requireNoHold } from '../domain/plans/holds.js';
import { Refusal } from '../domain/refusal.js';
import { requireReader } from '../domain/tradelines/read-rights.js';
import { CaseBook } from '../ledger/cases.js';
import { sha256Of } from '../ledger/digest.js';
import { encode } from '../ledger/encoding.js';
import { PackShelf } from '../ledger/packs.js';
import { PermitBook } from '../ledger/permits.js';
import type { Case, Step } from '../schema/cases.js';
import type { Duty, Member, MemberRole } from '../schema/members.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
import { standing } from './case-party.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Collection cases and their steps. No write is valid unless a notary's peer has run these rules and signed. */
export class CasesContract extends AttestryContract {
  constructor(setting: Setting) {
    super('cases', setting);
  }

  /** Opens a case on a tradeline in arrears. Only the tradeline's lender may. */
  @Transaction()
  @Returns('string')
  async OpenCase(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'OpenCase', requestJson, async (request) => {
      const { member, tradeline } = await standing(ctx, { tradelineId: request.tradelineId });
      const lender = requireEntitled(ctx.caller, member, ['lender'], 'collect');
      const book = new CaseBook(ctx.store, ctx.charter);
      const { file: existing, open } = await book.loadForOpening(request.caseId, request.tradelineId);
      const { at } = ctx.store;
      const version = versionInForce(await new PackShelf(ctx.store, ctx.charter).calendar(request.pack), at);
      const file = openCase(request, lender.mspId, tradeline, ctx.charter, existing, open, version, at, ctx.submitter);
      return this.kept(ctx, book, 'CaseOpened', file);
    });
  }

  /** Closes a case with its outcome. Only its lender may, and only when no step is under way. */
  @Transaction()
  @Returns('string')
  async CloseCase(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'CloseCase', requestJson, async (request) => {
      const lender = await entitled(ctx, ['lender'], 'collect');
      const book = new CaseBook(ctx.store, ctx.charter);
      const found = required(await book.load(request.caseId));
      const file = closeCase(found, request.outcome, lender.mspId, ctx.store.at, ctx.submitter);
      return this.kept(ctx, book, 'CaseClosed', file);
    });
  }

  /** Puts a collection step on record before it is carried out. Only the case's lender may. */
  @Transaction()
  @Returns('string')
  async ProposeStep(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ProposeStep', requestJson, async (request) => {
      const book = new CaseBook(ctx.store, ctx.charter);
      const found = await book.load(request.caseId);
      const { member, holds, forbearance } = await standing(ctx, {
        tradelineId: found?.tradelineId,
        pack: found?.pack,
      });
      const lender = requireEntitled(ctx.caller, member, ['lender'], 'collect');
      const { at } = ctx.store;
      const outcome = proposeStep(required(found), request, lender.mspId, at, ctx.submitter);
      requireNoHold(holds, at);
      if (request.kind === 'enforcement') requireOffer(forbearance);
      return this.stepped(ctx, book, 'StepProposed', outcome);
    });
  }

  /** A notary's word that a step may be carried out. */
  @Transaction()
  @Returns('string')
  async AttestStep(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AttestStep', requestJson, async (request) => {
      const notary = await entitled(ctx, ['notary'], 'attest');
      const { book, file, step } = await loaded(ctx, request);
      const outcome = attestStep(file, step, request, notary.mspId, ctx.store.at, ctx.submitter);
      return this.stepped(ctx, book, 'StepAttested', outcome);
    });
  }

  /** A notary's word that a step may not be carried out. */
  @Transaction()
  @Returns('string')
  async RejectStep(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RejectStep', requestJson, async (request) => {
      const notary = await entitled(ctx, ['notary'], 'attest');
      const { book, file, step } = await loaded(ctx, request);
      const outcome = rejectStep(file, step, request, notary.mspId, ctx.store.at, ctx.submitter);
      return this.stepped(ctx, book, 'StepRejected', outcome);
    });
  }

  /** What came of a step that was cleared. Only the case's lender may record it. */
  @Transaction()
  @Returns('string')
  async RecordExecution(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RecordExecution', requestJson, async (request) => {
      const lender = await entitled(ctx, ['lender'], 'collect');
      const { book, file, step } = await loaded(ctx, request);
      const permit =
        request.permit === undefined
          ? undefined
          : await new PermitBook(ctx.store, ctx.charter).load(file.caseId, request.permit);
      const outcome = recordExecution(file, step, request, permit, lender.mspId, ctx.store.at, ctx.submitter);
      return this.stepped(ctx, book, 'StepExecuted', outcome);
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadCase(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadCase', requestJson, async (request) => {
      const { book, file } = await readable(ctx, request.caseId);
      return { case: file, steps: await book.steps(file.caseId) };
    });
  }

  @Transaction(false)
  @Returns('string')
  async CaseHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'CaseHistory', requestJson, async (request) => {
      const { book, file } = await readable(ctx, request.caseId);
      const steps: { step: number; versions: Awaited<ReturnType<CaseBook['stepHistory']>> }[] = [];
      for (let step = 1; step <= file.steps; step += 1) {
        steps.push({ step, versions: await book.stepHistory(file.caseId, step) });
      }
      return { caseId: file.caseId, versions: await book.caseHistory(file.caseId), steps };
    });
  }

  /**
   * What a case shows to an insurer. The registry asks it for a lender that names its case as evidence, and so it asks
   * the registry nothing: a transaction cannot call a definition that it comes from. Whose the case is says who may ask.
   */
  @Transaction(false)
  @Returns('string')
  async ReadCaseSummary(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadCaseSummary', requestJson, async ({ caseId }) => {
      const book = new CaseBook(ctx.store, ctx.charter);
      const file = required(await book.load(caseId));
      requireLenderOfCase(file, ctx.caller.mspId);
      const steps = await book.stepsOf(file);
      return summaryOf(file, steps, sha256Of({ case: file, steps }));
    });
  }

  /** An enforcement as the basis of a listing; asked and answered as ReadCaseSummary. */
  @Transaction(false)
  @Returns('string')
  async ReadEnforcement(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadEnforcement', requestJson, async (request) => {
      const { file, step } = await loaded(ctx, request);
      requireLenderOfCase(file, ctx.caller.mspId);
      return {
        tradelineId: file.tradelineId,
        attested: step.kind === 'enforcement' && step.attestation?.decision === 'attested',
        executedOn: step.execution?.executedAt.slice(0, 10) ?? null,
      };
    });
  }

  private kept(ctx: AttestryContext, book: CaseBook, event: string, file: Case): { transactionId: string; case: Case } {
    book.save(file);
    ctx.store.announce(event, encode({ caseId: file.caseId }));
    return { transactionId: ctx.store.transactionId, case: file };
  }

  private stepped(
    ctx: AttestryContext,
    book: CaseBook,
    event: string,
    { file, step }: CaseStep,
  ): { transactionId: string; step: Step } {
    book.save(file);
    book.saveStep(file, step);
    ctx.store.announce(event, encode({ caseId: file.caseId, step: step.step }));
    return { transactionId: ctx.store.transactionId, step };
  }
}

async function entitled(ctx: AttestryContext, roles: readonly MemberRole[], duty: Duty): Promise<Member> {
  const { member } = await standing(ctx);
  return requireEntitled(ctx.caller, member, roles, duty);
}

function required<T>(file: T | undefined): T {
  if (file === undefined) throw new Refusal('CASE_NOT_FOUND', 'caseId', 'no such case');
  return file;
}

async function loaded(
  ctx: AttestryContext,
  request: { caseId: string; step: number },
): Promise<{ book: CaseBook; file: Case; step: Step }> {
  const book = new CaseBook(ctx.store, ctx.charter);
  const found = await book.loadWithStep(request.caseId, request.step);
  const file = required(found.file);
  if (found.step === undefined) throw new Refusal('STEP_NOT_FOUND', 'step', 'the case has no such step');
  return { book, file, step: found.step };
}

async function readable(ctx: AttestryContext, caseId: string): Promise<{ book: CaseBook; file: Case }> {
  const { member } = await standing(ctx);
  const book = new CaseBook(ctx.store, ctx.charter);
  const file = required(await book.load(caseId));
  requireReader(requireActive(ctx.caller, member), file.lender);
  return { book, file };
}
