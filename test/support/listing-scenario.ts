import { by, type ScenarioStep } from './scenario-step.js';
import { newCaseId, newSubject, newTradelineId } from './shared.js';

const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };

/** A serious default up to the notice to its subject: weeks must pass before it can be proposed. */
export function listingSteps(): ScenarioStep[] {
  const tradelineId = newTradelineId();
  const subjectId = newSubject();
  // Any id of their form will do.
  const [listingId, again] = [newCaseId(), newCaseId()];
  const clerk = by('Aurora', 'clerk');
  const collector = by('Aurora', 'collector');
  const borealClerk = by('Boreal', 'clerk');
  const notary = by('Notary', 'notary1');
  const supervisor = by('Regulator', 'supervisor');

  const month = (period: string, daysPastDue: number): object => ({
    ...{ tradelineId, period, daysPastDue, paymentStatus: daysPastDue === 0 ? 'full' : 'short' },
    amounts: {
      ...{ currency: 'EUR', limit: '500000', balance: '120000', due: '120000' },
      paid: daysPastDue === 0 ? '120000' : '0',
    },
  });
  const notice = (over: object = {}): object => ({
    ...{ listingId, tradelineId, firstDelinquencyOn: '2026-02-02', ground: 'judgmentUnpaid', notice: EVIDENCE },
    ...over,
  });
  const judgment = {
    ...{ kind: 'judgment', court: 'IE-DUBLIN.CC', reference: 'cd'.repeat(32) },
    ...{ decision: EVIDENCE, decidedOn: '2026-06-01' },
  };
  const listing = `/v1/listings/${listingId}`;
  const reasons = ['basisVerified'];

  return [
    clerk('opens one that will default', '/v1/tradelines', 201, {
      tradelines: [
        {
          ...{ tradelineId, subjectId, kind: 'personalLoan', currency: 'EUR', openedOn: '2026-01-10' },
          amounts: { limit: '500000' },
        },
      ],
    }),
    ...[month('2026-01', 0), month('2026-02', 27), month('2026-03', 58)].map((event, index) =>
      clerk(`reports month ${index + 1} of it`, '/v1/repayments', 201, { events: [event] }),
    ),
    collector('gives notice too early', '/v1/listings', 'NOT_SERIOUS', notice()),
    clerk('reports that it is serious', '/v1/repayments', 201, { events: [month('2026-04', 93)] }),
    collector('gives notice of another default', '/v1/listings', 'DEFAULT_NOT_ON_RECORD', {
      ...notice({ firstDelinquencyOn: '2026-02-03' }),
    }),
    collector('gives notice', '/v1/listings', 201, notice()),
    collector('gives it again', '/v1/listings', 'LISTING_EXISTS', notice()),
    collector('gives another of the same', '/v1/listings', 'DEFAULT_ALREADY_LISTED', notice({ listingId: again })),
    collector('proposes too soon', `${listing}/proposal`, 'NOTICE_TOO_RECENT', { basis: judgment }),
    collector('proposes on a case that is none', `${listing}/proposal`, 'CASE_NOT_FOUND', {
      basis: { kind: 'enforcement', caseId: newCaseId(), step: 1 },
    }),
    collector('proposes what was not noticed', `/v1/listings/${again}/proposal`, 'LISTING_NOT_FOUND', {
      basis: judgment,
    }),
    supervisor('confirms what was not proposed', `${listing}/decision`, 'LISTING_NOT_PROPOSED', {
      ...{ decision: 'confirmed', reasons },
    }),
    borealClerk('appeals against what is not listed', `${listing}/appeals`, 'LISTING_NOT_LISTED', {
      evidence: EVIDENCE,
    }),
    supervisor('decides no appeal', `${listing}/appeal-decision`, 'LISTING_NOT_APPEALED', {
      ...{ decision: 'dismissed', reasons },
    }),
    notary('reads the listing', listing, 200),
    supervisor('reads its history', `${listing}/history`, 200),
    supervisor('reads the listings of the subject', `/v1/subjects/${subjectId}/listings`, 200),
    borealClerk("reads another's listing", listing, 'NOT_ENTITLED_TO_READ'),
  ];
}
