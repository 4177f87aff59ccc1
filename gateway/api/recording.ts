import { createHash } from 'node:crypto';
import { parseValue } from '@attestry/chaincode/contracts/parse';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { refuseCondition } from './precondition.js';
import type { RecordRoute, Services } from './route.js';
import { callerOf, send } from './sending.js';
import { commandIdOf } from './writing.js';

const NO_QUERY = z.strictObject({});

/**
 * Answers a route that writes to the gateway's own records. What it writes, its key and its answer are one transaction:
 * whatever fails before is as if it had not been asked, and whatever is sent again after gets the same answer.
 */
export function recording(route: RecordRoute, services: Services): RequestHandler {
  return async (request, response) => {
    const commandId = commandIdOf(request);
    response.locals.commandId = commandId;
    const params = parseValue(route.params, request.params);
    parseValue(NO_QUERY, request.query);
    const body = parseValue(route.body, (request.body as unknown) ?? {});
    refuseCondition(request);
    const written = { params, body, caller: callerOf(response) };
    await route.prepare?.(written, services);
    const digest = createHash('sha256')
      .update(JSON.stringify([route.operationId, params, body]))
      .digest('hex');
    const { answer, repeated } = await once(services, commandId, digest, route, written);
    if (repeated) response.set('Idempotency-Hit', 'true');
    send(response, route.success.status, Buffer.from(answer));
  };
}

async function once(
  { readModel, sealer, ...rest }: Services,
  commandId: string,
  digest: string,
  route: RecordRoute,
  written: Parameters<RecordRoute['handle']>[0],
): Promise<{ readonly answer: string; readonly repeated: boolean }> {
  const about = `answer to ${commandId}`;
  return readModel.change(async (tx) => {
    // Another request under this key waits here until this one is decided.
    const taken = await tx
      .insertInto('gateway_commands')
      .values({ command_id: commandId, digest, answer: '' })
      .onConflict((conflict) => conflict.doNothing())
      .returning('command_id')
      .executeTakeFirst();
    if (taken !== undefined) {
      const answer = JSON.stringify(await route.handle(written, tx, { ...rest, readModel, sealer }));
      await tx
        .updateTable('gateway_commands')
        .set({ answer: sealer.seal(answer, about) })
        .where('command_id', '=', commandId)
        .execute();
      return { answer, repeated: false };
    }
    const known = await tx
      .selectFrom('gateway_commands')
      .select(['digest', 'answer'])
      .where('command_id', '=', commandId)
      .executeTakeFirstOrThrow();
    if (known.digest !== digest) {
      throw new Problem('COMMAND_ID_REUSED', 'the key was used for another request', {
        fields: [{ field: 'Idempotency-Key', reason: 'used for another request' }],
      });
    }
    return { answer: sealer.open(known.answer, about), repeated: true };
  });
}
