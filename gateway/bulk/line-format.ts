import type { Progress } from './progress.js';
import type { ReadLine } from './lines.js';

/** A way to write a submission as lines of text. */
export interface LineFormat {
  readonly name: FormatName;
  readonly mediaType: string;
  /**
   * What a line says.
   *
   * @param text - Without the end of the line; not empty.
   * @param progress - What the lines before it said. A format that names its columns on the first line keeps them there.
   * @param lender - The gateway's own organisation.
   */
  readonly read: (text: Buffer, progress: Progress, lender: string) => ReadLine;
}

export const FORMAT_NAMES = ['ndjson', 'csv', 'metro2'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
