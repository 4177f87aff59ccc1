import type { DisplayedMonth, Programme, ProgrammeTerms, SpellVerdict } from '../../schema/repair.js';
import type { ProfileMonth, Tradeline } from '../../schema/tradelines.js';
import { balanceBoundMinor } from '../bands.js';
import { monthNumber } from '../calendar.js';
import { Refusal } from '../refusal.js';

type Terms = Omit<ProgrammeTerms, 'maxBalance'> & { readonly maxBalance: string | null };

/**
 * Adopts a programme. It applies by itself, to everybody whom its terms fit; later terms come as another programme.
 *
 * @throws {@link Refusal} in this order: PROGRAMME_EXISTS, DATE_OUT_OF_ORDER, CURRENCY_MISSING, POLICY_EXCEEDED.
 */
export function requireNewProgramme(terms: ProgrammeTerms, existing: readonly Programme[], max: number): void {
  if (existing.some(({ programmeId }) => programmeId === terms.programmeId)) {
    throw new Refusal('PROGRAMME_EXISTS', 'programme.programmeId', 'a programme of this id stands');
  }
  if (terms.arrearsTo < terms.arrearsFrom || terms.repaidBy.slice(0, 7) < terms.arrearsFrom) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'programme.arrearsTo', `not before ${terms.arrearsFrom}`);
  }
  if (terms.maxBalance !== null && terms.currency === null) {
    throw new Refusal('CURRENCY_MISSING', 'programme.currency', 'an amount is in a currency');
  }
  if (existing.length >= max) throw new Refusal('POLICY_EXCEEDED', '', `${max} programmes stand`);
}

/** Months in arrears without one on time between them. */
export interface Spell {
  /** Position in the profile of its first month, and of the month after its last. */
  readonly from: number;
  readonly to: number;
}

/** The spells of arrears in a profile, oldest first. */
export function spellsOf(profile: readonly ProfileMonth[]): Spell[] {
  const spells: Spell[] = [];
  let from: number | undefined;
  profile.forEach(({ daysPastDue }, index) => {
    if (daysPastDue > 0) from ??= index;
    else if (from !== undefined) {
      spells.push({ from, to: index });
      from = undefined;
    }
  });
  if (from !== undefined) spells.push({ from, to: profile.length });
  return spells;
}

/**
 * What a programme makes of one spell of arrears. The only judge there is: reports, outlooks and proofs of uniform
 * treatment all ask it, and it looks at nothing but the tradeline and the terms.
 *
 * @param jurisdiction - Of the tradeline's lender.
 */
export function verdictOf(
  spell: Spell,
  tradeline: Tradeline,
  jurisdiction: string,
  terms: Terms,
  today: string,
): SpellVerdict {
  const fits =
    jurisdiction === terms.jurisdiction &&
    (terms.kinds.length === 0 || terms.kinds.includes(tradeline.kind)) &&
    (terms.currency === null || tradeline.currency === terms.currency);
  if (!fits) return 'outsideScope';
  const began = beginningOf(spell, tradeline);
  if (began < terms.arrearsFrom || began > terms.arrearsTo) return 'outsideWindow';
  const months = tradeline.profile.slice(spell.from, spell.to);
  if (terms.maxBalance !== null) {
    const max = BigInt(terms.maxBalance);
    const bound = ({ utilisationBand }: ProfileMonth): bigint | undefined =>
      balanceBoundMinor(tradeline.limitBand, utilisationBand);
    if (months.some((month) => (bound(month) ?? max + 1n) > max)) return 'tooLarge';
  }
  const repaidIn = tradeline.profile[spell.to]?.period;
  if (repaidIn === undefined || repaidIn > terms.repaidBy.slice(0, 7)) return 'notRepaid';
  return today < terms.effectiveFrom ? 'notYet' : 'covered';
}

/** The month in which a spell began; where its beginning has rolled out of the profile, the first delinquency tells. */
function beginningOf(spell: Spell, { profile, firstDelinquencyOn }: Tradeline): string {
  const first = profile[spell.from]?.period ?? '';
  return spell.to === profile.length && firstDelinquencyOn !== null && firstDelinquencyOn.slice(0, 7) < first
    ? firstDelinquencyOn.slice(0, 7)
    : first;
}

/**
 * The months of a tradeline as reports show them. A month that a programme covers is shown as on time and is marked as
 * not shown; the record of it stays, unlike one that was deleted.
 */
export function displayedMonths(
  tradeline: Tradeline,
  jurisdiction: string,
  programmes: readonly Programme[],
  today: string,
): DisplayedMonth[] {
  const covering = new Map<number, string>();
  for (const spell of spellsOf(tradeline.profile)) {
    const programme = programmes.find((each) => verdictOf(spell, tradeline, jurisdiction, each, today) === 'covered');
    if (programme === undefined) continue;
    for (let index = spell.from; index < spell.to; index += 1) covering.set(index, programme.programmeId);
  }
  return tradeline.profile.map((month, index) => {
    const programmeId = covering.get(index);
    return programmeId === undefined
      ? { month, display: 'shown', programmeId: null }
      : { month: onTime(month), display: 'notShown', programmeId };
  });
}

/** A tradeline with the months that programmes cover as on time: how it counts for scores and repair. */
export function displayedTradeline(
  tradeline: Tradeline,
  jurisdiction: string,
  programmes: readonly Programme[],
  today: string,
): Tradeline {
  const months = displayedMonths(tradeline, jurisdiction, programmes, today);
  if (months.every(({ display }) => display === 'shown')) return tradeline;
  const profile = months.map(({ month }) => month);
  const worst = (of: readonly ProfileMonth[]): number =>
    of.reduce((most, { daysPastDue }) => Math.max(most, daysPastDue), 0);
  const rolledOut = tradeline.worstDaysPastDue > worst(tradeline.profile);
  return { ...tradeline, profile, worstDaysPastDue: rolledOut ? tradeline.worstDaysPastDue : worst(profile) };
}

/** The months that are still needed until arrears outstanding could be covered: how many would not be shown. */
export function monthsToGain(spell: Spell, tradeline: Tradeline): number {
  const [first, last] = [tradeline.profile[spell.from], tradeline.profile[spell.to - 1]];
  if (first === undefined || last === undefined) return 0;
  return monthNumber(last.period) - monthNumber(first.period) + 1;
}

/** Shown as normal with nothing owed, as cn.repair.oneTime says. */
function onTime(month: ProfileMonth): ProfileMonth {
  const none = month.utilisationBand === null ? null : 0;
  return {
    ...month,
    daysPastDue: 0,
    paymentStatus: 'notDue',
    utilisationBand: none,
    paymentBand: month.paymentBand === null ? null : 0,
  };
}
