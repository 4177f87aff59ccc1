import { committedDefinition, type CommittedDefinition } from './deployment.js';
import { blockHeight } from './fabric/channel-membership.js';
import type { Fabric } from './fabric/fabric-tools.js';
import { DEFINITIONS, peersOf, type Plan } from './plan.js';
import { isRunning, readRecords, residentBytes } from './servers/process-record.js';

/** A process as `status` shows it. */
export interface ProcessStatus {
  readonly name: string;
  readonly state: 'running' | 'gone';
  readonly pid: number;
  readonly ports: Readonly<Record<string, number>>;
  readonly memoryBytes: number;
  readonly startedAt: string;
  readonly log: string;
}

/** A network as it stands: what runs, how far each peer is, what is defined. */
export interface NetworkStatus {
  readonly topology: string;
  readonly channel: string;
  readonly folder: string;
  readonly processes: readonly ProcessStatus[];
  /** Blocks each peer holds; `null` where it does not answer. */
  readonly blockHeight: Readonly<Record<string, number | null>>;
  readonly definitions: readonly CommittedDefinition[];
}

export async function networkStatus(plan: Plan, fabric: Fabric): Promise<NetworkStatus> {
  const records = await readRecords(plan.home.run);
  const processes = await Promise.all(
    records.map(async (record): Promise<ProcessStatus> => {
      const running = await isRunning(record);
      return {
        name: record.name,
        state: running ? 'running' : 'gone',
        pid: record.pid,
        ports: record.ports,
        memoryBytes: running ? await residentBytes(record.pid) : 0,
        startedAt: record.startedAt,
        log: record.log,
      };
    }),
  );
  const peers = peersOf(plan);
  const heights = await Promise.all(peers.map((organisation) => blockHeight(plan, fabric, organisation)));
  const answering = peers.find((_, index) => heights[index] !== undefined);
  const definitions =
    answering === undefined
      ? []
      : await Promise.all(DEFINITIONS.map((name) => committedDefinition(plan, fabric, answering, name)));
  return {
    topology: plan.topology,
    channel: plan.channel,
    folder: plan.home.folder,
    processes,
    blockHeight: Object.fromEntries(peers.map(({ name }, index) => [name, heights[index] ?? null])),
    definitions: definitions.filter((definition) => definition !== undefined),
  };
}
