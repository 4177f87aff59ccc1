import type { Member } from '../../schema/members.js';
import { Refusal } from '../refusal.js';

/**
 * Who may read a lender's tradelines without the subject's consent: that lender, the regulator and the notaries. Other
 * members learn of them through an inquiry only.
 *
 * @throws {@link Refusal} NOT_ENTITLED_TO_READ.
 */
export function requireReader(reader: Member, lender: string): void {
  if (reader.mspId === lender || reader.role === 'regulator' || reader.role === 'notary') return;
  throw new Refusal('NOT_ENTITLED_TO_READ', '', `${reader.mspId} may read another lender's tradelines by inquiry only`);
}

/**
 * Who may read exact amounts: the lender that furnished them and the regulator. The peers refuse anyone else as well.
 *
 * @throws {@link Refusal} NOT_ENTITLED_TO_READ.
 */
export function requireAmountsReader(reader: Member, lender: string): void {
  if (reader.mspId === lender || reader.role === 'regulator') return;
  throw new Refusal('NOT_ENTITLED_TO_READ', '', `exact amounts are for ${lender} and the regulator`);
}
