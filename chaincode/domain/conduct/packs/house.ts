import type { PackRule } from '../../../schema/packs.js';

const house = { force: 'house', source: 'a choice of this registry', evidence: 'assumed' } as const;

const MESSAGES = ['email', 'push', 'sms', 'social'] as const;

/** What this registry asks for where a jurisdiction has no rule of the kind, or none that was found. */
const rulesOf = (prefix: string): PackRule[] => [
  {
    ...house,
    id: `${prefix}.house.messages`,
    kind: 'cap',
    channels: [...MESSAGES],
    scope: 'debtor',
    days: 1,
    limit: 3,
    counts: 'attempts',
  },
  { ...house, id: `${prefix}.house.oncePerPerson`, kind: 'oncePerPerson' },
  {
    ...house,
    id: `${prefix}.house.firstRefusal`,
    kind: 'firstRefusal',
    targets: ['namedContact', 'thirdPartyLocate'],
  },
  { ...house, id: `${prefix}.house.workplace`, kind: 'workplace' },
  { ...house, id: `${prefix}.house.refusedChannel`, kind: 'refusedChannel' },
  { ...house, id: `${prefix}.house.represented`, kind: 'represented' },
  { ...house, id: `${prefix}.house.cease`, kind: 'cease', exempt: ['legalAction', 'notice', 'reply'] },
  ...(['complaint', 'dispute', 'hardship', 'moratorium', 'plan'] as const).map((hold): PackRule => {
    // A complaint freezes everything but an answer: what was complained of may be a notice.
    const exempt: ('notice' | 'reply')[] = hold === 'complaint' ? ['reply'] : ['notice', 'reply'];
    return { ...house, id: `${prefix}.house.${hold}`, kind: 'hold', hold, exempt };
  }),
  { ...house, id: `${prefix}.house.visitNotice`, kind: 'visitNotice', hours: 48 },
  { ...house, id: `${prefix}.house.visitStaff`, kind: 'visitStaff', min: 1, max: 3 },
  { ...house, id: `${prefix}.house.vulnerable`, kind: 'vulnerable', channels: ['visit'] },
  { ...house, id: `${prefix}.house.training`, kind: 'training' },
  { ...house, id: `${prefix}.house.template`, kind: 'template', channels: ['email', 'letter', 'push', 'sms'] },
  {
    ...house,
    id: `${prefix}.house.attestedStep`,
    kind: 'attestedStep',
    channels: ['visit'],
    targets: ['namedContact', 'thirdPartyLocate'],
  },
  { ...house, id: `${prefix}.house.owed`, kind: 'owed', purposes: ['legalAction', 'payment'] },
  { ...house, id: `${prefix}.house.recording`, kind: 'recording', channels: ['call', 'visit'] },
];

/** What a rule is about, so that a jurisdiction's own takes the place of the registry's. */
const subject = (rule: PackRule): string => {
  if (rule.kind === 'hold') return `hold ${rule.hold}`;
  return rule.kind === 'cap' ? `cap ${rule.channels.join(' ')}` : rule.kind;
};

/**
 * A jurisdiction's own rules, and those that this registry adds where it has none: they carry the force `house`, so
 * that nobody takes them for law.
 */
export function withHouseRules(prefix: string, own: readonly PackRule[]): PackRule[] {
  const known = new Set(own.map(subject));
  return [...own, ...rulesOf(prefix).filter((rule) => !known.has(subject(rule)))];
}
