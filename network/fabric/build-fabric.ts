import { execFile, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { StartError } from '../start-error.js';

const run = promisify(execFile);

/** The folder of go.mod and go.sum, which pin Fabric and all that it is built from. */
const MODULE = fileURLToPath(new URL('../../fabric', import.meta.url));
const METADATA = 'github.com/hyperledger/fabric/common/metadata';
// -s -w leave out what only a debugger reads: half the size.
const LINKER_FLAGS = `-s -w -X ${METADATA}.Version=v3.1.1 -X ${METADATA}.CommitSHA=435a7f1a`;

/** The Go command, if it is new enough to build tools that a go.mod names. */
export async function goCommand(): Promise<string | undefined> {
  const answer = await run('go', ['env', 'GOVERSION']).catch(() => undefined);
  const [, major, minor] = /^go(\d+)\.(\d+)/.exec(answer?.stdout ?? '') ?? [];
  return Number(major) > 1 || Number(minor) >= 24 ? 'go' : undefined;
}

/**
 * Builds Fabric's programs from the pinned modules.
 *
 * @param bin - Where they are put.
 * @param report - Told what is fetched, then how many packages are compiled.
 * @returns The folder of Fabric's default configuration.
 * @throws {@link StartError} saying what hinders: the disk, the download or the compiler.
 */
export async function buildFabric(go: string, bin: string, report: (line: string) => void): Promise<string> {
  await mkdir(bin, { recursive: true });
  await goRun(go, ['mod', 'download', '-x'], {}, (line) => {
    const fetched = /get https?:\/\/[^/]+\/(.+?)\/@v\//.exec(line)?.[1];
    if (fetched !== undefined) report(`fetching ${fetched}`);
  });
  const packages = (await run(go, ['list', '-deps', 'tool'], { cwd: MODULE, maxBuffer: 1 << 24 })).stdout;
  const total = packages.trim().split('\n').length;
  let compiled = 0;
  await goRun(go, ['install', '-v', '-trimpath', '-ldflags', LINKER_FLAGS, 'tool'], { GOBIN: bin }, (line) => {
    compiled += 1;
    report(`compiling: ${compiled} of up to ${total} packages (${line.trim()})`);
  });
  const { stdout } = await run(go, ['list', '-m', '-f', '{{.Dir}}', 'github.com/hyperledger/fabric'], { cwd: MODULE });
  return `${stdout.trim()}/sampleconfig`;
}

async function goRun(
  go: string,
  args: readonly string[],
  env: Record<string, string>,
  onLine: (line: string) => void,
): Promise<void> {
  const child = spawn(go, args, { cwd: MODULE, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  const last: string[] = [];
  const lines = createInterface({ input: child.stderr });
  lines.on('line', (line) => {
    last.push(line);
    if (last.length > 12) last.shift();
    onLine(line);
  });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed);
    child.once('close', ended);
  });
  if (code !== 0) throw new StartError(explain(args[0] ?? '', last.join('\n')));
}

/** What went wrong, in a sentence with the way out. */
function explain(step: string, output: string): string {
  if (/no space left on device/i.test(output)) {
    return 'The disk is full: building Fabric needs about 2 GB for Go’s caches. Free some and start again.';
  }
  if (/dial tcp|lookup |connection refused|i\/o timeout|proxyconnect|TLS handshake/i.test(output)) {
    return `Fabric’s modules could not be fetched. Check the network (or GOPROXY) and start again; what was fetched is kept.\n${output}`;
  }
  return `go ${step} failed:\n${output}`;
}
