import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { pack, type Pack } from 'tar-stream';
import { z } from 'zod';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import { DATASETS, type Dataset, type Scope } from './datasets.js';
import type { Seal } from './jws.js';
import { MANIFEST_FILE, SIGNATURE_FILE, type Manifest, type ManifestFile } from './manifest.js';
import { readme } from './readme.js';
import { readRows } from './read-rows.js';

export interface ExportOrder {
  readonly organisation: string;
  readonly user: string;
  readonly scope: Scope;
  readonly blockHash: string;
}

/**
 * Everything that an organisation may see, as a compressed tar archive that is made as it is read. One kind of record at
 * a time lies in the temporary folder, because an archive says how large a file is before the file.
 */
export async function* writeArchive(
  readModel: Pick<ReadModelAccess, 'read'>,
  seal: Seal,
  order: ExportOrder,
): AsyncGenerator<Uint8Array> {
  const archive = pack();
  const compressed = createGzip();
  const written = fill(archive, readModel, seal, order).catch((error: unknown) => {
    archive.destroy(error as Error);
  });
  // A failure on either side reaches the reader through the stream that it reads.
  const piped = pipeline(archive, compressed).catch((error: unknown) => compressed.destroy(error as Error));
  try {
    for await (const chunk of compressed) yield chunk as Buffer;
  } finally {
    archive.destroy();
    await Promise.all([written, piped]);
  }
}

async function fill(
  archive: Pack,
  readModel: Pick<ReadModelAccess, 'read'>,
  seal: Seal,
  { organisation, user, scope, blockHash }: ExportOrder,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'attestry-export-'));
  try {
    const head: Omit<Manifest, 'files'> = {
      export: 1,
      organisation,
      exportedAt: new Date().toISOString(),
      exportedBy: user,
      lender: scope.lender,
      block: { number: scope.block, hash: blockHash },
    };
    const files: ManifestFile[] = [await addText(archive, 'README.md', readme(head))];
    for (const dataset of DATASETS) {
      const schema = JSON.stringify(z.toJSONSchema(dataset.row, { io: 'input' }), null, 2);
      files.push(await addText(archive, `schemas/${dataset.name}.json`, `${schema}\n`));
      for (const file of await spool(folder, readModel, dataset, scope)) {
        await addFile(archive, join(folder, file.name), file.name);
        files.push(file);
      }
    }
    const manifest = `${JSON.stringify({ ...head, files } satisfies Manifest, null, 2)}\n`;
    await addText(archive, MANIFEST_FILE, manifest);
    await addText(archive, SIGNATURE_FILE, await seal(user, Buffer.from(manifest)));
    archive.finalize();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that is written, and what the manifest will say of it. */
class Spooled {
  private readonly hash = createHash('sha256');
  private readonly stream: WriteStream;
  private bytes = 0;
  private records = 0;

  constructor(
    folder: string,
    private readonly name: string,
  ) {
    this.stream = createWriteStream(join(folder, name), { mode: 0o600 });
  }

  async write(text: string, records: number): Promise<void> {
    const chunk = Buffer.from(text);
    this.hash.update(chunk);
    this.bytes += chunk.length;
    this.records += records;
    if (!this.stream.write(chunk)) await once(this.stream, 'drain');
  }

  async end(): Promise<ManifestFile> {
    const finished = once(this.stream, 'close');
    this.stream.end();
    await finished;
    return { name: this.name, bytes: this.bytes, sha256: this.hash.digest('hex'), records: this.records };
  }
}

async function spool(
  folder: string,
  readModel: Pick<ReadModelAccess, 'read'>,
  dataset: Dataset,
  scope: Scope,
): Promise<ManifestFile[]> {
  const columns = Object.keys(dataset.row.shape);
  const ndjson = new Spooled(folder, `${dataset.name}.ndjson`);
  const csv = new Spooled(folder, `${dataset.name}.csv`);
  await csv.write(stringify([columns]), 0);
  for await (const rows of readRows(readModel, dataset, scope)) {
    await ndjson.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), rows.length);
    await csv.write(stringify(rows, { columns }), rows.length);
  }
  return [await ndjson.end(), await csv.end()];
}

async function addText(archive: Pack, name: string, text: string): Promise<ManifestFile> {
  const bytes = Buffer.from(text);
  await new Promise<void>((resolve, reject) => {
    archive.entry({ name }, bytes, (error) => (error ? reject(error) : resolve()));
  });
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), records: null };
}

async function addFile(archive: Pack, path: string, name: string): Promise<void> {
  const { size } = await stat(path);
  await pipeline(createReadStream(path), archive.entry({ name, size }));
}
