import type { LedgerBlock } from './ledger-block.js';

/** Blocks in order from `start` on, those that stand and then those that come, until the signal. */
export type LedgerBlocks = (start: number, signal: AbortSignal) => AsyncIterable<LedgerBlock>;
