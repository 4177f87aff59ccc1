import { cases } from './cases.js';
import { consents } from './consents.js';
import { disputes } from './disputes.js';
import { inquiries } from './inquiries.js';
import { members } from './members.js';
import { repayments } from './repayments.js';
import type { Route } from './route.js';
import { tradelines } from './tradelines.js';

/** Every route below /v1. */
export const ROUTES: readonly Route[] = [
  ...members,
  ...tradelines,
  ...repayments,
  ...consents,
  ...inquiries,
  ...disputes,
  ...cases,
];
