import { readFile, stat } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const Jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** How often a key that nobody knows may make the issuer be asked. */
const COOLDOWN_MS = 30_000;
const LOOK_MS = 1_000;

/** Reads an issuer's public keys out of JSON text. Throws where they are none. */
export function parseJwks(text: string): JSONWebKeySet {
  return Jwks.parse(JSON.parse(text));
}

/** An issuer's keys at a URL, fetched again for a key id that is not among them, at most once in half a minute. */
export function keysAt(url: URL, cooldownMs = COOLDOWN_MS): JWTVerifyGetKey {
  return createRemoteJWKSet(url, { cooldownDuration: cooldownMs, timeoutDuration: 5_000 });
}

/**
 * An issuer's keys in a file, read again when it changes; a file that cannot be read leaves the keys that were read
 * before.
 */
export function keysIn(path: string, first: JSONWebKeySet, lookMs = LOOK_MS): JWTVerifyGetKey {
  let keys = createLocalJWKSet(first);
  let stamp = '';
  let lookedAt = -Infinity;
  const look = async (): Promise<void> => {
    lookedAt = performance.now();
    const { mtimeMs, size, ino } = await stat(path);
    const now = `${mtimeMs}/${size}/${ino}`;
    if (now === stamp) return;
    keys = createLocalJWKSet(parseJwks(await readFile(path, 'utf8')));
    stamp = now;
  };
  return async (header, token) => {
    // A file that is being written is looked at again with the next token.
    if (performance.now() - lookedAt >= lookMs) await look().catch(() => undefined);
    return keys(header, token);
  };
}
