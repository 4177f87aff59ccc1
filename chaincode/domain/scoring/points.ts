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
  readonly segment: ScorecardSegment;
  readonly earned: readonly Earned[];
  readonly points: number;
}

/** Points of one account: the base of its segment, and of each characteristic the points of the bin it falls into. */
export function accountPoints(view: ScoringView, card: Scorecard): AccountPoints {
  const by = valueOf(view, card.segmentBy);
  const segment = card.segments.find(({ upTo }) => upTo === null || (by !== null && by <= upTo));
  invariant(segment !== undefined, 'the segments of a card take in every value');
  const earned = segment.characteristics.map((characteristic) => {
    const value = valueOf(view, characteristic.name);
    return {
      characteristic,
      value,
      points: value === null ? characteristic.missing : binOf(characteristic, value).points,
    };
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
