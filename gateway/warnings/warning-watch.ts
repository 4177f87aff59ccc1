import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { countingTradeline } from '@attestry/chaincode/domain/disputes/counting';
import { newSignals } from '@attestry/chaincode/domain/signals/signals';
import { treatedTradeline } from '@attestry/chaincode/domain/shocks/treatment';
import type { MarkedTradeline, ResponseOf, ShockRegime } from '@attestry/chaincode/schema';
import type { Logger } from 'pino';
import type { Ledger } from '../ledger.js';
import type { ProblemCode } from '../problems/codes.js';
import { Problem } from '../problems/problem.js';
import type { ReadModel } from '../readmodel/read-model.js';
import { changesAfter } from '../readmodel/queries/changes-after.js';
import { listTradelines } from '../readmodel/queries/list-tradelines.js';

/** How long a wave waits for a block before it looks again, and after a fault. */
const WAIT_MS = 30_000;
const PAUSE_MS = 5_000;
const PAGE = 200;

/** Refusals that say that nothing is to be done: a warning is open, or the state has moved on. */
const DONE: readonly ProblemCode[] = ['CLAIM_NOT_BORNE_OUT', 'COMMAND_ID_REUSED', 'TRADELINE_CLOSED', 'WARNING_OPEN'];

interface Parts {
  readonly readModel: Pick<ReadModel, 'read' | 'reached'>;
  readonly ledger: Pick<Ledger, 'evaluate' | 'submit'>;
  /** As whom warnings are raised: a user with the duty `risk`. */
  readonly user: string;
  /** The gateway's own organisation, a lender. */
  readonly mspId: string;
  readonly log: Logger;
}

/**
 * Looks for signals in the months that the blocks bring, and claims a warning for each account that shows a new one. It
 * begins with all accounts as they stand; so what came while it was down is not missed, and a claim made twice is one.
 */
export class WarningWatch {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.running = this.follow();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async follow(): Promise<void> {
    const { readModel, log } = this.parts;
    const { signal } = this.stopping;
    let seen = -1;
    while (!signal.aborted) {
      try {
        seen = await this.wave(seen);
        await readModel.reached(seen + 1, WAIT_MS, signal);
      } catch (error) {
        log.warn({ err: error }, 'looking for signals failed, and is tried again');
        await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Looks at the accounts with news since a block: all of them at first. Gives the block up to which it looked. */
  private async wave(seen: number): Promise<number> {
    const { ledger, user } = this.parts;
    const { tradelines, block } = await this.withNews(seen);
    if (tradelines.length === 0) return block;
    const answer = await ledger.evaluate(user, 'ListRegimes', {});
    const { regimes } = JSON.parse(new TextDecoder().decode(answer)) as ResponseOf<'ListRegimes'>;
    for (const tradeline of tradelines) {
      if (this.stopping.signal.aborted) return seen;
      await this.look(tradeline, regimes);
    }
    return block;
  }

  private async withNews(seen: number): Promise<{ tradelines: MarkedTradeline[]; block: number }> {
    const { readModel, mspId } = this.parts;
    const { answer } = await readModel.read(Math.max(0, seen), async (snapshot) => {
      const block = snapshot.blockNumber;
      const changed = seen < 0 ? undefined : new Set<string>();
      for (
        let after: string | undefined = `${seen}.999999999.999999999`;
        changed !== undefined && after !== undefined;
      ) {
        const changes = await changesAfter(snapshot, after, { types: ['repayment.appended'] }, PAGE);
        for (const { subject } of changes) changed.add(subject.id);
        after = changes.length < PAGE ? undefined : changes.at(-1)?.position;
      }
      const tradelines: MarkedTradeline[] = [];
      if (changed?.size === 0) return { tradelines, block };
      const filter = { lender: mspId, status: 'open' } as const;
      for (
        let after: { daysPastDue: number; tradelineId: string } | undefined, first = true;
        first || after !== undefined;
        first = false
      ) {
        const page = await listTradelines(snapshot, filter, 'tradelineId', PAGE, block, after);
        for (const each of page.tradelines) if (changed?.has(each.tradelineId) ?? true) tradelines.push(each);
        after = page.end;
      }
      return { tradelines, block };
    });
    return answer;
  }

  private async look(marked: MarkedTradeline, regimes: readonly ShockRegime[]): Promise<void> {
    const { ledger, user, log } = this.parts;
    const counting = countingTradeline(marked, new Date().toISOString().slice(0, 10));
    const signals = counting === undefined ? [] : newSignals(treatedTradeline(counting, regimes));
    if (signals.length === 0) return;
    const { tradelineId, revision } = marked;
    // The same account at the same revision gets the same id, so that a claim made again is answered and not repeated.
    const commandId = `watch-${createHash('sha256').update(`${tradelineId} ${revision}`).digest('hex')}`;
    try {
      await ledger.submit(user, 'RaiseWarning', { commandId, tradelineId, signals });
      log.info({ tradelineId, signals }, 'a warning was raised');
    } catch (error) {
      if (!(error instanceof Problem) || !DONE.includes(error.code)) throw error;
    }
  }
}
