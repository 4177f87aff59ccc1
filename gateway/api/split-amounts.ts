/** Takes the exact amounts out of records: they travel privately, in the same order. */
export function splitAmounts<R extends { amounts: unknown }>(
  records: readonly R[],
): { records: Omit<R, 'amounts'>[]; items: R['amounts'][] } {
  const items: R['amounts'][] = [];
  const bare = records.map(({ amounts, ...record }) => {
    items.push(amounts);
    return record;
  });
  return { records: bare, items };
}
