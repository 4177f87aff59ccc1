import type { z } from 'zod';
import { Refusal } from '../domain/refusal.js';
import type { FieldFault } from '../schema/refusals.js';

/** A path of a zod issue as a client writes it: `events[3].period`. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/** More faults than a person reads would only fill the block. */
const MAX_FAULTS = 20;

/** A request that no schema takes: every field at fault, named. */
export class MalformedRequest extends Refusal {
  constructor(override readonly fields: readonly FieldFault[]) {
    super('MALFORMED_REQUEST', '', fields[0]?.reason ?? 'the request is not of the expected shape');
  }
}

/**
 * Parses JSON text by a schema.
 *
 * @throws {@link MalformedRequest} naming the fields at fault.
 */
export function parseJson<S extends z.ZodType>(schema: S, json: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new MalformedRequest([{ field: '', reason: 'not JSON' }]);
  }
  return parseValue(schema, value);
}

/**
 * Parses a value by a schema.
 *
 * @throws {@link MalformedRequest} naming the fields at fault.
 */
export function parseValue<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new MalformedRequest(
    result.error.issues
      .slice(0, MAX_FAULTS)
      .flatMap((issue): FieldFault[] =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => ({ field: pathText([...issue.path, key]), reason: 'unknown field' }))
          : [{ field: pathText(issue.path), reason: issue.message }],
      ),
  );
}
