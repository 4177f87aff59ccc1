import type { ConductRefusal, FieldFault } from '../../schema/refusals.js';
import { Refusal } from '../refusal.js';

/** A contact that rules of conduct forbid: each rule with its fact, and when all would allow it. */
export class ConductRefused extends Refusal {
  override readonly fields: readonly FieldFault[];

  constructor(readonly conduct: ConductRefusal) {
    const [first] = conduct.broken;
    super('CONDUCT_RULE_BROKEN', '', `${first?.rule ?? ''}: ${first?.fact ?? ''}`);
    this.fields = conduct.broken.map(({ rule, field, fact }) => ({ field, reason: `${rule}: ${fact}` }));
  }
}
