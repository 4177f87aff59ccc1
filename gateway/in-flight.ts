/** Counts what is under way, and turns away what would be too much. */
export class InFlight {
  private count = 0;

  /** @param full - What to throw when `limit` are under way. */
  constructor(
    private readonly limit: number,
    private readonly full: () => Error,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.count >= this.limit) throw this.full();
    this.count += 1;
    try {
      return await work();
    } finally {
      this.count -= 1;
    }
  }
}
