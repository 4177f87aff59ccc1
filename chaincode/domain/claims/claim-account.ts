/** The exact amounts of a claim, in minor units: private data of its lender, its insurer and the regulator. */
export interface ClaimAccount {
  readonly currency: string;
  readonly lossMinor: bigint;
  /** `null` until it is accepted. */
  readonly acceptedMinor: bigint | null;
  readonly indemnityMinor: bigint | null;
  readonly recoveries: readonly Recovery[];
}

/** One recovery, and how it is shared. */
export interface Recovery {
  readonly recoveredOn: string;
  /** Who collected it. */
  readonly by: string;
  readonly amountMinor: bigint;
  readonly insurerMinor: bigint;
  readonly lenderMinor: bigint;
}

/** What a cover has been used up by, in minor units. */
export interface CoverAccount {
  /** Accepted losses, as they count. */
  readonly lossesMinor: bigint;
  readonly indemnityMinor: bigint;
}

export const UNUSED: CoverAccount = { lossesMinor: 0n, indemnityMinor: 0n };

/** What was recovered so far. */
export function recoveredMinor({ recoveries }: Pick<ClaimAccount, 'recoveries'>): bigint {
  return recoveries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}
