/**
 * How column types reach us, by their number in PostgreSQL: the same from both kinds of database. Other types are as
 * the drivers have them.
 */
export const COLUMN_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  // int8: block numbers and counts, far below 2^53. Amounts are read as text.
  20: Number,
  // date, as YYYY-MM-DD: a Date would have a time zone.
  1082: (text) => text,
  // timestamptz, as the ledger writes instants. The session's zone is UTC.
  1184: (text) => new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString(),
};
