import { createHash } from 'node:crypto';
import { ContactPurpose, Jurisdiction, NoticeKind, Sha256 } from '@attestry/chaincode/schema';
import { z } from 'zod';
import { Language } from './contact-details.js';
import { ReminderChannel } from './reminder-channel.js';

export const StrategyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{2,39}$/)
  .describe('3 to 40 lower-case letters, digits and dashes');

const Days = z.int().min(0).max(3_650);
const When = z
  .strictObject({
    kind: z.enum(['pastDue', 'beforeDue']),
    fromDays: Days.describe('The fewest days past due, or before the next payment'),
    toDays: Days.describe('The most'),
  })
  .refine(({ fromDays, toDays }) => fromDays <= toDays, { path: ['toDays'], message: 'less than fromDays' });

/** One line of a strategy: in these days, this text, on this channel; once for each spell of arrears or due date. */
export const StrategyRule = z
  .strictObject({
    rule: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
    when: When,
    channel: ReminderChannel,
    purpose: ContactPurpose.extract(['notice', 'payment']),
    notice: NoticeKind.optional().describe('For the purpose `notice`'),
    texts: z
      .partialRecord(Language, Sha256)
      .refine((texts) => Object.keys(texts).length > 0, 'no text')
      .describe("A text a language, by the digest under which the ledger has it; the debtor's language is taken first"),
  })
  .refine(({ when, purpose }) => when.kind === 'pastDue' || purpose === 'notice', {
    path: ['purpose'],
    message: 'nothing is past due before a payment is: a notice',
  });
export type StrategyRule = z.infer<typeof StrategyRule>;

const Rules = z
  .array(StrategyRule)
  .min(1)
  .max(40)
  .refine((rules) => new Set(rules.map(({ rule }) => rule)).size === rules.length, 'a rule is named twice');

/** Which text goes out when and how, as data. The first rule that fits and has not fired yet is taken. */
export const Strategy = z.strictObject({
  jurisdiction: Jurisdiction.describe('Cases under this policy pack'),
  enabled: z.boolean(),
  minimumGapHours: z.int().min(1).max(8_760).describe('Between two reminders to one debtor, whatever sends them'),
  champion: z.strictObject({ rules: Rules }),
  challenger: z
    .strictObject({ rules: Rules, shareBasisPoints: z.int().min(1).max(9_999).describe('Of debtors, in 1/10,000') })
    .optional(),
});
export type Strategy = z.infer<typeof Strategy>;

export type Arm = 'champion' | 'challenger';

const WHOLE = 10_000;

/**
 * The arm of a debtor: by a hash of debtor and strategy, so that it is the same whenever and wherever it is asked, in
 * every version, and says nothing about the arm in another strategy.
 */
export function armOf(strategyId: string, strategy: Pick<Strategy, 'challenger'>, subjectId: string): Arm {
  const point = createHash('sha256').update(`${strategyId}\n${subjectId}`).digest().readUInt32BE(0) % WHOLE;
  return point < (strategy.challenger?.shareBasisPoints ?? 0) ? 'challenger' : 'champion';
}

export function rulesOf(strategy: Strategy, arm: Arm): readonly StrategyRule[] {
  return arm === 'challenger' && strategy.challenger !== undefined
    ? strategy.challenger.rules
    : strategy.champion.rules;
}

/** The text of a rule for a debtor: in the debtor's language, else in English, else in what there is. */
export function textOf({ texts }: StrategyRule, language: Language): string {
  const text = texts[language] ?? texts.en ?? texts.zh;
  if (text === undefined) throw new Error('the schema lets no rule without a text through');
  return text;
}
