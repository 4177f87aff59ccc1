import type { ProfileMonth, Tradeline } from '../schema/tradelines.js';
import { monthNumber, periodOf } from '../domain/calendar.js';
import { daysPastDueOf } from '../domain/tradelines/profile-month.js';

/**
 * A tradeline as one row of a page: an array without names, its payment profile as text. About 130 bytes with half a
 * year of history and under 400 with five; names would make it three times that, and a page is rewritten whole.
 */
export type Row = readonly [
  key: string,
  subjectId: string,
  kind: number,
  currency: string,
  region: string,
  openedOn: string,
  closed: readonly [closedOn: string, reason: number] | 0,
  limitBand: number,
  lastPeriod: string,
  profile: string,
  bands: string,
  monthsReported: number,
  worstDaysPastDue: number,
  firstDelinquencyOn: string,
  revision: number,
  amountsPack: string,
  /** Rows that were written before there were disputes end here. */
  deletedOn?: string,
];

// Positions in these lists are on the ledger: append, never reorder.
const KINDS = ['creditCard', 'overdraft', 'personalLoan', 'autoLoan', 'mortgage', 'payLater'] as const;
const REASONS = ['paid', 'settled', 'chargedOff'] as const;
const STATUSES = ['notDue', 'full', 'minimum', 'short', 'deleted'] as const;
const STATUS_LETTERS = 'NFMSX';
const UNKNOWN = '-';

/** Three characters a month: payment status, days past due in base 36. */
const monthText = (month: ProfileMonth): string =>
  STATUS_LETTERS.charAt(STATUSES.indexOf(month.paymentStatus)) + month.daysPastDue.toString(36).padStart(2, '0');

const bandText = (band: number | null): string => (band === null ? UNKNOWN : band.toString(36));
const bandOf = (character: string | undefined): number | null =>
  character === undefined || character === UNKNOWN ? null : Number.parseInt(character, 36);

/** The row of a tradeline. The lender stands in the page's key, so the row keeps only the id's own part. */
export function rowOf(tradeline: Tradeline): Row {
  // From the first month with bands on: one among them that was deleted has none, and keeps its place.
  const first = tradeline.profile.findIndex((month) => month.utilisationBand !== null);
  const banded = first === -1 ? [] : tradeline.profile.slice(first);
  return [
    tradeline.tradelineId.slice(tradeline.lender.length + 1),
    tradeline.subjectId,
    KINDS.indexOf(tradeline.kind),
    tradeline.currency,
    tradeline.region ?? '',
    tradeline.openedOn,
    tradeline.closedOn === null || tradeline.closeReason === null
      ? 0
      : [tradeline.closedOn, REASONS.indexOf(tradeline.closeReason)],
    tradeline.limitBand,
    tradeline.lastPeriod ?? '',
    tradeline.profile.map(monthText).join(''),
    banded
      .map((month) => bandText(month.utilisationBand) + bandText(month.paymentBand) + bandText(month.activityBand))
      .join(''),
    tradeline.monthsReported,
    tradeline.worstDaysPastDue,
    tradeline.firstDelinquencyOn ?? '',
    tradeline.revision,
    tradeline.amountsPack ?? '',
    ...(tradeline.deletedOn === null ? ([] as const) : ([tradeline.deletedOn] as const)),
  ];
}

/** The tradeline that a row of a lender's page holds. */
export function tradelineOf(lender: string, row: Row): Tradeline {
  const [key, subjectId, kind, currency, region, openedOn, closed, limitBand, lastPeriod, profileText, bandsText] = row;
  const [
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    monthsReported,
    worstDaysPastDue,
    firstDelinquencyOn,
    revision,
    amountsPack,
    deletedOn = '',
  ] = row;
  const profile = profileOf(lastPeriod, profileText, bandsText);
  return {
    tradelineId: `${lender}-${key}`,
    lender,
    subjectId,
    kind: KINDS[kind] ?? missing('kind', kind),
    currency: currency as Tradeline['currency'],
    region: region === '' ? null : region,
    openedOn,
    status: statusOf(closed !== 0, deletedOn !== ''),
    closedOn: closed === 0 ? null : closed[0],
    closeReason: closed === 0 ? null : (REASONS[closed[1]] ?? missing('close reason', closed[1])),
    deletedOn: deletedOn === '' ? null : deletedOn,
    limitBand,
    lastPeriod: lastPeriod === '' ? null : lastPeriod,
    profile,
    monthsReported,
    daysPastDue: daysPastDueOf(profile),
    worstDaysPastDue,
    firstDelinquencyOn: firstDelinquencyOn === '' ? null : firstDelinquencyOn,
    revision,
    amountsPack: amountsPack === '' ? null : amountsPack,
  };
}

function statusOf(closed: boolean, deleted: boolean): Tradeline['status'] {
  if (deleted) return 'deleted';
  return closed ? 'closed' : 'open';
}

function profileOf(lastPeriod: string, profileText: string, bandsText: string): ProfileMonth[] {
  if (lastPeriod === '') return [];
  const months = profileText.length / 3;
  const unbanded = months - bandsText.length / 3;
  const first = monthNumber(lastPeriod) - months + 1;
  return Array.from({ length: months }, (_, index) => {
    const at = index * 3;
    const bandsAt = (index - unbanded) * 3;
    const status = STATUS_LETTERS.indexOf(profileText.charAt(at));
    return {
      period: periodOf(first + index),
      daysPastDue: Number.parseInt(profileText.slice(at + 1, at + 3), 36),
      paymentStatus: STATUSES[status] ?? missing('payment status', status),
      utilisationBand: index < unbanded ? null : bandOf(bandsText[bandsAt]),
      paymentBand: index < unbanded ? null : bandOf(bandsText[bandsAt + 1]),
      activityBand: index < unbanded ? null : bandOf(bandsText[bandsAt + 2]),
    };
  });
}

function missing(what: string, value: unknown): never {
  throw new Error(`a row holds an unknown ${what}: ${String(value)}`);
}
