import { Refusal } from '@attestry/chaincode/domain/refusal';
import { requireReader } from '@attestry/chaincode/domain/tradelines/read-rights';
import type { Member } from '@attestry/chaincode/schema';

/**
 * Whose records a list is of: those of the lender asked for, if the reader may have them; else all that the reader may.
 * The rule is the ledger's own.
 *
 * @returns `undefined`: every lender's.
 * @throws {@link Refusal} NOT_ENTITLED_TO_READ.
 */
export function readableLender(reader: Member, lender: string | undefined): string | undefined {
  if (lender !== undefined) {
    requireReader(reader, lender);
    return lender;
  }
  if (reader.role === 'lender') return reader.mspId;
  if (reader.role === 'regulator' || reader.role === 'notary') return undefined;
  throw new Refusal('NOT_ENTITLED_TO_READ', '', `${reader.mspId} may read tradelines by inquiry only`);
}
