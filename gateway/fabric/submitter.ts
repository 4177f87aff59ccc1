import { setTimeout as delay } from 'node:timers/promises';
import { REFUSAL_CODES } from '@attestry/chaincode/schema';
import type { Logger } from 'pino';
import type { Committed } from '../ledger.js';
import { Problem } from '../problems/problem.js';
import { spanning } from '../tracing.js';
import type { CommitOutcome, CommitStream } from './commit-stream.js';
import { PassingFault } from './faults.js';
import type { Endorsed, PeerEdge, Proposed } from './peer-edge.js';
import { transactionIdOf } from './receipt.js';

export interface SubmitPolicy {
  /** How long new attempts of a command are begun. */
  readonly commandDeadlineMs: number;
  readonly endorseDeadlineMs: number;
  /**
   * From sending to the block, doubled for each attempt of which nothing became known. An orderer that is killed loses
   * what it has acknowledged, and a view change of BFT orderers (25 s were seen) only holds it up.
   */
  readonly commitDeadlineMs: number;
  /** As above, when sending failed: it may have been sent all the same. */
  readonly doubtDeadlineMs: number;
  readonly statusDeadlineMs: number;
  readonly maxEndorseAttempts: number;
  readonly maxConflicts: number;
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
}

export const SUBMIT_POLICY: SubmitPolicy = {
  commandDeadlineMs: 30_000,
  endorseDeadlineMs: 20_000,
  commitDeadlineMs: 8_000,
  doubtDeadlineMs: 2_000,
  statusDeadlineMs: 3_000,
  maxEndorseAttempts: 6,
  maxConflicts: 12,
  backoffMs: 50,
  maxBackoffMs: 2_000,
};

type OnSent = (transactionId: string) => void;

/** Transactions of which nothing is known: the last one sent, and how many. */
interface Doubt {
  transactionId: string | undefined;
  count: number;
}

/** Told what becomes of attempts, for the metrics. */
export interface SubmitObserver {
  /** @param reason - The code of the problem. */
  endorsementFailed(reason: string): void;
  /** A transaction is in a block. */
  committed(validationCode: string, secondsSinceSent: number): void;
}

const NOBODY: SubmitObserver = { endorsementFailed: () => undefined, committed: () => undefined };

const CONFLICTS = new Set(['MVCC_READ_CONFLICT', 'PHANTOM_READ_CONFLICT']);
/**
 * Also a conflict, once or twice: a peer gives this code to the second of two transactions of one block that write a key
 * whose endorsement policy the first one sets, as two attempts at the same command do.
 */
const POLICY_CONFLICT = 'ENDORSEMENT_POLICY_FAILURE';
const MAX_POLICY_CONFLICTS = 2;

/**
 * Carries commands out, each once. A new attempt is a new transaction with the same `commandId`: the contract answers
 * the second of two with the first one's receipt, and of two that were endorsed side by side one is a read conflict on
 * the command's record. So another attempt is never dangerous; it is made when
 *
 * - nothing was sent and the fault may pass,
 * - the transaction is in a block as a read conflict, or as a conflict over a key's new endorsement policy, or
 * - it is unknown what became of it, after the peer was asked for it and its deadline has passed.
 *
 * A refusal is never tried again.
 */
export class Submitter {
  constructor(
    private readonly peer: PeerEdge,
    private readonly stream: CommitStream,
    private readonly log: Logger,
    private readonly policy: SubmitPolicy = SUBMIT_POLICY,
    private readonly observer: SubmitObserver = NOBODY,
  ) {}

  /**
   * @param onSent - Told the id of each transaction that the orderers took.
   * @throws {@link Problem}: a refusal, LEDGER_UNAVAILABLE, OVERLOADED, IDENTITY_REFUSED, WRITE_CONFLICT,
   * TRANSACTION_INVALID, COMMIT_UNKNOWN.
   */
  async submit(proposed: Proposed, onSent: OnSent = () => undefined): Promise<Committed> {
    const doubt: Doubt = { transactionId: undefined, count: 0 };
    try {
      return await this.untilDecided(proposed, doubt, onSent);
    } catch (error) {
      // A refusal is an answer. Anything else leaves the doubt about what was sent before.
      if (doubt.transactionId === undefined || isRefusal(error)) throw error;
      throw commitUnknown(doubt.transactionId, error);
    }
  }

