import type { ForbearancePolicy } from '../../schema/forbearance.js';

const OWN =
  'Default of this registry; no source of law was found. The regulator adopts another by AdoptForbearancePolicy';

const base = {
  maxInstalments: 60,
  maxPlanMonths: 60,
  maxGraceDays: 15,
  proposalDays: 30,
  renegotiations: { max: 1, withinMonths: 12 },
  cureMonths: 3,
  probationMonths: 9,
  promise: { maxDays: 31, graceDays: 3 },
  hardship: { decisionDays: 15, reliefDays: 30 },
  moratoriumDays: 0,
  forbearanceFirst: false,
} as const;

/**
 * What governs until a regulator adopts something else, oldest first. Numbers without a source of law say so: whoever
 * runs a registry decides them.
 */
export const STANDARD_POLICIES: Readonly<Record<ForbearancePolicy['jurisdiction'], readonly ForbearancePolicy[]>> = {
  CN: [
    {
      ...base,
      jurisdiction: 'CN',
      version: '2023-07',
      effectiveFrom: '2023-07-01',
      cureMonths: 12,
      sources: [
        {
          rule: 'maxPlanMonths',
          source: '商业银行信用卡业务监督管理办法 Art. 70: individual instalment plan, 5 years',
        },
        { rule: 'cureMonths', source: '商业银行金融资产风险分类办法: restructured assets are observed for a year' },
        { rule: 'others', source: OWN },
      ],
    },
  ],
  EU: [
    {
      ...base,
      jurisdiction: 'EU',
      version: '2021-01',
      effectiveFrom: '2021-01-01',
      cureMonths: 12,
      probationMonths: 24,
      sources: [
        { rule: 'cureMonths', source: 'EBA Q&A 2014_1018: one year for non-performing forborne exposures' },
        { rule: 'probationMonths', source: 'EBA Q&A 2014_1018: two years of probation after it' },
        { rule: 'others', source: OWN },
      ],
    },
    {
      ...base,
      jurisdiction: 'EU',
      version: '2026-11',
      effectiveFrom: '2026-11-20',
      cureMonths: 12,
      probationMonths: 24,
      forbearanceFirst: true,
      sources: [
        { rule: 'forbearanceFirst', source: 'Directive (EU) 2023/2225 Art. 35, applied from 2026-11-20' },
        { rule: 'cureMonths', source: 'EBA Q&A 2014_1018; EBA/GL/2026/05: one year' },
        { rule: 'probationMonths', source: 'EBA Q&A 2014_1018; EBA/GL/2026/05: two years' },
        { rule: 'others', source: OWN },
      ],
    },
  ],
  UK: [
    {
      ...base,
      jurisdiction: 'UK',
      version: '2021-05',
      effectiveFrom: '2021-05-04',
      moratoriumDays: 60,
      hardship: { decisionDays: 15, reliefDays: 30 },
      sources: [
        { rule: 'moratoriumDays', source: 'Debt Respite Scheme Regulations 2020: breathing space of 60 days' },
        {
          rule: 'hardship.reliefDays',
          source: 'CONC 7.3: a reasonable period while a plan is made; 30 days as guidance',
        },
        { rule: 'others', source: OWN },
      ],
    },
  ],
  US: [
    {
      ...base,
      jurisdiction: 'US',
      version: '2021-11',
      effectiveFrom: '2021-11-30',
      sources: [{ rule: 'all', source: OWN }],
    },
  ],
};
