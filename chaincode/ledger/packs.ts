import { shippedPack } from '../domain/conduct/packs/shipped.js';
import { Refusal } from '../domain/refusal.js';
import type { Charter } from '../schema/charter.js';
import type { ConductPack, PackCalendar, PackRecord } from '../schema/packs.js';
import type { Jurisdiction } from '../schema/primitives.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { packCalendarKey, packVersionKey } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** Policy packs on the ledger. Calendars are bound to the regulator: without its peer no version comes into force. */
export class PackShelf {
  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  async load(
    jurisdiction: Jurisdiction,
    version: string,
  ): Promise<{ record: PackRecord | undefined; calendar: PackCalendar }> {
    const [record, calendar] = await this.store.getMany([
      packVersionKey(jurisdiction, version),
      packCalendarKey(jurisdiction),
    ]);
    return {
      record: record === undefined ? undefined : decode<PackRecord>(record),
      calendar:
        calendar === undefined ? { jurisdiction, adopted: [], revision: 0, by: '' } : decode<PackCalendar>(calendar),
    };
  }

  async calendar(jurisdiction: Jurisdiction): Promise<PackCalendar> {
    const [value] = await this.store.getMany([packCalendarKey(jurisdiction)]);
    return value === undefined ? { jurisdiction, adopted: [], revision: 0, by: '' } : decode<PackCalendar>(value);
  }

  /** @throws {@link Refusal} PACK_NOT_FOUND. */
  async pack(jurisdiction: Jurisdiction, version: string): Promise<ConductPack> {
    const shipped = shippedPack(jurisdiction, version);
    if (shipped !== undefined) return shipped;
    const { record } = await this.load(jurisdiction, version);
    if (record === undefined) throw new Refusal('PACK_NOT_FOUND', 'version', 'no such version');
    return record.pack;
  }

  save(record: PackRecord): void {
    const key = packVersionKey(record.pack.jurisdiction, record.pack.version);
    this.store.put(key, encode(record));
    if (record.revision === 1) this.bind(key);
  }

  saveCalendar(calendar: PackCalendar): void {
    const key = packCalendarKey(calendar.jurisdiction);
    this.store.put(key, encode(calendar));
    if (calendar.revision === 1) this.bind(key);
  }

  history(jurisdiction: Jurisdiction, version: string): Promise<RecordVersion<PackRecord>[]> {
    return recordHistory<PackRecord>(this.store, packVersionKey(jurisdiction, version));
  }

  private bind(key: string): void {
    this.store.bind(key, requiredAndOneOf(this.charter.regulator, this.charter.endorsers));
  }
}
