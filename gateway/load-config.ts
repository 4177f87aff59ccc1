import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { GatewayConfig } from './config.js';
import type { Location } from './readmodel/database.js';

/** A configuration that cannot be used: which part, and why. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
  constructor(part: string, reason: string, cause?: unknown) {
    super(`${part}: ${reason}`, { cause });
  }
}

/** A user's Fabric identity. */
export interface UserIdentity {
  readonly certificate: X509Certificate;
  /** PEM, as the network knows it. */
  readonly credentials: Uint8Array;
  readonly privateKey: KeyObject;
}

/** The configuration with every file that it names read and checked. */
export interface Settings {
  readonly config: GatewayConfig;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  readonly peerRootCertificates: Buffer;
  readonly users: ReadonlyMap<string, UserIdentity>;
  readonly jwks: URL | JSONWebKeySet;
  readonly saltKey: Buffer;
  readonly readModel: Location;
}

const SALT_KEY_BYTES = 32;
const Jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/**
 * Reads a configuration file and the files it names.
 *
 * @throws {@link ConfigFault} for the first part that cannot be used.
 */
export async function loadConfig(path: string): Promise<Settings> {
  const config = parse(GatewayConfig, path, await read(path, path));
  const file = (part: string, name: string): Promise<Buffer> => read(part, resolve(dirname(path), name));

  const users = new Map<string, UserIdentity>();
  for (const [index, user] of config.users.entries()) {
    const part = `users[${index}]`;
    const certificate = await file(`${part}.certificate`, user.certificate);
    users.set(user.name, identity(part, certificate, await file(`${part}.privateKey`, user.privateKey)));
  }
  const saltKey = await file('saltKeyFile', config.saltKeyFile);
  if (saltKey.length < SALT_KEY_BYTES) throw new ConfigFault('saltKeyFile', `shorter than ${SALT_KEY_BYTES} bytes`);

  return {
    config,
    tls: config.tls && {
      cert: await file('tls.certificate', config.tls.certificate),
      key: await file('tls.privateKey', config.tls.privateKey),
    },
    peerRootCertificates: await file('peer.tlsRootCertificates', config.peer.tlsRootCertificates),
    users,
    jwks: /^https?:\/\//.test(config.tokens.jwks)
      ? new URL(config.tokens.jwks)
      : parse(Jwks, 'tokens.jwks', await file('tokens.jwks', config.tokens.jwks)),
    saltKey,
    readModel:
      'url' in config.readModel ? config.readModel : { folder: resolve(dirname(path), config.readModel.folder) },
  };
}

async function read(part: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new ConfigFault(part, `cannot read ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, error);
  }
}

function parse<S extends z.ZodType>(schema: S, part: string, bytes: Buffer): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new ConfigFault(part, 'not JSON', error);
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new ConfigFault(part, z.prettifyError(result.error));
  return result.data;
}

function identity(part: string, pem: Buffer, keyPem: Buffer): UserIdentity {
  const certificate = orFault(`${part}.certificate`, 'not an X.509 certificate in PEM', () => new X509Certificate(pem));
  const privateKey = orFault(`${part}.privateKey`, 'not a private key in PEM', () => createPrivateKey(keyPem));
  if (privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new ConfigFault(`${part}.privateKey`, 'not a key on the curve P-256');
  }
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new ConfigFault(`${part}.privateKey`, 'does not belong to the certificate');
  }
  return { certificate, credentials: pem, privateKey };
}

function orFault<T>(part: string, reason: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new ConfigFault(part, reason, error);
  }
}
