import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Ledger } from '../../ledger.js';
import type { ReadModelAccess } from '../read-model.js';
import { compareAmounts } from './compare-amounts.js';
import { compareCases } from './compare-cases.js';
import { compareMembers } from './compare-members.js';
import { FILED_KINDS } from '../filed/filed-record.js';
import { compareRecords } from './compare-records.js';
import { compareTradelines } from './compare-tradelines.js';
import type { Comparison } from './comparison.js';
import { Difference } from './difference.js';
import { BothSides } from './ledger-view.js';

/** What a check found. */
export const Drift = z.object({
  compared: z.record(Difference.shape.kind, z.int().min(0)).describe('How many records were compared'),
  differences: z.array(Difference).describe('A hundred at most'),
  more: z.boolean().describe('Whether there are others'),
});
export type Drift = z.infer<typeof Drift>;

/** More than a person reads: the remedy is one and the same. */
const MOST_DIFFERENCES = 100;
/** How often, and how far apart, a difference is looked at again: blocks may have come while all was compared. */
const TRIES = 10;
const BETWEEN_TRIES_MS = 500;

/**
 * Compares the read model with the state of the member's own peer, as far as the user's organisation may read it:
 * members, tradelines with their months and corrections, cases with their steps, other records as far as the user's
 * duties show them, and exact amounts.
 *
 * Writes may go on meanwhile: what differs is compared again until it does not, or has had five seconds.
 *
 * @throws {@link Problem} as reads of the ledger and of the read model do.
 */
export async function checkReadModel(ledger: Ledger, model: ReadModelAccess, user: string): Promise<Drift> {
  const sides = new BothSides(ledger, model, user);
  const { answer: reader } = await model.read(0, (snapshot) => Promise.resolve(snapshot.reader));
  const lenders = await sides.modelHas(({ tx }) =>
    tx.selectFrom('members').select('msp_id').where('role', '=', 'lender').orderBy('msp_id').execute(),
  );
  const seesAll = reader.role === 'regulator' || reader.role === 'notary';
  const readable = lenders.map(({ msp_id: id }) => id).filter((id) => seesAll || id === reader.mspId);
  const exact = readable.filter((id) => reader.role === 'regulator' || id === reader.mspId);
  const seesCases = seesAll || reader.role === 'lender';

  const compared = Object.fromEntries(Difference.shape.kind.options.map((kind) => [kind, 0])) as Drift['compared'];
  const suspects: Suspect[] = [];
  const run = async (kind: Difference['kind'], comparison: Comparison): Promise<void> => {
    for await (const difference of comparison.all((records) => (compared[kind] += records))) {
      if (suspects.length > MOST_DIFFERENCES) return;
      suspects.push({ comparison, difference });
    }
  };
  await run('member', compareMembers(sides));
  for (const lender of readable) await run('tradeline', compareTradelines(sides, lender));
  if (seesCases) await run('case', compareCases(sides, seesAll ? undefined : reader.mspId));
  for (const kind of FILED_KINDS) await run(kind, compareRecords(sides, kind));
  for (const lender of exact) await run('amounts', compareAmounts(sides, lender));
  const differences = await stillThere(suspects);
  return {
    compared,
    differences: differences.slice(0, MOST_DIFFERENCES),
    more: differences.length > MOST_DIFFERENCES,
  };
}

interface Suspect {
  readonly comparison: Comparison;
  readonly difference: Difference;
}

async function stillThere(suspects: readonly Suspect[]): Promise<Difference[]> {
  let left = suspects;
  for (let tries = TRIES; left.length > 0; tries -= 1) {
    const again: Suspect[] = [];
    for (const { comparison, difference } of left) {
      const now = await comparison.again(difference.id);
      if (now !== undefined) again.push({ comparison, difference: now });
    }
    left = again;
    if (tries === 1) break;
    if (left.length > 0) await delay(BETWEEN_TRIES_MS);
  }
  return left.map(({ difference }) => difference);
}
