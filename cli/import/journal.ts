import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What a journal belongs to. A journal of something else would skip batches that were never sent. */
const Head = z.strictObject({
  journal: z.literal(1),
  /** SHA-256 of the source, or another name of what is loaded. */
  source: z.string(),
  /** Fingerprint of the import's key. */
  key: z.string(),
  /** When each lender was admitted: no two ledgers agree on that. */
  lenders: z.record(z.string(), z.string()),
});
export type JournalHead = Omit<z.infer<typeof Head>, 'journal'>;

/** A command that was answered, as the journal keeps it. */
const Done = z.strictObject({
  id: z.string(),
  lender: z.string(),
  kind: z.enum(['open', 'append']),
  transactionId: z.string(),
  written: z.int(),
  repeated: z.int(),
  /** How many records the ledger refused, by code. */
  refused: z.record(z.string(), z.int()),
});
export type DoneCommand = z.infer<typeof Done>;

/** The journal cannot be used for this run; its message says why and what to do. */
export class JournalRefused extends Error {
  override readonly name = 'JournalRefused';
}

/**
 * What an import has got done, so that a later run skips it: one line of JSON a command, on disk before the next one.
 * It saves time and no more: a command that was committed and is missing here is sent again under its id and gets its
 * first receipt.
 */
export class Journal {
  private constructor(
    private readonly descriptor: number,
    private readonly commands: Map<string, DoneCommand>,
  ) {}

  /**
   * Opens a journal, or begins one.
   *
   * @throws {@link JournalRefused} in this order: a line is damaged; it belongs to another source; to another ledger;
   * its key has been replaced.
   */
  static open(file: string, head: JournalHead): Journal {
    mkdirSync(dirname(file), { recursive: true });
    const lines = existsSync(file) ? wholeLines(file) : [];
    const [first, ...rest] = lines.map((line, index) => parsed(file, line, index + 1));
    if (first !== undefined) requireSame(file, readAs(Head, file, first, 1), head);
    const commands = rest.map((line, index) => readAs(Done, file, line, index + 2));
    const journal = new Journal(openSync(file, 'a', 0o600), new Map(commands.map((command) => [command.id, command])));
    if (first === undefined) journal.append({ journal: 1, ...head } satisfies z.infer<typeof Head>);
    return journal;
  }

  /** The command of this id, if it was answered. */
  done(id: string): DoneCommand | undefined {
    return this.commands.get(id);
  }

  record(command: DoneCommand): void {
    this.append(command);
    this.commands.set(command.id, command);
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private append(line: unknown): void {
    writeSync(this.descriptor, `${JSON.stringify(line)}\n`);
    fsyncSync(this.descriptor);
  }
}

/** The lines that were written to their end. What a dying process left of one more is cut off. */
function wholeLines(file: string): string[] {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(file, end);
  return bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
}

function parsed(file: string, line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new JournalRefused(damaged(file, number), { cause });
  }
}

function readAs<T>(schema: z.ZodType<T>, file: string, line: unknown, number: number): T {
  const result = schema.safeParse(line);
  if (!result.success) throw new JournalRefused(damaged(file, number), { cause: result.error });
  return result.data;
}

const damaged = (file: string, line: number): string =>
  `line ${line} of ${file} is damaged: move the journal away and run again (its key stays; nothing is written twice)`;

function requireSame(file: string, found: JournalHead, head: JournalHead): void {
  if (found.source !== head.source) {
    throw new JournalRefused(`${file} is the journal of another file: name another journal for this one`);
  }
  const sameLedger = Object.entries(head.lenders).every(([mspId, admittedAt]) => found.lenders[mspId] === admittedAt);
  if (!sameLedger || Object.keys(found.lenders).length !== Object.keys(head.lenders).length) {
    throw new JournalRefused(`${file} is the journal of another ledger: name another journal for this one`);
  }
  if (found.key !== head.key) {
    throw new JournalRefused(`the key beside ${file} is not the one it was begun with: put that back`);
  }
}
