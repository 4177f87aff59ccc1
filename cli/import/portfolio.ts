import type { OpeningBody, RepaymentBody } from '@attestry/gateway/client/gateway-client';

/** One account as a lender furnishes it: its opening, and its months in order without a gap. */
export interface PortfolioAccount {
  /** MSP of the lender. */
  readonly lender: string;
  readonly opening: OpeningBody;
  readonly months: readonly RepaymentBody[];
}
