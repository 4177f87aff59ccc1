import { requireActive } from '../domain/members/entitlement.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import {
  acceptOneCover,
  coverHistory,
  declineOneCover,
  proposeOneCover,
  readCover,
  readCoverAmounts,
  readInsurance,
} from './covers/cover-acts.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Covers: what a lender and an insurer have agreed on. No write is valid without the peers of both and a neutral's. */
export class CoversContract extends AttestryContract {
  constructor(setting: Setting) {
    super('covers', setting);
  }

  /** Proposes a cover, for the lender or for the insurer. */
  @Transaction()
  @Returns('string')
  async ProposeCover(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ProposeCover', requestJson, (request, caller, amounts) =>
      proposeOneCover(ctx, caller, request, amounts),
    );
  }

  /** Accepts a cover for the side that did not propose it. */
  @Transaction()
  @Returns('string')
  async AcceptCover(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AcceptCover', requestJson, (request, caller) => acceptOneCover(ctx, caller, request));
  }

  /** Declines a proposal, or takes it back. */
  @Transaction()
  @Returns('string')
  async DeclineCover(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DeclineCover', requestJson, (request, caller) => declineOneCover(ctx, caller, request));
  }

  @Transaction(false)
  @Returns('string')
  async ReadCover(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadCover', requestJson, (request, caller) =>
      readCover(ctx, requireActive(ctx.caller, caller), request.coverId),
    );
  }

  /** Exact amounts of a cover: for its two sides and the regulator, at their own peers. */
  @Transaction(false)
  @Returns('string')
  async ReadCoverAmounts(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadCoverAmounts', requestJson, (request, caller) =>
      readCoverAmounts(ctx, requireActive(ctx.caller, caller), request.coverId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async CoverHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'CoverHistory', requestJson, (request, caller) =>
      coverHistory(ctx, requireActive(ctx.caller, caller), request.coverId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ReadInsurance(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadInsurance', requestJson, (request, caller) =>
      readInsurance(ctx, requireActive(ctx.caller, caller), request.tradelineId),
    );
  }
}
