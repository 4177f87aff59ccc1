import type { GatewayClient } from '@attestry/gateway/client/gateway-client';

/** As much of a lender's gateway as loading a portfolio and reading it back needs. */
export type LenderGateway = Pick<
  GatewayClient,
  'readMember' | 'openTradelines' | 'appendRepayments' | 'scanTradelines' | 'scanAmounts'
>;

/** A lender, and the gateway that furnishes in its name. */
export interface Lender {
  readonly mspId: string;
  readonly client: LenderGateway;
}
