import { requireActive } from '../domain/members/entitlement.js';
import { declareRegime, endRegime } from '../domain/shocks/regimes.js';
import { Refusal } from '../domain/refusal.js';
import { encode } from '../ledger/encoding.js';
import { RegulatorLists } from '../ledger/regulator-lists.js';
import { MAX_REGIMES } from '../schema/shocks.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { requireRegulator } from './require-regulator.js';
import { regimeCoverage, treatedProfile } from './shocks/read-treatment.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Shock regimes: declared by the regulator, and what they make of months in arrears. */
export class ShocksContract extends AttestryContract {
  constructor(setting: Setting) {
    super('shocks', setting);
  }

  /** Declares a regime for regions, kinds or a cohort and a window of months. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async DeclareRegime(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DeclareRegime', requestJson, async (request) => {
      requireRegulator(ctx);
      const lists = new RegulatorLists(ctx.store, ctx.charter);
      const regimes = await lists.regimes();
      const regime = declareRegime(request, regimes, MAX_REGIMES, ctx.store.at, ctx.submitter);
      lists.saveRegimes([...regimes, regime], ctx.submitter);
      ctx.store.announce('RegimeDeclared', encode({ regimeId: regime.regimeId }));
      return { transactionId: ctx.store.transactionId, regime };
    });
  }

  /** Brings the end of a regime forward. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async EndRegime(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'EndRegime', requestJson, async (request) => {
      requireRegulator(ctx);
      const lists = new RegulatorLists(ctx.store, ctx.charter);
      const regimes = await lists.regimes();
      const found = regimes.find(({ regimeId }) => regimeId === request.regimeId);
      if (found === undefined) throw new Refusal('REGIME_NOT_FOUND', 'regimeId', 'no such regime');
      const regime = endRegime(found, request, ctx.store.at, ctx.submitter);
      const next = regimes.map((each) => (each === found ? regime : each));
      lists.saveRegimes(next, ctx.submitter);
      ctx.store.announce('RegimeEnded', encode({ regimeId: regime.regimeId }));
      return { transactionId: ctx.store.transactionId, regime };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ListRegimes(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListRegimes', requestJson, async (_request, caller) => {
      requireActive(ctx.caller, caller);
      return { regimes: [...(await new RegulatorLists(ctx.store, ctx.charter).regimes())] };
    });
  }

  /** A tradeline month by month as it counts, and as it would without regimes. */
  @Transaction(false)
  @Returns('string')
  async TreatedProfile(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'TreatedProfile', requestJson, (request, caller) =>
      treatedProfile(ctx, requireActive(ctx.caller, caller), request.tradelineId),
    );
  }

  /** How many tradelines and months of a lender a regime covers. */
  @Transaction(false)
  @Returns('string')
  async RegimeCoverage(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'RegimeCoverage', requestJson, (request, caller) =>
      regimeCoverage(ctx, requireActive(ctx.caller, caller), request),
    );
  }
}
