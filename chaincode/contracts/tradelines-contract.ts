import { requireActive } from '../domain/members/entitlement.js';
import { requireReader } from '../domain/tradelines/read-rights.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';
import { appendRepayments } from './tradelines/append-repayments.js';
import { closeOneTradeline } from './tradelines/close-one-tradeline.js';
import { correctOneRepayment } from './tradelines/correct-one-repayment.js';
import { openTradelines } from './tradelines/open-tradelines.js';
import {
  findMarkedTradeline,
  listCorrections,
  readAmounts,
  scanAmounts,
  scanTradelines,
  tradelineHistory,
} from './tradelines/read-tradelines.js';

/** Tradelines and their repayment history. */
export class TradelinesContract extends AttestryContract {
  constructor(setting: Setting) {
    super('tradelines', setting);
  }

  /** Opens tradelines of the caller's own. */
  @Transaction()
  @Returns('string')
  async OpenTradelines(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'OpenTradelines', requestJson, (request, caller, amounts) =>
      openTradelines(ctx, caller, request, amounts),
    );
  }

  /** Appends a month to each of some tradelines. Only their lender may; repeating a month is harmless. */
  @Transaction()
  @Returns('string')
  async AppendRepayments(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AppendRepayments', requestJson, (request, caller, amounts) =>
      appendRepayments(ctx, caller, request, amounts),
    );
  }

  /** Replaces a month that was reported wrongly, and keeps what stood before. Only the tradeline's lender may. */
  @Transaction()
  @Returns('string')
  async CorrectRepayment(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'CorrectRepayment', requestJson, (request, caller, amounts) =>
      correctOneRepayment(ctx, caller, request, amounts),
    );
  }

  /** Closes a tradeline. Only its lender may. */
  @Transaction()
  @Returns('string')
  async CloseTradeline(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'CloseTradeline', requestJson, (request, caller) =>
      closeOneTradeline(ctx, caller, request),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ReadTradeline(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadTradeline', requestJson, async (request, caller) => {
      const reader = requireActive(ctx.caller, caller);
      const tradeline = await findMarkedTradeline(ctx, request.tradelineId);
      requireReader(reader, tradeline.lender);
      return tradeline;
    });
  }

  @Transaction(false)
  @Returns('string')
  async TradelineHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'TradelineHistory', requestJson, (request, caller) =>
      tradelineHistory(ctx, requireActive(ctx.caller, caller), request.tradelineId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ListCorrections(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListCorrections', requestJson, (request, caller) =>
      listCorrections(ctx, requireActive(ctx.caller, caller), request.tradelineId),
    );
  }

  /** Exact amounts of a tradeline, newest first: for its lender and the regulator, at their own peers. */
  @Transaction(false)
  @Returns('string')
  async ReadAmounts(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadAmounts', requestJson, (request, caller) =>
      readAmounts(ctx, requireActive(ctx.caller, caller), request.tradelineId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ScanTradelines(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ScanTradelines', requestJson, (request, caller) =>
      scanTradelines(ctx, requireActive(ctx.caller, caller), request),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ScanAmounts(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ScanAmounts', requestJson, (request, caller) =>
      scanAmounts(ctx, requireActive(ctx.caller, caller), request),
    );
  }
}
