import { setTimeout as delay } from 'node:timers/promises';
import { parseValue } from '@attestry/chaincode/contracts/parse';
import { CommandId } from '@attestry/chaincode/schema';
import type { Request, RequestHandler, Response } from 'express';
import type { Committed, Ledger } from '../ledger.js';
import { Problem } from '../problems/problem.js';
import { checkPrecondition, preconditionFailed } from './precondition.js';
import { preferenceOf } from './preference.js';
import type { CommandRoute, Services } from './route.js';
import { callerOf, send } from './sending.js';
import { pending } from './transactions.js';
import { WriteQuery } from './write-query.js';

/** Answers a route that writes. */
export function writing(route: CommandRoute, services: Services): RequestHandler {
  return async (request, response) => {
    const commandId = commandIdOf(request);
    response.locals.commandId = commandId;
    const params = parseValue(route.params, request.params);
    const { dryRun } = parseValue(WriteQuery, request.query);
    const body = (request.body as unknown) ?? {};
    parseValue(route.body, body);
    const conditional = checkPrecondition(request, route, body);

    const ordered = { params, body, caller: callerOf(response), commandId };
    const run = (ledger: Ledger): Promise<Committed> =>
      route.handle(ordered, { ...services, ledger }).catch((error: unknown) => {
        throw asTheClientKnowsIt(error, route, conditional);
      });
    if (dryRun === 'true') await answerDryRun(response, services.ledger, run);
    else await answerWrite(request, response, route, services.ledger, run);
  };
}

type Run = (ledger: Ledger) => Promise<Committed>;

async function answerDryRun(response: Response, ledger: Ledger, run: Run): Promise<void> {
  const { receipt, repeated } = await run({
    ...facing(ledger),
    submit: async (user, name, request, amounts) => ({
      ...(await ledger.preview(user, name, request, amounts)),
      transactionId: '',
      blockNumber: undefined,
    }),
  });
  response.set({ 'Dry-Run': 'true', ...hit(repeated) });
  send(response, 200, receipt);
}

async function answerWrite(
  request: Request,
  response: Response,
  route: CommandRoute,
  ledger: Ledger,
  run: Run,
): Promise<void> {
  const preference = preferenceOf(request);
  if (preference === undefined) {
    answerCommitted(response, route, await run(ledger));
    return;
  }
  let sent: (transactionId: string) => void = () => undefined;
  const firstSent = new Promise<string>((resolve) => (sent = resolve));
  const outcome = run({
    ...facing(ledger),
    submit: (user, name, body, amounts) => ledger.submit(user, name, body, amounts, sent),
  });
  const askedAt = performance.now();
  const patience = firstSent.then(async (transactionId) => {
    await delay(Math.max(0, preference.waitMs - (performance.now() - askedAt)));
    return transactionId;
  });
  const first = await Promise.race([outcome, patience]);
  response.set('Preference-Applied', preference.applied);
  if (typeof first === 'object') answerCommitted(response, route, first);
  else answerSent(request, response, first, outcome);
}

/** The answer goes out before the block is there; what comes of it stands on the ledger, and in the log. */
function answerSent(request: Request, response: Response, transactionId: string, outcome: Promise<Committed>): void {
  const about = { transactionId, commandId: response.locals.commandId as unknown };
  outcome.then(
    ({ blockNumber }) => request.log.info({ ...about, blockNumber: Number(blockNumber) }, 'committed after the answer'),
    (error: unknown) => request.log.warn({ ...about, err: error }, 'failed after the answer'),
  );
  response.locals.transactionId = transactionId;
  response.set({ 'X-Transaction-Id': transactionId, Location: `/v1/transactions/${transactionId}` });
  send(response, 202, pending(transactionId));
}

function answerCommitted(response: Response, route: CommandRoute, committed: Committed): void {
  const { transactionId, blockNumber, repeated, receipt } = committed;
  response.locals.transactionId = transactionId;
  response.set({
    'X-Transaction-Id': transactionId,
    ...(blockNumber === undefined ? {} : { 'X-Block-Number': blockNumber.toString() }),
    ...hit(repeated),
  });
  send(response, route.success.status, receipt);
}

const hit = (repeated: boolean): Record<string, string> => (repeated ? { 'Idempotency-Hit': 'true' } : {});

/** The ledger, bound, so that one of its calls can be replaced. */
function facing(ledger: Ledger): Ledger {
  return {
    evaluate: ledger.evaluate.bind(ledger),
    preview: ledger.preview.bind(ledger),
    submit: ledger.submit.bind(ledger),
    outcomeOf: ledger.outcomeOf.bind(ledger),
    isAwaited: ledger.isAwaited.bind(ledger),
  };
}

function asTheClientKnowsIt(error: unknown, route: CommandRoute, conditional: boolean): unknown {
  if (!(error instanceof Problem)) return error;
  if (conditional && error.code === 'REVISION_MISMATCH') return preconditionFailed(error.message);
  return error.renamed(route.fieldName);
}

/** @throws {@link Problem} IDEMPOTENCY_KEY_MISSING, MALFORMED_REQUEST. */
export function commandIdOf(request: Request): string {
  const key = request.get('Idempotency-Key');
  if (key === undefined) {
    throw new Problem('IDEMPOTENCY_KEY_MISSING', 'send an Idempotency-Key, for example a UUID, with every write', {
      fields: [{ field: 'Idempotency-Key', reason: 'missing' }],
    });
  }
  const parsed = CommandId.safeParse(key);
  if (parsed.success) return parsed.data;
  const reason = '8 to 128 letters, digits and "_.:-"';
  throw new Problem('MALFORMED_REQUEST', reason, { fields: [{ field: 'Idempotency-Key', reason }] });
}
