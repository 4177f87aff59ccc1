import { tradelineOf, type Row } from '@attestry/chaincode/ledger/tradeline-rows';
import {
  Case,
  Consent,
  Correction,
  Currency,
  DaysPastDue,
  Dispute,
  DisputeMark,
  FootprintEntry,
  Instant,
  Member,
  MspId,
  Period,
  Permit,
  Placement,
  Plan,
  ProfileStatus,
  PromiseToPay,
  Step,
  Tradeline,
  TradelineId,
} from '@attestry/chaincode/schema';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { Change, positionText } from '../readmodel/change.js';
import type { FiledKind } from '../readmodel/filed/filed-record.js';
import { isVisibleTo } from '../readmodel/queries/changes-after.js';

/** What an export is of: the records that one organisation may see, as they stood after a block. */
export interface Scope {
  readonly block: number;
  /** Whose tradelines; null: every lender's. */
  readonly lender: string | null;
  readonly reader: Member;
}

/** What a query gave, by the names of its columns. */
type Found = Readonly<Record<string, unknown>>;

/** A kind of record of an export: a file of NDJSON, one of CSV, and the schema of a row. */
export interface Dataset {
  readonly name: string;
  readonly says: string;
  readonly row: z.ZodObject;
  /** The order of the rows, which no two have in common, and the types of its columns. */
  readonly order: readonly (readonly [column: string, type: 'text' | 'bigint' | 'integer'])[];
  /** What is read, with the columns of the order among it. */
  readonly from: (scope: Scope) => RawBuilder<unknown>;
  readonly rowOf: (found: Found) => object;
}

const Block = z.int().min(0);
const Minor = z.string().describe('Minor units, as a decimal string').nullable();
const since = {
  fromBlock: Block.describe('Stands from this block on'),
  fromTransaction: z.int().min(0).describe('Position in it'),
  toBlock: Block.nullable().describe('Was replaced in this block; null while it stands'),
};
const TradelineVersion = z.object({ ...since, submittedBy: z.string(), ...Tradeline.shape });

const ofLender = ({ lender }: Scope): RawBuilder<unknown> => sql`(${lender}::text is null or lender = ${lender})`;
/** Versions up to the block of the export; what replaced one later is not known to it. */
const versions = (table: string, columns: RawBuilder<unknown>, scope: Scope): RawBuilder<unknown> => sql`
  select ${columns}, from_block, from_tx, case when to_block <= ${scope.block}::bigint then to_block end as to_block
  from ${sql.table(table)} where from_block <= ${scope.block}::bigint and ${ofLender(scope)}`;
/** The changes that carry a record whole, under its name. */
const TYPES_OF = {
  member: '{member.%}',
  case: '{case.%}',
  step: '{step.%}',
  consent: '{consent.%}',
  dispute: '{dispute.%}',
  inquiry: '{inquiry.%}',
  permit: '{permit.%,contact.reported}',
  placement: '{placement.%}',
  plan: '{plan.%}',
  promise: '{promise.%}',
} as const satisfies Record<FiledKind | 'member' | 'case' | 'step', string>;
/** The newest record of each subject that changes have told of. */
const newest = (
  field: keyof typeof TYPES_OF,
  subject: RawBuilder<unknown>,
  { block, reader }: Scope,
): RawBuilder<unknown> => sql`
  select distinct on (${subject}) ${subject} as id, data->${sql.lit(field)} as record from changes
  where data->${sql.lit(field)} is not null and type like any (${sql.lit(TYPES_OF[field])}::text[])
    and block_number <= ${block}::bigint and ${isVisibleTo(reader)}
  order by ${subject}, block_number desc, tx_index desc, item_index desc`;

const standing = ({ from_block: fromBlock, from_tx: fromTransaction, to_block: toBlock }: Found): object => ({
  fromBlock,
  fromTransaction,
  toBlock,
});
const recordOf = ({ record }: Found): object => record as object;

