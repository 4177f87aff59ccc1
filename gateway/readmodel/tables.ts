import type { Case, Correction, DisputeMark, Member, ProfileStatus, Step, Tradeline } from '@attestry/chaincode/schema';
import type { Row } from '@attestry/chaincode/ledger/tradeline-rows';
import type { ColumnType, Selectable } from 'kysely';
import type { SubmissionTables } from '../bulk/tables.js';
import type { EventTables } from '../events/webhook-tables.js';
import type { ReminderTables } from '../reminders/tables.js';
import type { ChangeType, SubjectKind } from './change.js';
import type { FiledKind, FiledRecord } from './filed/filed-record.js';

/** Written as JSON, read as what it says. */
type Json<T> = ColumnType<T, string, string>;
/** Minor units. Read as text (`::text`), because money is never a JSON number. */
type Minor = ColumnType<string, string, string>;

interface Checkpoint {
  readonly single: boolean;
  /** Number of the last block projected; -1 before the first. */
  readonly block_number: number;
  readonly block_hash: string;
}

interface Block {
  readonly number: number;
  readonly hash: string;
  readonly previous_hash: string;
  readonly transactions: number;
  readonly valid_transactions: number;
  /** Blocks carry no time of their own: the newest of their transactions', as clients gave them. */
  readonly latest_transaction_at: string | null;
}

interface LedgerTransaction {
  readonly block_number: number;
  readonly tx_index: number;
  readonly transaction_id: string | null;
  readonly type: string;
  readonly definition: string | null;
  readonly name: string | null;
  readonly command_id: string | null;
  readonly creator_msp_id: string | null;
  readonly creator_name: string | null;
  readonly validation_code: string;
  readonly at: string | null;
}

interface MemberRow {
  readonly msp_id: string;
  readonly role: Member['role'];
  readonly status: Member['status'];
  readonly record: Json<Member>;
  readonly block_number: number;
}

export interface TradelineVersion {
  readonly tradeline_id: string;
  readonly from_block: number;
  readonly from_tx: number;
  readonly to_block: number | null;
  readonly lender: string;
  readonly subject_id: string;
  readonly kind: Tradeline['kind'];
  readonly currency: Tradeline['currency'];
  readonly region: string | null;
  readonly opened_on: string;
  readonly status: Tradeline['status'];
  readonly closed_on: string | null;
  readonly close_reason: Tradeline['closeReason'];
  readonly deleted_on: string | null;
  readonly limit_band: number;
  readonly last_period: string | null;
  readonly months_reported: number;
  readonly days_past_due: number;
  readonly worst_days_past_due: number;
  readonly first_delinquency_on: string | null;
  readonly revision: number;
  readonly amounts_pack: string | null;
  readonly submitted_by: string;
  /** The row of the ledger's page, as it stands there: the payment profile is in it. */
  readonly page_row: Json<Row>;
}

interface TradelineMonth {
  readonly tradeline_id: string;
  readonly period: string;
  readonly from_block: number;
  readonly from_tx: number;
  readonly to_block: number | null;
  readonly lender: string;
  readonly days_past_due: number;
  readonly payment_status: ProfileStatus;
  readonly utilisation_band: number | null;
  readonly payment_band: number | null;
  readonly activity_band: number | null;
}

interface DisputeMarkRow {
  readonly tradeline_id: string;
  readonly from_block: number;
  readonly from_tx: number;
  readonly to_block: number | null;
  readonly lender: string;
  readonly mark: Json<DisputeMark>;
}

interface CorrectionRow {
  readonly tradeline_id: string;
  readonly sequence: number;
  readonly lender: string;
  readonly period: string;
  readonly reason: Correction['reason'];
  readonly record: Json<Correction>;
  readonly block_number: number;
  readonly tx_index: number;
}

interface CaseRow {
  readonly case_id: string;
  readonly tradeline_id: string;
  readonly lender: string;
  readonly notary: string;
  readonly pack: Case['pack'];
  readonly status: Case['status'];
  readonly outcome: Case['outcome'];
  readonly opened_at: string;
  readonly record: Json<Case>;
  readonly block_number: number;
}

interface StepRow {
  readonly case_id: string;
  readonly step: number;
  readonly kind: Step['kind'];
  readonly status: Step['status'];
  readonly planned_for: string;
  readonly record: Json<Step>;
  readonly block_number: number;
}

interface AmountsRow {
  readonly lender: string;
  readonly pack: string;
  readonly item: number;
  readonly tradeline_id: string;
  readonly period: string | null;
  readonly currency: string;
  readonly limit_minor: Minor;
  readonly balance_minor: Minor | null;
  readonly due_minor: Minor | null;
  readonly paid_minor: Minor | null;
  readonly block_number: number;
}

interface AmountsMissing {
  readonly block_number: number;
  readonly tx_index: number;
  readonly lender: string;
}

/** A record as it stands now; see `filingOf`. */
interface RecordRow {
  readonly kind: FiledKind;
  readonly id: string;
  readonly owner: string;
  readonly counterparty: string | null;
  readonly subject_id: string | null;
  readonly tradeline_id: string | null;
  readonly case_id: string | null;
  readonly status: string;
  readonly filed_at: string;
  readonly record: Json<FiledRecord['record']>;
  readonly block_number: number;
}

interface ChangeRow {
  readonly block_number: number;
  readonly tx_index: number;
  readonly item_index: number;
  readonly type: ChangeType;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  /** Who may see it, besides regulator and notaries; null: every member. */
  readonly lender: string | null;
  /** Who may see it as well. */
  readonly counterparty: string | null;
  readonly data: Json<Record<string, unknown>>;
}

/** The tables, as the migrations leave them: those that blocks are projected into, and the gateway's own. */
export interface Tables extends EventTables, ReminderTables, SubmissionTables {
  readonly checkpoint: Checkpoint;
  readonly blocks: Block;
  readonly transactions: LedgerTransaction;
  readonly members: MemberRow;
  readonly tradeline_versions: TradelineVersion;
  readonly tradelines: TradelineVersion;
  readonly tradeline_months: TradelineMonth;
  readonly dispute_marks: DisputeMarkRow;
  readonly corrections: CorrectionRow;
  readonly cases: CaseRow;
  readonly steps: StepRow;
  readonly amounts: AmountsRow;
  readonly amounts_missing: AmountsMissing;
  readonly records: RecordRow;
  readonly changes: ChangeRow;
}

/** The tables that blocks are projected into, and only that: a rebuild empties them. */
export const PROJECTED = [
  'blocks',
  'transactions',
  'members',
  'tradeline_versions',
  'tradeline_months',
  'dispute_marks',
  'corrections',
  'cases',
  'steps',
  'amounts',
  'amounts_missing',
  'records',
  'changes',
] as const satisfies (keyof Tables)[];
export type ProjectedTable = (typeof PROJECTED)[number];

/** A row of a table, JSON columns as what they say. */
export type RowOf<T extends ProjectedTable> = Selectable<Tables[T]>;
