import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

export const ISSUER = 'https://issuer.attestry.example';

interface Claims {
  readonly sub?: string;
  readonly aud?: string;
  readonly iss?: string;
  /** Seconds from now. */
  readonly expiresInS?: number | undefined;
}

/** An issuer of tokens with keys of its own. */
export interface Issuer {
  readonly jwks: JSONWebKeySet;
  token(claims: Claims): Promise<string>;
}

export async function issuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'key-1' }] },
    token: ({ sub, aud = 'attestry:AuroraMSP', iss = ISSUER, ...rest }) => {
      const expiresInS = 'expiresInS' in rest ? rest.expiresInS : 60;
      const token = new SignJWT(sub === undefined ? {} : { sub })
        .setProtectedHeader({ alg: 'ES256', kid: 'key-1' })
        .setIssuer(iss)
        .setAudience(aud);
      if (expiresInS !== undefined) token.setExpirationTime(Math.floor(Date.now() / 1_000) + expiresInS);
      return token.sign(privateKey);
    },
  };
}
