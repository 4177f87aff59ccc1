import type { ScoredAccount } from './evaluate-file.js';

/** An account to which two programs gave different points; null: one of them gave none. */
export interface Difference {
  readonly id: number;
  readonly domain: number | null;
  readonly other: number | null;
}

/** Where the domain's points and another program's are not the same, account by account; either may lack accounts. */
export function differences(
  accounts: readonly ScoredAccount[],
  others: ReadonlyMap<number, number>,
): readonly Difference[] {
  const domain = new Map(accounts.flatMap(({ id, score }) => (score.scored ? [[id, score.points] as const] : [])));
  const ids = [...new Set([...domain.keys(), ...others.keys()])].sort((a, b) => a - b);
  return ids.flatMap((id) => {
    const own = domain.get(id) ?? null;
    const other = others.get(id) ?? null;
    return own === other ? [] : [{ id, domain: own, other }];
  });
}
