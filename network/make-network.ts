import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument, stringify } from 'yaml';
import { PROFILE, channelConfig } from './channel-config.js';
import { makeCryptoMaterial } from './crypto-material.js';
import type { Fabric } from './fabric/fabric-tools.js';
import type { Plan } from './plan.js';
import { runTool } from './run-tool.js';
import { charterOf } from './trust.js';

const BUILDER = fileURLToPath(new URL('../builders/ccaas', import.meta.url));

/** Makes all that a network is before a process runs: certificates, configuration, the channel's first block. */
export async function makeNetwork(plan: Plan, fabric: Fabric): Promise<void> {
  const { home } = plan;
  // What an attempt that was cut off left behind is of no use, and keys of two attempts must not mix.
  for (const folder of [home.crypto, home.users, home.services, home.config, home.packages, home.data]) {
    await rm(folder, { recursive: true, force: true });
  }
  await mkdir(home.config, { recursive: true });
  await makeCryptoMaterial(plan, fabric.bin);
  await writePeerConfig(plan, fabric);
  await cp(join(fabric.config, 'orderer.yaml'), join(home.config, 'orderer.yaml'));
  await writeFile(join(home.config, 'configtx.yaml'), stringify(channelConfig(plan), { aliasDuplicateObjects: false }));
  await runTool(join(fabric.bin, 'configtxgen'), [
    ...['-profile', PROFILE, '-channelID', plan.channel],
    ...['-outputBlock', home.genesis, '-configPath', home.config],
  ]);
  await writeFile(home.charter, JSON.stringify(charterOf(plan), null, 2));
}

/** Fabric's default core.yaml with what no environment variable can say, and what all peers have in common. */
async function writePeerConfig(plan: Plan, fabric: Fabric): Promise<void> {
  const builder = join(plan.home.config, 'ccaas');
  await cp(BUILDER, builder, { recursive: true });
  for (const script of ['detect', 'build', 'release']) await chmod(join(builder, 'bin', script), 0o755);

  const core = parseDocument(await readFile(join(fabric.config, 'core.yaml'), 'utf8'));
  core.setIn(['chaincode', 'externalBuilders'], [{ name: 'ccaas', path: builder, propagateEnvironment: [] }]);
  // No container engine: without an address the peer asks none, and its health does not depend on one.
  core.setIn(['vm', 'endpoint'], '');
  // Otherwise any member can stall another's peer for a minute with an invalid transaction on its collection.
  core.setIn(['peer', 'gossip', 'pvtData', 'skipPullingInvalidTransactionsDuringCommit'], true);
  // A gateway keeps its own bound on calls in flight; the peer's is a cliff and has no way to say when to try again.
  core.setIn(['peer', 'limits', 'concurrency', 'gatewayService'], 20_000);
  core.setIn(['peer', 'limits', 'concurrency', 'endorserService'], 20_000);
  await writeFile(join(plan.home.config, 'core.yaml'), core.toString());
}
