import type { PackRule } from '../../schema/packs.js';
import { millisecondsOf } from '../calendar.js';
import { isThirdParty, lasting, type Breach, type Facts } from './facts.js';
import { DAY_MS } from './local-time.js';

type Rule<K extends PackRule['kind']> = Extract<PackRule, { kind: K }>;

/** Somebody else than the debtor, for something else than the pack lets them be contacted for. */
export function thirdParties(rule: Rule<'thirdParties'>, { ask }: Facts): Breach | undefined {
  if (!rule.targets.includes(ask.target) || rule.purposes.includes(ask.purpose)) return undefined;
  return lasting(`${ask.target} is not the debtor, and the purpose is ${ask.purpose}`);
}

/** Somebody whom neither the debtor nor the contract names: a neighbour, an employer, a post office. */
export function strangers({ ask, debtor }: Facts): Breach | undefined {
  if (!isThirdParty(ask) || debtor.namedContacts.includes(ask.reference)) return undefined;
  return lasting('neither the debtor nor the contract names this person');
}

/** Locating a debtor who can be reached. */
export function unreachable(rule: Rule<'unreachable'>, { ask, debtor }: Facts): Breach | undefined {
  if (!isThirdParty(ask) || debtor.numberInvalid || debtor.failures >= rule.failures) return undefined;
  return lasting(`${debtor.failures} of ${rule.failures} failures in a row to reach the debtor`);
}

/** A second contact with one and the same third party, whoever of the lender's side made the first. */
export function oncePerPerson({ ask, debtor }: Facts): Breach | undefined {
  if (ask.target !== 'thirdPartyLocate') return undefined;
  const contacted = debtor.thirdParties.some(({ reference }) => reference === ask.reference);
  const reserved = debtor.slots.some(
    ({ target, reference, state }) =>
      isThirdParty({ target }) && reference === ask.reference && state !== 'withdrawn' && state !== 'unused',
  );
  return contacted || reserved ? lasting('this person was contacted already') : undefined;
}

/** Somebody who has refused before. */
export function firstRefusal(rule: Rule<'firstRefusal'>, { ask, debtor }: Facts): Breach | undefined {
  if (!rule.targets.includes(ask.target)) return undefined;
  const refused = debtor.thirdParties.some((party) => party.refused && party.reference === ask.reference);
  return refused ? lasting('this person has refused') : undefined;
}

/** A number or an address that is not known to be the debtor's: the message could reach a stranger. */
export function knownReference(rule: Rule<'knownReference'>, { ask, debtor }: Facts): Breach | undefined {
  if (ask.target !== 'debtor' || !rule.channels.includes(ask.channel)) return undefined;
  const known = debtor.references.some(({ reference }) => reference === ask.reference);
  return known ? undefined : lasting("not recorded as the debtor's");
}

/** A number or an address whose confirmation is too old: it may have passed to somebody else. */
export function confirmedReference(rule: Rule<'confirmedReference'>, facts: Facts, ms: number): Breach | undefined {
  const { ask, debtor } = facts;
  if (ask.target !== 'debtor' || !rule.channels.includes(ask.channel)) return undefined;
  const at = debtor.references.find(({ reference }) => reference === ask.reference)?.confirmedAt ?? null;
  if (at === null) return lasting("never confirmed as the debtor's");
  return ms < millisecondsOf(at) + rule.days * DAY_MS ? undefined : lasting(`last confirmed at ${at}`);
}

/** A place of work where the debtor may not be contacted. */
export function workplace({ ask, debtor }: Facts): Breach | undefined {
  if (ask.target !== 'debtor' || !debtor.workplaceForbidden) return undefined;
  const place = debtor.references.find(({ reference }) => reference === ask.reference)?.place;
  return place === 'workplace' ? lasting('contact at work is not allowed') : undefined;
}
