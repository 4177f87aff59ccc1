import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Submissions } from '@attestry/gateway/bulk/submissions';
import { SubmissionStore, type Submission } from '@attestry/gateway/bulk/submission-store';
import type { WindowLimits } from '@attestry/gateway/bulk/window';
import type { Committed, Ledger } from '@attestry/gateway/ledger';
import { Problem } from '@attestry/gateway/problems/problem';
import { openDatabase, type Location } from '@attestry/gateway/readmodel/database';
import type { ReadModelAccess } from '@attestry/gateway/readmodel/read-model';
import { saltsFrom } from '@attestry/gateway/salts';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { consortium, people, tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import { MemoryGatewayLedger } from '../../contract/gateway/memory-gateway-ledger.js';
import { monthLine, openingLine, textOf } from '../../contract/gateway/uploads.js';

const PROGRAM = fileURLToPath(new URL('submit-file.js', import.meta.url));

interface Command {
  readonly id: number;
  readonly user: string;
  readonly name: 'OpenTradelines' | 'AppendRepayments';
  readonly request: { readonly tradelines?: unknown[]; readonly events?: unknown[] };
  readonly amounts: unknown;
}
type Answer = Pick<Committed, 'receipt' | 'transactionId' | 'blockNumber'>;

async function fileOf(parts: Iterable<string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attestry-lines-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'lines.ndjson');
  await pipeline(Readable.from(parts), createWriteStream(file));
  return file;
}

interface Run {
  readonly location: Location;
  readonly file: string;
  readonly key: string;
  readonly lines: number;
  readonly nodeOptions?: readonly string[];
  /** Carries a command out; `undefined`: the process is killed, the command having been carried out. */
  readonly ledger: (command: Command) => Promise<Answer | undefined>;
}