  private async untilDecided(proposed: Proposed, doubt: Doubt, onSent: OnSent): Promise<Committed> {
    const giveUpAt = performance.now() + this.policy.commandDeadlineMs;
    const sent = new Set<string>();
    let policyConflicts = 0;
    for (let conflicts = 0; ;) {
      const endorsed = await this.endorse(proposed, giveUpAt);
      const { receipt, transactionId } = endorsed;
      const first = transactionIdOf(receipt);
      if (first !== transactionId) {
        const { blockNumber } = (await this.outcomeOf(proposed.user, first)) ?? {};
        return { receipt, transactionId: first, blockNumber, repeated: !sent.has(first) };
      }

      sent.add(transactionId);
      const patienceMs = this.policy.commitDeadlineMs * 2 ** doubt.count;
      const outcome = await spanning('ledger.order', { 'fabric.transaction_id': transactionId }, async (span) => {
        const known = await this.order(proposed, endorsed, patienceMs, onSent);
        span.setAttribute('fabric.validation_code', known?.code ?? 'unknown');
        if (known !== undefined) span.setAttribute('fabric.block_number', Number(known.blockNumber));
        return known;
      });
      if (outcome?.code === 'VALID') {
        return { receipt, transactionId, blockNumber: outcome.blockNumber, repeated: false };
      }
      if (outcome === undefined) {
        doubt.transactionId = transactionId;
        doubt.count += 1;
        if (performance.now() >= giveUpAt) throw commitUnknown(transactionId);
        continue;
      }
      const isPolicyConflict = outcome.code === POLICY_CONFLICT && policyConflicts < MAX_POLICY_CONFLICTS;
      if (!isPolicyConflict && !CONFLICTS.has(outcome.code)) throw invalid(transactionId, outcome);
      if (isPolicyConflict) policyConflicts += 1;
      conflicts += 1;
      if (conflicts >= this.policy.maxConflicts || performance.now() >= giveUpAt) throw conflicted(transactionId);
      await this.pause(conflicts);
    }
  }

  private async endorse(proposed: Proposed, giveUpAt: number): Promise<Endorsed> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await spanning('ledger.endorse', { 'attestry.attempt': attempt }, () =>
          this.peer.endorse(proposed, this.policy.endorseDeadlineMs),
        );
      } catch (error) {
        this.observer.endorsementFailed(reasonOf(error));
        if (!(error instanceof PassingFault)) throw error;
        const { cause: err } = error.problem;
        this.log.warn({ err, commandId: proposed.request.commandId, attempt }, 'endorsement failed');
        if (attempt >= this.policy.maxEndorseAttempts || performance.now() >= giveUpAt) throw error.problem;
        await this.pause(attempt);
      }
    }
  }

  /** Sends a transaction and waits for its block; `undefined` where it is not known to be in one. */
  private async order(
    proposed: Proposed,
    endorsed: Endorsed,
    patienceMs: number,
    onSent: OnSent,
  ): Promise<CommitOutcome | undefined> {
    const { transactionId } = endorsed;
    const { commandId } = proposed.request;
    this.log.debug({ transactionId, commandId, transaction: proposed.name }, 'sending');
    const awaited = this.stream.expect(transactionId);
    try {
      const sent = await endorsed.send().then(
        () => true,
        (error: unknown) => {
          if (error instanceof Problem) throw error;
          this.log.warn({ err: error, transactionId, commandId }, 'in doubt whether it was sent');
          return false;
        },
      );
      if (sent) onSent(transactionId);
      const sentAt = performance.now();
      const deadline = sentAt + (sent ? patienceMs : this.policy.doubtDeadlineMs);
      const outcome =
        (await inTime(awaited.outcome, deadline)) ?? (await this.ask(proposed.user, transactionId, deadline));
      if (outcome !== undefined) this.observer.committed(outcome.code, (performance.now() - sentAt) / 1_000);
      return outcome;
    } finally {
      awaited.forget();
    }
  }

  /** Asks the peer, at least once, until the deadline. */
  private async ask(user: string, transactionId: string, deadline: number): Promise<CommitOutcome | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.outcomeOf(user, transactionId);
      if (outcome !== undefined || performance.now() >= deadline) return outcome;
      await this.pause(attempt);
    }
  }

  private outcomeOf(user: string, transactionId: string): Promise<CommitOutcome | undefined> {
    return this.peer.outcomeOf(user, transactionId, this.policy.statusDeadlineMs);
  }

  /** Longer each time, and at random, so that those who collided do not collide again. */
  private async pause(attempt: number): Promise<void> {
    const longest = Math.min(this.policy.maxBackoffMs, this.policy.backoffMs * 2 ** attempt);
    await delay(longest * Math.random());
  }
}

async function inTime<T>(promise: Promise<T>, deadline: number): Promise<T | undefined> {
  const cancelled = new AbortController();
  const late = delay(Math.max(0, deadline - performance.now()), undefined, { signal: cancelled.signal });
  try {
    // The loser's rejection on being cancelled is expected.
    return await Promise.race([promise, late.catch(() => undefined)]);
  } finally {
    cancelled.abort();
  }
}

function reasonOf(error: unknown): string {
  const problem = error instanceof PassingFault ? error.problem : error;
  return problem instanceof Problem ? problem.code : 'INTERNAL';
}

function isRefusal(error: unknown): boolean {
  return error instanceof Problem && (REFUSAL_CODES as readonly string[]).includes(error.code);
}

function commitUnknown(transactionId: string, cause?: unknown): Problem {
  const detail = 'it was sent and is in no block yet: repeat the request under the same Idempotency-Key';
  return new Problem('COMMIT_UNKNOWN', detail, { transactionId, cause });
}

function conflicted(transactionId: string): Problem {
  const detail = 'every attempt read what another transaction changed in the same block';
  return new Problem('WRITE_CONFLICT', detail, { transactionId });
}

function invalid(transactionId: string, { code, blockNumber }: CommitOutcome): Problem {
  return new Problem('TRANSACTION_INVALID', `${code} in block ${blockNumber.toString()}`, { transactionId });
}
