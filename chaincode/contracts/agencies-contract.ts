import { counted, newConduct, placeCase, recallPlacement, registerStaff } from '../domain/agencies/place-case.js';
import { revised, withdrawn } from '../domain/conduct/debtor-file.js';
import { requireActive, requireEntitled } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { AgencyBook } from '../ledger/agencies.js';
import { loadDebtor, saveDebtor } from '../ledger/debtors.js';
import { encode } from '../ledger/encoding.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
import { caseParty, packOf, standing } from './case-party.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Collection agencies: which case is in whose hands, who works there, and how an agency has conducted itself. */
export class AgenciesContract extends AttestryContract {
  constructor(setting: Setting) {
    super('agencies', setting);
  }

  /** Puts a case into an agency's hands. Only its lender may. */
  @Transaction()
  @Returns('string')
  async PlaceCase(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'PlaceCase', requestJson, async (request) => {
      const { member, file, debt, other } = await caseParty(ctx, request.caseId, ['lender'], request.agency);
      const book = new AgencyBook(ctx.store);
      const existing = await book.placement(file.caseId, request.agency);
      const { at } = ctx.store;
      const pack = await packOf(ctx, file);
      const placement = placeCase(file, request, member.mspId, other, existing, debt, pack, at, ctx.submitter);
      book.savePlacement(placement);
      book.saveConduct(counted(placement.agency, await book.conduct(placement.agency), 'placements', ctx.submitter));
      ctx.store.announce('CasePlaced', encode({ caseId: file.caseId, agency: placement.agency }));
      return { transactionId: ctx.store.transactionId, placement };
    });
  }

  /** Takes a case back from an agency; the permits that it holds are void from this transaction on. */
  @Transaction()
  @Returns('string')
  async RecallPlacement(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RecallPlacement', requestJson, async ({ caseId, agency }) => {
      const { member, file, subjectId } = await caseParty(ctx, caseId, ['lender']);
      const book = new AgencyBook(ctx.store);
      const { at } = ctx.store;
      const found = await book.placement(caseId, agency);
      const placement = recallPlacement(file, found, member.mspId, at, ctx.submitter);
      book.savePlacement(placement);
      const { debtor } = await loadDebtor(ctx.store, file.lender, subjectId);
      const slots = withdrawn(
        debtor.slots,
        at,
        ({ holder, tradelineId }) => holder === agency && tradelineId === file.tradelineId,
      );
      saveDebtor(ctx.store, revised(debtor, { slots }, ctx.submitter));
      book.saveConduct(counted(agency, await book.conduct(agency), 'recalls', ctx.submitter));
      ctx.store.announce('PlacementRecalled', encode({ caseId, agency }));
      return { transactionId: ctx.store.transactionId, placement };
    });
  }

  /** Registers a collector of the caller's own, with the day on which the training expires. */
  @Transaction()
  @Returns('string')
  async RegisterStaff(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RegisterStaff', requestJson, async (request) => {
      const { member } = await standing(ctx);
      const employer = requireEntitled(ctx.caller, member, ['lender', 'agency'], 'collect').mspId;
      const book = new AgencyBook(ctx.store);
      const staff = registerStaff(request, employer, await book.staff(employer, request.staffId), ctx.submitter);
      book.saveStaff(staff);
      ctx.store.announce('StaffRegistered', encode({ employer, staffId: staff.staffId }));
      return { transactionId: ctx.store.transactionId, staff };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ListPlacements(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListPlacements', requestJson, async ({ caseId }) => {
      const { member } = await caseParty(ctx, caseId, ['lender', 'agency', 'notary', 'regulator']);
      const placements = await new AgencyBook(ctx.store).placements(caseId);
      // Which other agencies work on a case is the lender's affair.
      const own = member.role === 'agency' ? placements.filter(({ agency }) => agency === member.mspId) : placements;
      return { placements: own };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadStaff(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadStaff', requestJson, async ({ employer, staffId }) => {
      const { member } = await standing(ctx);
      requireActive(ctx.caller, member);
      const staff = await new AgencyBook(ctx.store).staff(employer, staffId);
      if (staff === undefined) throw new Refusal('STAFF_NOT_FOUND', 'staffId', 'nobody of this number');
      return staff;
    });
  }

  /** How an agency has conducted itself; for every member. */
  @Transaction(false)
  @Returns('string')
  async ReadAgencyConduct(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadAgencyConduct', requestJson, async ({ agency }) => {
      const { member, other } = await standing(ctx, { other: agency });
      requireActive(ctx.caller, member);
      if (other?.role !== 'agency') throw new Refusal('AGENCY_UNKNOWN', 'agency', 'no agency that was admitted');
      return (await new AgencyBook(ctx.store).conduct(agency)) ?? newConduct(agency);
    });
  }
}