/** Runs the process to its end, and gives the submission; `undefined` where it was killed. */
async function submitFile({
  location,
  file,
  key,
  lines,
  nodeOptions = [],
  ledger,
}: Run): Promise<Submission | undefined> {
  const child = fork(PROGRAM, [JSON.stringify(location), file, key, String(lines)], { execArgv: [...nodeOptions] });
  let submission: Submission | undefined;
  const answer = async (message: Command | { submission: Submission }): Promise<void> => {
    if ('submission' in message) {
      submission = message.submission;
      return;
    }
    const answered = await ledger(message);
    if (!child.connected) return;
    if (answered === undefined) child.kill('SIGKILL');
    else {
      const { receipt, transactionId, blockNumber } = answered;
      child.send({ id: message.id, receipt: [...receipt], transactionId, blockNumber: Number(blockNumber ?? 0n) });
    }
  };
  child.on('message', (message) => void answer(message as Command));
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (signal === 'SIGKILL') return undefined;
  expect(code).toBe(0);
  return submission;
}

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('with %s database', (_kind, start) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await start();
  }, START_DEADLINE_MS);
  afterAll(() => databases.end(), START_DEADLINE_MS);

  const storeAt = async (
    location: Location,
  ): Promise<{ store: SubmissionStore; change: ReadModelAccess['change'] }> => {
    const database = await openDatabase(location);
    onTestFinished(() => database.destroy());
    const change: ReadModelAccess['change'] = (work) => database.transaction().execute(work);
    return { store: new SubmissionStore({ change }), change };
  };

  // Goal: a gateway that dies at any point loses and doubles nothing.
  // Method: the process is killed with SIGKILL right after the ledger carried out its first, second, third command, and
  // so on, before it hears of it; each time the whole file is sent again. The ledger is the real contracts.
  test(
    'killed after any command, a submission sent again ends with every line committed once',
    { timeout: 240_000 },
    async () => {
      const location = await databases.create();
      const inMemory = await consortium();
      const real = new MemoryGatewayLedger(inMemory, new Map([['clerk', people.clerk]]));
      const numbers = [1, 2, 3, 4, 5];
      const lines = numbers.flatMap((n) => [openingLine(n), monthLine(n, '2026-01'), monthLine(n, '2026-02')]);
      const file = await fileOf([textOf(lines)]);
      const key = 'submission-killed';
      let submission: Submission | undefined;
      let kills = 0;
      for (let after = 1; submission === undefined; after += 2) {
        let carriedOut = 0;
        submission = await submitFile({
          location,
          file,
          key,
          lines: 6,
          ledger: async ({ user, name, request, amounts }) => {
            const committed = await real.submit(user, name, request, amounts);
            carriedOut += 1;
            return carriedOut === after ? undefined : committed;
          },
        });
        if (submission === undefined) kills += 1;
      }
      expect(kills).toBeGreaterThan(2);
      expect(submission).toMatchObject({ state: 'complete', committed: 15, repeated: 0, refused: 0, invalid: 0 });
      for (const n of numbers) {
        const { answer } = await inMemory.endorse(people.clerk, 'ReadTradeline', { tradelineId: tradelineId(n) });
        expect(JSON.parse(answer)).toMatchObject({ revision: 3, monthsReported: 2 });
      }
    },
  );

  test('two gateways that take the same submission at once keep one outcome of each line', async () => {
    const { store, change } = await storeAt(await databases.create());
    const inMemory = await consortium();
    const real = new MemoryGatewayLedger(inMemory, new Map([['clerk', people.clerk]]));
    const text = textOf([1, 2, 3, 4, 5, 6].map((n) => openingLine(n)));
    const [one, other] = [0, 1].map(() => gatewayWith(change, real, { lines: 2, bytes: 1_000_000 }));
    const results = await Promise.allSettled([one, other].map((gateway) => received(gateway, text)));
    const late = results.find((result) => result.status === 'rejected');
    if (late !== undefined) expect(late.reason).toMatchObject({ code: 'WRITE_CONFLICT' });
    const finished = await received(gatewayWith(change, real), text);
    expect(finished).toMatchObject({ state: 'complete', lines_done: 6 });
    const lines: number[] = [];
    for await (const some of store.outcomes(KEY, undefined)) lines.push(...some.map(({ line }) => line));
    expect(lines).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

const KEY = 'submission-1';

function gatewayWith(
  change: ReadModelAccess['change'],
  ledger: Pick<Ledger, 'submit'>,
  limits: WindowLimits = { lines: 2, bytes: 1_000_000 },
): Submissions {
  return new Submissions({
    ledger,
    salt: saltsFrom(Buffer.alloc(32, 7), 'AuroraMSP'),
    readModel: { change },
    mspId: 'AuroraMSP',
    limits,
  });
}

async function received(
  gateway: Submissions | undefined,
  text: string | Iterable<string>,
): Promise<Submission | undefined> {
  const answer = await gateway?.receive(
    { submissionId: KEY, format: 'ndjson', onMismatch: 'report', caller: 'clerk' },
    { offset: undefined, complete: true },
    () => Readable.from(typeof text === 'string' ? [Buffer.from(text)] : text, { objectMode: true }),
  );
  return answer?.submission;
}

describe('with an embedded database', () => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await embeddedDatabases();
  }, START_DEADLINE_MS);
  afterAll(() => databases.end(), START_DEADLINE_MS);

  /** Takes every record: what a ledger keeps lies with the peers, not in the gateway. */
  const taking = ({ request }: Command): Promise<Answer> => {
    const { length: written } = request.tradelines ?? request.events ?? [];
    const receipt = { transactionId: 'ab'.repeat(32), written, repeated: [], refused: [] };
    return Promise.resolve({
      receipt: Buffer.from(JSON.stringify(receipt)),
      transactionId: receipt.transactionId,
      blockNumber: 7n,
    });
  };

  // 200,000 lines are 60 MB of text and several times that as objects; a process that kept them could not end.
  test('two hundred thousand lines go through a process with 64 MB of memory', { timeout: 300_000 }, async () => {
    function* lines(): Generator<string> {
      for (let n = 1; n <= 200_000; n += 1) yield textOf([monthLine(n, '2026-01')]);
    }
    const submission = await submitFile({
      location: await databases.create(),
      file: await fileOf(lines()),
      key: 'submission-large',
      lines: 5_000,
      nodeOptions: ['--max-old-space-size=64'],
      ledger: taking,
    });
    expect(submission).toMatchObject({ state: 'complete', committed: 200_000, lines_done: 200_000, windows_done: 40 });
  });

  test('no more is read than is decided together while the ledger takes its time, and a drain ends the upload', async () => {
    const database = await openDatabase(await databases.create());
    onTestFinished(() => database.destroy());
    let release: (committed: Committed) => void = () => undefined;
    let begun: () => void = () => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const gateway = gatewayWith((work) => database.transaction().execute(work), {
      submit: () => {
        begun();
        return new Promise<Committed>((resolve) => (release = resolve));
      },
    });
    let read = 0;
    async function* body(): AsyncGenerator<Buffer> {
      for (read = 1; read <= 1_000; read += 1) yield Promise.resolve(Buffer.from(textOf([openingLine(read)])));
    }
    const upload = gateway.receive(
      { submissionId: KEY, format: 'ndjson', onMismatch: 'report', caller: 'clerk' },
      { offset: undefined, complete: true },
      body,
    );
    const refused = expect(upload).rejects.toThrow(Problem);
    await started;
    expect(read).toBe(2);
    const drained = gateway.drain();
    const { receipt, ...rest } = await taking({ request: { tradelines: [1, 2] } } as unknown as Command);
    release({ receipt, ...rest, repeated: false });
    await drained;
    await refused;
    const { lines_done: lines } = await new SubmissionStore({
      change: (work) => database.transaction().execute(work),
    }).read(KEY);
    expect(lines).toBe(2);
  });
});
