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

/**
 * The ledger as the gateway needs it. Both calls throw a {@link Problem}: a refusal of the contract's under its own
 * code, else LEDGER_UNAVAILABLE, OVERLOADED or IDENTITY_REFUSED.
 */
export interface Ledger {
  /** Runs a query at the member's own peer, and gives its answer as JSON. */
  evaluate<N extends TransactionName>(user: string, name: N, request: RequestInput<N>): Promise<Uint8Array>;

  /**
   * Carries a command out once, however often it is called with the same `commandId` and content.
   *
   * @throws {@link Problem} besides: WRITE_CONFLICT, TRANSACTION_INVALID, COMMIT_UNKNOWN.
   */
  submit<N extends CommandName>(
    user: string,
    name: N,
    request: RequestInput<N> & { commandId: string },
    amounts?: AmountsInput<N>,
  ): Promise<Committed>;
}
