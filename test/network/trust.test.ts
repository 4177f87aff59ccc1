import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { functionOf } from '@attestry/chaincode/schema';
import type { Consortium } from '@attestry/cli/consortium';
import { peersOf } from '@attestry/network/plan';
import {
  key,
  month,
  newCaseId,
  newTradelineId,
  opening,
  openedCase,
  rawClient,
  refusalOf,
  sharedNetwork,
  tradelineInArrears,
  validationCode,
} from '../support/shared.js';

// Goal: the two kinds of trust hold against a client that does not use our gateway.
// Method: a client of the test's own asks the peers it likes for endorsements, puts a transaction together and hands it
// to the orderer, which orders anything; then the block and the state are looked at.

let network: Consortium;
beforeAll(async () => {
  network = await sharedNetwork();
});

const text = (request: object): string => JSON.stringify({ commandId: key(), ...request });
const inOneHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

/** An append of March to a tradeline, as the contract takes it. */
function append(tradelineId: string): { request: string; amounts: string } {
  const { amounts, ...event } = month(tradelineId, '2026-03', 60, '0');
  return {
    request: text({ events: [event] }),
    amounts: JSON.stringify({ salt: randomBytes(16).toString('hex'), items: [amounts] }),
  };
}

describe('a collection step', () => {
  test('endorsed by a lender and an insurer is committed as invalid and is not in the state', async () => {
    const caseId = await openedCase(network);
    const collector = await rawClient(network, 'Aurora', 'collector');
    const request = text({ caseId, kind: 'fieldVisit', plannedFor: inOneHour() });
    const transaction = await collector.endorse(['Aurora', 'Castor'], 'collections', [
      functionOf('ProposeStep'),
      request,
    ]);
    expect(transaction.responses.map((response) => response.getResponse()?.getStatus())).toEqual([200, 200]);

    await collector.order(transaction);

    expect(await validationCode(collector, 'Aurora', transaction.transactionId)).toBe('ENDORSEMENT_POLICY_FAILURE');
    const { case: file, steps } = await network.as('Aurora', 'collector').readCase(caseId);
    expect(steps).toEqual([]);
    expect(file.steps).toBe(0);
  });

  test('endorsed by the notary and the lender stands', async () => {
    const caseId = await openedCase(network);
    const collector = await rawClient(network, 'Aurora', 'collector');
    const request = text({ caseId, kind: 'fieldVisit', plannedFor: inOneHour() });
    const transaction = await collector.endorse(['Aurora', 'Notary'], 'collections', [
      functionOf('ProposeStep'),
      request,
    ]);
    await collector.order(transaction);
    expect(await validationCode(collector, 'Aurora', transaction.transactionId)).toBe('VALID');
    const { steps } = await network.as('Aurora', 'collector').readCase(caseId);
    expect(steps).toMatchObject([{ kind: 'fieldVisit', status: 'awaitingAttestation' }]);
  });
});

describe("a lender's page of tradelines", () => {
  test.each([
    ['a neutral and another lender', ['Notary', 'Boreal']],
    ['the regulator and the insurer', ['Regulator', 'Castor']],
    ['two lenders without a neutral', ['Aurora', 'Boreal']],
    ['the lender alone', ['Aurora']],
  ])('written under the endorsements of %s is invalid', async (_whose, endorsers) => {
    const tradelineId = await tradelineInArrears(network);
    const clerk = await rawClient(network, 'Aurora', 'clerk');
    const { request, amounts } = append(tradelineId);
    const transaction = await clerk.endorse(endorsers, 'registry', [functionOf('AppendRepayments'), request], {
      amounts,
    });

    await clerk.order(transaction);

    expect(await validationCode(clerk, 'Aurora', transaction.transactionId)).toBe('ENDORSEMENT_POLICY_FAILURE');
    const tradeline = await network.as('Aurora', 'clerk').readTradeline(tradelineId);
    expect(tradeline).toMatchObject({ lastPeriod: '2026-02', daysPastDue: 30, revision: 3 });
  });

  test('written under the endorsements of the lender and a neutral stands, whoever submits it', async () => {
    const tradelineId = await tradelineInArrears(network);
    const clerk = await rawClient(network, 'Aurora', 'clerk');
    const { request, amounts } = append(tradelineId);
    const transaction = await clerk.endorse(
      ['Aurora', 'Notary'],
      'registry',
      [functionOf('AppendRepayments'), request],
      {
        amounts,
      },
    );
    await clerk.order(transaction);
    expect(await validationCode(clerk, 'Aurora', transaction.transactionId)).toBe('VALID');
    const tradeline = await network.as('Aurora', 'clerk').readTradeline(tradelineId);
    expect(tradeline).toMatchObject({ lastPeriod: '2026-03', daysPastDue: 60 });
  });

  test("is not opened in another lender's name: every peer's contract refuses", async () => {
    const tradelineId = newTradelineId('AuroraMSP');
    const { amounts, ...record } = opening(tradelineId);
    const clerk = await rawClient(network, 'Boreal', 'clerk');
    const { responses } = await clerk.endorse(
      ['Boreal', 'Notary', 'Regulator', 'Castor', 'Aurora'],
      'registry',
      [functionOf('OpenTradelines'), text({ tradelines: [record] })],
      { amounts: JSON.stringify({ salt: randomBytes(16).toString('hex'), items: [amounts] }) },
    );
    for (const response of responses) {
      expect(response.getResponse()?.getStatus()).toBe(500);
      expect(response.getResponse()?.getMessage()).toContain('NOT_LENDER_OF_TRADELINE');
    }
    const attempt = network.as('Boreal', 'clerk').openTradelines({ tradelines: [opening(tradelineId)] });
    expect(await refusalOf(attempt)).toBe('NOT_LENDER_OF_TRADELINE');
  });
});

