import { join } from 'node:path';
import { Command } from 'commander';
import type { CommandContext } from '@attestry/network/commands/command-setting';
import type { Fleet } from '@attestry/network/servers/fleet';
import { withLock } from '@attestry/network/servers/lock';
import { displayFor, runSteps, type Step } from '@attestry/network/steps';
import { rising, type Rising } from '@attestry/network/up';
import { Consortium } from '../consortium.js';
import { admitMembers } from '../demo/admit-members.js';
import { loadDemoPortfolio } from '../demo/load-demo-portfolio.js';
import { walkOneAccount, type WalkStep } from '../demo/walk.js';
import { tour } from '../tour.js';

const WATCH_EVERY_MS = 1_000;

/**
 * `attestry start`: brings the network up, loads the demo, says what to try, and stays until it is interrupted. Then it
 * ends every process that it started; those of an earlier `up` go on.
 */
export function startCommand({ settingOf, write }: CommandContext): Command {
  return new Command('start')
    .description('Start the network with its demo and stay; Ctrl-C stops what was started')
    .action(async (_options: unknown, command: Command) => {
      const network = await rising(await settingOf(command));
      const interrupted = interruption();
      try {
        const { steps, walked } = demo(network);
        const work = withLock(network.plan.home, () =>
          runSteps([...network.steps, ...steps], displayFor(process.stderr)),
        );
        if ((await Promise.race([work, interrupted])) !== 'interrupted') {
          write(await tour(network.plan, walked()));
          const watcher = watch(network.fleet, write);
          await interrupted;
          watcher.stop();
        }
      } finally {
        write('\nStopping what was started …\n');
        await network.fleet.close();
      }
    });
}

/** Members, a portfolio, and one account that goes from first arrears to an attested collection step. */
function demo({ plan }: Rising): { steps: Step[]; walked: () => readonly WalkStep[] } {
  const consortium = new Consortium(plan);
  let walk: readonly WalkStep[] = [];
  const steps: Step[] = [
    { title: 'Members', run: () => admitMembers(consortium.as('Regulator', 'supervisor')) },
    {
      title: 'Demo portfolio',
      run: async (report) => {
        await loadDemoPortfolio({
          lenders: consortium.lenders,
          journalFile: join(plan.home.folder, 'imports', 'demo.ndjson'),
          onRecords: (done, total) => report(`${done} of ${total} records`),
        });
      },
    },
    {
      title: 'One account, from first arrears to an attested step',
      run: async () => {
        const clerk = consortium.as('Aurora', 'clerk');
        const collector = consortium.as('Aurora', 'collector');
        const notary = consortium.as('Notary', 'notary1');
        walk = await walkOneAccount({ clerk, collector, notary }, 'AuroraMSP');
      },
    },
  ];
  return { steps, walked: () => walk };
}

/** Resolves when the user, or whoever runs this, asks for an end. */
function interruption(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('interrupted'));
  });
}

/** Says so when a server that was started ends by itself, until `stop` is called. */
function watch(fleet: Fleet, write: (text: string) => void): { stop: () => void } {
  const said = new Set<string>();
  const look = async (): Promise<void> => {
    for (const { server, reason } of await fleet.endedEarly()) {
      if (said.has(server.name)) continue;
      said.add(server.name);
      write(`${server.name} ${reason}; its log is ${server.record.log}. \`npx attestry up\` starts it again.\n`);
    }
  };
  const timer = setInterval(() => void look(), WATCH_EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
