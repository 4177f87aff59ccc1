import type { z } from 'zod';
import { AGENCY_TRANSACTIONS } from './agencies.js';
import { CASE_TRANSACTIONS } from './cases.js';
import { CLAIM_TRANSACTIONS } from './claims.js';
import { DEBTOR_TRANSACTIONS } from './debtors.js';
import { FORBEARANCE_TRANSACTIONS } from './forbearance.js';
import { FURNISHING_TRANSACTIONS } from './furnishing.js';
import { CONSENT_TRANSACTIONS } from './consents.js';
import { COVER_TRANSACTIONS } from './covers.js';
import { DISPUTE_TRANSACTIONS } from './disputes.js';
import { INQUIRY_TRANSACTIONS } from './inquiries.js';
import { LIMIT_TRANSACTIONS } from './limits.js';
import { LISTING_TRANSACTIONS } from './listings.js';
import { MEMBER_TRANSACTIONS } from './members.js';
import { PACK_TRANSACTIONS } from './packs.js';
import { PERMIT_TRANSACTIONS } from './permits.js';
import { PLAN_TRANSACTIONS } from './plans.js';
import { PROMISE_TRANSACTIONS } from './promises.js';
import { REPAIR_TRANSACTIONS } from './repair.js';
import { SCORECARD_TRANSACTIONS } from './ratification.js';
import { SCORE_TRANSACTIONS } from './scores.js';
import { SHOCK_TRANSACTIONS } from './shocks.js';
import { STANDING_TRANSACTIONS } from './standing.js';
import { TEMPLATE_TRANSACTIONS } from './templates.js';
import { TRADELINE_TRANSACTIONS } from './tradelines.js';

/** The two definitions, each with the trust that its endorsement policy says. */
export type Definition = 'registry' | 'collections';

/** Every contract, and the definition that it is part of. */
export const CONTRACTS = {
  members: 'registry',
  tradelines: 'registry',
  agencies: 'collections',
  plans: 'registry',
  repair: 'registry',
  shocks: 'registry',
  consents: 'registry',
  inquiries: 'registry',
  scorecards: 'registry',
  scores: 'registry',
  limits: 'registry',
  disputes: 'registry',
  covers: 'registry',
  claims: 'registry',
  listings: 'registry',
  furnishing: 'registry',
  cases: 'collections',
  debtors: 'collections',
  packs: 'collections',
  permits: 'collections',
  templates: 'collections',
} as const satisfies Record<string, Definition>;
export type ContractName = keyof typeof CONTRACTS;

/**
 * Every transaction of the ledger, once: its contract, whether it writes, and the shapes that go in and come out. The
 * contracts, the gateway and the documents are all made from this table.
 */
export const TRANSACTIONS = {
  ...MEMBER_TRANSACTIONS,
  ...STANDING_TRANSACTIONS,
  ...TRADELINE_TRANSACTIONS,
  ...AGENCY_TRANSACTIONS,
  ...FORBEARANCE_TRANSACTIONS,
  ...PROMISE_TRANSACTIONS,
  ...PLAN_TRANSACTIONS,
  ...REPAIR_TRANSACTIONS,
  ...SHOCK_TRANSACTIONS,
  ...CONSENT_TRANSACTIONS,
  ...INQUIRY_TRANSACTIONS,
  ...SCORECARD_TRANSACTIONS,
  ...SCORE_TRANSACTIONS,
  ...LIMIT_TRANSACTIONS,
  ...DISPUTE_TRANSACTIONS,
  ...COVER_TRANSACTIONS,
  ...CLAIM_TRANSACTIONS,
  ...LISTING_TRANSACTIONS,
  ...FURNISHING_TRANSACTIONS,
  ...CASE_TRANSACTIONS,
  ...DEBTOR_TRANSACTIONS,
  ...PACK_TRANSACTIONS,
  ...PERMIT_TRANSACTIONS,
  ...TEMPLATE_TRANSACTIONS,
} as const satisfies Record<
  string,
  { contract: ContractName; writes: boolean; request: z.ZodType; amounts?: z.ZodType; response: z.ZodType }
>;

export type TransactionName = keyof typeof TRANSACTIONS;
/** The transactions that write. */
export type CommandName = {
  [N in TransactionName]: (typeof TRANSACTIONS)[N]['writes'] extends true ? N : never;
}[TransactionName];
/** What a client sends: amounts as decimal strings, defaults left out. */
export type RequestInput<N extends TransactionName> = z.input<(typeof TRANSACTIONS)[N]['request']>;
export type ResponseOf<N extends TransactionName> = z.output<(typeof TRANSACTIONS)[N]['response']>;
/** What a client sends in the transient field `amounts`, where the transaction has private data. */
export type AmountsInput<N extends TransactionName> = (typeof TRANSACTIONS)[N] extends {
  amounts: infer A extends z.ZodType;
}
  ? z.input<A>
  : never;

/** The definition that runs a transaction. */
export const definitionOf = (name: TransactionName): Definition => CONTRACTS[TRANSACTIONS[name].contract];
/** A transaction as Fabric's dispatcher knows it: `<contract>:<transaction>`. */
export const functionOf = (name: TransactionName): string => `${TRANSACTIONS[name].contract}:${name}`;
