import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { adminMsp, tlsAuthority, type OrdererPlan, type PeerOrganisation, type Plan } from '../plan.js';
import { runTool } from '../run-tool.js';
import { StartError } from '../start-error.js';
import { ordererCommand, peerCommand } from './command-line.js';
import type { Fabric } from './fabric-tools.js';

const ChannelInfo = z.object({ height: z.int() });

/** Makes an orderer order the channel, unless it does. */
export async function joinOrderer(plan: Plan, fabric: Fabric, orderer: OrdererPlan): Promise<void> {
  const { stdout } = await ordererCommand(fabric, orderer, ['channel', 'list', '--channelID', plan.channel]);
  if (stdout.includes('Status: 200')) return;
  const join = ['channel', 'join', '--channelID', plan.channel, '--config-block', plan.home.genesis];
  const answer = await ordererCommand(fabric, orderer, join);
  if (!answer.stdout.includes('Status: 201')) throw new StartError(`${orderer.name} cannot join: ${answer.stdout}`);
}

/** Makes a peer hold the channel's ledger, unless it does. */
export async function joinPeer(plan: Plan, fabric: Fabric, organisation: PeerOrganisation): Promise<void> {
  const { stdout } = await peerCommand(plan, fabric, organisation, ['channel', 'list']);
  if (stdout.split('\n').some((line) => line.trim() === plan.channel)) return;
  await peerCommand(plan, fabric, organisation, ['channel', 'join', '-b', plan.home.genesis]);
}

/** How many blocks a peer holds; `undefined` while it does not answer. */
export async function blockHeight(
  plan: Plan,
  fabric: Fabric,
  organisation: PeerOrganisation,
): Promise<number | undefined> {
  const answer = await peerCommand(plan, fabric, organisation, ['channel', 'getinfo', '-c', plan.channel]).catch(
    () => undefined,
  );
  const json = /\{.*\}/.exec(answer?.stdout ?? '')?.[0];
  return json === undefined ? undefined : ChannelInfo.parse(JSON.parse(json)).height;
}

/**
 * Whether a peer's discovery knows a set of peers that satisfies a definition's policy, or with it that of one of its
 * collections.
 *
 * @returns What discovery says instead; `undefined` if all is well.
 */
export async function discoveryComplaint(
  plan: Plan,
  fabric: Fabric,
  organisation: PeerOrganisation,
  definition: string,
  collection?: string,
): Promise<string | undefined> {
  const msp = adminMsp(organisation);
  const [key = ''] = await readdir(join(msp, 'keystore'));
  const [certificate = ''] = await readdir(join(msp, 'signcerts'));
  const args = [
    ...['--peerTLSCA', tlsAuthority(organisation.peer), '--MSP', organisation.mspId],
    ...['--userKey', join(msp, 'keystore', key), '--userCert', join(msp, 'signcerts', certificate)],
    ...['endorsers', '--channel', plan.channel, '--server', `localhost:${organisation.peer.port}`],
    ...['--chaincode', definition],
    ...(collection === undefined ? [] : ['--collection', `${definition}:${collection}`]),
  ];
  const answer = await runTool(join(fabric.bin, 'discover'), args, { FABRIC_LOGGING_SPEC: 'ERROR' }).catch(
    (error: unknown) => String(error),
  );
  return typeof answer === 'string' ? `discovery of ${definition} ${collection ?? ''}: ${answer}` : undefined;
}

/**
 * Whether a definition's process answers at a peer. It answers an administrator, who has no duty, with a refusal; that
 * it does shows that peer and process speak with each other.
 */
export async function chaincodeComplaint(
  plan: Plan,
  fabric: Fabric,
  organisation: PeerOrganisation,
  definition: string,
): Promise<string | undefined> {
  const query = ['chaincode', 'query', '-C', plan.channel, '-n', definition, '-c', '{"Args":["Ping"]}'];
  const said = await peerCommand(plan, fabric, organisation, query).then(
    ({ stdout }) => stdout,
    (error: unknown) => String(error),
  );
  return said.includes('UNKNOWN_TRANSACTION') ? undefined : `${definition} at ${organisation.name}: ${said}`;
}
