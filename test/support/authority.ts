import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;

/** A certificate and its private key, PEM. */
export interface Credentials {
  readonly cert: string;
  readonly key: string;
  /** As `openssl x509 -fingerprint -sha256` prints it. */
  readonly fingerprint: string;
  /** SHA-256 of the certificate, base64url (RFC 8705). */
  readonly thumbprint: string;
}

/** Who issues certificates in a test. */
export interface Authority {
  readonly cert: string;
  readonly issue: (
    name: string,
    over?: { readonly daysLeft?: number; readonly keys?: CryptoKeyPair },
  ) => Promise<Credentials>;
}

type CryptoKeyPair = webcrypto.CryptoKeyPair;

export const keyPair = (): Promise<CryptoKeyPair> => webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

/** An authority of its own key, whose certificates are good for clients, and for servers on 127.0.0.1. */
export async function authority(name = 'Test authority'): Promise<Authority> {
  const keys = await keyPair();
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
  });
  return {
    cert: root.toString('pem'),
    issue: async (subject, { daysLeft = 365, keys: given } = {}) => {
      const own = given ?? (await keyPair());
      const certificate = await x509.X509CertificateGenerator.create({
        subject: `CN=${subject}`,
        issuer: root.subject,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        notBefore: new Date(Date.now() - 400 * DAY_MS),
        // Half a day more, so that whole days are counted right however long the test takes.
        notAfter: new Date(Date.now() + (daysLeft + 0.5) * DAY_MS),
        extensions: [
          new x509.SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }]),
          new x509.BasicConstraintsExtension(false),
        ],
      });
      const digest = Buffer.from(await certificate.getThumbprint('SHA-256', webcrypto as never));
      return {
        cert: certificate.toString('pem'),
        key: KeyObject.from(own.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
        fingerprint: (digest.toString('hex').toUpperCase().match(/../g) ?? []).join(':'),
        thumbprint: digest.toString('base64url'),
      };
    },
  };
}
