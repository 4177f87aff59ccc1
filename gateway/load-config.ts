import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { keysAt, keysIn, parseJwks } from './api/token-keys.js';
import { GatewayConfig } from './config.js';
import { withEnvironment } from './config-environment.js';
import { ConfigFault, orFault } from './config-fault.js';
import { Identities } from './identities.js';
import { IdentityFiles } from './identity-files.js';
import type { TlsMaterial } from './listener.js';
import type { Location } from './readmodel/database.js';
import type { TracingOptions } from './tracing.js';

export { ConfigFault } from './config-fault.js';

/** The configuration with every file that it names read and checked. */
export interface Settings {
  readonly config: GatewayConfig;
  readonly tls: TlsMaterial | undefined;
  readonly peers: readonly { readonly endpoint: string; readonly rootCertificates: Buffer }[];
  readonly identities: Identities;
  readonly tokenKeys: JWTVerifyGetKey;
  readonly saltKey: Buffer;
  readonly readModel: Location;
  readonly tracing: TracingOptions;
}

const SALT_KEY_BYTES = 32;

/**
 * Reads a configuration file, what the environment says in its place, and the files that are named.
 *
 * @throws {@link ConfigFault} for the first part that cannot be used.
 */
export async function loadConfig(path: string, environment: NodeJS.ProcessEnv = {}): Promise<Settings> {
  const config = parse(GatewayConfig, path, withEnvironment(json(path, await read(path, path)), environment));
  const file = (part: string, name: string): Promise<Buffer> => read(part, resolve(dirname(path), name));

  const identities = await Identities.read(new IdentityFiles(dirname(path), config.users, config.usersFolder));
  for (const [part, user] of usersNamed(config))
    if (!identities.has(user)) throw new ConfigFault(part, 'not among the users');
  const saltKey = await file('saltKeyFile', config.saltKeyFile);
  if (saltKey.length < SALT_KEY_BYTES) throw new ConfigFault('saltKeyFile', `shorter than ${SALT_KEY_BYTES} bytes`);

  const peers = [];
  for (const [index, { endpoint, tlsRootCertificates }] of config.peers.entries()) {
    peers.push({
      endpoint,
      rootCertificates: await file(`peers[${index}].tlsRootCertificates`, tlsRootCertificates),
    });
  }
  const { traces } = config;
  return {
    config,
    tls: config.tls && {
      cert: await file('tls.certificate', config.tls.certificate),
      key: await file('tls.privateKey', config.tls.privateKey),
      clientAuthorities:
        config.clientCertificates &&
        (await file('clientCertificates.authorities', config.clientCertificates.authorities)),
    },
    peers,
    identities,
    tokenKeys: await tokenKeys(config.tokens.jwks, dirname(path), file),
    saltKey,
    readModel:
      'url' in config.readModel ? config.readModel : { folder: resolve(dirname(path), config.readModel.folder) },
    tracing: {
      mspId: config.mspId,
      ...(traces === undefined
        ? {}
        : { export: { url: traces.url, samplePercent: traces.samplePercent, headers: await headers(traces, file) } }),
    },
  };
}

function usersNamed({ streamUser, clientCertificates }: GatewayConfig): [part: string, user: string][] {
  const clients = clientCertificates?.clients ?? [];
  return [
    ['streamUser', streamUser],
    ...clients.map(({ user }, index): [string, string] => [`clientCertificates.clients[${index}].user`, user]),
  ];
}

async function headers(
  { headersFile }: NonNullable<GatewayConfig['traces']>,
  file: (part: string, name: string) => Promise<Buffer>,
): Promise<Record<string, string>> {
  if (headersFile === undefined) return {};
  const part = 'traces.headersFile';
  return parse(z.record(z.string(), z.string()), part, json(part, await file(part, headersFile)));
}

async function tokenKeys(
  jwks: string,
  base: string,
  file: (part: string, name: string) => Promise<Buffer>,
): Promise<JWTVerifyGetKey> {
  if (/^https?:\/\//.test(jwks)) return keysAt(new URL(jwks));
  const text = (await file('tokens.jwks', jwks)).toString('utf8');
  return keysIn(
    resolve(base, jwks),
    orFault('tokens.jwks', 'not a set of public keys (RFC 7517)', () => parseJwks(text)),
  );
}

async function read(part: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new ConfigFault(part, `cannot read ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, error);
  }
}

function json(part: string, bytes: Buffer): unknown {
  return orFault(part, 'not JSON', () => JSON.parse(bytes.toString('utf8')) as unknown);
}

function parse<S extends z.ZodType>(schema: S, part: string, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (!result.success) throw new ConfigFault(part, z.prettifyError(result.error));
  return result.data;
}
