import type { Member } from '@attestry/chaincode/schema';
import type { Comparison } from './comparison.js';
import { differenceOf } from './difference.js';
import type { BothSides } from './ledger-view.js';

export function compareMembers(sides: BothSides): Comparison {
  const both = async (): Promise<[Map<string, Member>, Map<string, Member>]> => {
    const ledger = await sides.ledgerHas('ListMembers', {});
    const model = await sides.modelHas(({ tx }) => tx.selectFrom('members').select('record').execute());
    const byId = (members: readonly Member[]): Map<string, Member> => new Map(members.map((one) => [one.mspId, one]));
    return [byId(ledger?.members ?? []), byId(model.map(({ record }) => record))];
  };
  return {
    all: async function* (count) {
      const [ledger, model] = await both();
      const ids = new Set([...ledger.keys(), ...model.keys()]);
      count(ids.size);
      for (const id of ids) {
        const difference = differenceOf('member', id, ledger.get(id), model.get(id));
        if (difference !== undefined) yield difference;
      }
    },
    again: async (id) => {
      const [ledger, model] = await both();
      return differenceOf('member', id, ledger.get(id), model.get(id));
    },
  };
}
