import { afterAll, beforeAll, expect, test } from 'vitest';
import { Consortium } from '@attestry/cli/consortium';
import { admitMembers } from '@attestry/cli/demo/admit-members';
import type { Plan } from '@attestry/network/plan';
import { readRecords } from '@attestry/network/servers/process-record';
import type { Setting } from '@attestry/network/setting';
import { bringUp, ephemeralHome, type EphemeralHome } from '../support/ephemeral-network.js';
import { newTradelineId, opening } from '../support/shared.js';

let home: EphemeralHome;
let setting: Setting;
let plan: Plan;
beforeAll(async () => {
  home = await ephemeralHome();
  setting = await home.setting('consortium');
  plan = await bringUp(setting);
  await admitMembers(new Consortium(plan).as('Regulator', 'supervisor'));
});
afterAll(() => home.end());

// Goal: one of four ordering organisations may be down, or lie, and the ledger goes on.
// Method: kill one orderer after the other by SIGKILL, bringing the one before back, and write each time. Whichever
// leads, it is among them; a view change takes about half a minute.
test('four SmartBFT orderers order on while any one of them is down, and up brings it back', async () => {
  const clerk = new Consortium(plan).as('Aurora', 'clerk');
  for (const name of ['orderer-auroraordering', 'orderer-notaryordering']) {
    const record = (await readRecords(plan.home.run)).find((candidate) => candidate.name === name);
    process.kill(record?.pid ?? 0, 'SIGKILL');

    const tradelineId = newTradelineId();
    await clerk.openTradelines({ tradelines: [opening(tradelineId)] });
    expect(await clerk.readTradeline(tradelineId)).toMatchObject({ tradelineId, revision: 1 });

    await bringUp(setting);
  }
});
