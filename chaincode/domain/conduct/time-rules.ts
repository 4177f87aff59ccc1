import type { Slot, SlotState } from '../../schema/debtors.js';
import type { PackRule } from '../../schema/packs.js';
import { millisecondsOf } from '../calendar.js';
import type { Breach, Facts } from './facts.js';
import { DAY_MS, clockText, localTime } from './local-time.js';
import { whereabouts } from './whereabouts.js';

type Rule<K extends PackRule['kind']> = Extract<PackRule, { kind: K }>;
const MINUTE_MS = 60_000;

/** Outside the hours of a place where the debtor may be. With conflicting places the hours must suit all of them. */
export function hours(rule: Rule<'hours'>, facts: Facts, ms: number): Breach | undefined {
  if (!rule.channels.includes(facts.ask.channel)) return undefined;
  const { places, steadyUntilMs } = whereabouts(facts, ms);
  const opensMs = rule.opens * MINUTE_MS;
  for (const { zone, time } of places) {
    if (time.clockMs >= opensMs && time.clockMs < rule.closes * MINUTE_MS) continue;
    const opensInMs = (time.clockMs < opensMs ? 0 : DAY_MS) + opensMs - time.clockMs;
    return { fact: `it is ${clockText(time.clockMs)} in ${zone}`, untilMs: Math.min(ms + opensInMs, steadyUntilMs) };
  }
  return undefined;
}

/** When the hours that hold at an instant end: a permit lasts no longer. */
export function closesAt(rule: Rule<'hours'>, facts: Facts, ms: number): number {
  if (!rule.channels.includes(facts.ask.channel)) return Number.MAX_SAFE_INTEGER;
  const { places, steadyUntilMs } = whereabouts(facts, ms);
  const closings = places.map(({ time }) => ms + rule.closes * MINUTE_MS - time.clockMs);
  return Math.min(steadyUntilMs, ...closings);
}

const COUNTED: Record<Rule<'cap'>['counts'], readonly SlotState[]> = {
  attempts: ['reserved', 'attempt', 'connected', 'conversation'],
  connected: ['reserved', 'connected', 'conversation'],
  conversations: ['reserved', 'conversation'],
  unanswered: ['reserved', 'attempt'],
};

/** The contacts that a cap counts together with the one asked for. */
export function countedBy(rule: Rule<'cap'>, { ask, debt, debtor }: Pick<Facts, 'ask' | 'debt' | 'debtor'>): Slot[] {
  return debtor.slots.filter(
    (slot) =>
      rule.channels.includes(slot.channel) &&
      (rule.purposes === undefined || rule.purposes.includes(slot.purpose)) &&
      slot.target !== 'attorney' &&
      COUNTED[rule.counts].includes(slot.state) &&
      (rule.scope !== 'debt' || slot.tradelineId === debt.tradelineId) &&
      (rule.scope !== 'number' || slot.reference === ask.reference),
  );
}

/**
 * One more would be more than the limit in some run of consecutive local days around it, contacts of the lender and of
 * all its agencies together. A permit without an outcome counts as all that it may become.
 */
export function cap(rule: Rule<'cap'>, facts: Facts, ms: number): Breach | undefined {
  const { ask } = facts;
  if (!rule.channels.includes(ask.channel) || ask.target === 'attorney') return undefined;
  if (rule.purposes?.includes(ask.purpose) === false) return undefined;
  const counted = countedBy(rule, facts);
  const { places, steadyUntilMs } = whereabouts(facts, ms);
  for (const { zone, time } of places) {
    const days = counted.map(({ at }) => localTime(zone, millisecondsOf(at)).day);
    for (let first = time.day - rule.days + 1; first <= time.day; first += 1) {
      const count = days.filter((day) => day >= first && day < first + rule.days).length;
      if (count < rule.limit) continue;
      const fact = `${count} of ${rule.limit} in ${rule.days} days in ${zone}`;
      return { fact, untilMs: Math.min(ms + DAY_MS - time.clockMs, steadyUntilMs) };
    }
  }
  return undefined;
}

/** Within days of a conversation about the same debt; the day of the conversation is the first (12 CFR 1006.14(b)(2)). */
export function afterConversation(rule: Rule<'afterConversation'>, facts: Facts, ms: number): Breach | undefined {
  const { ask, debt, debtor } = facts;
  if (!rule.channels.includes(ask.channel) || ask.target === 'attorney') return undefined;
  const talk = debtor.debts.find(({ tradelineId }) => tradelineId === debt.tradelineId)?.lastConversationAt;
  if (talk === undefined || talk === null) return undefined;
  const { places, steadyUntilMs } = whereabouts(facts, ms);
  for (const { zone, time } of places) {
    if (time.day - localTime(zone, millisecondsOf(talk)).day >= rule.days) continue;
    return { fact: `a conversation at ${talk}`, untilMs: Math.min(ms + DAY_MS - time.clockMs, steadyUntilMs) };
  }
  return undefined;
}
