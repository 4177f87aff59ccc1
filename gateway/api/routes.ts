import { cases } from './cases.js';
import { identity } from './identity.js';
import { members } from './members.js';
import { repayments } from './repayments.js';
import type { Route } from './route.js';
import { tradelines } from './tradelines.js';
import { transactions } from './transactions.js';

/** Every route below /v1. */
export const ROUTES: readonly Route[] = [
  ...members,
  ...tradelines,
  ...repayments,
  ...cases,
  ...transactions,
  ...identity,
];
