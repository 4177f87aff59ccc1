import type { FabricPeer } from './fabric-peer.js';
import type { BlockOutcome, BlockSource } from './commit-stream.js';
import { validationCode } from './validation-code.js';

const HEIGHT_DEADLINE_MS = 5_000;

/** The peer's filtered blocks: transaction ids and validation codes, and nothing of what they wrote. */
export function filteredBlocks(peer: FabricPeer, user: string): BlockSource {
  return async function* (start, signal): AsyncGenerator<BlockOutcome> {
    const startBlock = start ?? (await peer.height(user, HEIGHT_DEADLINE_MS)) - 1n;
    const blocks = await peer.network(user).getFilteredBlockEvents({ startBlock });
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
  };
}
