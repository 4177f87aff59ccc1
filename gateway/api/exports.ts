import { z } from 'zod';
import { writeArchive } from '../exports/write-archive.js';
import { Freshness, FROM_READ_MODEL } from './listing.js';
import { query } from './route.js';

const GZIP = 'application/gzip';

export const exports = [
  query({
    path: '/exports',
    operationId: 'exportRecords',
    form: 'document',
    summary: 'Take everything that your organisation may see away, in open formats',
    description:
      'A compressed tar archive: each kind of record as NDJSON and CSV with its JSON Schema, the hashes of the blocks, and a ' +
      "manifest with the digest of each file, signed with the user's certificate. All of it is as the ledger stood after one " +
      'block. `npx attestry export verify` checks it, or any program that knows SHA-256 and JWS.',
    query: Freshness,
    example: {},
    success: { types: [GZIP], schema: z.string() },
    refusals: FROM_READ_MODEL,
    handle: async ({ query: { minBlock = 0 }, caller }, { readModel, mspId, seal }) => {
      const { answer, blockNumber } = await readModel.read(minBlock, async ({ tx, reader }) => {
        const { block_hash: blockHash } = await tx
          .selectFrom('checkpoint')
          .select('block_hash')
          .executeTakeFirstOrThrow();
        const seesAll = reader.role === 'regulator' || reader.role === 'notary';
        return { blockHash, lender: seesAll ? null : mspId, reader };
      });
      const { blockHash, ...whose } = answer;
      const order = { organisation: mspId, user: caller, scope: { block: blockNumber, ...whose }, blockHash };
      return {
        headers: {
          'X-Block-Height': String(blockNumber),
          'Content-Disposition': `attachment; filename="${mspId}-${blockNumber}.tar.gz"`,
        },
        type: GZIP,
        body: writeArchive(readModel, seal, order),
      };
    },
  }),
];
