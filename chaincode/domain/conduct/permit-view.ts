import type { DebtorFile } from '../../schema/debtors.js';
import type { ConductHold } from '../../schema/conduct-holds.js';
import type { ConductPack } from '../../schema/packs.js';
import type { Permit, PermitView } from '../../schema/permits.js';
import { millisecondsOf } from '../calendar.js';
import { isHeld } from './report-outcome.js';

/** A permit as it stands at an instant: who is about to use one looks at it once more. */
export function permitView(
  permit: Permit,
  debtor: DebtorFile,
  holds: readonly ConductHold[],
  pack: ConductPack,
  at: string,
): PermitView {
  return { ...withMissing(permit, at), standing: standingOf(permit, debtor, holds, pack, at) };
}

/** A permit whose outcome is overdue, marked as such; any other as it is. */
export function withMissing(permit: Permit, at: string): Permit {
  if (permit.outcome !== null || millisecondsOf(at) <= millisecondsOf(permit.reportBy)) return permit;
  return { ...permit, irregular: [...permit.irregular, 'outcomeMissing'] };
}

function standingOf(
  permit: Permit,
  debtor: DebtorFile,
  holds: readonly ConductHold[],
  pack: ConductPack,
  at: string,
): PermitView['standing'] {
  if (permit.outcome !== null) return 'reported';
  const nowMs = millisecondsOf(at);
  const state = debtor.slots.find((slot) => slot.permit === permit.permit)?.state;
  if (state === 'withdrawn') return 'withdrawn';
  if (nowMs >= millisecondsOf(permit.notAfter)) return 'expired';
  if (isHeld(permit, holds, pack, nowMs)) return 'held';
  return nowMs < millisecondsOf(permit.notBefore) ? 'early' : 'valid';
}
