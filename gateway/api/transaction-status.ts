import { Instant } from '@attestry/chaincode/schema';
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

/** A transaction as its block has it. */
export const LedgerTransaction = z.object({
  transactionId: TransactionId.nullable(),
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

/** What the ledger says of a transaction, and what its block says where the read model has come to it. */
export const TransactionReport = TransactionStatus.extend(
  LedgerTransaction.omit({ transactionId: true, blockNumber: true, validationCode: true }).partial().shape,
);
export type TransactionReport = z.infer<typeof TransactionReport>;
