import { requireActive } from '../domain/members/entitlement.js';
import { inForce, withVersion } from '../domain/versions.js';
import { encode } from '../ledger/encoding.js';
import { RegulatorLists } from '../ledger/regulator-lists.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { adoptProgramme } from './repair/adopt-programme.js';
import { displayedProfile, proveProgramme, readOutlook } from './repair/read-repair.js';
import { requireRegulator } from './require-regulator.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Credit repair: how points come back, and programmes that apply to all alike. */
export class RepairContract extends AttestryContract {
  constructor(setting: Setting) {
    super('repair', setting);
  }

  /** Adopts a version of the repair rule of a jurisdiction. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async AdoptRepairRule(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AdoptRepairRule', requestJson, async ({ rule }) => {
      requireRegulator(ctx);
      const lists = new RegulatorLists(ctx.store, ctx.charter);
      const rules = withVersion(await lists.repairRules(rule.jurisdiction), rule, ctx.today, 'rule');
      lists.saveRepairRules(rule.jurisdiction, rules, ctx.submitter);
      ctx.store.announce('RepairRuleAdopted', encode({ jurisdiction: rule.jurisdiction, version: rule.version }));
      return { transactionId: ctx.store.transactionId, rule };
    });
  }

  /** Adopts a programme of relief. Only the regulator may; it applies by itself. */
  @Transaction()
  @Returns('string')
  async AdoptProgramme(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AdoptProgramme', requestJson, (request) => adoptProgramme(ctx, request));
  }

  @Transaction(false)
  @Returns('string')
  async ListRepairRules(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListRepairRules', requestJson, async ({ jurisdiction }, caller) => {
      requireActive(ctx.caller, caller);
      const rules = await new RegulatorLists(ctx.store, ctx.charter).repairRules(jurisdiction);
      return { rules, inForce: inForce(rules, ctx.today).version };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ListProgrammes(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListProgrammes', requestJson, async (_request, caller) => {
      requireActive(ctx.caller, caller);
      return { programmes: [...(await new RegulatorLists(ctx.store, ctx.charter).programmes())] };
    });
  }

  /** A tradeline month by month as reports show it. */
  @Transaction(false)
  @Returns('string')
  async DisplayedProfile(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'DisplayedProfile', requestJson, (request, caller) =>
      displayedProfile(ctx, requireActive(ctx.caller, caller), request.tradelineId),
    );
  }

  /** What raises the score, and when. */
  @Transaction(false)
  @Returns('string')
  async RepairOutlook(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'RepairOutlook', requestJson, (request, caller) =>
      readOutlook(ctx, requireActive(ctx.caller, caller), request),
    );
  }

  /** Shows that a programme was applied to all alike: rule, population, counts, digest. */
  @Transaction(false)
  @Returns('string')
  async ProveProgramme(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ProveProgramme', requestJson, (request, caller) =>
      proveProgramme(ctx, requireActive(ctx.caller, caller), request),
    );
  }
}
