import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Problem } from '../problems/problem.js';
import { type CertificateUsers, clientCertificateOf } from './client-certificates.js';

/** Who asks. */
export interface Principal {
  readonly user: string;
  /** What the token or certificate is limited to; `undefined`: by nothing but the user's duties. */
  readonly scopes: ReadonlySet<string> | undefined;
  /** When the token or certificate ends, ms since 1970. */
  readonly expiresAtMs: number;
}

/** Gives who sent a request. */
export type Authenticate = (request: IncomingMessage) => Promise<Principal>;

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
 * Checks who asks: by a bearer token (RFC 6750, RFC 7519) against an issuer's keys, or, where none is sent, by the
 * client certificate of the connection. A token chooses a user of this gateway by its `sub`, and nothing else; its
 * `scope` may limit it, and one that names a certificate (`cnf`, RFC 8705) is good on that connection only.
 *
 * The returned function throws a {@link Problem} in this order: TOKEN_MISSING, TOKEN_INVALID or ISSUER_UNAVAILABLE,
 * CERTIFICATE_INVALID, USER_UNKNOWN.
 */
export function authenticator(
  { issuer, audience }: TokenRules,
  keys: JWTVerifyGetKey,
  users: { has(name: string): boolean },
  certificateUsers?: CertificateUsers,
): Authenticate {
  const rules = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp', 'sub'],
  };
  const byToken = async (token: string, request: IncomingMessage): Promise<Principal> => {
    const { payload } = await jwtVerify(token, keys, rules).catch((error: unknown) => {
      throw THE_TOKENS_FAULT.some((kind) => error instanceof kind)
        ? invalidToken((error as Error).message)
        : new Problem('ISSUER_UNAVAILABLE', "the issuer's keys cannot be fetched", { cause: error });
    });
    const { sub, exp = 0 } = payload;
    if (typeof sub !== 'string') throw invalidToken('"sub" is not text');
    checkBinding(payload, request);
    return { user: sub, scopes: scopesOf(payload), expiresAtMs: (exp + CLOCK_TOLERANCE_S) * 1_000 };
  };
  return async (request) => {
    const principal = await (async () => {
      const { authorization } = request.headers;
      const token = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization ?? '')?.[1];
      if (token !== undefined) return byToken(token, request);
      const known = authorization === undefined ? certificateUsers?.principalOf(request) : undefined;
      if (known !== undefined) return known;
      throw new Problem('TOKEN_MISSING', 'send "Authorization: Bearer <token>"', {
        headers: { 'WWW-Authenticate': 'Bearer' },
      });
    })();
    if (!users.has(principal.user)) throw new Problem('USER_UNKNOWN', 'the user has no identity at this gateway');
    return principal;
  };
}

/** `scope` as text (RFC 8693, 9068), or `scp` as a list, as some issuers write it. */
function scopesOf(payload: JWTPayload): ReadonlySet<string> | undefined {
  const { scope, scp } = payload;
  if (typeof scope === 'string') return new Set(scope.split(' ').filter((one) => one !== ''));
  if (Array.isArray(scp)) return new Set(scp.map(String));
  if (scope !== undefined || scp !== undefined) throw invalidToken('"scope" is not text');
  return undefined;
}

/** A token that is bound to a certificate (RFC 8705, 3) is worth nothing to whoever took it. */
function checkBinding({ cnf }: JWTPayload, request: IncomingMessage): void {
  if (cnf === undefined) return;
  const thumbprint = (cnf as { 'x5t#S256'?: unknown })['x5t#S256'];
  const shown = clientCertificateOf(request)?.thumbprint;
  const expected = Buffer.from(typeof thumbprint === 'string' ? thumbprint : '', 'base64url');
  if (shown?.length === expected.length && timingSafeEqual(shown, expected)) return;
  throw new Problem('CERTIFICATE_INVALID', 'the token is bound to another client certificate', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  });
}

function invalidToken(reason: string): Problem {
  return new Problem('TOKEN_INVALID', reason, { headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } });
}
