import { Instant } from '@attestry/chaincode/schema';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { readBlock, readTransaction } from '../readmodel/queries/read-block.js';
import { Freshness, FROM_READ_MODEL } from './listing.js';
import { numeral } from './numeral.js';
import { query } from './route.js';
import { documentView } from './view.js';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const LedgerTransaction = z.object({
  transactionId: Hash.nullable(),
  blockNumber: z.int().min(0),
  index: z.int().min(0).describe('Its place in the block'),
  validationCode: z.string().describe("Fabric's: VALID, or why the transaction did not count"),
  type: z.string(),
  definition: z.string().nullable(),
  name: z.string().nullable().describe("The contract's transaction, for example AppendRepayments"),
  at: Instant.nullable().describe('As its submitter dated it'),
  by: z.string().nullable().describe('<MSP>/<common name of the certificate>'),
  commandId: z.string().nullable().describe("The Idempotency-Key, of your own organisation's transactions"),
});

export const chain = [
  query({
    path: '/transactions/{transactionId}',
    operationId: 'readTransaction',
    summary: 'Read what became of a transaction, as its block says',
    params: z.strictObject({ transactionId: Hash }),
    query: Freshness,
    success: { schema: LedgerTransaction },
    refusals: [...FROM_READ_MODEL, 'TRANSACTION_NOT_FOUND'],
    handle: async (request, { readModel }) => {
      const { answer, blockNumber } = await readModel.read(request.query.minBlock ?? 0, (snapshot) =>
        readTransaction(snapshot, request.params.transactionId),
      );
      if (answer === undefined) throw notYet('TRANSACTION_NOT_FOUND', 'transaction', blockNumber);
      return documentView(request, blockNumber, answer);
    },
  }),
  query({
    path: '/blocks/{number}',
    operationId: 'readBlock',
    summary: 'Read a block: its hashes, and what became of each of its transactions',
    params: z.strictObject({ number: numeral(z.int().min(0)) }),
    query: Freshness,
    success: {
      schema: z.object({
        number: z.int().min(0),
        hash: Hash,
        previousHash: z.string().describe('Empty for the first block'),
        latestTransactionAt: Instant.nullable(),
        transactions: z.array(LedgerTransaction),
      }),
    },
    refusals: [...FROM_READ_MODEL, 'BLOCK_NOT_FOUND'],
    handle: async (request, { readModel }) => {
      const { answer, blockNumber } = await readModel.read(request.query.minBlock ?? 0, (snapshot) =>
        readBlock(snapshot, request.params.number),
      );
      if (answer === undefined) throw notYet('BLOCK_NOT_FOUND', 'block', blockNumber);
      return documentView(request, blockNumber, answer);
    },
  }),
];

function notYet(code: 'TRANSACTION_NOT_FOUND' | 'BLOCK_NOT_FOUND', what: string, blockNumber: number): Problem {
  return new Problem(code, `no such ${what} up to block ${blockNumber}`, {
    headers: { 'X-Block-Height': String(blockNumber) },
  });
}
