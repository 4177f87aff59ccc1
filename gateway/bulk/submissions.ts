import { InFlight } from '../in-flight.js';
import type { Ledger } from '../ledger.js';
import { Problem } from '../problems/problem.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import type { SaltOf } from '../salts.js';
import { commitWindow } from './commit-window.js';
import { csv } from './csv.js';
import { FORMAT_NAMES, type FormatName, type LineFormat } from './line-format.js';
import { metro2 } from './metro2.js';
import { ndjson } from './ndjson.js';
import { mismatchesOf, NO_PROGRESS, type Mismatch } from './progress.js';
import { splitLines } from './split-lines.js';
import { spooled } from './spooled.js';
import { SubmissionStore, type NewSubmission, type Submission, type WindowCut } from './submission-store.js';
import { Window, WINDOW_LIMITS, type WindowLimits } from './window.js';

const FORMATS: Readonly<Record<FormatName, LineFormat>> = { ndjson, csv, metro2 };
export const LINE_FORMATS: readonly LineFormat[] = FORMAT_NAMES.map((name) => FORMATS[name]);

/** Uploads at a time: each holds a window in memory and six batches on the ledger. */
const MAX_UPLOADS = 4;
const RETRY_AFTER_S = '10';

interface Parts {
  readonly ledger: Pick<Ledger, 'submit'>;
  readonly salt: SaltOf;
  readonly readModel: Pick<ReadModelAccess, 'change'>;
  /** The gateway's own organisation. */
  readonly mspId: string;
  readonly limits?: WindowLimits;
}

/** Where an upload goes on, and whether the submission ends with it. */
export interface UploadPart {
  /** Bytes of the whole that came before; `undefined`: it is the whole, from its beginning. */
  readonly offset: number | undefined;
  readonly complete: boolean;
}

/** A submission as a request names it; one that goes on is turned down as it was begun. */
export type AskedSubmission = Omit<NewSubmission, 'onMismatch'> & Partial<Pick<NewSubmission, 'onMismatch'>>;

export interface Received {
  readonly submission: Submission;
  /** Whether the submission was complete before this upload. */
  readonly repeated: boolean;
}

type Body = (signal: AbortSignal) => AsyncIterable<Buffer>;

/** An upload that is under way. */
interface Upload {
  readonly stop: AbortController;
  readonly ended: Promise<unknown>;
}

/** For whom an upload is dealt with, and how it ends. */
interface Handling {
  readonly caller: string;
  readonly complete: boolean;
  readonly signal: AbortSignal;
}

/** Where reading is: what has been said so far, and how far that is. */
type Place = Pick<Window, 'progress'> & { readonly ordinal: number; readonly lines: number; readonly bytes: number };

/**
 * Takes what comes in bulk: reads it line by line, puts it on the ledger a window at a time, and keeps how far it is and
 * what became of each line. Memory holds one window an upload, whatever the size of the whole.
 */
export class Submissions {
  readonly store: SubmissionStore;
  private readonly uploads = new Map<string, Upload>();
  private readonly inFlight = new InFlight(MAX_UPLOADS, busy);
  private draining = false;

  constructor(private readonly parts: Parts) {
    this.store = new SubmissionStore(parts.readModel);
  }

  /**
   * Takes an upload of a submission, the whole or what is missing of it, and resolves once all of it is dealt with. An
   * earlier upload of the same submission that still seems to be under way is ended first: its client came back.
   *
   * @throws {@link Problem} in this order: OVERLOADED; COMMAND_ID_REUSED, where it was begun otherwise; SUBMISSION_NOT_FOUND,
   * OFFSET_MISMATCH; TOTALS_MISMATCH; COMMAND_ID_REUSED, where a line is not the one that came before; what the ledger
   * refuses the sender with, and what was in the way. All that was dealt with before stands.
   */
  async receive(asked: AskedSubmission, part: UploadPart, body: Body): Promise<Received> {
    if (this.draining) throw busy();
    const stop = new AbortController();
    const before = this.uploads.get(asked.submissionId);
    const upload = (async (): Promise<Received> => {
      before?.stop.abort(new Problem('WRITE_CONFLICT', 'another upload of the submission has begun'));
      await before?.ended.catch(() => undefined);
      return this.inFlight.run(() => this.take(asked, part, body, stop.signal));
    })();
    const entry = { stop, ended: upload };
    this.uploads.set(asked.submissionId, entry);
    try {
      return await upload;
    } finally {
      if (this.uploads.get(asked.submissionId) === entry) this.uploads.delete(asked.submissionId);
    }
  }

  /** Ends the uploads after the window that each is at; their clients go on at another gateway. */
  async drain(): Promise<void> {
    this.draining = true;
    for (const { stop } of this.uploads.values()) stop.abort(busy());
    await this.inFlight.idle();
  }

  private async take(asked: AskedSubmission, part: UploadPart, body: Body, signal: AbortSignal): Promise<Received> {
    const submission =
      part.offset === undefined
        ? await this.store.begin({ onMismatch: 'report', ...asked })
        : await this.store.read(asked.submissionId);
    requireSame(submission, asked);
    const deal = (place: Place, read: AsyncIterable<Buffer>): Promise<Submission> =>
      this.dealWith(submission, place, read, { ...asked, ...part, signal });
    const repeated = submission.state === 'complete';
    if (submission.on_mismatch === 'report') {
      const place = part.offset === undefined ? BEGINNING : placeOf(submission, part.offset);
      return { submission: await deal(place, body(signal)), repeated };
    }
    if (part.offset !== undefined || !part.complete) throw offsetMismatch(0, 'it is checked whole: send it from 0');
    return spooled(body(signal), async (read) => {
      await this.check(submission, read());
      return { submission: await deal(BEGINNING, read()), repeated };
    });
  }

