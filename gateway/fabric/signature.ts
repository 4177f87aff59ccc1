/** Order of the group of P-256 (FIPS 186-5, SP 800-186), and half of it. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const HALF_ORDER = ORDER >> 1n;
const SCALAR_BYTES = 32;

/**
 * A signature on P-256 as Fabric takes it: ECDSA-Sig-Value (RFC 3279), low-S, because (r, s) and (r, n - s) both
 * verify, and a transaction must not have two forms.
 *
 * @param raw - r and s, 32 bytes each.
 */
export function fabricSignature(raw: Buffer): Buffer {
  const body = Buffer.concat([integer(raw.subarray(0, SCALAR_BYTES)), integer(lowS(raw.subarray(SCALAR_BYTES)))]);
  // 72 bytes at most, so every length is one byte.
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

function lowS(s: Buffer): Buffer {
  const value = BigInt(`0x${s.toString('hex')}`);
  if (value <= HALF_ORDER) return s;
  return Buffer.from((ORDER - value).toString(16).padStart(2 * SCALAR_BYTES, '0'), 'hex');
}

/** The shortest two's complement of a positive number. */
function integer(unsigned: Buffer): Buffer {
  const start = unsigned.findIndex((byte) => byte !== 0);
  const digits = unsigned.subarray(start);
  const padding = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.concat([Buffer.from([0x02, padding.length + digits.length, ...padding]), digits]);
}
