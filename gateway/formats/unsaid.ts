/** Something that one side says of an account and the other cannot. */
export interface Unsaid {
  /** As the ledger names it, or the format where the ledger has no such thing. */
  readonly field: string;
  readonly reason: string;
}

/** Adds up what could not be said of many accounts. */
export class UnsaidTally {
  private readonly counts = new Map<string, { field: string; reason: string; accounts: number }>();

  add(unsaid: readonly Unsaid[]): void {
    for (const { field, reason } of unsaid) {
      const key = `${field}\n${reason}`;
      const known = this.counts.get(key);
      if (known === undefined) this.counts.set(key, { field, reason, accounts: 1 });
      else known.accounts += 1;
    }
  }

  /** By field. */
  get rows(): { readonly field: string; readonly reason: string; readonly accounts: number }[] {
    return [...this.counts.values()].sort((a, b) => (a.field < b.field ? -1 : 1));
  }
}
