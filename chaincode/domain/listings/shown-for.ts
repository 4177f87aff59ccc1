import type { PurposeCode } from '../../schema/consents.js';

/** What a listing is shown for: credit that is sought, a guarantee, a risk to be insured, and the subject itself. */
const PURPOSES: readonly PurposeCode[] = ['creditApplication', 'guarantorReview', 'insuranceUnderwriting', 'ownReport'];

/** Whether an inquiry for this purpose shows listings. */
export const showsListings = (purpose: PurposeCode): boolean => PURPOSES.includes(purpose);
