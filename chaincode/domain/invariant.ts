/** States what the code before it has made sure of. A failure is a fault of ours and reaches nobody as a refusal. */
export function invariant(holds: boolean, claim: string): asserts holds {
  if (!holds) throw new Error(`invariant broken: ${claim}`);
}
