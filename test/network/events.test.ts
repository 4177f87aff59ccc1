import { developmentToken } from '@attestry/cli/dev-issuer';
import { gatewayUrl } from '@attestry/cli/gateways';
import type { Change } from '@attestry/gateway/readmodel/change';
import { expect, onTestFinished, test, vi } from 'vitest';
import { callerAt } from '../contract/gateway/gateways.js';
import { take } from '../support/event-reader.js';
import { newCaseId, organisation, sharedNetwork, tradelineInArrears } from '../support/shared.js';
import { isSignedWith, WebhookReceiver } from '../support/webhook-receiver.js';

// Goal: what is written on a real network is told to who listens, each change with its position.
// Method: a stream and a webhook of a lender's gateway; then one account is opened and falls behind.
test('a stream and a webhook tell of an account what the list of changes does', async () => {
  const network = await sharedNetwork();
  const aurora = organisation(network, 'Aurora');
  const authorization = `Bearer ${await developmentToken(network.plan, aurora, 'clerk', 1, 'webhooks:write changes:read')}`;
  const clerk = callerAt(gatewayUrl(aurora), authorization);
  const receiver = await WebhookReceiver.start();
  const webhookId = newCaseId();
  const filter = { subjectKind: 'tradeline' };
  const { body } = await clerk.post('/v1/webhooks', { webhookId, url: receiver.url, filter });
  onTestFinished(async () => {
    await clerk.post(`/v1/webhooks/${webhookId}/removal`);
  });
  const stream = await fetch(`${gatewayUrl(aurora)}/v1/changes/stream?after=latest&subjectKind=tradeline`, {
    headers: { authorization },
  });
  const subjectId = await tradelineInArrears(network);

  const of = (changes: readonly Change[]): Change[] => changes.filter(({ subject }) => subject.id === subjectId);
  const events = await take(stream, 3, ({ data = '' }) => data.includes(subjectId));
  const streamed = events.map(({ data = '' }) => JSON.parse(data) as Change);
  expect(streamed.map(({ type }) => type)).toEqual(['tradeline.opened', 'repayment.appended', 'repayment.appended']);
  await vi.waitFor(() => expect(of(receiver.accepted.map(({ change }) => change))).toEqual(streamed), {
    timeout: 60_000,
  });
  for (const received of receiver.received) expect(isSignedWith(body.secret as string, received)).toBe(true);
  const listed = (await clerk.get(`/v1/changes?subjectId=${subjectId}`)).body.changes as Change[];
  expect(listed).toEqual(streamed);
});
