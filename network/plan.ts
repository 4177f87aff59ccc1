import { join } from 'node:path';
import { homeOf, type Home } from './home.js';
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
  /** The organisation's certificates and keys, and the orderer's own, as cryptogen lays them out. */
  readonly organisationCrypto: string;
  readonly crypto: string;
}

export interface PeerPlan {
  readonly port: number;
  readonly chaincodeListenPort: number;
  readonly operationsPort: number;
  readonly chaincodePorts: Readonly<Record<Definition, number>>;
  readonly gatewayPort: number;
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
  readonly peer?: PeerPlan;
}

/** An organisation that runs a peer. */
export type PeerOrganisation = OrganisationPlan & { readonly peer: PeerPlan };

/** A topology with every name, folder and port decided. */
export interface Plan {
  readonly topology: string;
  readonly channel: string;
  readonly consensus: Topology['consensus'];
  readonly home: Home;
  readonly orderers: readonly OrdererPlan[];
  readonly organisations: readonly OrganisationPlan[];
}

/**
 * Lays a topology out in a folder and a contiguous block of ports.
 *
 * @param folder - The network's own folder: everything that it writes lies there.
 * @param basePort - The first port of the block.
 */
export function planOf(topology: Topology, folder: string, basePort: number): Plan {
  let next = basePort;
  const port = (): number => next++;
  const domainOf = (name: string): string => `${name.toLowerCase()}.attestry.example`;
  const home = homeOf(folder);
  return {
    topology: topology.name,
    channel: topology.channel,
    consensus: topology.consensus,
    home,
    orderers: topology.ordering.map(({ name, mspId }) => {
      const organisationCrypto = join(home.crypto, 'ordererOrganizations', domainOf(name));
      return {
        name,
        mspId,
        domain: domainOf(name),
        port: port(),
        adminPort: port(),
        operationsPort: port(),
        organisationCrypto,
        crypto: join(organisationCrypto, 'orderers', `orderer.${domainOf(name)}`),
      };
    }),
    organisations: topology.organisations.map(({ peer, ...organisation }) => {
      const domain = domainOf(organisation.name);
      const crypto = join(home.crypto, 'peerOrganizations', domain);
      const plan = { ...organisation, domain, crypto };
      if (!peer) return plan;
      return {
        ...plan,
        peer: {
          port: port(),
          chaincodeListenPort: port(),
          operationsPort: port(),
          chaincodePorts: { registry: port(), collections: port() },
          gatewayPort: port(),
          crypto: join(crypto, 'peers', `peer0.${domain}`),
        },
      };
    }),
  };
}

export const peersOf = (plan: Plan): PeerOrganisation[] =>
  plan.organisations.filter((organisation): organisation is PeerOrganisation => organisation.peer !== undefined);

/** The administrator's MSP folder of an organisation: who installs, approves and joins. */
export const adminMsp = ({ crypto, domain }: OrganisationPlan): string => join(crypto, `users/Admin@${domain}/msp`);

/** The certificate of the authority that signed a peer's or an orderer's TLS certificate. */
export const tlsAuthority = (server: { readonly crypto: string }): string => join(server.crypto, 'tls/ca.crt');

/** Where a user's `cert.pem` and `key.pem` lie. */
export const userFolder = (plan: Plan, organisation: OrganisationPlan, user: string): string =>
  join(plan.home.users, organisation.name.toLowerCase(), user);

/** Where the TLS `cert.pem` and `key.pem` of an organisation's chaincode and gateway lie. */
export const serviceFolder = (plan: Plan, organisation: OrganisationPlan): string =>
  join(plan.home.services, organisation.name.toLowerCase());

/** The organisation of this name, MSP id or neither. */
export function organisationOf(plan: Plan, name: string): OrganisationPlan | undefined {
  return plan.organisations.find((o) => o.name.toLowerCase() === name.toLowerCase() || o.mspId === name);
}
