import { mkdir } from 'node:fs/promises';
import { define, definitionVersion, install, packagesOf } from './deployment.js';
import {
  administrationComplaint,
  chaincodeComplaint,
  discoveryComplaint,
  joinOrderer,
  joinPeer,
  peerComplaint,
} from './fabric/channel-membership.js';
import { provideFabric, type Fabric } from './fabric/fabric-tools.js';
import { makeNetwork } from './make-network.js';
import { DEFINITIONS, peersOf, tlsAuthority, type Definition, type PeerOrganisation, type Plan } from './plan.js';
import { chaincodeName, chaincodeServer } from './servers/chaincode-server.js';
import { ordererServer, peerServer } from './servers/fabric-servers.js';
import { Fleet, type Claim } from './servers/fleet.js';
import { healthComplaint } from './servers/health.js';
import { leaderComplaint } from './servers/leader.js';
import { untilReady, type Server, type ServerSpec } from './servers/server.js';
import { planFor, rememberMade, type Service, type Setting } from './setting.js';
import type { Step } from './steps.js';
import { privateCollections } from './trust.js';

/**
 * A server of Fabric's is up in two seconds, a gateway that makes its database in five; a machine under load takes many
 * times that. One that has ended is not waited for.
 */
const READY_WITHIN_MS = 180_000;
/** SmartBFT and Raft elect within seconds, gossip tells peers of each other within twenty. */
const AGREED_WITHIN_MS = 120_000;

/** A network on its way up: what its steps have found and started so far. */
export interface Rising {
  readonly steps: readonly Step[];
  readonly fleet: Fleet;
  readonly plan: Plan;
}

/**
 * The steps that bring a network up, from nothing or from whatever state it is in. Each looks before it acts, so that
 * running them again changes nothing that is well.
 */
export async function rising(setting: Setting): Promise<Rising> {
  const { plan, exists } = await planFor(setting);
  await mkdir(plan.home.folder, { recursive: true });
  const fleet = new Fleet(plan.home);
  let found: Fabric | undefined;
  const fabric = (): Fabric => {
    if (found === undefined) throw new Error('Fabric is looked for first');
    return found;
  };
  const steps: Step[] = [
    {
      title: 'Fabric 3.1',
      run: async (report) => {
        found = await provideFabric(setting.fabricFolder, report);
      },
    },
    {
      title: 'Ports and disk',
      run: async () =>
        fleet.prepare(
          [
            ...plan.orderers.map((orderer) => ordererServer(plan, orderer, fabric())),
            ...peersOf(plan).map((organisation) => peerServer(plan, organisation, fabric())),
            ...(exists ? await chaincodeServers(plan, setting) : []),
            ...(exists ? (await setting.services(plan)).map(({ spec }) => spec) : []),
          ],
          exists ? [] : portsBesidePeers(plan),
        ),
    },
    {
      title: 'Certificates and channel',
      run: async () => {
        if (exists) return;
        await makeNetwork(plan, fabric());
        await rememberMade(setting);
      },
    },
    { title: 'Orderers', run: () => startOrderers(plan, fabric(), fleet) },
    { title: 'Peers', run: () => startPeers(plan, fabric(), fleet) },
    { title: 'Definitions', run: (report) => deploy(plan, fabric(), fleet, setting, report) },
    { title: 'Gateways', run: async () => startServices(await setting.services(plan), fleet) },
  ];
  return { steps, fleet, plan };
}

async function startOrderers(plan: Plan, fabric: Fabric, fleet: Fleet): Promise<void> {
  const servers = await Promise.all(
    plan.orderers.map(async (orderer) => {
      const server = await fleet.ensure(ordererServer(plan, orderer, fabric));
      const probe = async (signal: AbortSignal): Promise<string | undefined> =>
        (await healthComplaint(orderer.operationsPort, tlsAuthority(orderer), signal)) ??
        (await administrationComplaint(fabric, orderer));
      await untilReady(server, probe, READY_WITHIN_MS);
      await joinOrderer(plan, fabric, orderer);
      return server;
    }),
  );
  await untilReady(first(servers), (signal) => leaderComplaint(plan, signal), AGREED_WITHIN_MS);
}

