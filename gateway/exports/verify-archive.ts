import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { extract } from 'tar-stream';
import { unsealed } from './jws.js';
import { Manifest, MANIFEST_FILE, SIGNATURE_FILE } from './manifest.js';

/** What an archive turned out to be. */
export interface Verification {
  /** What is wrong with it, a sentence each; none where it is good. */
  readonly faults: readonly string[];
  readonly manifest: Manifest | undefined;
  /** Subject and SHA-256 fingerprint of the certificate that signed it. */
  readonly signer: { readonly subject: string; readonly fingerprint: string } | undefined;
}

interface SeenFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly records: number | null;
}

/** A manifest of every file there can be is far smaller. */
const MAX_MANIFEST_BYTES = 1_048_576;

/**
 * Checks an export with nothing but its archive: the signature over the manifest, the digest, size and number of records
 * of each file, that no file is there that the manifest does not name, and that the blocks' hashes make a chain that
 * ends with the block of the manifest. Whether the certificate is the organisation's, its authority says.
 */
export async function verifyArchive(archive: AsyncIterable<Uint8Array>): Promise<Verification> {
  const seen = new Map<string, SeenFile>();
  const small = new Map<string, string>();
  const faults: string[] = [];
  const chain = new Chain();
  const entries = extract();
  const reading = (async () => {
    for await (const found of entries) {
      const { name } = found.header;
      const entry = found as AsyncIterable<Uint8Array>;
      if (seen.has(name) || small.has(name)) faults.push(`${name} is there twice`);
      if (name === MANIFEST_FILE || name === SIGNATURE_FILE) small.set(name, await textOf(entry));
      else seen.set(name, await look(entry, name, name === 'blocks.ndjson' ? chain : undefined));
    }
  })();
  try {
    await Promise.all([pipeline(Readable.from(archive), createGunzip(), entries), reading]);
  } catch (error) {
    return { faults: [`not a whole archive: ${(error as Error).message}`], manifest: undefined, signer: undefined };
  }
  const sealed = await unsealed(small.get(SIGNATURE_FILE) ?? '');
  if (sealed === undefined) faults.push('the signature of the manifest is not good');
  const text = small.get(MANIFEST_FILE) ?? '';
  if (sealed !== undefined && Buffer.from(sealed.payload).toString('utf8') !== text) {
    faults.push(`${MANIFEST_FILE} is not what was signed`);
  }
  const manifest = parsed(text);
  if (manifest === undefined) faults.push(`${MANIFEST_FILE} is no manifest`);
  else faults.push(...differences(manifest, seen), ...chain.faults(manifest.block.number, manifest.block.hash));
  const signer = sealed && {
    subject: sealed.certificate.subject.replaceAll('\n', ', '),
    fingerprint: sealed.certificate.fingerprint256,
  };
  return { faults, manifest, signer };
}

function differences({ files }: Manifest, seen: ReadonlyMap<string, SeenFile>): string[] {
  const faults: string[] = [];
  for (const { name, sha256, bytes, records } of files) {
    const found = seen.get(name);
    if (found === undefined) faults.push(`${name} is missing`);
    else if (found.sha256 !== sha256 || found.bytes !== bytes) faults.push(`${name} has been changed`);
    else if (found.records !== records)
      faults.push(`${name} has ${found.records ?? 'no'} records, not ${records ?? 'none'}`);
  }
  const named = new Set(files.map(({ name }) => name));
  for (const name of seen.keys()) if (!named.has(name)) faults.push(`${name} is not in the manifest`);
  return faults;
}

async function look(entry: AsyncIterable<Uint8Array>, name: string, chain: Chain | undefined): Promise<SeenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of entry) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const records = await recordsIn(measured(), name, chain);
  return { sha256: hash.digest('hex'), bytes, records };
}

async function recordsIn(
  text: AsyncIterable<Uint8Array>,
  name: string,
  chain: Chain | undefined,
): Promise<number | null> {
  if (name.endsWith('.ndjson')) {
    return counted(createInterface({ input: Readable.from(text), crlfDelay: Infinity }), (line) => chain?.add(line));
  }
  if (name.endsWith('.csv')) {
    return counted(Readable.from(text).pipe(parse({ columns: true, relax_column_count: true, relax_quotes: true })));
  }
  await counted(text);
  return null;
}

async function counted<T>(items: AsyncIterable<T>, each?: (item: T) => void): Promise<number> {
  let count = 0;
  for await (const item of items) {
    count += 1;
    each?.(item);
  }
  return count;
}

/** The hashes of the blocks, each holding on to the one before. */
class Chain {
  private number = -1;
  private hash = '';
  private broken: string | undefined;

  add(line: string): void {
    const { number, hash, previousHash } = parsedBlock(line);
    if (number !== this.number + 1 || (number > 0 && previousHash !== this.hash)) {
      this.broken ??= `blocks.ndjson: block ${this.number + 1} is missing, or is not the one before the next`;
    }
    this.number = number;
    this.hash = hash;
  }

  faults(number: number, hash: string): string[] {
    if (this.broken !== undefined) return [this.broken];
    return this.number === number && this.hash === hash
      ? []
      : ['blocks.ndjson does not end with the block of the manifest'];
  }
}

function parsedBlock(line: string): { number: number; hash: string; previousHash: string } {
  try {
    return JSON.parse(line) as { number: number; hash: string; previousHash: string };
  } catch {
    // The digest says that it was changed; the chain does not go on there.
    return { number: -1, hash: '', previousHash: '' };
  }
}

async function textOf(entry: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of entry) {
    bytes += chunk.length;
    if (bytes <= MAX_MANIFEST_BYTES) parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    // Neither JSON nor a manifest: the caller says so.
    return undefined;
  }
}
