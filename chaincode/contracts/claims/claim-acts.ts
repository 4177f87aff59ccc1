import type { z } from 'zod';
import type { ClaimAccount } from '../../domain/claims/claim-account.js';
import { recoveredMinor } from '../../domain/claims/claim-account.js';
import { requestEvidence, submitEvidence } from '../../domain/claims/claim-evidence.js';
import { acceptClaim, rejectClaim } from '../../domain/claims/decide-claim.js';
import { fileClaim } from '../../domain/claims/file-claim.js';
import { recordRecovery } from '../../domain/claims/recoveries.js';
import { overdueOn, requireSide } from '../../domain/claims/require-claim.js';
import { recordSettlement } from '../../domain/claims/settle-claim.js';
import { enterClaim, releaseClaim } from '../../domain/covers/insured-line.js';
import { Refusal } from '../../domain/refusal.js';
import { ClaimBook, lossCommitment } from '../../ledger/claims.js';
import { CoverBook } from '../../ledger/covers.js';
import { loadMarks } from '../../ledger/disputes.js';
import { encode } from '../../ledger/encoding.js';
import {
  CaseSummary,
  type AcceptClaim,
  type AcceptClaimAmounts,
  type Claim,
  type FileClaim,
  type FileClaimAmounts,
  type RecordRecovery,
  type RecordSettlement,
  type RejectClaim,
  type RequestClaimEvidence,
  type SubmitClaimEvidence,
  type SumAmounts,
} from '../../schema/claims.js';
import type { Cover } from '../../schema/covers.js';
import type { Member } from '../../schema/members.js';
import type { ResponseOf } from '../../schema/transactions.js';
import { askOtherDefinition } from '../called-definition.js';
import type { AttestryContext } from '../context.js';
import { requiredCover, requiredTerms } from '../covers/cover-acts.js';
import { requireCoverAmountsReader, requireCoverParty, requireCoverReader } from '../covers/cover-party.js';
import { findTradeline } from '../tradelines/read-tradelines.js';

interface ClaimReceipt {
  readonly transactionId: string;
  readonly claim: Claim;
}

/** A claim that an act is about, its cover, and who acts. */
interface Loaded {
  readonly claims: ClaimBook;
  readonly covers: CoverBook;
  readonly claim: Claim;
  readonly cover: Cover;
  readonly mspId: string;
}

/** Files a claim of the caller's own, and keeps its loss in the collection of lender and insurer. */
export async function fileOneClaim(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: FileClaim,
  { salt, item }: z.output<typeof FileClaimAmounts>,
): Promise<ClaimReceipt> {
  const { mspId } = requireCoverParty(ctx, caller);
  const covers = new CoverBook(ctx.store, ctx.charter);
  const cover = await requiredCover(covers, request.coverId);
  requireSide(cover.lender, mspId);
  const { tradeline } = await findTradeline(ctx, request.tradelineId);
  const claims = new ClaimBook(ctx.store, ctx.charter);
  const existing = await claims.load(request.claimId);
  const [mark] = await loadMarks(ctx.store, [request.tradelineId]);
  const commitment = lossCommitment(request.tradelineId, request.firstDelinquencyOn, item);
  const facts = { cover, tradeline, disputed: mark !== undefined, existing };
  const claim = fileClaim(request, item, commitment, facts, ctx.today, ctx.submitter);

  const [line] = await covers.lines([claim.tradelineId], claim.lender);
  if (line === undefined) throw new Error('a line is answered for each tradeline');
  covers.saveLine(enterClaim(line, claim, ctx.submitter));
  const account = { acceptedMinor: null, indemnityMinor: null, recoveries: [] };
  claims.saveAccount(claim, salt, { ...account, currency: item.currency, lossMinor: item.loss });
  return kept(ctx, claims, 'ClaimFiled', claim);
}

/** Puts a case, as `collections` has it, to a claim. */
export async function submitClaimEvidence(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof SubmitClaimEvidence>,
): Promise<ClaimReceipt> {
  const { claims, claim, cover, mspId } = await loaded(ctx, caller, request.claimId);
  requireSide(claim.lender, mspId);
  const answer = await askOtherDefinition(ctx, 'ReadCaseSummary', { caseId: request.caseId });
  const summary = CaseSummary.parse(JSON.parse(answer));
  const next = submitEvidence(claim, cover, summary, request, mspId, ctx.store.at, ctx.submitter);
  return kept(ctx, claims, 'ClaimEvidenceSubmitted', next);
}

export async function requestClaimEvidence(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof RequestClaimEvidence>,
): Promise<ClaimReceipt> {
  const { claims, claim, mspId } = await loaded(ctx, caller, request.claimId);
  const next = requestEvidence(claim, request, mspId, ctx.today, ctx.submitter);
  return kept(ctx, claims, 'ClaimEvidenceRequested', next);
}

/** Accepts a claim, and counts it against its cover. */
export async function acceptOneClaim(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: AcceptClaim,
  { salt, item }: z.output<typeof AcceptClaimAmounts>,
): Promise<ClaimReceipt> {
  const { claims, covers, claim, cover, mspId } = await loaded(ctx, caller, request.claimId);
  const [account, terms] = [await requiredAccount(claims, claim), await requiredTerms(covers, cover)];
  const facts = { claim, account, cover, terms, used: await covers.loadAccount(cover) };
  const outcome = acceptClaim(facts, request, item, mspId, ctx.store.at, ctx.submitter);
  claims.saveAccount(outcome.claim, salt, outcome.account);
  covers.saveAccount(cover, salt, outcome.used);
  return kept(ctx, claims, 'ClaimAccepted', outcome.claim);
}

