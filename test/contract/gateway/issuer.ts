import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

export const ISSUER = 'https://issuer.attestry.example';

interface Claims {
  readonly sub?: string;
  readonly aud?: string;
  readonly iss?: string;
  /** Seconds from now. */
  readonly expiresInS?: number | undefined;
  readonly scope?: unknown;
  readonly scp?: unknown;
  readonly cnf?: unknown;
}

/** An issuer of tokens with keys of its own. */
export interface Issuer {
  readonly jwks: JSONWebKeySet;
  token(claims: Claims): Promise<string>;
}

export async function issuer(kid = 'key-1'): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid }] },
    token: ({ sub, aud = 'attestry:AuroraMSP', iss = ISSUER, ...rest }) => {
      const expiresInS = 'expiresInS' in rest ? rest.expiresInS : 60;
      const more = { ...rest };
      delete more.expiresInS;
      const token = new SignJWT(sub === undefined ? more : { sub, ...more })
        .setProtectedHeader({ alg: 'ES256', kid })
        .setIssuer(iss)
        .setAudience(aud);
      if (expiresInS !== undefined) token.setExpirationTime(Math.floor(Date.now() / 1_000) + expiresInS);
      return token.sign(privateKey);
    },
  };
}
