import { readFileSync } from 'node:fs';
import { Scorecard } from '@attestry/chaincode/schema';

/** The card that is ratified unless another is named. */
export const DEFAULT_CARD = new URL('../../../scorecard/cards/taiwan-v1.json', import.meta.url);

/** @throws `ZodError` where the file is no scorecard. */
export function readScorecard(file: string | URL = DEFAULT_CARD): Scorecard {
  return Scorecard.parse(JSON.parse(readFileSync(file, 'utf8')));
}
