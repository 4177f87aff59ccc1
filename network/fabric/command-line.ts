import { join } from 'node:path';
import { adminMsp, tlsAuthority, type OrdererPlan, type PeerOrganisation, type Plan } from '../plan.js';
import { runTool, type ToolOutput } from '../run-tool.js';
import type { Fabric } from './fabric-tools.js';

/** The environment in which Fabric's `peer` command acts for an organisation, at its own peer. */
export function peerEnvironment(
  plan: Plan,
  { mspId, peer }: PeerOrganisation,
  mspFolder: string,
): Record<string, string> {
  return {
    FABRIC_CFG_PATH: plan.home.config,
    FABRIC_LOGGING_SPEC: 'ERROR',
    CORE_PEER_LOCALMSPID: mspId,
    CORE_PEER_MSPCONFIGPATH: mspFolder,
    CORE_PEER_ADDRESS: `localhost:${peer.port}`,
    CORE_PEER_TLS_ENABLED: 'true',
    CORE_PEER_TLS_ROOTCERT_FILE: tlsAuthority(peer),
  };
}

/** Runs Fabric's `peer` command as an organisation's administrator. */
export function peerCommand(
  plan: Plan,
  fabric: Fabric,
  organisation: PeerOrganisation,
  args: readonly string[],
): Promise<ToolOutput> {
  return runTool(join(fabric.bin, 'peer'), args, peerEnvironment(plan, organisation, adminMsp(organisation)));
}

/** Where `peer` sends what is to be ordered. */
export function orderingFlags(plan: Plan): string[] {
  const [orderer] = plan.orderers;
  if (orderer === undefined) throw new Error('a topology needs an orderer');
  return ['-o', `localhost:${orderer.port}`, '--tls', '--cafile', tlsAuthority(orderer)];
}

/** Runs `osnadmin` at an orderer, as that orderer's administrator. */
export function ordererCommand(fabric: Fabric, orderer: OrdererPlan, args: readonly string[]): Promise<ToolOutput> {
  const tls = join(orderer.crypto, 'tls');
  return runTool(join(fabric.bin, 'osnadmin'), [
    ...args,
    ...['-o', `localhost:${orderer.adminPort}`, '--ca-file', tlsAuthority(orderer)],
    ...['--client-cert', join(tls, 'server.crt'), '--client-key', join(tls, 'server.key')],
  ]);
}
