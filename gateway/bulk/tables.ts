import type { ColumnType } from 'kysely';
import type { FormatName } from './line-format.js';
import type { PackedOutcomes } from './outcomes.js';
import type { Mismatch, Progress } from './progress.js';

/** Written as JSON, read as what it says. */
type Json<T> = ColumnType<T, string, string>;

export const SUBMISSION_STATES = ['receiving', 'complete', 'refused'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];
export const ON_MISMATCH = ['report', 'refuse'] as const;
export type OnMismatch = (typeof ON_MISMATCH)[number];

interface SubmissionTable {
  readonly submission_id: string;
  readonly format: FormatName;
  readonly on_mismatch: OnMismatch;
  readonly state: SubmissionState;
  readonly created_by: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly windows_done: number;
  readonly lines_done: number;
  readonly bytes_done: number;
  readonly committed: number;
  readonly repeated: number;
  readonly refused: number;
  readonly invalid: number;
  readonly progress: Json<Progress>;
  readonly mismatches: Json<Mismatch[]>;
}

/** A run of lines that is decided together. It is written down before anything of it is sent, and closed after. */
interface SubmissionWindowTable {
  readonly submission_id: string;
  readonly ordinal: number;
  readonly last_line: number;
  readonly end_byte: number;
  readonly sha256: string;
  /** null: not decided yet. */
  readonly outcomes: Json<PackedOutcomes> | null;
}

/** What the gateway keeps of submissions. */
export interface SubmissionTables {
  readonly submissions: SubmissionTable;
  readonly submission_windows: SubmissionWindowTable;
}
