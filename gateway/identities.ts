import type { X509Certificate } from 'node:crypto';
import type { Signer } from '@hyperledger/fabric-gateway';
import type { Logger } from 'pino';
import type { IdentityFiles, StampedIdentity } from './identity-files.js';

/** A user's Fabric identity. */
export interface UserIdentity {
  readonly certificate: X509Certificate;
  /** PEM, as the network knows it. */
  readonly credentials: Uint8Array;
  readonly sign: Signer;
}

/** A user's certificate, as far as its owner looks at it. */
export interface CertificateNotice {
  readonly user: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** Whole days; negative once it has ended. */
  readonly daysLeft: number;
}

/** Whom the gateway can act as. */
export interface IdentityList {
  has(user: string): boolean;
  certificates(): CertificateNotice[];
}

const REFRESH_MS = 5_000;
const NOTICE_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The users of a gateway and their Fabric identities. Files that change while it runs are read again, so that a
 * certificate is renewed, and a user of the folder added, without a restart; files that cannot be used leave what was
 * there before.
 */
export class Identities implements IdentityList {
  private current: ReadonlyMap<string, StampedIdentity>;
  private timer: NodeJS.Timeout | undefined;
  private warnedOn = '';

  private constructor(
    private readonly files: IdentityFiles,
    first: ReadonlyMap<string, StampedIdentity>,
  ) {
    this.current = first;
  }

  /** @throws {@link ConfigFault} for the first identity that cannot be used. */
  static async read(files: IdentityFiles): Promise<Identities> {
    return new Identities(files, await files.readAll());
  }

  has(user: string): boolean {
    return this.current.has(user);
  }

  get(user: string): UserIdentity | undefined {
    return this.current.get(user)?.identity;
  }

  certificates(): CertificateNotice[] {
    return [...this.current].map(([user, { identity }]) => noticeOf(user, identity.certificate));
  }

  /** Follows the files, and says once a day which certificates end soon. */
  follow(log: Logger): void {
    this.warnOfExpiry(log);
    const again = (): void => {
      this.timer = setTimeout(() => void this.refresh(log).finally(again), REFRESH_MS);
      this.timer.unref();
    };
    again();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Reads again what has changed. */
  async refresh(log: Logger): Promise<void> {
    const next = await this.files.readChanged(this.current, (user, reason) =>
      log.warn({ user, reason }, 'identity not read again'),
    );
    for (const [user, { identity }] of next) {
      if (this.current.get(user)?.identity === identity) continue;
      log.info({ user, notAfter: noticeOf(user, identity.certificate).notAfter }, 'identity read');
    }
    this.current = next;
    this.warnOfExpiry(log);
  }

  private warnOfExpiry(log: Logger): void {
    const today = new Date().toISOString().slice(0, 10);
    if (today === this.warnedOn) return;
    this.warnedOn = today;
    for (const { user, daysLeft } of this.certificates()) {
      if (daysLeft <= NOTICE_DAYS) log.warn({ user, daysLeft }, 'certificate ends soon');
    }
  }
}

function noticeOf(user: string, certificate: X509Certificate): CertificateNotice {
  const oneLine = (name: string): string => name.replaceAll('\n', ', ');
  return {
    user,
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serialNumber: certificate.serialNumber,
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
    daysLeft: Math.floor((Date.parse(certificate.validTo) - Date.now()) / DAY_MS),
  };
}
