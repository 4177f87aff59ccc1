import { Problem } from '../../problems/problem.js';
import type { FiledKind } from '../filed/filed-record.js';
import { permitId } from '../filed/filing.js';
import { isPartyOf, seesAll } from '../queries/list-records.js';
import type { Comparison } from './comparison.js';
import { differenceOf, type Difference } from './difference.js';
import type { BothSides } from './ledger-view.js';

const AT_ONCE = 100;
/** Why the ledger may not show a user what its organisation's read model has: another duty, or an answer that lapsed. */
const NOT_SHOWN = ['DUTY_MISSING', 'INQUIRY_ANSWER_LAPSED', 'NOT_ENTITLED_TO_READ', 'NOT_PLACED'];

/** Compares the records of a kind that the read model knows: the ledger has no list of them. */
export function compareRecords(sides: BothSides, kind: FiledKind): Comparison {
  const one = async (id: string): Promise<{ shown: boolean; difference: Difference | undefined }> => {
    const inModel = await sides.modelHas(({ tx }) =>
      tx.selectFrom('records').select('record').where('kind', '=', kind).where('id', '=', id).executeTakeFirst(),
    );
    try {
      return { shown: true, difference: differenceOf(kind, id, await onLedger(sides, kind, id), inModel?.record) };
    } catch (error) {
      if (error instanceof Problem && NOT_SHOWN.includes(error.code)) return { shown: false, difference: undefined };
      throw error;
    }
  };
  return {
    all: async function* (count) {
      for (let last: string | undefined = ''; last !== undefined;) {
        const ids = await idsAfter(sides, kind, last);
        for (const id of ids) {
          const { shown, difference } = await one(id);
          if (shown) count(1);
          if (difference !== undefined) yield difference;
        }
        last = ids.at(-1);
      }
    },
    again: async (id) => (await one(id)).difference,
  };
}

function idsAfter(sides: BothSides, kind: FiledKind, after: string): Promise<string[]> {
  return sides.modelHas(async ({ tx, reader }) => {
    let query = tx.selectFrom('records').select('id').where('kind', '=', kind).where('id', '>', after);
    if (!seesAll(reader, kind)) query = query.where(isPartyOf(reader.mspId));
    return (await query.orderBy('id').limit(AT_ONCE).execute()).map(({ id }) => id);
  });
}

/** A record by its id in the read model; see `filingOf`. */
async function onLedger(sides: BothSides, kind: FiledKind, id: string): Promise<object | undefined> {
  const [first = '', second = ''] = id.split('/');
  switch (kind) {
    case 'consent':
      return sides.ledgerHas('ReadConsent', { subjectId: first, consentId: second });
    case 'dispute':
      return (await sides.ledgerHas('ReadDispute', { disputeId: id }))?.dispute;
    case 'inquiry':
      return (await sides.ledgerHas('ReadInquiry', { subjectId: first, entry: Number(second) }))?.inquiry;
    case 'permit': {
      const listed = await sides.ledgerHas('ListContacts', { caseId: first });
      const found = listed?.contacts.find((contact) => permitId(contact) === id);
      return found && withoutStanding(found);
    }
    case 'placement':
      return (await sides.ledgerHas('ListPlacements', { caseId: first }))?.placements.find(
        ({ agency }) => agency === second,
      );
    case 'plan':
      return (await sides.ledgerHas('ReadPlan', { planId: id }))?.plan;
    case 'promise':
      return (await sides.ledgerHas('ListPromises', { tradelineId: first }))?.promises.find(
        ({ promise }) => promise === Number(second),
      );
  }
}

/** What follows from the time and from other records is not the record's. */
function withoutStanding(permit: object): object {
  return Object.fromEntries(Object.entries(permit).filter(([name]) => name !== 'standing'));
}
