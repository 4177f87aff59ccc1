import type { PackRule, RuleKind } from '../../schema/packs.js';
import type { ConductRefusal } from '../../schema/refusals.js';
import { instant } from '../calendar.js';
import type { Breach, Facts } from './facts.js';
import { isCovered } from './local-time.js';
import * as person from './person-rules.js';
import * as preparation from './preparation-rules.js';
import * as standing from './standing-rules.js';
import * as time from './time-rules.js';

/** Looking further would find an instant that nobody plans for. */
const LOOK_AHEAD_MS = 400 * 86_400_000;
/** More than the days and edges that lie in {@link LOOK_AHEAD_MS}, for each of some rules that take turns. */
const MAX_STEPS = 4_000;

/** What a rule of the pack has against a contact at an instant. */

export function breachOf(rule: PackRule, facts: Facts, ms: number): Breach | undefined {
  switch (rule.kind) {
    case 'hours':
      return time.hours(rule, facts, ms);
    case 'cap':
      return time.cap(rule, facts, ms);
    case 'afterConversation':
      return time.afterConversation(rule, facts, ms);
    case 'thirdParties':
      return person.thirdParties(rule, facts);
    case 'strangers':
      return person.strangers(facts);
    case 'unreachable':
      return person.unreachable(rule, facts);
    case 'oncePerPerson':
      return person.oncePerPerson(facts);
    case 'firstRefusal':
      return person.firstRefusal(rule, facts);
    case 'knownReference':
      return person.knownReference(rule, facts);
    case 'confirmedReference':
      return person.confirmedReference(rule, facts, ms);
    case 'workplace':
      return person.workplace(facts);
    case 'refusedChannel':
      return standing.refusedChannel(facts);
    case 'represented':
      return standing.represented(facts);
    case 'cease':
      return standing.cease(rule, facts);
    case 'hold':
      return standing.hold(rule, facts, ms);
    case 'vulnerable':
      return standing.vulnerable(rule, facts);
    case 'owed':
      return standing.owed(rule, facts);
    case 'timeBarred':
      return standing.timeBarred(rule, facts, ms);
    case 'notice':
      return preparation.notice(rule, facts, ms);
    case 'visitNotice':
      return preparation.visitNotice(rule, facts, ms);
    case 'visitStaff':
      return preparation.visitStaff(rule, facts);
    case 'training':
      return preparation.training(facts, ms);
    case 'template':
      return preparation.template(rule, facts);
    case 'attestedStep':
      return preparation.attestedStep(rule, facts);
    case 'recording':
      // Checked when the outcome is reported.
      return undefined;
  }
}

/** The field of a request that a rule of each kind looks at first. */
const FIELD: Readonly<Record<RuleKind, string>> = {
  hours: 'plannedFor',
  cap: 'plannedFor',
  afterConversation: 'plannedFor',
  hold: 'plannedFor',
  visitNotice: 'plannedFor',
  thirdParties: 'target',
  strangers: 'target',
  unreachable: 'target',
  oncePerPerson: 'target',
  firstRefusal: 'target',
  represented: 'target',
  knownReference: 'reference',
  confirmedReference: 'reference',
  workplace: 'reference',
  refusedChannel: 'channel',
  vulnerable: 'channel',
  cease: 'purpose',
  notice: 'purpose',
  timeBarred: 'purpose',
  owed: 'purpose',
  visitStaff: 'staff',
  training: 'staff',
  template: 'template',
  attestedStep: 'step',
  recording: 'evidence',
};

/**
 * The first instant from `ms` on at which every rule of the pack allows a contact, as the facts stand; `null` if there
 * is none within 400 days.
 *
 * Each rule says until when it forbids, so nothing between is skipped: at every instant passed over one rule forbids.
 */
export function firstAllowedMs(facts: Facts, ms: number): number | null {
  let candidate = ms;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (candidate > ms + LOOK_AHEAD_MS || !isCovered(candidate)) return null;
    const at = candidate;
    const breach = facts.pack.rules.map((rule) => breachOf(rule, facts, at)).find((found) => found !== undefined);
    if (breach === undefined) return candidate;
    if (breach.untilMs === null) return null;
    candidate = breach.untilMs;
  }
  return null;
}

/** As the ledger writes instants; `null` stays. */
export function instantOf(ms: number): string;
export function instantOf(ms: number | null): string | null;
export function instantOf(ms: number | null): string | null {
  if (ms === null) return null;
  const seconds = Math.floor(ms / 1_000);
  return instant(seconds, ms - seconds * 1_000);
}

/**
 * Whether the pack allows a contact at an instant: `undefined` if it does, else every rule that it would break, in the
 * pack's order, each with the fact that breaks it, and the first instant at which all would allow it.
 */
export function refusalOf(facts: Facts, ms: number): ConductRefusal | undefined {
  const broken = facts.pack.rules.flatMap((rule) => {
    const breach = breachOf(rule, facts, ms);
    return breach === undefined
      ? []
      : [{ rule: rule.id, field: FIELD[rule.kind], fact: breach.fact, nextAllowedAt: nextOf(rule, facts, breach) }];
  });
  return broken.length === 0 ? undefined : { nextAllowedAt: instantOf(firstAllowedMs(facts, ms)), broken };
}

/** The first instant at which one rule alone allows the contact. */
function nextOf(rule: PackRule, facts: Facts, first: Breach): string | null {
  return first.untilMs === null
    ? null
    : instantOf(firstAllowedMs({ ...facts, pack: { ...facts.pack, rules: [rule] } }, first.untilMs));
}
