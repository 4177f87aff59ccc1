import { caseList } from './case-list.js';
import { cases } from './cases.js';
import { chain } from './chain.js';
import { changes } from './changes.js';
import { drift } from './drift.js';
import { forbearance } from './forbearance.js';
import { consents } from './consents.js';
import { disputes } from './disputes.js';
import { inquiries } from './inquiries.js';
import { members } from './members.js';
import { plans } from './plans.js';
import { portfolio } from './portfolio.js';
import { promises } from './promises.js';
import { repair } from './repair.js';
import { repayments } from './repayments.js';
import type { Route } from './route.js';
import { shocks } from './shocks.js';
import { tradelines } from './tradelines.js';

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
  ...consents,
  ...inquiries,
  ...disputes,
  ...cases,
  ...portfolio,
  ...caseList,
  ...changes,
  ...chain,
  ...drift,
];
