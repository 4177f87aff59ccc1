/**
 * Exact amounts stay in private data; the channel holds bands of them. Bands are computed by the contract from the
 * amounts, on the lender's own peer and on a neutral's, so nobody has to be believed.
 */

/** Lower edges of the limit bands in one decade: six a decade, each about 1.5 times the one before. */
const LIMIT_STEPS = [100n, 150n, 200n, 300n, 500n, 700n] as const;

/**
 * Band of a credit limit or principal, in minor units: 0 below 100 minor units, then six bands a decade (1, 1.5, 2, 3,
 * 5, 7, 10 …). The series says what a limit is worth and not what it is.
 *
 * @returns 0 to 84.
 */
export function limitBand(limitMinor: bigint): number {
  let band = 0;
  for (let decade = 1n; ; decade *= 10n) {
    for (const step of LIMIT_STEPS) {
      if (limitMinor < step * decade) return band;
      band += 1;
    }
  }
}

/** Upper edges of the utilisation bands 21–23, in percent. */
const BEYOND_LIMIT = [110n, 125n, 150n] as const;

/**
 * Band of the balance against the limit: 0 nothing owed, 1–20 steps of 5 % (1 is up to 5 %, 20 up to 100 %), 21 up to
 * 110 %, 22 up to 125 %, 23 up to 150 %, 24 beyond or without a limit.
 */
export function utilisationBand(balanceMinor: bigint, limitMinor: bigint): number {
  if (balanceMinor <= 0n) return 0;
  if (limitMinor <= 0n) return 24;
  if (balanceMinor <= limitMinor) return Number((balanceMinor * 20n + limitMinor - 1n) / limitMinor);
  const beyond = BEYOND_LIMIT.findIndex((percent) => balanceMinor * 100n <= limitMinor * percent);
  return beyond === -1 ? 24 : 21 + beyond;
}

/**
 * The most that a balance can be, given its bands, in minor units: the exact one is private.
 *
 * @param limit - Band of the limit.
 * @param band - Band of the utilisation; null where the month is too old to have one: then the limit is the bound.
 * @returns `undefined` where there is no bound.
 */
export function balanceBoundMinor(limit: number, band: number | null): bigint | undefined {
  const limitMinor = limitBoundMinor(limit);
  if (band === null) return limitMinor;
  if (band <= 20) return (limitMinor * BigInt(band)) / 20n;
  const percent = BEYOND_LIMIT[band - 21];
  return percent === undefined ? undefined : (limitMinor * percent) / 100n;
}

/** The most that a limit can be, given its band, in minor units. */
function limitBoundMinor(band: number): bigint {
  const step = LIMIT_STEPS[band % LIMIT_STEPS.length] ?? 100n;
  return step * 10n ** BigInt(Math.floor(band / LIMIT_STEPS.length));
}

/** Upper edges of the payment bands 2–8, in percent of what was due. */
const PAYMENT_EDGES = [2n, 5n, 10n, 20n, 50n, 99n] as const;

/**
 * Band of what was paid against what was due: 0 nothing due (or not known), 1 nothing paid, 2 under 2 %, 3 under 5 %,
 * 4 under 10 %, 5 under 20 %, 6 under 50 %, 7 under 99 %, 8 all of it, 9 more than 110 %. One percent short counts as
 * all, since rounding and fees do that.
 */
export function paymentBand(paidMinor: bigint, dueMinor: bigint | undefined): number {
  if (dueMinor === undefined || dueMinor <= 0n) return 0;
  if (paidMinor <= 0n) return 1;
  const below = PAYMENT_EDGES.findIndex((percent) => paidMinor * 100n < dueMinor * percent);
  if (below !== -1) return below + 2;
  return paidMinor * 100n > dueMinor * 110n ? 9 : 8;
}

/** Upper bounds of the activity bands. */
const ACTIVITY_EDGES = [0, 2, 5, 10, 20, 40] as const;

/** Band of the transactions in a month: 0 none, 1 up to 2, 2 up to 5, 3 up to 10, 4 up to 20, 5 up to 40, 6 more. */
export function activityBand(count: number | undefined): number | null {
  if (count === undefined) return null;
  const band = ACTIVITY_EDGES.findIndex((edge) => count <= edge);
  return band === -1 ? ACTIVITY_EDGES.length : band;
}
