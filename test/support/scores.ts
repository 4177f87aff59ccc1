import { readFileSync } from 'node:fs';
import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { Scorecard } from '@attestry/chaincode/schema';
import { append, openSome, people, SUBJECT, tradelineId } from './consortium.js';
import { CONSENT, say } from './subjects.js';

/** The card that was trained on real accounts. */
export const CARD = Scorecard.parse(
  JSON.parse(readFileSync(new URL('../../scorecard/cards/taiwan-v1.json', import.meta.url), 'utf8')),
);
export const named = (version: string): Scorecard => ({ ...CARD, version });
export const VOTERS = [people.risk, people.borealRisk, people.supervisor] as const;

export const propose = (
  ledger: MemoryLedger,
  card: object = CARD,
  over: object = {},
  who = people.risk,
): Promise<unknown> => say(ledger, who, 'ProposeScorecard', { use: 'behaviour', card, ...over });

/** Has a card proposed and ratified. */
export async function ratify(ledger: MemoryLedger, card: Scorecard = CARD): Promise<void> {
  await propose(ledger, card);
  for (const who of VOTERS) await say(ledger, who, 'VoteOnScorecard', { version: card.version, choice: 'for' });
}

/** Has a card ratified and enlisted as a challenger. */
export async function enlist(ledger: MemoryLedger, card: Scorecard = CARD): Promise<void> {
  await ratify(ledger, card);
  await say(ledger, people.risk, 'EnlistChallenger', { version: card.version });
}

/** Has a card ratified and made the champion. */
export async function crown(ledger: MemoryLedger, card: Scorecard = CARD): Promise<void> {
  await enlist(ledger, card);
  for (const who of VOTERS) await say(ledger, who, 'VoteOnChampion', { version: card.version, choice: 'for' });
}

/** A tradeline of Aurora's with January to June, the last two months late where that is asked for. */
export async function openHistory(ledger: MemoryLedger, n = 1, late = false): Promise<void> {
  await openSome(ledger, 1, { tradelineId: tradelineId(n) });
  for (let month = 1; month <= 6; month += 1) {
    const daysPastDue = late ? Math.max(0, (month - 4) * 30) : 0;
    await append(
      ledger,
      {
        tradelineId: tradelineId(n),
        period: `2026-0${month}`,
        daysPastDue,
        paymentStatus: daysPastDue > 0 ? 'short' : 'full',
      },
      daysPastDue > 0 ? { paid: '0' } : {},
    );
  }
}

/** Scores the subject for Boreal, by the consent of `grant`. */
export const scoreIt = (ledger: MemoryLedger, over: object = {}, who = people.borealClerk): Promise<unknown> =>
  say(ledger, who, 'ScoreSubject', {
    subjectId: SUBJECT,
    use: 'behaviour',
    purpose: 'accountReview',
    consentId: CONSENT,
    ...over,
  });
