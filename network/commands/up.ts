import { Command } from 'commander';
import { withLock } from '../servers/lock.js';
import { displayFor, runSteps } from '../steps.js';
import { rising } from '../up.js';
import type { CommandContext } from './command-setting.js';

/** `attestry up`: brings the network up and leaves it running. */
export function upCommand({ settingOf, write }: CommandContext): Command {
  return new Command('up')
    .description('Start the network, or whatever of it is missing, and leave it running')
    .action(async (_options: unknown, command: Command) => {
      const { steps, plan } = await rising(await settingOf(command));
      await withLock(plan.home, () => runSteps(steps, displayFor(process.stderr)));
      write(`The network is up. \`npx attestry status\` shows it, \`npx attestry down\` stops it.\n`);
    });
}
