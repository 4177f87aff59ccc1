import { noListings } from '../domain/listings/subject-listings.js';
import type { Charter } from '../schema/charter.js';
import type { Listing, SubjectListings } from '../schema/listings.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { listingKey, subjectListingsKey } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** Listings of serious defaults. Nothing of them changes without the regulator's peer. */
export class ListingBook {
  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  /** Listings in the order of their ids; those that there are not are left out. */
  async load(listingIds: readonly string[]): Promise<Listing[]> {
    const values = await this.store.getMany(listingIds.map(listingKey));
    return values.flatMap((value) => (value === undefined ? [] : [decode<Listing>(value)]));
  }

  async ofSubject(subjectId: string): Promise<SubjectListings> {
    const [value] = await this.store.getMany([subjectListingsKey(subjectId)]);
    return value === undefined ? noListings(subjectId) : decode<SubjectListings>(value);
  }

  save(listing: Listing): void {
    const key = listingKey(listing.listingId);
    this.store.put(key, encode(listing));
    if (listing.revision === 1) this.bind(key);
  }

  saveOfSubject(file: SubjectListings): void {
    const key = subjectListingsKey(file.subjectId);
    this.store.put(key, encode(file));
    // Entries are never taken out: the first one is the key's first write.
    if (file.listings.length === 1 && file.listings[0]?.refused === false) this.bind(key);
  }

  history(listingId: string): Promise<RecordVersion<Listing>[]> {
    return recordHistory<Listing>(this.store, listingKey(listingId));
  }

  private bind(key: string): void {
    this.store.bind(key, requiredAndOneOf(this.charter.regulator, this.charter.endorsers));
  }
}
