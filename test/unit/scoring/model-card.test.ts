import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ReasonCode } from '@attestry/chaincode/schema';
import { CARD } from './accounts.js';

const TEXT = readFileSync(new URL('../../../docs/scorecard.md', import.meta.url), 'utf8');
const cell = (points: number): string => String(points).replace('-', '−');

test('the model card says every reason code in words, and none that does not exist', () => {
  const said = [...TEXT.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
  expect(said).toEqual([...ReasonCode.options].sort());
});

test('the model card shows the points that the card gives', () => {
  for (const { base, characteristics } of CARD.segments) {
    expect(TEXT).toContain(`base ${base} |`);
    for (const { name, bins } of characteristics) {
      // The last bin has no end: it stands as "more", or as the one value that is left.
      const shown = bins.slice(0, -1).map(({ upTo, points }) => `${cell(upTo ?? 0)}: ${cell(points)} · `);
      const last = cell(bins.at(-1)?.points ?? 0);
      const rows = TEXT.split('\n').filter((row) => row.startsWith(`| \`${name}\``) && row.includes(shown.join('')));
      expect(
        rows.some((row) => new RegExp(`(more|\\d+): ${last}( ·| \\|)`).test(row)),
        name,
      ).toBe(true);
    }
  }
});
