import { expect, test } from 'vitest';
import { SUBJECT, tradelineId } from '../../support/consortium.js';
import { consortiumIn, EVIDENCE, openInArrears } from '../../support/subjects.js';
import { caller } from './gateways.js';

// The whole story of these routes is told by test/support/scenario.ts; here is what only HTTP adds.
test('an inquiry goes from consent to answer to footprint over HTTP', async () => {
  const ledger = await consortiumIn('EU');
  await openInArrears(ledger);
  const clerk = await caller('BorealMSP', 'clerk', ledger);
  const consent = {
    ...{ consentId: 'consent-0001', subjectId: SUBJECT, holder: 'BorealMSP', expiresOn: '2026-12-31' },
    ...{ purposes: ['creditApplication', 'ownReport'], evidence: EVIDENCE },
  };
  expect(await clerk.post('/v1/consents', consent)).toMatchObject({ status: 201 });
  const asked = await clerk.post(`/v1/subjects/${SUBJECT}/inquiries`, {
    ...{ consentId: 'consent-0001', purpose: 'creditApplication' },
  });
  expect(asked).toMatchObject({ status: 201, body: { inquiry: { entry: 1, kind: 'hard' } } });
  const answer = await clerk.get(`/v1/subjects/${SUBJECT}/inquiries/1`);
  expect(answer.body).toMatchObject({ tradelines: [{ tradeline: { tradelineId: tradelineId() } }] });
  const footprint = await clerk.get(`/v1/subjects/${SUBJECT}/footprint?consentId=consent-0001&limit=1`);
  expect(footprint.body).toMatchObject({ entries: [{ entry: 1 }], next: 1 });
});

test('a number in the path that is none is a malformed request', async () => {
  const clerk = await caller('BorealMSP', 'clerk', await consortiumIn('EU'));
  const answer = await clerk.get(`/v1/subjects/${SUBJECT}/inquiries/first`);
  expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_REQUEST', errors: [{ field: 'entry' }] } });
});

test('a month to put back needs its content, a tradeline has none', async () => {
  const clerk = await caller('AuroraMSP', 'clerk', await consortiumIn('US'));
  const path = `/v1/tradelines/${tradelineId()}/reinsertions`;
  const refused = { status: 400, body: { code: 'MALFORMED_REQUEST', errors: [{ field: 'month' }] } };
  expect(await clerk.post(path, { period: '2026-01' })).toMatchObject(refused);
  const month = { daysPastDue: 0, paymentStatus: 'full' };
  expect(await clerk.post(path, { period: null, month })).toMatchObject(refused);
});
