import { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { expect, test } from 'vitest';
import { DEMO_MEMBERS } from '@attestry/cli/demo/admit-members';
import { CHARTER, commandId, people } from '../../support/consortium.js';
import { scenario } from '../../support/scenario.js';
import { type Caller, caller } from './gateways.js';

// Goal: the scenario is right before it is told to a real network, which takes minutes.
test('the scenario is answered as it says, through gateways over the in-memory ledger', async () => {
  const ledger = new MemoryLedger(CHARTER);
  for (const member of DEMO_MEMBERS) {
    await ledger.submit(people.supervisor, 'AdmitMember', { ...member, commandId: commandId() });
  }
  const callers = new Map<string, Promise<Caller>>();
  const keys = new Map<string, string>();
  const outcomes: (readonly [string, number | string])[] = [];
  const steps = scenario(new Date());
  for (const { title, organisation, user, path, body, repeats } of steps) {
    ledger.now = new Date().toISOString();
    const id = `${organisation}/${user}`;
    const known = callers.get(id) ?? caller(`${organisation}MSP`, user, ledger);
    callers.set(id, known);
    const key = keys.get(repeats ?? '') ?? commandId();
    keys.set(title, key);
    const { status, body: answer } = await (body === undefined
      ? (await known).get(path)
      : (await known).post(path, body, key));
    outcomes.push([title, status < 400 ? status : String(answer.code)]);
  }
  expect(outcomes).toEqual(steps.map(({ title, expected }) => [title, expected]));
});
