import type { z } from 'zod';
import { millisecondsOf } from '../domain/calendar.js';
import { requireLenderOfCase } from '../domain/collections/require-case.js';
import type { Debt } from '../domain/conduct/facts.js';
import { requireEntitled } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { AgencyBook } from '../ledger/agencies.js';
import { CaseBook } from '../ledger/cases.js';
import { PackShelf } from '../ledger/packs.js';
import type { Placement } from '../schema/agencies.js';
import type { Case } from '../schema/cases.js';
import type { ConductHold } from '../schema/conduct-holds.js';
import type { Duty, Member, MemberRole } from '../schema/members.js';
import type { ConductPack } from '../schema/packs.js';
import { StandingAnswer, type StandingFacts } from '../schema/standing.js';
import { askOtherDefinition } from './called-definition.js';
import type { AttestryContext } from './context.js';

/** What the registry says of the caller, a tradeline and another member. Its refusals are passed on as they are. */
export async function standing(
  ctx: AttestryContext,
  facts: z.input<typeof StandingFacts> = {},
): Promise<z.output<typeof StandingAnswer>> {
  return StandingAnswer.parse(JSON.parse(await askOtherDefinition(ctx, 'Standing', facts)));
}

const DUTY: Readonly<Record<MemberRole, Duty>> = {
  lender: 'collect',
  agency: 'collect',
  notary: 'attest',
  regulator: 'supervise',
  insurer: 'insure',
};

/** A case, who acts in it, and what the registry knows of the debt. */
export interface Party {
  readonly member: Member;
  readonly file: Case;
  readonly subjectId: string;
  readonly debt: Debt;
  /** Set by concepts of the registry's. */
  readonly holds: readonly ConductHold[];
  readonly other: Member | null;
  /** Where an agency acts: that the case is, or was, in its hands. */
  readonly placement: Placement | undefined;
}

/**
 * A case, for somebody of one of these roles who has its duty.
 *
 * @throws {@link Refusal} in this order: MEMBER_NOT_ADMITTED, MEMBER_SUSPENDED, ROLE_NOT_ENTITLED, DUTY_MISSING,
 * CASE_NOT_FOUND, NOT_LENDER_OF_CASE (a lender in another's case), NOT_PLACED (an agency that never had the case).
 */
export async function caseParty(
  ctx: AttestryContext,
  caseId: string,
  roles: readonly MemberRole[],
  other?: string,
): Promise<Party> {
  const found = await new CaseBook(ctx.store, ctx.charter).load(caseId);
  const answer = await standing(ctx, {
    ...(found === undefined ? {} : { tradelineId: found.tradelineId }),
    ...(other === undefined ? {} : { other }),
  });
  // A role outside the list is refused before its duty is looked at.
  const member = requireEntitled(ctx.caller, answer.member, roles, DUTY[answer.member.role]);
  if (found === undefined) throw new Refusal('CASE_NOT_FOUND', 'caseId', 'no such case');
  const { tradeline } = answer;
  if (tradeline === null) throw new Error(`the tradeline of ${caseId} is gone`);
  if (member.role === 'lender') requireLenderOfCase(found, member.mspId);
  const placement =
    member.role === 'agency' ? await new AgencyBook(ctx.store).placement(caseId, member.mspId) : undefined;
  if (member.role === 'agency' && placement === undefined) {
    throw new Refusal('NOT_PLACED', 'caseId', `the case is not in the hands of ${member.mspId}`);
  }
  const { subjectId, status, daysPastDue, firstDelinquencyOn } = tradeline;
  const holds = answer.holds.map(({ kind, since, until }): ConductHold => ({
    ...{ kind, reference: `${kind} in the registry`, lender: null, tradelineId: found.tradelineId },
    ...{ since, until, by: '' },
  }));
  const debt = { tradelineId: found.tradelineId, open: status === 'open', daysPastDue, firstDelinquencyOn };
  return { member, file: found, subjectId, debt, holds, other: answer.other, placement };
}

/**
 * Makes sure that an agency still has the case: what it may report afterwards, it may no longer read.
 *
 * @throws {@link Refusal} NOT_PLACED.
 */
export function requireInHands({ placement }: Party, at: string): void {
  if (placement === undefined) return;
  if (placement.recalledAt !== null || millisecondsOf(placement.until) <= millisecondsOf(at)) {
    throw new Refusal('NOT_PLACED', 'caseId', `the case is no longer in the hands of ${placement.agency}`);
  }
}

/** The policy pack that a case keeps. */
export function packOf(ctx: AttestryContext, { pack, packVersion }: Case): Promise<ConductPack> {
  return new PackShelf(ctx.store, ctx.charter).pack(pack, packVersion);
}
