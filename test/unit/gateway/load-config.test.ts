import { ConfigFault, loadConfig } from '@attestry/gateway/load-config';
import { describe, expect, test } from 'vitest';
import { configFolder } from './config-folder.js';

const CLIENTS = { authorities: 'ca.pem', clients: [{ user: 'clerk', subject: 'core' }] };

describe('a configuration', () => {
  test('is read with the files it names, relative to itself', async () => {
    const { path } = await configFolder();
    const settings = await loadConfig(path);
    expect(settings.identities.certificates()).toMatchObject([{ user: 'clerk', subject: 'CN=clerk' }]);
    expect(settings.config.logLevel).toBe('info');
    expect(settings.tls).toBeUndefined();
  });

  test('gives way to the environment, part by part', async () => {
    const { path } = await configFolder();
    const { config, readModel } = await loadConfig(path, {
      ATTESTRY_GATEWAY__LISTEN__PORT: '8443',
      ATTESTRY_GATEWAY__LOG_LEVEL: 'debug',
      ATTESTRY_GATEWAY__READ_MODEL: '{"url":"postgresql://attestry@127.0.0.1/model"}',
      PATH: '/bin',
    });
    expect(config).toMatchObject({ listen: { host: '127.0.0.1', port: 8443 }, logLevel: 'debug' });
    expect(readModel).toEqual({ url: 'postgresql://attestry@127.0.0.1/model' });
    await expect(loadConfig(path, { ATTESTRY_GATEWAY__LISTEN__PORT: 'high' })).rejects.toThrow(/listen.port/);
    await expect(loadConfig(path, { ATTESTRY_GATEWAY__ADMIN: 'true' })).rejects.toThrow(/admin/);
  });

  test('may name the keys of its issuer by URL, which is not asked before there is a token', async () => {
    const tokens = { issuer: 'i', audience: 'a', jwks: 'https://issuer.attestry.example/jwks.json' };
    const { path } = await configFolder({ tokens });
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
    ['client certificates without TLS', { clientCertificates: CLIENTS }, /clientCertificates/],
    [
      'a client certificate of nobody',
      {
        tls: { certificate: 'clerk.pem', privateKey: 'clerk.key' },
        clientCertificates: { ...CLIENTS, clients: [{ user: 'nobody', subject: 'core' }] },
      },
      /^clientCertificates.clients\[0\].user: not among the users/,
    ],
    [
      'a client certificate without a name',
      {
        tls: { certificate: 'clerk.pem', privateKey: 'clerk.key' },
        clientCertificates: { ...CLIENTS, clients: [{ user: 'clerk' }] },
      },
      /names a fingerprint or a subject/,
    ],
    ['keys that are none', { tokens: { issuer: 'i', audience: 'a', jwks: 'salt.key' } }, /^tokens.jwks/],
    ['a collector that is none', { traces: { url: 'collector:4318' } }, /traces/],
    [
      'headers for a collector that are none',
      { traces: { url: 'http://127.0.0.1:4318/v1/traces', headersFile: 'salt.key' } },
      /^traces.headersFile: not JSON/,
    ],
    [
      'a target of webhooks that is none',
      { events: { webhooks: { allowTargets: ['10.0.0.0/33'] } } },
      /events\.webhooks\.allowTargets\[0\]/,
    ],
    ['a public address that is none', { publicUrl: 'aurora' }, /publicUrl/],
    [
      'a user named twice',
      { users: Array(2).fill({ name: 'clerk', certificate: 'clerk.pem', privateKey: 'clerk.key' }) },
      /named twice/,
    ],
  ])('with %s is refused, and says where', async (_what, over, message) => {
    const { path } = await configFolder(over);
    const attempt = loadConfig(path);
    await expect(attempt).rejects.toBeInstanceOf(ConfigFault);
    await expect(attempt).rejects.toThrow(message);
  });

  test('with a short salt key is refused', async () => {
    const { path, write } = await configFolder();
    await write('salt.key', 'short');
    await expect(loadConfig(path)).rejects.toThrow(/^saltKeyFile: shorter/);
  });

  test('that is not JSON is refused', async () => {
    const { path, write } = await configFolder();
    await write('gateway.json', '{');
    await expect(loadConfig(path)).rejects.toThrow(/not JSON/);
  });
});
