import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { takeDown } from '../down.js';
import { withLock } from '../servers/lock.js';
import { StartError } from '../start-error.js';
import { requirePlan, type CommandContext } from './command-setting.js';

/** `attestry reset`: ends every process and removes the ledger and all keys. */
export function resetCommand({ settingOf, write }: CommandContext): Command {
  return new Command('reset')
    .description('Stop the network and remove its ledger and its keys for good')
    .option('-y, --yes', 'do not ask')
    .action(async ({ yes }: { yes?: true }, command: Command) => {
      const plan = await requirePlan(await settingOf(command));
      if (yes !== true) await confirm(plan.home.folder);
      await withLock(plan.home, async () => {
        await takeDown(plan);
        // First what says that there is a network, so that a removal cut off half-way is finished by the next `up`.
        await rm(plan.home.made, { force: true });
      });
      await rm(plan.home.folder, { recursive: true, force: true });
      write(`${plan.home.folder} is removed.\n`);
    });
}

async function confirm(folder: string): Promise<void> {
  if (!process.stdin.isTTY) throw new StartError('This removes a ledger for good: say --yes to do it.');
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`Remove ${folder} with its ledger and keys for good? [y/N] `);
  prompt.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new StartError('Nothing was removed.');
}
