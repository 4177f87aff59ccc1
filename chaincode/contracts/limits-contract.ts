import { requireActive, requireEntitled } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { requireReader } from '../domain/tradelines/read-rights.js';
import { sha256Of } from '../ledger/digest.js';
import { encode } from '../ledger/encoding.js';
import { LimitBook } from '../ledger/limits.js';
import type { LimitPolicyInForce } from '../schema/limits.js';
import type { Member } from '../schema/members.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { decideOneLimit } from './limits/decide-one-limit.js';
import { Returns, Transaction } from './transaction-decorators.js';
import { findTradeline } from './tradelines/read-tradelines.js';

/** Limits by a lender's own policy, with caps on how fast they move. */
export class LimitsContract extends AttestryContract {
  constructor(setting: Setting) {
    super('limits', setting);
  }

  /** Puts a policy on record, so that it can be simulated before it decides anything. */
  @Transaction()
  @Returns('string')
  async ProposeLimitPolicy(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ProposeLimitPolicy', requestJson, async ({ policy }, caller) => {
      const { mspId } = requireEntitled(ctx.caller, caller, ['lender'], 'risk');
      const book = new LimitBook(ctx.store, mspId, ctx.charter);
      const { version } = policy;
      if ((await book.policy(version)) !== undefined) {
        throw new Refusal('VERSION_EXISTS', 'policy.version', `version ${version} stands`);
      }
      const digest = sha256Of(policy);
      book.savePolicy({ lender: mspId, policy, digest, proposedAt: ctx.store.at, by: ctx.submitter });
      ctx.store.announce('LimitPolicyProposed', encode({ lender: mspId, version }));
      return { transactionId: ctx.store.transactionId, version, digest };
    });
  }

  /** Has a policy decide from now on. */
  @Transaction()
  @Returns('string')
  async AdoptLimitPolicy(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AdoptLimitPolicy', requestJson, async ({ version }, caller) => {
      const { mspId } = requireEntitled(ctx.caller, caller, ['lender'], 'risk');
      const book = new LimitBook(ctx.store, mspId, ctx.charter);
      const record = await book.policy(version);
      if (record === undefined) throw new Refusal('LIMIT_POLICY_NOT_FOUND', 'version', 'no such version');
      const inForce: LimitPolicyInForce = {
        lender: mspId,
        version,
        digest: record.digest,
        adoptedAt: ctx.store.at,
        revision: ((await book.inForce())?.revision ?? 0) + 1,
        by: ctx.submitter,
      };
      book.saveInForce(inForce);
      ctx.store.announce('LimitPolicyAdopted', encode({ lender: mspId, version }));
      return { transactionId: ctx.store.transactionId, inForce };
    });
  }

  /** Decides on the limit of an account. Its lender may. */
  @Transaction()
  @Returns('string')
  async DecideLimit(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DecideLimit', requestJson, (request, caller) => decideOneLimit(ctx, caller, request));
  }

  @Transaction(false)
  @Returns('string')
  async ReadLimitPolicy(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadLimitPolicy', requestJson, async ({ lender, version }, caller) => {
      const record = await bookFor(ctx, caller, lender).policy(version);
      if (record === undefined) throw new Refusal('LIMIT_POLICY_NOT_FOUND', 'version', 'no such version');
      return record;
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadLimitPolicyInForce(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadLimitPolicyInForce', requestJson, async ({ lender }, caller) => {
      const book = bookFor(ctx, caller, lender);
      return { inForce: (await book.inForce()) ?? null, versions: await book.inForceHistory() };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadLimit(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadLimit', requestJson, async ({ tradelineId }, caller) => {
      const { tradeline } = await findTradeline(ctx, tradelineId);
      return bookFor(ctx, caller, tradeline.lender).file(tradelineId);
    });
  }

  @Transaction(false)
  @Returns('string')
  async LimitHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'LimitHistory', requestJson, async ({ tradelineId }, caller) => {
      const { tradeline } = await findTradeline(ctx, tradelineId);
      return { versions: await bookFor(ctx, caller, tradeline.lender).fileHistory(tradelineId) };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ScanLimits(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ScanLimits', requestJson, ({ lender, after, limit }, caller) =>
      bookFor(ctx, caller, lender).scan(after, limit),
    );
  }
}

/** A lender's book, for itself, the regulator and the notaries. */
function bookFor(ctx: AttestryContext, caller: Member | undefined, lender: string): LimitBook {
  requireReader(requireActive(ctx.caller, caller), lender);
  return new LimitBook(ctx.store, lender, ctx.charter);
}
