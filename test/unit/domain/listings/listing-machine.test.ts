import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '@attestry/chaincode/domain/calendar';
import {
  appealListing,
  decideAppeal,
  decideListing,
  isShown,
  repairListing,
  stateOn,
} from '@attestry/chaincode/domain/listings/course-of-listing';
import { giveNotice, proposeListing } from '@attestry/chaincode/domain/listings/propose-listing';
import { LISTING_RULES } from '@attestry/chaincode/domain/listings/rules';
import { enterListing, noListings, withRefused } from '@attestry/chaincode/domain/listings/subject-listings';
import { Refusal } from '@attestry/chaincode/domain/refusal';
import { Listing, type Jurisdiction, type Tradeline } from '@attestry/chaincode/schema';

const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 1 };
const TRADELINE = {
  ...{ tradelineId: 'AuroraMSP-0000000000000001', lender: 'AuroraMSP', subjectId: 'a'.repeat(43), status: 'open' },
  ...{ daysPastDue: 120, firstDelinquencyOn: '2026-02-02', deletedOn: null, closeReason: null },
} as unknown as Tradeline;
const PAID = { ...TRADELINE, daysPastDue: 0, firstDelinquencyOn: null };
const NOTICE = {
  ...{ commandId: '', listingId: 'listing-0001', tradelineId: TRADELINE.tradelineId },
  ...{ firstDelinquencyOn: '2026-02-02', ground: 'judgmentUnpaid' as const, notice: EVIDENCE },
};
const BASIS = {
  ...{ kind: 'judgment' as const, court: 'IE-DUBLIN.CC', reference: 'cd'.repeat(32) },
  ...{ decision: EVIDENCE, decidedOn: '2026-06-01' },
};
const FACTS = { tradeline: TRADELINE, disputed: false };
const code = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

type Act = 'propose' | 'confirm' | 'refuse' | 'appeal' | 'uphold' | 'dismiss' | 'repair';
const acts = fc.array(
  fc.oneof(
    fc.constantFrom<Act>('propose', 'confirm', 'refuse', 'appeal', 'uphold', 'dismiss', 'repair'),
    fc.integer({ min: 1, max: 500 }),
  ),
  { maxLength: 30 },
);
const kept = fc.constantFrom<Jurisdiction>('CN', 'EU', 'UK');
const REASONS: ['basisVerified'] = ['basisVerified'];

/** From what an act leads to what; nothing else is allowed. */
const WAYS: Readonly<Record<Act, readonly [from: Listing['status'], to: Listing['status']]>> = {
  propose: ['noticed', 'proposed'],
  confirm: ['proposed', 'listed'],
  refuse: ['proposed', 'refused'],
  appeal: ['listed', 'appealed'],
  uphold: ['appealed', 'removed'],
  dismiss: ['appealed', 'listed'],
  repair: ['listed', 'listed'],
};

function attempt(listing: Listing, act: Act, today: string): Listing {
  const at = `${today}T10:00:00.000Z`;
  switch (act) {
    case 'propose':
      return proposeListing(listing, BASIS, FACTS, undefined, today, 'x');
    case 'confirm':
      return decideListing(listing, { decision: 'confirmed', reasons: REASONS }, at, 'x');
    case 'refuse':
      return decideListing(listing, { decision: 'refused', reasons: REASONS }, at, 'x');
    case 'appeal':
      return appealListing(listing, { evidence: EVIDENCE }, at, 'x');
    case 'uphold':
      return decideAppeal(listing, { decision: 'upheld', reasons: REASONS }, at, 'x');
    case 'dismiss':
      return decideAppeal(listing, { decision: 'dismissed', reasons: REASONS }, at, 'x');
    case 'repair':
      return repairListing(listing, PAID, today, 'x');
  }
}

describe('a listing, whatever is tried on it', () => {
  test('goes the ways that there are, never lasts longer than was fixed, and is shown only while it is listed', () => {
    fc.assert(
      fc.property(kept, acts, (jurisdiction, commands) => {
        const rules = LISTING_RULES[jurisdiction];
        if (rules === null) throw new Error('a list is kept there');
        let today = '2026-06-15';
        let listing = giveNotice(NOTICE, FACTS, undefined, jurisdiction, today, 'x');
        for (const act of commands) {
          if (typeof act === 'number') {
            today = addDays(today, act);
          } else {
            const before = listing;
            const [from, to] = WAYS[act];
            const outcome = code(() => (listing = attempt(before, act, today)));
            if (outcome === 'done') {
              expect([before.status, listing.status]).toEqual([from, to]);
              expect(listing.revision).toBe(before.revision + 1);
            } else {
              expect(listing).toBe(before);
            }
            if (before.status === from) {
              const times = [
                'NOTICE_TOO_RECENT',
                'NOTICE_OUT_OF_TIME',
                'LISTING_OVER',
                'LISTING_REPAIRED',
                'RECORD_FULL',
              ];
              expect(['done', ...times]).toContain(outcome);
            }
            if (before.lapsesOn !== null) expect(listing.lapsesOn).toBe(before.lapsesOn);
            if (before.shownUntil !== null) expect(listing.shownUntil).toBe(before.shownUntil);
          }
          expect(Listing.parse(listing)).toEqual(listing);
          const end = addMonths(BASIS.decidedOn, rules.retentionMonths.value);
          const shown = isShown(listing, TRADELINE, false, today);
          if (shown)
            expect(listing.status === 'listed' && today < end && today < (listing.shownUntil ?? end)).toBe(true);
          if (listing.status === 'listed' && !shown) expect(['lapsed', 'repaired']).toContain(stateOn(listing, today));
          expect(isShown(listing, TRADELINE, true, today)).toBe(false);
          expect(isShown(listing, { deletedOn: today }, false, today)).toBe(false);
        }
      }),
    );
  });

  test('is not begun where no such list is kept', () => {
    expect(code(() => giveNotice(NOTICE, FACTS, undefined, 'US', '2026-06-15', 'x'))).toBe('LISTING_NOT_PERMITTED');
  });

  test('is one a default, unless the one before was refused', () => {
    const ids = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(ids, (tries) => {
        let file = noListings('a'.repeat(43));
        const taken = new Set<number>();
        tries.forEach(([line, refused], index) => {
          const entry = { ...NOTICE, listingId: `listing-${index}000`, tradelineId: `AuroraMSP-${line}` };
          const outcome = code(() => (file = enterListing(file, entry, 'x')));
          expect(outcome).toBe(taken.has(line) ? 'DEFAULT_ALREADY_LISTED' : 'done');
          if (outcome !== 'done') return;
          if (refused) file = withRefused(file, entry.listingId, 'x');
          else taken.add(line);
        });
      }),
    );
  });
});
