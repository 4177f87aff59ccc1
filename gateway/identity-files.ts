import { createHash, createPrivateKey, verify, X509Certificate } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Signer } from '@hyperledger/fabric-gateway';
import { type Pkcs11Key, type UserConfig, UserName } from './config.js';
import { ConfigFault, orFault } from './config-fault.js';
import { opensslSigner } from './fabric/openssl-signer.js';
import { Pkcs11Sessions } from './fabric/pkcs11-sessions.js';
import { fabricSignature } from './fabric/signature.js';
import type { UserIdentity } from './identities.js';

/** An identity, and what its files looked like when it was read. */
export interface StampedIdentity {
  readonly identity: UserIdentity;
  readonly stamp: string;
}

type Read = ReadonlyMap<string, StampedIdentity>;

/** A user, and which part of the configuration names it. */
interface Entry {
  readonly part: string;
  readonly user: UserConfig;
}

/** The files in which a gateway's Fabric identities lie: those that the configuration names, and a folder of more. */
export class IdentityFiles {
  private readonly tokens = new Map<string, Promise<Pkcs11Sessions>>();

  /** @param base - The folder to which paths are relative. */
  constructor(
    private readonly base: string,
    private readonly users: readonly UserConfig[],
    private readonly folder: string | undefined,
  ) {}

  /** @throws {@link ConfigFault} for the first identity that cannot be used. */
  async readAll(): Promise<Read> {
    const found = new Map<string, StampedIdentity>();
    for (const entry of await this.entries()) found.set(entry.user.name, await this.read(entry));
    return found;
  }

  /**
   * Reads what has changed since `before`.
   *
   * @param onFault - Told what cannot be used; what was there before stands.
   */
  async readChanged(before: Read, onFault: (user: string, reason: string) => void): Promise<Read> {
    let entries: readonly Entry[];
    try {
      entries = await this.entries();
    } catch (error) {
      onFault('', (error as Error).message);
      return before;
    }
    const found = new Map<string, StampedIdentity>();
    for (const entry of entries) {
      const known = before.get(entry.user.name);
      const next = await this.readOr(entry, known, onFault);
      if (next !== undefined) found.set(entry.user.name, next);
    }
    return found;
  }

  private async readOr(
    entry: Entry,
    known: StampedIdentity | undefined,
    onFault: (user: string, reason: string) => void,
  ): Promise<StampedIdentity | undefined> {
    try {
      const stamp = await this.stampOf(entry.user);
      if (known?.stamp === stamp) return known;
      return await this.read(entry);
    } catch (error) {
      onFault(entry.user.name, (error as Error).message);
      return known;
    }
  }

  private async entries(): Promise<Entry[]> {
    const named = this.users.map((user, index) => ({ part: `users[${index}]`, user }));
    const names = new Set(named.map(({ user }) => user.name));
    const more = (await this.folderNames()).filter((name) => !names.has(name));
    return [...named, ...more.map((name) => ({ part: `usersFolder/${name}`, user: filesIn(this.folder ?? '', name) }))];
  }

  private async folderNames(): Promise<string[]> {
    if (this.folder === undefined) return [];
    const path = resolve(this.base, this.folder);
    try {
      const inside = await readdir(path, { withFileTypes: true });
      return inside.filter((one) => one.isDirectory() && UserName.safeParse(one.name).success).map(({ name }) => name);
    } catch (error) {
      throw new ConfigFault('usersFolder', `cannot read ${path}`, error);
    }
  }

  private async stampOf(user: UserConfig): Promise<string> {
    const stats = await Promise.all(pathsOf(user).map((path) => stat(resolve(this.base, path))));
    return stats.map(({ mtimeMs, size, ino }) => `${mtimeMs}/${size}/${ino}`).join(' ');
  }

  private async read({ part, user }: Entry): Promise<StampedIdentity> {
    const stamp = await this.stampOf(user).catch(() => '');
    const pem = await this.file(`${part}.certificate`, user.certificate);
    const certificate = orFault(
      `${part}.certificate`,
      'not an X.509 certificate in PEM',
      () => new X509Certificate(pem),
    );
    const sign =
      'pkcs11' in user
        ? await this.hardwareSigner(`${part}.pkcs11`, user.pkcs11, certificate)
        : fileSigner(`${part}.privateKey`, await this.file(`${part}.privateKey`, user.privateKey), certificate);
    return { stamp, identity: { certificate, credentials: pem, sign } };
  }

  private async hardwareSigner(part: string, key: Pkcs11Key, certificate: X509Certificate): Promise<Signer> {
    const pin = (await this.file(`${part}.pinFile`, key.pinFile)).toString('utf8').trim();
    const id = `${key.library}\n${key.token}`;
    const opening = this.tokens.get(id) ?? Pkcs11Sessions.open({ ...key, pin });
    this.tokens.set(id, opening);
    const sessions = await opening.catch((error: unknown) => {
      this.tokens.delete(id);
      throw new ConfigFault(part, (error as Error).message, error);
    });
    const sign: Signer = async (message) =>
      fabricSignature(await sessions.sign(key.key, createHash('sha256').update(message).digest()));
    await assertPair(part, sign, certificate);
    return sign;
  }

  private async file(part: string, name: string): Promise<Buffer> {
    const path = resolve(this.base, name);
    try {
      return await readFile(path);
    } catch (error) {
      throw new ConfigFault(part, `cannot read ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, error);
    }
  }
}

function filesIn(folder: string, name: string): UserConfig {
  return { name, certificate: join(folder, name, 'cert.pem'), privateKey: join(folder, name, 'key.pem') };
}

function pathsOf(user: UserConfig): string[] {
  return 'pkcs11' in user ? [user.certificate, user.pkcs11.pinFile] : [user.certificate, user.privateKey];
}

function fileSigner(part: string, pem: Buffer, certificate: X509Certificate): Signer {
  const key = orFault(part, 'not a private key in PEM', () => createPrivateKey(pem));
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new ConfigFault(part, 'not a key on the curve P-256');
  if (!certificate.checkPrivateKey(key)) throw new ConfigFault(part, 'does not belong to the certificate');
  return opensslSigner(key);
}

/** The key does not leave its module, so a signature shows whose it is. */
async function assertPair(part: string, sign: Signer, certificate: X509Certificate): Promise<void> {
  const message = Buffer.from('is this the key of the certificate?');
  const signature = await sign(message).catch((error: unknown) => {
    throw new ConfigFault(part, (error as Error).message, error);
  });
  if (!verify('sha256', message, certificate.publicKey, signature)) {
    throw new ConfigFault(part, 'the key does not belong to the certificate');
  }
}