  /** Reads all lines and turns the submission down if they are not what header and trailers say. */
  private async check(submission: Submission, body: AsyncIterable<Buffer>): Promise<void> {
    let window = this.windowAt(submission, BEGINNING, undefined);
    for await (const line of splitLines(body, NOWHERE)) {
      if (window.full) window = this.windowAt(submission, placeAfter(window, 0), undefined);
      window.add(line);
    }
    const mismatches = mismatchesOf(window.progress);
    if (mismatches.length === 0) return;
    if (submission.windows_done === 0) await this.store.finish(submission.submission_id, 'refused', mismatches);
    throw totalsMismatch(mismatches);
  }

  private async dealWith(
    submission: Submission,
    from: Place,
    body: AsyncIterable<Buffer>,
    upload: Handling,
  ): Promise<Submission> {
    const cuts = await this.store.cuts(submission.submission_id);
    let place = from;
    let window = this.windowAt(submission, place, cuts[place.ordinal]);
    const settle = async (): Promise<void> => {
      await this.settle(submission, place.ordinal, window, cuts[place.ordinal], upload);
      place = placeAfter(window, place.ordinal + 1);
      window = this.windowAt(submission, place, cuts[place.ordinal]);
    };
    for await (const line of splitLines(body, place)) {
      window.add(line);
      if (window.full) await settle();
    }
    if (window.lines > 0) await settle();
    if (place.ordinal < cuts.length) throw contentDiffers(place.lines + 1);
    if (!upload.complete || submission.state === 'complete') return this.store.read(submission.submission_id);
    return this.store.finish(submission.submission_id, 'complete', mismatchesOf(place.progress));
  }

  /** Puts a window on the ledger, or finds that it was dealt with before. */
  private async settle(
    { submission_id: submissionId, state }: Submission,
    ordinal: number,
    window: Window,
    cut: WindowCut | undefined,
    { caller, signal }: Handling,
  ): Promise<void> {
    if (cut !== undefined && cut.sha256 !== window.sha256) throw contentDiffers(window.lastLine - window.lines + 1);
    if (cut?.decided === true) return;
    if (state === 'complete') throw contentDiffers(window.lastLine - window.lines + 1);
    if (cut === undefined) await this.store.open(submissionId, ordinal, window);
    const { ledger, salt } = this.parts;
    const committed = await commitWindow(window.records, { ledger, salt, submissionId, caller }, signal);
    const outcomes = [...committed, ...window.invalid].sort((a, b) => a.line - b.line);
    await this.store.close(submissionId, ordinal, window, outcomes);
  }

  private windowAt({ format }: Submission, place: Place, cut: WindowCut | undefined): Window {
    const { mspId, limits = WINDOW_LIMITS } = this.parts;
    return new Window(FORMATS[format], mspId, place, limits, cut);
  }
}

const NOWHERE = { lines: 0, bytes: 0 };
const BEGINNING: Place = { ordinal: 0, ...NOWHERE, progress: NO_PROGRESS };

const placeAfter = ({ lastLine, endByte, progress }: Window, ordinal: number): Place => ({
  ordinal,
  lines: lastLine,
  bytes: endByte,
  progress,
});

/** @throws {@link Problem} OFFSET_MISMATCH. */
function placeOf(submission: Submission, offset: number): Place {
  const { windows_done: ordinal, lines_done: lines, bytes_done: bytes, progress, state } = submission;
  if (state === 'complete') throw offsetMismatch(bytes, 'the submission is complete');
  if (offset !== bytes) throw offsetMismatch(bytes, `it goes on at ${bytes}`);
  return { ordinal, lines, bytes, progress };
}

function requireSame({ format, on_mismatch: onMismatch }: Submission, asked: AskedSubmission): void {
  const reused = (field: string, reason: string): Problem =>
    new Problem('COMMAND_ID_REUSED', `the submission was begun otherwise: ${reason}`, { fields: [{ field, reason }] });
  if (format !== asked.format) throw reused('Content-Type', `it came as ${FORMATS[format].mediaType}`);
  if (asked.onMismatch !== undefined && onMismatch !== asked.onMismatch)
    throw reused('onMismatch', `it was "${onMismatch}"`);
}

const busy = (): Problem =>
  new Problem('OVERLOADED', 'as many uploads as fit are under way', { headers: { 'Retry-After': RETRY_AFTER_S } });

const contentDiffers = (line: number): Problem =>
  new Problem('COMMAND_ID_REUSED', `what comes from line ${line} on is not what came there before`, {
    fields: [{ field: `line ${line}`, reason: 'differs from what was dealt with under this key' }],
  });

const offsetMismatch = (bytes: number, reason: string): Problem =>
  new Problem('OFFSET_MISMATCH', reason, {
    fields: [{ field: 'offset', reason }],
    headers: { 'Upload-Offset': String(bytes) },
  });

function totalsMismatch(mismatches: readonly Mismatch[]): Problem {
  return new Problem('TOTALS_MISMATCH', 'the lines are not what header and trailers say; nothing was committed', {
    fields: mismatches.slice(0, 20).map(({ record, currency, field, announced, found }) => ({
      field: [record, currency, field].filter((part) => part !== null).join('.'),
      reason: announced === null ? `no trailer, found ${found}` : `announced ${announced}, found ${found}`,
    })),
  });
}
