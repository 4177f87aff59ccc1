import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { ClientCertificates } from '../config.js';
import { Problem } from '../problems/problem.js';
import type { Principal } from './authenticator.js';

/** The certificate with which a client opened its connection. */
interface ClientCertificate {
  /** SHA-256 of the certificate. */
  readonly thumbprint: Buffer;
  /** As `openssl x509 -fingerprint -sha256` prints it. */
  readonly fingerprint: string;
  readonly commonName: string | undefined;
  /** When it ends, ms since 1970. */
  readonly expiresAtMs: number;
  /** Why it is not to be trusted, if so. */
  readonly fault: string | undefined;
}

/** The client's certificate; `undefined` where it showed none. */
export function clientCertificateOf({ socket }: IncomingMessage): ClientCertificate | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const {
    raw,
    fingerprint256,
    subject,
    valid_to: validTo,
  } = socket.getPeerCertificate() as Partial<ReturnType<TLSSocket['getPeerCertificate']>>;
  if (raw === undefined || fingerprint256 === undefined) return undefined;
  const { CN } = subject ?? {};
  return {
    thumbprint: createHash('sha256').update(raw).digest(),
    fingerprint: fingerprint256,
    expiresAtMs: Date.parse(validTo ?? ''),
    // A name that stands twice names nobody.
    commonName: typeof CN === 'string' ? CN : undefined,
    fault: socket.authorized ? undefined : String(socket.authorizationError),
  };
}

/** Which user each registered certificate stands for. */
export class CertificateUsers {
  constructor(private readonly clients: ClientCertificates['clients']) {}

  /**
   * @returns `undefined` where the client showed no certificate.
   * @throws {@link Problem} CERTIFICATE_INVALID where it is of no trusted authority or not valid now; USER_UNKNOWN
   * where nobody registered it.
   */
  principalOf(request: IncomingMessage): Principal | undefined {
    const certificate = clientCertificateOf(request);
    if (certificate === undefined) return undefined;
    if (certificate.fault !== undefined) throw new Problem('CERTIFICATE_INVALID', certificate.fault);
    const { fingerprint, commonName, expiresAtMs } = certificate;
    const client =
      this.clients.find((one) => one.fingerprint === fingerprint) ??
      this.clients.find((one) => one.subject !== undefined && one.subject === commonName);
    if (client === undefined) throw new Problem('USER_UNKNOWN', 'the client certificate is not registered');
    return { user: client.user, scopes: client.scopes && new Set(client.scopes), expiresAtMs };
  }
}
