/** Work that waits for its turn. */
interface Waiting {
  readonly keys: readonly string[];
  readonly since: number;
  readonly begin: () => void;
}

/** How long work may be overtaken by younger work that it would collide with. */
const OVERTAKING_MS = 1_000;

/**
 * Lets work run side by side where it touches different things, and one after the other where it does not. Whatever
 * touches nothing that is in use begins at once, so that neighbours in a row of overlapping batches do not queue up
 * behind each other; who has waited for a while is overtaken no more.
 */
export class Turns {
  private readonly busy = new Set<string>();
  private waiting: Waiting[] = [];

  constructor(private readonly overtakingMs = OVERTAKING_MS) {}

  /** How much waits for its turn. */
  get queued(): number {
    return this.waiting.length;
  }

  /**
   * @param keys - What the work touches.
   * @param maxWaitMs - Work that has not begun by then never does.
   * @param late - What is thrown in that case.
   */
  async run<T>(keys: readonly string[], maxWaitMs: number, late: () => Error, work: () => Promise<T>): Promise<T> {
    await this.turn(keys, maxWaitMs, late);
    try {
      return await work();
    } finally {
      for (const key of keys) this.busy.delete(key);
      this.beginWhatCan();
    }
  }

  private turn(keys: readonly string[], maxWaitMs: number, late: () => Error): Promise<void> {
    return new Promise((resolve, reject) => {
      const overdue = setTimeout(() => {
        this.waiting = this.waiting.filter((one) => one !== entry);
        reject(late());
        // It may have held back what came after it.
        this.beginWhatCan();
      }, maxWaitMs);
      const entry: Waiting = {
        keys,
        since: performance.now(),
        begin: () => {
          clearTimeout(overdue);
          resolve();
        },
      };
      this.waiting.push(entry);
      this.beginWhatCan();
    });
  }

  private beginWhatCan(): void {
    const reserved = new Set<string>();
    const overtakenSince = performance.now() - this.overtakingMs;
    this.waiting = this.waiting.filter(({ keys, since, begin }) => {
      if (keys.some((key) => this.busy.has(key) || reserved.has(key))) {
        if (since <= overtakenSince) for (const key of keys) reserved.add(key);
        return true;
      }
      for (const key of keys) this.busy.add(key);
      begin();
      return false;
    });
  }
}
