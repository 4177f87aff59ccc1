import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import type { GatewayConfigInput } from '@attestry/gateway/config';
import { peersOf, tlsAuthority, userFolder, type PeerOrganisation, type Plan } from '@attestry/network/plan';
import type { Service } from '@attestry/network/setting';
import { ISSUER, audienceOf, jwksFile, provideIssuer } from './dev-issuer.js';

const { resolve } = createRequire(import.meta.url);
const SERVER = resolve('@attestry/gateway/server');

const LOOPBACK = ['127.0.0.1', 'localhost'];

/** Where an organisation's gateway of a development network listens. */
export const gatewayUrl = ({ peer }: PeerOrganisation): string => `http://127.0.0.1:${peer.gatewayPort}`;

/** The gateways of a network, one an organisation with a peer, each with its configuration written. */
export async function gatewayServices(plan: Plan): Promise<Service[]> {
  await provideIssuer(plan);
  return Promise.all(peersOf(plan).map((organisation) => gatewayService(plan, organisation)));
}

async function gatewayService(plan: Plan, organisation: PeerOrganisation): Promise<Service> {
  const folder = join(plan.home.folder, 'gateways', organisation.name.toLowerCase());
  await mkdir(folder, { recursive: true });
  const saltKeyFile = join(folder, 'salt.key');
  await provideSaltKey(saltKeyFile);
  const [first] = organisation.users;
  if (first === undefined) throw new Error(`${organisation.name} needs a user to run a gateway`);
  const config: GatewayConfigInput = {
    organisation: organisation.name,
    mspId: organisation.mspId,
    channel: plan.channel,
    listen: { host: '127.0.0.1', port: organisation.peer.gatewayPort },
    peers: [{ endpoint: `localhost:${organisation.peer.port}`, tlsRootCertificates: tlsAuthority(organisation.peer) }],
    users: organisation.users.map(({ name }) => {
      const identity = userFolder(plan, organisation, name);
      return { name, certificate: join(identity, 'cert.pem'), privateKey: join(identity, 'key.pem') };
    }),
    streamUser: first.name,
    tokens: { issuer: ISSUER, audience: audienceOf(organisation), jwks: jwksFile(plan) },
    saltKeyFile,
    // On one machine, receivers are on it too.
    events: { webhooks: { allowTargets: LOOPBACK, allowHttp: LOOPBACK } },
  };
  const file = join(folder, 'gateway.json');
  const text = `${JSON.stringify(config, null, 2)}\n`;
  if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text);
  const name = `gateway-${organisation.name.toLowerCase()}`;
  return {
    spec: {
      name,
      command: process.execPath,
      args: [SERVER],
      env: { ATTESTRY_GATEWAY_CONFIG: file },
      ports: { http: organisation.peer.gatewayPort },
      log: join(plan.home.logs, `${name}.log`),
    },
    probe: (signal) => readinessComplaint(`${gatewayUrl(organisation)}/readyz`, signal),
  };
}

/** Kept for good: a command that is repeated must salt its amounts as it did the first time. */
async function provideSaltKey(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (!exists) await writeFile(file, randomBytes(32), { mode: 0o600 });
}

async function readinessComplaint(url: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal });
    return answer.ok ? undefined : `${url}: ${answer.status} ${await answer.text()}`;
  } catch (error) {
    return `${url}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
