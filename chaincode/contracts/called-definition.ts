import { Refusal } from '../domain/refusal.js';
import { WireRefusal } from '../schema/refusals.js';
import { definitionOf, functionOf, type TransactionName } from '../schema/transactions.js';
import type { AttestryContext } from './context.js';
import { Unavailable } from './unavailable.js';

/**
 * Asks the other definition at this peer, as the same caller. Its refusals are passed on as they are.
 *
 * @returns The answer as JSON text.
 */
export async function askOtherDefinition(
  ctx: AttestryContext,
  name: TransactionName,
  request: object,
): Promise<string> {
  try {
    return await ctx.store.invoke(definitionOf(name), functionOf(name), JSON.stringify(request));
  } catch (error) {
    const refusal = passedOn(error);
    if (refusal === undefined) {
      throw new Unavailable(`${definitionOf(name)} does not answer at this peer`, { cause: error });
    }
    if (refusal.code === 'INTERNAL' || refusal.code === 'UNAVAILABLE') throw error;
    throw new Refusal(refusal.code, refusal.fields[0]?.field ?? '', refusal.message);
  }
}

function passedOn(error: unknown): WireRefusal | undefined {
  if (!(error instanceof Error)) return undefined;
  // The peer puts its own words before the called chaincode's message.
  const start = error.message.indexOf('{');
  if (start === -1) return undefined;
  try {
    return WireRefusal.parse(JSON.parse(error.message.slice(start, error.message.lastIndexOf('}') + 1)));
  } catch {
    return undefined;
  }
}
