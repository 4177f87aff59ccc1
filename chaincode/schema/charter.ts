import { z } from 'zod';
import { MspId } from './primitives.js';

/**
 * What every member must agree on before the first record: who regulates, who may be a notary, whose peers endorse.
 * It reaches each chaincode process as a file. A process with another charter computes other results, so its
 * endorsements match nobody's: a wrong charter stops a peer and breaches nothing.
 */
export const Charter = z.strictObject({
  regulator: MspId,
  notaries: z.array(MspId).min(1),
  endorsers: z.array(MspId).min(2),
});
export type Charter = z.infer<typeof Charter>;
