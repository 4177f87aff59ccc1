import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { FILED_KINDS } from '../filed/filed-record.js';

/** Where the read model says something else than the ledger. */
export const Difference = z.object({
  kind: z.enum(['member', 'tradeline', 'case', 'amounts', ...FILED_KINDS]),
  id: z.string(),
  what: z.enum(['missingInReadModel', 'notOnLedger', 'differs']),
  fields: z.array(z.string()).describe('Where it differs'),
});
export type Difference = z.infer<typeof Difference>;

/** How two records of one id differ; `undefined` if they do not. */
export function differenceOf(
  kind: Difference['kind'],
  id: string,
  onLedger: object | undefined,
  inModel: object | undefined,
): Difference | undefined {
  if (onLedger === undefined && inModel === undefined) return undefined;
  if (inModel === undefined) return { kind, id, what: 'missingInReadModel', fields: [] };
  if (onLedger === undefined) return { kind, id, what: 'notOnLedger', fields: [] };
  const model: Readonly<Record<string, unknown>> = { ...inModel };
  const ledger: Readonly<Record<string, unknown>> = { ...onLedger };
  const names = [...new Set([...Object.keys(ledger), ...Object.keys(model)])];
  const fields = names.filter((name) => !isDeepStrictEqual(ledger[name], model[name]));
  return fields.length === 0 ? undefined : { kind, id, what: 'differs', fields };
}
