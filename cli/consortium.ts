import { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { peersOf, type PeerOrganisation, type Plan } from '@attestry/network/plan';
import { developmentToken } from './dev-issuer.js';
import { gatewayUrl } from './gateways.js';
import type { Lender } from './import/lender-gateway.js';

/** Tokens of the command line's own live as long as a long import. */
const TOKEN_HOURS = 12;

/** The people of a development network, as clients of their organisations' gateways. */
export class Consortium {
  constructor(readonly plan: Plan) {}

  /** The client of a user of an organisation, for example `Aurora`, `clerk`. */
  as(name: string, user: string): GatewayClient {
    const organisation = peersOf(this.plan).find((candidate) => candidate.name === name);
    if (organisation === undefined) throw new Error(`${name} has no gateway`);
    return this.clientOf(organisation, user);
  }

  /** Every lender, with the client of its clerk, who furnishes. */
  get lenders(): Lender[] {
    return peersOf(this.plan)
      .filter(({ role }) => role === 'lender')
      .map((organisation) => ({ mspId: organisation.mspId, client: this.clientOf(organisation, 'clerk') }));
  }

  private clientOf(organisation: PeerOrganisation, user: string): GatewayClient {
    let token: Promise<string> | undefined;
    return new GatewayClient({
      baseUrl: gatewayUrl(organisation),
      purpose: organisation.role === 'regulator' ? 'supervision' : 'portfolioReview',
      token: () => (token ??= developmentToken(this.plan, organisation, user, TOKEN_HOURS)),
    });
  }
}
