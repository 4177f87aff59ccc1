import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

/** The extension in which Fabric CA, and our enrolment, put a certificate's attributes. */
const FABRIC_ATTRIBUTES = '1.2.3.4.5.6.7.8.1';

/** A self-signed certificate with a name and duties, PEM. Nobody checks its issuer on the in-memory ledger. */
export async function certificateOf(name: string, duties: readonly string[]): Promise<string> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const attributes = Buffer.from(JSON.stringify({ attrs: { 'attestry.duties': duties.join(',') } }));
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}, OU=client`,
    keys,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [new x509.Extension(FABRIC_ATTRIBUTES, false, attributes)],
  });
  return certificate.toString('pem');
}
