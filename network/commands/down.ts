import { Command } from 'commander';
import { takeDown } from '../down.js';
import { withLock } from '../servers/lock.js';
import { requirePlan, type CommandContext } from './command-setting.js';

/** `attestry down`: ends every process and keeps the ledger. */
export function downCommand({ settingOf, write }: CommandContext): Command {
  return new Command('down')
    .description('Stop every process of the network; the ledger is kept')
    .action(async (_options: unknown, command: Command) => {
      const plan = await requirePlan(await settingOf(command));
      const stopped = await withLock(plan.home, () => takeDown(plan));
      write(`${stopped} processes stopped. The ledger is kept in ${plan.home.folder}.\n`);
    });
}
