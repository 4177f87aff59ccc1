import { type KeyObject, sign } from 'node:crypto';
import type { Signer } from '@hyperledger/fabric-gateway';
import { fabricSignature } from './signature.js';

/**
 * A signer on OpenSSL, ten times as fast as the library's own in JavaScript. It takes the message and hashes it
 * itself, so it goes with `hash: hash.none`.
 */
export function opensslSigner(privateKey: KeyObject): Signer {
  return (message) =>
    Promise.resolve(fabricSignature(sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' })));
}