/** Records that are kept as they stand; `within` tells those of one subject of changes apart. */
const filed = (kind: FiledKind, says: string, row: z.ZodObject, within: RawBuilder<unknown> = sql`''`): Dataset => ({
  name: NAMES[kind],
  says,
  row,
  order: [['id', 'text']],
  from: (scope) => newest(kind, sql`(subject_id || ' ' || ${within})`, scope),
  rowOf: recordOf,
});
const NAMES: Readonly<Record<FiledKind, string>> = {
  consent: 'consents',
  dispute: 'disputes',
  inquiry: 'inquiries',
  permit: 'permits',
  placement: 'placements',
  plan: 'plans',
  promise: 'promises',
};

/** A contact without a permit has no number: its transaction names it. */
const PERMIT_KEY = sql`coalesce(nullif(data->'permit'->>'permit', '0'), data->'permit'->>'transactionId')`;

/** Everything that an organisation may see of the ledger, the kinds of record in the order in which they are written. */
export const DATASETS: readonly Dataset[] = [
  {
    name: 'members',
    says: 'Every member, as it stood',
    row: Member,
    order: [['id', 'text']],
    from: (scope) => newest('member', sql`subject_id`, scope),
    rowOf: recordOf,
  },
  {
    name: 'tradelines',
    says: 'Every version of every tradeline, the payment profile of its last sixty months in it',
    row: TradelineVersion,
    order: [
      ['tradeline_id', 'text'],
      ['from_block', 'bigint'],
      ['from_tx', 'integer'],
    ],
    from: (scope) => versions('tradeline_versions', sql`tradeline_id, lender, submitted_by, page_row`, scope),
    rowOf: (found) => ({
      ...standing(found),
      submittedBy: found.submitted_by,
      ...tradelineOf(found.lender as string, found.page_row as Row),
    }),
  },
  {
    name: 'months',
    says: 'Every month of every tradeline, also those older than a payment profile, and what stood before a correction',
    row: z.object({
      ...since,
      tradelineId: TradelineId,
      period: Period,
      lender: MspId,
      daysPastDue: DaysPastDue,
      paymentStatus: ProfileStatus,
      utilisationBand: z.int().nullable(),
      paymentBand: z.int().nullable(),
      activityBand: z.int().nullable(),
    }),
    order: [
      ['tradeline_id', 'text'],
      ['period', 'text'],
      ['from_block', 'bigint'],
      ['from_tx', 'integer'],
    ],
    from: (scope) =>
      versions(
        'tradeline_months',
        sql`tradeline_id, period, lender, days_past_due, payment_status, utilisation_band, payment_band, activity_band`,
        scope,
      ),
    rowOf: (found) => ({
      ...standing(found),
      tradelineId: found.tradeline_id,
      period: found.period,
      lender: found.lender,
      daysPastDue: found.days_past_due,
      paymentStatus: found.payment_status,
      utilisationBand: found.utilisation_band,
      paymentBand: found.payment_band,
      activityBand: found.activity_band,
    }),
  },
  {
    name: 'corrections',
    says: 'Every correction, with what stood before it',
    row: Correction,
    order: [
      ['tradeline_id', 'text'],
      ['sequence', 'integer'],
    ],
    from: (scope) => sql`
      select tradeline_id, sequence, record from corrections
      where block_number <= ${scope.block}::bigint and ${ofLender(scope)}`,
    rowOf: recordOf,
  },
  {
    name: 'dispute-marks',
    says: 'Every mark of a dispute on a tradeline',
    row: z.object({ ...since, tradelineId: TradelineId, lender: MspId, mark: DisputeMark }),
    order: [
      ['tradeline_id', 'text'],
      ['from_block', 'bigint'],
      ['from_tx', 'integer'],
    ],
    from: (scope) => versions('dispute_marks', sql`tradeline_id, lender, mark`, scope),
    rowOf: (found) => ({
      ...standing(found),
      tradelineId: found.tradeline_id,
      lender: found.lender,
      mark: found.mark,
    }),
  },
  {
    name: 'amounts',
    says: "Exact amounts, as far as the organisation's own peer holds them",
    row: z.object({
      blockNumber: Block,
      lender: MspId,
      pack: z.string(),
      item: z.int().min(0),
      tradelineId: TradelineId,
      period: Period.nullable().describe('null: at the opening'),
      currency: Currency,
      limit: Minor,
      balance: Minor,
      due: Minor,
      paid: Minor,
    }),
    order: [
      ['lender', 'text'],
      ['pack', 'text'],
      ['item', 'integer'],
    ],
    from: (scope) => sql`
      select lender, pack, item, tradeline_id, period, currency, block_number, limit_minor::text as limit_minor,
        balance_minor::text as balance_minor, due_minor::text as due_minor, paid_minor::text as paid_minor
      from amounts where block_number <= ${scope.block}::bigint and ${ofLender(scope)}`,
    rowOf: (found) => ({
      blockNumber: found.block_number,
      lender: found.lender,
      pack: found.pack,
      item: found.item,
      tradelineId: found.tradeline_id,
      period: found.period,
      currency: found.currency,
      limit: found.limit_minor,
      balance: found.balance_minor,
      due: found.due_minor,
      paid: found.paid_minor,
    }),
  },
  {
    name: 'cases',
    says: 'Every collection case, as it stood',
    row: Case,
    order: [['id', 'text']],
    from: (scope) => newest('case', sql`subject_id`, scope),
    rowOf: recordOf,
  },
  {
    name: 'steps',
    says: 'Every step of a case, as it stood',
    row: Step,
    order: [
      ['case_id', 'text'],
      ['step', 'integer'],
    ],
    from: (scope) => sql`
      select record, record->>'caseId' as case_id, (record->>'step')::integer as step from (${newest(
        'step',
        sql`(subject_id || ' ' || (data->'step'->>'step'))`,
        scope,
      )}) as steps`,
    rowOf: recordOf,
  },
  filed('permit', 'Every contact with a debtor, under a permit or without one', Permit, PERMIT_KEY),
  filed('placement', 'Every case that was placed with an agency', Placement, sql`(data->'placement'->>'agency')`),
  filed('plan', 'Every repayment plan, as it stood', Plan),
  filed('promise', 'Every promise to pay, as it stood', PromiseToPay, sql`(data->'promise'->>'promise')`),
  filed(
    'consent',
    "Consents of subjects to the organisation's inquiries",
    Consent,
    sql`(data->'consent'->>'consentId')`,
  ),
  filed('inquiry', 'Inquiries that the organisation made', FootprintEntry, sql`(data->'inquiry'->>'entry')`),
  filed('dispute', 'Disputes of its records, and those that it took in', Dispute),
  {
    name: 'changes',
    says: 'Everything that happened, in the order of the ledger',
    row: Change,
    order: [
      ['block_number', 'bigint'],
      ['tx_index', 'integer'],
      ['item_index', 'integer'],
    ],
    from: ({ block, reader }) => sql`
      select changes.*, transaction_id, at, creator_msp_id, creator_name from changes
      join transactions using (block_number, tx_index)
      where block_number <= ${block}::bigint and ${isVisibleTo(reader)}`,
    rowOf: (found) => ({
      position: positionText([Number(found.block_number), Number(found.tx_index), Number(found.item_index)]),
      type: found.type,
      subject: { kind: found.subject_kind, id: found.subject_id },
      lender: found.lender,
      blockNumber: found.block_number,
      transactionId: found.transaction_id ?? '',
      at: found.at ?? '',
      by: [found.creator_msp_id, found.creator_name].join('/'),
      data: found.data,
    }),
  },
  {
    name: 'blocks',
    says: 'The hash of every block: whoever has the chain can tell that it is this one',
    row: z.object({
      number: Block,
      hash: z.string(),
      previousHash: z.string(),
      transactions: z.int(),
      validTransactions: z.int(),
      latestTransactionAt: Instant.nullable(),
    }),
    order: [['number', 'bigint']],
    from: ({ block }) => sql`select * from blocks where number <= ${block}::bigint`,
    rowOf: (found) => ({
      number: found.number,
      hash: found.hash,
      previousHash: found.previous_hash,
      transactions: found.transactions,
      validTransactions: found.valid_transactions,
      latestTransactionAt: found.latest_transaction_at,
    }),
  },
];
