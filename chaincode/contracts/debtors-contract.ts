import { counted } from '../domain/agencies/place-case.js';
import { decideComplaint, fileComplaint } from '../domain/conduct/complaints.js';
import { holdsOn } from '../domain/conduct/debtor-file.js';
import { declare } from '../domain/conduct/declare.js';
import { setPlaces, setReference } from '../domain/conduct/whereabouts-on-record.js';
import { Refusal } from '../domain/refusal.js';
import { AgencyBook } from '../ledger/agencies.js';
import { saveConductHolds } from '../ledger/conduct-holds.js';
import { loadDebtor, saveDebtor } from '../ledger/debtors.js';
import { encode } from '../ledger/encoding.js';

import type { Complaint, DebtorFile } from '../schema/debtors.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
import { caseParty, requireInHands } from './case-party.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';

const ANYONE = ['lender', 'agency', 'notary', 'regulator'] as const;

/** What a debtor says and where a debtor is: the facts on which permits are decided. */
export class DebtorsContract extends AttestryContract {
  constructor(setting: Setting) {
    super('debtors', setting);
  }

  /** Records where the debtor may be. Only the case's lender may. */
  @Transaction()
  @Returns('string')
  async SetPlaces(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'SetPlaces', requestJson, async (request) => {
      const { file, subjectId } = await caseParty(ctx, request.caseId, ['lender']);
      const { debtor } = await loadDebtor(ctx.store, file.lender, subjectId);
      return kept(ctx, 'PlacesSet', file.caseId, setPlaces(debtor, request, ctx.submitter));
    });
  }

  /** Records a number or an address of the debtor's, as a keyed hash. Its lender and its agencies may. */
  @Transaction()
  @Returns('string')
  async SetReference(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'SetReference', requestJson, async (request) => {
      const { file, subjectId } = await caseParty(ctx, request.caseId, ['lender', 'agency']);
      const { debtor } = await loadDebtor(ctx.store, file.lender, subjectId);
      return kept(ctx, 'ReferenceSet', file.caseId, setReference(debtor, request, ctx.store.at, ctx.submitter));
    });
  }

  /** Records what the debtor says. Whoever hears it may; that contact may go on, a notary or the regulator alone. */
  @Transaction()
  @Returns('string')
  async DeclareForDebtor(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DeclareForDebtor', requestJson, async ({ caseId, declaration, evidence }) => {
      const { member, file, subjectId } = await caseParty(ctx, caseId, ANYONE);
      const { debtor, holds } = await loadDebtor(ctx.store, file.lender, subjectId);
      const declared = declare(file, debtor, holds, declaration, {
        role: member.role,
        hasEvidence: evidence !== undefined,
        at: ctx.store.at,
        by: ctx.submitter,
      });
      if (declared.holds !== holds) saveConductHolds(ctx.store, subjectId, declared.holds);
      return kept(ctx, 'DebtorDeclared', caseId, declared.debtor);
    });
  }

  /** Records a complaint of the debtor's; until it is decided nobody contacts the debtor but to reply. */
  @Transaction()
  @Returns('string')
  async FileComplaint(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'FileComplaint', requestJson, async (request) => {
      const { file, subjectId } = await caseParty(ctx, request.caseId, ANYONE);
      const placed = await new AgencyBook(ctx.store).placement(file.caseId, request.about);
      const collectors = [file.lender, ...(placed === undefined ? [] : [placed.agency])];
      const { debtor } = await loadDebtor(ctx.store, file.lender, subjectId);
      const filed = fileComplaint(file, debtor, request, collectors, ctx.store.at, ctx.submitter);
      return complained(ctx, 'ComplaintFiled', filed);
    });
  }

  /** Decides a complaint. The case's notary or the regulator may. */
  @Transaction()
  @Returns('string')
  async DecideComplaint(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DecideComplaint', requestJson, async (request) => {
      const { member, file, subjectId } = await caseParty(ctx, request.caseId, ['notary', 'regulator']);
      if (member.role === 'notary' && member.mspId !== file.notary) {
        throw new Refusal('NOT_NOTARY_OF_CASE', 'caseId', `${file.notary} supervises this case`);
      }
      const { debtor } = await loadDebtor(ctx.store, file.lender, subjectId);
      const decided = decideComplaint(debtor, request, ctx.store.at, ctx.submitter);
      const { about, decision } = decided.complaint;
      if (about !== file.lender && decision !== null) {
        const book = new AgencyBook(ctx.store);
        const what = decision.outcome === 'upheld' ? 'complaintsUpheld' : 'complaintsDismissed';
        book.saveConduct(counted(about, await book.conduct(about), what, ctx.submitter));
      }
      return complained(ctx, 'ComplaintDecided', decided);
    });
  }

  /** The facts on record, for whoever collects or supervises. */
  @Transaction(false)
  @Returns('string')
  async ReadDebtor(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadDebtor', requestJson, async ({ caseId }) => {
      const party = await caseParty(ctx, caseId, ANYONE);
      requireInHands(party, ctx.store.at);
      const { file, subjectId, holds: registryHolds } = party;
      const { debtor, holds } = await loadDebtor(ctx.store, file.lender, subjectId);
      return { debtor, holds: holdsOn(debtor, file.tradelineId, [...holds, ...registryHolds]) };
    });
  }
}

function kept(
  ctx: AttestryContext,
  event: string,
  caseId: string,
  debtor: DebtorFile,
): { transactionId: string; debtor: DebtorFile } {
  saveDebtor(ctx.store, debtor);
  ctx.store.announce(event, encode({ caseId }));
  return { transactionId: ctx.store.transactionId, debtor };
}

function complained(
  ctx: AttestryContext,
  event: string,
  { complaint, debtor }: { complaint: Complaint; debtor: DebtorFile },
): { transactionId: string; complaint: Complaint } {
  saveDebtor(ctx.store, debtor);
  ctx.store.announce(event, encode({ caseId: complaint.caseId, complaint: complaint.complaint }));
  return { transactionId: ctx.store.transactionId, complaint };
}
