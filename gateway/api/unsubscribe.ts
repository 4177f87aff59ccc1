import { Router, type Response } from 'express';
import { Problem } from '../problems/problem.js';
import type { OptOuts } from '../reminders/opt-outs.js';
import { methodNotAllowed } from './method-not-allowed.js';

export const UNSUBSCRIBE_PATH = '/unsubscribe/';

const ASKING = `<form method="post">
      <p lang="en">Do you want no more messages on this channel?</p>
      <p lang="zh">您是否不再接收此渠道的消息？</p>
      <button type="submit">No more messages · 不再接收</button>
    </form>`;
const DONE = `<p lang="en">You will get no more messages on this channel. What you owe does not change.</p>
    <p lang="zh">您将不再收到此渠道的消息。您的欠款不会因此改变。</p>`;

/**
 * Where the link of a message leads: without a token of the API, with one of its own. Only a POST refuses the channel
 * (RFC 8058), because mail programs and scanners open links by themselves; a GET answers the page that posts.
 */
export function unsubscribe(optOuts: Pick<OptOuts, 'refuse' | 'isKnown'> | undefined): Router {
  const routes = Router();
  const path = `${UNSUBSCRIBE_PATH}:token`;
  routes.get(path, async ({ params: { token } }, response) => {
    if ((await optOuts?.isKnown(token)) !== true) throw unknown();
    page(response, ASKING);
  });
  // What the body says beside is not read: the address alone says what is meant.
  routes.post(path, async ({ params: { token } }, response) => {
    if ((await optOuts?.refuse(token)) !== true) throw unknown();
    page(response, DONE);
  });
  routes.all(path, methodNotAllowed('GET', 'POST'));
  return routes;
}

const unknown = (): Problem => new Problem('NOT_FOUND', 'not a link that this gateway has sent');

function page(response: Response, content: string): void {
  response
    .set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' })
    .type('html').send(`<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>No more messages · 不再接收</title>
  </head>
  <body>
    ${content}
  </body>
</html>
`);
}
