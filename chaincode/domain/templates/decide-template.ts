import type { DecideTemplate, RegisterTemplate, Template } from '../../schema/templates.js';
import { Refusal } from '../refusal.js';

/**
 * Puts a text on record by its digest; a notary approves it before it is sent.
 *
 * @throws {@link Refusal} TEMPLATE_EXISTS.
 */
export function registerTemplate(
  request: RegisterTemplate,
  existing: Template | undefined,
  owner: string,
  at: string,
  by: string,
): Template {
  if (existing !== undefined) throw new Refusal('TEMPLATE_EXISTS', 'sha256', `it is ${existing.status}`);
  return {
    sha256: request.sha256,
    owner,
    jurisdiction: request.jurisdiction,
    channels: [...request.channels],
    purposes: [...request.purposes],
    status: 'registered',
    registeredAt: at,
    decidedBy: null,
    revision: 1,
    by,
  };
}

/**
 * A notary's word on a text: approved or rejected once; an approval can be taken back.
 *
 * @throws {@link Refusal} in this order: SELF_ATTESTATION, TEMPLATE_DECIDED.
 */
export function decideTemplate(
  template: Template,
  decision: DecideTemplate['decision'],
  notary: string,
  by: string,
): Template {
  if (template.owner === notary) {
    throw new Refusal('SELF_ATTESTATION', 'sha256', 'nobody approves what its own organisation registered');
  }
  const from = decision === 'withdrawn' ? 'approved' : 'registered';
  if (template.status !== from) throw new Refusal('TEMPLATE_DECIDED', 'decision', `the template is ${template.status}`);
  return { ...template, status: decision, decidedBy: by, revision: template.revision + 1, by };
}
