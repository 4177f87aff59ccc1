import { z } from 'zod';
import type { ProblemCode } from '../problems/codes.js';
import { STANDING } from './entitlements.js';
import { numeral } from './numeral.js';

/** What every answer of the read model may be refused with. */
export const FROM_READ_MODEL = [
  ...STANDING,
  'NOT_ACCEPTABLE',
  'READ_MODEL_BEHIND',
  'READ_MODEL_UNAVAILABLE',
] as const satisfies ProblemCode[];

/** More on a page would keep others waiting. */
export const MAX_PAGE = 200;

/** What every answer of the read model can be asked for: to reflect a block, such as that of one's own write. */
export const Freshness = z.strictObject({
  minBlock: numeral(z.int().min(0))
    .optional()
    .describe('Wait until this block is reflected, for example the X-Block-Number of a write'),
});

/** What lists can be asked for besides. */
export const Page = z.strictObject({
  limit: numeral(z.int().min(1).max(MAX_PAGE)).default(50),
  cursor: z.string().min(1).max(1_000).optional().describe('`next` of the page before'),
});

/** As it stood after a block; the newest one where none is given. */
export const PointInTime = z.strictObject({
  asOfBlock: numeral(z.int().min(0)).optional().describe('As the ledger stood after this block'),
});
