import { Command } from 'commander';
import { requirePlan, type CommandContext } from '@attestry/network/commands/command-setting';
import { organisationOf } from '@attestry/network/plan';
import { StartError } from '@attestry/network/start-error';
import { developmentToken } from '../dev-issuer.js';

interface Options {
  readonly hours: string;
  readonly scope?: string;
}

/** `attestry token <organisation> <user>`: a bearer token of the development issuer. */
export function tokenCommand({ settingOf, write }: CommandContext): Command {
  return new Command('token')
    .description('Print a bearer token for a user of an organisation, signed by the development issuer')
    .argument('<organisation>', 'for example Aurora')
    .argument('<user>', 'for example clerk')
    .option('--hours <number>', 'how long it is valid', '12')
    .option('--scope <scopes>', 'what it is limited to, for example "webhooks:read webhooks:write"')
    .action(async (name: string, user: string, { hours, scope }: Options, command: Command) => {
      const plan = await requirePlan(await settingOf(command));
      const organisation = organisationOf(plan, name);
      if (organisation === undefined) throw new StartError(`No organisation is called ${name}.`);
      if (!organisation.users.some((known) => known.name === user)) {
        const users = organisation.users.map((known) => known.name).join(', ');
        throw new StartError(`${organisation.name} has no user ${user}. It has: ${users}`);
      }
      write(`${await developmentToken(plan, organisation, user, Number(hours), scope)}\n`);
    });
}
