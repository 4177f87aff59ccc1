import { createHash } from 'node:crypto';
import { line } from '@attestry/chaincode/schema';
import Handlebars from 'handlebars';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import { Language } from './contact-details.js';

/** When a debtor learns something about how debts and their record work. */
export const Moment = z.enum(['firstArrears', 'planOffered', 'promiseKept']);
export type Moment = z.infer<typeof Moment>;

const Snippet = z.string().min(1).max(2_000).describe('Plain text, without variables');
const Body = z.string().min(1).max(20_000);

/**
 * A text as a notary approves it: with every word that can be sent but the values of its variables. Fields stand in
 * alphabetical order, so that what is hashed is canonical JSON (RFC 8785).
 */
export const ReminderText = z.strictObject({
  education: z
    .strictObject({
      firstArrears: Snippet.optional(),
      planOffered: Snippet.optional(),
      promiseKept: Snippet.optional(),
    })
    .optional()
    .describe('What `{{education}}` becomes, by the moment; nothing at any other'),
  html: Body.optional().describe('For e-mail, beside `text`; values are escaped'),
  language: Language,
  subject: line(200).optional().describe('Of an e-mail, or title of a push message'),
  text: Body,
});
export type ReminderText = z.infer<typeof ReminderText>;

/** What a text can speak of. */
export const VARIABLES = [
  'amountDue',
  'daysPastDue',
  'education',
  'lender',
  'name',
  'nextDueOn',
  'unsubscribeUrl',
] as const;
export type Variable = (typeof VARIABLES)[number];
export type Values = Readonly<Partial<Record<Variable, string>>>;

/** A text with its values in it. */
export interface Rendered {
  readonly language: Language;
  readonly subject: string | undefined;
  readonly text: string;
  readonly html: string | undefined;
}

/** The text as it is hashed. */
export function canonical(text: ReminderText): string {
  return JSON.stringify(ReminderText.parse(text));
}

export function digestOf(text: ReminderText): string {
  return createHash('sha256').update(canonical(text)).digest('hex');
}

/** A value that a text speaks of and that is not known. */
export class ValueMissing extends Error {
  override readonly name = 'ValueMissing';
}

/**
 * Nothing but words and known variables: no helpers, no blocks, no values that are not escaped.
 *
 * @throws {@link Problem} TEMPLATE_INVALID, naming the field at fault.
 */
export function checkText(text: ReminderText): void {
  for (const field of ['html', 'subject', 'text'] as const) {
    const source = text[field];
    const reason = source === undefined ? undefined : faultOf(source);
    if (reason !== undefined) throw new Problem('TEMPLATE_INVALID', reason, { fields: [{ field, reason }] });
  }
}

/** @throws {@link ValueMissing} */
export function render(text: ReminderText, values: Values): Rendered {
  const filled = (source: string, noEscape: boolean): string => {
    for (const name of variablesOf(source)) if (values[name] === undefined) throw new ValueMissing(name);
    // The interpreter's own code generation, on a source that was checked to hold variables only.
    return Handlebars.compile(source, { strict: true, noEscape, knownHelpers: {}, knownHelpersOnly: true })(values);
  };
  return {
    language: text.language,
    subject: text.subject && filled(text.subject, true),
    text: filled(text.text, true),
    html: text.html && filled(text.html, false),
  };
}

function variablesOf(source: string): Variable[] {
  return Handlebars.parse(source).body.flatMap((node) =>
    node.type === 'MustacheStatement'
      ? [((node as hbs.AST.MustacheStatement).path as hbs.AST.PathExpression).original as Variable]
      : [],
  );
}

function faultOf(source: string): string | undefined {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch {
    return 'not a Handlebars template';
  }
  for (const node of program.body) {
    if (node.type === 'ContentStatement') continue;
    if (node.type !== 'MustacheStatement') return 'holds something else than text and {{variables}}';
    const { path, params, hash, escaped } = node as hbs.AST.MustacheStatement & { escaped: boolean };
    const name = path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : '';
    const plain = params.length === 0 && ((hash as hbs.AST.Hash | undefined)?.pairs ?? []).length === 0;
    if (!escaped || !plain) return 'a variable stands in two braces, and alone';
    if (!(VARIABLES as readonly string[]).includes(name)) return `there is no variable ${JSON.stringify(name)}`;
  }
  return undefined;
}
