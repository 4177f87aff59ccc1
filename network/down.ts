import type { Plan } from './plan.js';
import { Fleet } from './servers/fleet.js';
import { isRunning, readRecords, forgetRecord } from './servers/process-record.js';
import { Server } from './servers/server.js';

/** Ends every process of a network that runs, and answers how many those were. */
export async function takeDown(plan: Plan): Promise<number> {
  const running: Server[] = [];
  for (const record of await readRecords(plan.home.run)) {
    if (await isRunning(record)) running.push(Server.found(record, plan.home.run));
    else await forgetRecord(plan.home.run, record.name);
  }
  await Fleet.stop(running);
  return running.length;
}
