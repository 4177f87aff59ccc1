import { AdmitMember, ReadMember, SuspendMember, TRANSACTIONS } from '@attestry/chaincode/schema';
import { STANDING, SUPERVISION } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { command, query } from './route.js';

export const members = [
  command({
    path: '/members',
    operationId: 'admitMember',
    summary: 'Admit an organisation; for the regulator',
    body: AdmitMember.omit({ commandId: true }),
    example: {
      body: {
        mspId: EXAMPLE.newMember,
        role: 'agency',
        legalName: 'Delos Collections plc',
        lei: '5299000TEST000000085',
        jurisdiction: 'EU',
      },
    },
    success: { status: 201, schema: TRANSACTIONS.AdmitMember.response },
    refusals: [...SUPERVISION, 'LEI_INVALID', 'MEMBER_EXISTS'],
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'AdmitMember', { ...body, commandId }),
  }),
  query({
    path: '/members',
    operationId: 'listMembers',
    summary: 'Read all members',
    example: {},
    success: { schema: TRANSACTIONS.ListMembers.response },
    refusals: STANDING,
    handle: ({ caller }, { ledger }) => ledger.evaluate(caller, 'ListMembers', {}),
  }),
  query({
    path: '/members/{mspId}',
    operationId: 'readMember',
    summary: 'Read a member',
    params: ReadMember,
    example: { params: { mspId: EXAMPLE.newMember } },
    success: { schema: TRANSACTIONS.ReadMember.response },
    refusals: [...STANDING, 'MEMBER_NOT_FOUND'],
    etag: ({ revision }) => String(revision),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadMember', params),
  }),
  query({
    path: '/members/{mspId}/history',
    operationId: 'readMemberHistory',
    summary: "Read every version of a member's record",
    params: ReadMember,
    example: { params: { mspId: EXAMPLE.newMember } },
    success: { schema: TRANSACTIONS.MemberHistory.response },
    refusals: [...STANDING, 'MEMBER_NOT_FOUND'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'MemberHistory', params),
  }),
  command({
    path: '/members/{mspId}/suspension',
    operationId: 'suspendMember',
    summary: 'Suspend a member; for the regulator',
    params: ReadMember,
    body: SuspendMember.omit({ commandId: true, mspId: true }),
    example: { params: { mspId: EXAMPLE.newMember }, body: { reason: 'licenceWithdrawn' } },
    success: { status: 200, schema: TRANSACTIONS.SuspendMember.response },
    refusals: [...SUPERVISION, 'MEMBER_NOT_FOUND', 'MEMBER_STATUS_UNCHANGED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'SuspendMember', { ...params, ...body, commandId }),
  }),
  command({
    path: '/members/{mspId}/reinstatement',
    operationId: 'reinstateMember',
    summary: 'Let a suspended member take part again; for the regulator',
    params: ReadMember,
    example: { params: { mspId: EXAMPLE.newMember } },
    success: { status: 200, schema: TRANSACTIONS.ReinstateMember.response },
    refusals: [...SUPERVISION, 'MEMBER_NOT_FOUND', 'MEMBER_STATUS_UNCHANGED'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ReinstateMember', { ...params, commandId }),
  }),
];
