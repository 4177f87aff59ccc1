import { caseList } from './case-list.js';
import { cases } from './cases.js';
import { chain } from './chain.js';
import { changes } from './changes.js';
import { drift } from './drift.js';
import { members } from './members.js';
import { portfolio } from './portfolio.js';
import { repayments } from './repayments.js';
import type { Route } from './route.js';
import { tradelines } from './tradelines.js';

/** Every route below /v1. */
export const ROUTES: readonly Route[] = [
  ...members,
  ...tradelines,
  ...repayments,
  ...cases,
  ...portfolio,
  ...caseList,
  ...changes,
  ...chain,
  ...drift,
];
