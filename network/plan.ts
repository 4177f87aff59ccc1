import { join } from 'node:path';
import type { Topology } from './topology.js';

export const DEFINITIONS = ['registry', 'collections'] as const;
export type Definition = (typeof DEFINITIONS)[number];

export interface OrdererPlan {
  readonly name: string;
  readonly mspId: string;
  readonly domain: string;
  readonly port: number;
  readonly adminPort: number;
  readonly operationsPort: number;
  readonly crypto: string;
}

export interface OrganisationPlan {
  readonly name: string;
  readonly mspId: string;
  readonly role: Topology['organisations'][number]['role'];
  readonly domain: string;
  readonly users: Topology['organisations'][number]['users'];
  /** The organisation's certificates and keys, as cryptogen lays them out. */
  readonly crypto: string;
  readonly peer?: {
    readonly port: number;
    readonly chaincodeListenPort: number;
    readonly operationsPort: number;
    readonly chaincodePorts: Readonly<Record<Definition, number>>;
    readonly crypto: string;
  };
}

/** A topology with every name, folder and port decided. */
export interface Plan {
  readonly channel: string;
  readonly consensus: Topology['consensus'];
  readonly home: string;
  readonly orderers: readonly OrdererPlan[];
  readonly organisations: readonly OrganisationPlan[];
}

/**
 * Lays a topology out in a folder and a contiguous block of ports.
 *
 * @param home - The network's own folder: everything that it writes lies there.
 * @param basePort - The first port of the block.
 */
export function planOf(topology: Topology, home: string, basePort: number): Plan {
  let next = basePort;
  const port = (): number => next++;
  const domainOf = (name: string): string => `${name.toLowerCase()}.attestry.example`;
  return {
    channel: topology.channel,
    consensus: topology.consensus,
    home,
    orderers: topology.ordering.map(({ name, mspId }) => ({
      name,
      mspId,
      domain: domainOf(name),
      port: port(),
      adminPort: port(),
      operationsPort: port(),
      crypto: join(home, 'crypto/ordererOrganizations', domainOf(name), 'orderers', `orderer.${domainOf(name)}`),
    })),
    organisations: topology.organisations.map(({ peer, ...organisation }) => {
      const domain = domainOf(organisation.name);
      const crypto = join(home, 'crypto/peerOrganizations', domain);
      const plan = { ...organisation, domain, crypto };
      if (!peer) return plan;
      return {
        ...plan,
        peer: {
          port: port(),
          chaincodeListenPort: port(),
          operationsPort: port(),
          chaincodePorts: { registry: port(), collections: port() },
          crypto: join(crypto, 'peers', `peer0.${domain}`),
        },
      };
    }),
  };
}

/** Who regulates, who may be a notary, whose peers endorse: what every chaincode process is given. */
export function charterOf(plan: Plan): { regulator: string; notaries: string[]; endorsers: string[] } {
  const of = (role: string): string[] => plan.organisations.filter((o) => o.role === role).map((o) => o.mspId);
  const [regulator] = of('regulator');
  if (regulator === undefined) throw new Error('a topology needs a regulator');
  return {
    regulator,
    notaries: of('notary'),
    endorsers: plan.organisations.filter((o) => o.peer !== undefined).map((o) => o.mspId),
  };
}
