import { requireActive, requireEntitled } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { decideTemplate, registerTemplate } from '../domain/templates/decide-template.js';
import { decode, encode } from '../ledger/encoding.js';
import { templateKey } from '../ledger/keys.js';
import type { Template } from '../schema/templates.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
import { standing } from './case-party.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Texts for debtors, known by their digest alone, and what a notary says of them. */
export class TemplatesContract extends AttestryContract {
  constructor(setting: Setting) {
    super('templates', setting);
  }

  /** Puts a text on record. A lender or an agency may. */
  @Transaction()
  @Returns('string')
  async RegisterTemplate(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RegisterTemplate', requestJson, async (request) => {
      const { member } = await standing(ctx);
      const owner = requireEntitled(ctx.caller, member, ['lender', 'agency'], 'collect');
      const existing = await find(ctx, request.sha256);
      const template = registerTemplate(request, existing, owner.mspId, ctx.store.at, ctx.submitter);
      return kept(ctx, 'TemplateRegistered', template);
    });
  }

  /** Approves or rejects a text, or takes an approval back. A notary may. */
  @Transaction()
  @Returns('string')
  async DecideTemplate(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'DecideTemplate', requestJson, async ({ sha256, decision }) => {
      const { member } = await standing(ctx);
      const notary = requireEntitled(ctx.caller, member, ['notary'], 'attest');
      const template = decideTemplate(required(await find(ctx, sha256)), decision, notary.mspId, ctx.submitter);
      return kept(ctx, 'TemplateDecided', template);
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadTemplate(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadTemplate', requestJson, async ({ sha256 }) => {
      const { member } = await standing(ctx);
      requireActive(ctx.caller, member);
      return required(await find(ctx, sha256));
    });
  }
}

async function find(ctx: AttestryContext, sha256: string): Promise<Template | undefined> {
  const [value] = await ctx.store.getMany([templateKey(sha256)]);
  return value === undefined ? undefined : decode<Template>(value);
}

function required(template: Template | undefined): Template {
  if (template === undefined) throw new Refusal('TEMPLATE_NOT_FOUND', 'sha256', 'no such template');
  return template;
}

function kept(ctx: AttestryContext, event: string, template: Template): { transactionId: string; template: Template } {
  ctx.store.put(templateKey(template.sha256), encode(template));
  ctx.store.announce(event, encode({ sha256: template.sha256, status: template.status }));
  return { transactionId: ctx.store.transactionId, template };
}
