import { agencies } from './agencies.js';
import { caseList } from './case-list.js';
import { cases } from './cases.js';
import { chain } from './chain.js';
import { changes } from './changes.js';
import { claims } from './claims.js';
import { consents } from './consents.js';
import { covers } from './covers.js';
import { debtors } from './debtors.js';
import { disputes } from './disputes.js';
import { drift } from './drift.js';
import { exports } from './exports.js';
import { forbearance } from './forbearance.js';
import { formats } from './formats.js';
import { furnishing } from './furnishing.js';
import { identity } from './identity.js';
import { inquiries } from './inquiries.js';
import { limits } from './limits.js';
import { listings } from './listings.js';
import { members } from './members.js';
import { packs } from './packs.js';
import { permits } from './permits.js';
import { plans } from './plans.js';
import { portfolio } from './portfolio.js';
import { promises } from './promises.js';
import { contactDetails } from './contact-details.js';
import { reminders } from './reminders.js';
import { recordLists } from './record-lists.js';
import { repair } from './repair.js';
import { repayments } from './repayments.js';
import type { Route } from './route.js';
import { scorecards } from './scorecards.js';
import { scores } from './scores.js';
import { shocks } from './shocks.js';
import { submissions } from './submissions.js';
import { templates } from './templates.js';
import { tradelines } from './tradelines.js';
import { transactions } from './transactions.js';
import { webhooks } from './webhooks.js';
import { warnings } from './warnings.js';

/** Every route below /v1. */
export const ROUTES: readonly Route[] = [
  ...members,
  ...tradelines,
  ...repayments,
  ...cases,
  ...debtors,
  ...permits,
  ...agencies,
  ...packs,
  ...templates,
  ...forbearance,
  ...promises,
  ...plans,
  ...repair,
  ...shocks,
  ...transactions,
  ...identity,
  ...consents,
  ...inquiries,
  ...scorecards,
  ...scores,
  ...limits,
  ...warnings,
  ...disputes,
  ...covers,
  ...claims,
  ...listings,
  ...furnishing,
  ...portfolio,
  ...caseList,
  ...recordLists,
  ...changes,
  ...webhooks,
  ...chain,
  ...drift,
  ...contactDetails,
  ...reminders,
  ...submissions,
  ...exports,
  ...formats,
];
