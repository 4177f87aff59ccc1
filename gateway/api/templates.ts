import { DecideTemplate, ReadTemplate, RegisterTemplate, TRANSACTIONS } from '@attestry/chaincode/schema';
import { EXAMPLE } from './examples.js';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { command, query } from './route.js';

export const templates = [
  command({
    path: '/templates',
    operationId: 'registerTemplate',
    summary: 'Put a text on record by its digest, for a notary to approve',
    body: RegisterTemplate.omit({ commandId: true }),
    example: {
      body: {
        sha256: EXAMPLE.template,
        jurisdiction: 'EU',
        channels: ['email', 'letter', 'sms'],
        purposes: ['notice', 'payment'],
      },
    },
    success: { status: 201, schema: TRANSACTIONS.RegisterTemplate.response },
    refusals: [...ENTITLEMENT, 'TEMPLATE_EXISTS'],
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RegisterTemplate', { ...body, commandId }),
  }),
  query({
    path: '/templates/{sha256}',
    operationId: 'readTemplate',
    summary: 'Read what is on record of a text',
    params: ReadTemplate,
    example: { params: { sha256: EXAMPLE.template } },
    success: { schema: TRANSACTIONS.ReadTemplate.response },
    refusals: [...STANDING, 'TEMPLATE_NOT_FOUND'],
    etag: ({ revision }) => String(revision),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadTemplate', params),
  }),
  command({
    path: '/templates/{sha256}/decision',
    operationId: 'decideTemplate',
    summary: 'Approve or reject a text, or take an approval back; for notaries',
    params: ReadTemplate,
    body: DecideTemplate.pick({ decision: true }),
    example: { params: { sha256: EXAMPLE.template }, body: { decision: 'approved' } },
    success: { status: 200, schema: TRANSACTIONS.DecideTemplate.response },
    refusals: [...ENTITLEMENT, 'TEMPLATE_NOT_FOUND', 'SELF_ATTESTATION', 'TEMPLATE_DECIDED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DecideTemplate', { ...params, ...body, commandId }),
  }),
];
