import type { Dispute, Permit, Plan } from '@attestry/chaincode/schema';
import type { ChangeType, SubjectKind } from '../change.js';
import type { FiledRecord } from './filed-record.js';

/** By what a record is found, who may see it, and what has happened to it. */
export interface Filing {
  /** Unique in its kind. */
  readonly id: string;
  /** Whose record it is. */
  readonly owner: string;
  /** Who else is a party of it. */
  readonly counterparty: string | null;
  readonly subjectId: string | null;
  readonly tradelineId: string | null;
  readonly caseId: string | null;
  readonly status: string;
  /** When it came to be: lists are in this order. */
  readonly filedAt: string;
  readonly change: ChangeType;
  readonly changed: { readonly kind: SubjectKind; readonly id: string };
}

const NOBODY = { counterparty: null, subjectId: null, tradelineId: null, caseId: null } as const;

/** How a record is filed. */
export function filingOf(filed: FiledRecord): Filing {
  switch (filed.kind) {
    case 'consent': {
      const { subjectId, consentId, holder, status, grantedAt, revision } = filed.record;
      const change = status === 'revoked' ? 'consent.revoked' : revision === 1 ? 'consent.granted' : 'consent.narrowed';
      const found = { id: `${subjectId}/${consentId}`, owner: holder, subjectId, status, filedAt: grantedAt };
      return { ...NOBODY, ...found, change, changed: { kind: 'subject', id: subjectId } };
    }
    case 'dispute': {
      const { disputeId: id, furnisher, takenInBy, subjectId, tradelineId, status, lodgedAt } = filed.record;
      const found = {
        id,
        owner: furnisher,
        counterparty: takenInBy,
        subjectId,
        tradelineId,
        status,
        filedAt: lodgedAt,
      };
      return { ...NOBODY, ...found, change: disputeChange(filed.record), changed: { kind: 'dispute', id } };
    }
    case 'inquiry': {
      const { subjectId, entry, inquirer, kind: status, at } = filed.record;
      const found = { id: `${subjectId}/${entry}`, owner: inquirer, subjectId, status, filedAt: at };
      return { ...NOBODY, ...found, change: 'inquiry.made', changed: { kind: 'subject', id: subjectId } };
    }
    case 'permit': {
      const { caseId, lender, holder, outcome, issuedAt } = filed.record;
      const status = outcome === null ? 'issued' : 'reported';
      const found = {
        id: permitId(filed.record),
        owner: lender,
        counterparty: holder,
        caseId,
        status,
        filedAt: issuedAt,
      };
      return { ...NOBODY, ...found, change: permitChange(filed.record), changed: { kind: 'case', id: caseId } };
    }
    case 'placement': {
      const { caseId, lender, agency, recalledAt, placedAt, revision } = filed.record;
      const status = recalledAt === null ? 'placed' : 'recalled';
      const change =
        recalledAt !== null ? 'placement.recalled' : revision === 1 ? 'placement.made' : 'placement.renewed';
      const found = {
        id: `${caseId}/${agency}`,
        owner: lender,
        counterparty: agency,
        caseId,
        status,
        filedAt: placedAt,
      };
      return { ...NOBODY, ...found, change, changed: { kind: 'case', id: caseId } };
    }
    case 'plan': {
      const { planId: id, lender, tradelineId, status, consent, proposedFor, agreedOn } = filed.record;
      // Whoever proposes a plan consents to it.
      const filedAt = consent[proposedFor]?.at ?? startOf(agreedOn ?? filed.record.lapsesOn);
      const found = { id, owner: lender, tradelineId, status, filedAt };
      return { ...NOBODY, ...found, change: planChange(filed.record), changed: { kind: 'plan', id } };
    }
    case 'promise': {
      const { tradelineId, promise, lender, status, madeOn, revision } = filed.record;
      const change =
        status !== 'made' ? 'promise.settled' : revision === 1 ? 'promise.made' : 'promise.paymentReported';
      const found = { id: `${tradelineId}/${promise}`, owner: lender, tradelineId, status, filedAt: startOf(madeOn) };
      return { ...NOBODY, ...found, change, changed: { kind: 'tradeline', id: tradelineId } };
    }
  }
}

const startOf = (day: string): string => `${day}T00:00:00.000Z`;

/** A contact without a permit has no number: as on the ledger, its transaction names it. */
export function permitId({ caseId, permit, transactionId }: Permit): string {
  return permit === 0 ? `${caseId}/x${transactionId.slice(0, 16)}` : `${caseId}/${permit}`;
}

function permitChange({ permit, revision, outcome }: Permit): ChangeType {
  if (permit === 0) return 'contact.reported';
  if (outcome !== null) return 'permit.reported';
  return revision === 1 ? 'permit.issued' : 'permit.changed';
}

function disputeChange({ revision, status }: Dispute): ChangeType {
  if (revision === 1) return 'dispute.lodged';
  return DISPUTE_CHANGES[status];
}

const DISPUTE_CHANGES: Readonly<Record<Dispute['status'], ChangeType>> = {
  open: 'dispute.changed',
  answered: 'dispute.answered',
  escalated: 'dispute.escalated',
  ordered: 'dispute.decided',
  closed: 'dispute.ended',
  withdrawn: 'dispute.ended',
};

function planChange({ revision, status }: Plan): ChangeType {
  if (revision === 1) return 'plan.proposed';
  return status === 'proposed' || status === 'active' ? 'plan.changed' : 'plan.ended';
}
