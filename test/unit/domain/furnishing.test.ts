import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deleteItem } from '@attestry/chaincode/domain/disputes/delete-item';
import { QualityCount } from '@attestry/chaincode/domain/furnishing/data-quality';
import { EVALUATORS, findingsOf } from '@attestry/chaincode/domain/furnishing/evaluators';
import { DataQuality, Finding, FindingCode } from '@attestry/chaincode/schema';
import { fileText } from '../../support/repository.js';
import { grown, history } from './grown-tradeline.js';

const TODAY = '2040-01-01';

describe('findings in a tradeline, whatever was reported', () => {
  test('name months of its profile or the one that is missing, each once by a code', () => {
    fc.assert(
      fc.property(history, (months) => {
        const tradeline = grown(months);
        const findings = findingsOf(tradeline, TODAY);
        const periods = new Set(tradeline.profile.map(({ period }) => period));
        for (const finding of findings) {
          expect(Finding.parse(finding)).toEqual(finding);
          expect(periods.has(finding.period)).toBe(finding.code !== 'REPORT_MISSING');
        }
        expect(new Set(findings.map(({ code, period }) => `${code} ${period}`)).size).toBe(findings.length);
      }),
    );
  });

  test('are none in a month or a tradeline that was deleted after a dispute', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 59 }), (months, at) => {
        const tradeline = grown(months);
        expect(findingsOf(deleteItem(tradeline, null, TODAY), TODAY)).toEqual([]);
        const period = tradeline.profile[at]?.period;
        if (period === undefined) return;
        const rest = findingsOf(deleteItem(tradeline, period, TODAY), TODAY);
        const own = rest.filter((finding) => finding.period === period && finding.code !== 'ARREARS_OLDER_THAN_DATE');
        expect(own).toEqual([]);
      }),
    );
  });
});

test('an index of data quality adds up, and is no more than each of its two parts', () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 6 }), (portfolio) => {
      const count = new QualityCount('AuroraMSP', '2027-06', TODAY);
      portfolio.forEach((months) => count.add(grown(months)));
      const quality = count.result();
      expect(DataQuality.parse(quality)).toEqual(quality);
      expect(quality.flagged <= quality.reported && quality.reported <= quality.due).toBe(true);
      expect(quality.index <= quality.completeness && quality.index <= quality.plausibility).toBe(true);
    }),
  );
});

test('every evaluator stands in the documents, with the same words', async () => {
  expect(EVALUATORS.map(({ code }) => code)).toEqual([...FindingCode.options]);
  const page = await fileText('docs/data-quality.md');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (\S.*?) +\| (\S.*?) +\|$/gm)];
  expect(rows.map(([, code, rationale, harm]) => ({ code, rationale, harm }))).toEqual(EVALUATORS);
});
