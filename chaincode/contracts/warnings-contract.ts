import { requireActive, requireEntitled } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { requireReader } from '../domain/tradelines/read-rights.js';
import { closeWarning, mitigateWarning } from '../domain/warnings/early-warning.js';
import { warningReport } from '../domain/warnings/warning-report.js';
import { encode } from '../ledger/encoding.js';
import { RegulatorLists } from '../ledger/regulator-lists.js';
import { loadWarning, saveWarning, warningHistory, warningsOf, warningsOfLender } from '../ledger/warnings.js';
import type { Member } from '../schema/members.js';
import { WarningSignal, type EarlyWarning } from '../schema/warnings.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';
import { findMarkedTradeline } from './tradelines/read-tradelines.js';
import { counted, raiseOneWarning } from './warnings/raise-one-warning.js';

/** Early warnings: claimed by a lender, verified from state, mitigated, and closed with what came of them. */
export class WarningsContract extends AttestryContract {
  constructor(setting: Setting) {
    super('warnings', setting);
  }

  /** Claims that an account of the caller's shows signs of trouble. */
  @Transaction()
  @Returns('string')
  async RaiseWarning(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RaiseWarning', requestJson, async (request, caller) => {
      const lender = requireEntitled(ctx.caller, caller, ['lender'], 'risk');
      return kept(ctx, 'WarningRaised', await raiseOneWarning(ctx, lender, request));
    });
  }

  /** Records what was done about a warning. */
  @Transaction()
  @Returns('string')
  async MitigateWarning(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'MitigateWarning', requestJson, async ({ tradelineId, warning, mitigation }, caller) => {
      requireOwn(requireEntitled(ctx.caller, caller, ['lender'], 'risk'), tradelineId);
      const found = await loadWarning(ctx.store, tradelineId, warning);
      return kept(ctx, 'WarningMitigated', mitigateWarning(found, mitigation, ctx.store.at, ctx.submitter));
    });
  }

  /** Closes a warning with the outcome that the ledger shows. */
  @Transaction()
  @Returns('string')
  async CloseWarning(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'CloseWarning', requestJson, async ({ tradelineId, warning }, caller) => {
      requireOwn(requireEntitled(ctx.caller, caller, ['lender'], 'risk'), tradelineId);
      const found = await loadWarning(ctx.store, tradelineId, warning);
      const marked = await findMarkedTradeline(ctx, tradelineId);
      const regimes = await new RegulatorLists(ctx.store, ctx.charter).regimes();
      const tradeline = counted(marked, regimes, ctx.today) ?? { profile: [], status: 'closed' as const };
      return kept(ctx, 'WarningClosed', closeWarning(found, tradeline, ctx.store.at, ctx.submitter));
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadWarning(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadWarning', requestJson, async ({ tradelineId, warning }, caller) => {
      requireReader(requireActive(ctx.caller, caller), lenderOf(tradelineId));
      return requireFound(await loadWarning(ctx.store, tradelineId, warning));
    });
  }

  @Transaction(false)
  @Returns('string')
  async WarningHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'WarningHistory', requestJson, async ({ tradelineId, warning }, caller) => {
      requireReader(requireActive(ctx.caller, caller), lenderOf(tradelineId));
      requireFound(await loadWarning(ctx.store, tradelineId, warning));
      return { versions: await warningHistory(ctx.store, tradelineId, warning) };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ListWarnings(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListWarnings', requestJson, async ({ tradelineId }, caller) => {
      requireReader(requireActive(ctx.caller, caller), lenderOf(tradelineId));
      return { warnings: await warningsOf(ctx.store, tradelineId) };
    });
  }

  /** How often a lender's warnings were right, and how early. */
  @Transaction(false)
  @Returns('string')
  async ReportWarnings(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReportWarnings', requestJson, async ({ lender }, caller) => {
      requireReader(requireActive(ctx.caller, caller), lender);
      return warningReport(lender, await warningsOfLender(ctx.store, lender), WarningSignal.options);
    });
  }
}

const lenderOf = (tradelineId: string): string => tradelineId.slice(0, tradelineId.indexOf('-'));

function requireOwn({ mspId }: Member, tradelineId: string): void {
  if (lenderOf(tradelineId) === mspId) return;
  throw new Refusal('NOT_LENDER_OF_TRADELINE', 'tradelineId', `it is ${lenderOf(tradelineId)}'s`);
}

function requireFound(found: EarlyWarning | undefined): EarlyWarning {
  if (found === undefined) throw new Refusal('WARNING_NOT_FOUND', 'warning', 'the account has no such warning');
  return found;
}

function kept(
  ctx: AttestryContext,
  event: string,
  warning: EarlyWarning,
): { transactionId: string; warning: EarlyWarning } {
  saveWarning(ctx.store, ctx.charter, warning);
  ctx.store.announce(event, encode({ tradelineId: warning.tradelineId, warning: warning.warning }));
  return { transactionId: ctx.store.transactionId, warning };
}
