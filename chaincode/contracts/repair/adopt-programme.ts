import { createHash } from 'node:crypto';
import { requireNewProgramme } from '../../domain/repair/programmes.js';
import { encode, encodeText } from '../../ledger/encoding.js';
import { RegulatorLists } from '../../ledger/regulator-lists.js';
import { MAX_PROGRAMMES, type AdoptProgramme, type Programme } from '../../schema/repair.js';
import type { AttestryContext } from '../context.js';
import { requireRegulator } from '../require-regulator.js';

/** Adopts a programme of relief; from its day on it applies to everybody whom its terms fit. */
export async function adoptProgramme(
  ctx: AttestryContext,
  { programme: terms }: AdoptProgramme,
): Promise<{ transactionId: string; programme: Programme }> {
  requireRegulator(ctx);
  const lists = new RegulatorLists(ctx.store, ctx.charter);
  const programmes = await lists.programmes();
  requireNewProgramme(terms, programmes, MAX_PROGRAMMES);
  const programme: Programme = {
    ...terms,
    maxBalance: terms.maxBalance?.toString() ?? null,
    digest: createHash('sha256').update(encodeText(terms)).digest('hex'),
    adoptedAt: ctx.store.at,
    by: ctx.submitter,
  };
  lists.saveProgrammes([...programmes, programme], ctx.submitter);
  ctx.store.announce('ProgrammeAdopted', encode({ programmeId: programme.programmeId }));
  return { transactionId: ctx.store.transactionId, programme };
}
