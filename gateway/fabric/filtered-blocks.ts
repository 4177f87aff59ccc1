import type { Network } from '@hyperledger/fabric-gateway';
import type { BlockOutcome } from './commit-stream.js';
import { validationCode } from './validation-code.js';

/** The peer's filtered blocks: transaction ids and validation codes, and nothing of what they wrote. */
export async function* filteredBlocks(
  network: Network,
  startBlock: bigint,
  signal: AbortSignal,
): AsyncGenerator<BlockOutcome> {
  const blocks = await network.getFilteredBlockEvents({ startBlock });
  const close = (): void => blocks.close();
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();
  try {
    for await (const block of blocks) {
      yield {
        number: BigInt(block.getNumber()),
        transactions: block.getFilteredTransactionsList().map((transaction) => ({
          transactionId: transaction.getTxid(),
          code: validationCode(transaction.getTxValidationCode()),
        })),
      };
    }
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
