import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { homeOf } from './home.js';
import { planOf, type Plan } from './plan.js';
import type { ChaincodeProgram } from './servers/chaincode-server.js';
import type { ServerSpec } from './servers/server.js';
import { StartError } from './start-error.js';
import { TOPOLOGIES, loadTopology, type TopologyName } from './topology.js';

/** A server beside Fabric's own, which is not ready before `probe` has nothing to complain about. */
export interface Service {
  readonly spec: ServerSpec;
  readonly probe: (signal: AbortSignal) => Promise<string | undefined>;
}

/** What a command is given: which network, where it lives, what runs on it. */
export interface Setting {
  /** The network's own folder. */
  readonly folder: string;
  /** Where Fabric's programs are kept once built; networks share it. */
  readonly fabricFolder: string;
  readonly topology: TopologyName;
  readonly basePort: number;
  readonly program: ChaincodeProgram;
  /** What is to run beside the peers, once certificates exist: the gateways. */
  readonly services: (plan: Plan) => Promise<readonly Service[]>;
}

const Made = z.object({ topology: z.enum(TOPOLOGIES), basePort: z.int() });

/** The plan of a network that exists; `undefined` if none was made in this folder. */
export async function existingPlan(folder: string): Promise<Plan | undefined> {
  const text = await readFile(homeOf(folder).made, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { topology, basePort } = Made.parse(JSON.parse(text));
  return planOf(loadTopology(topology), folder, basePort);
}

/**
 * The plan that a setting asks for.
 *
 * @throws {@link StartError} if the folder holds a network of another topology or other ports.
 */
export async function planFor({ folder, topology, basePort }: Setting): Promise<{ plan: Plan; exists: boolean }> {
  const existing = await existingPlan(folder);
  const plan = planOf(loadTopology(topology), folder, basePort);
  if (existing === undefined) return { plan, exists: false };
  if (JSON.stringify(existing) !== JSON.stringify(plan)) {
    throw new StartError(
      `${folder} holds another network (topology ${existing.topology}, first port ${String(existing.orderers[0]?.port)}). ` +
        'Use it as it is, or remove it with `npx attestry reset`.',
    );
  }
  return { plan, exists: true };
}

/** Says that a network is made, after all of its files are. */
export async function rememberMade({ folder, topology, basePort }: Setting): Promise<void> {
  const { made } = homeOf(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(`${made}.new`, JSON.stringify({ topology, basePort }));
  await rename(`${made}.new`, made);
}
