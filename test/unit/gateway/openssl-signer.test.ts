import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { opensslSigner } from '@attestry/gateway/fabric/openssl-signer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicKey = createPublicKey(privateKey);
const sign = opensslSigner(privateKey);

const HALF_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n >> 1n;

/** Reads ECDSA-Sig-Value strictly: the shortest form of each integer, nothing before, between or after. */
function integersOf(signature: Buffer): [r: bigint, s: bigint] {
  expect([signature[0], signature[1]]).toEqual([0x30, signature.length - 2]);
  const rest = { bytes: signature.subarray(2) };
  const next = (): bigint => {
    const length = rest.bytes[1] ?? 0;
    const digits = rest.bytes.subarray(2, 2 + length);
    expect(rest.bytes[0]).toBe(0x02);
    expect(digits.length).toBe(length);
    expect(digits[0] ?? 0xff).toBeLessThan(0x80);
    if (digits[0] === 0) expect(digits[1] ?? 0).toBeGreaterThanOrEqual(0x80);
    rest.bytes = rest.bytes.subarray(2 + length);
    return BigInt(`0x${digits.toString('hex')}`);
  };
  const integers: [bigint, bigint] = [next(), next()];
  expect(rest.bytes.length).toBe(0);
  return integers;
}

describe('the OpenSSL signer', () => {
  test('signs any message so that it verifies, in strict DER, with a low s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4_096 }), async (message) => {
        const signature = Buffer.from(await sign(message));
        expect(verify('sha256', message, publicKey, signature)).toBe(true);
        const [r, s] = integersOf(signature);
        expect(r > 0n && s > 0n && s <= HALF_ORDER).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('signs the message that it was given and no other', async () => {
    const message = randomBytes(300);
    const signature = await sign(message);
    message.writeUInt8((message.readUInt8(0) + 1) % 256, 0);
    expect(verify('sha256', message, publicKey, signature)).toBe(false);
  });
});
