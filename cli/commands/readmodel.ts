import { Command } from 'commander';
import { connectToPeer } from '@attestry/gateway/fabric/connection';
import { FabricPeer } from '@attestry/gateway/fabric/fabric-peer';
import { loadConfig } from '@attestry/gateway/load-config';
import { peerBlocks } from '@attestry/gateway/readmodel/blocks/peer-blocks';
import { Drift } from '@attestry/gateway/readmodel/check/check-read-model';
import { rebuild } from '@attestry/gateway/readmodel/rebuild';
import { requirePlan, type CommandContext } from '@attestry/network/commands/command-setting';
import { peersOf, type PeerOrganisation, type Plan } from '@attestry/network/plan';
import { Fleet } from '@attestry/network/servers/fleet';
import { withLock } from '@attestry/network/servers/lock';
import { isRunning, readRecords } from '@attestry/network/servers/process-record';
import { Server, untilReady } from '@attestry/network/servers/server';
import type { Service } from '@attestry/network/setting';
import { StartError } from '@attestry/network/start-error';
import { table } from '@attestry/network/table';
import { developmentToken } from '../dev-issuer.js';
import { gatewayServices, gatewayUrl } from '../gateways.js';
import { progressDisplay, type Screen } from '../import/progress-display.js';

const HEIGHT_DEADLINE_MS = 10_000;
const READY_WITHIN_MS = 120_000;

/** `attestry readmodel`: makes an organisation's read model anew, or compares it with its peer. */
export function readmodelCommand({ settingOf, write }: CommandContext, screen: Screen): Command {
  const command = new Command('readmodel').description("An organisation's read model: the ledger as tables");
  command
    .command('rebuild')
    .description('Make it anew from block 0; a gateway with an embedded database is stopped meanwhile')
    .argument('<organisation>', 'for example Aurora')
    .action(async (name: string, _options: unknown, own: Command) => {
      const plan = await requirePlan(await settingOf(own));
      const blocks = await withLock(plan.home, () => rebuildOf(plan, organisationOf(plan, name), screen));
      write(`The read model of ${name} is made of ${blocks} blocks.\n`);
    });
  command
    .command('check')
    .description("Compare it with the peer's state; exits with 1 if they differ")
    .argument('<organisation>', 'for example Aurora')
    .action(async (name: string, _options: unknown, own: Command) => {
      const plan = await requirePlan(await settingOf(own));
      const drift = await checkOf(plan, organisationOf(plan, name));
      write(driftText(drift));
      process.exitCode = drift.differences.length > 0 ? 1 : 0;
    });
  return command;
}

/** Rebuilds, and gives the number of blocks. */
async function rebuildOf(plan: Plan, organisation: PeerOrganisation, screen: Screen): Promise<number> {
  const service = await serviceOf(plan, organisation);
  const { config, users, peerRootCertificates, readModel } = await loadConfig(configOf(service));
  const client = connectToPeer(config.peer.endpoint, peerRootCertificates);
  const peer = new FabricPeer(client, config.mspId, config.channel, users);
  const resume = 'folder' in readModel ? await paused(plan, service) : () => Promise.resolve();
  const display = progressDisplay(screen);
  try {
    const total = Number(await peer.height(config.streamUser, HEIGHT_DEADLINE_MS));
    await rebuild({
      location: readModel,
      blocks: peerBlocks(peer, config.streamUser),
      mspId: config.mspId,
      until: total - 1,
      onProgress: (done) => display.show({ phase: 'projecting blocks', done, total }),
    });
    return total;
  } finally {
    display.end();
    client.close();
    await resume();
  }
}

/** Stops a gateway if it runs; what is given back starts it again. */
async function paused(plan: Plan, { spec, probe }: Service): Promise<() => Promise<void>> {
  const record = (await readRecords(plan.home.run)).find(({ name }) => name === spec.name);
  if (record === undefined || !(await isRunning(record))) return () => Promise.resolve();
  await Server.found(record, plan.home.run).stop();
  return async () => {
    const server = await new Fleet(plan.home).ensure(spec);
    await untilReady(server, probe, READY_WITHIN_MS);
  };
}

async function checkOf(plan: Plan, organisation: PeerOrganisation): Promise<Drift> {
  const [first] = organisation.users;
  if (first === undefined) throw new StartError(`${organisation.name} has no user to read with.`);
  const token = await developmentToken(plan, organisation, first.name, 1);
  const answer = await fetch(`${gatewayUrl(organisation)}/v1/read-model/check`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const body: unknown = await answer.json();
  if (!answer.ok) {
    const { code = '', detail = '' } = body as { code?: string; detail?: string };
    throw new StartError(`The gateway of ${organisation.name} answers ${answer.status} ${code}: ${detail}`);
  }
  return Drift.parse(body);
}

function driftText({ compared, differences, more }: Drift): string {
  const counts = Object.entries(compared).map(([kind, count]) => [kind, String(count)]);
  if (differences.length === 0) return `${table(['compared', 'records'], counts)}\nNo difference.\n`;
  const rows = differences.map(({ kind, id, what, fields }) => [kind, id, what, fields.join(', ')]);
  return [
    table(['compared', 'records'], counts),
    table(['kind', 'id', 'difference', 'fields'], rows),
    more ? 'There are others. `npx attestry readmodel rebuild` makes it anew.\n' : '',
  ].join('\n');
}

async function serviceOf(plan: Plan, organisation: PeerOrganisation): Promise<Service> {
  const { gatewayPort } = organisation.peer;
  const service = (await gatewayServices(plan)).find(({ spec }) => spec.ports.http === gatewayPort);
  if (service === undefined) throw new Error(`${organisation.name} has a peer and no gateway`);
  return service;
}

function configOf({ spec }: Service): string {
  const file = spec.env.ATTESTRY_GATEWAY_CONFIG;
  if (file === undefined) throw new Error('a gateway is started with the name of its configuration');
  return file;
}

function organisationOf(plan: Plan, name: string): PeerOrganisation {
  const found = peersOf(plan).find((one) => one.name.toLowerCase() === name.toLowerCase() || one.mspId === name);
  if (found === undefined) throw new StartError(`No organisation with a gateway is called ${name}.`);
  return found;
}
