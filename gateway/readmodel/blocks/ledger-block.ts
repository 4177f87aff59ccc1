/** A key that a valid transaction wrote. */
export interface Write {
  readonly definition: string;
  readonly key: string;
  /** Absent: deleted. */
  readonly value: Uint8Array | undefined;
}

/** A key that a valid transaction wrote into a private collection, where the peer handed its content over. */
export interface PrivateWrite {
  readonly collection: string;
  readonly key: string;
  readonly value: Uint8Array;
}

/** A transaction of a block, valid or not. What a client made unreadable or unprintable is `undefined`. */
export interface BlockTransaction {
  readonly index: number;
  /** Fabric's transaction id, hexadecimal. */
  readonly transactionId: string | undefined;
  /** Fabric's header type, for example ENDORSER_TRANSACTION or CONFIG. */
  readonly type: string;
  readonly definition: string | undefined;
  /** The contract's transaction, for example AppendRepayments. */
  readonly name: string | undefined;
  readonly creator: { readonly mspId: string; readonly name: string | undefined } | undefined;
  /** YYYY-MM-DDTHH:MM:SS.mmmZ, the transaction's own timestamp. */
  readonly at: string | undefined;
  /** Fabric's validation code. */
  readonly code: string;
  /** In the order of the block: definition, then key. Empty unless the code is VALID. */
  readonly writes: readonly Write[];
  readonly privateWrites: readonly PrivateWrite[];
  /** Collections of which the block carries hashes of writes. */
  readonly collections: readonly string[];
}

/** A block as far as a projection is concerned. */
export interface LedgerBlock {
  readonly number: number;
  /** Of the block's header, hexadecimal; the next block names it as its previous one. */
  readonly hash: string;
  readonly previousHash: string;
  readonly transactions: readonly BlockTransaction[];
}
