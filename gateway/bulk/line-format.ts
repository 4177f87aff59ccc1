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
   */
  readonly read: (text: Buffer, progress: Progress) => ReadLine;
}

export const FORMAT_NAMES = ['ndjson', 'csv'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
