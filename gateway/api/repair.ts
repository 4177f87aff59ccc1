import {
  AdoptProgramme,
  AdoptRepairRule,
  DisplayedProfile,
  ListRepairRules,
  ProveProgramme,
  RepairOutlook,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { STANDING, SUPERVISION } from './entitlements.js';
import { numeral } from './numeral.js';
import { EXAMPLE } from './examples.js';
import { lenderOf } from './lender-of.js';
import { command, query } from './route.js';

const READING = [...STANDING, 'TRADELINE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;

export const repair = [
  command({
    path: '/repair-rules',
    resource: 'repair',
    operationId: 'adoptRepairRule',
    summary: 'Adopt a version of the repair rule of a jurisdiction; for the regulator',
    body: AdoptRepairRule.shape.rule,
    example: {
      body: {
        jurisdiction: 'EU',
        version: '2026-2',
        effectiveFrom: '2026-06-16',
        everyMonths: 3,
        stepBasisPoints: 1_000,
        sources: [{ rule: 'all', source: 'Circular 2026/14 of the regulator' }],
      },
    },
    success: { status: 201, schema: TRANSACTIONS.AdoptRepairRule.response },
    refusals: [...SUPERVISION, 'VERSION_EXISTS', 'DATE_OUT_OF_ORDER'],
    fieldName: (field) => field.replace(/^rule\./, ''),
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AdoptRepairRule', { rule: body, commandId }),
  }),
  query({
    path: '/repair-rules',
    resource: 'repair',
    operationId: 'listRepairRules',
    summary: 'Read the repair rules of a jurisdiction, and which one is in force',
    query: ListRepairRules,
    example: { query: { jurisdiction: 'EU' } },
    success: { schema: TRANSACTIONS.ListRepairRules.response },
    refusals: STANDING,
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ListRepairRules', asked),
  }),
  command({
    path: '/repair-programmes',
    resource: 'repair',
    operationId: 'adoptProgramme',
    summary: 'Adopt a programme that applies to all alike without an application; for the regulator',
    body: AdoptProgramme.shape.programme,
    example: {
      body: {
        programmeId: EXAMPLE.programmeId,
        version: '1',
        kind: 'oneTimeRepair',
        jurisdiction: 'EU',
        kinds: [],
        currency: 'EUR',
        maxBalance: '1000000',
        arrearsFrom: '2020-01',
        arrearsTo: '2026-06',
        repaidBy: '2026-12-31',
        effectiveFrom: '2027-01-01',
        source: 'Circular 2026/15 of the regulator',
      },
    },
    success: { status: 201, schema: TRANSACTIONS.AdoptProgramme.response },
    refusals: [...SUPERVISION, 'PROGRAMME_EXISTS', 'DATE_OUT_OF_ORDER', 'CURRENCY_MISSING', 'POLICY_EXCEEDED'],
    fieldName: (field) => field.replace(/^programme\./, ''),
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AdoptProgramme', { programme: body, commandId }),
  }),
  query({
    path: '/repair-programmes',
    resource: 'repair',
    operationId: 'listProgrammes',
    summary: 'Read all repair programmes',
    example: {},
    success: { schema: TRANSACTIONS.ListProgrammes.response },
    refusals: STANDING,
    handle: ({ caller }, { ledger }) => ledger.evaluate(caller, 'ListProgrammes', {}),
  }),
  query({
    path: '/repair-programmes/{programmeId}/proof',
    resource: 'repair',
    operationId: 'proveProgramme',
    summary: 'Prove over the tradelines of a lender that a programme treats all alike',
    params: ProveProgramme.pick({ programmeId: true }),
    query: ProveProgramme.omit({ programmeId: true }).extend({
      pages: numeral(ProveProgramme.shape.pages.unwrap()).optional(),
    }),
    example: { params: { programmeId: EXAMPLE.programmeId }, query: { lender: EXAMPLE.lender } },
    success: { schema: TRANSACTIONS.ProveProgramme.response },
    refusals: ['PURPOSE_MISSING', ...STANDING, 'NOT_ENTITLED_TO_READ', 'MEMBER_NOT_FOUND', 'PROGRAMME_NOT_FOUND'],
    owner: ({ query: asked }) => asked.lender,
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'ProveProgramme', { ...params, ...asked }),
  }),
  query({
    path: '/tradelines/{tradelineId}/display',
    resource: 'repair',
    operationId: 'readDisplay',
    summary: 'Read a tradeline as reports show it, and which months are not shown',
    params: DisplayedProfile,
    example: { params: { tradelineId: EXAMPLE.tradelineId } },
    success: { schema: TRANSACTIONS.DisplayedProfile.response },
    refusals: [...READING, 'PURPOSE_MISSING'],
    owner: lenderOf,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'DisplayedProfile', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/repair',
    resource: 'repair',
    operationId: 'readRepair',
    summary: 'Read what raises the score, and when',
    params: DisplayedProfile,
    query: RepairOutlook.omit({ tradelineId: true }).extend({
      lostPoints: numeral(RepairOutlook.shape.lostPoints.unwrap()).optional(),
    }),
    example: { params: { tradelineId: EXAMPLE.tradelineId }, query: { lostPoints: '40' } },
    success: { schema: TRANSACTIONS.RepairOutlook.response },
    refusals: [...READING, 'PURPOSE_MISSING'],
    owner: lenderOf,
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'RepairOutlook', { ...params, ...asked }),
  }),
];
