import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/**
 * The secret of one import. Ids on the ledger are keyed hashes under it, so that nobody who knows an account's number
 * finds its tradeline; and with the same key the same file gives the same ids and commands, so that an import can be
 * repeated.
 */
export class ImportKey {
  readonly #key: Buffer;

  constructor(key: Uint8Array) {
    this.#key = Buffer.from(key);
  }

  /** The part of a tradeline's id after the lender: 128 bits, hexadecimal. */
  tradelineKey(account: number): string {
    return this.#mac('tradeline', String(account)).toString('hex').slice(0, 32);
  }

  /**
   * A pseudonym for an account's holder. It stands in for the pseudonym service (two keyed servers, neither of which
   * learns the identity), to which the file gives nothing to ask about: it names no person, so each account counts as
   * one of its own.
   */
  subjectId(account: number): string {
    return this.#mac('subject', String(account)).toString('base64url');
  }

  /**
   * The id of a command, made from its content: what is sent again after a crash has the id that it had before, and
   * other content never meets an id in use.
   */
  commandId(lender: string, kind: string, content: string): string {
    return `import-${this.#mac('command', `${lender}\n${kind}\n${content}`).toString('base64url')}`;
  }

  /** Says which key this is without giving it away. */
  fingerprint(): string {
    return this.#mac('fingerprint', '').toString('hex').slice(0, 16);
  }

  #mac(purpose: string, content: string): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}\n${content}`).digest();
  }
}

/** The key in `file`; a new random one, on disk before it is used, where there is none. */
export function importKeyIn(file: string): ImportKey {
  if (!existsSync(file)) createKey(file);
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${file} holds no import key of ${KEY_BYTES} bytes`);
  return new ImportKey(Buffer.from(text, 'hex'));
}

/** Whole or not at all, whenever the process dies; readable by its owner only. */
function createKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    // Unlike a rename, a link never replaces a key that another process has just made.
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
}
