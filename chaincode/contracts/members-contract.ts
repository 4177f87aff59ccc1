import { admitMember } from '../domain/members/admit-member.js';
import { reinstateMember, suspendMember } from '../domain/members/change-member.js';
import { requireActive } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { loadMember, memberHistory, listMembers, saveMember } from '../ledger/members.js';
import { encode } from '../ledger/encoding.js';
import type { Member } from '../schema/members.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';
import { standingOf } from './plans/standing-of.js';
import { requireRegulator } from './require-regulator.js';

/** Members, and what `collections` asks of them. */
export class MembersContract extends AttestryContract {
  constructor(setting: Setting) {
    super('members', setting);
  }

  /** Admits an organisation. Only the regulator of the charter may. */
  @Transaction()
  @Returns('string')
  async AdmitMember(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'AdmitMember', requestJson, async (request) => {
      requireRegulator(ctx);
      const existing = await loadMember(ctx.store, request.mspId);
      const member = admitMember(request, existing, ctx.store.at, ctx.submitter);
      saveMember(ctx.store, ctx.charter, member, existing === undefined);
      return announced(ctx, 'MemberAdmitted', member);
    });
  }

  /** Suspends a member: it reads and writes no more. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async SuspendMember(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'SuspendMember', requestJson, async (request) => {
      requireRegulator(ctx);
      const member = suspendMember(await this.member(ctx, request.mspId), request.reason, ctx.store.at, ctx.submitter);
      saveMember(ctx.store, ctx.charter, member, false);
      return announced(ctx, 'MemberSuspended', member);
    });
  }

  /** Lets a suspended member take part again. Only the regulator may. */
  @Transaction()
  @Returns('string')
  async ReinstateMember(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ReinstateMember', requestJson, async (request) => {
      requireRegulator(ctx);
      const member = reinstateMember(await this.member(ctx, request.mspId), ctx.submitter);
      saveMember(ctx.store, ctx.charter, member, false);
      return announced(ctx, 'MemberReinstated', member);
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadMember(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadMember', requestJson, async (request, caller) => {
      requireActive(ctx.caller, caller);
      return this.member(ctx, request.mspId);
    });
  }

  @Transaction(false)
  @Returns('string')
  async ListMembers(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListMembers', requestJson, async (_request, caller) => {
      requireActive(ctx.caller, caller);
      return { members: await listMembers(ctx.store) };
    });
  }

  @Transaction(false)
  @Returns('string')
  async MemberHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'MemberHistory', requestJson, async (request, caller) => {
      requireActive(ctx.caller, caller);
      await this.member(ctx, request.mspId);
      return { versions: await memberHistory(ctx.store, request.mspId) };
    });
  }

  /** What `collections` asks before it decides: the caller's standing, and the tradeline concerned. */
  @Transaction(false)
  @Returns('string')
  async Standing(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'Standing', requestJson, async (request, caller) => {
      const member = requireActive(ctx.caller, caller);
      return standingOf(ctx, member, request);
    });
  }

  private async member(ctx: AttestryContext, mspId: string): Promise<Member> {
    const member = await loadMember(ctx.store, mspId);
    if (member === undefined) throw new Refusal('MEMBER_NOT_FOUND', 'mspId', `${mspId} has not been admitted`);
    return member;
  }
}

function announced(ctx: AttestryContext, event: string, member: Member): { transactionId: string; member: Member } {
  ctx.store.announce(event, encode({ mspId: member.mspId }));
  return { transactionId: ctx.store.transactionId, member };
}
