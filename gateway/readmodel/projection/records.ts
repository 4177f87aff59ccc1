import type { Case, Correction, DisputeMark, Member, Step } from '@attestry/chaincode/schema';
import { decode } from '@attestry/chaincode/ledger/encoding';
import type { Row } from '@attestry/chaincode/ledger/tradeline-rows';
import type { FiledKind, FiledRecord } from '../filed/filed-record.js';
import type { BlockTransaction, Write } from '../blocks/ledger-block.js';

/** What a transaction wrote, as the contracts mean it. */
export type LedgerRecord =
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'page'; readonly lender: string; readonly by: string; readonly rows: readonly Row[] }
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'mark'; readonly tradelineId: string; readonly mark: DisputeMark | null }
  | { readonly kind: 'command'; readonly commandId: string }
  | { readonly kind: 'case'; readonly file: Case }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'filed'; readonly filed: FiledRecord };

type Reader = (value: Uint8Array, key: readonly string[]) => LedgerRecord | undefined;

/** A record that is kept as it stands. */
const filed =
  (kind: FiledKind): Reader =>
  (value) => ({ kind: 'filed', filed: { kind, record: decode(value) } as FiledRecord });

const command: Reader = (_value, [, , commandId = '']) => ({ kind: 'command', commandId });

/** How a value is read, by definition and the first word of its key (chaincode/ledger/keys.ts). */
const READERS: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  registry: {
    member: (value) => ({ kind: 'member', member: decode<Member>(value) }),
    page: (value, [, lender = '']) => ({
      kind: 'page',
      lender,
      ...decode<{ readonly by: string; readonly rows: readonly Row[] }>(value),
    }),
    correction: (value) => ({ kind: 'correction', correction: decode<Correction>(value) }),
    'dispute-mark': (value, [, tradelineId = '']) => ({
      kind: 'mark',
      tradelineId,
      mark: decode<DisputeMark | null>(value),
    }),
    consent: filed('consent'),
    dispute: filed('dispute'),
    footprint: filed('inquiry'),
    plan: filed('plan'),
    promise: filed('promise'),
    command,
  },
  collections: {
    case: (value) => ({ kind: 'case', file: decode<Case>(value) }),
    step: (value) => ({ kind: 'step', step: decode<Step>(value) }),
    permit: filed('permit'),
    placement: filed('placement'),
    command,
  },
};

/**
 * The records that a valid transaction wrote, in the order of the block. Kinds that this version does not know are left
 * out: a version that knows them is rebuilt from block 0.
 */
export function recordsOf({ writes }: BlockTransaction): LedgerRecord[] {
  return writes.map(recordOf).filter((record) => record !== undefined);
}

function recordOf({ definition, key, value }: Write): LedgerRecord | undefined {
  const words = key.split('~');
  const readers = Object.hasOwn(READERS, definition) ? READERS[definition] : undefined;
  const read = readers !== undefined && Object.hasOwn(readers, words[0] ?? '') ? readers[words[0] ?? ''] : undefined;
  if (read === undefined) return undefined;
  if (value === undefined) throw new Error(`${definition} deletes ${key}, and no contract of ours does`);
  return read(value, words);
}
