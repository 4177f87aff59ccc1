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
import { command, query } from './route.js';

const READING = [...STANDING, 'TRADELINE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;

export const repair = [
  command({
    path: '/repair-rules',
    operationId: 'adoptRepairRule',
    summary: 'Adopt a version of the repair rule of a jurisdiction; for the regulator',
    body: AdoptRepairRule.shape.rule,
    success: { status: 201, schema: TRANSACTIONS.AdoptRepairRule.response },
    refusals: [...SUPERVISION, 'VERSION_EXISTS', 'DATE_OUT_OF_ORDER'],
    fieldName: (field) => field.replace(/^rule\./, ''),
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AdoptRepairRule', { rule: body, commandId }),
  }),
  query({
    path: '/repair-rules',
    operationId: 'listRepairRules',
    summary: 'Read the repair rules of a jurisdiction, and which one is in force',
    query: ListRepairRules,
    success: { schema: TRANSACTIONS.ListRepairRules.response },
    refusals: STANDING,
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ListRepairRules', asked),
  }),
  command({
    path: '/repair-programmes',
    operationId: 'adoptProgramme',
    summary: 'Adopt a programme that applies to all alike without an application; for the regulator',
    body: AdoptProgramme.shape.programme,
    success: { status: 201, schema: TRANSACTIONS.AdoptProgramme.response },
    refusals: [...SUPERVISION, 'PROGRAMME_EXISTS', 'DATE_OUT_OF_ORDER', 'CURRENCY_MISSING', 'POLICY_EXCEEDED'],
    fieldName: (field) => field.replace(/^programme\./, ''),
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AdoptProgramme', { programme: body, commandId }),
  }),
  query({
    path: '/repair-programmes',
    operationId: 'listProgrammes',
    summary: 'Read all repair programmes',
    success: { schema: TRANSACTIONS.ListProgrammes.response },
    refusals: STANDING,
    handle: ({ caller }, { ledger }) => ledger.evaluate(caller, 'ListProgrammes', {}),
  }),
  query({
    path: '/repair-programmes/{programmeId}/proof',
    operationId: 'proveProgramme',
    summary: 'Prove over the tradelines of a lender that a programme treats all alike',
    params: ProveProgramme.pick({ programmeId: true }),
    query: ProveProgramme.omit({ programmeId: true }).extend({
      pages: numeral(ProveProgramme.shape.pages.unwrap()).optional(),
    }),
    success: { schema: TRANSACTIONS.ProveProgramme.response },
    refusals: [...STANDING, 'NOT_ENTITLED_TO_READ', 'MEMBER_NOT_FOUND', 'PROGRAMME_NOT_FOUND'],
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'ProveProgramme', { ...params, ...asked }),
  }),
  query({
    path: '/tradelines/{tradelineId}/display',
    operationId: 'readDisplay',
    summary: 'Read a tradeline as reports show it, and which months are not shown',
    params: DisplayedProfile,
    success: { schema: TRANSACTIONS.DisplayedProfile.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'DisplayedProfile', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/repair',
    operationId: 'readRepair',
    summary: 'Read what raises the score, and when',
    params: DisplayedProfile,
    query: RepairOutlook.omit({ tradelineId: true }).extend({
      lostPoints: numeral(RepairOutlook.shape.lostPoints.unwrap()).optional(),
    }),
    success: { schema: TRANSACTIONS.RepairOutlook.response },
    refusals: READING,
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'RepairOutlook', { ...params, ...asked }),
  }),
];
