import type { StepKind } from '../../schema/cases.js';
import type { PackRule } from '../../schema/packs.js';
import { millisecondsOf } from '../calendar.js';
import { isThirdParty, lasting, type Breach, type Facts } from './facts.js';
import { DAY_MS } from './local-time.js';

type Rule<K extends PackRule['kind']> = Extract<PackRule, { kind: K }>;
const HOUR_MS = 3_600_000;

function noticeAt({ debt, debtor }: Facts, notice: string): string | undefined {
  return debtor.notices.find((one) => one.notice === notice && one.tradelineId === debt.tradelineId)?.at;
}

/** A notice that had to be given before the first contact, or within days of it, and was not. */
export function notice(rule: Rule<'notice'>, facts: Facts, ms: number): Breach | undefined {
  const { ask, debt, debtor, holder, lender } = facts;
  if (!rule.purposes.includes(ask.purpose) || (rule.placedOnly && holder === lender)) return undefined;
  if (noticeAt(facts, rule.notice) !== undefined) return undefined;
  if (rule.graceDays === 0) return lasting(`the ${rule.notice} notice has not been given`);
  const first = debtor.debts.find(({ tradelineId }) => tradelineId === debt.tradelineId)?.firstContactAt;
  if (first === undefined || ms < millisecondsOf(first) + rule.graceDays * DAY_MS) return undefined;
  return lasting(`the first contact was at ${first}, and the ${rule.notice} notice has not been given`);
}

/** A visit that was not announced early enough. */
export function visitNotice(rule: Rule<'visitNotice'>, facts: Facts, ms: number): Breach | undefined {
  if (facts.ask.channel !== 'visit') return undefined;
  const at = noticeAt(facts, 'visit');
  if (at === undefined) return lasting('the visit has not been announced');
  const fromMs = millisecondsOf(at) + rule.hours * HOUR_MS;
  return ms < fromMs ? { fact: `announced at ${at}`, untilMs: fromMs } : undefined;
}

/** Too few or too many that go on a visit, or somebody who may not. */
export function visitStaff(rule: Rule<'visitStaff'>, { ask, staff }: Facts): Breach | undefined {
  if (ask.channel !== 'visit') return undefined;
  const count = new Set(ask.staff).size;
  if (count < rule.min || count > rule.max) return lasting(`${count} would go; ${rule.min} to ${rule.max} may`);
  const at = staff.findIndex((one) => one?.mayVisit !== true);
  return at === -1 ? undefined : lasting(`${ask.staff[at] ?? ''} may not visit`);
}

/** Somebody who is not registered, or whose training has expired. */
export function training({ ask, staff }: Facts, ms: number): Breach | undefined {
  for (const [index, id] of ask.staff.entries()) {
    const trainedUntil = staff[index]?.trainedUntil;
    if (trainedUntil === undefined) return lasting(`${id} is not registered`);
    if (ms >= millisecondsOf(trainedUntil)) return lasting(`the training of ${id} expired at ${trainedUntil}`);
  }
  return undefined;
}

/** A text that no notary has approved for this jurisdiction, channel and purpose. */
export function template(rule: Rule<'template'>, { ask, pack, template: text }: Facts): Breach | undefined {
  if (!rule.channels.includes(ask.channel)) return undefined;
  if (ask.template === undefined) return lasting('no template is named');
  if (text?.status !== 'approved') return lasting(`the template is ${text?.status ?? 'not registered'}`);
  const fits =
    text.jurisdiction === pack.jurisdiction &&
    text.channels.includes(ask.channel) &&
    text.purposes.includes(ask.purpose);
  return fits ? undefined : lasting('the template was approved for something else');
}

/** Which step a contact carries out, where it needs one that a notary attested. */
export function stepKindOf({ channel, target }: Facts['ask']): StepKind | undefined {
  if (isThirdParty({ target })) return 'locateThirdParty';
  return channel === 'visit' ? 'fieldVisit' : undefined;
}

/** A visit, or a contact with a third party, that no notary has attested as a step of the case. */
export function attestedStep(rule: Rule<'attestedStep'>, { ask, step }: Facts): Breach | undefined {
  if (!rule.channels.includes(ask.channel) && !rule.targets.includes(ask.target)) return undefined;
  const kind = stepKindOf(ask);
  if (step === undefined) return lasting('no step of the case is named');
  if (kind !== undefined && step.kind !== kind) return lasting(`step ${step.step} is a ${step.kind}`);
  return step.status === 'cleared' ? undefined : lasting(`step ${step.step} is ${step.status}`);
}
