import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from '../home.js';
import { StartError } from '../start-error.js';
import { portHolders } from './port-holder.js';
import { forgetRecord, isRunning, readRecords, type ProcessRecord } from './process-record.js';
import { Server, fingerprintOf, type ServerSpec } from './server.js';

/** Below this a ledger that grows would soon fail in the middle of a block. */
const MIN_FREE_BYTES = 1_073_741_824;

/** Ports that somebody will listen on. */
export type Claim = Pick<ServerSpec, 'name' | 'ports'>;

/** The servers of one network: those that run, and those that this command started. */
export class Fleet {
  private readonly running = new Map<string, Server>();
  private readonly startedHere: Server[] = [];
  /** Servers that are being started now. */
  private readonly starting = new Set<Promise<unknown>>();
  private closed = false;

  constructor(private readonly home: Home) {}

  /**
   * Takes over what still runs of earlier commands, and ends what runs under another configuration. Records of
   * processes that are gone are forgotten.
   *
   * @param claims - Ports of servers that cannot be described yet.
   * @throws {@link StartError} naming a port in use and the process that holds it, or saying that the disk is full.
   */
  async prepare(wanted: readonly ServerSpec[], claims: readonly Claim[]): Promise<void> {
    const records = new Map((await readRecords(this.home.run)).map((record) => [record.name, record]));
    for (const spec of wanted) {
      const record = records.get(spec.name);
      if (record === undefined) continue;
      if (!(await isRunning(record))) await forgetRecord(this.home.run, record.name);
      else if (record.fingerprint === fingerprintOf(spec)) this.running.set(spec.name, this.found(record));
      else await this.found(record).stop();
    }
    const missing = wanted.filter(({ name }) => !this.running.has(name));
    await requireFreePorts([...missing, ...claims]);
    if (missing.length > 0) await requireFreeDisk(this.home.folder);
  }

  /** The server of a specification: the one that runs, or a new one. */
  async ensure(spec: ServerSpec): Promise<Server> {
    const found = this.running.get(spec.name);
    if (found !== undefined && (await found.exitReason()) === undefined) {
      if (found.record.fingerprint === fingerprintOf(spec)) return found;
      await found.stop();
    }
    if (this.closed) throw new StartError('Interrupted.');
    const started = Server.start(spec, this.home.run);
    this.starting.add(started);
    try {
      const server = await started;
      this.running.set(spec.name, server);
      this.startedHere.push(server);
      return server;
    } finally {
      this.starting.delete(started);
    }
  }

  /** What has ended by itself of the servers that this command started, and how. */
  async endedEarly(): Promise<{ server: Server; reason: string }[]> {
    const ended: { server: Server; reason: string }[] = [];
    for (const server of this.startedHere) {
      const reason = await server.exitReason();
      if (reason !== undefined) ended.push({ server, reason });
    }
    return ended;
  }

  /** Ends every server that this command started, and starts no other, whatever is still under way. */
  async close(): Promise<void> {
    this.closed = true;
    // One that is half started has no record yet, and would be left behind.
    await Promise.allSettled(this.starting);
    await Fleet.stop(this.startedHere);
  }

  /** Ends servers all at once, gateways and chaincode before the peers and orderers that they need. */
  static async stop(servers: readonly Server[]): Promise<void> {
    const rank = ({ name }: Server): number => (name.startsWith('orderer-') ? 2 : name.startsWith('peer-') ? 1 : 0);
    for (const tier of [0, 1, 2]) {
      await Promise.all(servers.filter((server) => rank(server) === tier).map((server) => server.stop()));
    }
  }

  private found(record: ProcessRecord): Server {
    return Server.found(record, this.home.run);
  }
}

/** How long a process may take to end: a killed gateway has its memory to give back first. */
const ENDING_MS = 10_000;

async function requireFreePorts(claims: readonly Claim[]): Promise<void> {
  const users = new Map(claims.flatMap(({ name, ports }) => Object.values(ports).map((port) => [port, name])));
  const giveUpAt = performance.now() + ENDING_MS;
  let taken = await portHolders([...users.keys()]);
  while ([...taken.values()].some(({ mayBeEnding }) => mayBeEnding) && performance.now() < giveUpAt) {
    await sleep(100);
    taken = await portHolders([...users.keys()]);
  }
  if (taken.size === 0) return;
  const lines = [...taken]
    .sort(([a], [b]) => a - b)
    .map(([port, { pid, command }]) => {
      const holder = pid === undefined ? command : `process ${pid} (${command})`;
      return `Port ${port}, which ${users.get(port) ?? 'a server'} needs, is in use by ${holder}.`;
    });
  throw new StartError([...lines, 'End it, or choose other ports with --base-port.'].join('\n'));
}

async function requireFreeDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= MIN_FREE_BYTES) return;
  const freeMiB = Math.floor((bavail * bsize) / 1_048_576);
  throw new StartError(`The disk that holds ${folder} is full: ${freeMiB} MiB are free, 1024 are needed. Free some.`);
}
