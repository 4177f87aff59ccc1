import { counted } from '../domain/agencies/place-case.js';
import { holdsOn } from '../domain/conduct/debtor-file.js';
import { permitView, withMissing } from '../domain/conduct/permit-view.js';
import { reportContact, reportOutcome, type Reported } from '../domain/conduct/report-outcome.js';
import { requestPermit } from '../domain/conduct/request-permit.js';
import { requireEntitled } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { AgencyBook } from '../ledger/agencies.js';
import { loadContactRecords, loadDebtor, saveDebtor } from '../ledger/debtors.js';
import { encode } from '../ledger/encoding.js';
import { PermitBook } from '../ledger/permits.js';
import type { ConductHold } from '../schema/conduct-holds.js';
import type { DebtorFile } from '../schema/debtors.js';
import type { ConductPack } from '../schema/packs.js';
import type { Permit } from '../schema/permits.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
import { caseParty, packOf, requireInHands, standing, type Party } from './case-party.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';

const COLLECTORS = ['lender', 'agency'] as const;
const READERS = ['lender', 'agency', 'notary', 'regulator'] as const;

/** A permit before every contact, and what came of it. */
export class PermitsContract extends AttestryContract {
  constructor(setting: Setting) {
    super('permits', setting);
  }

  /**
   * A permit for one contact, if the case's pack allows it by what is on the ledger. Two that race for the last slot
   * write one record, the debtor's file, so that one of them is a read conflict.
   */
  @Transaction()
  @Returns('string')
  async RequestPermit(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RequestPermit', requestJson, async (request) => {
      const { caseId, plannedFor, ...ask } = request;
      const party = await caseParty(ctx, caseId, COLLECTORS);
      const { file, debt, subjectId } = party;
      const holder = party.member.mspId;
      const named = { holder, staff: ask.staff, template: ask.template, step: ask.step };
      const records = await loadContactRecords(ctx.store, file, subjectId, named);
      if (ask.step !== undefined && records.step === undefined) {
        throw new Refusal('STEP_NOT_FOUND', 'step', 'the case has no such step');
      }
      const holds = holdsOn(records.debtor, file.tradelineId, [...records.holds, ...party.holds]);
      const facts = { ...records, ask, lender: file.lender, holder, debt, holds, pack: await packOf(ctx, file) };
      const { permit, debtor } = requestPermit(file, facts, plannedFor, written(ctx));
      new PermitBook(ctx.store, ctx.charter).save(permit);
      saveDebtor(ctx.store, debtor);
      return announced(ctx, 'PermitIssued', permit);
    });
  }

  /** What came of a permit. Its holder or the case's lender reports it, whatever it was. */
  @Transaction()
  @Returns('string')
  async ReportOutcome(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ReportOutcome', requestJson, async (request) => {
      const known = await permitParty(ctx, request.caseId, request.permit, COLLECTORS);
      const { party, permit, debtor, holds, pack } = known;
      const reporter = { mspId: party.member.mspId, ...written(ctx) };
      return reported(ctx, party, reportOutcome(party.file, permit, debtor, holds, pack, request, reporter));
    });
  }

  /** A contact that was made without a permit, by whoever made it. */
  @Transaction()
  @Returns('string')
  async ReportContact(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ReportContact', requestJson, async (request) => {
      const party = await caseParty(ctx, request.caseId, COLLECTORS);
      const { debtor } = await loadDebtor(ctx.store, party.file.lender, party.subjectId);
      const reporter = { mspId: party.member.mspId, ...written(ctx) };
      const pack = await packOf(ctx, party.file);
      return reported(ctx, party, reportContact(party.file, debtor, pack, request, reporter));
    });
  }

  /** A permit as it stands now; to be looked at just before it is used. */
  @Transaction(false)
  @Returns('string')
  async ReadPermit(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadPermit', requestJson, async (request) => {
      const { permit, debtor, holds, pack } = await permitParty(ctx, request.caseId, request.permit, READERS);
      return permitView(permit, debtor, holds, pack, ctx.store.at);
    });
  }

  /** Who contacted the debtor, under which permit, seen by which notary. */
  @Transaction(false)
  @Returns('string')
  async ListContacts(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListContacts', requestJson, async ({ caseId }) => {
      const party = await caseParty(ctx, caseId, READERS);
      requireInHands(party, ctx.store.at);
      const { debtor, holds } = await debtorOf(ctx, party);
      const pack = await packOf(ctx, party.file);
      const permits = await new PermitBook(ctx.store, ctx.charter).ofCase(caseId);
      return { contacts: permits.map((permit) => permitView(permit, debtor, holds, pack, ctx.store.at)) };
    });
  }

  /** Permits without an outcome, and contacts that no permit allowed; for the regulator and the notaries. */
  @Transaction(false)
  @Returns('string')
  async ListIrregularities(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListIrregularities', requestJson, async ({ after, limit }) => {
      const { member } = await standing(ctx);
      requireEntitled(ctx.caller, member, ['regulator', 'notary'], member.role === 'notary' ? 'attest' : 'supervise');
      const { permits, next } = await new PermitBook(ctx.store, ctx.charter).page(after, limit);
      const marked = permits.map((permit) => withMissing(permit, ctx.store.at));
      return { irregularities: marked.filter(({ irregular }) => irregular.length > 0), next };
    });
  }
}

function written(ctx: AttestryContext): { at: string; by: string; transactionId: string } {
  return { at: ctx.store.at, by: ctx.submitter, transactionId: ctx.store.transactionId };
}

async function debtorOf(ctx: AttestryContext, party: Party): Promise<{ debtor: DebtorFile; holds: ConductHold[] }> {
  const { debtor, holds } = await loadDebtor(ctx.store, party.file.lender, party.subjectId);
  return { debtor, holds: holdsOn(debtor, party.file.tradelineId, [...holds, ...party.holds]) };
}

async function permitParty(
  ctx: AttestryContext,
  caseId: string,
  number: number,
  roles: Parameters<typeof caseParty>[2],
): Promise<{ party: Party; permit: Permit; debtor: DebtorFile; holds: ConductHold[]; pack: ConductPack }> {
  const party = await caseParty(ctx, caseId, roles);
  const permit = await new PermitBook(ctx.store, ctx.charter).load(caseId, number);
  if (permit === undefined) throw new Refusal('PERMIT_NOT_FOUND', 'permit', 'the case has no such permit');
  return { party, permit, ...(await debtorOf(ctx, party)), pack: await packOf(ctx, party.file) };
}

async function reported(
  ctx: AttestryContext,
  { file }: Party,
  { permit, debtor }: Reported,
): Promise<{ transactionId: string; permit: Permit }> {
  new PermitBook(ctx.store, ctx.charter).save(permit);
  saveDebtor(ctx.store, debtor);
  if (permit.holder !== file.lender) {
    const book = new AgencyBook(ctx.store);
    let conduct = await book.conduct(permit.holder);
    const refused = permit.outcome?.result === 'refused';
    if (refused) conduct = counted(permit.holder, conduct, 'refusals', ctx.submitter);
    if (permit.irregular.length > 0) conduct = counted(permit.holder, conduct, 'irregularities', ctx.submitter);
    if (conduct !== undefined && (refused || permit.irregular.length > 0)) book.saveConduct(conduct);
  }
  return announced(ctx, 'ContactReported', permit);
}

function announced(ctx: AttestryContext, event: string, permit: Permit): { transactionId: string; permit: Permit } {
  ctx.store.announce(event, encode({ caseId: permit.caseId, permit: permit.permit }));
  return { transactionId: ctx.store.transactionId, permit };
}
