import { randomUUID } from 'node:crypto';
import { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import {
  admission,
  amounts,
  CHARTER,
  event,
  opening,
  people,
  SALT,
  SUBJECT,
  tradelineId,
} from '../../support/consortium.js';
import { MOBILE } from '../../support/conduct.js';
import { CONSENT, DISPUTE, EVIDENCE } from '../../support/subjects.js';
import { call, MemoryChain, type Call } from '../../support/memory-chain.js';

const commandId = (): string => randomUUID();

export const CASE = 'case-00000001';
export const MEMBERS = ['AuroraMSP', 'BorealMSP', 'CastorMSP', 'NotaryMSP', 'RegulatorMSP'];

/** Opens tradelines of these numbers, for a lender. */
export function openingOf(numbers: readonly number[], lender = 'AuroraMSP', kind = 'creditCard'): Call {
  return call(
    lender === 'AuroraMSP' ? people.clerk : people.borealClerk,
    'OpenTradelines',
    {
      commandId: commandId(),
      tradelines: numbers.map((n) =>
        opening({ tradelineId: tradelineId(n, lender), region: n % 2 ? 'DE' : 'FR', kind }),
      ),
    },
    { salt: SALT, items: numbers.map(() => ({ limit: '500000' })) },
  );
}

/** A month of one tradeline: on time, or so many days past due. */
export function monthOf(n: number, period: string, daysPastDue = 0, lender = 'AuroraMSP'): Call {
  const status = daysPastDue === 0 ? 'full' : 'short';
  return call(
    lender === 'AuroraMSP' ? people.clerk : people.borealClerk,
    'AppendRepayments',
    {
      commandId: commandId(),
      events: [event({ tradelineId: tradelineId(n, lender), period, daysPastDue, paymentStatus: status })],
    },
    { salt: SALT, items: [amounts(daysPastDue === 0 ? {} : { paid: '0' })] },
  );
}

export function correctionOf(n: number, revision: number, period: string): Call {
  return call(
    people.clerk,
    'CorrectRepayment',
    {
      commandId: commandId(),
      revision,
      reason: 'paymentMisapplied',
      event: event({ tradelineId: tradelineId(n), period }),
    },
    { salt: SALT, item: amounts() },
  );
}

/** A chain with its members and nothing else. */
export async function chainWithMembers(jurisdiction = 'EU'): Promise<MemoryChain> {
  const chain = new MemoryChain(new MemoryLedger(CHARTER));
  for (const mspId of MEMBERS) {
    await chain.submit(
      call(people.supervisor, 'AdmitMember', admission(mspId, { commandId: commandId(), jurisdiction })),
    );
  }
  return chain;
}

/** A chain on which everything has happened to members, tradelines and cases that the contracts know. */
export async function chainWithStory(): Promise<MemoryChain> {
  const chain = await chainWithMembers();
  const { collector, notary, supervisor, clerk } = people;
  const own = { commandId: '', caseId: CASE };
  const command = <T extends object>(rest: T): T & { commandId: string } => ({ ...rest, commandId: commandId() });

  await chain.submit(openingOf([1, 2, 3]), openingOf([1, 2], 'BorealMSP'));
  await chain.submit(monthOf(1, '2026-01'));
  // Two on one page, side by side: the second is invalid.
  await chain.submit(monthOf(1, '2026-02', 30), monthOf(2, '2026-01', 12));
  await chain.submit(monthOf(2, '2026-01', 12), monthOf(1, '2026-01', 0, 'BorealMSP'));
  await chain.submit(monthOf(1, '2026-03', 61));
  await chain.submit(correctionOf(2, 2, '2026-01'));
  await chain.submit(
    call(clerk, 'CloseTradeline', command({ tradelineId: tradelineId(3), closedOn: '2026-05-01', reason: 'paid' })),
  );
  await chain.submit(
    call(supervisor, 'SuspendMember', command({ mspId: 'CastorMSP', reason: 'ownRequest' })),
    call(collector, 'OpenCase', command({ ...own, tradelineId: tradelineId(1), pack: 'EU' })),
  );
  const step = (kind: string): object => command({ ...own, kind, plannedFor: '2026-06-20T10:00:00Z' });
  await chain.submit(call(collector, 'ProposeStep', step('demandLetter')));
  await chain.submit(call(collector, 'ProposeStep', step('fieldVisit')));
  await chain.submit(call(collector, 'ProposeStep', step('reminder')));
  await chain.submit(call(notary, 'AttestStep', command({ ...own, step: 1, reasons: ['debtVerified'] })));
  await chain.submit(call(notary, 'RejectStep', command({ ...own, step: 2, reasons: ['disproportionate'] })));
  // The reminder is given up: one that is sent needs a permit.
  for (const [number, outcome] of [
    [1, 'delivered'],
    [3, 'abandoned'],
  ]) {
    const execution = { ...own, step: number, executedAt: chain.ledger.now, outcome };
    await chain.submit(call(collector, 'RecordExecution', command(execution)));
  }
  await chain.submit(
    call(collector, 'CloseCase', command({ ...own, outcome: 'settled' })),
    call(supervisor, 'ReinstateMember', command({ mspId: 'CastorMSP' })),
  );
  return chain;
}

/** A chain on which records of every other concept came to be, and changed. */
export async function chainWithRecords(): Promise<MemoryChain> {
  const chain = await chainWithMembers();
  const { borealClerk, clerk, collector, supervisor } = people;
  const command = <T extends object>(rest: T): T & { commandId: string } => ({ ...rest, commandId: commandId() });
  const agency = { role: 'agency', commandId: commandId() };
  await chain.submit(openingOf([1]), call(supervisor, 'AdmitMember', admission('DelosMSP', agency)));
  await chain.submit(monthOf(1, '2026-01'));
  await chain.submit(monthOf(1, '2026-02', 30));
  await chain.submit(monthOf(1, '2026-03', 61));

  const consent = { subjectId: SUBJECT, consentId: CONSENT };
  const granted = { holder: 'BorealMSP', purposes: ['creditApplication'], expiresOn: '2026-12-31', evidence: EVIDENCE };
  await chain.submit(call(borealClerk, 'GrantConsent', command({ ...consent, ...granted })));
  await chain.submit(call(borealClerk, 'MakeInquiry', command({ ...consent, purpose: 'creditApplication' })));
  await chain.submit(call(borealClerk, 'RevokeConsent', command({ ...consent, evidence: EVIDENCE })));

  const promised = { salt: SALT, item: { currency: 'EUR', amount: '5000' } };
  const promise = command({ tradelineId: tradelineId(), dueOn: '2026-06-20' });
  await chain.submit(call(collector, 'MakePromise', promise, promised));

  const own = { caseId: CASE };
  const at = chain.ledger.now;
  await chain.submit(call(collector, 'OpenCase', command({ ...own, tradelineId: tradelineId(), pack: 'EU' })));
  await chain.submit(
    call(collector, 'RegisterStaff', command({ staffId: 's-001', trainedUntil: '2027-01-01T00:00:00Z' })),
  );
  const places = [{ zone: 'Europe/Berlin', from: '2020-01-01T00:00:00Z' }];
  await chain.submit(call(collector, 'SetPlaces', command({ ...own, places })));
  const contact = { channel: 'call', target: 'debtor', purpose: 'reply', reference: MOBILE } as const;
  const planned = { ...contact, staff: ['s-001'], plannedFor: at };
  await chain.submit(call(collector, 'RequestPermit', command({ ...own, ...planned })));
  await chain.submit(call(collector, 'ReportOutcome', command({ ...own, permit: 1, result: 'attempt' })));
  const made = { ...contact, result: 'attempt', contactedAt: at };
  await chain.submit(call(collector, 'ReportContact', command({ ...own, ...made })));
  const placed = { agency: 'DelosMSP', channels: ['call'], purposes: ['notice'], until: '2026-12-31T00:00:00Z' };
  await chain.submit(call(collector, 'PlaceCase', command({ ...own, ...placed })));
  await chain.submit(call(collector, 'RecallPlacement', command({ ...own, agency: 'DelosMSP' })));

  await chain.submit(disputeCalls().lodge);
  const answers = [{ period: '2026-02', outcome: 'verified', evidence: EVIDENCE }];
  await chain.submit(call(clerk, 'AnswerDispute', command({ disputeId: DISPUTE, answers })));
  return chain;
}

/** What a furnisher and a subject do about a record that is wrong, a call a step. */
export function disputeCalls(): Record<
  'lodge' | 'deleteMonth' | 'reinsertMonth' | 'lodgeWhole' | 'deleteWhole' | 'reinsertWhole',
  Call
> {
  const { clerk, borealClerk } = people;
  const id = { tradelineId: tradelineId() };
  const notice = { certificate: EVIDENCE, notice: { sentOn: '2026-06-15', evidence: EVIDENCE } };
  const lodge = (disputeId: string, period: string | null): Call =>
    call(borealClerk, 'LodgeDispute', {
      commandId: commandId(),
      disputeId,
      ...id,
      subjectId: SUBJECT,
      items: [{ period, reason: 'paidInTime' }],
      narrative: EVIDENCE,
    });
  const remove = (disputeId: string, period: string | null): Call =>
    call(clerk, 'AnswerDispute', { commandId: commandId(), disputeId, answers: [{ period, outcome: 'deleted' }] });
  const month = { daysPastDue: 30, paymentStatus: 'short' };
  return {
    lodge: lodge('dispute-0001', '2026-02'),
    deleteMonth: remove('dispute-0001', '2026-02'),
    reinsertMonth: call(clerk, 'ReinsertItem', { commandId: commandId(), ...id, period: '2026-02', month, ...notice }),
    lodgeWhole: lodge('dispute-0002', null),
    deleteWhole: remove('dispute-0002', null),
    reinsertWhole: call(clerk, 'ReinsertItem', { commandId: commandId(), ...id, period: null, ...notice }),
  };
}
