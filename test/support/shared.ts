import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { Consortium } from '@attestry/cli/consortium';
import { GatewayProblem } from '@attestry/gateway/client/gateway-problem';
import { peersOf, type PeerOrganisation } from '@attestry/network/plan';
import { existingPlan } from '@attestry/network/setting';
import { peer } from '@hyperledger/fabric-protos';
import { RawClient } from './raw-client.js';

/** The network that the tests of the project share. */
export async function sharedNetwork(): Promise<Consortium> {
  const plan = await existingPlan(inject('networkFolder'));
  if (plan === undefined) throw new Error('the shared network is made before the first test');
  return new Consortium(plan);
}

export function organisation({ plan }: Consortium, name: string): PeerOrganisation {
  const found = peersOf(plan).find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${name} has no peer`);
  return found;
}

/** A client that goes around the gateway. */
export const rawClient = (network: Consortium, name: string, user: string): Promise<RawClient> =>
  RawClient.as(network.plan, organisation(network, name), user);

/** An idempotency key of its own for each command. */
export const key = (): string => randomUUID();
export const newTradelineId = (lender = 'AuroraMSP'): string => `${lender}-${randomBytes(12).toString('hex')}`;
export const newCaseId = (): string => `case-${randomBytes(8).toString('hex')}`;
export const newPlanId = (): string => `plan-${randomBytes(8).toString('hex')}`;
export const newSubject = (): string => randomBytes(32).toString('base64url');

export const opening = (tradelineId: string) => ({
  tradelineId,
  subjectId: newSubject(),
  kind: 'creditCard' as const,
  currency: 'EUR' as const,
  openedOn: '2026-01-10',
  amounts: { limit: '500000' },
});

export const month = (tradelineId: string, period: string, daysPastDue = 0, paid = '120000') => ({
  tradelineId,
  period,
  daysPastDue,
  paymentStatus: daysPastDue > 0 ? ('short' as const) : ('full' as const),
  amounts: { currency: 'EUR' as const, limit: '500000', balance: '120000', due: '120000', paid },
});

/** A tradeline of Aurora's, thirty days past due. */
export async function tradelineInArrears(network: Consortium): Promise<string> {
  const tradelineId = newTradelineId();
  const clerk = network.as('Aurora', 'clerk');
  await clerk.openTradelines({ tradelines: [opening(tradelineId)] });
  await clerk.appendRepayments({ events: [month(tradelineId, '2026-01')] });
  await clerk.appendRepayments({ events: [month(tradelineId, '2026-02', 30, '0')] });
  return tradelineId;
}

/** A case of Aurora's on a tradeline in arrears. */
export async function openedCase(network: Consortium): Promise<string> {
  const tradelineId = await tradelineInArrears(network);
  const caseId = newCaseId();
  await network.as('Aurora', 'collector').openCase({ caseId, tradelineId, pack: 'EU' });
  return caseId;
}

/** The code with which a gateway turns a request down; fails if it does not. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const outcome: unknown = await promise.then(
    () => 'accepted',
    (error: unknown) => error,
  );
  if (!(outcome instanceof GatewayProblem)) throw new Error(`expected a refusal, got ${String(outcome)}`);
  return outcome.code;
}

/** What became of a transaction, by its validation code, once it is in a block of this peer's. */
export async function validationCode(client: RawClient, at: string, transactionId: string): Promise<string> {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    const { responses } = await client.endorse([at], 'qscc', ['GetTransactionByID', 'credit', transactionId]);
    const response = responses[0]?.getResponse();
    if (response?.getStatus() === 200) {
      const code = peer.ProcessedTransaction.deserializeBinary(response.getPayload_asU8()).getValidationcode();
      const names = Object.entries(peer.TxValidationCode) as [string, number][];
      return names.find(([, value]) => value === code)?.[0] ?? String(code);
    }
    await sleep(50);
  }
  throw new Error(`${transactionId} is in no block of ${at}'s`);
}
