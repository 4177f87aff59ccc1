import { join } from 'node:path';

/** Where things lie in a network's own folder. */
export interface Home {
  readonly folder: string;
  /** What the network was made as; written last, so that a network half made is made again. */
  readonly made: string;
  readonly config: string;
  readonly crypto: string;
  readonly users: string;
  readonly services: string;
  readonly genesis: string;
  readonly charter: string;
  readonly collections: string;
  readonly packages: string;
  readonly data: string;
  readonly logs: string;
  readonly run: string;
}

export function homeOf(folder: string): Home {
  return {
    folder,
    made: join(folder, 'network.json'),
    config: join(folder, 'config'),
    crypto: join(folder, 'crypto'),
    users: join(folder, 'users'),
    services: join(folder, 'services'),
    genesis: join(folder, 'config/genesis.block'),
    charter: join(folder, 'config/charter.json'),
    collections: join(folder, 'config/collections.json'),
    packages: join(folder, 'packages'),
    data: join(folder, 'data'),
    logs: join(folder, 'logs'),
    run: join(folder, 'run'),
  };
}
