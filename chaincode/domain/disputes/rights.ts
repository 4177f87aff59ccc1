import type { ExtensionReason } from '../../schema/disputes.js';
import type { Jurisdiction } from '../../schema/primitives.js';
import type { Sourced } from '../sourced.js';

/** A period of a policy pack. A month ends on the same day of a later month, or on that month's last. */
export interface Span extends Sourced {
  readonly value: number;
  readonly unit: 'day' | 'month';
}

/** What a furnisher's jurisdiction gives a subject who objects. */
export interface DisputeRights {
  /** From the day of the objection, which does not count. */
  readonly answer: Span;
  /** Once, before the deadline, for one of the reasons; null: never. */
  readonly extension: (Span & { readonly reasons: readonly ExtensionReason[] }) | null;
  /** Putting back what was deleted; null: never. */
  readonly reinsertion: ({ readonly noticeBusinessDays: number } & Sourced) | null;
  /** For how many days back those who read the record are told that it was wrong. */
  readonly tellReaders: { readonly days: number } & Sourced;
  readonly statement: { readonly words: number } & Sourced;
}

/** By the furnisher's jurisdiction. None of them knows a compensation by the day: the regulator may set one. */
export const DISPUTE_RIGHTS: Readonly<Record<Jurisdiction, DisputeRights>> = {
  CN: {
    answer: { value: 20, unit: 'day', source: '征信业管理条例 Art. 25', evidence: 'primary' },
    extension: null,
    reinsertion: null,
    tellReaders: { days: 730, source: 'No period found; that of the EU is taken', evidence: 'memory' },
    statement: {
      words: 200,
      source: '征信业管理条例 Art. 16(2); no length given, that of the UK is taken',
      evidence: 'primary',
    },
  },
  EU: {
    answer: { value: 1, unit: 'month', source: 'GDPR Art. 12(3)', evidence: 'secondary' },
    extension: {
      value: 2,
      unit: 'month',
      reasons: ['complexity'],
      source: 'GDPR Art. 12(3): the subject is told within the first month',
      evidence: 'secondary',
    },
    reinsertion: null,
    tellReaders: { days: 730, source: 'GDPR Art. 19: every recipient; the period is chosen here', evidence: 'memory' },
    statement: { words: 200, source: 'Irish Central Credit Register', evidence: 'secondary' },
  },
  UK: {
    answer: { value: 28, unit: 'day', source: 'Consumer Credit Act 1974 s. 159', evidence: 'secondary' },
    extension: null,
    reinsertion: null,
    tellReaders: { days: 183, source: 'Consumer Credit Act 1974 s. 159', evidence: 'memory' },
    statement: { words: 200, source: 'Consumer Credit Act 1974 s. 159', evidence: 'secondary' },
  },
  US: {
    answer: { value: 30, unit: 'day', source: '15 USC 1681i(a)(1)(A)', evidence: 'secondary' },
    extension: {
      value: 15,
      unit: 'day',
      reasons: ['newInformation'],
      source: '15 USC 1681i(a)(1)(B)',
      evidence: 'secondary',
    },
    reinsertion: { noticeBusinessDays: 5, source: '15 USC 1681i(a)(5)(B)', evidence: 'secondary' },
    tellReaders: { days: 183, source: '15 USC 1681i(d): six months', evidence: 'memory' },
    statement: { words: 200, source: '15 USC 1681i(b) lets it be limited; the UK length is taken', evidence: 'memory' },
  },
};
