import { amountsCollection, packKey } from '@attestry/chaincode/ledger/keys';
import { decode } from '@attestry/chaincode/ledger/encoding';
import type { PackItem } from '@attestry/chaincode/ledger/amount-packs';
import { tradelineOf, type Row } from '@attestry/chaincode/ledger/tradeline-rows';
import type { Case, Correction, DisputeMark, Member, ProfileMonth, Step, Tradeline } from '@attestry/chaincode/schema';
import type { BlockTransaction, LedgerBlock } from '../blocks/ledger-block.js';
import type { ChangeType, SubjectKind } from '../change.js';
import type { FiledRecord } from '../filed/filed-record.js';
import { filingOf } from '../filed/filing.js';
import type { RowOf } from '../tables.js';
import { stepId, type Known } from './known.js';
import type { LedgerRecord } from './records.js';
import { isSameMonth } from './same-month.js';
import { monthId, VersionDraft } from './version-draft.js';

/** Where something happened. */
interface At {
  readonly block: number;
  readonly tx: number;
  readonly corrections: ReadonlyMap<string, Correction>;
}

/**
 * What some blocks, one after the other, make of the tables: rows that are new, rows that replace, and versions that
 * end. Nothing here waits: what stood before was loaded, what comes out is written at once.
 */
export class Draft {
  readonly blocks: RowOf<'blocks'>[] = [];
  readonly transactions: RowOf<'transactions'>[] = [];
  readonly changes: RowOf<'changes'>[] = [];
  readonly corrections: RowOf<'corrections'>[] = [];
  readonly amounts: RowOf<'amounts'>[] = [];
  readonly amountsMissing: RowOf<'amounts_missing'>[] = [];
  readonly members = new Map<string, RowOf<'members'>>();
  readonly cases = new Map<string, RowOf<'cases'>>();
  readonly steps = new Map<string, RowOf<'steps'>>();
  readonly records = new Map<string, RowOf<'records'>>();
  /** Versions of tradelines and of their months. */
  readonly versions = new VersionDraft();
  private items = 0;

  /** @param mspId - The gateway's own organisation. */
  constructor(
    private readonly known: Known,
    private readonly mspId: string,
  ) {}

  /** @param records - Of each of the block's transactions. */
  take(block: LedgerBlock, records: readonly (readonly LedgerRecord[])[]): void {
    const instants = block.transactions.flatMap(({ at }) => (at === undefined ? [] : [at])).sort();
    this.blocks.push({
      number: block.number,
      hash: block.hash,
      previous_hash: block.previousHash,
      transactions: block.transactions.length,
      valid_transactions: block.transactions.filter(({ code }) => code === 'VALID').length,
      latest_transaction_at: instants.at(-1) ?? null,
    });
    block.transactions.forEach((transaction, index) => this.takeOne(block, transaction, records[index] ?? []));
  }

  private takeOne(block: LedgerBlock, transaction: BlockTransaction, records: readonly LedgerRecord[]): void {
    const commandId = records.find((record) => record.kind === 'command')?.commandId ?? null;
    this.transactions.push({
      block_number: block.number,
      tx_index: transaction.index,
      transaction_id: transaction.transactionId ?? null,
      type: transaction.type,
      definition: transaction.definition ?? null,
      name: transaction.name ?? null,
      command_id: commandId,
      creator_msp_id: transaction.creator?.mspId ?? null,
      creator_name: transaction.creator?.name ?? null,
      validation_code: transaction.code,
      at: transaction.at ?? null,
    });
    this.items = 0;
    const corrections = records.flatMap((record) => (record.kind === 'correction' ? [record.correction] : []));
    const at: At = {
      block: block.number,
      tx: transaction.index,
      corrections: new Map(corrections.map((one) => [monthId(one.tradelineId, one.period), one])),
    };
    for (const record of records) this.takeRecord(record, at);
    this.takeAmounts(transaction, at);
  }

  private takeRecord(record: LedgerRecord, at: At): void {
    if (record.kind === 'member') this.takeMember(record.member, at);
    else if (record.kind === 'page') for (const row of record.rows) this.takeRow(record.lender, record.by, row, at);
    else if (record.kind === 'correction') this.takeCorrection(record.correction, at);
    else if (record.kind === 'mark') this.takeMark(record.tradelineId, record.mark, at);
    else if (record.kind === 'case') this.takeCase(record.file, at);
    else if (record.kind === 'step') this.takeStep(record.step, at);
    else if (record.kind === 'filed') this.takeFiled(record.filed, at);
  }

