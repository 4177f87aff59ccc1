import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { importTaiwan } from './import-taiwan.js';
import type { Lender } from './lender-gateway.js';
import { progressDisplay } from './progress-display.js';
import { reconciliationText } from './reconciliation-text.js';

/** The running network, as the import sees it. */
export interface Consortium {
  /** The lenders to furnish for, each with the client of a user that has the duty `furnish`. */
  readonly lenders: readonly Lender[];
  /** The network's own folder: what is kept there goes when the ledger goes. */
  readonly stateFolder: string;
}

interface TaiwanFlags {
  readonly accounts?: number;
  readonly journal?: string;
}

/**
 * `import taiwan FILE`. The process's exit code is 1 where the ledger ends up saying anything else than the file.
 *
 * @param connect - Finds the running network; called when the command runs.
 * @param signal - Aborted on Ctrl-C.
 */
export function importCommand(connect: () => Promise<Consortium>, signal: AbortSignal): Command {
  const taiwan = new Command('taiwan')
    .description('Put the credit-card file of UCI data set 350 on the ledger, as tradelines of the lenders')
    .argument('<file>', 'CSV file with the columns id, limit_bal, pay_YYYY_MM, bill_YYYY_MM, paid_YYYY_MM')
    .option('--accounts <n>', 'import the first so many accounts only', positive)
    .option('--journal <file>', "where to keep what is done (default: in the network's folder)")
    .action(async (file: string, flags: TaiwanFlags) => {
      const { lenders, stateFolder } = await connect();
      const journalFile = flags.journal ?? join(stateFolder, 'imports', 'taiwan.ndjson');
      const display = progressDisplay({ stream: process.stderr, environment: process.env });
      try {
        const result = await importTaiwan({
          file,
          accounts: flags.accounts,
          lenders,
          journalFile,
          onProgress: (progress) => display.show(progress),
          signal,
        });
        display.end();
        process.stdout.write(reconciliationText(result));
        if (result.differences.length > 0) process.exitCode = 1;
      } finally {
        display.end();
      }
    });
  return new Command('import').description('Put records from a file on the ledger').addCommand(taiwan);
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 up');
  return Number(text);
}
