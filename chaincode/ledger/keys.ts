/**
 * Every key of the state, in one place. A key is words joined by `~`, a character that no id contains, so that one kind
 * of record is one range.
 */
export const memberKey = (mspId: string): string => `member~${mspId}`;
export const memberRange = { from: 'member~', to: 'member~~' } as const;

export const commandKey = (mspId: string, commandId: string): string => `command~${mspId}~${commandId}`;

export const pageKey = (lender: string, page: string): string => `page~${lender}~${page}`;
export const pageRange = (lender: string, after: string): { from: string; to: string } => ({
  from: after === '' ? pageKey(lender, '') : `${pageKey(lender, after)}\u0001`,
  to: `page~${lender}~~`,
});

const four = (n: number): string => String(n).padStart(4, '0');
export const correctionKey = (tradelineId: string, sequence: number): string =>
  `correction~${tradelineId}~${four(sequence)}`;
export const correctionRange = (tradelineId: string): { from: string; to: string } => ({
  from: `correction~${tradelineId}~`,
  to: `correction~${tradelineId}~~`,
});

/** The private collection of a lender's exact amounts; its members are that lender and the regulator. */
export const amountsCollection = (lender: string): string => `amounts_${lender}`;
export const packKey = (pack: string): string => `pack~${pack}`;
export const packRange = (after: string): { from: string; to: string } => ({
  from: after === '' ? 'pack~' : `${packKey(after)}\u0001`,
  to: 'pack~~',
});

export const caseKey = (caseId: string): string => `case~${caseId}`;
export const openCaseKey = (tradelineId: string): string => `open-case~${tradelineId}`;
export const stepKey = (caseId: string, step: number): string => `step~${caseId}~${four(step)}`;
export const stepRange = (caseId: string): { from: string; to: string } => ({
  from: `step~${caseId}~`,
  to: `step~${caseId}~~`,
});

/** What was done for the debtor of a tradeline, and what holds its collection: written by every member's acts. */
export const forbearanceKey = (tradelineId: string): string => `forbearance~${tradelineId}`;
export const holdsKey = (tradelineId: string): string => `holds~${tradelineId}`;
export const planKey = (planId: string): string => `plan~${planId}`;
export const promiseKey = (tradelineId: string, promise: number): string => `promise~${tradelineId}~${four(promise)}`;
export const promiseRange = (tradelineId: string): { from: string; to: string } => ({
  from: `promise~${tradelineId}~`,
  to: `promise~${tradelineId}~~`,
});
export const hardshipKey = (tradelineId: string, request: number): string => `hardship~${tradelineId}~${four(request)}`;
export const hardshipRange = (tradelineId: string): { from: string; to: string } => ({
  from: `hardship~${tradelineId}~`,
  to: `hardship~${tradelineId}~~`,
});
/** The exact amounts of a plan or a promise, in the private collection of its lender. */
export const planAmountsKey = (planId: string): string => `plan~${planId}`;
export const promiseAmountsKey = (tradelineId: string, promise: number): string =>
  `promise~${tradelineId}~${four(promise)}`;

/** The versions of data that the regulator adopts for a jurisdiction, and the lists that it keeps: one record each. */
export const versionsKey = (kind: 'forbearance' | 'repair', jurisdiction: string): string =>
  `versions~${kind}~${jurisdiction}`;
export const regimesKey = 'list~regimes';
export const programmesKey = 'list~programmes';
