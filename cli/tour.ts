import { peersOf, type Plan } from '@attestry/network/plan';
import { readRecords, residentBytes } from '@attestry/network/servers/process-record';
import { table } from '@attestry/network/table';
import { developmentToken } from './dev-issuer.js';
import type { WalkStep } from './demo/walk.js';
import { WALK_CASE, walkTradeline } from './demo/walk.js';
import { gatewayUrl } from './gateways.js';

/** How long the tokens that are shown are valid. */
const TOKEN_HOURS = 12;

/** What is shown once all runs: what happened, what runs where, who may do what, and five things to try. */
export async function tour(plan: Plan, walk: readonly WalkStep[]): Promise<string> {
  return [
    '\nOne account, as the ledger has it:\n',
    table(
      ['at', 'by', 'what', 'transaction'],
      walk.map(({ at, by, what, transactionId }) => [at, by, what, transactionId.slice(0, 12)]),
    ),
    '\nWhat runs where:\n',
    await processes(plan),
    `\nDevelopment tokens, valid for ${TOKEN_HOURS} hours (\`npx attestry token Aurora clerk\` prints another):\n`,
    await credentials(plan),
    '\nTry:\n',
    curlLines(plan),
    `\nLogs: npx attestry logs -f    State: ${plan.home.folder}    Ctrl-C stops all of it and keeps the ledger.\n`,
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

async function credentials(plan: Plan): Promise<string> {
  const lines: string[] = [];
  for (const organisation of peersOf(plan)) {
    for (const { name } of organisation.users) {
      const token = await developmentToken(plan, organisation, name, TOKEN_HOURS);
      lines.push(`${variableOf(organisation.name, name)}=${token}`);
    }
  }
  return lines.join('\n');
}

function curlLines(plan: Plan): string {
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
