import { conflictKeys, pagesOf } from '@attestry/gateway/fabric/conflict-keys';
import { describe, expect, test } from 'vitest';

const tradelineId = (n: number): string => `AuroraMSP-${String(n).padStart(16, '0')}`;
const closing = (n: number, expectedTradelines?: number): readonly string[] =>
  conflictKeys(
    'CloseTradeline',
    { commandId: 'command-1', tradelineId: tradelineId(n), closedOn: '2026-01-01', reason: 'paid' },
    pagesOf('AuroraMSP', expectedTradelines),
  );

describe('two commands collide', () => {
  test('where their tradelines lie on one page', () => {
    // A portfolio of one page holds all of them.
    expect(closing(1, 32)).toEqual(closing(2, 32));
    expect(new Set(Array.from({ length: 200 }, (_, n) => closing(n, 4_096)[0])).size).toBeGreaterThan(64);
  });

  test('where they name one tradeline, if the pages are not known', () => {
    expect(closing(1)).toEqual(closing(1));
    expect(closing(1)).not.toEqual(closing(2));
  });

  test('where they change one case, be it by its lender or its notary', () => {
    const page = pagesOf('AuroraMSP', 32);
    const base = { commandId: 'command-1', caseId: 'case-0001' };
    const attestation = conflictKeys('AttestStep', { ...base, step: 1, reasons: ['debtVerified'] }, page);
    expect(conflictKeys('CloseCase', { ...base, outcome: 'cured' }, page)).toEqual(attestation);
    const opening = { ...base, tradelineId: tradelineId(1), pack: 'EU' as const };
    expect(conflictKeys('OpenCase', opening, page)).toEqual(expect.arrayContaining([...attestation]));
  });
});
