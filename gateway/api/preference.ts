import type { Request } from 'express';

/** How long a client wants to wait for its transaction's block, and how it said so. */
export interface Preference {
  readonly waitMs: number;
  readonly applied: string;
}

const LONGEST_WAIT_S = 600;

/**
 * What a client prefers by `Prefer` (RFC 7240); `undefined` where the answer shall wait for the block. `wait` says more
 * than `respond-async`, which is `wait=0`. What is not known is ignored, as the RFC says.
 */
export function preferenceOf(request: Request): Preference | undefined {
  const preferences = (request.get('Prefer') ?? '').split(',').map((one) => one.split(';')[0]?.trim().toLowerCase());
  for (const preference of preferences) {
    const seconds = /^wait *= *"?(\d{1,6})"?$/.exec(preference ?? '')?.[1];
    if (seconds !== undefined) {
      return { waitMs: Math.min(Number(seconds), LONGEST_WAIT_S) * 1_000, applied: `wait=${Number(seconds)}` };
    }
  }
  return preferences.includes('respond-async') ? { waitMs: 0, applied: 'respond-async' } : undefined;
}
