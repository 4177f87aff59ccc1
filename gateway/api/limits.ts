import {
  AdoptLimitPolicy,
  DecideLimit,
  LimitPolicyRecord,
  MspId,
  ProposeLimitPolicy,
  ReadTradeline,
  type LimitDecision,
  type LimitFile,
  type ResponseOf,
  type TransactionName,
  type RequestInput,
  ScanLimits,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import type { Ledger } from '../ledger.js';
import { scanPortfolio, walks } from '../scoring/scan-portfolio.js';
import { effectsOf, simulateLimits } from '../scoring/simulate-limits.js';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { lenderOf } from './lender-of.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const LenderPath = z.strictObject({ lender: MspId });
const PolicyPath = LenderPath.extend({ version: AdoptLimitPolicy.shape.version });
const policyPath = { lender: EXAMPLE.lender, version: EXAMPLE.limitPolicy.version };
const ofLender = ({ params }: { params: { lender: string } }): string => params.lender;
const READING = ['PURPOSE_MISSING', ...STANDING, 'NOT_ENTITLED_TO_READ'] as const;
const Count = z.int().min(0);
const RuleEffect = z.object({
  rule: z.string().nullable().describe('null: no rule fitted'),
  accounts: Count,
  ...{ keep: Count, reduce: Count, freeze: Count, restore: Count },
  capped: Count.describe('How many the caps of the policy, or what is owed, let move less than the rule wants'),
});

export const limits = [
  command({
    path: '/limit-policies',
    resource: 'limits',
    operationId: 'proposeLimitPolicy',
    summary: 'Put a policy for the limits of your accounts on record, so that it can be simulated',
    body: ProposeLimitPolicy.omit({ commandId: true }),
    example: { body: { policy: EXAMPLE.limitPolicy } },
    success: { status: 201, schema: TRANSACTIONS.ProposeLimitPolicy.response },
    refusals: [...ENTITLEMENT, 'VERSION_EXISTS'],
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ProposeLimitPolicy', { ...body, commandId }),
  }),
  query({
    path: '/limit-policies/{lender}',
    resource: 'limits',
    operationId: 'readLimitPolicyInForce',
    summary: 'Read which limit policy of a lender decides, and which ones did',
    params: LenderPath,
    example: { params: { lender: EXAMPLE.lender } },
    success: { schema: TRANSACTIONS.ReadLimitPolicyInForce.response },
    refusals: READING,
    owner: ofLender,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadLimitPolicyInForce', params),
  }),
  query({
    path: '/limit-policies/{lender}/{version}',
    resource: 'limits',
    operationId: 'readLimitPolicy',
    summary: 'Read a limit policy: its rules, caps and notices',
    params: PolicyPath,
    example: { params: policyPath },
    success: { schema: LimitPolicyRecord },
    refusals: [...READING, 'LIMIT_POLICY_NOT_FOUND'],
    owner: ofLender,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadLimitPolicy', params),
  }),
  query({
    path: '/limit-policies/{lender}/{version}/simulation',
    resource: 'limits',
    operationId: 'simulateLimitPolicy',
    summary: "Count what a policy would do to a lender's accounts, rule by rule; nothing is decided",
    params: PolicyPath,
    example: { params: policyPath },
    success: {
      schema: z.object({
        ...{ lender: MspId, version: AdoptLimitPolicy.shape.version },
        scorecard: z.string().describe('The champion for behaviour, by which the accounts were scored'),
        accounts: Count,
        moved: Count.describe('Limits that would be cut, frozen or given back'),
        rules: z.array(RuleEffect),
      }),
    },
    refusals: [...READING, 'LIMIT_POLICY_NOT_FOUND', 'SCORECARD_NOT_FOUND', 'MEMBER_NOT_FOUND', 'OVERLOADED'],
    owner: ofLender,
    handle: ({ params, caller }, { ledger }) => walks.run(() => simulate(ledger, caller, params)),
  }),
  command({
    path: '/limit-policy-adoptions',
    resource: 'limits',
    operationId: 'adoptLimitPolicy',
    summary: 'Have a policy of yours decide from now on',
    body: AdoptLimitPolicy.omit({ commandId: true }),
    example: { body: { version: EXAMPLE.limitPolicy.version } },
    success: { status: 201, schema: TRANSACTIONS.AdoptLimitPolicy.response },
    refusals: [...ENTITLEMENT, 'LIMIT_POLICY_NOT_FOUND'],
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AdoptLimitPolicy', { ...body, commandId }),
  }),
  command({
    path: '/tradelines/{tradelineId}/limit-decisions',
    resource: 'limits',
    operationId: 'decideLimit',
    summary: 'Decide on the limit of an account of yours by your policy and a score of yours',
    params: ReadTradeline,
    body: DecideLimit.pick({ entry: true }),
    example: { params: { tradelineId: EXAMPLE.tradelineId }, body: { entry: 2 } },
    success: { status: 201, schema: TRANSACTIONS.DecideLimit.response },
    refusals: [
      ...ENTITLEMENT,
      'TRADELINE_NOT_FOUND',
      'NOT_LENDER_OF_TRADELINE',
      'TRADELINE_DELETED',
      'TRADELINE_CLOSED',
      'KIND_WITHOUT_LIMIT',
      'LIMIT_POLICY_NOT_FOUND',
      'SCORE_NOT_FOUND',
      'NOT_SCORER',
      'INQUIRY_ANSWER_LAPSED',
      'RECORD_FULL',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DecideLimit', { ...params, ...body, commandId }),
  }),
  query({
    path: '/tradelines/{tradelineId}/limit',
    resource: 'limits',
    operationId: 'readLimit',
    summary: 'Read where the limit of an account stands, as a share of what it was, and the last decision on it',
    params: ReadTradeline,
    example: { params: { tradelineId: EXAMPLE.tradelineId } },
    etag: ({ revision }) => String(revision),
    success: { schema: TRANSACTIONS.ReadLimit.response },
    refusals: [...READING, 'TRADELINE_NOT_FOUND'],
    owner: lenderOf,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadLimit', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/limit/history',
    resource: 'limits',
    operationId: 'readLimitHistory',
    summary: 'Read every decision on the limit of an account',
    params: ReadTradeline,
    example: { params: { tradelineId: EXAMPLE.tradelineId } },
    success: { schema: TRANSACTIONS.LimitHistory.response },
    refusals: [...READING, 'TRADELINE_NOT_FOUND'],
    owner: lenderOf,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'LimitHistory', params),
  }),
  query({
    path: '/limits',
    resource: 'limits',
    operationId: 'scanLimits',
    summary: 'Walk the limits of a lender that were decided on',
    query: ScanLimits.extend({ limit: numeral(ScanLimits.shape.limit.unwrap()).optional() }),
    example: { query: { lender: EXAMPLE.lender } },
    success: { schema: TRANSACTIONS.ScanLimits.response },
    refusals: READING,
    owner: ({ query: asked }) => asked.lender,
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ScanLimits', asked),
  }),
];

async function simulate(
  ledger: Ledger,
  caller: string,
  { lender, version }: { lender: string; version: string },
): Promise<Uint8Array> {
  const ask = async <N extends TransactionName>(name: N, request: RequestInput<N>): Promise<ResponseOf<N>> =>
    JSON.parse(new TextDecoder().decode(await ledger.evaluate(caller, name, request))) as ResponseOf<N>;
  const { policy } = await ask('ReadLimitPolicy', { lender, version });
  const { champion } = await ask('ReadRoster', { use: 'behaviour' });
  // The ledger says that there is none.
  const { card } = await ask('ReadScorecard', { version: champion?.version ?? 'none' });
  const { regimes } = await ask('ListRegimes', {});
  const files = new Map<string, LimitFile>();
  for (let after: string | null = ''; after !== null;) {
    const page: ResponseOf<'ScanLimits'> = await ask('ScanLimits', { lender, after, limit: 2_000 });
    for (const file of page.limits) files.set(file.tradelineId, file);
    after = page.next;
  }
  const simulation = { policy, card, regimes, files, at: new Date().toISOString() };
  const decisions: LimitDecision[] = [];
  for await (const tradelines of scanPortfolio(ledger, caller, lender)) {
    for (const decision of simulateLimits(tradelines, simulation)) decisions.push(decision);
  }
  const moved = decisions.filter(({ action }) => action !== 'keep').length;
  const answer = { lender, version, scorecard: card.version, accounts: decisions.length, moved };
  return Buffer.from(JSON.stringify({ ...answer, rules: effectsOf(decisions, policy) }));
}
