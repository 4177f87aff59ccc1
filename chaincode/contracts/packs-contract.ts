import { defaultVersion, shippedPack } from '../domain/conduct/packs/shipped.js';
import { requireActive, requireEntitled } from '../domain/members/entitlement.js';
import { adoptPack, proposePack } from '../domain/packs/adopt-pack.js';
import { Refusal } from '../domain/refusal.js';
import { encode } from '../ledger/encoding.js';
import { PackShelf } from '../ledger/packs.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
import { standing } from './case-party.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Policy packs: what the rules of conduct are, from when on. A case keeps the version it was opened with. */
export class PacksContract extends AttestryContract {
  constructor(setting: Setting) {
    super('packs', setting);
  }

  /** Puts a new version on record. The regulator or a notary may. */
  @Transaction()
  @Returns('string')
  async ProposePack(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ProposePack', requestJson, async ({ pack }) => {
      const { member } = await standing(ctx);
      requireEntitled(ctx.caller, member, ['regulator', 'notary'], member.role === 'notary' ? 'attest' : 'supervise');
      const shelf = new PackShelf(ctx.store, ctx.charter);
      const { record: existing } = await shelf.load(pack.jurisdiction, pack.version);
      const record = proposePack(pack, existing, ctx.store.at, ctx.submitter);
      shelf.save(record);
      ctx.store.announce('PackProposed', encode({ jurisdiction: pack.jurisdiction, version: pack.version }));
      return { transactionId: ctx.store.transactionId, record };
    });
  }

  /** Puts a version into force for the cases that are opened from an instant on. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async AdoptPack(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AdoptPack', requestJson, async (request) => {
      const { member } = await standing(ctx);
      requireEntitled(ctx.caller, member, ['regulator'], 'supervise');
      const { jurisdiction, version, effectiveFrom } = request;
      const shelf = new PackShelf(ctx.store, ctx.charter);
      const found = await shelf.load(jurisdiction, version);
      const adopted = adoptPack(found.record, found.calendar, request, ctx.store.at, ctx.submitter);
      shelf.save(adopted.record);
      shelf.saveCalendar(adopted.calendar);
      ctx.store.announce('PackAdopted', encode({ jurisdiction, version, effectiveFrom }));
      return { transactionId: ctx.store.transactionId, record: adopted.record };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadPack(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadPack', requestJson, async ({ jurisdiction, version }) => {
      const { member } = await standing(ctx);
      requireActive(ctx.caller, member);
      const { record } = await new PackShelf(ctx.store, ctx.charter).load(jurisdiction, version);
      const shipped = shippedPack(jurisdiction, version);
      const pack = shipped ?? record?.pack;
      if (pack === undefined) throw new Refusal('PACK_NOT_FOUND', 'version', 'no such version');
      const origin = shipped === undefined ? 'ledger' : 'shipped';
      return { pack, origin, status: record?.status ?? 'default' };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadPackCalendar(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadPackCalendar', requestJson, async ({ jurisdiction }) => {
      const { member } = await standing(ctx);
      requireActive(ctx.caller, member);
      const calendar = await new PackShelf(ctx.store, ctx.charter).calendar(jurisdiction);
      return { ...calendar, shipped: defaultVersion(jurisdiction) };
    });
  }

  @Transaction(false)
  @Returns('string')
  async PackHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'PackHistory', requestJson, async ({ jurisdiction, version }) => {
      const { member } = await standing(ctx);
      requireActive(ctx.caller, member);
      return { versions: await new PackShelf(ctx.store, ctx.charter).history(jurisdiction, version) };
    });
  }
}
