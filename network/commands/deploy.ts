import { Command } from 'commander';
import { withLock } from '../servers/lock.js';
import { displayFor, runSteps } from '../steps.js';
import { rising } from '../up.js';
import { requirePlan, type CommandContext } from './command-setting.js';

/**
 * `attestry deploy`: brings the definitions of a network to the code of this checkout. What does so is a step of `up`;
 * this is `up` for a network that exists, so that a typo starts none.
 */
export function deployCommand({ settingOf, write }: CommandContext): Command {
  return new Command('deploy')
    .description('Bring the definitions and gateways of the network to the code of this checkout')
    .action(async (_options: unknown, command: Command) => {
      const setting = await settingOf(command);
      await requirePlan(setting);
      const { steps, plan } = await rising(setting);
      await withLock(plan.home, () => runSteps(steps, displayFor(process.stderr)));
      write('The definitions are those of this checkout.\n');
    });
}
