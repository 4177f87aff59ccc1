import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { onTestFinished } from 'vitest';
import { credentialsOf } from './credentials.js';

/** A folder with a configuration and every file that it names; `over` changes the configuration. */
export async function configFolder(
  over: object = {},
): Promise<{ path: string; write: (name: string, text: string) => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'gateway-config-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const write = (name: string, content: string | Buffer): Promise<void> => writeFile(join(home, name), content);
  const [clerk, other] = [await credentialsOf('clerk'), await credentialsOf('other')];
  await write('clerk.pem', clerk.certificate);
  await write('clerk.key', clerk.privateKey);
  await write('other.key', other.privateKey);
  await write('ca.pem', clerk.certificate);
  await write('salt.key', randomBytes(32));
  const { publicKey } = await generateKeyPair('ES256');
  await write('jwks.json', JSON.stringify({ keys: [await exportJWK(publicKey)] }));
  const config = {
    organisation: 'Aurora',
    mspId: 'AuroraMSP',
    channel: 'credit',
    listen: { host: '127.0.0.1', port: 0 },
    peers: [{ endpoint: 'localhost:7053', tlsRootCertificates: 'ca.pem' }],
    users: [{ name: 'clerk', certificate: 'clerk.pem', privateKey: 'clerk.key' }],
    streamUser: 'clerk',
    tokens: { issuer: 'https://issuer.attestry.example', audience: 'attestry:AuroraMSP', jwks: 'jwks.json' },
    saltKeyFile: 'salt.key',
    ...over,
  };
  await write('gateway.json', JSON.stringify(config));
  return { path: join(home, 'gateway.json'), write };
}
