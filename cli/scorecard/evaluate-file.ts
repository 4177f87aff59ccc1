import { createHash } from 'node:crypto';
import { score } from '@attestry/chaincode/domain/scoring/score';
import type { Score, Scorecard } from '@attestry/chaincode/schema';
import { ImportKey } from '../import/import-key.js';
import { mapTaiwan } from '../import/map-taiwan.js';
import { readTaiwan, type RefusedLine } from '../import/read-taiwan.js';
import { MONTHS } from '../import/taiwan-row.js';
import { discrimination, populationStability } from '@attestry/gateway/scoring/measures';
import { readColumn } from './read-columns.js';
import { recordAccount } from './record-account.js';

const OUTCOME = 'default_2005_10';
const LENDERS = ['AuroraMSP', 'BorealMSP'];
/** The file's last month, and the day after it. */
const AS_OF = MONTHS[MONTHS.length - 1] ?? '';
const TODAY = '2005-10-01';

export interface ScoredAccount {
  readonly id: number;
  readonly score: Score;
}

export interface Evaluation {
  /** Accounts scored. */
  readonly n: number;
  /** Among them, those whose outcome the file knows: AUC, Gini and KS are over these, and null without both outcomes. */
  readonly outcomes: number;
  readonly bads: number;
  readonly auc: number | null;
  readonly gini: number | null;
  readonly ks: number | null;
  /** Against the accounts that the card was trained on. */
  readonly psi: number | null;
  /** Accounts for which there was too little to score. */
  readonly thinFiles: number;
  /** Lines that are no account. */
  readonly refused: number;
  readonly scorecard: string;
  readonly fileSha256: string;
}

/** An evaluation and what it rests on. */
export interface EvaluatedFile {
  readonly evaluation: Evaluation;
  readonly accounts: readonly ScoredAccount[];
  readonly refused: readonly RefusedLine[];
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Scores every account of a credit-card file as the ledger would: mapped as the import maps it, recorded and scored by
 * the domain's own code.
 *
 * @throws `FileRefused` where a column is missing, or the file is no CSV.
 */
export async function evaluateFile(file: string, card: Scorecard): Promise<EvaluatedFile> {
  const { accounts: read, digest, refused } = await readTaiwan(file);
  const outcomeOf = await readColumn(file, OUTCOME);
  // Ids do not enter a score, so any key does.
  const key = new ImportKey(createHash('sha256').update('evaluation').digest());
  const accounts = read.map((account): ScoredAccount => {
    const tradeline = recordAccount(mapTaiwan(account, LENDERS, key), TODAY);
    return { id: account.id, score: score({ asOf: AS_OF, tradelines: [tradeline] }, card, sha256) };
  });

  const points = accounts.flatMap(({ id, score: own }) => (own.scored ? [{ id, points: own.points }] : []));
  const known = points.flatMap(({ id, points: own }) => {
    const outcome = outcomeOf?.get(id);
    return outcome === 0 || outcome === 1 ? [{ points: own, bad: outcome === 1 }] : [];
  });
  const power = discrimination(known);
  const evaluation: Evaluation = {
    n: points.length,
    outcomes: known.length,
    bads: known.filter(({ bad }) => bad).length,
    auc: power?.auc ?? null,
    gini: power?.gini ?? null,
    ks: power?.ks ?? null,
    psi: populationStability(
      points.map(({ points: own }) => own),
      card.reference,
    ),
    thinFiles: accounts.length - points.length,
    refused: refused.length,
    scorecard: card.version,
    fileSha256: digest,
  };
  return { evaluation, accounts, refused };
}