async function startPeers(plan: Plan, fabric: Fabric, fleet: Fleet): Promise<void> {
  await Promise.all(
    peersOf(plan).map(async (organisation) => {
      const server = await fleet.ensure(peerServer(plan, organisation, fabric));
      const probe = async (signal: AbortSignal): Promise<string | undefined> =>
        (await healthComplaint(organisation.peer.operationsPort, tlsAuthority(organisation.peer), signal)) ??
        (await peerComplaint(plan, fabric, organisation));
      await untilReady(server, probe, READY_WITHIN_MS);
      await joinPeer(plan, fabric, organisation);
    }),
  );
}

async function chaincodeServers(plan: Plan, { program }: Setting): Promise<ServerSpec[]> {
  const packages = await packagesOf(plan, program);
  return packages.map(({ organisation, definition, contents }) =>
    chaincodeServer(plan, organisation, definition, program, contents.id),
  );
}

/** What chaincode and gateways will listen on, before there are certificates to describe their processes with. */
function portsBesidePeers(plan: Plan): Claim[] {
  return peersOf(plan).flatMap(({ name, peer }) => [
    { name: `chaincode of ${name}`, ports: peer.chaincodePorts },
    { name: `gateway of ${name}`, ports: { gateway: peer.gatewayPort } },
  ]);
}

/** Starts the chaincode, brings both definitions to its version, and waits until every member can use them. */
async function deploy(
  plan: Plan,
  fabric: Fabric,
  fleet: Fleet,
  setting: Setting,
  report: (line: string) => void,
): Promise<void> {
  const servers = await Promise.all((await chaincodeServers(plan, setting)).map((spec) => fleet.ensure(spec)));
  report('installing at every peer');
  const packages = await packagesOf(plan, setting.program);
  await Promise.all(packages.map(({ organisation, contents }) => install(plan, fabric, organisation, contents)));
  for (const definition of DEFINITIONS) {
    report(`${definition} ${definitionVersion(plan, definition, setting.program)}`);
    await define(plan, fabric, definition, setting.program);
  }
  report('waiting until every peer can satisfy every policy');
  const byName = new Map(servers.map((server) => [server.name, server]));
  await Promise.all(
    peersOf(plan).flatMap((organisation) =>
      DEFINITIONS.map(async (definition) => {
        const server = byName.get(chaincodeName(definition, organisation));
        if (server === undefined) throw new Error('every definition has a process beside every peer');
        await untilReady(server, () => usableComplaint(plan, fabric, organisation, definition), AGREED_WITHIN_MS);
      }),
    ),
  );
}

/** What keeps a member from using a definition: its process, its policy, or that of one of its collections. */
async function usableComplaint(
  plan: Plan,
  fabric: Fabric,
  organisation: PeerOrganisation,
  definition: Definition,
): Promise<string | undefined> {
  const unanswered = await chaincodeComplaint(plan, fabric, organisation, definition);
  if (unanswered !== undefined) return unanswered;
  const collections = definition === 'registry' ? privateCollections(plan).map(({ name }) => name) : [];
  for (const collection of [undefined, ...collections]) {
    const complaint = await discoveryComplaint(plan, fabric, organisation, definition, collection);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}

async function startServices(services: readonly Service[], fleet: Fleet): Promise<void> {
  await Promise.all(
    services.map(async ({ spec, probe }) => untilReady(await fleet.ensure(spec), probe, READY_WITHIN_MS)),
  );
}

function first(servers: readonly Server[]): Server {
  const [server] = servers;
  if (server === undefined) throw new Error('a topology needs an orderer');
  return server;
}
