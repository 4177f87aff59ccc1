import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peersOf, type PeerOrganisation, type Plan } from '@attestry/network/plan';
import { readRecords, residentBytes } from '@attestry/network/servers/process-record';
import { table } from '@attestry/network/table';
import { developmentToken } from './dev-issuer.js';
import { WALK_CASE, walkTradeline, type WalkStep } from './demo/walk.js';
import { gatewayUrl } from './gateways.js';

/** How long the tokens that are handed out are valid. */
const TOKEN_HOURS = 12;

/**
 * What is shown once all runs: what happened, what runs where, who may do what, and five things to try.
 */
export async function tour(plan: Plan, walk: readonly WalkStep[]): Promise<string> {
  return [
    '\nOne account, as the ledger has it:\n',
    table(
      ['at', 'by', 'what', 'transaction'],
      walk.map(({ at, by, what, transactionId }) => [at, by, what, transactionId.slice(0, 12)]),
    ),
    'What runs where:\n',
    await processes(plan),
    `Development credentials, tokens of ${TOKEN_HOURS} hours (npx attestry token Aurora clerk prints another):\n`,
    credentials(plan),
    'Try, in another terminal:\n',
    `. ${await tokensFile(plan)}`,
    curlLines(plan),
    `\nLogs: npx attestry logs -f   State: ${plan.home.folder}   Ctrl-C stops all of it and keeps the ledger.\n`,
  ].join('\n');
}

async function processes(plan: Plan): Promise<string> {
  const rows = await Promise.all(
    (await readRecords(plan.home.run)).map(async ({ name, pid, ports }) => [
      name,
      Object.entries(ports)
        .map(([purpose, port]) => `${purpose} ${port}`)
        .join(', '),
      String(pid),
      `${Math.round((await residentBytes(pid)) / 1_048_576)} MiB`,
    ]),
  );
  return table(['process', 'ports on localhost', 'pid', 'memory'], rows);
}

const variableOf = (organisation: string, user: string): string => `${organisation}_${user}`.toUpperCase();

function credentials(plan: Plan): string {
  const rows = usersOf(plan).map(({ organisation, user, duties }) => [
    organisation.name,
    user,
    duties.length === 0 ? 'reads' : duties.join(', '),
    `$${variableOf(organisation.name, user)}`,
    gatewayUrl(organisation),
  ]);
  return table(['organisation', 'user', 'duties', 'token', 'gateway'], rows);
}

/** Writes the users' tokens where a shell can read them, and nobody else can. */
async function tokensFile(plan: Plan): Promise<string> {
  const lines = await Promise.all(
    usersOf(plan).map(
      async ({ organisation, user }) =>
        `${variableOf(organisation.name, user)}=${await developmentToken(plan, organisation, user, TOKEN_HOURS)}\n`,
    ),
  );
  const file = join(plan.home.folder, 'tokens.sh');
  await writeFile(file, lines.join(''), { mode: 0o600 });
  return file;
}

function usersOf(plan: Plan): { organisation: PeerOrganisation; user: string; duties: readonly string[] }[] {
  return peersOf(plan).flatMap((organisation) =>
    organisation.users.map(({ name, duties }) => ({ organisation, user: name, duties })),
  );
}

/** The calls to try, each under what it shows. */
export function curlLines(plan: Plan): string {
  const url = (name: string, path: string): string => {
    const organisation = peersOf(plan).find((candidate) => candidate.name === name);
    return organisation === undefined ? path : `${gatewayUrl(organisation)}${path}`;
  };
  const get = (name: string, user: string, path: string): string =>
    `curl -s -H "Authorization: Bearer $${variableOf(name, user)}" '${url(name, path)}'`;
  const lender = 'AuroraMSP';
  return [
    `# who is a member`,
    get('Castor', 'underwriter', '/v1/members'),
    `# the account of the walk, with its payment profile; its exact amounts are for the lender and the regulator`,
    get('Aurora', 'clerk', `/v1/tradelines/${walkTradeline(lender)}`),
    get('Regulator', 'supervisor', `/v1/tradelines/${walkTradeline(lender)}/amounts`),
    `# the collection case: who proposed, who attested, who carried it out`,
    get('Notary', 'notary1', `/v1/cases/${WALK_CASE}/history`),
    `# another lender asks for the exact amounts, and is refused`,
    get('Boreal', 'clerk', `/v1/tradelines/${walkTradeline(lender)}/amounts`),
  ].join('\n');
}