  private takeMember(member: Member, at: At): void {
    const before = this.known.members.get(member.mspId);
    this.known.members.set(member.mspId, member);
    const { mspId, role, status } = member;
    this.members.set(mspId, { msp_id: mspId, role, status, record: member, block_number: at.block });
    if (before === undefined) this.change(at, 'member.admitted', 'member', mspId, null, { member });
    else if (before.status !== status) {
      const type = status === 'suspended' ? 'member.suspended' : 'member.reinstated';
      this.change(at, type, 'member', mspId, null, { member });
    }
  }

  private takeRow(lender: string, by: string, row: Row, at: At): void {
    const id = `${lender}-${row[0]}`;
    const before = this.known.tradelines.get(id);
    // A page is written whole: most of its rows have not changed.
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(row)) return;
    this.known.tradelines.set(id, row);
    const former = before === undefined ? undefined : tradelineOf(lender, before);
    const tradeline = tradelineOf(lender, row);
    this.versions.tradeline(tradeline, by, row, former !== undefined, at);
    if (former === undefined) {
      const { revision, subjectId, kind, currency, region, openedOn, limitBand } = tradeline;
      const data = { revision, subjectId, kind, currency, region, openedOn, limitBand };
      this.change(at, 'tradeline.opened', 'tradeline', id, lender, data);
    }
    this.takeMonths(former, tradeline, at);
    this.takeStatus(former, tradeline, at);
  }

  private takeStatus(former: Tradeline | undefined, tradeline: Tradeline, at: At): void {
    const { tradelineId: id, lender, revision, status, closedOn, closeReason: reason, deletedOn } = tradeline;
    const before = former?.status ?? 'open';
    if (before === status) return;
    if (before === 'deleted') this.change(at, 'tradeline.reinserted', 'tradeline', id, lender, { revision, deletedOn });
    else if (status === 'closed')
      this.change(at, 'tradeline.closed', 'tradeline', id, lender, { revision, closedOn, reason });
    else if (status === 'deleted') {
      this.versions.endMonths(id, at);
      this.change(at, 'tradeline.deleted', 'tradeline', id, lender, { revision, deletedOn });
    }
  }

  private takeMark(tradelineId: string, mark: DisputeMark | null, at: At): void {
    this.versions.mark(tradelineId, mark, at);
    const lender = tradelineId.slice(0, tradelineId.indexOf('-'));
    const type = mark === null ? 'tradeline.disputeUnmarked' : 'tradeline.disputeMarked';
    this.change(at, type, 'tradeline', tradelineId, lender, { mark });
  }

  private takeMonths(former: Tradeline | undefined, tradeline: Tradeline, at: At): void {
    const had = new Map(former?.profile.map((month) => [month.period, month]));
    const { tradelineId: id, lender, revision, limitBand, firstDelinquencyOn } = tradeline;
    for (const month of tradeline.profile) {
      const before = had.get(month.period);
      if (before === undefined) {
        this.versions.month(tradeline, month, false, at);
        const data = { revision, month, limitBand, firstDelinquencyOn };
        this.change(at, 'repayment.appended', 'tradeline', id, lender, data);
      } else if (!isSameMonth(before, month)) {
        this.versions.month(tradeline, month, true, at);
        this.takeChangedMonth(tradeline, before, month, at);
      }
    }
  }

  private takeChangedMonth(
    { tradelineId: id, lender, revision }: Tradeline,
    before: ProfileMonth,
    after: ProfileMonth,
    at: At,
  ): void {
    const { period } = after;
    const data = { revision, period, before, after };
    if (after.paymentStatus === 'deleted') this.change(at, 'repayment.deleted', 'tradeline', id, lender, data);
    else if (before.paymentStatus === 'deleted') this.change(at, 'repayment.reinserted', 'tradeline', id, lender, data);
    else {
      const { sequence = null, reason = null } = at.corrections.get(monthId(id, period)) ?? {};
      this.change(at, 'repayment.corrected', 'tradeline', id, lender, { ...data, sequence, reason });
    }
  }

  private takeCorrection(correction: Correction, at: At): void {
    const { tradelineId, sequence, period, reason } = correction;
    this.corrections.push({
      tradeline_id: tradelineId,
      sequence,
      lender: tradelineId.slice(0, tradelineId.indexOf('-')),
      period,
      reason,
      record: correction,
      block_number: at.block,
      tx_index: at.tx,
    });
  }

  private takeCase(file: Case, at: At): void {
    const { caseId, tradelineId, lender, notary, pack, status, outcome, openedAt } = file;
    const before = this.known.cases.get(caseId);
    this.known.cases.set(caseId, file);
    this.cases.set(caseId, {
      case_id: caseId,
      tradeline_id: tradelineId,
      lender,
      notary,
      pack,
      status,
      outcome,
      opened_at: openedAt,
      record: file,
      block_number: at.block,
    });
    if (before === undefined) this.change(at, 'case.opened', 'case', caseId, lender, { case: file });
    else if (before.status !== status) this.change(at, 'case.closed', 'case', caseId, lender, { case: file });
  }

  private takeStep(step: Step, at: At): void {
    const { caseId, step: number, kind, status, plannedFor } = step;
    const id = stepId(caseId, number);
    const before = this.known.steps.get(id);
    this.known.steps.set(id, step);
    const row = { case_id: caseId, step: number, kind, status, planned_for: plannedFor, record: step };
    this.steps.set(id, { ...row, block_number: at.block });
    const lender = this.known.cases.get(caseId)?.lender ?? null;
    this.change(at, stepChange(before, step), 'case', caseId, lender, { step });
  }

  private takeFiled(filed: FiledRecord, at: At): void {
    const { kind, record } = filed;
    const { id, owner, counterparty, subjectId, tradelineId, caseId, status, filedAt, change, changed } =
      filingOf(filed);
    this.records.set(`${kind} ${id}`, {
      kind,
      id,
      owner,
      counterparty,
      subject_id: subjectId,
      tradeline_id: tradelineId,
      case_id: caseId,
      status,
      filed_at: filedAt,
      record,
      block_number: at.block,
    });
    this.change(at, change, changed.kind, changed.id, owner, { [kind]: record }, counterparty);
  }

  private takeAmounts({ privateWrites, collections }: BlockTransaction, at: At): void {
    for (const collection of collections) {
      const lender = collection.slice(amountsCollection('').length);
      if (collection !== amountsCollection(lender)) continue;
      const own = privateWrites.filter((write) => write.collection === collection);
      if (own.length === 0 && this.holds(lender)) {
        this.amountsMissing.push({ block_number: at.block, tx_index: at.tx, lender });
      }
      for (const { key, value } of own) this.amounts.push(...amountsRows(lender, key, value, at.block));
    }
  }

  /** Whether this organisation's peer is to have a lender's exact amounts. */
  private holds(lender: string): boolean {
    return lender === this.mspId || this.known.members.get(this.mspId)?.role === 'regulator';
  }

  private change(
    at: At,
    type: ChangeType,
    kind: SubjectKind,
    id: string,
    lender: string | null,
    data: Record<string, unknown>,
    counterparty: string | null = null,
  ): void {
    this.changes.push({
      block_number: at.block,
      tx_index: at.tx,
      item_index: this.items,
      type,
      subject_kind: kind,
      subject_id: id,
      lender,
      counterparty,
      data,
    });
    this.items += 1;
  }
}

function stepChange(before: Step | undefined, { status }: Step): ChangeType {
  if (before === undefined) return 'step.proposed';
  if (status === 'executed') return 'step.executed';
  return status === 'rejected' ? 'step.rejected' : 'step.attested';
}

/**
 * The rows of a pack; none where a private value is something else, such as the amounts of a plan. The salt stays where
 * it is: it protects the hash on the channel.
 */
export function amountsRows(lender: string, key: string, value: Uint8Array, block: number): RowOf<'amounts'>[] {
  if (!key.startsWith(packKey(''))) return [];
  const pack = key.slice(packKey('').length);
  const { items } = decode<{ readonly items: readonly PackItem[] }>(value);
  return items.map(([tradelineKey, period, currency, limit, balance, due, paid], item) => ({
    lender,
    pack,
    item,
    tradeline_id: `${lender}-${tradelineKey}`,
    period,
    currency,
    limit_minor: limit,
    balance_minor: balance,
    due_minor: due,
    paid_minor: paid,
    block_number: block,
  }));
}
