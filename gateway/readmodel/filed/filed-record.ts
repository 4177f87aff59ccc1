import type {
  Consent,
  Dispute,
  FootprintEntry,
  Permit,
  Placement,
  Plan,
  PromiseToPay,
} from '@attestry/chaincode/schema';

/** Records that are kept as they stand now, by kind. */
export interface FiledRecords {
  readonly consent: Consent;
  readonly dispute: Dispute;
  readonly inquiry: FootprintEntry;
  readonly permit: Permit;
  readonly placement: Placement;
  readonly plan: Plan;
  readonly promise: PromiseToPay;
}
export const FILED_KINDS = ['consent', 'dispute', 'inquiry', 'permit', 'placement', 'plan', 'promise'] as const;
export type FiledKind = (typeof FILED_KINDS)[number];

/** A record with its kind. */
export type FiledRecord = {
  readonly [K in FiledKind]: { readonly kind: K; readonly record: FiledRecords[K] };
}[FiledKind];
