import type { FabricPeer } from '../../fabric/fabric-peer.js';
import type { LedgerBlocks } from './block-source.js';
import { decodeBlock } from './decode-block.js';
import type { LedgerBlock } from './ledger-block.js';

/** The whole blocks of a member's own peer, with the private data that the peer holds and may hand to this user. */
export function peerBlocks(peer: FabricPeer, user: string): LedgerBlocks {
  return async function* (start, signal): AsyncGenerator<LedgerBlock> {
    const events = await peer.network(user).getBlockAndPrivateDataEvents({ startBlock: BigInt(start) });
    const close = (): void => events.close();
    signal.addEventListener('abort', close, { once: true });
    if (signal.aborted) close();
    try {
      for await (const event of events) {
        const block = event.getBlock();
        if (block === undefined) throw new Error('the peer sent an event without a block');
        yield decodeBlock(block, new Map(event.getPrivateDataMapMap().entries()));
      }
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
  };
}
