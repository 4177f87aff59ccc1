import type { EarlyWarning, RaiseWarning, WarningSignal } from '../../schema/warnings.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { dayOf, lastDayOf, monthNumber } from '../calendar.js';
import { Refusal } from '../refusal.js';

/** Months on time after which a warning was a false alarm: as long as a scorecard looks back. */
const QUIET_MONTHS = 6;
const MAX_MITIGATIONS = 20;

/**
 * A warning that stands, because the ledger shows what is claimed.
 *
 * @param found - What the ledger shows; only these are claimed.
 * @param before - The tradeline's warnings so far.
 * @throws {@link Refusal} in this order: WARNING_OPEN, CLAIM_NOT_BORNE_OUT.
 */
export function raiseWarning(
  request: Pick<RaiseWarning, 'tradelineId' | 'signals'>,
  found: readonly WarningSignal[],
  tradeline: Pick<Tradeline, 'lender' | 'daysPastDue'>,
  before: readonly EarlyWarning[],
  entry: number | null,
  at: string,
  by: string,
): EarlyWarning {
  const open = before.find(({ closed }) => closed === null);
  if (open !== undefined) throw new Refusal('WARNING_OPEN', 'tradelineId', `warning ${open.warning} is open`);
  const unproven = request.signals.filter((signal) => !found.includes(signal));
  if (unproven.length > 0) {
    throw new Refusal('CLAIM_NOT_BORNE_OUT', 'signals', `the ledger does not show: ${unproven.join(', ')}`);
  }
  return {
    tradelineId: request.tradelineId,
    warning: before.length + 1,
    lender: tradeline.lender,
    signals: [...request.signals].sort(),
    entry,
    wasInArrears: tradeline.daysPastDue > 0,
    raisedAt: at,
    mitigations: [],
    closed: null,
    revision: 1,
    by,
  };
}

/** @throws {@link Refusal} in this order: WARNING_NOT_FOUND, WARNING_CLOSED, RECORD_FULL. */
export function mitigateWarning(
  found: EarlyWarning | undefined,
  mitigation: EarlyWarning['mitigations'][number]['mitigation'],
  at: string,
  by: string,
): EarlyWarning {
  const warning = requireOpen(found);
  if (warning.mitigations.length >= MAX_MITIGATIONS) {
    throw new Refusal('RECORD_FULL', 'mitigation', 'the warning has as many mitigations as fit');
  }
  const mitigations = [...warning.mitigations, { mitigation, at, by }];
  return { ...warning, mitigations, revision: warning.revision + 1, by };
}

/**
 * Closes a warning with the outcome that the ledger shows: arrears that began after it are a hit, six months on time a
 * false alarm. One that was raised in arrears foresaw nothing.
 *
 * @param tradeline - As it counts.
 * @throws {@link Refusal} in this order: WARNING_NOT_FOUND, WARNING_CLOSED, WARNING_UNDECIDED.
 */
export function closeWarning(
  found: EarlyWarning | undefined,
  { profile, status }: Pick<Tradeline, 'profile' | 'status'>,
  at: string,
  by: string,
): EarlyWarning {
  const warning = requireOpen(found);
  const { raisedAt, wasInArrears } = warning;
  const close = (outcome: 'hit' | 'falseAlarm' | 'late', leadDays: number | null): EarlyWarning => ({
    ...warning,
    closed: { at, outcome, leadDays },
    revision: warning.revision + 1,
    by,
  });
  if (wasInArrears) return close('late', null);
  const after = profile.filter(({ period }) => period >= raisedAt.slice(0, 7));
  const first = after.find(({ daysPastDue }) => daysPastDue > 0);
  if (first !== undefined) {
    // A month in arrears says how many days they had lasted at its end.
    const began = lastDayOf(first.period) - first.daysPastDue;
    return close('hit', Math.max(0, began - dayOf(raisedAt)));
  }
  const quiet = after.filter(({ period }) => monthNumber(period) > monthNumber(raisedAt.slice(0, 7))).length;
  if (quiet >= QUIET_MONTHS || status === 'closed') return close('falseAlarm', null);
  throw new Refusal('WARNING_UNDECIDED', 'warning', `${quiet} of ${QUIET_MONTHS} months on time have been reported`);
}

function requireOpen(found: EarlyWarning | undefined): EarlyWarning {
  if (found === undefined) throw new Refusal('WARNING_NOT_FOUND', 'warning', 'the account has no such warning');
  if (found.closed !== null) throw new Refusal('WARNING_CLOSED', 'warning', `it was closed at ${found.closed.at}`);
  return found;
}
