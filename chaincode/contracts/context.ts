import { X509Certificate } from 'node:crypto';
import { Context } from 'fabric-contract-api';
import type { Caller } from '../domain/members/entitlement.js';
import { submitterOf } from '../domain/members/entitlement.js';
import type { Charter } from '../schema/charter.js';
import { Duty } from '../schema/members.js';
import type { Store } from '../ledger/store.js';

/** What a transaction works with: the ledger as it sees it, and who sent it. */
export class AttestryContext extends Context {
  store!: Store;
  charter!: Charter;
  private known?: Caller;

  /** Who sent the transaction, from the certificate that Fabric verified. */
  get caller(): Caller {
    this.known ??= {
      mspId: this.clientIdentity.getMSPID(),
      name: commonName(this.clientIdentity.getIDBytes()),
      duties: duties(this.clientIdentity.getAttributeValue('attestry.duties')),
    };
    return this.known;
  }

  /** The caller as the ledger names it. */
  get submitter(): string {
    return submitterOf(this.caller);
  }

  /** The transaction's day, YYYY-MM-DD, in UTC. */
  get today(): string {
    return this.store.at.slice(0, 10);
  }
}

function commonName(certificate: Uint8Array): string {
  const { subject } = new X509Certificate(certificate);
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? 'unnamed';
}

function duties(attribute: string | null): Duty[] {
  return (attribute ?? '').split(',').filter((duty): duty is Duty => Duty.safeParse(duty).success);
}
