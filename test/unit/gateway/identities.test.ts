import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate, verify } from 'node:crypto';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Identities } from '@attestry/gateway/identities';
import { IdentityFiles } from '@attestry/gateway/identity-files';
import { Pkcs11Sessions } from '@attestry/gateway/fabric/pkcs11-sessions';
import { fabricSignature } from '@attestry/gateway/fabric/signature';
import { type Logger, pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { authority, keyPair } from '../../support/authority.js';

interface Line {
  readonly msg: string;
  readonly user?: string;
  readonly daysLeft?: number;
}

/** A log, and what was written to it. */
function listening(): { log: Logger; lines: Line[] } {
  const lines: Line[] = [];
  return { lines, log: pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Line) }) };
}

/** A folder of users, and a way to put one's files there. */
async function usersFolder(): Promise<{ home: string; write: (user: string, files: object) => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'gateway-users-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  return {
    home,
    write: async (user, files) => {
      await mkdir(join(home, 'users', user), { recursive: true });
      for (const [name, text] of Object.entries(files) as [string, string][]) {
        await writeFile(join(home, 'users', user, name), text);
      }
    },
  };
}

describe('identities', () => {
  test('are read again when a certificate is renewed, and a user who is added is known, without a restart', async () => {
    const { issue } = await authority();
    const { home, write } = await usersFolder();
    const first = await issue('clerk', { daysLeft: 12 });
    await write('clerk', { 'cert.pem': first.cert, 'key.pem': first.key });
    const { log, lines } = listening();
    const identities = await Identities.read(new IdentityFiles(home, [], 'users'));
    const before = identities.get('clerk');
    await identities.refresh(log);
    expect(identities.get('clerk')).toBe(before);

    const renewed = await issue('clerk', { daysLeft: 400 });
    // The certificate comes first: until its key is there too, what was there before stands.
    await write('clerk', { 'cert.pem': renewed.cert });
    await identities.refresh(log);
    expect(identities.get('clerk')).toBe(before);
    expect(lines.at(-1)).toMatchObject({ msg: 'identity not read again', user: 'clerk' });
    await write('clerk', { 'key.pem': renewed.key });
    const added = await issue('auditor');
    await write('auditor', { 'cert.pem': added.cert, 'key.pem': added.key });
    await identities.refresh(log);
    expect(identities.certificates()).toMatchObject([
      { user: 'auditor', subject: 'CN=auditor', daysLeft: 365 },
      { user: 'clerk', daysLeft: 400 },
    ]);

    const message = Buffer.from('a proposal');
    const identity = identities.get('clerk');
    const signature = await identity?.sign(message);
    expect(verify('sha256', message, new X509Certificate(renewed.cert).publicKey, signature ?? Buffer.alloc(0))).toBe(
      true,
    );
    expect(identity?.credentials.toString()).toBe(renewed.cert);
  });

  test('whose certificates end within thirty days are named in the log, once a day', async () => {
    const { issue } = await authority();
    const { home, write } = await usersFolder();
    for (const [user, daysLeft] of [
      ['clerk', 30],
      ['ended', -3],
      ['fine', 31],
    ] as const) {
      const { cert, key } = await issue(user, { daysLeft });
      await write(user, { 'cert.pem': cert, 'key.pem': key });
    }
    const { log, lines } = listening();
    const identities = await Identities.read(new IdentityFiles(home, [], 'users'));
    identities.follow(log);
    onTestFinished(() => identities.stop());
    await identities.refresh(log);
    const warned = lines.filter(({ msg }) => msg === 'certificate ends soon');
    expect(warned.map(({ user, daysLeft }) => [user, daysLeft])).toEqual([
      ['clerk', 30],
      ['ended', -3],
    ]);
  });
});

/** Debian's package softhsm2, on each of its architectures. */
const LIBRARY = '/usr/lib/softhsm/libsofthsm2.so';

/** A token of SoftHSM with one key, in a folder of its own. */
async function softHsm(): Promise<{ home: string; cert: string }> {
  await access(LIBRARY);
  const home = await mkdtemp(join(tmpdir(), 'gateway-hsm-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  await mkdir(join(home, 'tokens'));
  const keys = await keyPair();
  const { cert, key } = await (await authority()).issue('clerk', { keys });
  await writeFile(join(home, 'clerk.pem'), cert);
  await writeFile(join(home, 'clerk.key'), key);
  await writeFile(join(home, 'pin'), '4711\n');
  await writeFile(join(home, 'softhsm2.conf'), `directories.tokendir = ${join(home, 'tokens')}\nlog.level = ERROR\n`);
  process.env.SOFTHSM2_CONF = join(home, 'softhsm2.conf');
  const softhsm = (...args: string[]): Buffer => execFileSync('softhsm2-util', args, { stdio: 'pipe' });
  softhsm('--init-token', '--free', '--label', 'attestry', '--pin', '4711', '--so-pin', '4712');
  softhsm(
    '--import',
    join(home, 'clerk.key'),
    '--token',
    'attestry',
    '--label',
    'clerk',
    '--id',
    'a1',
    '--pin',
    '4711',
  );
  return { home, cert };
}

describe('a key in a hardware module', () => {
  test('signs fifty proposals at a time over a few sessions, and is never asked to leave it', async () => {
    const { home, cert } = await softHsm();
    const pkcs11 = { library: LIBRARY, token: 'attestry', pinFile: 'pin', key: 'clerk', sessions: 4 };
    const files = new IdentityFiles(home, [{ name: 'clerk', certificate: 'clerk.pem', pkcs11 }], undefined);
    const identity = (await Identities.read(files)).get('clerk');
    if (identity === undefined) throw new Error('clerk has an identity');
    const messages = Array.from({ length: 50 }, (_, index) => Buffer.from(`proposal ${index}`));
    const signatures = await Promise.all(messages.map((message) => identity.sign(message)));
    const { publicKey } = new X509Certificate(cert);
    messages.forEach((message, index) => {
      expect(verify('sha256', message, publicKey, signatures[index] ?? Buffer.alloc(0))).toBe(true);
    });

    for (const [over, reason] of [
      [{ key: 'nobody' }, /users\[0\].pkcs11: the token has no private key nobody/],
      [{ token: 'elsewhere' }, /no token is called elsewhere/],
      [{ library: join(home, 'no.so') }, /cannot be opened/],
    ] as const) {
      const user = { name: 'clerk', certificate: 'clerk.pem', pkcs11: { ...pkcs11, ...over } };
      await expect(new IdentityFiles(home, [user], undefined).readAll()).rejects.toThrow(reason);
    }
    const other = { name: 'clerk', certificate: 'other.pem', pkcs11 };
    await writeFile(join(home, 'other.pem'), (await (await authority()).issue('clerk')).cert);
    await expect(new IdentityFiles(home, [other], undefined).readAll()).rejects.toThrow(/does not belong/);

    // A session that is left alone with its fault serves the next one.
    const sessions = await Pkcs11Sessions.open({ library: LIBRARY, token: 'attestry', pin: '4711', sessions: 1 });
    const digest = createHash('sha256').update('once more').digest();
    await expect(sessions.sign('nobody', digest)).rejects.toThrow(/no private key/);
    const signature = fabricSignature(await sessions.sign('clerk', digest));
    expect(verify('sha256', Buffer.from('once more'), publicKey, signature)).toBe(true);
  });
});
