import type { CommitOutcome } from '@attestry/gateway/fabric/commit-stream';
import type { Endorsed, PeerEdge } from '@attestry/gateway/fabric/peer-edge';

/** What happens to one attempt: how it is endorsed, how it is sent, what the peer says of it when asked. */
export interface Attempt {
  /** Default: endorsed under this id, with a receipt that names it. */
  readonly transactionId?: string;
  /** The receipt of an earlier transaction comes back: the command was carried out by it. */
  readonly carriedOutBy?: string;
  readonly endorsement?: Error;
  readonly sending?: Error;
  /** Runs once it is sent, for example to let a block come. */
  readonly onSent?: () => void;
}

/**
 * A fake of the peer's edge that plays failures in a given order. It is for the timing of failures alone: what a real
 * peer does is seen on a real network.
 */
export class ScriptedPeer implements PeerEdge {
  endorsed = 0;
  readonly sent: string[] = [];
  readonly asked: string[] = [];
  /** What the peer knows when asked for a transaction. */
  readonly known = new Map<string, CommitOutcome>();

  constructor(private readonly script: readonly Attempt[]) {}

  endorse(): Promise<Endorsed> {
    const attempt = this.script[this.endorsed];
    this.endorsed += 1;
    if (attempt === undefined) return Promise.reject(new Error('one attempt more than the script has'));
    if (attempt.endorsement !== undefined) return Promise.reject(attempt.endorsement);
    const transactionId = attempt.transactionId ?? `tx${this.endorsed}`;
    const receipt = new TextEncoder().encode(JSON.stringify({ transactionId: attempt.carriedOutBy ?? transactionId }));
    return Promise.resolve({
      transactionId,
      receipt,
      send: () => {
        this.sent.push(transactionId);
        attempt.onSent?.();
        return attempt.sending === undefined ? Promise.resolve() : Promise.reject(attempt.sending);
      },
    });
  }

  outcomeOf(_user: string, transactionId: string): Promise<CommitOutcome | undefined> {
    this.asked.push(transactionId);
    return Promise.resolve(this.known.get(transactionId));
  }
}