/** Rejects a claim, and makes room for a better one. */
export async function rejectOneClaim(
  ctx: AttestryContext,
  caller: Member | undefined,
  { claimId, reasons }: z.output<typeof RejectClaim>,
): Promise<ClaimReceipt> {
  const { claims, covers, claim, mspId } = await loaded(ctx, caller, claimId);
  const next = rejectClaim(claim, reasons, mspId, ctx.store.at, ctx.submitter);
  const [line] = await covers.lines([claim.tradelineId], claim.lender);
  if (line === undefined) throw new Error('a line is answered for each tradeline');
  covers.saveLine(releaseClaim(line, claimId, ctx.submitter));
  return kept(ctx, claims, 'ClaimRejected', next);
}

/** Records for the caller's side that what was accepted is paid. */
export async function recordOneSettlement(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: RecordSettlement,
  { item }: z.output<typeof SumAmounts>,
): Promise<ClaimReceipt> {
  const { claims, claim, mspId } = await loaded(ctx, caller, request.claimId);
  const account = await requiredAccount(claims, claim);
  const next = recordSettlement(claim, account, request, item, mspId, ctx.today, ctx.submitter);
  return kept(ctx, claims, next.status === 'settled' ? 'ClaimSettled' : 'ClaimPaymentRecorded', next);
}

/** Records a recovery, and shares it. */
export async function recordOneRecovery(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: RecordRecovery,
  { salt, item }: z.output<typeof SumAmounts>,
): Promise<ClaimReceipt> {
  const { claims, claim, mspId } = await loaded(ctx, caller, request.claimId);
  const account = await requiredAccount(claims, claim);
  const outcome = recordRecovery(claim, account, request, item, mspId, ctx.today, ctx.submitter);
  claims.saveAccount(outcome.claim, salt, outcome.account);
  return kept(ctx, claims, 'RecoveryRecorded', outcome.claim);
}

export async function readClaim(
  ctx: AttestryContext,
  reader: Member,
  claimId: string,
): Promise<ResponseOf<'ReadClaim'>> {
  const claim = await requiredClaim(new ClaimBook(ctx.store, ctx.charter), claimId);
  requireCoverReader(reader, claim);
  return { claim, overdue: overdueOn(claim, ctx.today) };
}

export async function claimHistory(
  ctx: AttestryContext,
  reader: Member,
  claimId: string,
): Promise<ResponseOf<'ClaimHistory'>> {
  await readClaim(ctx, reader, claimId);
  return { claimId, versions: await new ClaimBook(ctx.store, ctx.charter).history(claimId) };
}

export async function listClaims(
  ctx: AttestryContext,
  reader: Member,
  coverId: string,
): Promise<ResponseOf<'ListClaims'>> {
  requireCoverReader(reader, await requiredCover(new CoverBook(ctx.store, ctx.charter), coverId));
  return { claims: await new ClaimBook(ctx.store, ctx.charter).ofCover(coverId) };
}

export async function readClaimAmounts(
  ctx: AttestryContext,
  reader: Member,
  claimId: string,
): Promise<ResponseOf<'ReadClaimAmounts'>> {
  const book = new ClaimBook(ctx.store, ctx.charter);
  const claim = await requiredClaim(book, claimId);
  requireCoverAmountsReader(reader, claim);
  const account = await requiredAccount(book, claim);
  return {
    claimId,
    currency: account.currency as ResponseOf<'ReadClaimAmounts'>['currency'],
    loss: account.lossMinor.toString(),
    accepted: account.acceptedMinor?.toString() ?? null,
    indemnity: account.indemnityMinor?.toString() ?? null,
    recovered: recoveredMinor(account).toString(),
    recoveries: account.recoveries.map(({ recoveredOn, by, amountMinor, insurerMinor, lenderMinor }) => ({
      recoveredOn,
      by,
      amount: amountMinor.toString(),
      insurer: insurerMinor.toString(),
      lender: lenderMinor.toString(),
    })),
  };
}

/**
 * @throws {@link Refusal} in this order: as `requireCoverParty`, CLAIM_NOT_FOUND, NOT_PARTY_OF_COVER.
 */
async function loaded(ctx: AttestryContext, caller: Member | undefined, claimId: string): Promise<Loaded> {
  const { mspId } = requireCoverParty(ctx, caller);
  const claims = new ClaimBook(ctx.store, ctx.charter);
  const covers = new CoverBook(ctx.store, ctx.charter);
  const claim = await requiredClaim(claims, claimId);
  // Before its amounts are looked for: only the peers of the two and the regulator's have them.
  if (mspId !== claim.lender) requireSide(claim.insurer, mspId);
  return { claims, covers, claim, cover: await requiredCover(covers, claim.coverId), mspId };
}

async function requiredClaim(book: ClaimBook, claimId: string): Promise<Claim> {
  const claim = await book.load(claimId);
  if (claim === undefined) throw new Refusal('CLAIM_NOT_FOUND', 'claimId', 'no such claim');
  return claim;
}

async function requiredAccount(book: ClaimBook, claim: Claim): Promise<ClaimAccount> {
  const account = await book.loadAccount(claim);
  if (account === undefined) {
    throw new Refusal('AMOUNTS_MISSING', 'claimId', 'the amounts of the claim were purged');
  }
  return account;
}

function kept(ctx: AttestryContext, book: ClaimBook, event: string, claim: Claim): ClaimReceipt {
  book.save(claim);
  ctx.store.announce(event, encode({ claimId: claim.claimId, lender: claim.lender, insurer: claim.insurer }));
  return { transactionId: ctx.store.transactionId, claim };
}
