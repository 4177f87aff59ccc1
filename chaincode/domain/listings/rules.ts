import type { Jurisdiction } from '../../schema/primitives.js';
import type { Sourced } from '../sourced.js';

/** A number of a rule, and where it comes from. */
interface Rule extends Sourced {
  readonly value: number;
}

/** What the lender's jurisdiction demands of a listing of a serious default. */
export interface ListingRules {
  /** Days past due from which a default is serious. */
  readonly seriousDays: Rule;
  /** Days from the notice to the subject before which nothing is proposed. */
  readonly noticeDays: Rule;
  /** Months from the decision or the enforcement after which the listing lapses. */
  readonly retentionMonths: Rule;
  /** Months from the day on which it is recorded that the debt is paid after which the listing is not shown. */
  readonly repairMonths: Rule;
}

const rule = (value: number, source: string, evidence: Sourced['evidence']): Rule => ({ value, source, evidence });

const SERIOUS = rule(90, 'EBA/GL/2016/07: default is 90 days past due', 'memory');
const REPAIR = rule(12, 'No period found; twelve months are chosen here', 'memory');

/** For how many days after its notice a listing can be proposed: who was told long ago has not been told. */
export const NOTICE_VALID_DAYS = 180;
/** How often a subject may appeal against one listing. */
export const MAX_APPEALS = 3;

/** By the lender's jurisdiction; `null`: no such list is kept there. */
export const LISTING_RULES: Readonly<Record<Jurisdiction, ListingRules | null>> = {
  CN: {
    seriousDays: SERIOUS,
    noticeDays: rule(20, '征信业管理条例 Art. 15: the subject is told beforehand; the days are chosen here', 'primary'),
    retentionMonths: rule(60, '征信业管理条例 Art. 16: five years', 'primary'),
    repairMonths: REPAIR,
  },
  EU: {
    seriousDays: SERIOUS,
    noticeDays: rule(30, 'GDPR Art. 14(3): within a month', 'memory'),
    retentionMonths: rule(60, 'Irish Central Credit Register: five years', 'secondary'),
    repairMonths: REPAIR,
  },
  UK: {
    seriousDays: SERIOUS,
    noticeDays: rule(28, 'SCOR principles: notice of intention to file a default', 'memory'),
    retentionMonths: rule(72, 'ICO and SCOR principles: six years', 'secondary'),
    repairMonths: REPAIR,
  },
  // A list of consumers who are said not to pay is not published (15 USC 1692d(3)).
  US: null,
};
