import { addDays, endOf } from '../../domain/calendar.js';
import { changedFile } from '../../domain/plans/forbearance-file.js';
import {
  decideHardship,
  hardshipHold,
  hardshipOn,
  requestHardship,
  type HardshipOutcome,
} from '../../domain/plans/hardship.js';
import { isInForce, toldHold, withHold, withoutHold } from '../../domain/plans/holds.js';
import { Refusal } from '../../domain/refusal.js';
import { requireReader } from '../../domain/tradelines/read-rights.js';
import { encode } from '../../ledger/encoding.js';
import {
  fileHistory,
  listHardships,
  loadFile,
  loadHardship,
  saveFile,
  saveHardship,
} from '../../ledger/forbearance.js';
import { loadHolds, saveHolds } from '../../ledger/holds.js';
import type {
  DecideHardship,
  ForbearanceFile,
  HardshipRequest,
  Hold,
  KeptHold,
  OfferForbearance,
  PlaceMoratorium,
  RequestHardship,
} from '../../schema/forbearance.js';
import type { Member } from '../../schema/members.js';
import type { ResponseOf } from '../../schema/transactions.js';
import type { AttestryContext } from '../context.js';
import { requireRegulator } from '../require-regulator.js';
import { findTradeline } from '../tradelines/read-tradelines.js';
import { factsOf, requireSpeaker } from './facts.js';
import { holdsNow } from './standing-of.js';

/** Puts on record that the lender offered the debtor something better than enforcement. */
export async function offerForbearance(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: OfferForbearance,
): Promise<{ transactionId: string; file: ForbearanceFile }> {
  const speaker = requireSpeaker(ctx, caller, ['lender']);
  const facts = await factsOf(ctx, speaker, request.tradelineId);
  const file = changedFile(facts.file, { offeredAt: ctx.store.at }, ctx.submitter);
  saveFile(ctx.store, file);
  ctx.store.announce('ForbearanceOffered', encode({ tradelineId: request.tradelineId, measures: request.measures }));
  return { transactionId: ctx.store.transactionId, file };
}

/** Takes in a debtor's request for relief, through the lender or the regulator. */
export async function takeHardshipRequest(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: RequestHardship,
): Promise<{ transactionId: string; hardship: HardshipRequest }> {
  const speaker = requireSpeaker(ctx, caller, ['lender', 'regulator']);
  const { tradeline, file, policy } = await factsOf(ctx, speaker, request.tradelineId);
  const last = await loadHardship(ctx.store, tradeline.tradelineId, file.hardships);
  const outcome = requestHardship(request, file, last, policy, ctx.store.at, ctx.submitter);
  return kept(ctx, 'HardshipRequested', outcome);
}

/** A lender's decision on a hardship request. */
export async function decideOnHardship(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: DecideHardship,
): Promise<{ transactionId: string; hardship: HardshipRequest }> {
  const speaker = requireSpeaker(ctx, caller, ['lender']);
  const { tradeline, file, policy } = await factsOf(ctx, speaker, request.tradelineId);
  const hardship = await loadHardship(ctx.store, tradeline.tradelineId, request.request);
  if (hardship === undefined) throw new Refusal('HARDSHIP_NOT_FOUND', 'request', 'no such request');
  const outcome = decideHardship(hardship, file, request.decision, policy, ctx.store.at, ctx.submitter);
  return kept(ctx, 'HardshipDecided', outcome);
}

async function kept(
  ctx: AttestryContext,
  event: string,
  { hardship, file }: HardshipOutcome,
): Promise<{ transactionId: string; hardship: HardshipRequest }> {
  const { tradelineId, request } = hardship;
  saveHardship(ctx.store, hardship);
  saveFile(ctx.store, file);
  await setHold(ctx, tradelineId, 'hardship', String(request), hardshipHold(hardship));
  ctx.store.announce(event, encode({ tradelineId, request }));
  return { transactionId: ctx.store.transactionId, hardship };
}

/** Holds collection for some days, for instance the breathing space of the UK. For the regulator. */
export async function placeMoratorium(
  ctx: AttestryContext,
  request: PlaceMoratorium,
): Promise<{ transactionId: string; holds: Hold[] }> {
  requireRegulator(ctx);
  const { tradelineId, days } = request;
  const { policy } = await factsOf(ctx, { role: 'regulator', mspId: ctx.caller.mspId }, tradelineId);
  if (days > policy.moratoriumDays) {
    throw new Refusal('POLICY_EXCEEDED', 'days', `${policy.moratoriumDays} days at most in ${policy.jurisdiction}`);
  }
  const until = endOf(addDays(ctx.today, days));
  const hold: KeptHold = { kind: 'moratorium', since: ctx.store.at, until, ref: request.evidence.sha256 };
  const earlier = (await loadHolds(ctx.store, tradelineId)).filter(({ kind }) => kind !== 'moratorium');
  return held(ctx, tradelineId, withHold(earlier, hold, ctx.store.at), 'MoratoriumPlaced');
}

/** Ends a moratorium before its time. For the regulator. */
export async function liftMoratorium(
  ctx: AttestryContext,
  { tradelineId }: { tradelineId: string },
): Promise<{ transactionId: string; holds: Hold[] }> {
  requireRegulator(ctx);
  await findTradeline(ctx, tradelineId);
  const holds = await loadHolds(ctx.store, tradelineId);
  const found = holds.find((hold) => hold.kind === 'moratorium' && isInForce(hold, ctx.store.at));
  if (found === undefined) throw new Refusal('MORATORIUM_NOT_FOUND', 'tradelineId', 'no moratorium is in force');
  return held(ctx, tradelineId, withoutHold(holds, 'moratorium', found.ref, ctx.store.at), 'MoratoriumLifted');
}

function held(
  ctx: AttestryContext,
  tradelineId: string,
  holds: readonly KeptHold[],
  event: string,
): { transactionId: string; holds: Hold[] } {
  saveHolds(ctx.store, tradelineId, holds, ctx.submitter);
  ctx.store.announce(event, encode({ tradelineId }));
  return { transactionId: ctx.store.transactionId, holds: holds.map(toldHold) };
}

/** Sets, or where there is none to be takes away, the hold of this kind and reference. */
export async function setHold(
  ctx: AttestryContext,
  tradelineId: string,
  kind: KeptHold['kind'],
  ref: string,
  hold: KeptHold | undefined,
): Promise<void> {
  const before = await loadHolds(ctx.store, tradelineId);
  const { at } = ctx.store;
  const after = hold === undefined ? withoutHold(before, kind, ref, at) : withHold(before, hold, at);
  if (before.length > 0 || after.length > 0) saveHolds(ctx.store, tradelineId, after, ctx.submitter);
}

/** What was done for the debtor of a tradeline, and what holds its collection now. */
export async function readForbearance(
  ctx: AttestryContext,
  reader: Member,
  tradelineId: string,
): Promise<ResponseOf<'ReadForbearance'>> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  requireReader(reader, tradeline.lender);
  const file = await loadFile(ctx.store, tradeline);
  const hardships = await listHardships(ctx.store, tradelineId);
  return {
    file,
    holds: await holdsNow(ctx, tradeline, file),
    hardships: hardships.map((hardship) => hardshipOn(hardship, ctx.today)),
  };
}

export async function forbearanceHistory(
  ctx: AttestryContext,
  reader: Member,
  tradelineId: string,
): Promise<ResponseOf<'ForbearanceHistory'>> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  requireReader(reader, tradeline.lender);
  return { tradelineId, versions: await fileHistory(ctx.store, tradelineId) };
}
