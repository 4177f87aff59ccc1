import { requireActive } from '../domain/members/entitlement.js';
import { inForce, withVersion } from '../domain/versions.js';
import { encode } from '../ledger/encoding.js';
import { RegulatorLists } from '../ledger/regulator-lists.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import {
  decideOnHardship,
  forbearanceHistory,
  liftMoratorium,
  offerForbearance,
  placeMoratorium,
  readForbearance,
  takeHardshipRequest,
} from './plans/hardship-acts.js';
import {
  acceptOnePlan,
  assessOnePlan,
  declineOnePlan,
  planHistory,
  proposeOnePlan,
  readPlan,
  readPlanAmounts,
  reportPlanPayment,
} from './plans/plan-acts.js';
import { listPromises, makeOnePromise, reportPromisePayment, settleOnePromise } from './plans/promise-acts.js';
import { requireRegulator } from './require-regulator.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Forbearance: promises to pay, repayment plans, hardship requests, moratoria, and the policies that govern them. */
export class PlansContract extends AttestryContract {
  constructor(setting: Setting) {
    super('plans', setting);
  }

  /** Adopts a version of the forbearance policy of a jurisdiction. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async AdoptForbearancePolicy(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AdoptForbearancePolicy', requestJson, async ({ policy }) => {
      requireRegulator(ctx);
      const lists = new RegulatorLists(ctx.store, ctx.charter);
      const policies = withVersion(await lists.policies(policy.jurisdiction), policy, ctx.today, 'policy');
      lists.savePolicies(policy.jurisdiction, policies, ctx.submitter);
      const { jurisdiction, version } = policy;
      ctx.store.announce('ForbearancePolicyAdopted', encode({ jurisdiction, version }));
      return { transactionId: ctx.store.transactionId, policy };
    });
  }

  /** Puts an offer of forbearance on record. Only the lender may. */
  @Transaction()
  @Returns('string')
  async OfferForbearance(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'OfferForbearance', requestJson, (request, caller) =>
      offerForbearance(ctx, caller, request),
    );
  }

  /** Takes in a request for relief; collection is held from this transaction on. Through the lender or the regulator. */
  @Transaction()
  @Returns('string')
  async RequestHardship(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RequestHardship', requestJson, (request, caller) =>
      takeHardshipRequest(ctx, caller, request),
    );
  }

  /** Grants or refuses a hardship request, in time. Only the lender may. */
  @Transaction()
  @Returns('string')
  async DecideHardship(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DecideHardship', requestJson, (request, caller) =>
      decideOnHardship(ctx, caller, request),
    );
  }

  /** Holds collection for some days. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async PlaceMoratorium(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'PlaceMoratorium', requestJson, (request) => placeMoratorium(ctx, request));
  }

  /** Ends a moratorium before its time. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async LiftMoratorium(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'LiftMoratorium', requestJson, (request) => liftMoratorium(ctx, request));
  }

  /** Puts a promise to pay on record. Only the lender may. */
  @Transaction()
  @Returns('string')
  async MakePromise(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'MakePromise', requestJson, (request, caller, amounts) =>
      makeOnePromise(ctx, caller, request, amounts),
    );
  }

  /** Counts a payment towards a promise. Only the lender may. */
  @Transaction()
  @Returns('string')
  async ReportPromisePayment(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ReportPromisePayment', requestJson, (request, caller, amounts) =>
      reportPromisePayment(ctx, caller, request, amounts),
    );
  }

  /** Judges a promise by the repayments reported. The lender and the regulator may. */
  @Transaction()
  @Returns('string')
  async SettlePromise(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'SettlePromise', requestJson, (request, caller) => settleOnePromise(ctx, caller, request));
  }

  /** Proposes a plan for the lender or for the subject, which speaks through the lender or the regulator. */
  @Transaction()
  @Returns('string')
  async ProposePlan(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ProposePlan', requestJson, (request, caller, amounts) =>
      proposeOnePlan(ctx, caller, request, amounts),
    );
  }

  /** Accepts a plan for the side that did not propose it. */
  @Transaction()
  @Returns('string')
  async AcceptPlan(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AcceptPlan', requestJson, (request, caller) => acceptOnePlan(ctx, caller, request));
  }

  /** Declines a proposal, or takes it back. */
  @Transaction()
  @Returns('string')
  async DeclinePlan(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DeclinePlan', requestJson, (request, caller) => declineOnePlan(ctx, caller, request));
  }

  /** Counts a payment against a plan. Only its lender may. */
  @Transaction()
  @Returns('string')
  async ReportPlanPayment(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ReportPlanPayment', requestJson, (request, caller, amounts) =>
      reportPlanPayment(ctx, caller, request, amounts),
    );
  }

  /** Records a breach, which the rule alone decides. The lender and the regulator may. */
  @Transaction()
  @Returns('string')
  async AssessPlan(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AssessPlan', requestJson, (request, caller) => assessOnePlan(ctx, caller, request));
  }

  @Transaction(false)
  @Returns('string')
  async ListForbearancePolicies(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListForbearancePolicies', requestJson, async ({ jurisdiction }, caller) => {
      requireActive(ctx.caller, caller);
      const policies = await new RegulatorLists(ctx.store, ctx.charter).policies(jurisdiction);
      return { policies, inForce: inForce(policies, ctx.today).version };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadForbearance(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadForbearance', requestJson, (request, caller) =>
      readForbearance(ctx, requireActive(ctx.caller, caller), request.tradelineId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ForbearanceHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ForbearanceHistory', requestJson, (request, caller) =>
      forbearanceHistory(ctx, requireActive(ctx.caller, caller), request.tradelineId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ListPromises(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListPromises', requestJson, (request, caller) =>
      listPromises(ctx, requireActive(ctx.caller, caller), request.tradelineId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ReadPlan(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadPlan', requestJson, (request, caller) =>
      readPlan(ctx, requireActive(ctx.caller, caller), request.planId),
    );
  }

  /** Exact amounts of a plan: for its lender and the regulator, at their own peers. */
  @Transaction(false)
  @Returns('string')
  async ReadPlanAmounts(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadPlanAmounts', requestJson, (request, caller) =>
      readPlanAmounts(ctx, requireActive(ctx.caller, caller), request.planId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async PlanHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'PlanHistory', requestJson, (request, caller) =>
      planHistory(ctx, requireActive(ctx.caller, caller), request.planId),
    );
  }
}