describe('exact amounts', () => {
  test("are not read by another lender's client at any peer", async () => {
    const tradelineId = await tradelineInArrears(network);
    const clerk = await rawClient(network, 'Boreal', 'clerk');
    const request = JSON.stringify({ tradelineId });
    for (const { name } of peersOf(network.plan)) {
      const { responses } = await clerk.endorse([name], 'registry', [functionOf('ReadAmounts'), request]);
      expect(responses[0]?.getResponse()?.getStatus(), name).toBe(500);
      expect(responses[0]?.getResponse()?.getMessage(), name).toContain('NOT_ENTITLED_TO_READ');
    }
  });

  test('are read by their lender and by the regulator, and are the same', async () => {
    const tradelineId = await tradelineInArrears(network);
    const own = await network.as('Aurora', 'clerk').readAmounts(tradelineId);
    const regulators = await network.as('Regulator', 'supervisor').readAmounts(tradelineId);
    expect(own.entries.map(({ period, paid }) => [period, paid])).toEqual([
      ['2026-02', '0'],
      ['2026-01', '120000'],
      [null, null],
    ]);
    expect(regulators).toEqual(own);
    expect(await refusalOf(network.as('Boreal', 'clerk').readAmounts(tradelineId))).toBe('NOT_ENTITLED_TO_READ');
    expect(await refusalOf(network.as('Notary', 'notary1').readAmounts(tradelineId))).toBe('NOT_ENTITLED_TO_READ');
  });
});

describe('a cover', () => {
  /** A proposal of Aurora's on a tradeline that is paid. */
  async function proposed(): Promise<string> {
    const tradelineId = newTradelineId();
    await network.as('Aurora', 'clerk').openTradelines({ tradelines: [opening(tradelineId)] });
    const coverId = newCaseId();
    await network.as('Aurora', 'collector').proposeCover({
      ...{ coverId, lender: 'AuroraMSP', insurer: 'CastorMSP', kind: 'quotaShare', shareBasisPoints: 5_000 },
      tradelines: [{ tradelineId, band: 'B', sumInsured: '400000' }],
      rates: [{ band: 'B', basisPoints: 150 }],
      ...{ currency: 'EUR', from: '2026-01-01', until: inOneHour().slice(0, 10) },
      ...{ trigger: { kind: 'daysPastDue', days: 60 }, claimWithinDays: 730, decisionDays: 30, settlementDays: 10 },
      evidence: [],
      amounts: { deductible: '5000', attachment: '0', limit: '1000000' },
    });
    return coverId;
  }

  test.each([
    ['the insurer and a neutral', 'ENDORSEMENT_POLICY_FAILURE', ['Castor', 'Regulator']],
    ['the lender and a neutral', 'ENDORSEMENT_POLICY_FAILURE', ['Aurora', 'Regulator']],
    ['the two sides without a neutral', 'ENDORSEMENT_POLICY_FAILURE', ['Aurora', 'Castor']],
    ['the two sides and a neutral', 'VALID', ['Aurora', 'Castor', 'Notary']],
  ])('accepted under the endorsements of %s is committed as %s', async (_whose, code, endorsers) => {
    const coverId = await proposed();
    const underwriter = await rawClient(network, 'Castor', 'underwriter');
    const transaction = await underwriter.endorse(endorsers, 'registry', [
      functionOf('AcceptCover'),
      text({ coverId }),
    ]);
    await underwriter.order(transaction);
    expect(await validationCode(underwriter, 'Castor', transaction.transactionId)).toBe(code);
  });
});

test("the regulator reads a tradeline's whole history, with transaction ids, submitters and times", async () => {
  const before = new Date().toISOString();
  const tradelineId = await tradelineInArrears(network);
  const { versions } = await network.as('Regulator', 'supervisor').readTradelineHistory(tradelineId);
  const after = new Date().toISOString();
  expect(versions.map(({ record }) => [record?.revision, record?.lastPeriod])).toEqual([
    [1, null],
    [2, '2026-01'],
    [3, '2026-02'],
  ]);
  expect(new Set(versions.map(({ transactionId }) => transactionId)).size).toBe(3);
  for (const { transactionId, by, at } of versions) {
    expect(transactionId).toMatch(/^[0-9a-f]{64}$/);
    expect(by).toBe('AuroraMSP/clerk');
    expect(at >= before && at <= after).toBe(true);
  }
});
