import { refusalOf } from '@attestry/chaincode/domain/conduct/decide-contact';
import { TRANSACTIONS, type ConductPack, type ConductRefusal, type Permit } from '@attestry/chaincode/schema';
import type { Ledger } from '../ledger.js';
import type { StoredReminder } from './reminder-store.js';

/** What stands in the way of using a permit at this moment. */
export interface Closed {
  readonly reason: string;
  readonly refusal: ConductRefusal | null;
}

/**
 * Looks once more, at the moment of sending, whether a permit may be used: the ledger says how it stands, and the hours
 * are checked where the debtor is now, which may be another place than when the permit was issued.
 */
export class ContactWindow {
  /** Versions of a pack do not change. */
  private readonly packs = new Map<string, ConductPack>();

  constructor(
    private readonly ledger: Ledger,
    private readonly user: string,
  ) {}

  /**
   * @returns `undefined` where it may be used.
   * @throws {@link Problem} where the ledger does not answer.
   */
  async closed(reminder: StoredReminder, at: Date): Promise<Closed | undefined> {
    const { case_id: caseId } = reminder;
    const permit = reminder.permit ?? 0;
    const view = TRANSACTIONS.ReadPermit.response.parse(
      parsed(await this.ledger.evaluate(this.user, 'ReadPermit', { caseId, permit })),
    );
    if (view.standing !== 'valid') return { reason: `PERMIT_${view.standing.toUpperCase()}`, refusal: null };
    const refusal = await this.outsideHours(view, at);
    return refusal && { reason: 'OUTSIDE_HOURS', refusal };
  }

  private async outsideHours(permit: Permit, at: Date): Promise<ConductRefusal | undefined> {
    const { caseId, channel, target, purpose, reference, staff } = permit;
    const pack = await this.pack(permit.pack);
    const { debtor } = TRANSACTIONS.ReadDebtor.response.parse(
      parsed(await this.ledger.evaluate(this.user, 'ReadDebtor', { caseId })),
    );
    const rules = pack.rules.filter(({ kind }) => kind === 'hours');
    return refusalOf(
      {
        ask: { channel, target, purpose, reference, staff },
        pack: { ...pack, rules },
        debtor,
        lender: permit.lender,
        holder: permit.holder,
        // No rule on hours looks at the rest.
        debt: { tradelineId: '', open: true, daysPastDue: 0, firstDelinquencyOn: null },
        holds: [],
        staff: [],
        template: undefined,
        step: undefined,
        placement: undefined,
      },
      at.getTime(),
    );
  }

  private async pack({ jurisdiction, version }: Permit['pack']): Promise<ConductPack> {
    const name = `${jurisdiction} ${version}`;
    const known = this.packs.get(name);
    if (known !== undefined) return known;
    const answer = await this.ledger.evaluate(this.user, 'ReadPack', { jurisdiction, version });
    const { pack } = TRANSACTIONS.ReadPack.response.parse(parsed(answer));
    this.packs.set(name, pack);
    return pack;
  }
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
