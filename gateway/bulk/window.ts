import { createHash } from 'node:crypto';
import { Problem } from '../problems/problem.js';
import type { LineFormat } from './line-format.js';
import { invalidLine, type ReadLine } from './lines.js';
import type { LineOutcome } from './outcomes.js';
import type { Numbered } from './plan-window.js';
import { addToTotals, MAX_TRAILERS, type Progress } from './progress.js';
import { MAX_LINE_BYTES, type TextLine } from './split-lines.js';

/** How much is decided together: what a submission holds in memory at a time, and what a cut makes a client send again. */
export interface WindowLimits {
  readonly lines: number;
  readonly bytes: number;
}

export const WINDOW_LIMITS: WindowLimits = { lines: 5_000, bytes: 4_194_304 };

/** Lines in a row of one submission, read as they arrive. */
export class Window {
  readonly records: Numbered[] = [];
  readonly invalid: LineOutcome[] = [];
  /** What was said up to and with its last line. */
  readonly progress: Progress;
  lines = 0;
  lastLine: number;
  endByte: number;
  private bytes = 0;
  private readonly hash = createHash('sha256');

  /**
   * @param before - What came before it.
   * @param lender - The gateway's own organisation.
   * @param cut - How it was cut when it came before, where it did.
   */
  constructor(
    private readonly format: LineFormat,
    private readonly lender: string,
    before: { readonly progress: Progress; readonly lines: number; readonly bytes: number },
    private readonly limits: WindowLimits,
    private readonly cut?: { readonly lastLine: number },
  ) {
    this.progress = structuredClone(before.progress);
    this.lastLine = before.lines;
    this.endByte = before.bytes;
  }

  /** Whether it takes no more lines. */
  get full(): boolean {
    if (this.cut !== undefined) return this.lastLine >= this.cut.lastLine;
    return this.lines >= this.limits.lines || this.bytes >= this.limits.bytes;
  }

  /** Of its lines; two windows with the same digest have the same content. */
  get sha256(): string {
    return this.hash.copy().digest('hex');
  }

  add(line: TextLine): void {
    this.lines += 1;
    this.lastLine = line.number;
    this.bytes += line.endByte - this.endByte;
    this.endByte = line.endByte;
    this.hash.update(line.bytes).update(line.tooLong ? `\n${line.endByte}\n` : '\n');
    const read = line.tooLong ? invalidLine('', `longer than ${MAX_LINE_BYTES} bytes`) : this.read(line);
    if (read.what === 'record') {
      this.records.push({ line: line.number, record: read.record });
      addToTotals(this.progress, read.record);
    } else if (read.what === 'invalid') {
      this.invalid.push(invalidOutcome(line.number, read));
    }
    if (read.what !== 'nothing') this.progress.begun = true;
  }

  private read(line: TextLine): ReadLine {
    const text = line.number === 1 ? withoutMark(line.bytes) : line.bytes;
    if (text.length === 0) return { what: 'nothing' };
    const read = this.format.read(text, this.progress, this.lender);
    if (read.what === 'header') return this.takeHeader(read);
    if (read.what === 'count') this.progress.header = { record: 'header', records: read.records };
    if (read.what === 'trailer') return this.takeTrailers(read);
    if (read.what !== 'record') return read;
    const { header, trailers } = this.progress;
    if (trailers.length > 0) return invalidLine('record', 'stands after a trailer');
    const { record } = read;
    if (header?.period !== undefined && 'period' in record && record.period !== header.period) {
      return invalidLine('period', `the header says ${header.period}`);
    }
    return read;
  }

  private takeHeader(read: Extract<ReadLine, { what: 'header' }>): ReadLine {
    if (this.progress.begun) return invalidLine('record', 'a header is the first line');
    const { lender } = read.header;
    if (lender !== undefined && lender !== this.lender) {
      const reason = `the header is of ${lender}, this is the gateway of ${this.lender}`;
      throw new Problem('MALFORMED_REQUEST', reason, { fields: [{ field: 'lender', reason }] });
    }
    this.progress.header = read.header;
    return read;
  }

  private takeTrailers(read: Extract<ReadLine, { what: 'trailer' }>): ReadLine {
    this.progress.trailers.push(...read.trailers);
    if (this.progress.trailers.length > MAX_TRAILERS) return invalidLine('record', 'too many trailers');
    return read;
  }
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Some programs begin a text with a byte order mark. */
const withoutMark = (text: Buffer): Buffer => (text.subarray(0, 3).equals(MARK) ? text.subarray(3) : text);

function invalidOutcome(line: number, { field, reason }: { field: string; reason: string }): LineOutcome {
  return {
    line,
    record: null,
    outcome: 'invalid',
    tradelineId: null,
    period: null,
    transactionId: null,
    blockNumber: null,
    code: null,
    field,
    reason,
  };
}
