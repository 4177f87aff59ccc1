import type { Placement, Staff } from '../../schema/agencies.js';
import type { Step } from '../../schema/cases.js';
import type { DebtorFile } from '../../schema/debtors.js';
import type { ConductHold } from '../../schema/conduct-holds.js';
import type { ConductPack } from '../../schema/packs.js';
import type { RequestPermit } from '../../schema/permits.js';
import type { Template } from '../../schema/templates.js';

/** What the registry says of the debt that is collected. */
export interface Debt {
  readonly tradelineId: string;
  readonly open: boolean;
  readonly daysPastDue: number;
  /** YYYY-MM-DD; null where nothing is past due. */
  readonly firstDelinquencyOn: string | null;
}

/** What a contact is to be, without when. */
export type Ask = Omit<RequestPermit, 'commandId' | 'caseId' | 'plannedFor'>;

/** All that decides whether a contact is permitted: nothing but this, the pack and the instant. */
export interface Facts {
  readonly ask: Ask;
  readonly lender: string;
  /** MSP of who asks: the lender, or an agency. */
  readonly holder: string;
  readonly debt: Debt;
  readonly debtor: DebtorFile;
  /** On this debt or on all debts, for this lender or for all. */
  readonly holds: readonly ConductHold[];
  /** In the order of `ask.staff`; `undefined` where nobody of that number is registered. */
  readonly staff: readonly (Staff | undefined)[];
  readonly template: Template | undefined;
  readonly step: Step | undefined;
  /** Where an agency asks. */
  readonly placement: Placement | undefined;
  readonly pack: ConductPack;
}

/** What stands against a contact at an instant: the fact, and the first later instant at which this no longer holds. */
export interface Breach {
  readonly fact: string;
  /** Milliseconds since 1970; `null`: waiting does not help. */
  readonly untilMs: number | null;
}

/** A breach that no waiting ends. */
export const lasting = (fact: string): Breach => ({ fact, untilMs: null });

/** Whether somebody else than the debtor, or who speaks for the debtor, is to be contacted. */
export function isThirdParty(ask: Pick<Ask, 'target'>): boolean {
  return ask.target === 'namedContact' || ask.target === 'thirdPartyLocate';
}
