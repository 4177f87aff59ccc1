import { watch } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { Command } from 'commander';
import { logTail } from '../servers/log-tail.js';
import { StartError } from '../start-error.js';
import { displayFor } from '../steps.js';
import { requirePlan, type CommandContext } from './command-setting.js';

const COLOURS = ['cyan', 'yellow', 'green', 'magenta', 'blue', 'red'] as const;

/** `attestry logs [name…] [-f]`: the ends of the log files, each line under its process's name. */
export function logsCommand({ settingOf, write }: CommandContext): Command {
  return new Command('logs')
    .description('Show the logs of all processes, or of those whose name begins with one of these')
    .argument('[name...]', 'for example peer-aurora, or registry')
    .option('-f, --follow', 'go on showing what is written')
    .option('-n, --lines <number>', 'how many lines of each to begin with', '10')
    .action(async (names: string[], options: { follow?: true; lines: string }, command: Command) => {
      const { logs } = (await requirePlan(await settingOf(command))).home;
      const files = (await readdir(logs).catch(() => [])).filter((file) => file.endsWith('.log')).sort();
      const chosen = files.filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));
      if (chosen.length === 0) throw new StartError(`No log of that name. There are: ${files.join(', ')}`);
      const show = painter(chosen, displayFor(process.stdout) === 'live', write);
      // Before anything is shown, so that an interrupt at any time is an orderly end.
      const stopped = options.follow === true ? interruption() : undefined;
      for (const file of chosen) show(file, await logTail(join(logs, file), Number(options.lines)));
      if (stopped !== undefined) await follow(logs, chosen, show, stopped);
    });
}

type Show = (file: string, text: string) => void;

function painter(files: readonly string[], coloured: boolean, write: (text: string) => void): Show {
  const width = Math.max(...files.map((file) => file.length - '.log'.length));
  return (file, text) => {
    const label = file.slice(0, -'.log'.length).padEnd(width);
    const colour = COLOURS[files.indexOf(file) % COLOURS.length] ?? 'cyan';
    const shown = coloured ? styleText(colour, label) : label;
    for (const line of text.split('\n')) if (line !== '') write(`${shown} ${line}\n`);
  };
}

/** Resolves when the command is interrupted. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Shows what is appended to the files until the command is interrupted. */
async function follow(folder: string, files: readonly string[], show: Show, stopped: Promise<void>): Promise<void> {
  const ends = new Map<string, number>();
  for (const file of files) ends.set(file, await sizeOf(join(folder, file)));
  const watcher = watch(folder);
  let reading = Promise.resolve();
  watcher.on('change', (_event, name) => {
    const file = String(name);
    if (!ends.has(file)) return;
    reading = reading.then(async () => {
      const { text, end } = await readFrom(join(folder, file), ends.get(file) ?? 0);
      ends.set(file, end);
      show(file, text);
    });
  });
  await stopped;
  watcher.close();
}

async function sizeOf(file: string): Promise<number> {
  const handle = await open(file);
  const { size } = await handle.stat();
  await handle.close();
  return size;
}

async function readFrom(file: string, from: number): Promise<{ text: string; end: number }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - from)), 0, undefined, from);
    return { text: buffer.toString('utf8', 0, bytesRead), end: from + bytesRead };
  } finally {
    await handle.close();
  }
}
