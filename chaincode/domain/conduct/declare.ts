import type { Case } from '../../schema/cases.js';
import type { DebtorFile, Declaration } from '../../schema/debtors.js';
import type { ConductHold } from '../../schema/conduct-holds.js';
import type { MemberRole } from '../../schema/members.js';
import { Refusal } from '../refusal.js';
import { revised, withdrawn } from './debtor-file.js';
import { withHold, withoutHold } from './conduct-holds.js';

const MAX_NAMED = 16;

/** What lets contact go on. Whoever collects has an interest in it, so a notary or the regulator must have heard it. */
const LIFTING: readonly Declaration['kind'][] = [
  'allowChannel',
  'resume',
  'representationEnded',
  'allowWorkplace',
  'hardshipEnded',
  'moratoriumEnded',
];

export interface Declared {
  readonly debtor: DebtorFile;
  readonly holds: ConductHold[];
}

/**
 * Puts on record what a debtor says. What stops contact takes back every permit of this debtor that has not ended.
 *
 * @param holds - Of this person, in the state of `collections`.
 * @throws {@link Refusal} in this order: ROLE_NOT_ENTITLED, EVIDENCE_MISSING, RECORD_FULL, DECLARATION_CHANGES_NOTHING.
 */
export function declare(
  file: Case,
  debtor: DebtorFile,
  holds: ConductHold[],
  declaration: Declaration,
  { role, hasEvidence, at, by }: { role: MemberRole; hasEvidence: boolean; at: string; by: string },
): Declared {
  const neutral = role === 'notary' || role === 'regulator';
  if (LIFTING.includes(declaration.kind) && !neutral) {
    throw new Refusal(
      'ROLE_NOT_ENTITLED',
      'declaration.kind',
      'that contact may go on, a notary or the regulator hears',
    );
  }
  if (declaration.kind === 'nameContact' && !hasEvidence) {
    throw new Refusal('EVIDENCE_MISSING', 'evidence', 'where the debtor or the contract names this person');
  }
  const changed = apply(file, debtor, holds, declaration, at, by);
  if (changed === undefined) {
    throw new Refusal('DECLARATION_CHANGES_NOTHING', 'declaration', 'this is on record already');
  }
  const stops = !LIFTING.includes(declaration.kind) && declaration.kind !== 'nameContact';
  const slots = stops ? withdrawn(debtor.slots, at) : debtor.slots;
  return { debtor: revised(debtor, { ...changed.debtor, slots }, by), holds: changed.holds ?? holds };
}

type Change = { debtor?: Partial<DebtorFile>; holds?: ConductHold[] } | undefined;

function apply(
  file: Case,
  debtor: DebtorFile,
  holds: ConductHold[],
  said: Declaration,
  at: string,
  by: string,
): Change {
  const hold = (kind: ConductHold['kind'], lender: string | null, until: string | null): ConductHold => ({
    ...{ kind, reference: `${kind} ${file.caseId}`, lender, tradelineId: null, since: at, until, by },
  });
  const ended = (kind: ConductHold['kind']): Change => {
    const left = withoutHold(holds, kind, `${kind} ${file.caseId}`);
    return left.length === holds.length ? undefined : { holds: left };
  };
  const when = (changes: boolean, change: Partial<DebtorFile>): Change => (changes ? { debtor: change } : undefined);
  const { refusedChannels, namedContacts } = debtor;
  switch (said.kind) {
    case 'refuseChannel':
      return when(!refusedChannels.includes(said.channel), {
        refusedChannels: [...refusedChannels, said.channel].sort(),
      });
    case 'allowChannel':
      return when(refusedChannels.includes(said.channel), {
        refusedChannels: refusedChannels.filter((channel) => channel !== said.channel),
      });
    case 'cease':
      return when(debtor.ceasedAt === null, { ceasedAt: at });
    case 'resume':
      return when(debtor.ceasedAt !== null, { ceasedAt: null });
    case 'represented':
      return when(debtor.attorney !== said.attorney, { attorney: said.attorney });
    case 'representationEnded':
      return when(debtor.attorney !== null, { attorney: null });
    case 'forbidWorkplace':
      return when(!debtor.workplaceForbidden, { workplaceForbidden: true });
    case 'allowWorkplace':
      return when(debtor.workplaceForbidden, { workplaceForbidden: false });
    case 'vulnerable':
      return when(!debtor.vulnerable, { vulnerable: true });
    case 'nameContact':
      if (namedContacts.length >= MAX_NAMED) {
        throw new Refusal('RECORD_FULL', 'declaration', `${MAX_NAMED} people are named`);
      }
      return when(!namedContacts.includes(said.person), { namedContacts: [...namedContacts, said.person] });
    case 'removeContact':
      return when(namedContacts.includes(said.person), {
        namedContacts: namedContacts.filter((person) => person !== said.person),
      });
    case 'hardship':
      return { holds: withHold(holds, hold('hardship', file.lender, said.until)) };
    case 'moratorium':
      return { holds: withHold(holds, hold('moratorium', null, said.until)) };
    case 'hardshipEnded':
      return ended('hardship');
    case 'moratoriumEnded':
      return ended('moratorium');
  }
}
