import { MemoryLedger, MemoryRefusal, type MemoryClient } from '@attestry/chaincode/ledger/memory/memory-ledger';
import type { Charter, TransactionName } from '@attestry/chaincode/schema';
import { certificateOf } from './certificates.js';

export const CHARTER: Charter = {
  regulator: 'RegulatorMSP',
  notaries: ['NotaryMSP'],
  endorsers: ['AuroraMSP', 'BorealMSP', 'CastorMSP', 'NotaryMSP', 'RegulatorMSP'],
};

const client = async (mspId: string, name: string, ...duties: string[]): Promise<MemoryClient> => ({
  mspId,
  certificate: await certificateOf(name, duties),
});

/** The people of the demo consortium, as certificates. */
export const people = {
  clerk: await client('AuroraMSP', 'clerk', 'furnish', 'serve'),
  collector: await client('AuroraMSP', 'collector', 'collect'),
  risk: await client('AuroraMSP', 'risk', 'risk'),
  intern: await client('AuroraMSP', 'intern'),
  auditor: await client('AuroraMSP', 'auditor'),
  borealClerk: await client('BorealMSP', 'clerk', 'furnish', 'collect', 'serve'),
  borealCollector: await client('BorealMSP', 'collector', 'collect'),
  borealRisk: await client('BorealMSP', 'risk', 'risk'),
  agent: await client('DelosMSP', 'agent', 'collect'),
  echoAgent: await client('EchoMSP', 'agent', 'collect'),
  underwriter: await client('CastorMSP', 'underwriter', 'insure', 'furnish', 'collect', 'serve'),
  notary: await client('NotaryMSP', 'notary1', 'attest'),
  supervisor: await client('RegulatorMSP', 'supervisor', 'supervise'),
  stranger: await client('MalloryMSP', 'mallory', 'furnish', 'collect', 'attest', 'supervise', 'serve'),
};

/** Invented identifiers with right check digits. */
export const LEIS: Record<string, string> = Object.fromEntries(
  ['AuroraMSP', 'BorealMSP', 'CastorMSP', 'NotaryMSP', 'RegulatorMSP', 'DelosMSP', 'EchoMSP'].map((mspId, index) => [
    mspId,
    leiFrom(`5299000TEST${index}${'0'.repeat(6)}`),
  ]),
);

function leiFrom(first18: string): string {
  const digits = Array.from(`${first18}00`)
    .map((c) => (c >= 'A' ? String(c.charCodeAt(0) - 55) : c))
    .join('');
  return `${first18}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}`;
}

const ROLES = {
  AuroraMSP: 'lender',
  BorealMSP: 'lender',
  CastorMSP: 'insurer',
  NotaryMSP: 'notary',
  RegulatorMSP: 'regulator',
};

let commands = 0;
/** An id that no other command of this test run has. */
export const commandId = (): string => `command-${String(++commands).padStart(6, '0')}`;

export function admission(mspId: string, over: object = {}): object {
  return {
    commandId: commandId(),
    mspId,
    role: ROLES[mspId as keyof typeof ROLES],
    legalName: `${mspId.slice(0, -3)} plc`,
    lei: LEIS[mspId],
    jurisdiction: 'EU',
    expectedTradelines: 64,
    ...over,
  };
}

/** A ledger on which the five members of the demo are admitted. */
export async function consortium(): Promise<MemoryLedger> {
  const ledger = new MemoryLedger(CHARTER);
  for (const mspId of Object.keys(ROLES)) await ledger.submit(people.supervisor, 'AdmitMember', admission(mspId));
  return ledger;
}

export const SUBJECT = 'subjectAsubjectAsubjectAsubjectAsubjectA123';
export const SALT = '00112233445566778899aabbccddeeff';

export const tradelineId = (n = 1, lender = 'AuroraMSP'): string => `${lender}-${String(n).padStart(16, '0')}`;

export const opening = (over: object = {}): object => ({
  tradelineId: tradelineId(),
  subjectId: SUBJECT,
  kind: 'creditCard',
  currency: 'EUR',
  openedOn: '2026-01-10',
  ...over,
});

/** Opens tradelines; `n` of them, or one with what `over` says. */
export async function openSome(ledger: MemoryLedger, n = 1, over: object = {}): Promise<void> {
  const numbers = Array.from({ length: n }, (_, index) => index + 1);
  await ledger.submit(
    people.clerk,
    'OpenTradelines',
    { commandId: commandId(), tradelines: numbers.map((i) => opening({ tradelineId: tradelineId(i), ...over })) },
    { salt: SALT, items: numbers.map(() => ({ limit: '500000' })) },
  );
}

export const event = (over: object = {}): object => ({
  tradelineId: tradelineId(),
  period: '2026-01',
  daysPastDue: 0,
  paymentStatus: 'full',
  ...over,
});

export const amounts = (over: object = {}): object => ({
  currency: 'EUR',
  limit: '500000',
  balance: '120000',
  due: '120000',
  paid: '120000',
  ...over,
});

/** Appends one month to one tradeline. */
export async function append(
  ledger: MemoryLedger,
  over: object = {},
  amountsOver: object = {},
  who: MemoryClient = people.clerk,
): Promise<unknown> {
  return ledger.submit(
    who,
    'AppendRepayments',
    { commandId: commandId(), events: [event(over)] },
    { salt: SALT, items: [amounts(amountsOver)] },
  );
}

/** A ledger with one tradeline, sixty days past due since spring. */
export async function consortiumWithArrears(): Promise<MemoryLedger> {
  const ledger = await consortium();
  await openSome(ledger);
  await append(ledger, { period: '2026-01' });
  await append(ledger, { period: '2026-02', daysPastDue: 30, paymentStatus: 'short' }, { paid: '0' });
  await append(ledger, { period: '2026-03', daysPastDue: 60, paymentStatus: 'short' }, { paid: '0' });
  return ledger;
}

/** The code and first field with which the ledger refuses something; fails if it does not. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ code: string; field: string | undefined }> {
  const outcome: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof MemoryRefusal)) throw new Error(`expected a refusal, got ${String(outcome)}`);
  return { code: outcome.refusal.code, field: outcome.refusal.fields[0]?.field };
}

export type { MemoryLedger, TransactionName };
