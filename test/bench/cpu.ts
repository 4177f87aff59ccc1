import { readFile } from 'node:fs/promises';
import type { Plan } from '@attestry/network/plan';
import { readRecords } from '@attestry/network/servers/process-record';

/** Clock ticks of /proc: USER_HZ, 100 on every Linux. */
const MS_A_TICK = 10;

/** CPU time, user and kernel, that each kind of process has used, in ms; this process counts as the client. */
export async function cpuMs(plan: Plan): Promise<Record<string, number>> {
  const used: Record<string, number> = { client: process.cpuUsage().user / 1_000 + process.cpuUsage().system / 1_000 };
  for (const { name, pid } of await readRecords(plan.home.run)) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const kind = kindOf(name);
    used[kind] = (used[kind] ?? 0) + (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
  }
  return used;
}

/** What each kind has used between two readings. */
export function difference(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(after).map(([kind, ms]) => [kind, ms - (before[kind] ?? 0)]));
}

function kindOf(name: string): string {
  if (name.startsWith('peer-')) return 'peers';
  if (name.startsWith('orderer-')) return 'orderer';
  return name.startsWith('gateway-') ? 'gateways' : 'chaincode';
}
