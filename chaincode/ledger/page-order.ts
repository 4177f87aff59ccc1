import { createHash } from 'node:crypto';

/**
 * Where a tradeline falls in its lender's pages: 64 hexadecimal digits that spread evenly whatever keys a lender
 * chooses. Clients that send many tradelines send them in this order, so that one transaction touches few pages.
 */
export function pageOrder(tradelineId: string): string {
  return createHash('sha256').update(tradelineId).digest('hex');
}

/** Tradelines a page is meant to hold. 16 to 64 were measured; 32 is fast in bulk and small enough alone. */
const PAGE_TARGET = 32;

/**
 * The page of a tradeline: as many leading bits of its order as give pages of about {@link PAGE_TARGET} in a portfolio
 * of the size that the lender was admitted with. The name of a page says nothing else.
 */
export function pageOf(tradelineId: string, expectedTradelines: number): string {
  let bits = 0;
  while (PAGE_TARGET * 2 ** bits < expectedTradelines) bits += 1;
  const prefix = Number.parseInt(pageOrder(tradelineId).slice(0, 8), 16);
  // 32 bits of order at most: enough for 100 million tradelines, the most that a lender may expect.
  return (bits === 0 ? 0 : Math.floor(prefix / 2 ** (32 - bits))).toString(16).padStart(6, '0');
}
