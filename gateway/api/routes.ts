import { cases } from './cases.js';
import { forbearance } from './forbearance.js';
import { identity } from './identity.js';
import { members } from './members.js';
import { plans } from './plans.js';
import { promises } from './promises.js';
import { repair } from './repair.js';
import { repayments } from './repayments.js';
import type { Route } from './route.js';
import { shocks } from './shocks.js';
import { tradelines } from './tradelines.js';
import { transactions } from './transactions.js';

/** Every route below /v1. */
export const ROUTES: readonly Route[] = [
  ...members,
  ...tradelines,
  ...repayments,
  ...forbearance,
  ...promises,
  ...plans,
  ...repair,
  ...shocks,
  ...cases,
  ...transactions,
  ...identity,
];
