import { sql, type Selectable } from 'kysely';
import { Problem } from '../problems/problem.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import type { FormatName } from './line-format.js';
import { OUTCOMES, packed, unpacked, type LineOutcome, type Outcome } from './outcomes.js';
import { NO_PROGRESS, type Mismatch } from './progress.js';
import type { OnMismatch, SubmissionState, SubmissionTables } from './tables.js';
import type { Window } from './window.js';

export type Submission = Selectable<SubmissionTables['submissions']>;

/** How a window was cut, and what its lines were. */
export interface WindowCut {
  readonly ordinal: number;
  readonly lastLine: number;
  readonly sha256: string;
  /** Whether it is known what became of its lines. */
  readonly decided: boolean;
}

export interface NewSubmission {
  readonly submissionId: string;
  readonly format: FormatName;
  readonly onMismatch: OnMismatch;
  readonly caller: string;
}

/** What the gateway keeps of submissions, in the database beside the read model. */
export class SubmissionStore {
  constructor(private readonly database: Pick<ReadModelAccess, 'change'>) {}

  /** The submission of this id; a new one where there is none. */
  async begin({ submissionId, format, onMismatch, caller }: NewSubmission): Promise<Submission> {
    const now = new Date().toISOString();
    return this.database.change(async (tx) => {
      await tx
        .insertInto('submissions')
        .values({
          submission_id: submissionId,
          format,
          on_mismatch: onMismatch,
          state: 'receiving',
          created_by: caller,
          created_at: now,
          updated_at: now,
          windows_done: 0,
          lines_done: 0,
          bytes_done: 0,
          committed: 0,
          repeated: 0,
          refused: 0,
          invalid: 0,
          progress: JSON.stringify(NO_PROGRESS),
          mismatches: '[]',
        })
        .onConflict((conflict) => conflict.column('submission_id').doNothing())
        .execute();
      return tx
        .selectFrom('submissions')
        .selectAll()
        .where('submission_id', '=', submissionId)
        .executeTakeFirstOrThrow();
    });
  }

  /** @throws {@link Problem} SUBMISSION_NOT_FOUND. */
  async read(submissionId: string): Promise<Submission> {
    const found = await this.database.change((tx) =>
      tx.selectFrom('submissions').selectAll().where('submission_id', '=', submissionId).executeTakeFirst(),
    );
    if (found === undefined) throw new Problem('SUBMISSION_NOT_FOUND', 'this gateway has no such submission');
    return found;
  }

  /**
   * Submissions, newest first.
   *
   * @param after - Where the page before ended.
   */
  list(
    limit: number,
    state: SubmissionState | undefined,
    after: { readonly createdAt: string; readonly submissionId: string } | undefined,
  ): Promise<Submission[]> {
    return this.database.change((tx) => {
      let query = tx.selectFrom('submissions').selectAll();
      if (state !== undefined) query = query.where('state', '=', state);
      if (after !== undefined) {
        query = query.where(
          sql<boolean>`(created_at, submission_id) < (${after.createdAt}::timestamptz, ${after.submissionId})`,
        );
      }
      return query.orderBy('created_at', 'desc').orderBy('submission_id', 'desc').limit(limit).execute();
    });
  }

  /** How the lines were cut, in order. */
  async cuts(submissionId: string): Promise<WindowCut[]> {
    const rows = await this.database.change((tx) =>
      tx
        .selectFrom('submission_windows')
        .select(['ordinal', 'last_line', 'sha256', sql<boolean>`outcomes is not null`.as('decided')])
        .where('submission_id', '=', submissionId)
        .orderBy('ordinal')
        .execute(),
    );
    return rows.map(({ ordinal, last_line: lastLine, sha256, decided }) => ({ ordinal, lastLine, sha256, decided }));
  }

  /** Writes down how a window is cut, before anything of it is sent. */
  async open(submissionId: string, ordinal: number, { lastLine, endByte, sha256 }: Window): Promise<void> {
    await this.database.change(async (tx) => {
      await tx
        .insertInto('submission_windows')
        .values({
          submission_id: submissionId,
          ordinal,
          last_line: lastLine,
          end_byte: endByte,
          sha256,
          outcomes: null,
        })
        .onConflict((conflict) => conflict.columns(['submission_id', 'ordinal']).doNothing())
        .execute();
      const { sha256: written } = await tx
        .selectFrom('submission_windows')
        .select('sha256')
        .where('submission_id', '=', submissionId)
        .where('ordinal', '=', ordinal)
        .executeTakeFirstOrThrow();
      if (written !== sha256) throw elsewhere();
    });
  }

  /**
   * Keeps what became of a window's lines, and that the submission is so far.
   *
   * @throws {@link Problem} WRITE_CONFLICT where another process has done so meanwhile.
   */
  async close(
    submissionId: string,
    ordinal: number,
    window: Window,
    outcomes: readonly LineOutcome[],
  ): Promise<Submission> {
    const count = (outcome: Outcome): number => outcomes.filter((one) => one.outcome === outcome).length;
    const [committed = 0, repeated = 0, refused = 0, invalid = 0] = OUTCOMES.map(count);
    return this.database.change(async (tx) => {
      const moved = await tx
        .updateTable('submissions')
        .set((row) => ({
          windows_done: ordinal + 1,
          lines_done: window.lastLine,
          bytes_done: window.endByte,
          progress: JSON.stringify(window.progress),
          committed: row('committed', '+', committed),
          repeated: row('repeated', '+', repeated),
          refused: row('refused', '+', refused),
          invalid: row('invalid', '+', invalid),
          updated_at: new Date().toISOString(),
        }))
        .where('submission_id', '=', submissionId)
        .where('windows_done', '=', ordinal)
        .returningAll()
        .executeTakeFirst();
      if (moved === undefined) throw elsewhere();
      await tx
        .updateTable('submission_windows')
        .set({ outcomes: JSON.stringify(packed(outcomes)) })
        .where('submission_id', '=', submissionId)
        .where('ordinal', '=', ordinal)
        .execute();
      return moved;
    });
  }

  /** Says that a submission is whole, or that it is turned down; and where it differs from what it announced. */
  async finish(submissionId: string, state: SubmissionState, mismatches: readonly Mismatch[]): Promise<Submission> {
    return this.database.change((tx) =>
      tx
        .updateTable('submissions')
        .set({ state, mismatches: JSON.stringify(mismatches), updated_at: new Date().toISOString() })
        .where('submission_id', '=', submissionId)
        .returningAll()
        .executeTakeFirstOrThrow(),
    );
  }

  /** What became of the lines, in order, a window at a time. */
  async *outcomes(submissionId: string, outcome: Outcome | undefined): AsyncGenerator<LineOutcome[]> {
    for (let next = 0; ;) {
      const window = await this.database.change((tx) =>
        tx
          .selectFrom('submission_windows')
          .select(['ordinal', 'outcomes'])
          .where('submission_id', '=', submissionId)
          .where('ordinal', '>=', next)
          .where('outcomes', 'is not', null)
          .orderBy('ordinal')
          .limit(1)
          .executeTakeFirst(),
      );
      if (window?.outcomes === undefined || window.outcomes === null) return;
      const lines = unpacked(window.outcomes);
      yield outcome === undefined ? lines : lines.filter((one) => one.outcome === outcome);
      next = window.ordinal + 1;
    }
  }
}

const elsewhere = (): Problem =>
  new Problem('WRITE_CONFLICT', 'the submission was taken on elsewhere meanwhile: ask how far it is');
