import { execFile } from 'node:child_process';
import { access, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../start-error.js';
import { buildFabric, goCommand } from './build-fabric.js';

const run = promisify(execFile);

/** The release that the pinned module is. */
export const FABRIC_VERSION = 'v3.1.1';
export const TOOLS = ['peer', 'orderer', 'osnadmin', 'configtxgen', 'cryptogen', 'discover'] as const;

/** Where Fabric's programs lie, and its default configuration (core.yaml, orderer.yaml). */
export interface Fabric {
  readonly bin: string;
  readonly config: string;
}

/**
 * Fabric 3.1, wherever it comes from: built earlier into `folder`, on PATH with its configuration, or built now from
 * the pinned Go modules.
 *
 * @param folder - Where a build is kept. Networks share it.
 * @param report - Told how a build gets on.
 * @throws {@link StartError} with the way out, where Fabric is neither there nor can be built.
 */
export async function provideFabric(folder: string, report: (line: string) => void): Promise<Fabric> {
  const built: Fabric = { bin: join(folder, 'bin'), config: join(folder, 'config') };
  if (await isComplete(folder)) return built;
  const onPath = await fabricOnPath();
  if (onPath !== undefined) return onPath;
  const go = await goCommand();
  if (go === undefined) {
    throw new StartError(
      'Neither Fabric 3.1 nor Go was found. Install Go 1.24 or later and start again, or put the programs of ' +
        `Fabric 3.1 (${TOOLS.join(', ')}) on PATH, their configuration folder beside them.`,
    );
  }
  const staging = `${folder}.building-${process.pid}`;
  try {
    const sample = await buildFabric(go, join(staging, 'bin'), report);
    await mkdir(join(staging, 'config'), { recursive: true });
    for (const file of ['core.yaml', 'orderer.yaml']) {
      // By content: files of a module cache are read-only, and copies would be too.
      await writeFile(join(staging, 'config', file), await readFile(join(sample, file)));
    }
    await writeFile(join(staging, 'version'), FABRIC_VERSION);
    await rm(folder, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await rename(staging, folder).catch(() => cp(staging, folder, { recursive: true }));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return built;
}

async function isComplete(folder: string): Promise<boolean> {
  // Written last, so that a build that was cut off is not taken for one.
  return (await readFile(join(folder, 'version'), 'utf8').catch(() => '')) === FABRIC_VERSION;
}

async function fabricOnPath(): Promise<Fabric | undefined> {
  for (const bin of (process.env.PATH ?? '').split(delimiter)) {
    if (bin === '' || !(await all(TOOLS.map((tool) => exists(join(bin, tool)))))) continue;
    const { stdout } = await run(join(bin, 'peer'), ['version']);
    if (!/^ Version: v3\.1\./m.test(stdout)) continue;
    // Fabric's own archives have bin/ and config/ side by side.
    for (const config of [process.env.FABRIC_CFG_PATH, join(dirname(bin), 'config')]) {
      if (config !== undefined && (await exists(join(config, 'core.yaml')))) return { bin, config };
    }
  }
  return undefined;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function all(answers: Promise<boolean>[]): Promise<boolean> {
  return (await Promise.all(answers)).every(Boolean);
}
