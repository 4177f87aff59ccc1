import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigFault, loadConfig } from '@attestry/gateway/load-config';
import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { credentialsOf } from './credentials.js';

/** A folder with a configuration and every file that it names; `over` changes the configuration. */
async function folder(
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

describe('a configuration', () => {
  test('is read with the files it names, relative to itself', async () => {
    const { path } = await folder();
    const settings = await loadConfig(path);
    expect(settings.identities.certificates()).toMatchObject([{ user: 'clerk', subject: 'CN=clerk' }]);
    expect(settings.config.logLevel).toBe('info');
    expect(settings.tls).toBeUndefined();
  });

  test('may name the keys of its issuer by URL, which is not asked before there is a token', async () => {
    const tokens = { issuer: 'i', audience: 'a', jwks: 'https://issuer.attestry.example/jwks.json' };
    const { path } = await folder({ tokens });
    await expect(loadConfig(path)).resolves.toMatchObject({ config: { tokens } });
  });

  test.each([
    ['an unknown field', { admin: true }, /Unrecognized key/],
    ['a stream user that is no user', { streamUser: 'nobody' }, /streamUser/],
    ['a file that is not there', { saltKeyFile: 'gone.key' }, /^saltKeyFile: cannot read .*ENOENT/],
    [
      'an endpoint without a port',
      { peers: [{ endpoint: 'localhost', tlsRootCertificates: 'ca.pem' }] },
      /peers\[0\].endpoint/,
    ],
    [
      "another's private key",
      { users: [{ name: 'clerk', certificate: 'clerk.pem', privateKey: 'other.key' }] },
      /^users\[0\].privateKey: does not belong to the certificate/,
    ],
    [
      'a certificate that is none',
      { users: [{ name: 'clerk', certificate: 'salt.key', privateKey: 'clerk.key' }] },
      /^users\[0\].certificate: not an X.509 certificate/,
    ],
    [
      'a user named twice',
      { users: Array(2).fill({ name: 'clerk', certificate: 'clerk.pem', privateKey: 'clerk.key' }) },
      /named twice/,
    ],
  ])('with %s is refused, and says where', async (_what, over, message) => {
    const { path } = await folder(over);
    const attempt = loadConfig(path);
    await expect(attempt).rejects.toBeInstanceOf(ConfigFault);
    await expect(attempt).rejects.toThrow(message);
  });

  test('with a short salt key is refused', async () => {
    const { path, write } = await folder();
    await write('salt.key', 'short');
    await expect(loadConfig(path)).rejects.toThrow(/^saltKeyFile: shorter/);
  });

  test('that is not JSON is refused', async () => {
    const { path, write } = await folder();
    await write('gateway.json', '{');
    await expect(loadConfig(path)).rejects.toThrow(/not JSON/);
  });
});
