import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import { loadRollRates } from '../demo/roll-rates.js';
import { readScorecard } from './scorecards.js';
import { SHOCK_MONTHS } from './shock-states.js';
import { simulateShock, type ShockMonth, type ShockSetting } from './simulate-shock.js';

// Simulates the shock that docs/scorecard.md shows, and writes its figures: npm run scorecard:shock
const REPORT = new URL('../../../scorecard/report/shock.json', import.meta.url);

const SETTING: ShockSetting = { seed: 2020, accounts: 4_000, cutOff: 499, hitPercent: 25, recoverPercent: 85 };
const RECOVERIES = [95, 85, 70, 50] as const;

const card = readScorecard();
const rates = loadRollRates();
const atTheEnd = (months: readonly ShockMonth[]): ShockMonth[] => months.filter(({ month }) => month === SHOCK_MONTHS);

const months = simulateShock(SETTING, rates, card);
const recoveries = RECOVERIES.map((recoverPercent) => {
  const own =
    recoverPercent === SETTING.recoverPercent ? months : simulateShock({ ...SETTING, recoverPercent }, rates, card);
  return { recoverPercent, atTheEnd: atTheEnd(own) };
});
writeFileSync(REPORT, text({ scorecard: card.version, setting: SETTING, months, recoveries }));
for (const { world, goods, goodsCut, bads, badsPassed } of atTheEnd(months)) {
  const line = format(
    '%s: %d of %d goods cut off, %d of %d bads let through',
    world,
    goodsCut,
    goods,
    badsPassed,
    bads,
  );
  process.stdout.write(`${line}\n`);
}

/** A figure a line, as the formatter leaves it. */
function text(report: unknown): string {
  const json = JSON.stringify(report, null, 2);
  return `${json.replaceAll(/\{[^[\]{}]*\}/g, (object) => object.replaceAll(/\s+/g, ' '))}\n`;
}
