import { AdoptPack, ProposePack, ReadPack, ReadPackCalendar, TRANSACTIONS } from '@attestry/chaincode/schema';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { command, query } from './route.js';

export const packs = [
  command({
    path: '/packs',
    operationId: 'proposePack',
    summary: 'Propose a new version of a policy pack; for the regulator and notaries',
    body: ProposePack.omit({ commandId: true }),
    success: { status: 201, schema: TRANSACTIONS.ProposePack.response },
    refusals: [...ENTITLEMENT, 'PACK_EXISTS', 'PACK_INVALID'],
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'ProposePack', { ...body, commandId }),
  }),
  query({
    path: '/packs/{jurisdiction}',
    operationId: 'readPackCalendar',
    summary: 'Read which versions were adopted, from when',
    params: ReadPackCalendar,
    success: { schema: TRANSACTIONS.ReadPackCalendar.response },
    refusals: STANDING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadPackCalendar', params),
  }),
  query({
    path: '/packs/{jurisdiction}/{version}',
    operationId: 'readPack',
    summary: 'Read a version with the source of every number',
    params: ReadPack,
    success: { schema: TRANSACTIONS.ReadPack.response },
    refusals: [...STANDING, 'PACK_NOT_FOUND'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadPack', params),
  }),
  query({
    path: '/packs/{jurisdiction}/{version}/history',
    operationId: 'readPackHistory',
    summary: "Read every change of a version's record",
    params: ReadPack,
    success: { schema: TRANSACTIONS.PackHistory.response },
    refusals: STANDING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'PackHistory', params),
  }),
  command({
    path: '/packs/{jurisdiction}/{version}/adoption',
    operationId: 'adoptPack',
    summary: 'Adopt a version for cases opened from an instant on; for the regulator',
    params: ReadPack,
    body: AdoptPack.pick({ effectiveFrom: true }),
    success: { status: 200, schema: TRANSACTIONS.AdoptPack.response },
    refusals: [...ENTITLEMENT, 'PACK_NOT_FOUND', 'PACK_ALREADY_ADOPTED', 'DATE_OUT_OF_ORDER', 'RECORD_FULL'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AdoptPack', { ...params, ...body, commandId }),
  }),
];
