import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrganisationPlan, Plan } from '@attestry/network/plan';
import { SignJWT, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** Who issues the tokens of a development network. The name resolves to nothing. */
export const ISSUER = 'https://issuer.attestry.example';
const ALGORITHM = 'ES256';
const KEY_ID = 'development-1';

const issuerFolder = (plan: Plan): string => join(plan.home.folder, 'issuer');
/** The public keys against which gateways check tokens. */
export const jwksFile = (plan: Plan): string => join(issuerFolder(plan), 'jwks.json');
const keyFile = (plan: Plan): string => join(issuerFolder(plan), 'key.jwk');

/** What a gateway of an organisation expects as a token's audience. */
export const audienceOf = ({ mspId }: OrganisationPlan): string => `attestry:${mspId}`;

/** Makes the development issuer's key, unless there is one. */
export async function provideIssuer(plan: Plan): Promise<void> {
  if ((await signingKey(plan)) !== undefined) return;
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  await mkdir(issuerFolder(plan), { recursive: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' }] };
  await writeFile(jwksFile(plan), JSON.stringify(jwks));
  // The private key last: a start that was cut off before it makes both again.
  await writeFile(keyFile(plan), JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  await chmod(keyFile(plan), 0o600);
}

/**
 * A token for a user of an organisation, signed by the development issuer.
 *
 * @param hours - How long it is valid.
 * @param scope - What it is limited to, and good for where a duty is not enough; by duties alone if left out.
 */
export async function developmentToken(
  plan: Plan,
  organisation: OrganisationPlan,
  user: string,
  hours: number,
  scope?: string,
): Promise<string> {
  const key = await signingKey(plan);
  if (key === undefined) throw new Error('the issuer is provided before the first token');
  return new SignJWT(scope === undefined ? {} : { scope })
    .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setSubject(user)
    .setAudience(audienceOf(organisation))
    .setIssuedAt()
    .setExpirationTime(`${hours} hours`)
    .sign(await importJWK(key, ALGORITHM));
}

async function signingKey(plan: Plan): Promise<JWK | undefined> {
  const text = await readFile(keyFile(plan), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as JWK);
}
