import { shownTradelines, withInquiry } from '../../domain/inquiries/make-inquiry.js';
import { sha256Of } from '../../ledger/digest.js';
import { saveFootprintEntry, saveSubjectFile } from '../../ledger/subjects.js';
import type { FootprintEntry, SubjectFile } from '../../schema/inquiries.js';
import type { MarkedTradeline } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { shownOf } from './read-inquiry.js';
import { subjectTradelines } from './subject-tradelines.js';

/** What an inquiry looked at, and the entry that it left. */
export interface Looked {
  readonly inquiry: FootprintEntry;
  readonly tradelines: readonly MarkedTradeline[];
  /** As it stood before the inquiry. */
  readonly file: SubjectFile;
}

/** Loads a subject's tradelines and writes down that they were looked at. */
export async function leaveFootprint(
  ctx: AttestryContext,
  file: SubjectFile,
  { inquirer, kind, purpose, consentId }: Pick<FootprintEntry, 'inquirer' | 'kind' | 'purpose' | 'consentId'>,
): Promise<Looked> {
  const { subjectId } = file;
  const tradelines = await subjectTradelines(ctx, subjectId);
  const subject = withInquiry(file, kind, inquirer, ctx.today, ctx.submitter);
  const shown = shownTradelines(tradelines, ctx.today);
  const inquiry: FootprintEntry = {
    subjectId,
    entry: subject.entries,
    inquirer,
    kind,
    purpose,
    consentId,
    at: ctx.store.at,
    transactionId: ctx.store.transactionId,
    shown: {
      sha256: sha256Of(tradelines.map(shownOf)),
      tradelines: shown,
      disputed: shown.filter(({ mark }) => mark !== 'none').length,
      statements: subject.statements.length,
    },
    by: ctx.submitter,
  };
  saveSubjectFile(ctx.store, subject);
  saveFootprintEntry(ctx.store, inquiry);
  return { inquiry, tradelines, file };
}
