import type { ReasonCode, Scorecard, ScoreReason } from '../../schema/index.js';
import { bestBin, mostPoints, type AccountPoints } from './points.js';

/** More than four are not likely to help the person who reads them (12 CFR 1002.9, comment 9(b)(2)-1). */
const MOST_REASONS = 4;
/** Where inquiries lost points, they are named even if four others lost more (12 CFR 1022.73(b)(1)(vii)). */
const INQUIRIES: ReasonCode = 'INQUIRIES_MANY';

type Because = ScoreReason['because'][number];

/**
 * Why an account has not more points: what it lost against the best bins, summed by reason, the largest first. Equal
 * losses go by the name of the reason, so that every peer names the same.
 */
export function reasonsOf(account: AccountPoints, card: Scorecard): ScoreReason[] {
  const losses = [...segmentLoss(account, card), ...binLosses(account)];
  const codes = [...new Set(losses.map(({ code }) => code))];
  const reasons = codes.map((code): ScoreReason => {
    const because = losses.filter((loss) => loss.code === code).map((loss) => loss.because);
    return {
      code,
      pointsLost: because.reduce((total, { pointsLost }) => total + pointsLost, 0),
      because: because.sort((a, b) => b.pointsLost - a.pointsLost || order(a.characteristic, b.characteristic)),
    };
  });
  reasons.sort((a, b) => b.pointsLost - a.pointsLost || order(a.code, b.code));
  return reasons.filter(({ code }, rank) => rank < MOST_REASONS || code === INQUIRIES);
}

interface Loss {
  readonly code: ReasonCode;
  readonly because: Because;
}

function binLosses({ earned }: AccountPoints): Loss[] {
  return earned.flatMap(({ characteristic, value, points }) => {
    const best = bestBin(characteristic);
    const pointsLost = best.points - points;
    if (pointsLost <= 0) return [];
    const better = { from: best.from, upTo: best.upTo, pointsGained: pointsLost };
    return [
      { code: characteristic.reason, because: { characteristic: characteristic.name, value, pointsLost, better } },
    ];
  });
}

/** What an account loses by being in its segment, however well it does there. */
function segmentLoss({ segment }: AccountPoints, card: Scorecard): Loss[] {
  const pointsLost = Math.max(...card.segments.map(mostPoints)) - mostPoints(segment);
  if (segment.reason === null || pointsLost <= 0) return [];
  return [{ code: segment.reason, because: { characteristic: card.segmentBy, value: null, pointsLost, better: null } }];
}

/** By code point: a locale would differ between members. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
