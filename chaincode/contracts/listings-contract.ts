import { requireActive } from '../domain/members/entitlement.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import {
  appealOneListing,
  decideOneAppeal,
  decideOneListing,
  giveListingNotice,
  listListings,
  listingHistory,
  proposeOneListing,
  readListing,
  removeOneListing,
  repairOneListing,
} from './listings/listing-acts.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Listings of serious defaults: noticed, reviewed, open to appeal, and over in time. */
export class ListingsContract extends AttestryContract {
  constructor(setting: Setting) {
    super('listings', setting);
  }

  /** Puts the notice to a subject on record; its time to pay or to object begins. Only the lender may. */
  @Transaction()
  @Returns('string')
  async GiveListingNotice(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'GiveListingNotice', requestJson, (request, caller) =>
      giveListingNotice(ctx, caller, request),
    );
  }

  /** Proposes a listing to the regulator. Only the lender may. */
  @Transaction()
  @Returns('string')
  async ProposeListing(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ProposeListing', requestJson, (request, caller) =>
      proposeOneListing(ctx, caller, request),
    );
  }

  /** Confirms or refuses a proposal. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async DecideListing(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DecideListing', requestJson, (request) => decideOneListing(ctx, request));
  }

  /** Takes in a subject's appeal; the listing is not shown until it is decided. */
  @Transaction()
  @Returns('string')
  async AppealListing(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AppealListing', requestJson, (request, caller) => appealOneListing(ctx, caller, request));
  }

  /** Decides an appeal. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async DecideAppeal(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DecideAppeal', requestJson, (request) => decideOneAppeal(ctx, request));
  }

  /** Records that the debt is paid. The lender and the regulator may. */
  @Transaction()
  @Returns('string')
  async RecordListingRepair(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RecordListingRepair', requestJson, (request, caller) =>
      repairOneListing(ctx, caller, request),
    );
  }

  /** Removes a listing after a successful dispute. The lender and the regulator may. */
  @Transaction()
  @Returns('string')
  async RemoveListing(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RemoveListing', requestJson, (request, caller) => removeOneListing(ctx, caller, request));
  }

  @Transaction(false)
  @Returns('string')
  async ReadListing(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadListing', requestJson, (request, caller) =>
      readListing(ctx, requireActive(ctx.caller, caller), request.listingId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ListingHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListingHistory', requestJson, (request, caller) =>
      listingHistory(ctx, requireActive(ctx.caller, caller), request.listingId),
    );
  }

  @Transaction(false)
  @Returns('string')
  async ListListings(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListListings', requestJson, (request, caller) =>
      listListings(ctx, requireActive(ctx.caller, caller), request.subjectId),
    );
  }
}
