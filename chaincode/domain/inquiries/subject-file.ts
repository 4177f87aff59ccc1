import type { HardInquiries, InquiryCounts, SubjectFile } from '../../schema/inquiries.js';
import { dayOf } from '../calendar.js';

/** For how long a hard inquiry counts: the longer of the two windows that scorecards and early warnings use. */
const HARD_INQUIRY_DAYS = 90;
/** One entry an organisation and day. More than this in ninety days is beyond every threshold, so the oldest go. */
const MAX_HARD_INQUIRIES = 256;

/** The file of a subject of whom nothing is kept yet. */
export function emptySubjectFile(subjectId: string): SubjectFile {
  return {
    subjectId,
    freeze: null,
    entries: 0,
    hardInquiries: [],
    statements: [],
    statementsFiled: 0,
    revision: 0,
    by: '',
  };
}

/** Whether day `on` is one of the last `days` days, today among them. */
function within(on: string, today: string, days: number): boolean {
  return dayOf(today) - dayOf(on) < days;
}

/** Hard inquiries with one more of today, those that count no more left out. */
export function withHardInquiry(
  hardInquiries: readonly HardInquiries[],
  inquirer: string,
  today: string,
): HardInquiries[] {
  const kept = hardInquiries.filter(({ on }) => within(on, today, HARD_INQUIRY_DAYS));
  const own = kept.findIndex((each) => each.on === today && each.inquirer === inquirer);
  const next =
    own === -1
      ? [...kept, { on: today, inquirer, count: 1 }]
      : kept.map((each, index) => (index === own ? { ...each, count: each.count + 1 } : each));
  return next.slice(-MAX_HARD_INQUIRIES);
}

/** Counters of a subject's hard inquiries on a day, for scorecards and early warnings (multi-lending). */
export function hardInquiryCounts(file: Pick<SubjectFile, 'hardInquiries'>, today: string): InquiryCounts {
  const of = (days: number): HardInquiries[] => file.hardInquiries.filter(({ on }) => within(on, today, days));
  const sum = (counted: readonly HardInquiries[]): number => counted.reduce((total, { count }) => total + count, 0);
  const recent = of(HARD_INQUIRY_DAYS);
  return {
    last30Days: sum(of(30)),
    last90Days: sum(recent),
    inquirers90Days: new Set(recent.map(({ inquirer }) => inquirer)).size,
  };
}
