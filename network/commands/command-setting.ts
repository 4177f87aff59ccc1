import type { Command } from 'commander';
import { existingPlan, type Setting } from '../setting.js';
import type { Plan } from '../plan.js';
import { StartError } from '../start-error.js';

/** What the verbs of the command line need of the program that they are part of. */
export interface CommandContext {
  /** The setting of a command's options; `--topology` and the like are the program's own. */
  readonly settingOf: (command: Command) => Promise<Setting>;
  readonly write: (text: string) => void;
}

/** @throws {@link StartError} if no network was made yet. */
export async function requirePlan({ folder }: Setting): Promise<Plan> {
  const plan = await existingPlan(folder);
  if (plan === undefined) throw new StartError('There is no network yet: start one with `npx attestry up`.');
  return plan;
}
