import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chaincodeProgram } from '@attestry/cli/chaincode-program';
import { gatewayServices } from '@attestry/cli/gateways';
import { provideFabric } from '@attestry/network/fabric/fabric-tools';
import type { Plan } from '@attestry/network/plan';
import { portHolders } from '@attestry/network/servers/port-holder';
import type { Setting } from '@attestry/network/setting';
import { runSteps } from '@attestry/network/steps';
import type { TopologyName } from '@attestry/network/topology';
import { rising } from '@attestry/network/up';
import { endCommands } from './command-line.js';

const { resolve } = createRequire(import.meta.url);
/** Fabric is built once, where `npm start` has it too. */
export const FABRIC = fileURLToPath(new URL('../../.attestry/fabric', import.meta.url));
/** More than any topology needs. */
const PORTS = 60;

/** A folder for networks that ends with this process, however it ends, and with it all that was started there. */
export interface EphemeralHome {
  readonly folder: string;
  readonly setting: (topology: TopologyName) => Promise<Setting>;
  /** Stops what runs there and removes the folder. */
  readonly end: () => Promise<void>;
}

export async function ephemeralHome(): Promise<EphemeralHome> {
  await provideFabric(FABRIC, () => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'attestry-test-'));
  await symlink(FABRIC, join(folder, 'fabric'));
  const keeper = spawn(process.execPath, [resolve('@attestry/network/keeper'), folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  return {
    folder,
    setting: async (topology) => settingIn(folder, topology, await freePorts(PORTS)),
    end: async () => {
      await endCommands();
      keeper.stdin.end();
      if (keeper.exitCode === null) await once(keeper, 'exit');
    },
  };
}

/** The setting of a network in such a folder. */
export async function settingIn(home: string, topology: TopologyName, basePort: number): Promise<Setting> {
  return {
    folder: join(home, 'networks', topology),
    fabricFolder: join(home, 'fabric'),
    topology,
    basePort,
    program: await chaincodeProgram(),
    services: gatewayServices,
  };
}

/** Brings a network up without a word. */
export async function bringUp(setting: Setting): Promise<Plan> {
  const { steps, plan } = await rising(setting);
  await runSteps(steps, 'silent');
  return plan;
}

/** The first of `count` free ports in a row, below those that the kernel gives to outgoing connections. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = 12_000 + Math.floor(Math.random() * 180) * 100;
    const block = Array.from({ length: count }, (_, index) => first + index);
    if ((await portHolders(block)).size === 0) return first;
  }
  throw new Error('no block of ports is free');
}
