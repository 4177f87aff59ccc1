import { newDebtorFile } from '../domain/conduct/debtor-file.js';
import type { Placement, Staff } from '../schema/agencies.js';
import type { Case, Step } from '../schema/cases.js';
import type { DebtorFile } from '../schema/debtors.js';
import type { ConductHold, ConductHoldBook } from '../schema/conduct-holds.js';
import type { Template } from '../schema/templates.js';
import { decode, encode } from './encoding.js';
import { debtorKey, conductHoldsKey, placementKey, staffKey, stepKey, templateKey } from './keys.js';
import type { Store } from './store.js';

/** What a contact names, beside the debtor. */
interface Named {
  readonly holder: string;
  readonly staff: readonly string[];
  readonly template?: string | undefined;
  readonly step?: number | undefined;
}

/** The records that decide on a contact, read at once. */
export interface ContactRecords {
  readonly debtor: DebtorFile;
  readonly holds: ConductHold[];
  readonly placement: Placement | undefined;
  readonly template: Template | undefined;
  readonly step: Step | undefined;
  readonly staff: (Staff | undefined)[];
}

/** A debtor's file at a lender, and what holds collection as `collections` knows it. */
export async function loadDebtor(
  store: Store,
  lender: string,
  subjectId: string,
): Promise<{ debtor: DebtorFile; holds: ConductHold[] }> {
  const [debtor, holds] = await store.getMany([debtorKey(lender, subjectId), conductHoldsKey(subjectId)]);
  return { debtor: fileOf(debtor, lender, subjectId), holds: holdsOf(holds) };
}

export async function loadContactRecords(
  store: Store,
  { lender, caseId }: Pick<Case, 'lender' | 'caseId'>,
  subjectId: string,
  { holder, staff, template, step }: Named,
): Promise<ContactRecords> {
  const [debtor, holds, placement, text, found, ...people] = await store.getMany([
    debtorKey(lender, subjectId),
    conductHoldsKey(subjectId),
    placementKey(caseId, holder),
    // A key that nothing lies under, where none is named.
    templateKey(template ?? ''),
    stepKey(caseId, step ?? 0),
    ...staff.map((id) => staffKey(holder, id)),
  ]);
  return {
    debtor: fileOf(debtor, lender, subjectId),
    holds: holdsOf(holds),
    placement: decoded<Placement>(placement),
    template: decoded<Template>(text),
    step: decoded<Step>(found),
    staff: people.map((one) => decoded<Staff>(one)),
  };
}

export function saveDebtor(store: Store, debtor: DebtorFile): void {
  store.put(debtorKey(debtor.lender, debtor.subjectId), encode(debtor));
}

function fileOf(value: Uint8Array | undefined, lender: string, subjectId: string): DebtorFile {
  return value === undefined ? newDebtorFile(lender, subjectId) : decode<DebtorFile>(value);
}

function holdsOf(value: Uint8Array | undefined): ConductHold[] {
  return value === undefined ? [] : decode<ConductHoldBook>(value).holds;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what it reads
function decoded<T>(value: Uint8Array | undefined): T | undefined {
  return value === undefined ? undefined : decode<T>(value);
}
