import { isLei } from '@attestry/chaincode/domain/members/lei';
import { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { DEMO_MEMBERS, admitMembers } from '@attestry/cli/demo/admit-members';
import { walkOneAccount, type WalkStep } from '@attestry/cli/demo/walk';
import { describe, expect, test } from 'vitest';
import { CHARTER, people } from '../../support/consortium.js';
import { Died, memoryGateway, type Death, type Fate } from '../import/memory-gateway.js';

async function admitted(): Promise<MemoryLedger> {
  const ledger = new MemoryLedger(CHARTER);
  await admitMembers(memoryGateway(ledger, people.supervisor));
  return ledger;
}

const walk = (ledger: MemoryLedger, fate: Fate = { writes: 0 }): Promise<WalkStep[]> => {
  const clients = {
    clerk: memoryGateway(ledger, people.clerk, fate),
    collector: memoryGateway(ledger, people.collector, fate),
    notary: memoryGateway(ledger, people.notary, fate),
  };
  return walkOneAccount(clients, 'AuroraMSP', new Date(ledger.now));
};

const told = (steps: WalkStep[]): string[] => steps.map(({ what, by }) => `${by}: ${what}`);

describe("admitting the demo's members", () => {
  test('admits each in its role, and repeating it changes nothing', async () => {
    const ledger = await admitted();
    const before = ledger.dump();
    await admitMembers(memoryGateway(ledger, people.supervisor));
    expect(ledger.dump()).toBe(before);
    const { members } = await memoryGateway(ledger, people.notary).listMembers();
    expect(members.map(({ mspId, role }) => [mspId, role]).sort()).toEqual(
      DEMO_MEMBERS.map(({ mspId, role }) => [mspId, role]).sort(),
    );
  });

  test('is harmless where they were admitted with other words', async () => {
    const ledger = await admitted();
    const renamed = DEMO_MEMBERS.map((member) => ({ ...member, legalName: 'Renamed' }));
    await admitMembers(memoryGateway(ledger, people.supervisor), renamed);
    const { members } = await memoryGateway(ledger, people.notary).listMembers();
    expect(members.filter(({ legalName }) => legalName === 'Renamed')).toEqual([]);
  });

  test('their identifiers are well formed', () => {
    expect(DEMO_MEMBERS.filter(({ lei }) => !isLei(lei))).toEqual([]);
  });
});

describe('walking one account', () => {
  test('leads from first arrears to a step that the notary attested and the lender carried out', async () => {
    const ledger = await admitted();
    const steps = await walk(ledger);
    expect(told(steps)).toEqual([
      'AuroraMSP/clerk: The lender opens a tradeline',
      'AuroraMSP/clerk: 2026-02 is reported: paid',
      'AuroraMSP/clerk: 2026-03 is reported: paid',
      'AuroraMSP/clerk: 2026-04 is reported: 30 days past due',
      'AuroraMSP/clerk: 2026-05 is reported: 60 days past due',
      'AuroraMSP/collector: The lender opens a collection case',
      'AuroraMSP/collector: The lender proposes a demand letter',
      'NotaryMSP/notary1: The notary attests it',
      'AuroraMSP/collector: The lender records that it was delivered',
    ]);
    expect(new Set(steps.map(({ transactionId }) => transactionId)).size).toBe(steps.length);
  });

  test('a second time, months later, finds everything done and tells the same', async () => {
    const ledger = await admitted();
    const first = await walk(ledger);
    const before = ledger.dump();
    ledger.now = '2026-10-03T08:00:00.000Z';
    const fate = { writes: 0 };
    expect(await walk(ledger, fate)).toEqual(first);
    expect(fate.writes).toBe(0);
    expect(ledger.dump()).toBe(before);
  });

  test('broken off at any write, and gone on with later, ends the same way', async () => {
    const words = told(await walk(await admitted()));
    for (let atWrite = 1; atWrite <= words.length; atWrite += 1) {
      for (const moment of ['before commit', 'after commit'] satisfies Death['moment'][]) {
        const ledger = await admitted();
        await expect(walk(ledger, { writes: 0, death: { atWrite, moment } })).rejects.toThrow(Died);
        ledger.now = '2026-06-15T10:07:00.000Z';
        expect(told(await walk(ledger)), `died ${moment} ${atWrite}`).toEqual(words);
      }
    }
  });
});
