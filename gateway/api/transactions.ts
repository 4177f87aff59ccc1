import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { query } from './route.js';
import { TransactionId, TransactionStatus } from './transaction-status.js';

const asJson = (status: TransactionStatus): Uint8Array => Buffer.from(JSON.stringify(status));

/** A transaction that was sent and is in no block yet. */
export const pending = (transactionId: string): Uint8Array =>
  asJson({ transactionId, status: 'pending', validationCode: null, blockNumber: null });

export const transactions = [
  query({
    path: '/transactions/{transactionId}',
    operationId: 'readTransaction',
    summary: 'Ask the ledger what became of a transaction',
    description:
      "The answer is the peer's own. A command is carried out by one transaction, and may take several: where one is " +
      'invalid for a read conflict the next was sent by the gateway itself. The last word on a command is the answer ' +
      'to its repetition under the same Idempotency-Key.',
    params: z.strictObject({ transactionId: TransactionId }),
    success: { schema: TransactionStatus },
    refusals: ['TRANSACTION_NOT_FOUND'],
    handle: async ({ params: { transactionId }, caller }, { ledger }) => {
      const outcome = await ledger.outcomeOf(caller, transactionId);
      if (outcome !== undefined) {
        return asJson({
          transactionId,
          status: outcome.code === 'VALID' ? 'committed' : 'invalid',
          validationCode: outcome.code,
          blockNumber: Number(outcome.blockNumber),
        });
      }
      if (ledger.isAwaited(transactionId)) return pending(transactionId);
      throw new Problem('TRANSACTION_NOT_FOUND', 'no block that the peer has holds it', { transactionId });
    },
  }),
];
