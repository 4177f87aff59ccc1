import type { FieldFault, RefusalCode } from '../schema/refusals.js';

/**
 * A request that was understood and turned down: a stable code, the fields at fault and the reason. Anything else that
 * is thrown is a fault of ours.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly fields: readonly FieldFault[];

  /** @param field - Path of the field at fault, or the empty string where none is (a missing right, for instance). */
  constructor(
    readonly code: RefusalCode,
    field: string,
    reason: string,
  ) {
    super(reason);
    this.fields = field === '' ? [] : [{ field, reason }];
  }

  /** The same refusal, its fields placed under `prefix`, for a record that came in a batch. */
  under(prefix: string): Refusal {
    const [first] = this.fields;
    return new Refusal(this.code, first === undefined ? prefix : `${prefix}.${first.field}`, this.message);
  }
}
