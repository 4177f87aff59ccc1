import type { Case, OpenCase } from '../../schema/cases.js';
import type { Charter } from '../../schema/charter.js';
import { Refusal } from '../refusal.js';

/** What the registry says of the tradeline that a case is about. */
export interface TradelineFacts {
  readonly lender: string;
  readonly status: 'open' | 'closed' | 'deleted';
  readonly daysPastDue: number;
}

/**
 * Opens a collection case on a tradeline in arrears.
 *
 * @param openCaseId - The case that is open on this tradeline, if any: one debt is not pursued twice at a time.
 * @param packVersion - Of the policy pack, in force now; the case keeps it.
 * @throws {@link Refusal} in this order: TRADELINE_NOT_FOUND, NOT_LENDER_OF_TRADELINE, NOT_IN_ARREARS, NOTARY_UNKNOWN,
 * CASE_EXISTS, CASE_ALREADY_OPEN.
 */
export function openCase(
  request: OpenCase,
  lender: string,
  tradeline: TradelineFacts | null,
  charter: Charter,
  existing: Case | undefined,
  openCaseId: string | undefined,
  packVersion: string,
  at: string,
  by: string,
): Case {
  if (tradeline === null) throw new Refusal('TRADELINE_NOT_FOUND', 'tradelineId', 'no such tradeline');
  if (tradeline.lender !== lender) {
    throw new Refusal('NOT_LENDER_OF_TRADELINE', 'tradelineId', `the tradeline is ${tradeline.lender}'s`);
  }
  if (tradeline.daysPastDue === 0) throw new Refusal('NOT_IN_ARREARS', 'tradelineId', 'nothing is past due');
  const notary = request.notary ?? charter.notaries[0];
  if (notary === undefined || !charter.notaries.includes(notary)) {
    throw new Refusal('NOTARY_UNKNOWN', 'notary', 'not a notary of the charter');
  }
  if (existing !== undefined) throw new Refusal('CASE_EXISTS', 'caseId', 'a case of this id stands');
  if (openCaseId !== undefined) throw new Refusal('CASE_ALREADY_OPEN', 'tradelineId', `${openCaseId} is open`);
  return {
    caseId: request.caseId,
    tradelineId: request.tradelineId,
    lender,
    notary,
    pack: request.pack,
    packVersion,
    status: 'open',
    outcome: null,
    daysPastDueAtOpening: tradeline.daysPastDue,
    openedAt: at,
    closedAt: null,
    steps: 0,
    pending: 0,
    revision: 1,
    by,
  };
}
