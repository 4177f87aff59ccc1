import type { Tradeline } from '../../schema/tradelines.js';

/** Whether an account has a limit that can be moved: of other kinds the whole was paid out, and a closed one is done. */
export function withLimit({ kind, status }: Pick<Tradeline, 'kind' | 'status'>): boolean {
  return status === 'open' && (kind === 'creditCard' || kind === 'overdraft' || kind === 'payLater');
}
