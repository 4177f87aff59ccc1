import {
  MspId,
  Period,
  ProposeScorecard,
  ReadStability,
  ReportDrift,
  Roster,
  ScorecardFile,
  ScorecardVersion,
  type ResponseOf,
  TRANSACTIONS,
  VoteOnScorecard,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import type { Outcome } from '../scoring/measures.js';
import { outcomesOf, performanceOf } from '../scoring/performance.js';
import { scanPortfolio, walks } from '../scoring/scan-portfolio.js';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { EXAMPLE_SCORECARD } from './example-scorecard.js';
import { EXAMPLE } from './examples.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const CardPath = ScorecardFile.pick({ version: true });
const UsePath = Roster.pick({ use: true });
const Choice = VoteOnScorecard.pick({ choice: true });
const inPath = { version: EXAMPLE_SCORECARD.version };

const PerformanceQuery = z.strictObject({
  lender: MspId,
  asOf: Period.describe('Accounts are scored as they were at the end of this month'),
  months: numeral(z.int().min(1).max(24)).default(6).describe('After it, in which an account may go bad'),
  badDays: numeral(z.int().min(1).max(720)).default(90).describe('Days past due from which it has'),
});
const Rate = z.int().nullable().describe('Ten-thousandths; null where there are not both good and bad accounts');
const Performance = z.object({
  ...{ version: ScorecardVersion, lender: MspId, asOf: Period, months: z.int(), badDays: z.int() },
  accounts: z.int().min(0).describe('Scored, and their outcome is known'),
  bads: z.int().min(0),
  ...{ auc: Rate, gini: Rate, ks: Rate },
  stability: Rate.describe('Population stability index, ten-thousandths'),
  ksLost: Rate.describe('Of the KS that the card had on accounts that it had not seen'),
  drifted: z.boolean().describe('It has lost more than a tenth of it'),
});

export const scorecards = [
  command({
    path: '/scorecards',
    resource: 'scorecards',
    operationId: 'proposeScorecard',
    summary: 'Put a scorecard to the vote; for lenders',
    body: ProposeScorecard.omit({ commandId: true }),
    bodyLimit: '1mb',
    example: { body: { use: 'behaviour', card: EXAMPLE_SCORECARD } },
    success: { status: 201, schema: TRANSACTIONS.ProposeScorecard.response },
    refusals: [
      ...ENTITLEMENT,
      'SCORECARD_EXISTS',
      'SCORECARD_NOT_FOUND',
      'NOT_PROPOSER_OF_SCORECARD',
      'SCORECARD_NOT_PROPOSED',
    ],
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ProposeScorecard', { ...body, commandId }),
  }),
  query({
    path: '/scorecards',
    resource: 'scorecards',
    operationId: 'listScorecards',
    summary: 'List all scorecards with their votes, without the cards themselves',
    example: {},
    success: { schema: TRANSACTIONS.ListScorecards.response },
    refusals: STANDING,
    handle: ({ caller }, { ledger }) => ledger.evaluate(caller, 'ListScorecards', {}),
  }),
  query({
    path: '/scorecards/{version}',
    resource: 'scorecards',
    operationId: 'readScorecard',
    summary: 'Read a scorecard: every bin, its points and reasons, how it was trained, and its votes',
    params: CardPath,
    example: { params: inPath },
    etag: ({ file }) => String(file.revision),
    success: { schema: TRANSACTIONS.ReadScorecard.response },
    refusals: [...STANDING, 'SCORECARD_NOT_FOUND'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadScorecard', params),
  }),
  query({
    path: '/scorecards/{version}/history',
    resource: 'scorecards',
    operationId: 'readScorecardHistory',
    summary: "Read every version of a scorecard's file: the votes as they came in",
    params: CardPath,
    example: { params: inPath },
    success: { schema: TRANSACTIONS.ScorecardHistory.response },
    refusals: [...STANDING, 'SCORECARD_NOT_FOUND'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ScorecardHistory', params),
  }),
  command({
    path: '/scorecards/{version}/votes',
    resource: 'scorecards',
    operationId: 'voteOnScorecard',
    summary: 'Vote on a proposed scorecard; two lenders and the regulator ratify it',
    params: CardPath,
    body: Choice,
    example: { params: inPath, body: { choice: 'for' } },
    success: { status: 201, schema: TRANSACTIONS.VoteOnScorecard.response },
    refusals: [...ENTITLEMENT, 'SCORECARD_NOT_FOUND', 'SCORECARD_NOT_PROPOSED', 'VOTE_ALREADY_CAST'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'VoteOnScorecard', { ...params, ...body, commandId }),
  }),
  command({
    path: '/scorecards/{version}/withdrawal',
    resource: 'scorecards',
    operationId: 'withdrawScorecard',
    summary: 'Take a proposal of yours back before it is decided',
    params: CardPath,
    example: { params: { version: EXAMPLE.withdrawnScorecard } },
    success: { status: 200, schema: TRANSACTIONS.WithdrawScorecard.response },
    refusals: [...ENTITLEMENT, 'SCORECARD_NOT_FOUND', 'NOT_PROPOSER_OF_SCORECARD', 'SCORECARD_NOT_PROPOSED'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'WithdrawScorecard', { ...params, commandId }),
  }),
  command({
    path: '/scorecards/{version}/enlistment',
    resource: 'scorecards',
    operationId: 'enlistChallenger',
    summary: 'Have a ratified scorecard scored beside the champion',
    params: CardPath,
    example: { params: inPath },
    success: { status: 200, schema: TRANSACTIONS.EnlistChallenger.response },
    refusals: [
      ...ENTITLEMENT,
      'SCORECARD_NOT_FOUND',
      'SCORECARD_NOT_RATIFIED',
      'SCORECARD_ON_ROSTER',
      'CHALLENGERS_FULL',
    ],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'EnlistChallenger', { ...params, commandId }),
  }),
  command({
    path: '/scorecards/{version}/retirement',
    resource: 'scorecards',
    operationId: 'retireChallenger',
    summary: 'Take a challenger off the roster',
    params: CardPath,
    example: { params: { version: EXAMPLE.retiredScorecard } },
    success: { status: 200, schema: TRANSACTIONS.RetireChallenger.response },
    refusals: [...ENTITLEMENT, 'SCORECARD_NOT_FOUND', 'SCORECARD_NOT_CHALLENGER', 'MOTION_PENDING'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RetireChallenger', { ...params, commandId }),
  }),
  command({
    path: '/scorecards/{version}/championship',
    resource: 'scorecards',
    operationId: 'voteOnChampion',
    summary: 'Vote on making a challenger the champion; it takes what ratifying takes',
    params: CardPath,
    body: Choice,
    example: { params: inPath, body: { choice: 'for' } },
    success: { status: 200, schema: TRANSACTIONS.VoteOnChampion.response },
    refusals: [
      ...ENTITLEMENT,
      'SCORECARD_NOT_FOUND',
      'SCORECARD_NOT_CHALLENGER',
      'MOTION_PENDING',
      'VOTE_ALREADY_CAST',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'VoteOnChampion', { ...params, ...body, commandId }),
  }),
  query({
    path: '/scorecard-rosters/{use}',
    resource: 'scorecards',
    operationId: 'readRoster',
    summary: 'Read which scorecards score for a use: the champion, the challengers, and a vote under way',
    params: UsePath,
    example: { params: { use: 'behaviour' } },
    etag: ({ revision }) => String(revision),
    success: { schema: TRANSACTIONS.ReadRoster.response },
    refusals: STANDING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadRoster', params),
  }),
  query({
    path: '/scorecard-rosters/{use}/history',
    resource: 'scorecards',
    operationId: 'readRosterHistory',
    summary: 'Read every version of a roster',
    params: UsePath,
    example: { params: { use: 'behaviour' } },
    success: { schema: TRANSACTIONS.RosterHistory.response },
    refusals: STANDING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'RosterHistory', params),
  }),
  query({
    path: '/scorecards/{version}/stability',
    resource: 'scorecards',
    operationId: 'readStability',
    summary: "Count a scorecard's scores of a month, with overrides and the population stability index",
    params: CardPath,
    query: ReadStability.pick({ period: true }),
    example: { params: inPath, query: { period: '2026-06' } },
    success: { schema: TRANSACTIONS.ReadStability.response },
    refusals: [...STANDING, 'SCORECARD_NOT_FOUND'],
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'ReadStability', { ...params, ...asked }),
  }),
  query({
    path: '/scorecards/{version}/performance',
    resource: 'scorecards',
    operationId: 'readPerformance',
    summary: 'Score a portfolio as of a past month, and see how well the scorecard told what has come of it',
    params: CardPath,
    query: PerformanceQuery,
    example: { params: inPath, query: { lender: EXAMPLE.lender, asOf: '2026-03', months: '3' } },
    success: { schema: Performance },
    refusals: [
      'PURPOSE_MISSING',
      ...STANDING,
      'NOT_ENTITLED_TO_READ',
      'MEMBER_NOT_FOUND',
      'SCORECARD_NOT_FOUND',
      'OVERLOADED',
    ],
    owner: ({ query: asked }) => asked.lender,
    handle: ({ params, query: { lender, ...asked }, caller }, { ledger }) =>
      walks.run(async () => {
        const answer = await ledger.evaluate(caller, 'ReadScorecard', params);
        const { card } = JSON.parse(new TextDecoder().decode(answer)) as ResponseOf<'ReadScorecard'>;
        const backtest = { ...asked, today: new Date().toISOString().slice(0, 10) };
        const outcomes: Outcome[] = [];
        for await (const tradelines of scanPortfolio(ledger, caller, lender)) {
          for (const outcome of outcomesOf(tradelines, card, backtest)) outcomes.push(outcome);
        }
        return Buffer.from(JSON.stringify({ ...params, lender, ...asked, ...performanceOf(outcomes, card) }));
      }),
  }),
  command({
    path: '/scorecards/{version}/drift',
    resource: 'scorecards',
    operationId: 'reportDrift',
    summary: 'Claim that the population of a month that is over has become another; the ledger counts it itself',
    params: CardPath,
    body: ReportDrift.pick({ period: true }),
    example: { params: inPath, body: { period: '2026-06' } },
    success: { status: 201, schema: TRANSACTIONS.ReportDrift.response },
    refusals: [...STANDING, 'SCORECARD_NOT_FOUND', 'PERIOD_NOT_OVER', 'CLAIM_NOT_BORNE_OUT'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ReportDrift', { ...params, ...body, commandId }),
  }),
];
