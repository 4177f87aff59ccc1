import { readFile, readdir, readlink } from 'node:fs/promises';

/** Who listens on a port: the process, or nothing more than that somebody does. */
export interface PortHolder {
  readonly pid: number | undefined;
  readonly command: string;
  /** It may be ending: it has no command any more, or it shows no files. */
  readonly mayBeEnding: boolean;
}

const LISTEN = '0A'; // TCP_LISTEN in /proc/net/tcp

/** Who listens on each of some ports, from the kernel's own tables. Ports that are free are left out. */
export async function portHolders(ports: readonly number[]): Promise<Map<number, PortHolder>> {
  const sockets = await listeningSockets(new Set(ports));
  const holders = new Map<number, PortHolder>();
  if (sockets.size === 0) return holders;
  const owners = await ownersOf(new Set(sockets.values()));
  for (const [port, inode] of sockets) {
    const pid = owners.get(inode);
    // One that is ending has files and no command, then neither, and still its ports.
    const line = pid === undefined ? '' : await commandOf(pid);
    const unknown = pid === undefined ? 'a process of another user' : 'a process that has just ended';
    holders.set(port, { pid, command: line === '' ? unknown : line, mayBeEnding: line === '' });
  }
  return holders;
}

async function listeningSockets(wanted: ReadonlySet<number>): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const text = await readFile(table, 'utf8').catch(() => ''); // no tcp6 where IPv6 is off
    for (const line of text.split('\n').slice(1)) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
      const port = Number.parseInt(local?.split(':')[1] ?? '', 16);
      if (state === LISTEN && inode !== undefined && wanted.has(port)) found.set(port, inode);
    }
  }
  return found;
}

async function ownersOf(inodes: ReadonlySet<string>): Promise<Map<string, number>> {
  const owners = new Map<string, number>();
  for (const entry of await readdir('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    // Gone meanwhile, or of another user.
    const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
      const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
      const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
      if (inode !== undefined && inodes.has(inode)) owners.set(inode, pid);
    }
  }
  return owners;
}

async function commandOf(pid: number): Promise<string> {
  const line = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0').join(' ').trim();
  return line.slice(0, 120);
}
