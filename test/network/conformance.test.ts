import { beforeAll, expect, test } from 'vitest';
import type { Consortium } from '@attestry/cli/consortium';
import { DEMO_MEMBERS } from '@attestry/cli/demo/admit-members';
import { developmentToken } from '@attestry/cli/dev-issuer';
import { gatewayUrl } from '@attestry/cli/gateways';
import { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { REFUSAL_CODES } from '@attestry/chaincode/schema';
import { caller, callerAt, type Caller } from '../contract/gateway/gateways.js';
import { CHARTER, people } from '../support/consortium.js';
import { scenario } from '../support/scenario.js';
import type { ScenarioStep } from '../support/scenario-step.js';
import { key, organisation, sharedNetwork } from '../support/shared.js';

// Goal: what the in-memory ledger shows in milliseconds is what a real network does.
// Method: one story of requests is sent to gateways over the in-memory ledger, and to those of the network; status and
// body of every answer must be the same but for what no two runs share: transaction ids, times, request ids.

let network: Consortium;
beforeAll(async () => {
  network = await sharedNetwork();
});

/** A ledger in memory with the members of the network. */
async function memoryNetwork(): Promise<MemoryLedger> {
  const ledger = new MemoryLedger(CHARTER);
  for (const member of DEMO_MEMBERS) {
    await ledger.submit(people.supervisor, 'AdmitMember', { ...member, commandId: key() });
  }
  return ledger;
}

/** A step of its own, or the one that it repeats: titles are told per organisation and path. */
const nameOf = ({ organisation: name, user, path, title, repeats }: ScenarioStep): string =>
  [name, user, path, repeats ?? title].join(' ');

type Answers = { title: string; status: number; body: unknown }[];

async function tell(
  steps: readonly ScenarioStep[],
  keys: ReadonlyMap<string, string>,
  callerOf: (step: ScenarioStep) => Promise<Caller>,
): Promise<Answers> {
  const answers: Answers = [];
  for (const step of steps) {
    const teller = await callerOf(step);
    const own = keys.get(nameOf(step));
    const { status, body } =
      step.body === undefined ? await teller.get(step.path) : await teller.post(step.path, step.body, own);
    answers.push({ title: `${step.organisation}/${step.user} ${step.title}`, status, body });
  }
  return answers;
}

/** What two runs do not share, replaced by what they do: the order in which transactions and times first appear. */
function comparable(answers: Answers): Answers {
  const names = new Map<string, string>();
  const name = (kind: string, value: string): string => {
    if (!names.has(value)) names.set(value, `${kind} ${names.size}`);
    return names.get(value) ?? '';
  };
  const text = JSON.stringify(answers)
    .replace(/"[0-9a-f]{64}"/g, (id) => `"${name('transaction', id)}"`)
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'instant')
    .replace(/urn:request:[0-9a-f-]+/g, 'urn:request');
  return JSON.parse(text) as Answers;
}

test('the same story of requests is answered the same by the in-memory ledger and by the network', async () => {
  const now = new Date();
  const steps = scenario(now);

  const keys = new Map(steps.map((step) => [nameOf(step), key()]));
  const memory = await memoryNetwork();
  const callers = new Map<string, Promise<Caller>>();
  const inMemory = await tell(steps, keys, ({ organisation: name, user }) => {
    memory.now = new Date().toISOString();
    const id = `${name}/${user}`;
    const known = callers.get(id) ?? caller(`${name}MSP`, user, memory);
    callers.set(id, known);
    return known;
  });
  const real = await tell(steps, keys, async ({ organisation: name, user }) => {
    const gateway = organisation(network, name);
    const authorization = `Bearer ${await developmentToken(network.plan, gateway, user, 1)}`;
    return callerAt(gatewayUrl(gateway), authorization);
  });

  const outcome = ({ status, body }: Answers[number]): number | string =>
    status < 400 ? status : (body as { code: string }).code;
  expect(inMemory.map(outcome)).toEqual(steps.map(({ expected }) => expected));
  expect(comparable(real)).toEqual(comparable(inMemory));
});

test('the story meets every refusal that a request through a gateway can meet', () => {
  const met = new Set(scenario(new Date()).map(({ expected }) => expected));
  expect(REFUSAL_CODES.filter((code) => !met.has(code))).toEqual([
    // A gateway sends amounts with every record, and so never too few.
    'AMOUNTS_MISMATCH',
    'AMOUNTS_MISSING',
    // Weeks must pass before a listing is proposed.
    'BASIS_MISMATCH',
    // Tested where a case is closed.
    'CASE_CLOSED',
    // No furnisher of the network is in the US, the only jurisdiction that lets anything be put back.
    'CERTIFICATE_MISSING',
    // After more scorecards than a story ratifies.
    'CHALLENGERS_FULL',
    // Days must pass first.
    'CONSENT_EXPIRED',
    'DECISION_OVERDUE',
    // As for the basis of a listing.
    'DISPUTE_NOT_UPHELD',
    'ENFORCEMENT_NOT_SHOWN',
    // Days must pass first.
    'INQUIRY_ANSWER_LAPSED',
    // As for the basis of a listing.
    'LISTING_NOT_NOTICED',
    // No lender of the network is in the US, the only jurisdiction that lets no list be kept.
    'LISTING_NOT_PERMITTED',
    // Years, or a year, must pass first.
    'LISTING_OVER',
    'LISTING_REPAIRED',
    // Tested where an organisation without a peer acts.
    'MEMBER_NOT_ADMITTED',
    // As for the certificate.
    'NOTICE_MISSING',
    'NOTICE_OUT_OF_TIME',
    // For who is neither the permit's holder nor the case's lender, and so an agency, which has no gateway here.
    'NOT_HOLDER_OF_PERMIT',
    // Tested where there are two notaries.
    'NOT_NOTARY_OF_CASE',
    // Of a step that was carried out between two of these requests, at an instant that nobody knows beforehand.
    'PERMIT_MISMATCH',
    'PERMIT_MISSING',
    // Days must pass before a plan is broken, a promise is late or a regime has ended: told on the in-memory ledger.
    'PLAN_BREACHED',
    'PROMISE_LATE',
    // Days must pass first.
    'RECIPROCITY_EXCEEDED',
    'RECIPROCITY_NOT_TALLIED',
    // After more records than a test makes.
    'RECORD_FULL',
    // Days must pass first.
    'REGIME_ENDED',
    // Tested where an organisation with two roles acts.
    'SELF_ATTESTATION',
    // Twenty statements first.
    'STATEMENTS_FULL',
    'UNKNOWN_TRANSACTION',
  ]);
});
