/** Counts what is under way, and turns away what would be too much. */
export class InFlight {
  private count = 0;
  private waiting: (() => void)[] = [];

  /** @param full - What to throw when `limit` are under way. */
  constructor(
    private readonly limit: number,
    private readonly full: () => Error,
  ) {}

  /** How many are under way. */
  get size(): number {
    return this.count;
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    while (this.count > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.count >= this.limit) throw this.full();
    this.count += 1;
    try {
      return await work();
    } finally {
      this.count -= 1;
      if (this.count === 0) for (const resolve of this.waiting.splice(0)) resolve();
    }
  }
}
