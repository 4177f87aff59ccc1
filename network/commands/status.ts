import { Command } from 'commander';
import { provideFabric } from '../fabric/fabric-tools.js';
import { networkStatus, type NetworkStatus } from '../status.js';
import { table } from '../table.js';
import { requirePlan, type CommandContext } from './command-setting.js';

/** `attestry status`: processes, ports, memory, block heights and definitions. Exits with 1 if anything is down. */
export function statusCommand({ settingOf, write }: CommandContext): Command {
  return new Command('status')
    .description('Show what runs, how far each peer is and what is defined')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }, command: Command) => {
      const setting = await settingOf(command);
      const plan = await requirePlan(setting);
      const status = await networkStatus(plan, await provideFabric(setting.fabricFolder, () => undefined));
      write(json === true ? `${JSON.stringify(status, null, 2)}\n` : statusText(status));
      const down = status.processes.length === 0 || status.processes.some(({ state }) => state === 'gone');
      process.exitCode = down ? 1 : 0;
    });
}

/** A network's status as tables. */
export function statusText({ processes, blockHeight, definitions, channel }: NetworkStatus): string {
  const rows = processes.map(({ name, state, pid, ports, memoryBytes }) => [
    name,
    state,
    String(pid),
    Object.entries(ports)
      .map(([purpose, port]) => `${purpose} ${port}`)
      .join(', '),
    `${Math.round(memoryBytes / 1_048_576)} MiB`,
  ]);
  const heights = Object.entries(blockHeight).map(([peer, height]) => [
    peer,
    height === null ? 'no answer' : String(height),
  ]);
  const defined = definitions.map(({ name, version, sequence }) => [name, version, String(sequence)]);
  return [
    table(['process', 'state', 'pid', 'ports', 'memory'], rows),
    table([`peer on ${channel}`, 'blocks'], heights),
    table(['definition', 'version', 'sequence'], defined),
  ].join('\n');
}
