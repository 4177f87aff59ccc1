import type {
  DecideHardship,
  ForbearanceFile,
  ForbearancePolicy,
  HardshipRequest,
  KeptHold,
  RequestHardship,
} from '../../schema/forbearance.js';
import { addDays, endOf } from '../calendar.js';
import { Refusal } from '../refusal.js';
import { changedFile } from './forbearance-file.js';

/** A hardship request and its tradeline's file, which change together. */
export interface HardshipOutcome {
  readonly hardship: HardshipRequest;
  readonly file: ForbearanceFile;
}

/**
 * A request as it stands on a day: one that its lender has not decided in time stands as granted, without anybody's
 * doing.
 */
export function hardshipOn(hardship: HardshipRequest, today: string): HardshipRequest {
  return hardship.status === 'pending' && today > hardship.decideBy ? { ...hardship, status: 'granted' } : hardship;
}

/**
 * Takes in a debtor's request for relief. Collection is held while it is pending, and after that until the relief ends.
 *
 * @param last - The last request of the tradeline.
 * @throws {@link Refusal} HARDSHIP_PENDING.
 */
export function requestHardship(
  request: RequestHardship,
  file: ForbearanceFile,
  last: HardshipRequest | undefined,
  policy: ForbearancePolicy,
  at: string,
  by: string,
): HardshipOutcome {
  const today = at.slice(0, 10);
  if (last !== undefined && isUnderWay(last, at)) {
    throw new Refusal(
      'HARDSHIP_PENDING',
      'tradelineId',
      `request ${last.request} holds collection until ${last.heldUntil}`,
    );
  }
  const number = file.hardships + 1;
  const decideBy = addDays(today, policy.hardship.decisionDays);
  const hardship: HardshipRequest = {
    tradelineId: file.tradelineId,
    request: number,
    status: 'pending',
    measures: [...request.measures].sort(),
    evidence: request.evidence,
    requestedAt: at,
    decideBy,
    heldUntil: endOf(addDays(decideBy, policy.hardship.reliefDays)),
    decidedAt: null,
    revision: 1,
    by,
  };
  return { hardship, file: changedFile(file, { hardships: number }, by) };
}

/**
 * A lender's decision, in time. Granting counts as an offer of forbearance.
 *
 * @throws {@link Refusal} HARDSHIP_DECIDED: also where it stands because the time has run out.
 */
export function decideHardship(
  hardship: HardshipRequest,
  file: ForbearanceFile,
  decision: DecideHardship['decision'],
  policy: ForbearancePolicy,
  at: string,
  by: string,
): HardshipOutcome {
  const today = at.slice(0, 10);
  const { status } = hardshipOn(hardship, today);
  if (status !== 'pending') throw new Refusal('HARDSHIP_DECIDED', 'request', `the request is ${status}`);
  const granted = decision === 'granted';
  const decided: HardshipRequest = {
    ...hardship,
    status: decision,
    heldUntil: granted ? endOf(addDays(today, policy.hardship.reliefDays)) : at,
    decidedAt: at,
    revision: hardship.revision + 1,
    by,
  };
  return { hardship: decided, file: changedFile(file, granted ? { offeredAt: at } : {}, by) };
}

/** The hold that a request puts on collection; none once it was refused. */
export function hardshipHold(hardship: HardshipRequest): KeptHold | undefined {
  if (hardship.status === 'refused') return undefined;
  return {
    kind: 'hardship',
    since: hardship.requestedAt,
    until: hardship.heldUntil,
    ref: String(hardship.request),
  };
}

function isUnderWay(hardship: HardshipRequest, at: string): boolean {
  return hardship.status !== 'refused' && hardship.heldUntil > at;
}
