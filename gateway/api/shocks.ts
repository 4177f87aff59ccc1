import { DeclareRegime, EndRegime, RegimeCoverage, TRANSACTIONS, TreatedProfile } from '@attestry/chaincode/schema';
import { STANDING, SUPERVISION } from './entitlements.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const RegimePath = EndRegime.pick({ regimeId: true });

export const shocks = [
  command({
    path: '/shock-regimes',
    operationId: 'declareRegime',
    summary: 'Declare a shock regime; for the regulator',
    body: DeclareRegime.omit({ commandId: true }),
    success: { status: 201, schema: TRANSACTIONS.DeclareRegime.response },
    refusals: [...SUPERVISION, 'REGIME_EXISTS', 'DATE_OUT_OF_ORDER', 'POLICY_EXCEEDED'],
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'DeclareRegime', { ...body, commandId }),
  }),
  query({
    path: '/shock-regimes',
    operationId: 'listRegimes',
    summary: 'Read all shock regimes, ended ones included',
    success: { schema: TRANSACTIONS.ListRegimes.response },
    refusals: STANDING,
    handle: ({ caller }, { ledger }) => ledger.evaluate(caller, 'ListRegimes', {}),
  }),
  command({
    path: '/shock-regimes/{regimeId}/end',
    operationId: 'endRegime',
    summary: 'Bring the end of a shock regime forward; for the regulator',
    params: RegimePath,
    body: EndRegime.omit({ commandId: true, regimeId: true }),
    success: { status: 200, schema: TRANSACTIONS.EndRegime.response },
    refusals: [...SUPERVISION, 'REGIME_NOT_FOUND', 'REGIME_ENDED', 'DATE_OUT_OF_ORDER'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'EndRegime', { ...params, ...body, commandId }),
  }),
  query({
    path: '/shock-regimes/{regimeId}/coverage',
    operationId: 'readRegimeCoverage',
    summary: 'Count the tradelines and months of a lender that a shock regime covers',
    params: RegimePath,
    query: RegimeCoverage.omit({ regimeId: true }).extend({
      pages: numeral(RegimeCoverage.shape.pages.unwrap()).optional(),
    }),
    success: { schema: TRANSACTIONS.RegimeCoverage.response },
    refusals: [...STANDING, 'NOT_ENTITLED_TO_READ', 'MEMBER_NOT_FOUND', 'REGIME_NOT_FOUND'],
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'RegimeCoverage', { ...params, ...asked }),
  }),
  query({
    path: '/tradelines/{tradelineId}/treatment',
    operationId: 'readTreatment',
    summary: 'Read how each month of a tradeline counts, and how it would without shock regimes',
    params: TreatedProfile,
    success: { schema: TRANSACTIONS.TreatedProfile.response },
    refusals: [...STANDING, 'TRADELINE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'TreatedProfile', params),
  }),
];
