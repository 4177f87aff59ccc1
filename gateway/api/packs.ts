import { AdoptPack, ProposePack, ReadPack, ReadPackCalendar, TRANSACTIONS } from '@attestry/chaincode/schema';
import { EXAMPLE } from './examples.js';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { command, query } from './route.js';

export const packs = [
  command({
    path: '/packs',
    operationId: 'proposePack',
    summary: 'Propose a new version of a policy pack; for the regulator and notaries',
    body: ProposePack.omit({ commandId: true }),
    example: {
      body: {
        pack: {
          jurisdiction: 'EU',
          version: EXAMPLE.packVersion,
          defaultZones: ['Europe/Lisbon', 'Europe/Berlin'],
          permitMinutes: 30,
          reportHours: 24,
          rules: [
            {
              id: 'eu.contact.window',
              kind: 'hours',
              opens: 480,
              closes: 1_260,
              channels: ['call', 'sms', 'visit'],
              force: 'house',
              source: 'none found; a parameter of the member state',
              evidence: 'assumed',
            },
          ],
        },
      },
    },
    success: { status: 201, schema: TRANSACTIONS.ProposePack.response },
    refusals: [...ENTITLEMENT, 'PACK_EXISTS', 'PACK_INVALID'],
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'ProposePack', { ...body, commandId }),
  }),
  query({
    path: '/packs/{jurisdiction}',
    operationId: 'readPackCalendar',
    summary: 'Read which versions were adopted, from when',
    params: ReadPackCalendar,
    example: { params: { jurisdiction: 'EU' } },
    success: { schema: TRANSACTIONS.ReadPackCalendar.response },
    refusals: STANDING,
    etag: ({ revision }) => String(revision),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadPackCalendar', params),
  }),
  query({
    path: '/packs/{jurisdiction}/{version}',
    operationId: 'readPack',
    summary: 'Read a version with the source of every number',
    params: ReadPack,
    example: { params: { jurisdiction: 'EU', version: EXAMPLE.packVersion } },
    success: { schema: TRANSACTIONS.ReadPack.response },
    refusals: [...STANDING, 'PACK_NOT_FOUND'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadPack', params),
  }),
  query({
    path: '/packs/{jurisdiction}/{version}/history',
    operationId: 'readPackHistory',
    summary: "Read every change of a version's record",
    params: ReadPack,
    example: { params: { jurisdiction: 'EU', version: EXAMPLE.packVersion } },
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
    example: {
      params: { jurisdiction: 'EU', version: EXAMPLE.packVersion },
      body: { effectiveFrom: '2026-09-01T00:00:00Z' },
    },
    success: { status: 200, schema: TRANSACTIONS.AdoptPack.response },
    refusals: [...ENTITLEMENT, 'PACK_NOT_FOUND', 'PACK_ALREADY_ADOPTED', 'DATE_OUT_OF_ORDER', 'RECORD_FULL'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AdoptPack', { ...params, ...body, commandId }),
  }),
];
