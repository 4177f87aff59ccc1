import { X509Certificate } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, errors } from 'jose';
import { z } from 'zod';
import type { UserIdentity } from '../identities.js';

/** Signs bytes as a user of the gateway: a compact JWS (RFC 7515) that carries the bytes and the certificate. */
export type Seal = (user: string, payload: Uint8Array) => Promise<string>;

const SCALAR_BYTES = 32;

/**
 * Seals with the keys of the users' Fabric identities. The JWS is put together here because such a key may lie in a
 * hardware module, of which the library knows nothing.
 */
export function sealWith(identities: { get(user: string): UserIdentity | undefined }): Seal {
  return async (user, payload) => {
    const identity = identities.get(user);
    if (identity === undefined) throw new Error('a user who was authenticated has an identity');
    const header = { alg: 'ES256', typ: 'attestry-export', x5c: [identity.certificate.raw.toString('base64')] };
    const content = `${base64url(Buffer.from(JSON.stringify(header)))}.${base64url(payload)}`;
    return `${content}.${base64url(rawSignature(await identity.sign(Buffer.from(content))))}`;
  };
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** r and s, 32 bytes each (RFC 7518, 3.4), of an ECDSA-Sig-Value (RFC 3279). */
function rawSignature(der: Uint8Array): Buffer {
  const raw = Buffer.alloc(2 * SCALAR_BYTES);
  let at = 2;
  for (const end of [SCALAR_BYTES, 2 * SCALAR_BYTES]) {
    const length = der[at + 1] ?? 0;
    const digits = Buffer.from(der.subarray(at + 2, at + 2 + length));
    const scalar = digits.subarray(Math.max(0, length - SCALAR_BYTES));
    scalar.copy(raw, end - scalar.length);
    at += 2 + length;
  }
  return raw;
}

const Header = z.object({ x5c: z.array(z.base64()).min(1) });

/** What was sealed, and whose certificate says so; `undefined` where the signature is not good. */
export async function unsealed(
  jws: string,
): Promise<{ readonly payload: Uint8Array; readonly certificate: X509Certificate } | undefined> {
  try {
    const { x5c } = Header.parse(decodeProtectedHeader(jws));
    const certificate = new X509Certificate(Buffer.from(x5c[0] ?? '', 'base64'));
    const { payload } = await compactVerify(jws, certificate.publicKey, { algorithms: ['ES256'] });
    return { payload, certificate };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError || error instanceof TypeError)
      return undefined;
    // OpenSSL's words for what is no certificate.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
