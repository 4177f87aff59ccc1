import { DeclareRegime, EndRegime, RegimeCoverage, TRANSACTIONS, TreatedProfile } from '@attestry/chaincode/schema';
import { STANDING, SUPERVISION } from './entitlements.js';
import { numeral } from './numeral.js';
import { EXAMPLE } from './examples.js';
import { lenderOf } from './lender-of.js';
import { command, query } from './route.js';

const RegimePath = EndRegime.pick({ regimeId: true });

export const shocks = [
  command({
    path: '/shock-regimes',
    resource: 'shocks',
    operationId: 'declareRegime',
    summary: 'Declare a shock regime; for the regulator',
    body: DeclareRegime.omit({ commandId: true }),
    example: {
      body: {
        regimeId: EXAMPLE.regimeId,
        cause: 'pandemic',
        from: '2026-05',
        to: '2026-08',
        scope: { regions: ['FR'], kinds: [], cohort: null },
        evidence: EXAMPLE.evidence,
      },
    },
    success: { status: 201, schema: TRANSACTIONS.DeclareRegime.response },
    refusals: [...SUPERVISION, 'REGIME_EXISTS', 'DATE_OUT_OF_ORDER', 'POLICY_EXCEEDED'],
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'DeclareRegime', { ...body, commandId }),
  }),
  query({
    path: '/shock-regimes',
    resource: 'shocks',
    operationId: 'listRegimes',
    summary: 'Read all shock regimes, ended ones included',
    example: {},
    success: { schema: TRANSACTIONS.ListRegimes.response },
    refusals: STANDING,
    handle: ({ caller }, { ledger }) => ledger.evaluate(caller, 'ListRegimes', {}),
  }),
  command({
    path: '/shock-regimes/{regimeId}/end',
    resource: 'shocks',
    operationId: 'endRegime',
    summary: 'Bring the end of a shock regime forward; for the regulator',
    params: RegimePath,
    body: EndRegime.omit({ commandId: true, regimeId: true }),
    example: { params: { regimeId: EXAMPLE.regimeId }, body: { to: '2026-06' } },
    success: { status: 200, schema: TRANSACTIONS.EndRegime.response },
    refusals: [...SUPERVISION, 'REGIME_NOT_FOUND', 'REGIME_ENDED', 'DATE_OUT_OF_ORDER'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'EndRegime', { ...params, ...body, commandId }),
  }),
  query({
    path: '/shock-regimes/{regimeId}/coverage',
    resource: 'shocks',
    operationId: 'readRegimeCoverage',
    summary: 'Count the tradelines and months of a lender that a shock regime covers',
    params: RegimePath,
    query: RegimeCoverage.omit({ regimeId: true }).extend({
      pages: numeral(RegimeCoverage.shape.pages.unwrap()).optional(),
    }),
    example: { params: { regimeId: EXAMPLE.regimeId }, query: { lender: EXAMPLE.lender } },
    success: { schema: TRANSACTIONS.RegimeCoverage.response },
    refusals: ['PURPOSE_MISSING', ...STANDING, 'NOT_ENTITLED_TO_READ', 'MEMBER_NOT_FOUND', 'REGIME_NOT_FOUND'],
    owner: ({ query: asked }) => asked.lender,
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'RegimeCoverage', { ...params, ...asked }),
  }),
  query({
    path: '/tradelines/{tradelineId}/treatment',
    resource: 'shocks',
    operationId: 'readTreatment',
    summary: 'Read how each month of a tradeline counts, and how it would without shock regimes',
    params: TreatedProfile,
    example: { params: { tradelineId: EXAMPLE.tradelineId } },
    success: { schema: TRANSACTIONS.TreatedProfile.response },
    refusals: ['PURPOSE_MISSING', ...STANDING, 'TRADELINE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'],
    owner: lenderOf,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'TreatedProfile', params),
  }),
];
