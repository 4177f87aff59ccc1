import type { LimitDecision, LimitFile, LimitPolicy, LimitRule, Signal } from '../../schema/limits.js';
import { addDays, millisecondsOf } from '../calendar.js';
import { Refusal } from '../refusal.js';

const WHOLE = 10_000;
/** The longest window that a cap may have: moves before it are forgotten. */
const KEPT_DAYS = 366;
const MAX_MOVES = 200;
const DAY_MS = 86_400_000;

/** What a decision rests on. */
export interface LimitFacts {
  readonly file: LimitFile;
  readonly score: LimitDecision['score'];
  /** Of the newest month as it counts; null: not known. */
  readonly utilisationBand: number | null;
  readonly signals: readonly Signal[];
  readonly at: string;
}

/** The file of an account whose limit nobody has decided on yet. */
export function untouchedLimit(tradelineId: string, lender: string): LimitFile {
  return {
    ...{ tradelineId, lender, level: WHOLE, frozen: false, restrictedAt: null, moves: [], last: null },
    ...{ revision: 0, by: '' },
  };
}

/**
 * Decides on a limit: the first rule of the policy that fits says what is wanted, its caps how much of that is done now,
 * and a limit is never cut below what is owed. What is left over waits for the next decision.
 *
 * @throws {@link Refusal} RECORD_FULL: more moves within a year than a record holds.
 */
export function decideLimit(policy: LimitPolicy, facts: LimitFacts, by: string): LimitFile {
  const { file, score, at, signals, utilisationBand } = facts;
  const rule = policy.rules.find((each) => fits(each, facts));
  const wanted = wantedBy(rule, policy, facts);
  const to = within(wanted, policy, facts);
  const action = actionOf(rule, to, policy, facts);
  const restricts = to < file.level || (action === 'freeze' && !file.frozen);
  const decision: LimitDecision = {
    at,
    policy: policy.version,
    rule: rule?.id ?? null,
    action,
    wanted,
    from: file.level,
    to,
    capped: to !== wanted,
    score,
    utilisationBand,
    signals: [...signals],
    notice: restricts ? { dueOn: addDays(at.slice(0, 10), policy.notice.days), source: policy.notice.source } : null,
  };
  return {
    ...file,
    level: to,
    frozen: action === 'freeze' || (file.frozen && action !== 'restore'),
    restrictedAt: restricts ? at : file.restrictedAt,
    moves: movesWith(file, to, at),
    last: decision,
    revision: file.revision + 1,
    by,
  };
}

function fits({ bands, utilisation, signals }: LimitRule, facts: LimitFacts): boolean {
  const { score, utilisationBand: band } = facts;
  const inBand = bands.length === 0 || (score.band !== null && bands.includes(score.band));
  const used = utilisation === null || (band !== null && band >= utilisation.from && band <= utilisation.to);
  const signalled = signals.length === 0 || signals.some((signal) => facts.signals.includes(signal));
  return inBand && used && signalled;
}

/** What a rule alone would make of the limit. */
function wantedBy(rule: LimitRule | undefined, { rise }: LimitPolicy, { file, utilisationBand }: LimitFacts): number {
  const { level } = file;
  switch (rule?.action.kind) {
    case 'reduce':
      return Math.ceil((level * (WHOLE - rule.action.by)) / WHOLE);
    case 'reduceToOwed':
      return owed(level, utilisationBand);
    case 'restore':
      return Math.min(WHOLE, level + rise.step);
    default:
      return level;
  }
}

/** What of it may be done now. */
function within(wanted: number, policy: LimitPolicy, facts: LimitFacts): number {
  const { fall, rise } = policy;
  const { file, utilisationBand, at } = facts;
  const { level, moves } = file;
  const since = (days: number): typeof moves => moves.filter((move) => isWithin(move.at, at, days));
  if (wanted < level) {
    const highest = Math.max(level, ...since(fall.days).map(({ from, to }) => Math.max(from, to)));
    const least = Math.ceil((highest * (WHOLE - fall.most)) / WHOLE);
    return Math.min(level, Math.max(wanted, least, owed(level, utilisationBand)));
  }
  if (wanted > level) {
    if (!isCalm(policy, facts)) return level;
    const lowest = Math.min(level, ...since(rise.days).map(({ from, to }) => Math.min(from, to)));
    return Math.max(level, Math.min(wanted, lowest + rise.step));
  }
  return level;
}

/** The share of the limit that the balance may reach: the upper edge of its band. Not known: all of it. */
function owed(level: number, band: number | null): number {
  return band === null || band >= 20 ? level : Math.ceil((level * band) / 20);
}

/** What came of a rule: one that may not move anything now keeps. */
function actionOf(
  rule: LimitRule | undefined,
  to: number,
  policy: LimitPolicy,
  facts: LimitFacts,
): LimitDecision['action'] {
  const { level, frozen } = facts.file;
  if (to < level) return 'reduce';
  if (to > level) return 'restore';
  if (rule?.action.kind === 'freeze') return 'freeze';
  return rule?.action.kind === 'restore' && frozen && isCalm(policy, facts) ? 'restore' : 'keep';
}

/** Whether enough days have passed since the last cut or freeze for anything to be given back. */
function isCalm({ rise }: LimitPolicy, { file: { restrictedAt }, at }: LimitFacts): boolean {
  return restrictedAt === null || !isWithin(restrictedAt, at, rise.calmDays);
}

function movesWith({ level, moves }: LimitFile, to: number, at: string): LimitFile['moves'] {
  const kept = moves.filter((move) => isWithin(move.at, at, KEPT_DAYS));
  if (to === level) return kept;
  if (kept.length >= MAX_MOVES) throw new Refusal('RECORD_FULL', 'tradelineId', `${MAX_MOVES} moves within a year`);
  return [...kept, { at, from: level, to }];
}

/** Whether less than so many days lie between. A clock that runs behind counts as the same instant. */
function isWithin(earlier: string, at: string, days: number): boolean {
  return millisecondsOf(at) - millisecondsOf(earlier) < days * DAY_MS;
}
