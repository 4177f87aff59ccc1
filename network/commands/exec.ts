import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { Command } from 'commander';
import { peerEnvironment } from '../fabric/command-line.js';
import { provideFabric } from '../fabric/fabric-tools.js';
import { adminMsp, organisationOf, peersOf, type PeerOrganisation, type Plan } from '../plan.js';
import { StartError } from '../start-error.js';
import { requirePlan, type CommandContext } from './command-setting.js';

/** `attestry exec <organisation> -- <command>`: runs a command as an organisation's administrator. */
export function execCommand({ settingOf }: CommandContext): Command {
  return new Command('exec')
    .description("Run a command, such as Fabric's `peer`, as an organisation's administrator at its own peer")
    .argument('<organisation>', 'for example Aurora')
    .argument('<command...>', 'for example: -- peer channel getinfo -c credit')
    .action(async (name: string, [file = '', ...args]: string[], _options: unknown, command: Command) => {
      const setting = await settingOf(command);
      const plan = await requirePlan(setting);
      const organisation = withPeer(plan, name);
      const fabric = await provideFabric(setting.fabricFolder, () => undefined);
      const env = {
        ...process.env,
        ...peerEnvironment(plan, organisation, adminMsp(organisation)),
        PATH: `${fabric.bin}${delimiter}${process.env.PATH ?? ''}`,
      };
      const child = spawn(file, args, { env, stdio: 'inherit' });
      process.exitCode = await new Promise<number>((ended, failed) => {
        child.once('error', (error) => failed(new StartError(`${file} cannot be run: ${error.message}`)));
        child.once('exit', (code) => ended(code ?? 1));
      });
    });
}

function withPeer(plan: Plan, name: string): PeerOrganisation {
  const organisation = organisationOf(plan, name);
  const found = peersOf(plan).find(({ mspId }) => mspId === organisation?.mspId);
  if (found !== undefined) return found;
  const names = peersOf(plan).map((peer) => peer.name);
  throw new StartError(`No organisation with a peer is called ${name}. There are: ${names.join(', ')}`);
}
