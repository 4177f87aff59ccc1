import type { Case, CloseCase } from '../../schema/cases.js';
import { Refusal } from '../refusal.js';
import { requireLenderOfCase, requireOpen } from './require-case.js';

/**
 * Closes a case. A case with steps under way stays open, so that no step is carried out behind a closed file.
 *
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_CASE, CASE_CLOSED, STEPS_PENDING.
 */
export function closeCase(file: Case, outcome: CloseCase['outcome'], lender: string, at: string, by: string): Case {
  requireLenderOfCase(file, lender);
  requireOpen(file);
  if (file.pending > 0) throw new Refusal('STEPS_PENDING', 'caseId', `${file.pending} steps are under way`);
  return { ...file, status: 'closed', outcome, closedAt: at, revision: file.revision + 1, by };
}
