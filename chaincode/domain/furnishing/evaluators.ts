import type { Evaluator, Finding, FindingCode } from '../../schema/furnishing.js';
import type { ProfileMonth, Tradeline } from '../../schema/tradelines.js';
import { civilDate, dayOf, lastDayOf, monthNumber, periodAfter, periodOf } from '../calendar.js';

/** One month of a profile as an evaluator sees it, and the month before, where there is one that says something. */
interface Look {
  readonly month: ProfileMonth;
  readonly before: ProfileMonth | undefined;
  readonly twoBefore: ProfileMonth | undefined;
}

interface MonthEvaluator extends Evaluator {
  readonly finds: (look: Look) => boolean;
}

/** Utilisation bands from this one on say that more is owed than the limit. */
const ABOVE_LIMIT = 21;
/** Payment bands: 1 nothing was paid of what was due, 8 and 9 all of it and more; 0 says nothing. */
const NOTHING_PAID = 1;
const ALL_PAID = 8;
/** Arrears that nothing was paid on grow by a month's days; less than these is standing still. */
const A_MONTHS_DAYS = 28;
/** A month is reported by the end of the one that follows it. */
const REPORTING_MONTHS = 1;

const daysOf = (period: string): number => lastDayOf(period) - lastDayOf(periodOf(monthNumber(period) - 1));

/** What is looked for in each month that was reported. */
export const MONTH_EVALUATORS: readonly MonthEvaluator[] = [
  {
    code: 'BALANCE_ABOVE_LIMIT',
    rationale: 'More is owed than the limit, so a limit is out of date or fees were booked beyond it',
    harm: 'Utilisation looks worse than it is, and points are lost for it',
    finds: ({ month }) => month.utilisationBand !== null && month.utilisationBand >= ABOVE_LIMIT,
  },
  {
    code: 'ARREARS_SKIP_TIME',
    rationale: 'Days past due grew by more days than have passed since the month before',
    harm: 'A serious delinquency appears that was never a light one',
    finds: ({ month, before }) =>
      before !== undefined && month.daysPastDue - before.daysPastDue > daysOf(month.period) + 1,
  },
  {
    code: 'ARREARS_FALL_UNPAID',
    rationale: 'Days past due fell although nothing was paid: an account was re-aged, or a payment is missing',
    harm: 'Lenders see an account as better than it is',
    finds: ({ month, before }) =>
      before !== undefined && month.daysPastDue < before.daysPastDue && month.paymentBand === NOTHING_PAID,
  },
  {
    code: 'ARREARS_STAND_STILL',
    rationale: 'Nothing was paid for a second month, and days past due did not grow by a month',
    harm: 'A delinquency that gets worse looks as if it stood still',
    finds: ({ month, before }) =>
      before !== undefined &&
      before.daysPastDue > 0 &&
      month.paymentBand === NOTHING_PAID &&
      before.paymentBand === NOTHING_PAID &&
      month.daysPastDue >= before.daysPastDue &&
      month.daysPastDue - before.daysPastDue < A_MONTHS_DAYS,
  },
  {
    code: 'FULL_BUT_UNPAID',
    rationale: 'All was said to be paid, and less than all was',
    harm: 'Lenders see good conduct that was none',
    finds: ({ month }) =>
      month.paymentStatus === 'full' &&
      month.paymentBand !== null &&
      month.paymentBand >= NOTHING_PAID &&
      month.paymentBand < ALL_PAID,
  },
  {
    code: 'SHORT_BUT_PAID',
    rationale: 'Less than the minimum was said to be paid, and all of what was due was',
    harm: 'A bad month is counted against somebody who paid',
    finds: ({ month }) =>
      month.paymentStatus === 'short' && month.paymentBand !== null && month.paymentBand >= ALL_PAID,
  },
  {
    code: 'SHORT_WITHOUT_ARREARS',
    rationale: 'Less than the minimum was paid for a third month, and nothing is past due',
    harm: 'Arrears that there are do not appear, or payments that were made',
    finds: ({ month, before, twoBefore }) =>
      [month, before, twoBefore].every((each) => each?.paymentStatus === 'short' && each.daysPastDue === 0),
  },
];

/** What is looked for in a tradeline as a whole. */
export const TRADELINE_EVALUATORS: readonly Evaluator[] = [
  {
    code: 'ARREARS_OLDER_THAN_DATE',
    rationale: 'Days past due lead back to a day more than a month before the date of first delinquency',
    harm: 'One of the two is wrong: arrears look more serious than they are, or the delinquency lapses too late',
  },
  {
    code: 'REPORT_MISSING',
    rationale: 'A month is over by more than the month in which it is to be reported',
    harm: 'What was paid since does not count, and what was not paid is not seen',
  },
];

/** Every evaluator, by its code. */
export const EVALUATORS: readonly Evaluator[] = [...MONTH_EVALUATORS, ...TRADELINE_EVALUATORS]
  .map(({ code, rationale, harm }) => ({ code, rationale, harm }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

/** The last month that was to be reported by a day. */
export function lastDuePeriod(today: string): string {
  return periodOf(monthNumber(today.slice(0, 7)) - 1 - REPORTING_MONTHS);
}

/**
 * What is not plausible in a tradeline, oldest month first. A finding is a question to the lender and refuses nothing:
 * what cannot be at all is refused when it is reported. A month that was deleted after a dispute says nothing.
 *
 * @param today - The day on which it is looked at, YYYY-MM-DD.
 */
export function findingsOf(tradeline: Tradeline, today: string): Finding[] {
  if (tradeline.status === 'deleted') return [];
  const findings: Finding[] = tradeline.profile.flatMap((month, index) => {
    if (month.paymentStatus === 'deleted') return [];
    const look = { month, before: said(tradeline.profile[index - 1]), twoBefore: said(tradeline.profile[index - 2]) };
    return MONTH_EVALUATORS.filter(({ finds }) => finds(look)).map(({ code }) => ({ code, period: month.period }));
  });
  const missing = missingPeriod(tradeline, today);
  return [
    ...findings,
    ...(isDateContradicted(tradeline) ? [found('ARREARS_OLDER_THAN_DATE', tradeline.lastPeriod ?? '')] : []),
    ...(missing === undefined ? [] : [found('REPORT_MISSING', missing)]),
  ];
}

const found = (code: FindingCode, period: string): Finding => ({ code, period });

const said = (month: ProfileMonth | undefined): ProfileMonth | undefined =>
  month?.paymentStatus === 'deleted' ? undefined : month;

/**
 * Whether days past due lead to another date than the one on record, by more than a month: partial payments move the
 * oldest unpaid instalment and not the date of first delinquency, so an earlier date is no contradiction.
 */
function isDateContradicted({ firstDelinquencyOn, profile, lastPeriod }: Tradeline): boolean {
  const last = profile.at(-1);
  if (firstDelinquencyOn === null || lastPeriod === null || last?.daysPastDue === undefined) return false;
  if (last.paymentStatus === 'deleted' || last.daysPastDue === 0) return false;
  const implied = civilDate(lastDayOf(lastPeriod) - last.daysPastDue + 1);
  return dayOf(firstDelinquencyOn) - dayOf(implied) > 31;
}

/** The first month that should have been reported by today and was not. */
function missingPeriod({ status, lastPeriod, openedOn }: Tradeline, today: string): string | undefined {
  if (status !== 'open') return undefined;
  const next = lastPeriod === null ? openedOn.slice(0, 7) : periodAfter(lastPeriod);
  return next <= lastDuePeriod(today) ? next : undefined;
}
