import { EventEmitter, once } from 'node:events';

/**
 * Groups what a source gives: as many items as have arrived while the last group was being dealt with, but together no
 * heavier than `most`, or else one alone. So a group is one where items come slowly, and many where there is much to
 * catch up with; and what waits is bounded in the same way.
 *
 * @param stop - Ends the source; called when the groups are no longer wanted.
 */
export async function* readAhead<T>(
  source: AsyncIterable<T>,
  weightOf: (item: T) => number,
  most: number,
  stop: () => void,
): AsyncGenerator<T[]> {
  const waiting: T[] = [];
  let weight = 0;
  const changes = new EventEmitter();
  const state: { unwanted: boolean; ended: boolean; failure?: Error } = { unwanted: false, ended: false };
  const end = (failure?: unknown): void => {
    state.ended = true;
    if (failure !== undefined)
      state.failure = failure instanceof Error ? failure : new Error('the source failed', { cause: failure });
    changes.emit('change');
  };
  const reading = (async () => {
    for await (const item of source) {
      waiting.push(item);
      weight += weightOf(item);
      changes.emit('change');
      while (weight >= most && !state.unwanted) await once(changes, 'change');
    }
  })().then(() => end(), end);
  try {
    for (;;) {
      if (waiting.length > 0) {
        // What waits is heavier than `most` by its last item at most.
        const group = waiting.splice(0);
        weight = 0;
        changes.emit('change');
        yield group;
      } else if (state.ended) {
        if (state.failure !== undefined) throw state.failure;
        return;
      } else await once(changes, 'change');
    }
  } finally {
    state.unwanted = true;
    changes.emit('change');
    stop();
    await reading;
  }
}
