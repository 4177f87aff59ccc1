import type { FieldFault } from '@attestry/chaincode/schema';

/** Looks at one part that the gateway needs; gives what is wrong with it, or `undefined`. */
export type Check = () => Promise<string | undefined> | string | undefined;

/** What is missing; empty where the gateway is ready. */
export type Readiness = () => Promise<readonly FieldFault[]>;

/**
 * Looks at all parts at once, at most once in `freshMs` however often it is asked: whoever asks needs no token.
 *
 * @param parts - Checks by the name of what they look at.
 */
export function readiness(parts: Readonly<Record<string, Check>>, freshMs = 500): Readiness {
  let last: Promise<readonly FieldFault[]> = Promise.resolve([]);
  let staleAt = -Infinity;
  return () => {
    if (performance.now() >= staleAt) {
      // Not again before this look is over, either.
      staleAt = Infinity;
      last = look(parts).finally(() => {
        staleAt = performance.now() + freshMs;
      });
    }
    return last;
  };
}

async function look(parts: Readonly<Record<string, Check>>): Promise<FieldFault[]> {
  const found = await Promise.all(
    Object.entries(parts).map(async ([field, check]) => ({ field, reason: await check() })),
  );
  return found.filter((fault): fault is FieldFault => fault.reason !== undefined);
}
