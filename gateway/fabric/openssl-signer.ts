import { type KeyObject, sign } from 'node:crypto';
import type { Signer } from '@hyperledger/fabric-gateway';

/** Order of the group of P-256 (FIPS 186-5, SP 800-186), and half of it. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const HALF_ORDER = ORDER >> 1n;
const SCALAR_BYTES = 32;

/**
 * A signer on OpenSSL, ten times as fast as the library's own in JavaScript. It takes the message and hashes it
 * itself, so it goes with `hash: hash.none`.
 *
 * Fabric takes low-S signatures only: (r, s) and (r, n - s) both verify, and a transaction must not have two forms.
 */
export function opensslSigner(privateKey: KeyObject): Signer {
  return (message) => {
    const signature = sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    const r = signature.subarray(0, SCALAR_BYTES);
    const s = signature.subarray(SCALAR_BYTES);
    return Promise.resolve(der(r, lowS(s)));
  };
}

function lowS(s: Buffer): Buffer {
  const value = BigInt(`0x${s.toString('hex')}`);
  if (value <= HALF_ORDER) return s;
  return Buffer.from((ORDER - value).toString(16).padStart(2 * SCALAR_BYTES, '0'), 'hex');
}

/** ECDSA-Sig-Value (RFC 3279): SEQUENCE { r INTEGER, s INTEGER }; 72 bytes at most, so every length is one byte. */
function der(r: Buffer, s: Buffer): Buffer {
  const body = Buffer.concat([integer(r), integer(s)]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

/** The shortest two's complement of a positive number. */
function integer(unsigned: Buffer): Buffer {
  const start = unsigned.findIndex((byte) => byte !== 0);
  const digits = unsigned.subarray(start);
  const padding = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.concat([Buffer.from([0x02, padding.length + digits.length, ...padding]), digits]);
}
