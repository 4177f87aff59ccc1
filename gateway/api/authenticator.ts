import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { Problem } from '../problems/problem.js';

/** Gives the name of the user whose token an Authorization header carries. */
export type Authenticate = (authorization: string | undefined) => Promise<string>;

interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
}

/** Asymmetric only: whoever can check a token must not be able to make one. */
const ALGORITHMS = ['ES256', 'EdDSA', 'RS256', 'PS256'];
const CLOCK_TOLERANCE_S = 5;

const THE_TOKENS_FAULT = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

/**
 * Checks bearer tokens (RFC 6750, RFC 7519) against an issuer's keys. A token chooses a user of this gateway by its
 * `sub`, and nothing else.
 *
 * The returned function throws a {@link Problem} in this order: TOKEN_MISSING, TOKEN_INVALID or ISSUER_UNAVAILABLE,
 * USER_UNKNOWN.
 */
export function authenticator(
  { issuer, audience }: TokenRules,
  jwks: URL | JSONWebKeySet,
  users: { has(name: string): boolean },
): Authenticate {
  const keys = jwks instanceof URL ? createRemoteJWKSet(jwks) : createLocalJWKSet(jwks);
  const rules = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp', 'sub'],
  };
  return async (authorization) => {
    const token = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) {
      throw new Problem('TOKEN_MISSING', 'send "Authorization: Bearer <token>"', {
        headers: { 'WWW-Authenticate': 'Bearer' },
      });
    }
    const { payload } = await jwtVerify(token, keys, rules).catch((error: unknown) => {
      throw THE_TOKENS_FAULT.some((kind) => error instanceof kind)
        ? invalidToken((error as Error).message)
        : new Problem('ISSUER_UNAVAILABLE', "the issuer's keys cannot be fetched", { cause: error });
    });
    const { sub } = payload;
    if (typeof sub !== 'string') throw invalidToken('"sub" is not text');
    if (!users.has(sub)) throw new Problem('USER_UNKNOWN', 'the user has no identity at this gateway');
    return sub;
  };
}

function invalidToken(reason: string): Problem {
  return new Problem('TOKEN_INVALID', reason, { headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } });
}
