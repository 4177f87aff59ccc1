import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { once } from 'node:events';
import { Command, Option } from 'commander';
import { requirePlan, type CommandContext } from '@attestry/network/commands/command-setting';
import { organisationOf, peersOf } from '@attestry/network/plan';
import { StartError } from '@attestry/network/start-error';
import { table } from '@attestry/network/table';
import { z } from 'zod';
import { developmentToken } from '../dev-issuer.js';
import { gatewayUrl } from '../gateways.js';
import { progressDisplay, type Screen } from '../import/progress-display.js';

/** As much of a submission's status as is looked at here. */
const Status = z.object({
  submissionId: z.string(),
  state: z.string(),
  offset: z.object({ lines: z.int(), bytes: z.int() }),
  lines: z.object({ committed: z.int(), repeated: z.int(), refused: z.int(), invalid: z.int() }),
  mismatches: z.array(
    z.object({
      record: z.string().nullable(),
      currency: z.string().nullable(),
      field: z.string(),
      announced: z.string().nullable(),
      found: z.string(),
    }),
  ),
});
type Status = z.infer<typeof Status>;

const Fault = z.object({ code: z.string(), detail: z.string(), retryable: z.boolean() });

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.ndjson': 'application/x-ndjson',
  '.csv': 'text/csv',
  '.metro2': 'application/vnd.attestry.metro2',
};
const ATTEMPTS = 20;
const PAUSE_MS = 3_000;
const TOKEN_HOURS = 12;

interface Flags {
  readonly user: string;
  readonly onMismatch: string;
}

/** `attestry submit <organisation> <file>`: sends a file in bulk, and goes on where an earlier run was cut off. */
export function submitCommand({ settingOf, write }: CommandContext, screen: Screen): Command {
  return new Command('submit')
    .description("Send a file of records, NDJSON, CSV or Metro 2, to an organisation's gateway; run it again to go on")
    .argument('<organisation>', 'for example Aurora')
    .argument('<file>', 'its name ends with .ndjson, .csv or .metro2')
    .option('--user <name>', 'who sends it', 'clerk')
    .addOption(
      new Option('--on-mismatch <what>', 'where header or trailers are not what the lines add up to')
        .choices(['report', 'refuse'])
        .default('report'),
    )
    .action(async (name: string, file: string, flags: Flags, command: Command) => {
      const type = MEDIA_TYPES[extname(file)];
      if (type === undefined) throw new StartError(`${file} is neither .ndjson nor .csv nor .metro2.`);
      const plan = await requirePlan(await settingOf(command));
      const found = organisationOf(plan, name);
      const organisation = peersOf(plan).find((one) => one.mspId === found?.mspId);
      if (organisation === undefined) throw new StartError(`No organisation with a gateway is called ${name}.`);
      const { size } = await stat(file).catch(() => {
        throw new StartError(`${file} cannot be read.`);
      });
      const display = progressDisplay(screen);
      try {
        const status = await new FileSubmission({
          url: gatewayUrl(organisation),
          token: await developmentToken(plan, organisation, flags.user, TOKEN_HOURS),
          file,
          type,
          key: `file-${await digestOf(file)}`,
          onMismatch: flags.onMismatch,
          onBytes: (done) => display.show({ phase: 'sending bytes', done, total: size }),
        }).send();
        display.end();
        write(statusText(status));
        const { refused, invalid } = status.lines;
        process.exitCode = refused + invalid + status.mismatches.length > 0 ? 1 : 0;
      } finally {
        display.end();
      }
    });
}

interface Sending {
  readonly url: string;
  readonly token: string;
  readonly file: string;
  readonly type: string;
  /** Names the submission. */
  readonly key: string;
  readonly onMismatch: string;
  readonly onBytes: (done: number) => void;
}

/** A file on its way to a gateway. */
export class FileSubmission {
  constructor(private readonly sending: Sending) {}

  /**
   * Sends the file, or what is missing of it, again and again while the fault may pass.
   *
   * @throws {@link StartError} where the gateway turns it down, or cannot be reached for a minute.
   */
  async send(): Promise<Status> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.attempt().catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error)) throw error;
        return error;
      });
      if (!(answer instanceof Error)) return answer;
      if (attempt >= ATTEMPTS)
        throw new StartError(`The gateway does not take it: ${answer.message}. Run it again to go on.`);
      await delay(PAUSE_MS);
    }
  }

  /** One attempt; a fault that may pass is given back, another one is thrown. */
  private async attempt(): Promise<Status | Error> {
    const { key, onMismatch } = this.sending;
    const [known, document] = await this.ask('GET', `/v1/submissions/${key}`);
    const status = known === 200 ? Status.parse(document) : undefined;
    if (status?.state === 'complete') return status;
    if (status === undefined && known !== 404) return passing(document);
    const offset = status?.offset.bytes ?? 0;
    const path =
      offset === 0 ? `/v1/submissions?onMismatch=${onMismatch}` : `/v1/submissions/${key}/lines?offset=${offset}`;
    const [code, answer] = await this.ask('POST', path, offset);
    return code === 200 || code === 201 ? Status.parse(answer) : passing(answer);
  }

  private async ask(method: string, path: string, offset?: number): Promise<[status: number, document: unknown]> {
    const { url, token, type, key, file, onBytes } = this.sending;
    const headers = { authorization: `Bearer ${token}` };
    const asking = request(`${url}${path}`, {
      method,
      headers: offset === undefined ? headers : { ...headers, 'content-type': type, 'idempotency-key': key },
    });
    const answered = once(asking, 'response') as Promise<[IncomingMessage]>;
    let done = offset ?? 0;
    const sent =
      offset === undefined
        ? Promise.resolve(void asking.end())
        : pipeline(
            createReadStream(file, { start: offset }),
            async function* (chunks: AsyncIterable<Buffer>) {
              for await (const chunk of chunks) {
                done += chunk.length;
                onBytes(done);
                yield chunk;
              }
            },
            asking,
          );
    // A gateway that turns it down answers before it has all of it.
    const [response] = await Promise.race([answered, sent.then(() => answered)]);
    const [body] = await Promise.all([text(response), sent.catch(() => undefined)]);
    return [response.statusCode ?? 0, JSON.parse(body)];
  }
}

function passing(document: unknown): Error {
  const { code, detail, retryable } = Fault.parse(document);
  if (!retryable) throw new StartError(`The gateway answers ${code}: ${detail}`);
  return new Error(`${code}: ${detail}`);
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function statusText({ submissionId, state, lines, mismatches }: Status): string {
  const rows = Object.entries(lines).map(([outcome, count]) => [outcome, String(count)]);
  const differences = mismatches.map(({ record, currency, field, announced, found }) => [
    [record, currency, field].filter((part) => part !== null).join(' '),
    announced ?? 'no trailer',
    found,
  ]);
  return [
    `Submission ${submissionId} is ${state}.`,
    table(['lines', ''], rows),
    ...(differences.length === 0 ? [] : [table(['total', 'announced', 'found'], differences)]),
    `Its receipt: GET /v1/submissions/${submissionId}/receipt\n`,
  ].join('\n');
}
