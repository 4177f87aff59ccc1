import type { ConductPack } from '../../../schema/packs.js';
import { withHouseRules } from './house.js';

const DIRECTIVE = 'Directive (EU) 2021/2167, Art. 10';

/** European Union. No hours and no caps hold Union-wide: where a member state sets none, the strictest neighbour's stand. */
export const EU_PACK: ConductPack = {
  jurisdiction: 'EU',
  version: '2026.1',
  // From the Azores to Nicosia: hours convenient in all of them.
  defaultZones: ['Atlantic/Azores', 'Europe/Lisbon', 'Europe/Berlin', 'Europe/Helsinki', 'Asia/Nicosia'],
  permitMinutes: 30,
  reportHours: 24,
  rules: withHouseRules('eu', [
    {
      id: 'eu.contact.window',
      kind: 'hours',
      opens: 480,
      closes: 1_260,
      channels: ['call', 'email', 'push', 'sms', 'social', 'visit'],
      force: 'house',
      source: 'none found; a parameter of the member state',
      evidence: 'assumed',
    },
    {
      id: 'eu.contact.calls',
      kind: 'cap',
      channels: ['call'],
      scope: 'debt',
      days: 7,
      limit: 7,
      counts: 'attempts',
      force: 'house',
      source: 'none found; as in 12 CFR 1006.14(b)',
      evidence: 'assumed',
    },
    {
      id: 'eu.conduct.third',
      kind: 'thirdParties',
      targets: ['namedContact', 'thirdPartyLocate'],
      purposes: ['locate'],
      force: 'law',
      source: `${DIRECTIVE}: privacy, no harassment`,
      evidence: 'primary',
      note: 'The article protects privacy; that locating alone is left over is a reading of this registry.',
    },
    {
      id: 'eu.transfer.notice',
      kind: 'notice',
      notice: 'transfer',
      graceDays: 0,
      placedOnly: true,
      purposes: ['legalAction', 'payment'],
      force: 'law',
      source: `${DIRECTIVE}: before the first collection`,
      evidence: 'primary',
    },
    {
      id: 'eu.forbearance.first',
      kind: 'hold',
      hold: 'hardship',
      exempt: ['notice', 'reply'],
      force: 'law',
      source: 'Directive (EU) 2023/2225, Art. 35, from 2026-11-20',
      evidence: 'secondary',
      note: 'Read in another language version; that contact waits for a request under way is a reading of this registry.',
    },
    {
      id: 'eu.limitation',
      kind: 'timeBarred',
      years: 3,
      purposes: ['legalAction'],
      force: 'house',
      source: 'member states differ; three years is the shortest that is common',
      evidence: 'assumed',
    },
  ]),
};
