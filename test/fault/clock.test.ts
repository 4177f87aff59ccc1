import { beforeAll, describe, expect, test } from 'vitest';
import { functionOf } from '@attestry/chaincode/schema';
import { peersOf } from '@attestry/network/plan';
import { rawClient } from '../support/shared.js';
import { FaultNetwork } from './fault-network.js';

let network: FaultNetwork;
beforeAll(async () => {
  network = await FaultNetwork.shared();
});

const MINUTE_MS = 60_000;

// Goal: "now" of the contracts cannot be chosen freely. It is the transaction's timestamp, which the client writes, and
// the peers' clocks bound it: peer.authentication.timewindow, 15 minutes.
describe("a transaction whose client's clock is", () => {
  test.each([
    ['sixteen minutes slow', -16],
    ['sixteen minutes fast', 16],
    ['a year slow', -525_600],
    ['a year fast', 525_600],
  ])('%s is endorsed by no peer', async (_how, minutes) => {
    const clerk = await rawClient(network.consortium, 'Aurora', 'clerk');
    for (const { name } of peersOf(network.consortium.plan)) {
      const asked = clerk.endorse([name], 'registry', [functionOf('Standing'), '{}'], {}, minutes * MINUTE_MS);
      await expect(asked, name).rejects.toThrow(/incorrect timestamp/);
    }
  });

  test.each([
    ['fourteen minutes slow', -14],
    ['fourteen minutes fast', 14],
  ])('%s is endorsed', async (_how, minutes) => {
    const clerk = await rawClient(network.consortium, 'Aurora', 'clerk');
    const names = peersOf(network.consortium.plan).map(({ name }) => name);
    const { responses } = await clerk.endorse(
      names,
      'registry',
      [functionOf('Standing'), '{}'],
      {},
      minutes * MINUTE_MS,
    );
    for (const response of responses) expect(response.getResponse()?.getStatus()).toBe(200);
  });
});
