import { describe, expect, test } from 'vitest';
import { consortiumWithArrears, tradelineId, type MemoryLedger } from '../../support/consortium.js';
import { MOBILE } from '../../support/conduct.js';
import { caller, type Caller } from './gateways.js';

const CALL = { channel: 'call', target: 'debtor', purpose: 'payment', reference: MOBILE, staff: ['s-001'] };

/** A case of Aurora's on a debtor in Berlin, at noon. */
async function opened(): Promise<{ ledger: MemoryLedger; collector: Caller }> {
  const ledger = await consortiumWithArrears();
  const collector = await caller('AuroraMSP', 'collector', ledger);
  await collector.post('/v1/cases', { caseId: 'case-0001', tradelineId: tradelineId(), pack: 'EU' });
  await collector.post('/v1/staff', { staffId: 's-001', trainedUntil: '2027-01-01T00:00:00Z' });
  const places = [{ zone: 'Europe/Berlin', from: '2020-01-01T00:00:00Z' }];
  await collector.post('/v1/cases/case-0001/debtor/places', { places });
  return { ledger, collector };
}

describe('permits over HTTP', () => {
  test('a refusal names rule, fact and the next instant, which is then granted', async () => {
    const { collector } = await opened();
    const late = await collector.post('/v1/cases/case-0001/permits', { ...CALL, plannedFor: '2026-06-15T19:00:00Z' });
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'CONDUCT_RULE_BROKEN',
        errors: [{ field: 'plannedFor' }],
        conduct: {
          nextAllowedAt: '2026-06-16T06:00:00.000Z',
          broken: [{ rule: 'eu.contact.window', nextAllowedAt: '2026-06-16T06:00:00.000Z' }],
        },
      },
    });
    const { nextAllowedAt } = late.body.conduct as { nextAllowedAt: string };
    const granted = await collector.post('/v1/cases/case-0001/permits', { ...CALL, plannedFor: nextAllowedAt });
    expect(granted).toMatchObject({ status: 201, body: { permit: { permit: 1, notBefore: nextAllowedAt } } });
  });

  test('a permit is read as it stands, reported, and listed with its notary', async () => {
    const { ledger, collector } = await opened();
    await collector.post('/v1/cases/case-0001/permits', { ...CALL, plannedFor: '2026-06-15T12:00:00Z' });
    expect((await collector.get('/v1/cases/case-0001/permits/1')).body).toMatchObject({ standing: 'early' });
    ledger.now = '2026-06-15T12:05:00.000Z';
    expect((await collector.get('/v1/cases/case-0001/permits/1')).body).toMatchObject({ standing: 'valid' });
    await collector.post('/v1/cases/case-0001/permits/1/outcome', { result: 'attempt' });
    expect((await collector.get('/v1/cases/case-0001/contacts')).body).toMatchObject({
      contacts: [{ permit: 1, standing: 'reported', notary: 'NotaryMSP' }],
    });
    const supervisor = await caller('RegulatorMSP', 'supervisor', ledger);
    expect((await supervisor.get('/v1/irregularities?limit=10')).body).toEqual({ irregularities: [], next: null });
    expect((await supervisor.get('/v1/irregularities?limit=0')).body.code).toBe('MALFORMED_REQUEST');
  });

  test('the pack that forbids is read with the source of every number', async () => {
    const { collector } = await opened();
    expect((await collector.get('/v1/packs/CN')).body).toMatchObject({ shipped: '2026.1', adopted: [] });
    const { pack } = (await collector.get('/v1/packs/CN/2026.1')).body as { pack: { rules: { source: string }[] } };
    expect(pack.rules.every(({ source }) => source.length > 0)).toBe(true);
  });
});
