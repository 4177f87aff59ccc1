import { ReadDebtor, TRANSACTIONS } from '@attestry/chaincode/schema';
import { z } from 'zod';
import type { Ledger } from '../ledger.js';
import { Problem } from '../problems/problem.js';
import { ContactDetails, MaskedContactDetails } from '../reminders/contact-details.js';
import type { Reminders } from '../reminders/reminders.js';
import { ENTITLEMENT } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { keep, query, type Services } from './route.js';

const REFUSALS = [
  ...ENTITLEMENT,
  'CASE_NOT_FOUND',
  'NOT_LENDER_OF_CASE',
  'NOT_PLACED',
  'REMINDERS_NOT_CONFIGURED',
  'READ_MODEL_UNAVAILABLE',
] as const;
const params = { caseId: EXAMPLE.caseId };

export function required(reminders: Reminders | undefined): Reminders {
  if (reminders === undefined) throw new Problem('REMINDERS_NOT_CONFIGURED', 'no channel is configured');
  return reminders;
}

/**
 * The debtor of a case of one's own: the ledger says who may know, as for all that is on record about debtors.
 *
 * @throws {@link Problem} as the ledger refuses to read the debtor; NOT_LENDER_OF_CASE.
 */
async function subjectOf(ledger: Ledger, mspId: string, caller: string, caseId: string): Promise<string> {
  const answer = new TextDecoder().decode(await ledger.evaluate(caller, 'ReadDebtor', { caseId }));
  const { debtor } = TRANSACTIONS.ReadDebtor.response.parse(JSON.parse(answer));
  if (debtor.lender !== mspId) throw new Problem('NOT_LENDER_OF_CASE', `the case is ${debtor.lender}'s`);
  return debtor.subjectId;
}

async function read({ ledger, mspId, readModel, reminders }: Services, caller: string, caseId: string) {
  const { book } = required(reminders);
  const subjectId = await subjectOf(ledger, mspId, caller, caseId);
  const details = await readModel.change((tx) => book.masked(tx, subjectId));
  if (details === undefined) throw new Problem('CONTACT_DETAILS_NOT_FOUND', 'nothing is kept about this debtor');
  return details;
}

export const contactDetails = [
  keep({
    path: '/cases/{caseId}/debtor/contact-details',
    operationId: 'keepContactDetails',
    summary: 'Keep how the debtor is reached, encrypted, in the gateway; nothing of it goes to the ledger',
    description: 'They belong to the debtor, so they hold for every case of yours on the same person.',
    params: ReadDebtor,
    body: ContactDetails,
    example: {
      params,
      body: { name: 'A. Example', language: 'en', email: { address: 'debtor@mail.example' }, nextDueOn: '2026-07-01' },
    },
    success: { status: 200, schema: MaskedContactDetails },
    refusals: REFUSALS,
    handle: async ({ params: { caseId }, body, caller }, services) => {
      const { ledger, mspId, readModel } = services;
      const reminders = required(services.reminders);
      const subjectId = await subjectOf(ledger, mspId, caller, caseId);
      await readModel.change((tx) => reminders.book.put(tx, subjectId, body, reminders.now().toISOString()));
      return read(services, caller, caseId);
    },
  }),
  query({
    path: '/cases/{caseId}/debtor/contact-details',
    operationId: 'readContactDetails',
    summary: 'Read how the debtor is reached, masked',
    params: ReadDebtor,
    example: { params },
    success: { schema: MaskedContactDetails },
    refusals: [...REFUSALS, 'CONTACT_DETAILS_NOT_FOUND'],
    handle: async ({ params: { caseId }, caller }, services) =>
      Buffer.from(JSON.stringify(await read(services, caller, caseId))),
  }),
  keep({
    path: '/cases/{caseId}/debtor/contact-details/removal',
    operationId: 'removeContactDetails',
    summary: 'Forget how the debtor is reached, and the messages that were sent',
    description:
      'The digests of the messages stay on the ledger, and which channels the debtor has refused stays here.',
    params: ReadDebtor,
    example: { params },
    success: { status: 200, schema: z.object({ removed: z.boolean() }) },
    refusals: REFUSALS,
    handle: async ({ params: { caseId }, caller }, { ledger, mspId, readModel, reminders }) => {
      const { book } = required(reminders);
      const subjectId = await subjectOf(ledger, mspId, caller, caseId);
      return { removed: await readModel.change((tx) => book.remove(tx, subjectId)) };
    },
  }),
];
