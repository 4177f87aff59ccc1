import type { Case } from '../../schema/cases.js';
import { Refusal } from '../refusal.js';

/** @throws {@link Refusal} NOT_LENDER_OF_CASE. */
export function requireLenderOfCase(file: Case, lender: string): void {
  if (file.lender !== lender) throw new Refusal('NOT_LENDER_OF_CASE', 'caseId', `the case is ${file.lender}'s`);
}

/** @throws {@link Refusal} CASE_CLOSED. */
export function requireOpen(file: Case): void {
  if (file.status === 'closed') throw new Refusal('CASE_CLOSED', 'caseId', 'the case is closed');
}
