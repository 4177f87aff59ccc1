import type { DebtorFile, Slot, SlotState } from '../../schema/debtors.js';
import type { ConductPack, NoticeKind } from '../../schema/packs.js';
import type { ContactResult } from '../../schema/permits.js';
import { millisecondsOf } from '../calendar.js';
import { withThirdParty, withdrawn } from './debtor-file.js';
import { isThirdParty } from './facts.js';

/** A contact that was made, as far as it changes what is known of the debtor. */
export interface Contact {
  readonly tradelineId: string;
  readonly channel: Slot['channel'];
  readonly target: Slot['target'];
  readonly purpose: Slot['purpose'];
  readonly notice: NoticeKind | null;
  readonly reference: string;
  readonly result: ContactResult;
  /** When it was made. */
  readonly at: string;
}

const STATE: Readonly<Record<ContactResult, SlotState>> = {
  unused: 'unused',
  attempt: 'attempt',
  numberInvalid: 'attempt',
  delivered: 'connected',
  connected: 'connected',
  rightParty: 'conversation',
  refused: 'conversation',
  promise: 'conversation',
};

/** What a contact's result makes of the slot that its permit took. */
export function slotStateOf(result: ContactResult): SlotState {
  return STATE[result];
}

/** Whether somebody was spoken to, so that there is a recording. */
export function isSpoken(result: ContactResult): boolean {
  return result === 'connected' || STATE[result] === 'conversation';
}

/** What is known of a debtor after a contact; the caller has put its slot in already. */
export function contactEffects(debtor: DebtorFile, contact: Contact, pack: ConductPack, now: string): DebtorFile {
  const { result, target, reference } = contact;
  if (result === 'unused') return debtor;
  if (isThirdParty({ target })) {
    return { ...debtor, thirdParties: withThirdParty(debtor.thirdParties, reference, result === 'refused') };
  }
  if (target === 'attorney') return debtor;
  return {
    ...debtor,
    ...reach(debtor, result),
    notices: notices(debtor, contact),
    debts: debts(debtor, contact),
    slots: afterTalk(debtor, contact, pack, now),
  };
}

function reach(debtor: DebtorFile, result: ContactResult): Pick<DebtorFile, 'failures' | 'numberInvalid'> {
  if (STATE[result] === 'conversation') return { failures: 0, numberInvalid: false };
  if (STATE[result] !== 'attempt') return { failures: debtor.failures, numberInvalid: debtor.numberInvalid };
  return {
    failures: Math.min(debtor.failures + 1, 20),
    numberInvalid: debtor.numberInvalid || result === 'numberInvalid',
  };
}

/** A visit uses up its announcement: the next one is announced anew. */
function notices(debtor: DebtorFile, contact: Contact): DebtorFile['notices'] {
  const { tradelineId, channel, purpose, notice, result, at } = contact;
  const given = purpose === 'notice' && STATE[result] !== 'attempt' ? notice : null;
  const over = given ?? (channel === 'visit' ? 'visit' : null);
  const kept = debtor.notices.filter((one) => one.tradelineId !== tradelineId || one.notice !== over);
  return given === null ? kept : [...kept, { notice: given, tradelineId, at }];
}

function debts(debtor: DebtorFile, { tradelineId, channel, result, at }: Contact): DebtorFile['debts'] {
  if (STATE[result] === 'attempt') return debtor.debts;
  const talked = channel === 'call' && STATE[result] === 'conversation' ? at : null;
  const known = debtor.debts.find((debt) => debt.tradelineId === tradelineId);
  if (known === undefined) {
    return [...debtor.debts, { tradelineId, firstContactAt: at, lastConversationAt: talked }];
  }
  const lastConversationAt = later(known.lastConversationAt, talked);
  return debtor.debts.map((debt) => (debt === known ? { ...known, lastConversationAt } : debt));
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return millisecondsOf(one) > millisecondsOf(other) ? one : other;
}

/** A conversation takes back the permits that the pack would not give after it. */
function afterTalk(debtor: DebtorFile, contact: Contact, pack: ConductPack, now: string): Slot[] {
  if (contact.channel !== 'call' || STATE[contact.result] !== 'conversation') return debtor.slots;
  const closed = pack.rules.flatMap((rule) => (rule.kind === 'afterConversation' ? rule.channels : []));
  return withdrawn(
    debtor.slots,
    now,
    ({ tradelineId, channel, target }) =>
      tradelineId === contact.tradelineId && target !== 'attorney' && closed.includes(channel),
  );
}
