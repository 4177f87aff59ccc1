/**
 * How far a number of a policy pack has been checked: its primary text was read, secondary sources agree, or it is from
 * memory and is to be checked before anyone relies on it.
 */
export type EvidenceMark = 'primary' | 'secondary' | 'memory';

/** Where a number of a policy pack comes from. */
export interface Sourced {
  readonly source: string;
  readonly evidence: EvidenceMark;
}
