import { createHash } from 'node:crypto';
import type { ClaimAccount } from '../domain/claims/claim-account.js';
import type { Charter } from '../schema/charter.js';
import type { Claim } from '../schema/claims.js';
import { collectionOf, policyOf } from './covers.js';
import { decode, encode } from './encoding.js';
import { claimAccountKey, claimKey, coverClaimKey, coverClaimRange } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** More claims than a cover can have: a bound, so that no read is without one. */
const MAX_CLAIMS = 12_000;
/** As a value that is not empty, because Fabric takes an empty one for none. */
const PRESENT = new Uint8Array([49]);

/** The private amounts of a claim: minor units as decimal text, and a salt. */
interface PackedAccount {
  readonly salt: string;
  readonly currency: string;
  readonly loss: string;
  readonly accepted: string | null;
  readonly indemnity: string | null;
  readonly recoveries: readonly (readonly [
    recoveredOn: string,
    by: string,
    amount: string,
    insurer: string,
    lender: string,
  ])[];
}

/**
 * A digest of a loss that shows nothing of it: who knows the salt can check that two claims are for one loss. It is the
 * same for every insurer of a default, whose amounts lie in collections that the others do not see.
 */
export function lossCommitment(
  tradelineId: string,
  firstDelinquencyOn: string,
  { currency, loss, lossSalt }: { readonly currency: string; readonly loss: bigint; readonly lossSalt: string },
): string {
  const text = [lossSalt, tradelineId, firstDelinquencyOn, currency, loss.toString()].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** Claims, bound as the covers that they are made under. */
export class ClaimBook {
  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  async load(claimId: string): Promise<Claim | undefined> {
    const [value] = await this.store.getMany([claimKey(claimId)]);
    return value === undefined ? undefined : decode<Claim>(value);
  }

  save(claim: Claim): void {
    const key = claimKey(claim.claimId);
    this.store.put(key, encode(claim));
    if (claim.revision > 1) return;
    this.store.bind(key, policyOf(claim, this.charter));
    this.store.put(coverClaimKey(claim.coverId, claim.claimId), PRESENT);
  }

  history(claimId: string): Promise<RecordVersion<Claim>[]> {
    return recordHistory<Claim>(this.store, claimKey(claimId));
  }

  /** The claims under a cover, in the order of their ids. */
  async ofCover(coverId: string): Promise<Claim[]> {
    const { from, to } = coverClaimRange(coverId);
    const found = await this.store.scan(from, to, MAX_CLAIMS);
    const values = await this.store.getMany(found.map(({ key }) => claimKey(key.slice(from.length))));
    return values.flatMap((value) => (value === undefined ? [] : [decode<Claim>(value)]));
  }

  async loadAccount(claim: Claim): Promise<ClaimAccount | undefined> {
    const value = await this.store.getPrivate(collectionOf(claim), claimAccountKey(claim.claimId));
    if (value === undefined) return undefined;
    const packed = decode<PackedAccount>(value);
    return {
      currency: packed.currency,
      lossMinor: BigInt(packed.loss),
      acceptedMinor: packed.accepted === null ? null : BigInt(packed.accepted),
      indemnityMinor: packed.indemnity === null ? null : BigInt(packed.indemnity),
      recoveries: packed.recoveries.map(([recoveredOn, by, amount, insurer, lender]) => ({
        recoveredOn,
        by,
        amountMinor: BigInt(amount),
        insurerMinor: BigInt(insurer),
        lenderMinor: BigInt(lender),
      })),
    };
  }

  /** @param salt - A fresh one: Fabric publishes the hash of a private value, and amounts can be guessed. */
  saveAccount(claim: Claim, salt: string, account: ClaimAccount): void {
    const packed: PackedAccount = {
      salt,
      currency: account.currency,
      loss: account.lossMinor.toString(),
      accepted: account.acceptedMinor?.toString() ?? null,
      indemnity: account.indemnityMinor?.toString() ?? null,
      recoveries: account.recoveries.map(({ recoveredOn, by, amountMinor, insurerMinor, lenderMinor }) => [
        recoveredOn,
        by,
        amountMinor.toString(),
        insurerMinor.toString(),
        lenderMinor.toString(),
      ]),
    };
    this.store.putPrivate(collectionOf(claim), claimAccountKey(claim.claimId), encode(packed));
  }
}
