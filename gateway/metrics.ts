import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { EventMetrics } from './events/event-metrics.js';
import type { SubmitObserver } from './fabric/submitter.js';

/** What stands in numbers, asked whenever the metrics are. */
export interface Load {
  readonly reads: number;
  readonly writes: number;
  /** Writes that wait for others that touch the same records. */
  readonly queued: number;
  /** Transactions that were sent and are in no block yet. */
  readonly awaited: number;
  /** Number of the last block that was seen, `undefined` before the first. */
  readonly blockNumber: bigint | undefined;
  readonly streamLive: boolean;
}

const LATENCY_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** The gateway's Prometheus metrics. */
export class Metrics implements SubmitObserver {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];
  readonly events = new EventMetrics(this.registry);
  private readonly requests = new Counter({
    name: 'attestry_http_requests_total',
    help: 'Requests answered, by operation of the API, status and problem code',
    labelNames: ['operation', 'method', 'status', 'code'] as const,
    registers: this.registers,
  });
  private readonly durations = new Histogram({
    name: 'attestry_http_request_duration_seconds',
    help: 'From the request to the end of its answer',
    labelNames: ['operation', 'method'] as const,
    buckets: LATENCY_S,
    registers: this.registers,
  });
  private readonly failures = new Counter({
    name: 'attestry_endorsement_failures_total',
    help: 'Endorsements that failed, by the code of the problem',
    labelNames: ['reason'] as const,
    registers: this.registers,
  });
  private readonly commits = new Histogram({
    name: 'attestry_commit_duration_seconds',
    help: "From sending a transaction to its block, by Fabric's validation code",
    labelNames: ['code'] as const,
    buckets: LATENCY_S,
    registers: this.registers,
  });

  requested(operation: string, method: string, status: number, code: string, seconds: number): void {
    this.requests.inc({ operation, method, status, code });
    this.durations.observe({ operation, method }, seconds);
  }

  endorsementFailed(reason: string): void {
    this.failures.inc({ reason });
  }

  committed(code: string, secondsSinceSent: number): void {
    this.commits.observe({ code }, secondsSinceSent);
  }

  /**
   * Shows what is under way, and how far the gateway is behind its peer.
   *
   * @param peerHeight - How many blocks the peer has; `undefined` where it does not say.
   */
  watch(load: () => Load, peerHeight: () => Promise<bigint | undefined>): void {
    const { registers } = this;
    new Gauge({
      name: 'attestry_in_flight',
      help: 'What is under way: reads and writes that were let in, writes that queue, transactions without a block',
      labelNames: ['kind'] as const,
      registers,
      collect() {
        const { reads, writes, queued, awaited } = load();
        for (const [kind, count] of Object.entries({ reads, writes, queued, awaited })) this.set({ kind }, count);
      },
    });
    new Gauge({
      name: 'attestry_block_stream_live',
      help: '1 where blocks arrive',
      registers,
      collect() {
        this.set(load().streamLive ? 1 : 0);
      },
    });
    new Gauge({
      name: 'attestry_block_lag',
      help: 'Blocks that the peer has and the gateway has not seen; absent where the peer does not say',
      registers,
      async collect() {
        const height = await peerHeight();
        const { blockNumber } = load();
        if (height === undefined || blockNumber === undefined) this.remove();
        else this.set(Number(height - 1n - blockNumber));
      },
    });
  }

  /** The process's own: memory, processor, event loop. Once a process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** All of them, and the media type of the text. */
  async text(): Promise<{ readonly contentType: string; readonly body: string }> {
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }
}
