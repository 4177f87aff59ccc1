import type { Request } from 'express';
import { Problem } from '../problems/problem.js';
import type { CommandRoute } from './route.js';

const HEADER = 'If-Match';

/**
 * Checks `If-Match` (RFC 9110, 13.1.1) against the revision on which a command insists: where they differ one of them
 * is not the record's. Whether the revision is, the ledger decides.
 *
 * @returns Whether the client set the condition.
 * @throws {@link Problem} PRECONDITION_FAILED; MALFORMED_REQUEST where the route knows no revision, because a condition
 * that is not looked at guards nothing.
 */
export function checkPrecondition(request: Request, { revision }: CommandRoute, body: unknown): boolean {
  const given = request.get(HEADER);
  if (given === undefined) return false;
  if (revision === undefined) throw noCondition();
  const tags = given.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(`"${revision(body)}"`)) throw preconditionFailed('the body names another');
  return true;
}

/** @throws {@link Problem} MALFORMED_REQUEST where there is a condition: nothing looks at it. */
export function refuseCondition(request: Request): void {
  if (request.get(HEADER) !== undefined) throw noCondition();
}

function noCondition(): Problem {
  const reason = 'this write takes no condition';
  return new Problem('MALFORMED_REQUEST', reason, { fields: [{ field: HEADER, reason }] });
}

/** A refusal for the record's revision, to a client that set the condition by a header. */
export function preconditionFailed(detail: string): Problem {
  return new Problem('PRECONDITION_FAILED', detail, { fields: [{ field: HEADER, reason: detail }] });
}
