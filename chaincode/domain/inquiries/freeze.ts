import type { SubjectFile } from '../../schema/inquiries.js';
import type { Member } from '../../schema/members.js';
import type { Evidence } from '../../schema/primitives.js';
import { Refusal } from '../refusal.js';

/**
 * Freezes a subject's record against hard inquiries, as the subject asks through any member or the regulator.
 *
 * @throws {@link Refusal} FREEZE_UNCHANGED.
 */
export function freezeSubject(
  file: SubjectFile,
  evidence: Evidence,
  through: Member,
  at: string,
  by: string,
): SubjectFile {
  if (file.freeze !== null) throw new Refusal('FREEZE_UNCHANGED', 'subjectId', `frozen since ${file.freeze.at}`);
  const freeze = { at, by, placedBy: through.mspId, evidence };
  return { ...file, freeze, revision: file.revision + 1, by };
}

/**
 * Lifts a freeze. Only the organisation that placed it and the regulator may: else whoever wants to look would lift it
 * first.
 *
 * @throws {@link Refusal} in this order: FREEZE_UNCHANGED, NOT_PLACER_OF_FREEZE.
 */
export function liftFreeze(file: SubjectFile, through: Member, by: string): SubjectFile {
  if (file.freeze === null) throw new Refusal('FREEZE_UNCHANGED', 'subjectId', 'the record is not frozen');
  if (through.role !== 'regulator' && through.mspId !== file.freeze.placedBy) {
    throw new Refusal('NOT_PLACER_OF_FREEZE', 'subjectId', `placed through ${file.freeze.placedBy}`);
  }
  return { ...file, freeze: null, revision: file.revision + 1, by };
}
