import { millisecondsOf } from '@attestry/chaincode/domain/calendar';
import { newDebtorFile } from '@attestry/chaincode/domain/conduct/debtor-file';
import { instantOf } from '@attestry/chaincode/domain/conduct/decide-contact';
import type { Ask, Facts } from '@attestry/chaincode/domain/conduct/facts';
import { SHIPPED_PACKS } from '@attestry/chaincode/domain/conduct/packs/shipped';
import type {
  Case,
  ConductPack,
  DebtorFile,
  ConductHold,
  ConductHoldKind,
  Jurisdiction,
  Slot,
  Staff,
  Step,
  Template,
} from '@attestry/chaincode/schema';
import { SUBJECT, tradelineId } from './consortium.js';

/** Keyed hashes of numbers and people, as far as a test tells them apart. */
export const referenceOf = (name: string): string => Buffer.from(name.padEnd(32, '.')).toString('hex').slice(0, 64);
export const MOBILE = referenceOf('mobile');
export const COUSIN = referenceOf('cousin');
export const POST_OFFICE = referenceOf('post office of the home town');
export const LAWYER = referenceOf('lawyer');
export const TEXT = 'cd'.repeat(32);

export const ZONE: Readonly<Record<Jurisdiction, string>> = {
  CN: 'Asia/Shanghai',
  EU: 'Europe/Berlin',
  UK: 'Europe/London',
  US: 'America/New_York',
};
/** A Monday's noon there. */
export const NOON: Readonly<Record<Jurisdiction, string>> = {
  CN: '2026-06-15T04:00:00Z',
  EU: '2026-06-15T10:00:00Z',
  UK: '2026-06-15T11:00:00Z',
  US: '2026-06-15T16:00:00Z',
};

export const packOf = (jurisdiction: Jurisdiction): ConductPack => SHIPPED_PACKS[jurisdiction][0];

export const aDebtor = (jurisdiction: Jurisdiction, over: Partial<DebtorFile> = {}): DebtorFile => ({
  ...newDebtorFile('AuroraMSP', SUBJECT),
  places: [{ zone: ZONE[jurisdiction], from: '2020-01-01T00:00:00Z', until: null }],
  references: [{ reference: MOBILE, place: 'personal', confirmedAt: '2026-06-01T00:00:00Z' }],
  ...over,
});

export const aSlot = (at: string, over: Partial<Slot> = {}): Slot => ({
  permit: 1,
  tradelineId: tradelineId(),
  holder: 'AuroraMSP',
  channel: 'call',
  target: 'debtor',
  purpose: 'payment',
  reference: MOBILE,
  at,
  until: instantOf(millisecondsOf(at) + 1_800_000),
  state: 'attempt',
  withdrawnAt: null,
  ...over,
});

export const aHold = (kind: ConductHoldKind, over: Partial<ConductHold> = {}): ConductHold => ({
  kind,
  reference: `${kind} 1`,
  lender: null,
  tradelineId: null,
  since: '2026-06-01T00:00:00Z',
  until: null,
  by: 'NotaryMSP/notary1',
  ...over,
});

export const aCollector = (over: Partial<Staff> = {}): Staff => ({
  employer: 'AuroraMSP',
  staffId: 's-001',
  trainedUntil: '2027-01-01T00:00:00Z',
  mayVisit: true,
  revision: 1,
  by: '',
  ...over,
});

export const aTemplate = (jurisdiction: Jurisdiction, over: Partial<Template> = {}): Template => ({
  sha256: TEXT,
  owner: 'AuroraMSP',
  jurisdiction,
  channels: ['email', 'letter', 'push', 'sms'],
  purposes: ['notice', 'payment'],
  status: 'approved',
  registeredAt: '2026-01-01T00:00:00Z',
  decidedBy: 'NotaryMSP/notary1',
  revision: 2,
  by: '',
  ...over,
});

export const aStep = (kind: Step['kind'], status: Step['status'] = 'cleared'): Step => ({
  caseId: 'case-0001',
  step: 1,
  kind,
  status,
  plannedFor: '2026-06-15T00:00:00Z',
  evidence: null,
  proposedAt: '2026-06-01T00:00:00Z',
  proposedBy: 'AuroraMSP/collector',
  attestation: null,
  execution: null,
  revision: 1,
  by: '',
});

export const aCase = (jurisdiction: Jurisdiction): Case => ({
  caseId: 'case-0001',
  tradelineId: tradelineId(),
  lender: 'AuroraMSP',
  notary: 'NotaryMSP',
  pack: jurisdiction,
  packVersion: packOf(jurisdiction).version,
  status: 'open',
  outcome: null,
  daysPastDueAtOpening: 60,
  openedAt: '2026-05-01T00:00:00Z',
  closedAt: null,
  steps: 0,
  pending: 0,
  revision: 1,
  by: '',
});

/** What a test says of a contact; the rest is a call to the debtor's own number about a debt that is late. */
export type Scene = Partial<Omit<Facts, 'ask' | 'debtor' | 'debt'>> & {
  ask?: Partial<Ask>;
  debtor?: Partial<DebtorFile>;
  debt?: Partial<Facts['debt']>;
};

export const factsOf = (jurisdiction: Jurisdiction, { ask, debtor, debt, ...scene }: Scene = {}): Facts => {
  const asked: Ask = {
    channel: 'call',
    target: 'debtor',
    purpose: 'payment',
    reference: MOBILE,
    staff: ['s-001'],
    ...ask,
  };
  return {
    lender: 'AuroraMSP',
    holder: 'AuroraMSP',
    holds: [],
    staff: asked.staff.map((staffId) => aCollector({ staffId })),
    template: aTemplate(jurisdiction),
    step: undefined,
    placement: undefined,
    pack: packOf(jurisdiction),
    ...scene,
    ask: asked,
    debtor: aDebtor(jurisdiction, debtor),
    debt: { tradelineId: tradelineId(), open: true, daysPastDue: 60, firstDelinquencyOn: '2026-04-16', ...debt },
  };
};
