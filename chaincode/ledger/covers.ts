import type { CoverAccount } from '../domain/claims/claim-account.js';
import { UNUSED } from '../domain/claims/claim-account.js';
import { emptyLine } from '../domain/covers/insured-line.js';
import type { Charter } from '../schema/charter.js';
import type { Cover, CoverTerms, InsuredLine } from '../schema/covers.js';
import { decode, encode } from './encoding.js';
import { allAndOneOf, requiredAndOneOf } from './endorsement-policy.js';
import { coverAccountKey, coverCollection, coverKey, coverTermsKey, insuredKey } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

type Sides = Pick<Cover, 'lender' | 'insurer'>;

/** The private amounts of a cover: minor units as decimal text, and a salt. */
interface PackedTerms {
  readonly salt: string;
  readonly sumsInsured: readonly string[];
  readonly deductible: string;
  readonly attachment: string;
  readonly limit: string;
}
interface PackedAccount {
  readonly salt: string;
  readonly losses: string;
  readonly indemnity: string;
}

/**
 * Covers, and what is insured of a tradeline. A cover changes only with the peers of its lender, its insurer and a
 * neutral; its amounts are private data of these two and the regulator.
 */
export class CoverBook {
  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  async load(coverId: string): Promise<Cover | undefined> {
    const [value] = await this.store.getMany([coverKey(coverId)]);
    return value === undefined ? undefined : decode<Cover>(value);
  }

  save(cover: Cover): void {
    const key = coverKey(cover.coverId);
    this.store.put(key, encode(cover));
    if (cover.revision === 1) this.store.bind(key, policyOf(cover, this.charter));
  }

  history(coverId: string): Promise<RecordVersion<Cover>[]> {
    return recordHistory<Cover>(this.store, coverKey(coverId));
  }

  /** What is insured of some tradelines of one lender, in their order. One read, however many. */
  async lines(tradelineIds: readonly string[], lender: string): Promise<InsuredLine[]> {
    const values = await this.store.getMany(tradelineIds.map(insuredKey));
    return tradelineIds.map((id, index) => {
      const value = values[index];
      return value === undefined ? emptyLine(id, lender) : decode<InsuredLine>(value);
    });
  }

  /** Bound to AND(the lender, a neutral), because several insurers' claims meet in it. */
  saveLine(line: InsuredLine): void {
    const key = insuredKey(line.tradelineId);
    this.store.put(key, encode(line));
    if (line.revision === 1) {
      this.store.bind(key, requiredAndOneOf(line.lender, [this.charter.regulator, ...this.charter.notaries]));
    }
  }

  async loadTerms(cover: Sides & Pick<Cover, 'coverId'>): Promise<CoverTerms | undefined> {
    const value = await this.store.getPrivate(collectionOf(cover), coverTermsKey(cover.coverId));
    if (value === undefined) return undefined;
    const packed = decode<PackedTerms>(value);
    return {
      sumsInsured: packed.sumsInsured.map(BigInt),
      deductible: BigInt(packed.deductible),
      attachment: BigInt(packed.attachment),
      limit: BigInt(packed.limit),
    };
  }

  /** @param salt - A fresh one: Fabric publishes the hash of a private value, and amounts can be guessed. */
  saveTerms(cover: Sides & Pick<Cover, 'coverId'>, salt: string, terms: CoverTerms): void {
    const packed: PackedTerms = {
      salt,
      sumsInsured: terms.sumsInsured.map(String),
      deductible: terms.deductible.toString(),
      attachment: terms.attachment.toString(),
      limit: terms.limit.toString(),
    };
    this.store.putPrivate(collectionOf(cover), coverTermsKey(cover.coverId), encode(packed));
  }

  /** What a cover has been used up by. */
  async loadAccount(cover: Sides & Pick<Cover, 'coverId'>): Promise<CoverAccount> {
    const value = await this.store.getPrivate(collectionOf(cover), coverAccountKey(cover.coverId));
    if (value === undefined) return UNUSED;
    const packed = decode<PackedAccount>(value);
    return { lossesMinor: BigInt(packed.losses), indemnityMinor: BigInt(packed.indemnity) };
  }

  saveAccount(cover: Sides & Pick<Cover, 'coverId'>, salt: string, account: CoverAccount): void {
    const { lossesMinor, indemnityMinor } = account;
    const packed: PackedAccount = { salt, losses: lossesMinor.toString(), indemnity: indemnityMinor.toString() };
    this.store.putPrivate(collectionOf(cover), coverAccountKey(cover.coverId), encode(packed));
  }
}

export const collectionOf = ({ lender, insurer }: Sides): string => coverCollection(lender, insurer);

/** AND(the lender, the insurer, a neutral): neither of the two changes a record of theirs alone, nor both together. */
export const policyOf = ({ lender, insurer }: Sides, { regulator, notaries }: Charter): Uint8Array =>
  allAndOneOf([lender, insurer], [regulator, ...notaries]);
