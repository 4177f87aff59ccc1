import { untilAnswered } from '@attestry/gateway/client/until-answered';
import { expect, test } from 'vitest';

const INSISTENCE = { deadlineMs: 10_000, attemptMs: 5_000, repeats: false };
const refused = (): Promise<Response> =>
  Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) }));
const answer = (status: number, body: object = {}): Promise<Response> =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Retry-After': '0' } }));

/** Asks somebody who answers these in order, and tells how often it was asked. */
async function asking(...answers: (() => Promise<Response>)[]): Promise<{ asked: number; outcome: unknown }> {
  let asked = 0;
  const ask = (): Promise<Response> => answers[asked++]?.() ?? answer(200);
  const outcome = await untilAnswered(ask, (response) => response.json(), INSISTENCE, undefined).then(
    ({ body }) => body,
    (error: unknown) => error,
  );
  return { asked, outcome };
}

test('a request that must not be done twice is sent again only where it was not begun', async () => {
  const busy = { code: 'OVERLOADED', retryable: true };
  expect(
    await asking(
      () => answer(503, busy),
      () => answer(429),
      () => answer(200),
    ),
  ).toMatchObject({ asked: 3 });
  expect(await asking(refused)).toMatchObject({ asked: 1, outcome: { name: 'TypeError' } });
  expect(await asking(() => answer(504))).toMatchObject({ asked: 1, outcome: { code: 'HTTP_504' } });
});
