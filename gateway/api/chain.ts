import { Instant } from '@attestry/chaincode/schema';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { readBlock } from '../readmodel/queries/read-block.js';
import { Freshness, FROM_READ_MODEL } from './listing.js';
import { numeral } from './numeral.js';
import { query } from './route.js';
import { LedgerTransaction } from './transaction-status.js';
import { documentView } from './view.js';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const chain = [
  query({
    path: '/blocks/{number}',
    operationId: 'readBlock',
    summary: 'Read a block: its hashes, and what became of each of its transactions',
    params: z.strictObject({ number: numeral(z.int().min(0)) }),
    query: Freshness,
    example: { params: { number: '3' } },
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
    form: 'document',
    handle: async (request, { readModel }) => {
      const { answer, blockNumber } = await readModel.read(request.query.minBlock ?? 0, (snapshot) =>
        readBlock(snapshot, request.params.number),
      );
      if (answer === undefined) {
        throw new Problem('BLOCK_NOT_FOUND', `no such block up to block ${blockNumber}`, {
          headers: { 'X-Block-Height': String(blockNumber) },
        });
      }
      return documentView(request, blockNumber, answer);
    },
  }),
];
