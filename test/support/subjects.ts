import { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import {
  admission,
  CHARTER,
  commandId,
  opening,
  people,
  SALT,
  SUBJECT,
  tradelineId,
  type TransactionName,
} from './consortium.js';

export const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };
export const CONSENT = 'consent-0001';
export const DISPUTE = 'dispute-0001';
export const DAY_MS = 86_400_000;

type Person = (typeof people)[keyof typeof people];

/** Submits a command with an id of its own. */
export const say = (ledger: MemoryLedger, who: Person, name: TransactionName, over: object): Promise<unknown> =>
  ledger.submit(who, name, { commandId: commandId(), ...over });

export const grant = (ledger: MemoryLedger, over: object = {}, who: Person = people.borealClerk): Promise<unknown> =>
  say(ledger, who, 'GrantConsent', {
    consentId: CONSENT,
    subjectId: SUBJECT,
    holder: 'BorealMSP',
    purposes: ['creditApplication', 'accountReview', 'ownReport'],
    expiresOn: '2026-12-31',
    evidence: EVIDENCE,
    ...over,
  });

export const inquire = (ledger: MemoryLedger, over: object = {}, who: Person = people.borealClerk): Promise<unknown> =>
  say(ledger, who, 'MakeInquiry', {
    subjectId: SUBJECT,
    consentId: CONSENT,
    purpose: 'creditApplication',
    ...over,
  });

export const lodge = (ledger: MemoryLedger, over: object = {}, who: Person = people.borealClerk): Promise<unknown> =>
  say(ledger, who, 'LodgeDispute', {
    disputeId: DISPUTE,
    tradelineId: tradelineId(),
    subjectId: SUBJECT,
    items: [{ period: '2026-02', reason: 'paidInTime' }],
    narrative: EVIDENCE,
    ...over,
  });

/** Moves the clock of clients to the start of a day. */
export function goTo(ledger: MemoryLedger, day: string): void {
  ledger.now = `${day}T10:00:00.000Z`;
}

/** A ledger whose lenders are of one jurisdiction. */
export async function consortiumIn(jurisdiction: string): Promise<MemoryLedger> {
  const ledger = new MemoryLedger(CHARTER);
  for (const mspId of ['RegulatorMSP', 'AuroraMSP', 'BorealMSP', 'CastorMSP', 'NotaryMSP']) {
    await ledger.submit(people.supervisor, 'AdmitMember', admission(mspId, { jurisdiction }));
  }
  return ledger;
}

/** Opens a tradeline of Aurora's with January to March: on time, thirty and sixty days late. */
export async function openInArrears(ledger: MemoryLedger, n = 1): Promise<void> {
  const id = tradelineId(n);
  await ledger.submit(
    people.clerk,
    'OpenTradelines',
    { commandId: commandId(), tradelines: [opening({ tradelineId: id })] },
    { salt: SALT, items: [{ limit: '500000' }] },
  );
  for (const [period, daysPastDue] of [
    ['2026-01', 0],
    ['2026-02', 30],
    ['2026-03', 60],
  ] as const) {
    await ledger.submit(
      people.clerk,
      'AppendRepayments',
      {
        commandId: commandId(),
        events: [{ tradelineId: id, period, daysPastDue, paymentStatus: daysPastDue === 0 ? 'full' : 'short' }],
      },
      {
        salt: SALT,
        items: [
          {
            currency: 'EUR',
            limit: '500000',
            balance: '120000',
            due: '120000',
            paid: daysPastDue === 0 ? '120000' : '0',
          },
        ],
      },
    );
  }
}
