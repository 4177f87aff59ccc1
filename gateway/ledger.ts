import type { AmountsInput, CommandName, RequestInput, TransactionName } from '@attestry/chaincode/schema';

/** A command that stands on the ledger. */
export interface Committed {
  /** The receipt, JSON as the contract wrote it. */
  readonly receipt: Uint8Array;
  /** The transaction that carried the command out, be it this call's or an earlier one. */
  readonly transactionId: string;
  /** Its block; `undefined` where an earlier call's block could not be asked for. */
  readonly blockNumber: bigint | undefined;
  /** Whether an earlier call had carried the command out already. */
  readonly repeated: boolean;
}

/** What a command would come to. */
export interface Previewed {
  readonly receipt: Uint8Array;
  /** Whether the ledger holds the command already; the receipt is the first one. */
  readonly repeated: boolean;
}

/** What the ledger says of a transaction. */
export interface Outcome {
  /** Fabric's validation code, for example VALID. */
  readonly code: string;
  readonly blockNumber: bigint;
}

/**
 * The ledger as the gateway needs it. Every call throws a {@link Problem}: a refusal of the contract's under its own
 * code, else LEDGER_UNAVAILABLE, OVERLOADED or IDENTITY_REFUSED.
 */
export interface Ledger {
  /** Runs a query at the member's own peer, and gives its answer as JSON. */
  evaluate<N extends TransactionName>(user: string, name: N, request: RequestInput<N>): Promise<Uint8Array>;

  /** Decides a command at the member's own peer, on the state as it is, and writes nothing. */
  preview<N extends CommandName>(
    user: string,
    name: N,
    request: RequestInput<N> & { commandId: string },
    amounts?: AmountsInput<N>,
  ): Promise<Previewed>;

  /**
   * Carries a command out once, however often it is called with the same `commandId` and content.
   *
   * @param onSent - Told the id of each transaction that was sent to the orderers for it.
   * @throws {@link Problem} besides: WRITE_CONFLICT, TRANSACTION_INVALID, COMMIT_UNKNOWN.
   */
  submit<N extends CommandName>(
    user: string,
    name: N,
    request: RequestInput<N> & { commandId: string },
    amounts?: AmountsInput<N>,
    onSent?: (transactionId: string) => void,
  ): Promise<Committed>;

  /** What became of a transaction; `undefined` where no block that the peer has holds it. */
  outcomeOf(user: string, transactionId: string): Promise<Outcome | undefined>;

  /** Whether a transaction was sent from here, and its block is awaited. */
  isAwaited(transactionId: string): boolean;
}
