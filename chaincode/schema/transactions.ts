import { z } from 'zod';
import * as cases from './cases.js';
import * as members from './members.js';
import { MspId } from './primitives.js';
import * as tradelines from './tradelines.js';

const MemberReceipt = z.object({ transactionId: z.string(), member: members.Member });

/** The answer of `registry` to `collections`. */
export const StandingAnswer = z.object({
  member: members.Member,
  tradeline: z
    .object({
      lender: MspId,
      status: z.enum(['open', 'closed']),
      daysPastDue: tradelines.DaysPastDue,
    })
    .nullable(),
});

/**
 * Every transaction of the ledger, once: where it lives, whether it writes, and the shapes that go in and come out.
 * The contracts, the gateway and the documents are all made from this table.
 */
export const TRANSACTIONS = {
  AdmitMember: { definition: 'registry', writes: true, request: members.AdmitMember, response: MemberReceipt },
  SuspendMember: { definition: 'registry', writes: true, request: members.SuspendMember, response: MemberReceipt },
  ReinstateMember: { definition: 'registry', writes: true, request: members.ReinstateMember, response: MemberReceipt },
  ReadMember: { definition: 'registry', writes: false, request: members.ReadMember, response: members.Member },
  ListMembers: { definition: 'registry', writes: false, request: members.ListMembers, response: members.MemberList },
  MemberHistory: {
    definition: 'registry',
    writes: false,
    request: members.ReadMember,
    response: members.MemberHistory,
  },
  OpenTradelines: {
    definition: 'registry',
    writes: true,
    request: tradelines.OpenTradelines,
    amounts: tradelines.OpenTradelinesAmounts,
    response: tradelines.BatchReceipt,
  },
  CloseTradeline: {
    definition: 'registry',
    writes: true,
    request: tradelines.CloseTradeline,
    response: tradelines.TradelineReceipt,
  },
  AppendRepayments: {
    definition: 'registry',
    writes: true,
    request: tradelines.AppendRepayments,
    amounts: tradelines.AppendRepaymentsAmounts,
    response: tradelines.BatchReceipt,
  },
  CorrectRepayment: {
    definition: 'registry',
    writes: true,
    request: tradelines.CorrectRepayment,
    amounts: tradelines.CorrectRepaymentAmounts,
    response: tradelines.TradelineReceipt,
  },
  ReadTradeline: {
    definition: 'registry',
    writes: false,
    request: tradelines.ReadTradeline,
    response: tradelines.Tradeline,
  },
  TradelineHistory: {
    definition: 'registry',
    writes: false,
    request: tradelines.ReadTradeline,
    response: tradelines.TradelineHistory,
  },
  ListCorrections: {
    definition: 'registry',
    writes: false,
    request: tradelines.ReadTradeline,
    response: tradelines.CorrectionList,
  },
  ReadAmounts: {
    definition: 'registry',
    writes: false,
    request: tradelines.ReadTradeline,
    response: tradelines.AmountsList,
  },
  ScanTradelines: {
    definition: 'registry',
    writes: false,
    request: tradelines.ScanTradelines,
    response: tradelines.TradelineScan,
  },
  ScanAmounts: {
    definition: 'registry',
    writes: false,
    request: tradelines.ScanAmounts,
    response: tradelines.AmountsScan,
  },
  Standing: { definition: 'registry', writes: false, request: cases.StandingFacts, response: StandingAnswer },
  OpenCase: { definition: 'collections', writes: true, request: cases.OpenCase, response: cases.CaseReceipt },
  CloseCase: { definition: 'collections', writes: true, request: cases.CloseCase, response: cases.CaseReceipt },
  ProposeStep: { definition: 'collections', writes: true, request: cases.ProposeStep, response: cases.StepReceipt },
  AttestStep: { definition: 'collections', writes: true, request: cases.AttestStep, response: cases.StepReceipt },
  RejectStep: { definition: 'collections', writes: true, request: cases.RejectStep, response: cases.StepReceipt },
  RecordExecution: {
    definition: 'collections',
    writes: true,
    request: cases.RecordExecution,
    response: cases.StepReceipt,
  },
  ReadCase: { definition: 'collections', writes: false, request: cases.ReadCase, response: cases.CaseWithSteps },
  CaseHistory: { definition: 'collections', writes: false, request: cases.ReadCase, response: cases.CaseHistory },
} as const satisfies Record<
  string,
  {
    definition: 'registry' | 'collections';
    writes: boolean;
    request: z.ZodType;
    amounts?: z.ZodType;
    response: z.ZodType;
  }
>;

export type TransactionName = keyof typeof TRANSACTIONS;
/** The transactions that write. */
export type CommandName = {
  [N in TransactionName]: (typeof TRANSACTIONS)[N]['writes'] extends true ? N : never;
}[TransactionName];
/** What a client sends: amounts as decimal strings, defaults left out. */
export type RequestInput<N extends TransactionName> = z.input<(typeof TRANSACTIONS)[N]['request']>;
export type ResponseOf<N extends TransactionName> = z.output<(typeof TRANSACTIONS)[N]['response']>;
/** What a client sends in the transient field `amounts`, where the transaction has private data. */
export type AmountsInput<N extends TransactionName> = (typeof TRANSACTIONS)[N] extends {
  amounts: infer A extends z.ZodType;
}
  ? z.input<A>
  : never;
