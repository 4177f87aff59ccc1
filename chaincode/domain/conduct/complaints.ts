import type { Case } from '../../schema/cases.js';
import type { Complaint, DebtorFile, DecideComplaint, FileComplaint } from '../../schema/debtors.js';
import { Refusal } from '../refusal.js';
import { revised, withdrawn } from './debtor-file.js';

const MAX_COMPLAINTS = 100;

/** A complaint, and the debtor's file with it. */
export interface Complained {
  readonly complaint: Complaint;
  readonly debtor: DebtorFile;
}

/**
 * Puts a complaint on record. It takes back every permit of this debtor, and none is given until it is decided, but for
 * a reply.
 *
 * @param collectors - MSPs of the lender, and of agencies that had the case in hands.
 * @throws {@link Refusal} in this order: AGENCY_UNKNOWN, PERMIT_NOT_FOUND, RECORD_FULL.
 */
export function fileComplaint(
  file: Case,
  debtor: DebtorFile,
  request: FileComplaint,
  collectors: readonly string[],
  at: string,
  by: string,
): Complained {
  if (!collectors.includes(request.about)) {
    throw new Refusal('AGENCY_UNKNOWN', 'about', `${request.about} does not collect in this case`);
  }
  if (request.permit !== undefined && request.permit > debtor.permits) {
    throw new Refusal('PERMIT_NOT_FOUND', 'permit', 'no such permit');
  }
  const { complaints } = debtor;
  if (complaints.length >= MAX_COMPLAINTS) throw new Refusal('RECORD_FULL', 'caseId', 'too many complaints');
  const complaint: Complaint = {
    complaint: complaints.length + 1,
    caseId: file.caseId,
    about: request.about,
    permit: request.permit ?? null,
    evidence: request.evidence ?? null,
    filedAt: at,
    filedBy: by,
    decision: null,
  };
  const slots = withdrawn(debtor.slots, at);
  return { complaint, debtor: revised(debtor, { complaints: [...complaints, complaint], slots }, by) };
}

/**
 * Decides a complaint: upheld or dismissed, for good.
 *
 * @throws {@link Refusal} in this order: COMPLAINT_NOT_FOUND, COMPLAINT_DECIDED.
 */
export function decideComplaint(debtor: DebtorFile, request: DecideComplaint, at: string, by: string): Complained {
  const found = debtor.complaints.find(
    ({ complaint, caseId }) => complaint === request.complaint && caseId === request.caseId,
  );
  if (found === undefined) throw new Refusal('COMPLAINT_NOT_FOUND', 'complaint', 'the case has no such complaint');
  if (found.decision !== null) {
    throw new Refusal('COMPLAINT_DECIDED', 'complaint', `the complaint was ${found.decision.outcome}`);
  }
  const complaint = { ...found, decision: { outcome: request.decision, at, by } };
  const complaints = debtor.complaints.map((one) => (one === found ? complaint : one));
  return { complaint, debtor: revised(debtor, { complaints }, by) };
}
