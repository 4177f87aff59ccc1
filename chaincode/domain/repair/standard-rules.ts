import type { RepairRule } from '../../schema/repair.js';

const source = 'Default of this registry; no source of law was found. The regulator adopts another by AdoptRepairRule';
const base = {
  version: '2020-01',
  effectiveFrom: '2020-01-01',
  everyMonths: 3,
  stepBasisPoints: 2_500,
  sources: [{ rule: 'all', source }],
} as const;

/** What governs until a regulator adopts something else: a quarter of the loss for each three months on time. */
export const STANDARD_RULES: Readonly<Record<RepairRule['jurisdiction'], readonly RepairRule[]>> = {
  CN: [{ ...base, jurisdiction: 'CN', sources: [...base.sources] }],
  EU: [{ ...base, jurisdiction: 'EU', sources: [...base.sources] }],
  UK: [{ ...base, jurisdiction: 'UK', sources: [...base.sources] }],
  US: [{ ...base, jurisdiction: 'US', sources: [...base.sources] }],
};
