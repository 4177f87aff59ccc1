import { join } from 'node:path';
import { GatewayProblem } from '@attestry/gateway/client/gateway-problem';
import { GatewayUnreachable } from '@attestry/gateway/client/until-answered';
import { Command, InvalidArgumentError } from 'commander';
import { importTaiwan } from './import-taiwan.js';
import { JournalRefused } from './journal.js';
import type { Lender } from './lender-gateway.js';
import { progressDisplay, type Screen } from './progress-display.js';
import { FileRefused } from './read-taiwan.js';
import { reconciliationText } from './reconciliation-text.js';

/** The running network, as the import sees it. */
export interface Consortium {
  /** The lenders to furnish for, each with the client of a user that has the duty `furnish`. */
  readonly lenders: readonly Lender[];
  /** The network's own folder: what is kept there goes when the ledger goes. */
  readonly stateFolder: string;
}

/** What the command needs of the program that it is part of. */
export interface ImportSetting {
  /** Finds the running network; called when the command runs. */
  readonly connect: (command: Command) => Promise<Consortium>;
  /** Takes the reconciliation. */
  readonly write: (text: string) => void;
  /** Takes the progress; the standard error stream, so that the output can be kept in a file. */
  readonly screen: Screen;
  /** Aborted on Ctrl-C. */
  readonly signal?: AbortSignal;
}

interface TaiwanFlags {
  readonly accounts?: number;
  readonly journal?: string;
}

/**
 * `import taiwan FILE`. The process's exit code is 1 where the ledger ends up saying anything else than the file, and
 * where the import could not go on; running it again goes on from there.
 */
export function importCommand(setting: ImportSetting): Command {
  const taiwan = new Command('taiwan')
    .description('Put the credit-card file of UCI data set 350 on the ledger, as tradelines of the lenders')
    .argument('<file>', 'CSV file with the columns id, limit_bal, pay_YYYY_MM, bill_YYYY_MM, paid_YYYY_MM')
    .option('--accounts <n>', 'import the first so many accounts only', positive)
    .option('--journal <file>', "where to keep what is done (default: in the network's folder)")
    .action(async (file: string, flags: TaiwanFlags, command: Command) => {
      try {
        await run(setting, file, flags, command);
      } catch (error) {
        if (setting.signal?.aborted === true) command.error(`Interrupted. ${GO_ON}`, { exitCode: INTERRUPTED });
        const sentence = sentenceOf(error);
        if (sentence === undefined) throw error;
        command.error(sentence);
      }
    });
  return new Command('import').description('Put records from a file on the ledger').addCommand(taiwan);
}

async function run(setting: ImportSetting, file: string, flags: TaiwanFlags, command: Command): Promise<void> {
  const { lenders, stateFolder } = await setting.connect(command);
  const display = progressDisplay(setting.screen);
  try {
    const result = await importTaiwan({
      file,
      accounts: flags.accounts,
      lenders,
      journalFile: flags.journal ?? join(stateFolder, 'imports', 'taiwan.ndjson'),
      onProgress: (progress) => display.show(progress),
      signal: setting.signal,
    });
    display.end();
    setting.write(reconciliationText(result));
    if (result.differences.length > 0) process.exitCode = 1;
  } finally {
    display.end();
  }
}

const GO_ON = 'What is committed stays; run it again to go on.';
/** What shells report for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** What went wrong, where the user can do something about it; a fault of ours has no sentence. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof FileRefused || error instanceof JournalRefused) return `Nothing was sent: ${error.message}`;
  const outside = error instanceof GatewayProblem || error instanceof GatewayUnreachable;
  // An error of the operating system names its call and, where there is one, the file.
  if (outside || (error instanceof Error && 'syscall' in error))
    return `The import stopped: ${error.message}. ${GO_ON}`;
  return undefined;
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 up');
  return Number(text);
}
