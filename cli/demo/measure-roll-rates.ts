import { writeFileSync } from 'node:fs';
import { readTaiwan } from '../import/read-taiwan.js';
import { ROLL_RATES_FILE, measureRollRates } from './roll-rates.js';

// Measures the roll rates of the credit-card file anew and writes the table that the demo portfolio is made from:
// npm run demo:roll-rates -- FILE
const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  process.stderr.write('usage: npm run demo:roll-rates -- FILE\n');
  process.exitCode = 2;
} else {
  const { accounts, digest, refused } = await readTaiwan(file);
  const rates = measureRollRates(accounts, digest);
  // A table is read row by row: a row of numbers stays on a line.
  const text = JSON.stringify(rates, null, 2).replaceAll(/\[[^[\]{}]*\]/g, (row) =>
    row.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  );
  writeFileSync(ROLL_RATES_FILE, `${text}\n`);
  process.stdout.write(`${accounts.length} accounts measured, ${refused.length} lines refused\n`);
}
