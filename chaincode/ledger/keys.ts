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
