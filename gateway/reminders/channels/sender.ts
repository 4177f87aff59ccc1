import type { ContactDetails } from '../contact-details.js';
import type { Rendered } from '../reminder-text.js';

/** A message to one debtor. */
export interface Outgoing {
  /** The same whenever this message is made: what a provider or a mailbox may know it again by. */
  readonly id: string;
  readonly details: ContactDetails;
  readonly rendered: Rendered;
  readonly unsubscribeUrl: string;
  readonly at: Date;
}

/** What came of handing a message over. `unknown`: it may have left. The other failures are certain that it did not. */
export type Delivery =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'deferred'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly result: 'numberInvalid' | 'unused'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A message as it will leave, byte for byte. */
export interface Prepared {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** Hands it over, once; it never rejects, and a reason is a code without anything of the debtor's. */
  send(): Promise<Delivery>;
}

/** One channel's way out. */
export interface Sender {
  prepare(message: Outgoing): Promise<Prepared>;
}
