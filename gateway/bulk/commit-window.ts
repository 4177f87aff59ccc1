import { setTimeout as delay } from 'node:timers/promises';
import { PROBLEMS } from '../problems/codes.js';
import { Problem } from '../problems/problem.js';
import { commitBatch, type Sender } from './commit-batch.js';
import { inParallel } from './in-parallel.js';
import type { LineOutcome } from './outcomes.js';
import { planWindow, type Batch, type Numbered } from './plan-window.js';

/** How many batches of one submission are under way at a time: six to twelve were measured to be best. */
const IN_FLIGHT = 6;
/** Commands of one record, which a stage may have many of. */
const SINGLES_IN_FLIGHT = 8;
const TRY_FOR_MS = 60_000;
const PAUSE_MS = 1_000;

/**
 * Puts the lines of a window on the ledger, and says what became of each. A fault that may pass is tried again for a
 * while; every attempt of a batch is the same command, so none is dangerous.
 *
 * @param signal - Aborted: what is under way ends, and nothing more begins.
 * @throws {@link Problem} that ended it; batches before may stand on the ledger. The signal's reason.
 */
export async function commitWindow(
  records: readonly Numbered[],
  sender: Sender,
  signal: AbortSignal,
): Promise<LineOutcome[]> {
  const outcomes: LineOutcome[] = [];
  const commit = async (batch: Batch): Promise<void> => {
    signal.throwIfAborted();
    outcomes.push(...(await persistently(sender, batch, signal)));
  };
  await inParallel(planWindow(records), IN_FLIGHT, async (lane) => {
    for (const stage of lane) await inParallel(stage, SINGLES_IN_FLIGHT, commit);
  });
  return outcomes;
}

async function persistently(sender: Sender, batch: Batch, signal: AbortSignal): Promise<LineOutcome[]> {
  const giveUpAt = performance.now() + TRY_FOR_MS;
  for (;;) {
    try {
      return await commitBatch(sender, batch);
    } catch (error) {
      if (!(error instanceof Problem) || !PROBLEMS[error.code].retryable || performance.now() >= giveUpAt) throw error;
      await delay(PAUSE_MS * (0.5 + Math.random()), undefined, { signal });
    }
  }
}
