import { z } from 'zod';

export const TransactionId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('A Fabric transaction id');

/** What the ledger says of a transaction. */
export const TransactionStatus = z.object({
  transactionId: TransactionId,
  status: z.enum(['pending', 'committed', 'invalid']),
  validationCode: z
    .string()
    .nullable()
    .describe("Fabric's, for example VALID or MVCC_READ_CONFLICT; null while pending"),
  blockNumber: z.int().min(0).nullable(),
});
export type TransactionStatus = z.infer<typeof TransactionStatus>;
