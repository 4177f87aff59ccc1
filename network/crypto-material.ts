import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { webcrypto } from 'node:crypto';
import { join } from 'node:path';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { stringify } from 'yaml';
import { serviceFolder, userFolder, type Plan } from './plan.js';
import { runTool } from './run-tool.js';

x509.cryptoProvider.set(webcrypto);

/** The extension in which Fabric CA puts a certificate's attributes. */
const FABRIC_ATTRIBUTES = '1.2.3.4.5.6.7.8.1';
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const SANS = ['localhost', '127.0.0.1'];
const VALID_DAYS = 825;

/** Makes every certificate and key of a network: authorities and servers by cryptogen, users and chaincode by us. */
export async function makeCryptoMaterial(plan: Plan, bin: string): Promise<void> {
  const config = {
    OrdererOrgs: plan.orderers.map(({ name, domain }) => ({
      Name: name,
      Domain: domain,
      EnableNodeOUs: true,
      Specs: [{ Hostname: 'orderer', SANS }],
    })),
    PeerOrgs: plan.organisations.map(({ name, domain, peer }) => ({
      Name: name,
      Domain: domain,
      EnableNodeOUs: true,
      Template: { Count: peer === undefined ? 0 : 1, SANS },
      Users: { Count: 0 },
    })),
  };
  const file = join(plan.home.config, 'cryptogen.yaml');
  await writeFile(file, stringify(config, { aliasDuplicateObjects: false }));
  await runTool(join(bin, 'cryptogen'), ['generate', `--config=${file}`, `--output=${plan.home.crypto}`]);
  for (const organisation of plan.organisations) {
    for (const user of organisation.users) {
      const attributes = Buffer.from(JSON.stringify({ attrs: { 'attestry.duties': user.duties.join(',') } }));
      await issue(
        join(organisation.crypto, 'ca'),
        `CN=${user.name}, OU=client`,
        userFolder(plan, organisation, user.name),
        [
          new x509.Extension(FABRIC_ATTRIBUTES, false, attributes),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        ],
      );
    }
    if (organisation.peer === undefined) continue;
    const both = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'];
    await issue(
      join(organisation.crypto, 'tlsca'),
      `CN=${organisation.name} services`,
      serviceFolder(plan, organisation),
      [
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension(both),
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    );
  }
}

async function issue(authority: string, name: string, folder: string, extensions: x509.Extension[]): Promise<void> {
  const files = await readdir(authority);
  const read = async (suffix: string): Promise<string> =>
    readFile(join(authority, files.find((file) => file.endsWith(suffix)) ?? suffix), 'utf8');
  const issuer = new x509.X509Certificate(await read('-cert.pem'));
  const [pkcs8] = x509.PemConverter.decode(await read('_sk'));
  if (pkcs8 === undefined) throw new Error(`no key in ${authority}`);
  const signingKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, ECDSA, false, ['sign']);
  const keys = await webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  // A minute back, so that a clock that is a little slow does not refuse it.
  const notBefore = new Date(Date.now() - 60_000);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: name,
    issuer: issuer.subjectName,
    notBefore,
    notAfter: new Date(notBefore.getTime() + VALID_DAYS * 86_400_000),
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: ECDSA,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.AuthorityKeyIdentifierExtension(keyIdOf(issuer)),
      ...extensions,
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'cert.pem'), `${certificate.toString('pem')}\n`);
  const exported = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  await writeFile(join(folder, 'key.pem'), `${x509.PemConverter.encode(exported, 'PRIVATE KEY')}\n`, { mode: 0o600 });
}

/** cryptogen's key ids are SHA-256 digests, so they are read and not computed: OpenSSL compares them. */
function keyIdOf(authority: x509.X509Certificate): string {
  const extension = authority.getExtension(x509.SubjectKeyIdentifierExtension);
  if (extension === null) throw new Error('an authority made by cryptogen has a key id');
  return extension.keyId;
}
