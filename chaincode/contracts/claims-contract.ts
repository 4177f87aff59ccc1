import { requireActive } from '../domain/members/entitlement.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
import {
  acceptOneClaim,
  claimHistory,
  fileOneClaim,
  listClaims,
  readClaim,
  readClaimAmounts,
  recordOneRecovery,
  recordOneSettlement,
  rejectOneClaim,
  requestClaimEvidence,
  submitClaimEvidence,
} from './claims/claim-acts.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Claims under covers, from the loss to the last recovery. No write is valid without both sides' peers and a neutral's. */
export class ClaimsContract extends AttestryContract {
  constructor(setting: Setting) {
    super('claims', setting);
  }

  /** Files a claim. Only the cover's lender may. */
  @Transaction()
  @Returns('string')
  async FileClaim(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'FileClaim', requestJson, (request, caller, amounts) =>
      fileOneClaim(ctx, caller, request, amounts),
    );
  }

  /** Puts the history of a case to a claim. Only its lender may. */
  @Transaction()
  @Returns('string')
  async SubmitClaimEvidence(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'SubmitClaimEvidence', requestJson, (request, caller) =>
      submitClaimEvidence(ctx, caller, request),
    );
  }

  /** Asks for more. Only its insurer may. */
  @Transaction()
  @Returns('string')
  async RequestClaimEvidence(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RequestClaimEvidence', requestJson, (request, caller) =>
      requestClaimEvidence(ctx, caller, request),
    );
  }

  /** Accepts a claim. Its insurer may, and its lender once the insurer has let its time pass. */
  @Transaction()
  @Returns('string')
  async AcceptClaim(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AcceptClaim', requestJson, (request, caller, amounts) =>
      acceptOneClaim(ctx, caller, request, amounts),
    );
  }

  /** Rejects a claim, in time and with reasons. Only its insurer may. */
  @Transaction()
  @Returns('string')
  async RejectClaim(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RejectClaim', requestJson, (request, caller) => rejectOneClaim(ctx, caller, request));
  }

  /** What was paid, as each side has it. */
  @Transaction()
  @Returns('string')
  async RecordSettlement(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RecordSettlement', requestJson, (request, caller, amounts) =>
      recordOneSettlement(ctx, caller, request, amounts),
    );
  }

  /** What either side recovered of the debt after the settlement. */
  @Transaction()
  @Returns('string')
  async RecordRecovery(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RecordRecovery', requestJson, (request, caller, amounts) =>
      recordOneRecovery(ctx, caller, request, amounts),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ReadClaim(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadClaim', requestJson, (request, caller) =>
      readClaim(ctx, requireActive(ctx.caller, caller), request.claimId),
    );
  }

  /** Exact amounts of a claim: for its two sides and the regulator, at their own peers. */
  @Transaction(false)
  @Returns('string')
  async ReadClaimAmounts(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadClaimAmounts', requestJson, (request, caller) =>
      readClaimAmounts(ctx, requireActive(ctx.caller, caller), request.claimId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ClaimHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ClaimHistory', requestJson, (request, caller) =>
      claimHistory(ctx, requireActive(ctx.caller, caller), request.claimId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ListClaims(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListClaims', requestJson, (request, caller) =>
      listClaims(ctx, requireActive(ctx.caller, caller), request.coverId),
    );
  }
}
