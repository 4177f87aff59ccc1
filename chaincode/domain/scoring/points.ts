import type {
  Characteristic,
  Scorecard,
  ScorecardBin,
  ScorecardCharacteristic,
  ScorecardSegment,
} from '../../schema/index.js';
import { invariant } from '../invariant.js';
import { CHARACTERISTIC_VALUES } from './characteristics.js';
import type { ScoringView } from './scoring-view.js';

/** One characteristic of an account: its value, and what it earns. */
export interface Earned {
  readonly characteristic: ScorecardCharacteristic;
  readonly value: number | null;
  readonly points: number;
}

/** The points of one account, and where they come from. */
export interface AccountPoints {
  /** The segment whose table decides. */
  readonly segment: ScorecardSegment;
  readonly earned: readonly Earned[];
  readonly points: number;
}

/**
 * Points of one account: the base of its segment, and of each characteristic the points of the bin it falls into.
 *
 * Segments lie in order, the worse ones later, and each is trained on its own accounts; so a table of a worse segment may
 * give an account more than it had before it fell that far. It must not: an account has the fewest points that its
 * segment or one before it gives.
 */
export function accountPoints(view: ScoringView, card: Scorecard): AccountPoints {
  const by = valueOf(view, card.segmentBy);
  const own = card.segments.findIndex(({ upTo }) => upTo === null || (by !== null && by <= upTo));
  const [first, ...others] = card.segments.slice(0, own + 1).map((segment) => segmentPoints(view, segment));
  invariant(first !== undefined, 'the segments of a card take in every value');
  // With equal points the account's own segment says why.
  return others.reduce((fewest, each) => (each.points <= fewest.points ? each : fewest), first);
}

function segmentPoints(view: ScoringView, segment: ScorecardSegment): AccountPoints {
  const earned = segment.characteristics.map((characteristic) => {
    const value = valueOf(view, characteristic.name);
    const points = value === null ? characteristic.missing : binOf(characteristic, value).points;
    return { characteristic, value, points };
  });
  return { segment, earned, points: earned.reduce((total, { points }) => total + points, segment.base) };
}

function valueOf(view: ScoringView, name: Characteristic): number | null {
  return CHARACTERISTIC_VALUES[name](view);
}

function binOf({ bins }: ScorecardCharacteristic, value: number): ScorecardBin {
  const bin = bins.find(({ upTo }) => upTo === null || value <= upTo);
  invariant(bin !== undefined, 'the bins of a characteristic take in every value');
  return bin;
}

/** The bin with most points, the first of equals, and the values that fall into it. */
export function bestBin({ bins }: ScorecardCharacteristic): {
  from: number | null;
  upTo: number | null;
  points: number;
} {
  let best = 0;
  bins.forEach(({ points }, index) => {
    if (points > (bins[best]?.points ?? points)) best = index;
  });
  const bin = bins[best];
  invariant(bin !== undefined, 'a characteristic has a bin');
  const before = bins[best - 1]?.upTo;
  return { from: before == null ? null : before + 1, upTo: bin.upTo, points: bin.points };
}

/** The most points that an account of a segment can have. */
export function mostPoints({ base, characteristics }: ScorecardSegment): number {
  return characteristics.reduce((total, each) => total + bestBin(each).points, base);
}
