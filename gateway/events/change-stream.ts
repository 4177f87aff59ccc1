import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '@attestry/chaincode/domain/refusal';
import { Problem } from '../problems/problem.js';
import type { Change } from '../readmodel/change.js';
import { changesAfter, type ChangeFilter } from '../readmodel/queries/changes-after.js';
import type { Read, ReadModelAccess } from '../readmodel/read-model.js';
import type { EndReason, OpenStream } from './event-streams.js';

/** What is read at a time, and so what a slow reader keeps in memory. */
const PAGE = 100;
/** How long a client waits before it comes back. */
const RETRY_MS = 2_000;
const OUTAGE_PAUSE_MS = 1_000;

interface Ask {
  readonly readModel: ReadModelAccess;
  /** Position of the last change that the reader has dealt with. */
  readonly after: string | undefined;
  readonly filter: ChangeFilter;
  readonly heartbeatMs: number;
  /** Told of each change that is handed over. */
  readonly onChange: () => void;
}

/**
 * Changes as server-sent events, from a position on and then as they come, until the stream is ended. An event's id is
 * its position. A comment is the sign of life. While the database is out of reach it waits, and goes on from there.
 */
export async function* changeStream(ask: Ask, stream: OpenStream): AsyncGenerator<string> {
  const { readModel, filter, heartbeatMs, onChange } = ask;
  const { signal } = stream;
  const isOpen = (): boolean => !signal.aborted;
  let { after } = ask;
  let silentSince = performance.now();
  yield `retry: ${RETRY_MS}\n\n`;
  while (isOpen()) {
    const page = await readOrEnd(readModel, after, filter, stream);
    if (page !== undefined) {
      for (const change of page.answer) {
        onChange();
        yield eventOf(change);
        after = change.position;
        silentSince = performance.now();
        if (!isOpen()) return;
      }
      if (page.answer.length === PAGE) continue;
      const restMs = Math.max(0, silentSince + heartbeatMs - performance.now());
      await readModel.reached(page.blockNumber + 1, restMs, signal);
    } else {
      // A pause that is cut short because the stream ends is no fault.
      await delay(Math.min(OUTAGE_PAUSE_MS, heartbeatMs), undefined, { signal }).catch(() => undefined);
    }
    if (isOpen() && performance.now() >= silentSince + heartbeatMs) {
      yield ': nothing new\n\n';
      silentSince = performance.now();
    }
  }
}

/** `undefined` where it cannot be read at present, or the stream was ended because the organisation may not read. */
async function readOrEnd(
  readModel: ReadModelAccess,
  after: string | undefined,
  filter: ChangeFilter,
  stream: OpenStream,
): Promise<Read<Change[]> | undefined> {
  try {
    return await readModel.read(0, (snapshot) => changesAfter(snapshot, after, filter, PAGE));
  } catch (error) {
    if (error instanceof Problem && error.code === 'READ_MODEL_UNAVAILABLE') return undefined;
    if (!(error instanceof Refusal)) throw error;
    stream.abort('memberNotActive' satisfies EndReason);
    return undefined;
  }
}

/** One line of data: JSON has no line ends of its own. The type stands in it, so that one listener hears all. */
const eventOf = (change: Change): string => `id: ${change.position}\ndata: ${JSON.stringify(change)}\n\n`;
