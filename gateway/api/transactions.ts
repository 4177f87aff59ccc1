import { Refusal } from '@attestry/chaincode/domain/refusal';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { readTransaction } from '../readmodel/queries/read-block.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import { query } from './route.js';
import { TransactionId, TransactionReport } from './transaction-status.js';

const asJson = (report: TransactionReport): Uint8Array => Buffer.from(JSON.stringify(report));
const statusOf = (validationCode: string): TransactionReport['status'] =>
  validationCode === 'VALID' ? 'committed' : 'invalid';

/** A transaction that was sent and is in no block yet. */
export const pending = (transactionId: string): Uint8Array =>
  asJson({ transactionId, status: 'pending', validationCode: null, blockNumber: null });

export const transactions = [
  query({
    path: '/transactions/{transactionId}',
    operationId: 'readTransaction',
    summary: 'Ask the ledger what became of a transaction',
    description:
      'What its block says of it stands in the answer as soon as the read model has come to that block; until then ' +
      "the answer is the peer's own. A command is carried out by one transaction, and may take several: where one is " +
      'invalid for a read conflict the next was sent by the gateway itself. The last word on a command is the answer ' +
      'to its repetition under the same Idempotency-Key.',
    params: z.strictObject({ transactionId: TransactionId }),
    success: { schema: TransactionReport },
    refusals: ['TRANSACTION_NOT_FOUND'],
    handle: async ({ params: { transactionId }, caller }, { ledger, readModel }) => {
      const told = await toldByReadModel(readModel, transactionId);
      if (told !== undefined) return asJson({ ...told, transactionId, status: statusOf(told.validationCode) });
      const outcome = await ledger.outcomeOf(caller, transactionId);
      if (outcome !== undefined) {
        return asJson({
          transactionId,
          status: statusOf(outcome.code),
          validationCode: outcome.code,
          blockNumber: Number(outcome.blockNumber),
        });
      }
      if (ledger.isAwaited(transactionId)) return pending(transactionId);
      throw new Problem('TRANSACTION_NOT_FOUND', 'no block that the peer has holds it', { transactionId });
    },
  }),
];

/** `undefined` where it has no such transaction, or does not say: the peer answers members that are suspended too. */
async function toldByReadModel(
  readModel: ReadModelAccess,
  transactionId: string,
): Promise<Awaited<ReturnType<typeof readTransaction>>> {
  try {
    const { answer } = await readModel.read(0, (snapshot) => readTransaction(snapshot, transactionId));
    return answer;
  } catch (error) {
    if (error instanceof Problem || error instanceof Refusal) return undefined;
    throw error;
  }
}
