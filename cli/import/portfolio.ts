import type { AppendRepaymentsRequest, OpenTradelinesRequest } from '@attestry/gateway/client/api-types';

/** A tradeline to open, with its exact amounts. */
export type OpeningBody = OpenTradelinesRequest['tradelines'][number];
/** A month of a tradeline, with its exact amounts. */
export type RepaymentBody = AppendRepaymentsRequest['events'][number];

/** One account as a lender furnishes it: its opening, and its months in order without a gap. */
export interface PortfolioAccount {
  /** MSP of the lender. */
  readonly lender: string;
  readonly opening: OpeningBody;
  readonly months: readonly RepaymentBody[];
}
