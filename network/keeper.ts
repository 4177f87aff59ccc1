/**
 * Ends and removes networks whose owner is gone: `node keeper.js <folder>` waits until its standard input ends, which
 * happens when the owner closes it, exits or is killed, then stops every network under the folder and removes it.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { takeDown } from './down.js';
import { homeOf } from './home.js';
import { lockHolder } from './servers/lock.js';
import { Server } from './servers/server.js';
import { existingPlan } from './setting.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: keeper.js <folder>');
// An interrupt of the owner's terminal reaches the keeper too, and is no reason to stop before the owner has.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

process.stdin.resume();
await new Promise((ended) => process.stdin.once('close', ended));
const networks = join(folder, 'networks');
for (const name of await readdir(networks).catch(() => [])) {
  const home = homeOf(join(networks, name));
  // A command that is still at work there would go on making what is being removed.
  const command = await lockHolder(home);
  if (command !== undefined) await Server.found(command, home.run).stop();
  const plan = await existingPlan(home.folder);
  if (plan !== undefined) await takeDown(plan);
}
await rm(folder, { recursive: true, force: true, maxRetries: 5 });
