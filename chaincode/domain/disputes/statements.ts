import type { FileStatement, Statement } from '../../schema/disputes.js';
import type { SubjectFile } from '../../schema/inquiries.js';
import type { Member } from '../../schema/members.js';
import { Refusal } from '../refusal.js';
import { DISPUTE_RIGHTS } from './rights.js';

/** As many as a reader takes in. */
const MAX_STATEMENTS = 20;

/**
 * Files a subject's own statement, to be shown with its record. Its text is personal data and stays with the member that
 * took it in; the channel keeps its digest, length and language.
 *
 * @throws {@link Refusal} in this order: STATEMENT_TOO_LONG, STATEMENTS_FULL.
 */
export function fileStatement(
  file: SubjectFile,
  request: Omit<FileStatement, 'commandId' | 'subjectId'>,
  heldBy: Member,
  at: string,
  by: string,
): SubjectFile {
  const { words } = DISPUTE_RIGHTS[heldBy.jurisdiction].statement;
  if (request.words > words) throw new Refusal('STATEMENT_TOO_LONG', 'words', `at most ${words} words`);
  if (file.statements.length >= MAX_STATEMENTS) {
    throw new Refusal('STATEMENTS_FULL', 'subjectId', `at most ${MAX_STATEMENTS}: withdraw one first`);
  }
  const { tradelineId, sha256, language } = request;
  const statement: Statement = {
    statement: file.statementsFiled + 1,
    tradelineId,
    sha256,
    words: request.words,
    language,
    heldBy: heldBy.mspId,
    filedAt: at,
  };
  return {
    ...file,
    statements: [...file.statements, statement],
    statementsFiled: file.statementsFiled + 1,
    revision: file.revision + 1,
    by,
  };
}

/**
 * Withdraws a statement: through the member that holds it, or the regulator.
 *
 * @throws {@link Refusal} in this order: STATEMENT_NOT_FOUND, NOT_HOLDER_OF_STATEMENT.
 */
export function withdrawStatement(file: SubjectFile, number: number, through: Member, by: string): SubjectFile {
  const found = file.statements.find(({ statement }) => statement === number);
  if (found === undefined) throw new Refusal('STATEMENT_NOT_FOUND', 'statement', 'no such statement stands');
  if (through.role !== 'regulator' && through.mspId !== found.heldBy) {
    throw new Refusal('NOT_HOLDER_OF_STATEMENT', 'statement', `${found.heldBy} took it in`);
  }
  return {
    ...file,
    statements: file.statements.filter(({ statement }) => statement !== number),
    revision: file.revision + 1,
    by,
  };
}
