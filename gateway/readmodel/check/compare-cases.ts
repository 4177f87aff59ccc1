import type { Snapshot } from '../read-model.js';
import type { Comparison } from './comparison.js';
import { differenceOf, type Difference } from './difference.js';
import type { BothSides } from './ledger-view.js';

const AT_ONCE = 100;

/** Compares the cases that the read model knows, with their steps: the ledger has no list of its cases. */
export function compareCases(sides: BothSides, lender: string | undefined): Comparison {
  const one = async (id: string): Promise<Difference | undefined> => {
    const onLedger = await sides.ledgerHas('ReadCase', { caseId: id });
    const inModel = await sides.modelHas((snapshot) => modelled(snapshot, id));
    return differenceOf('case', id, onLedger && flat(onLedger.case, onLedger.steps), inModel);
  };
  return {
    all: async function* (count) {
      for (let last: string | undefined = ''; last !== undefined;) {
        const after: string = last;
        const ids = await sides.modelHas(async ({ tx }) => {
          let query = tx.selectFrom('cases').select('case_id').where('case_id', '>', after);
          if (lender !== undefined) query = query.where('lender', '=', lender);
          return (await query.orderBy('case_id').limit(AT_ONCE).execute()).map(({ case_id: id }) => id);
        });
        for (const id of ids) {
          const difference = await one(id);
          if (difference !== undefined) yield difference;
        }
        count(ids.length);
        last = ids.at(-1);
      }
    },
    again: one,
  };
}

async function modelled({ tx }: Snapshot, id: string): Promise<object | undefined> {
  const file = await tx.selectFrom('cases').select('record').where('case_id', '=', id).executeTakeFirst();
  const steps = await tx.selectFrom('steps').select('record').where('case_id', '=', id).orderBy('step').execute();
  return (
    file &&
    flat(
      file.record,
      steps.map(({ record }) => record),
    )
  );
}

/** A case and its steps as one record, so that a difference names the step. */
function flat(file: object, steps: readonly { readonly step: number }[]): object {
  return { ...file, ...Object.fromEntries(steps.map((step) => [`steps[${step.step}]`, step])) };
}
