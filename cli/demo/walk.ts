import { monthNumber, periodOf } from '@attestry/chaincode/domain/calendar';
import type { CaseWithSteps } from '@attestry/gateway/client/api-types';
import type { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { GatewayProblem } from '@attestry/gateway/client/gateway-problem';
import { demoKey } from './portfolio.js';

/** Who takes part: two users of one lender, and the notary. */
export interface WalkClients {
  /** Has the duty `furnish`. */
  readonly clerk: GatewayClient;
  /** Has the duty `collect`, in the same organisation. */
  readonly collector: GatewayClient;
  /** Has the duty `attest`. */
  readonly notary: GatewayClient;
}

/** One thing that happened, as the ledger has it. */
export interface WalkStep {
  readonly what: string;
  readonly by: string;
  readonly at: string;
  readonly transactionId: string;
}

const KEY = demoKey(0);
/** The case that the walk opens. */
export const WALK_CASE = 'demo-walk-0001';
const STEP = 1;

/** The tradeline that the walk opens. */
export const walkTradeline = (lender: string): string => `${lender}-${KEY.tradelineKey(0)}`;

/** What is reported, month after month: paid in full, the minimum, then nothing for two months. Cents. */
const MONTHS = [
  { daysPastDue: 0, paymentStatus: 'full', balance: 80_000, paid: 42_000 },
  { daysPastDue: 0, paymentStatus: 'minimum', balance: 104_000, paid: 4_000 },
  { daysPastDue: 30, paymentStatus: 'short', balance: 106_000, paid: 0 },
  { daysPastDue: 60, paymentStatus: 'short', balance: 108_000, paid: 0 },
] as const;
const LIMIT = '250000';
const FIRST_DUE = 42_000;

/**
 * Walks one account from its opening through first arrears to a demand letter that the notary attests and the lender
 * sends. It looks at the ledger before each thing that it does, so a walk that was broken off goes on, and one that is
 * over changes nothing.
 *
 * @param lender - MSP of the clerk and the collector.
 * @param now - The instant to plan from.
 * @returns What happened, in order, read back from the histories that the ledger keeps.
 */
export async function walkOneAccount(clients: WalkClients, lender: string, now = new Date()): Promise<WalkStep[]> {
  const tradelineId = walkTradeline(lender);
  await reportMonths(clients.clerk, tradelineId, now);
  await openCase(clients.collector, tradelineId);
  await takeStep(clients, now);
  return narrate(clients, tradelineId);
}

async function reportMonths(clerk: GatewayClient, tradelineId: string, now: Date): Promise<void> {
  let tradeline = await found(clerk.readTradeline(tradelineId));
  if (tradeline === undefined) {
    const openedOn = `${periodOf(monthNumber(now.toISOString().slice(0, 7)) - MONTHS.length)}-01`;
    const opening = {
      tradelineId,
      subjectId: KEY.subjectId(0),
      kind: 'creditCard',
      currency: 'EUR',
      openedOn,
    } as const;
    const tradelines = [{ ...opening, amounts: { limit: LIMIT } }];
    await clerk.openTradelines({ tradelines }, { idempotencyKey: 'demo-walk-open' });
    tradeline = await clerk.readTradeline(tradelineId);
  }
  // The months follow the day of opening that stands on the ledger, whenever this is run again.
  const first = monthNumber(tradeline.openedOn.slice(0, 7));
  for (let n = tradeline.monthsReported; n < MONTHS.length; n += 1) {
    const { balance, paid, ...standing } = MONTHS[n] ?? MONTHS[0];
    const due = String(MONTHS[n - 1]?.balance ?? FIRST_DUE);
    const amounts = { currency: 'EUR', limit: LIMIT, balance: String(balance), due, paid: String(paid) } as const;
    const month = { tradelineId, period: periodOf(first + n), ...standing };
    const events = [{ ...month, amounts }];
    await clerk.appendRepayments({ events }, { idempotencyKey: `demo-walk-month-${n + 1}` });
  }
}

async function openCase(collector: GatewayClient, tradelineId: string): Promise<void> {
  if ((await found(collector.readCase(WALK_CASE))) !== undefined) return;
  const opening = { caseId: WALK_CASE, tradelineId, pack: 'EU' } as const;
  await collector.openCase(opening, { idempotencyKey: 'demo-walk-case' });
}

async function takeStep({ collector, notary }: WalkClients, now: Date): Promise<void> {
  let step = await readStep(collector);
  if (step === undefined) {
    await proposeLetter(collector, now);
    step = await readStep(collector);
  }
  if (step?.status === 'awaitingAttestation') {
    const reasons = ['debtVerified', 'evidenceSeen'] as const;
    await notary.attestStep(WALK_CASE, STEP, { reasons }, { idempotencyKey: 'demo-walk-attest' });
    step = await readStep(collector);
  }
  if (step?.status === 'cleared') {
    // Handed to the post as soon as it was cleared: an instant that is on the ledger, so a repeated command is the same.
    const executedAt = step.attestation?.at ?? step.proposedAt;
    const evidence = { sha256: POSTING_RECEIPT, mediaType: 'application/pdf', sizeBytes: 18_213 };
    const execution = { executedAt, outcome: 'delivered', evidence } as const;
    await collector.recordExecution(WALK_CASE, STEP, execution, { idempotencyKey: 'demo-walk-execute' });
  }
}

/** Digests of papers that the lender keeps: the letter, and the receipt for posting it. */
const LETTER = 'a3'.repeat(32);
const POSTING_RECEIPT = 'b4'.repeat(32);
/** Long enough to reach the ledger before it is over, however slow the machine. */
const PLANNED_AHEAD_MS = 10 * 60_000;

async function proposeLetter(collector: GatewayClient, now: Date): Promise<void> {
  const plannedFor = new Date(now.getTime() + PLANNED_AHEAD_MS).toISOString();
  const evidence = { sha256: LETTER, mediaType: 'application/pdf', sizeBytes: 52_344 };
  try {
    const letter = { kind: 'demandLetter', plannedFor, evidence } as const;
    await collector.proposeStep(WALK_CASE, letter, { idempotencyKey: 'demo-walk-propose' });
  } catch (error) {
    // An earlier walk's proposal, with the instant that it planned for, has reached the ledger in the meantime.
    if (!(error instanceof GatewayProblem && error.code === 'COMMAND_ID_REUSED')) throw error;
  }
}

async function readStep(collector: GatewayClient): Promise<CaseWithSteps['steps'][number] | undefined> {
  return (await collector.readCase(WALK_CASE)).steps.find(({ step }) => step === STEP);
}

async function narrate({ clerk, collector }: WalkClients, tradelineId: string): Promise<WalkStep[]> {
  const months = (await clerk.readTradelineHistory(tradelineId)).versions.map(({ record, ...version }) => {
    if (record?.lastPeriod == null) return told('The lender opens a tradeline', version);
    const { daysPastDue } = record;
    const standing = daysPastDue === 0 ? 'paid' : `${daysPastDue} days past due`;
    return told(`${record.lastPeriod} is reported: ${standing}`, version);
  });
  const history = await collector.readCaseHistory(WALK_CASE);
  const [opened] = history.versions;
  const steps = history.steps.find(({ step }) => step === STEP)?.versions ?? [];
  return [
    ...months,
    ...(opened === undefined ? [] : [told('The lender opens a collection case', opened)]),
    ...steps.map(({ record, ...version }) => told(STEP_WORDS[record?.status ?? 'rejected'], version)),
  ];
}

const STEP_WORDS = {
  awaitingAttestation: 'The lender proposes a demand letter',
  cleared: 'The notary attests it',
  executed: 'The lender records that it was delivered',
  rejected: 'The notary rejects it',
} as const;

function told(what: string, { by, at, transactionId }: Omit<WalkStep, 'what'>): WalkStep {
  return { what, by, at, transactionId };
}

/** What was read, or `undefined` where there is no such record. */
async function found<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof GatewayProblem && error.status === 404) return undefined;
    throw error;
  }
}
