import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Command } from 'commander';
import { verifyArchive, type Verification } from '@attestry/gateway/exports/verify-archive';
import { requirePlan, type CommandContext } from '@attestry/network/commands/command-setting';
import { organisationOf, peersOf } from '@attestry/network/plan';
import { StartError } from '@attestry/network/start-error';
import { table } from '@attestry/network/table';
import { developmentToken } from '../dev-issuer.js';
import { gatewayUrl } from '../gateways.js';

/** `attestry export <organisation>`: everything that an organisation may see, as an archive; `export verify` checks one. */
export function exportCommand({ settingOf, write }: CommandContext): Command {
  const command = new Command('export')
    .description('Take everything that an organisation may see away, in open formats, signed')
    .argument('<organisation>', 'for example Aurora')
    .option('--user <name>', "whose certificate signs it; the organisation's first user where none is given")
    .option('--file <file>', 'where to write it; <MSP>-<block>.tar.gz where none is given')
    .action(async (name: string, flags: { user?: string; file?: string }, own: Command) => {
      const plan = await requirePlan(await settingOf(own));
      const found = organisationOf(plan, name);
      const organisation = peersOf(plan).find((one) => one.mspId === found?.mspId);
      if (organisation === undefined) throw new StartError(`No organisation with a gateway is called ${name}.`);
      const user = flags.user ?? organisation.users[0]?.name;
      if (user === undefined) throw new StartError(`${name} has no user to export as.`);
      const answer = await fetch(`${gatewayUrl(organisation)}/v1/exports`, {
        headers: { authorization: `Bearer ${await developmentToken(plan, organisation, user, 1)}` },
      });
      if (!answer.ok || answer.body === null) {
        throw new StartError(`The gateway of ${organisation.name} answers ${answer.status}: ${await answer.text()}`);
      }
      const file = flags.file ?? `${organisation.mspId}-${answer.headers.get('x-block-height') ?? ''}.tar.gz`;
      await saved(answer.body, file);
      write(`${file}\n${verificationText(await verifyArchive(createReadStream(file)))}`);
    });
  command
    .command('verify')
    .description('Check an export with nothing but its file; exits with 1 if anything is wrong with it')
    .argument('<file>', 'the archive')
    .action(async (file: string) => {
      const verification = await verifyArchive(createReadStream(file));
      write(verificationText(verification));
      process.exitCode = verification.faults.length > 0 ? 1 : 0;
    });
  return command;
}

/** Whole or not there at all. */
async function saved(body: ReadableStream, file: string): Promise<void> {
  const draft = `${file}.part`;
  try {
    await pipeline(Readable.fromWeb(body), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new StartError(`The export was cut off: ${(error as Error).message}`);
  }
}

function verificationText({ faults, manifest, signer }: Verification): string {
  const lines: string[] = [];
  if (manifest !== undefined) {
    const { organisation, exportedAt, block, files } = manifest;
    lines.push(`Records of ${organisation} as of block ${block.number} (${block.hash}), exported ${exportedAt}.`);
    const rows = files.flatMap(({ name, records }) =>
      records === null || !name.endsWith('.ndjson') ? [] : [[name.replace('.ndjson', ''), String(records)]],
    );
    lines.push(table(['records', ''], rows));
  }
  if (signer !== undefined) lines.push(`Signed by ${signer.subject}, certificate ${signer.fingerprint}.`);
  lines.push(
    ...(faults.length === 0
      ? ['Signature, digests, counts and the chain of blocks are good.']
      : faults.map((fault) => `WRONG: ${fault}.`)),
  );
  return `${lines.join('\n')}\n`;
}
