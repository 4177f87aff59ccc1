import type { PackRule } from '../../schema/packs.js';
import { civilDate, dayOf, millisecondsOf } from '../calendar.js';
import { lasting, type Breach, type Facts } from './facts.js';
import { DAY_MS } from './local-time.js';

type Rule<K extends PackRule['kind']> = Extract<PackRule, { kind: K }>;

/** A channel that the debtor has refused. */
export function refusedChannel({ ask, debtor }: Facts): Breach | undefined {
  if (ask.target === 'attorney' || !debtor.refusedChannels.includes(ask.channel)) return undefined;
  return lasting(`the debtor refuses ${ask.channel}`);
}

/** Anyone but the attorney of a debtor who has one. */
export function represented({ ask, debtor }: Facts): Breach | undefined {
  if (debtor.attorney === null) return undefined;
  if (ask.target === 'attorney' && ask.reference === debtor.attorney) return undefined;
  return lasting('the debtor is represented');
}

/** A debtor who has asked that contact cease. */
export function cease(rule: Rule<'cease'>, { ask, debtor }: Facts): Breach | undefined {
  if (debtor.ceasedAt === null || ask.target === 'attorney' || rule.exempt.includes(ask.purpose)) return undefined;
  return lasting(`the debtor asked at ${debtor.ceasedAt} that contact cease`);
}

/** While something holds collection: a dispute, a complaint, hardship, a moratorium, a plan that is kept. */
export function hold(rule: Rule<'hold'>, { ask, holds }: Facts, ms: number): Breach | undefined {
  if (rule.exempt.includes(ask.purpose)) return undefined;
  const running = holds.filter(
    ({ kind, since, until }) =>
      kind === rule.hold && millisecondsOf(since) <= ms && (until === null || ms < millisecondsOf(until)),
  );
  if (running.length === 0) return undefined;
  const ends = running.map(({ until }) => until);
  const firstEndMs = ends.every((end) => end !== null) ? Math.min(...ends.map(millisecondsOf)) : null;
  return { fact: `a ${rule.hold} runs: ${running.map(({ reference }) => reference).join(', ')}`, untilMs: firstEndMs };
}

/** A visit to somebody who is known to be vulnerable. */
export function vulnerable(rule: Rule<'vulnerable'>, { ask, debtor }: Facts): Breach | undefined {
  if (!debtor.vulnerable || !rule.channels.includes(ask.channel)) return undefined;
  return lasting('the debtor is known to be vulnerable');
}

/** Asking for what is not owed. */
export function owed(rule: Rule<'owed'>, { ask, debt }: Pick<Facts, 'ask' | 'debt'>): Breach | undefined {
  if (!rule.purposes.includes(ask.purpose) || (debt.open && debt.daysPastDue > 0)) return undefined;
  return lasting(debt.open ? 'nothing is past due' : 'the account is closed');
}

/** Law threatened or used on a debt whose time has run out. */
export function timeBarred(rule: Rule<'timeBarred'>, { ask, debt }: Facts, ms: number): Breach | undefined {
  if (!rule.purposes.includes(ask.purpose) || debt.firstDelinquencyOn === null) return undefined;
  const since = debt.firstDelinquencyOn;
  const anniversary = `${Number(since.slice(0, 4)) + rule.years}${since.slice(4)}`;
  // The 29th of February runs on into March where the year has none.
  const barredOn = dayOf(anniversary);
  if (ms < barredOn * DAY_MS) return undefined;
  return lasting(`in arrears since ${since}, barred since ${civilDate(barredOn)}`);
}
