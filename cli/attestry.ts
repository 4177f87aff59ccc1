import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { requirePlan, type CommandContext } from '@attestry/network/commands/command-setting';
import { deployCommand } from '@attestry/network/commands/deploy';
import { downCommand } from '@attestry/network/commands/down';
import { execCommand } from '@attestry/network/commands/exec';
import { logsCommand } from '@attestry/network/commands/logs';
import { resetCommand } from '@attestry/network/commands/reset';
import { statusCommand } from '@attestry/network/commands/status';
import { upCommand } from '@attestry/network/commands/up';
import { StartError } from '@attestry/network/start-error';
import { TOPOLOGIES } from '@attestry/network/topology';
import { z } from 'zod';
import { chaincodeProgram } from './chaincode-program.js';
import { exportCommand } from './commands/export.js';
import { readmodelCommand } from './commands/readmodel.js';
import { startCommand } from './commands/start.js';
import { submitCommand } from './commands/submit.js';
import { tokenCommand } from './commands/token.js';
import { Consortium } from './consortium.js';
import { gatewayServices } from './gateways.js';
import { importCommand } from './import/import-command.js';

const Options = z.object({
  home: z.string(),
  topology: z.enum(TOPOLOGIES),
  basePort: z.coerce.number().int().min(1_024).max(65_000),
});

/** The one folder of all that is made when the project runs; git ignores it. */
const STATE = fileURLToPath(new URL('../../.attestry', import.meta.url));

const context: CommandContext = {
  settingOf: async (command) => {
    const { home, topology, basePort } = Options.parse(command.optsWithGlobals());
    const state = resolve(home);
    return {
      folder: join(state, 'networks', topology),
      fabricFolder: join(state, 'fabric'),
      topology,
      basePort,
      program: await chaincodeProgram(),
      services: gatewayServices,
    };
  },
  write: (text) => process.stdout.write(text),
};

const program = new Command('attestry')
  .description('A permissioned credit registry on Hyperledger Fabric')
  .addOption(new Option('--home <folder>', 'where all state lies').env('ATTESTRY_HOME').default(STATE))
  .addOption(
    new Option('--topology <name>', 'which network').choices(TOPOLOGIES).env('ATTESTRY_TOPOLOGY').default('dev'),
  )
  .addOption(new Option('--base-port <number>', 'first of its ports').env('ATTESTRY_BASE_PORT').default('7050'))
  .enablePositionalOptions();
const verbs = [
  startCommand,
  upCommand,
  downCommand,
  statusCommand,
  logsCommand,
  resetCommand,
  deployCommand,
  execCommand,
];
for (const make of [...verbs, tokenCommand]) program.addCommand(make(context));
program.addCommand(exportCommand(context));
program.addCommand(submitCommand(context, { stream: process.stderr, environment: process.env }));
program.addCommand(readmodelCommand(context, { stream: process.stderr, environment: process.env }));

const interrupted = new AbortController();
const connect = async (command: Command): Promise<{ lenders: Consortium['lenders']; stateFolder: string }> => {
  const plan = await requirePlan(await context.settingOf(command));
  return { lenders: new Consortium(plan).lenders, stateFolder: plan.home.folder };
};
const importer = importCommand({
  connect,
  write: context.write,
  screen: { stream: process.stderr, environment: process.env },
  signal: interrupted.signal,
});
importer.hook('preAction', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
});
program.addCommand(importer);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
// What was under way when a command was interrupted may hold on for minutes, and nothing of it is wanted any more.
process.exit();
