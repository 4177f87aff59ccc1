import { InFlight } from '../in-flight.js';
import { Problem } from '../problems/problem.js';
import { checkReadModel, Drift } from '../readmodel/check/check-read-model.js';
import { FROM_READ_MODEL } from './listing.js';
import { query } from './route.js';

/** A check reads everything: one at a time. */
const checks = new InFlight(1, () => new Problem('OVERLOADED', 'a check is under way'));

export const drift = [
  query({
    path: '/read-model/check',
    operationId: 'checkReadModel',
    summary: "Compare the read model with the peer's state, and name where they differ",
    example: {},
    success: { schema: Drift },
    refusals: [...FROM_READ_MODEL, 'OVERLOADED'],
    handle: ({ caller }, { ledger, readModel }) =>
      checks.run(async () => Buffer.from(JSON.stringify(await checkReadModel(ledger, readModel, caller)))),
  }),
];
