import { Problem } from '../problems/problem.js';
import type { StreamsConfig } from './events-config.js';

/** Why a stream ended, as its last event says it: what follows is to be asked for anew. */
export type EndReason = 'credentialsExpired' | 'draining' | 'memberNotActive';

/** An open stream: aborted with the {@link EndReason} as its reason, or with `undefined` where the client has left. */
export type OpenStream = AbortController;

/** The streams that are open in this process: how many there may be, and their end when the gateway drains. */
export class EventStreams {
  private readonly open = new Map<OpenStream, string>();
  private draining = false;

  constructor(readonly config: StreamsConfig) {}

  get size(): number {
    return this.open.size;
  }

  /**
   * Runs a stream of a user's; it is counted until `work` is done.
   *
   * @throws {@link Problem} TOO_MANY_STREAMS, where the user or all together have as many as they may.
   */
  async run(user: string, work: (stream: OpenStream) => Promise<void>): Promise<void> {
    const { perUser, total } = this.config;
    const own = [...this.open.values()].filter((one) => one === user).length;
    if (own >= perUser) throw new Problem('TOO_MANY_STREAMS', `the user has ${own} streams open`);
    if (this.open.size >= total) throw new Problem('TOO_MANY_STREAMS', `${this.open.size} streams are open`);
    const stream = new AbortController();
    this.open.set(stream, user);
    if (this.draining) stream.abort('draining' satisfies EndReason);
    try {
      await work(stream);
    } finally {
      this.open.delete(stream);
    }
  }

  /** Ends every stream, and every one that is opened afterwards: its reader comes back to another gateway. */
  drain(): void {
    this.draining = true;
    for (const stream of this.open.keys()) stream.abort('draining' satisfies EndReason);
  }
}
