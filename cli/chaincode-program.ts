import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { ChaincodeProgram } from '@attestry/network/servers/chaincode-server';
import { z } from 'zod';

const { resolve } = createRequire(import.meta.url);
const Manifest = z.object({ version: z.string() });

/** The chaincode of this checkout, its version a digest of the compiled code: other code is another version. */
export async function chaincodeProgram(): Promise<ChaincodeProgram> {
  const entry = resolve('@attestry/chaincode/server');
  const folder = dirname(entry);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js')).sort();
  const digest = createHash('sha256');
  for (const file of files) digest.update(`${file}\n`).update(await readFile(join(folder, file)));
  const manifest = resolve('@attestry/chaincode/package.json');
  const { version } = Manifest.parse(JSON.parse(await readFile(manifest, 'utf8')));
  return { entry, version: `${version}-${digest.digest('hex').slice(0, 8)}` };
}
