import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNUSED, type ClaimAccount, type CoverAccount } from '@attestry/chaincode/domain/claims/claim-account';
import { requestEvidence, submitEvidence } from '@attestry/chaincode/domain/claims/claim-evidence';
import { acceptClaim, layerOf, rejectClaim } from '@attestry/chaincode/domain/claims/decide-claim';
import { recordRecovery } from '@attestry/chaincode/domain/claims/recoveries';
import { recordSettlement } from '@attestry/chaincode/domain/claims/settle-claim';
import { addDays } from '@attestry/chaincode/domain/calendar';
import { indemnityOf } from '@attestry/chaincode/domain/covers/layer';
import { Refusal } from '@attestry/chaincode/domain/refusal';
import { Claim } from '@attestry/chaincode/schema';
import { account, aClaim, aCover } from './insured.js';

const COVER = aCover();
const TERMS = { sumsInsured: [90_000n], deductible: 1_000n, attachment: 0n, limit: 60_000n };
const SUMMARY = {
  ...{ caseId: 'case-0001', tradelineId: COVER.tradelines[0]?.tradelineId ?? '', lender: 'AuroraMSP' },
  ...{ openedAt: '2026-06-01T00:00:00.000Z', digest: 'cd'.repeat(32), steps: [] },
};

/** What the claim is said to be by somebody who knows the words only. */
interface Model {
  status: Claim['status'];
  today: string;
  decideBy: string | null;
  requests: number;
  paid: Set<string>;
  recoveries: number;
}
interface Real {
  claim: Claim;
  account: ClaimAccount;
  used: CoverAccount;
}

type Act =
  | { readonly act: 'wait'; readonly days: number }
  | { readonly act: 'show' | 'ask' | 'accept' | 'reject' | 'settle'; readonly side: 'AuroraMSP' | 'CastorMSP' }
  | { readonly act: 'recover'; readonly side: 'AuroraMSP' | 'CastorMSP'; readonly amount: bigint };

const side = fc.constantFrom('AuroraMSP' as const, 'CastorMSP' as const);
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ act: fc.constantFrom('show' as const, 'ask', 'accept', 'reject', 'settle'), side }),
  fc.record({ act: fc.constant('recover' as const), side, amount: fc.bigInt({ min: 1n, max: 80_000n }) }),
);

/** Whether the words allow it, and what they make of the model. */
function allowed(model: Model, act: Act): boolean {
  const insurer = act.act !== 'wait' && act.side === 'CastorMSP';
  const overdue = model.decideBy !== null && model.today > model.decideBy;
  switch (act.act) {
    case 'wait':
      model.today = addDays(model.today, act.days);
      return true;
    case 'show':
      if (insurer || model.status !== 'awaitingEvidence') return false;
      model.status = 'underReview';
      model.decideBy = addDays(model.today, COVER.decisionDays);
      return true;
    case 'ask':
      if (!insurer || model.status !== 'underReview' || overdue || model.requests === 5) return false;
      model.status = 'awaitingEvidence';
      model.requests += 1;
      model.decideBy = null;
      return true;
    case 'accept':
      if (model.status !== 'underReview' || (!insurer && !overdue)) return false;
      model.status = 'accepted';
      return true;
    case 'reject':
      if (!insurer || model.status !== 'underReview' || overdue) return false;
      model.status = 'rejected';
      return true;
    case 'settle':
      if (model.status !== 'accepted' || model.paid.has(act.side)) return false;
      model.paid.add(act.side);
      if (model.paid.size === 2) model.status = 'settled';
      return true;
    case 'recover':
      if (model.status !== 'settled') return false;
      model.recoveries += 1;
      return true;
  }
}

function attempt(real: Real, act: Act, today: string): Real {
  const { claim, account: before, used } = real;
  const at = `${today}T10:00:00.000Z`;
  switch (act.act) {
    case 'wait':
      return real;
    case 'show':
      return {
        ...real,
        claim: submitEvidence(
          claim,
          COVER,
          SUMMARY,
          { commandId: '', claimId: '', caseId: '', files: [] },
          act.side,
          at,
          'x',
        ),
      };
    case 'ask':
      return {
        ...real,
        claim: requestEvidence(claim, { commandId: '', claimId: '', wanted: ['caseHistory'] }, act.side, today, 'x'),
      };
    case 'accept': {
      const facts = { claim, account: before, cover: COVER, terms: TERMS, used };
      const sum = { currency: 'EUR' as const, amount: before.lossMinor };
      return acceptClaim(facts, { commandId: '', claimId: '', reasons: [] }, sum, act.side, at, 'x');
    }
    case 'reject':
      return { ...real, claim: rejectClaim(claim, ['lossNotShown'], act.side, at, 'x') };
    case 'settle': {
      const sum = { currency: 'EUR' as const, amount: before.indemnityMinor ?? 0n };
      return { ...real, claim: recordSettlement(claim, before, { paidOn: today }, sum, act.side, today, 'x') };
    }
    case 'recover': {
      const sum = { currency: 'EUR' as const, amount: act.amount };
      return { ...real, ...recordRecovery(claim, before, { recoveredOn: today }, sum, act.side, today, 'x') };
    }
  }
}

test('a claim is where the words say it is, whatever is tried on it and by whom', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 40 }), (commands) => {
      const model: Model = {
        ...{ status: 'underReview', today: '2026-06-15', decideBy: '2026-07-15', requests: 0 },
        ...{ paid: new Set(), recoveries: 0 },
      };
      let real: Real = { claim: aClaim(), account: account(), used: UNUSED };
      for (const act of commands) {
        const { revision } = real.claim;
        if (allowed(model, act)) {
          real = attempt(real, act, model.today);
          expect(real.claim.revision).toBe(act.act === 'wait' ? revision : revision + 1);
        } else {
          expect(() => attempt(real, act, model.today)).toThrow(Refusal);
        }
        expect(real.claim).toMatchObject({
          status: model.status,
          requests: model.requests,
          recoveries: model.recoveries,
        });
        expect(Claim.parse(real.claim)).toEqual(real.claim);
        expect(real.used.indemnityMinor).toBe(indemnityOf(real.used.lossesMinor, layerOf(COVER, TERMS)));
        expect(real.claim.subrogation === null).toBe(model.status !== 'settled');
      }
    }),
  );
});
