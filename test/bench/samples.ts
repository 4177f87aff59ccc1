import type { Plan } from '@attestry/network/plan';
import { cpuMs, difference } from './cpu.js';
import { median, type Load } from './load.js';

/** What was measured under one name, over all rounds. */
export interface Cell {
  readonly name: string;
  /** Of each round. */
  readonly recordsPerSecond: readonly number[];
  readonly p50Ms: readonly number[];
  /** CPU time a record by kind of process, in ms; the median round's. */
  readonly cpuMsPerRecord: Readonly<Record<string, number>>;
}

interface Sample {
  readonly recordsPerSecond: number;
  readonly p50Ms: number;
  readonly cpuMsPerRecord: Readonly<Record<string, number>>;
}

/** Collects what is measured, round by round. */
export class Samples {
  private readonly byName = new Map<string, Sample[]>();

  constructor(private readonly plan: Plan) {}

  /** Measures work, and how much CPU time it takes all processes together. */
  async take(name: string, recordsPerCall: number, work: () => Promise<Load>): Promise<void> {
    const before = await cpuMs(this.plan);
    const { calls, seconds, p50Ms } = await work();
    const used = difference(before, await cpuMs(this.plan));
    const records = calls * recordsPerCall;
    const cpuMsPerRecord = Object.fromEntries(Object.entries(used).map(([kind, ms]) => [kind, ms / records]));
    const sample = { recordsPerSecond: records / seconds, p50Ms, cpuMsPerRecord };
    this.byName.set(name, [...(this.byName.get(name) ?? []), sample]);
  }

  cells(): Cell[] {
    return [...this.byName].map(([name, samples]) => ({
      name,
      recordsPerSecond: samples.map(({ recordsPerSecond }) => recordsPerSecond),
      p50Ms: samples.map(({ p50Ms }) => p50Ms),
      cpuMsPerRecord: Object.fromEntries(
        Object.keys(samples[0]?.cpuMsPerRecord ?? {}).map((kind) => [
          kind,
          median(samples.map(({ cpuMsPerRecord }) => cpuMsPerRecord[kind] ?? 0)),
        ]),
      ),
    }));
  }
}
