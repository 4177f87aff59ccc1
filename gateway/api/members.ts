import { AdmitMember, ReadMember, SuspendMember, TRANSACTIONS } from '@attestry/chaincode/schema';
import { STANDING, SUPERVISION } from './entitlements.js';
import { command, query } from './route.js';

export const members = [
  command({
    path: '/members',
    operationId: 'admitMember',
    summary: 'Admit an organisation; for the regulator',
    body: AdmitMember.omit({ commandId: true }),
    success: { status: 201, schema: TRANSACTIONS.AdmitMember.response },
    refusals: [...SUPERVISION, 'LEI_INVALID', 'MEMBER_EXISTS'],
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'AdmitMember', { ...body, commandId }),
  }),
  query({
    path: '/members',
    operationId: 'listMembers',
    summary: 'Read all members',
    success: { schema: TRANSACTIONS.ListMembers.response },
    refusals: STANDING,
    handle: ({ caller }, { ledger }) => ledger.evaluate(caller, 'ListMembers', {}),
  }),
  query({
    path: '/members/{mspId}',
    operationId: 'readMember',
    summary: 'Read a member',
    params: ReadMember,
    success: { schema: TRANSACTIONS.ReadMember.response },
    refusals: [...STANDING, 'MEMBER_NOT_FOUND'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadMember', params),
  }),
  query({
    path: '/members/{mspId}/history',
    operationId: 'readMemberHistory',
    summary: "Read every version of a member's record",
    params: ReadMember,
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
    success: { status: 200, schema: TRANSACTIONS.ReinstateMember.response },
    refusals: [...SUPERVISION, 'MEMBER_NOT_FOUND', 'MEMBER_STATUS_UNCHANGED'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ReinstateMember', { ...params, commandId }),
  }),
];
