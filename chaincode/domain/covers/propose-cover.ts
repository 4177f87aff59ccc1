import type { Cover, CoverTerms, ProposeCover } from '../../schema/covers.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { Refusal } from '../refusal.js';

/**
 * Proposes a cover for one of its two sides; its own side has consented by proposing it.
 *
 * @param tradelines - On the ledger, in the order of the request; `undefined` where there is none.
 * @param proposer - The organisation of the caller.
 * @throws {@link Refusal} in this order: NOT_PARTY_OF_COVER, COVER_EXISTS, DATE_OUT_OF_ORDER, COVER_TERMS_INVALID,
 * AMOUNTS_MISMATCH, TRADELINE_REPEATED, then as {@link requireInsurable} for each tradeline.
 */
export function proposeCover(
  request: ProposeCover,
  terms: CoverTerms,
  tradelines: readonly (Tradeline | undefined)[],
  existing: Cover | undefined,
  proposer: string,
  today: string,
  by: string,
): Cover {
  if (proposer !== request.lender && proposer !== request.insurer) {
    throw new Refusal('NOT_PARTY_OF_COVER', '', `${proposer} is neither the lender nor the insurer`);
  }
  if (existing !== undefined) throw new Refusal('COVER_EXISTS', 'coverId', 'a cover of this id stands');
  if (request.until < request.from) throw new Refusal('DATE_OUT_OF_ORDER', 'until', 'it ends before it begins');
  if (request.until < today) throw new Refusal('DATE_OUT_OF_ORDER', 'until', `today is ${today}`);
  requireSound(request, terms);
  const seen = new Set<string>();
  request.tradelines.forEach(({ tradelineId }, index) => {
    const field = `tradelines[${index}].tradelineId`;
    if (seen.has(tradelineId)) throw new Refusal('TRADELINE_REPEATED', field, 'a cover names a tradeline once');
    seen.add(tradelineId);
    requireInsurable(tradelines[index], request, field);
  });
  return {
    coverId: request.coverId,
    lender: request.lender,
    insurer: request.insurer,
    kind: request.kind,
    shareBasisPoints: request.shareBasisPoints,
    currency: request.currency,
    tradelines: request.tradelines,
    rates: request.rates,
    from: request.from,
    until: request.until,
    trigger: request.trigger,
    claimWithinDays: request.claimWithinDays,
    decisionDays: request.decisionDays,
    settlementDays: request.settlementDays,
    evidence: request.evidence,
    status: 'proposed',
    proposedBy: proposer,
    proposedOn: today,
    decidedOn: null,
    revision: 1,
    by,
  };
}

function requireSound({ kind, rates, tradelines, evidence }: ProposeCover, terms: CoverTerms): void {
  const invalid = (field: string, reason: string): Refusal => new Refusal('COVER_TERMS_INVALID', field, reason);
  if ((kind === 'stopLoss') !== terms.attachment > 0n) {
    throw invalid('amounts.item.attachment', 'a stop loss has one, and no other cover has');
  }
  const bands = new Set(rates.map(({ band }) => band));
  if (bands.size !== rates.length) throw invalid('rates', 'a band has one rate');
  const unrated = tradelines.findIndex(({ band }) => !bands.has(band));
  if (unrated !== -1) throw invalid(`tradelines[${unrated}].band`, 'no rate stands for this band');
  if (new Set(evidence.map(({ step }) => step)).size !== evidence.length) {
    throw invalid('evidence', 'a kind of step is demanded once');
  }
  if (terms.sumsInsured.length !== tradelines.length) {
    const found = `${tradelines.length} tradelines, ${terms.sumsInsured.length} sums`;
    throw new Refusal('AMOUNTS_MISMATCH', 'amounts.item.sumsInsured', found);
  }
  const below = terms.sumsInsured.findIndex((sum) => sum <= terms.deductible);
  if (below !== -1) throw invalid(`amounts.item.sumsInsured[${below}]`, 'the deductible leaves nothing of it');
}

/**
 * Makes sure that a tradeline can come under a cover: what has begun to go wrong is a loss that is known, and no risk.
 *
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_TRADELINE, TRADELINE_NOT_FOUND, TRADELINE_DELETED,
 * TRADELINE_CLOSED, CURRENCY_MISMATCH, TRADELINE_IN_ARREARS.
 */
export function requireInsurable(
  tradeline: Tradeline | undefined,
  { lender, currency }: Pick<Cover, 'lender' | 'currency'>,
  field: string,
): void {
  if (tradeline === undefined) throw new Refusal('TRADELINE_NOT_FOUND', field, 'no such tradeline');
  if (tradeline.lender !== lender) throw new Refusal('NOT_LENDER_OF_TRADELINE', field, `it is not of ${lender}`);
  if (tradeline.status === 'deleted') throw new Refusal('TRADELINE_DELETED', field, 'it was deleted after a dispute');
  if (tradeline.status === 'closed') throw new Refusal('TRADELINE_CLOSED', field, 'there is nothing left to insure');
  if (tradeline.currency !== currency) {
    throw new Refusal('CURRENCY_MISMATCH', field, `it is kept in ${tradeline.currency}`);
  }
  if (tradeline.firstDelinquencyOn !== null) {
    throw new Refusal('TRADELINE_IN_ARREARS', field, `in arrears since ${tradeline.firstDelinquencyOn}`);
  }
}
