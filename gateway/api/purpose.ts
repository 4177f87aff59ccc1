import type { Request } from 'express';
import { Problem } from '../problems/problem.js';

/** What a read of credit records may be for. */
export const PURPOSES = [
  'accountReview',
  'audit',
  'collection',
  'creditDecision',
  'dispute',
  'insurance',
  'portfolioReview',
  'subjectAccess',
  'supervision',
] as const;
export type Purpose = (typeof PURPOSES)[number];

const HEADER = 'X-Purpose';

/**
 * What a read is for, for the access log. A member may look at its own records without a word; for another's it says
 * why.
 *
 * @param owner - Whose records are asked for, where the address says it.
 * @throws {@link Problem} MALFORMED_REQUEST, PURPOSE_MISSING.
 */
export function purposeOf(request: Request, mspId: string, owner: string | undefined): Purpose | undefined {
  const given = request.get(HEADER);
  if (given === undefined) {
    if (owner === undefined || owner === mspId) return undefined;
    throw purposeMissing();
  }
  const purpose = PURPOSES.find((one) => one === given);
  if (purpose === undefined) {
    const reason = `one of ${PURPOSES.join(', ')}`;
    throw new Problem('MALFORMED_REQUEST', reason, { fields: [{ field: HEADER, reason }] });
  }
  return purpose;
}

/** What is answered where a read of other members' records says no purpose. */
export function purposeMissing(): Problem {
  return new Problem('PURPOSE_MISSING', `say what the read is for: ${PURPOSES.join(', ')}`, {
    fields: [{ field: HEADER, reason: 'missing' }],
  });
}
