/** What became of some calls made side by side. */
export interface Load {
  readonly calls: number;
  readonly seconds: number;
  /** Of one call, from sending to its answer. */
  readonly p50Ms: number;
}

/** Makes calls, so many in flight at a time, each begun as soon as one before it has been answered. */
export async function load<T>(
  items: readonly T[],
  inFlight: number,
  call: (item: T) => Promise<unknown>,
): Promise<Load> {
  const waiting = [...items];
  const took: number[] = [];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const startedAt = performance.now();
      await call(item);
      took.push(performance.now() - startedAt);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { calls: items.length, seconds: (performance.now() - startedAt) / 1_000, p50Ms: median(took) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}
