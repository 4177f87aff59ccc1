/** What each problem means, and what to do. Made from docs/errors.md by `npm run documents`. */
export const EXPLANATIONS: Readonly<Record<string, { readonly meaning: string; readonly remedy: string }>> = {
  COMMAND_ID_REUSED: {
    meaning: 'The `Idempotency-Key` was used for a request with other content',
    remedy: 'Use a new key for a new request',
  },
  COMPLAINT_NOT_FOUND: { meaning: 'The case has no complaint of this number', remedy: "Read the debtor's file" },
  HEADERS_TOO_LARGE: { meaning: 'The headers are larger than 16 kB together', remedy: 'Send fewer or shorter headers' },
  IDEMPOTENCY_KEY_MISSING: {
    meaning: 'A write came without an `Idempotency-Key`',
    remedy: 'Send one that is unique in your organisation; a UUID does',
  },
  MALFORMED_REQUEST: {
    meaning: 'Path, query, header or body are not of the expected shape; `errors` names up to twenty fields',
    remedy: 'Correct the fields',
  },
  METHOD_NOT_ALLOWED: { meaning: 'The route does not take this method', remedy: 'Use one that `Allow` names' },
  NOT_ACCEPTABLE: {
    meaning: '`Accept` names no form that the route can answer in; `errors` lists those it can',
    remedy: 'Ask for `application/json`',
  },
  NOT_FOUND: { meaning: 'No such route', remedy: 'Correct the path' },
  PAYLOAD_TOO_LARGE: {
    meaning: 'The body is larger than the route takes: 8 MB for batches, else 100 kB',
    remedy: 'Send fewer records at a time',
  },
  REQUEST_TIMEOUT: { meaning: 'Headers or body did not arrive in time', remedy: 'Send the request in one go' },
  UNSUPPORTED_MEDIA_TYPE: {
    meaning: 'The body is not `application/json` in UTF-8',
    remedy: 'Send JSON and say so in `Content-Type`',
  },
  CERTIFICATE_INVALID: {
    meaning:
      'The client certificate is not of an authority that the gateway trusts, or has expired, or the token is bound to another one',
    remedy: 'Use a certificate that the operator has registered',
  },
  CONSENT_EXPIRED: { meaning: "The consent's last day has passed", remedy: 'Ask the subject for a new one' },
  CONSENT_REVOKED: { meaning: 'The subject has taken the consent back', remedy: 'Ask the subject for a new one' },
  DUTY_MISSING: { meaning: "The user's certificate does not carry the duty", remedy: 'Use a user who has the duty' },
  IDENTITY_REFUSED: {
    meaning: "The network does not accept the user's certificate: expired, revoked, or not of the channel",
    remedy: 'Have the operator renew it',
  },
  MEMBER_NOT_ADMITTED: { meaning: 'The organisation has not been admitted', remedy: 'Ask the regulator' },
  MEMBER_SUSPENDED: { meaning: 'The organisation is suspended', remedy: 'Ask the regulator' },
  NOT_ENTITLED_TO_READ: {
    meaning: "Another lender's records, or exact amounts, are not for this organisation",
    remedy: "Make an inquiry with the subject's consent",
  },
  NOT_HOLDER_OF_CONSENT: {
    meaning: 'The consent was given to another organisation',
    remedy: 'Ask the subject for a consent of your own',
  },
  NOT_HOLDER_OF_PERMIT: {
    meaning: "The permit is neither the organisation's own nor of its case",
    remedy: 'Leave it to its holder or the lender',
  },
  NOT_HOLDER_OF_STATEMENT: {
    meaning: 'Another organisation took the statement in',
    remedy: 'Leave it to that organisation or the regulator',
  },
  NOT_LENDER_OF_CASE: { meaning: "The case is another lender's", remedy: "Check the case's id" },
  NOT_LENDER_OF_TRADELINE: {
    meaning: "The tradeline is another lender's, or its id begins with another lender's",
    remedy: "Check the tradeline's id",
  },
  NOT_NOTARY_OF_CASE: {
    meaning: 'Another notary supervises the case',
    remedy: 'Leave it to the notary that the case names',
  },
  NOT_PARTY_OF_COVER: {
    meaning: 'The organisation is neither side of the cover, or the act is for the other side',
    remedy: 'Leave it to the side whose act it is',
  },
  NOT_PLACED: {
    meaning: 'The agency does not have the case, no longer has it, or not for this channel or purpose',
    remedy: 'Ask the lender',
  },
  NOT_PLACER_OF_FREEZE: {
    meaning: 'The freeze was placed through another organisation',
    remedy: 'Leave it to that organisation or the regulator',
  },
  NOT_PROPOSER_OF_SCORECARD: {
    meaning: 'The scorecard was proposed by another lender',
    remedy: 'Leave it to that lender',
  },
  NOT_SCORER: { meaning: 'The score was made for another organisation', remedy: 'Score the subject yourself' },
  NOT_TAKER_OF_DISPUTE: {
    meaning: 'Another organisation took the objection in',
    remedy: 'Leave it to that organisation or the regulator',
  },
  PURPOSE_MISSING: {
    meaning: "A read names another organisation's records, and no purpose",
    remedy: 'Send `X-Purpose` with one of the purposes that docs/api.md lists',
  },
  PURPOSE_NOT_CONSENTED: {
    meaning: 'The consent does not cover the purpose',
    remedy: 'Ask the subject for a consent that does',
  },
  PURPOSE_NOT_PERMITTED: {
    meaning: 'The purpose is not permissible in the jurisdiction of the member that looks',
    remedy: 'Do not look for this purpose',
  },
  RECIPROCITY_EXCEEDED: {
    meaning: 'More was asked than what was furnished allows; `detail` says what it would take',
    remedy: 'Furnish what `detail` names, or wait',
  },
  ROLE_NOT_ENTITLED: { meaning: 'This is for organisations of another role', remedy: 'Leave it to one of them' },
  SCOPE_MISSING: {
    meaning: 'The token carries a `scope`, and it does not name this resource',
    remedy: 'Get a token with the scope that `WWW-Authenticate` names',
  },
  SELF_ATTESTATION: {
    meaning: 'Nobody attests what its own organisation proposed',
    remedy: 'Leave it to another notary',
  },
  SUBJECT_FROZEN: {
    meaning: 'The subject has frozen its record against hard inquiries',
    remedy: 'Ask the subject to have the freeze lifted',
  },
  TOKEN_INVALID: {
    meaning: 'The token is expired, for another audience, of another issuer, or not signed by its keys',
    remedy: 'Get a new token for this gateway',
  },
  TOKEN_MISSING: { meaning: 'No bearer token came with the request', remedy: 'Send `Authorization: Bearer <token>`' },
  USER_UNKNOWN: {
    meaning: 'Token or certificate are good, and the user they name has no Fabric identity at this gateway',
    remedy: 'Have the operator add the user',
  },
  BLOCK_NOT_FOUND: {
    meaning: 'The block does not exist yet, as far as the read model is',
    remedy: 'Wait for it with `minBlock`',
  },
  CASE_NOT_FOUND: { meaning: 'No such case', remedy: 'Check the id' },
  CLAIM_NOT_FOUND: { meaning: 'No such claim', remedy: 'Check the id' },
  CONSENT_NOT_FOUND: { meaning: 'The subject has given no consent of this id', remedy: 'Check both ids' },
  CORRECTION_NOT_FOUND: {
    meaning: 'An update names no correction of the item that was made since the dispute was lodged',
    remedy: 'Correct the month first, and name that correction',
  },
  COVER_NOT_FOUND: { meaning: 'No such cover', remedy: 'Check the id' },
  DELIVERY_NOT_FOUND: {
    meaning: 'The webhook was never told of a change at this position, or the delivery is no longer kept',
    remedy: 'Look at its deliveries, or replay from a position',
  },
  DISPUTE_NOT_FOUND: { meaning: 'No such dispute', remedy: 'Check the id' },
  HARDSHIP_NOT_FOUND: {
    meaning: 'The tradeline has no hardship request of this number',
    remedy: 'Read the forbearance of the tradeline',
  },
  INQUIRY_NOT_FOUND: { meaning: "The subject's footprint has no such entry", remedy: 'Check the number' },
  LIMIT_POLICY_NOT_FOUND: {
    meaning: 'The lender has no limit policy of this version, or has adopted none',
    remedy: 'Propose one, then adopt it',
  },
  LISTING_NOT_FOUND: { meaning: 'No such listing', remedy: 'Check the id' },
  MEMBER_NOT_FOUND: {
    meaning: 'The organisation has not been admitted, or is no lender where a lender is asked for',
    remedy: 'Check the MSP id',
  },
  MORATORIUM_NOT_FOUND: { meaning: 'No moratorium holds the collection of the tradeline', remedy: 'Nothing' },
  PACK_NOT_FOUND: { meaning: 'Nobody has proposed this version', remedy: 'Check jurisdiction and version' },
  PERMIT_NOT_FOUND: { meaning: 'The case has no permit of this number', remedy: 'List the contacts of the case' },
  PLAN_NOT_FOUND: { meaning: 'No such plan', remedy: 'Check the id' },
  PROGRAMME_NOT_FOUND: { meaning: 'No such programme', remedy: 'Check the id' },
  PROMISE_NOT_FOUND: { meaning: 'The tradeline has no promise of this number', remedy: 'List its promises' },
  REGIME_NOT_FOUND: { meaning: 'No such shock regime', remedy: 'Check the id' },
  SCORECARD_NOT_FOUND: {
    meaning: 'No scorecard of this version; or the use has no champion yet',
    remedy: 'Check the version; have a card made the champion',
  },
  SCORE_NOT_FOUND: { meaning: 'This entry of the footprint is no score', remedy: 'Check the subject and the number' },
  STAFF_NOT_FOUND: { meaning: 'The organisation has registered nobody of this number', remedy: 'Check the number' },
  STATEMENT_NOT_FOUND: { meaning: 'The subject has no such statement', remedy: 'Read the statements again' },
  STEP_NOT_FOUND: { meaning: 'The case has no step of this number', remedy: 'Read the case' },
  TEMPLATE_NOT_FOUND: { meaning: 'Nobody has registered a text of this digest', remedy: 'Register it' },
  TRADELINE_NOT_FOUND: { meaning: 'No such tradeline', remedy: 'Check the id' },
  TRADELINE_NOT_INSURED: { meaning: 'No cover was ever accepted for the tradeline', remedy: 'Nothing' },
  TRANSACTION_NOT_FOUND: {
    meaning: 'No block that the peer has holds the transaction; one that was just sent may still come',
    remedy: 'Ask again, or repeat the write under its `Idempotency-Key`',
  },
  UNKNOWN_TRANSACTION: {
    meaning: 'The deployed contract does not know the transaction: gateway and chaincode are of different versions',
    remedy: 'Have the operator upgrade',
  },
  WEBHOOK_NOT_FOUND: { meaning: 'The organisation has no webhook of this id', remedy: 'Check the id' },
  ACCEPTED_EXCEEDS_LOSS: {
    meaning: 'A claim is accepted for the loss claimed at most',
    remedy: 'Accept what was claimed, or less',
  },
  ANSWER_DIFFERS_FROM_ORDER: {
    meaning: 'The regulator has ordered the item corrected or deleted',
    remedy: 'Carry the order out',
  },
  ARREARS_OUTSTANDING: {
    meaning: 'A tradeline with arrears cannot be closed as paid',
    remedy: 'Report the payment first, or close it for another reason',
  },
  CASE_ALREADY_OPEN: {
    meaning: 'A case is open on the tradeline',
    remedy: 'Go on with that case, which `detail` names',
  },
  CASE_CLOSED: { meaning: 'The case is closed', remedy: 'Open a new case' },
  CASE_EXISTS: { meaning: 'A case of this id stands', remedy: 'Choose another id' },
  CHALLENGERS_FULL: {
    meaning: 'Three challengers are scored beside the champion, which is the most',
    remedy: 'Retire one first',
  },
  CLAIM_EXISTS: {
    meaning: 'A claim of this id stands, or one for the same default under the same cover',
    remedy: 'Read the claim; a rejected one makes room for another',
  },
  CLAIM_NOT_BORNE_OUT: {
    meaning: 'The ledger has looked for itself and does not find what was claimed; `detail` says what it found',
    remedy: 'Nothing',
  },
  CLAIM_NOT_OPEN: {
    meaning: 'The claim is not under review, or not accepted, as the act needs',
    remedy: 'Read the claim',
  },
  CLAIM_NOT_SETTLED: {
    meaning: 'Recoveries are shared once both sides have recorded the payment of something',
    remedy: "Record the payment first; without one the recovery is the lender's",
  },
  CLAIM_NOT_TRIGGERED: {
    meaning: 'The tradeline is not so late as the cover demands, or was not charged off',
    remedy: 'Wait, or report what has happened',
  },
  CLAIM_OUT_OF_TIME: {
    meaning: 'The last day to claim, which `detail` names, has passed',
    remedy: 'Nothing: agree with the insurer outside of the ledger',
  },
  COLLECTION_HELD: {
    meaning:
      'A plan that is kept, a hardship request, a dispute or a moratorium holds collection; `detail` names which, and until when',
    remedy: 'Wait, or see to what holds it',
  },
  COMPLAINT_DECIDED: { meaning: 'The complaint was upheld or dismissed already', remedy: 'Nothing' },
  CONDUCT_RULE_BROKEN: {
    meaning:
      'The policy pack of the case forbids the contact; `conduct` names each rule, the fact that breaks it, and when it would be allowed',
    remedy: 'Wait until `conduct.nextAllowedAt`; where it is null, change what the rule names',
  },
  CONSENT_EXISTS: { meaning: 'A consent of this id stands', remedy: 'Choose another id' },
  CONSENT_NOT_NARROWED: {
    meaning: 'A purpose or a day would be added, or nothing would change',
    remedy: 'Ask the subject for a new consent',
  },
  CORRECTION_CHANGES_NOTHING: { meaning: 'The month stands with exactly this content', remedy: 'Nothing' },
  COVER_EXISTS: { meaning: 'A cover of this id stands', remedy: 'Choose another id' },
  COVER_NOT_ACTIVE: { meaning: 'The cover is proposed or was declined', remedy: 'Have the other side accept it' },
  COVER_NOT_PROPOSED: { meaning: 'The cover was accepted or declined', remedy: 'Read the cover' },
  COVER_OWN_PROPOSAL: {
    meaning: 'The side that proposed a cover has consented to it',
    remedy: 'Have the other side accept it',
  },
  DEBT_MISMATCH: {
    meaning: 'A plan that replaces another is over exactly what that one leaves unpaid',
    remedy: 'Read the amounts of the plan under way',
  },
  DECISION_NOT_DUE: {
    meaning: "The insurer's last day, which `detail` names, has not passed, or evidence is awaited",
    remedy: 'Wait',
  },
  DECISION_OVERDUE: {
    meaning: 'The insurer has let its last day pass: what remains is to accept the claim as it was made',
    remedy: 'Accept it',
  },
  DECLARATION_CHANGES_NOTHING: { meaning: 'What the debtor says is on record already', remedy: 'Nothing' },
  DEFAULT_ALREADY_LISTED: {
    meaning:
      'One default is listed once, whatever became of the listing; only one that the regulator refused bars no other',
    remedy: 'Nothing: what has lapsed, was repaired or removed stays so',
  },
  DEFAULT_NOT_COVERED: {
    meaning: "The arrears on record began on another day, or outside of the cover's term",
    remedy: 'Read the tradeline and the cover',
  },
  DEFAULT_NOT_ON_RECORD: {
    meaning: "The arrears on the tradeline's record began on another day, or there are none",
    remedy: 'Read the tradeline',
  },
  DISPUTE_ALREADY_OPEN: {
    meaning: 'A dispute is under way on the tradeline; `detail` names it',
    remedy: 'Wait for its end',
  },
  DISPUTE_CLOSED: { meaning: 'The dispute is over, or before the regulator', remedy: 'Read the dispute' },
  DISPUTE_EXISTS: { meaning: 'A dispute of this id stands', remedy: 'Choose another id' },
  DISPUTE_NOT_ESCALATED: { meaning: 'The dispute has not been escalated', remedy: 'Escalate it first' },
  DISPUTE_NOT_UPHELD: {
    meaning: 'The dispute is on another tradeline, or did not end with a correction or a deletion',
    remedy: 'Wait for its end, or appeal',
  },
  DOUBLE_COVER: {
    meaning:
      'Covers of one tradeline and time are shares that add up to the whole at most; a layer stands alone. `detail` names the other cover',
    remedy: 'Lower the share, change the term or leave the tradeline out',
  },
  ENFORCEMENT_NOT_SHOWN: {
    meaning: 'The step is no enforcement of this default that a notary attested and that was carried out',
    remedy: 'Name the step, or a judgment',
  },
  ESCALATION_TOO_EARLY: {
    meaning: 'The deadline has not passed, or everything was deleted as asked',
    remedy: 'Wait until the day that `detail` names',
  },
  EVIDENCE_INSUFFICIENT: {
    meaning:
      'The case is on another tradeline, is older than the default, or lacks steps that the cover demands; or files asked for are missing',
    remedy: 'Complete the case or name the files',
  },
  EVIDENCE_NOT_AWAITED: { meaning: 'The claim is under review or decided', remedy: 'Wait until the insurer asks' },
  FORBEARANCE_NOT_OFFERED: {
    meaning:
      'The pack of the case, or the law of the lender, demands an offer of forbearance for these arrears before enforcement',
    remedy: 'Offer forbearance, or propose a plan',
  },
  FREEZE_UNCHANGED: { meaning: 'The record is frozen, or not frozen, already', remedy: 'Nothing' },
  HARDSHIP_DECIDED: {
    meaning: 'The request is decided, or stands as granted because nobody decided in time',
    remedy: 'Read the forbearance of the tradeline',
  },
  HARDSHIP_PENDING: {
    meaning: 'A hardship request of the tradeline is pending, or its relief lasts',
    remedy: 'Wait until it ends',
  },
  INQUIRY_ANSWER_LAPSED: { meaning: 'An answer is shown for thirty days', remedy: 'Make a new inquiry' },
  ITEM_ALREADY_ANSWERED: { meaning: 'The item has an answer', remedy: 'Read the dispute' },
  ITEM_DELETED: {
    meaning: 'The month was deleted after a dispute and is not reported again',
    remedy: 'Nothing, or put it back where the rules let you',
  },
  ITEM_NOT_DELETED: { meaning: 'What is to be put back was not deleted', remedy: 'Nothing' },
  LISTING_EXISTS: { meaning: 'A listing of this id stands', remedy: 'Choose another id' },
  LISTING_NOT_APPEALED: { meaning: 'No appeal against the listing is pending', remedy: 'Read the listing' },
  LISTING_NOT_LISTED: {
    meaning: 'The listing was not confirmed, is under appeal or was removed',
    remedy: 'Read the listing',
  },
  LISTING_NOT_NOTICED: { meaning: 'The listing was proposed already', remedy: 'Read the listing' },
  LISTING_NOT_PROPOSED: { meaning: 'The listing was not proposed, or is decided', remedy: 'Read the listing' },
  LISTING_OVER: {
    meaning: 'The listing has lapsed, or its time after the repair has passed',
    remedy: 'Nothing: it is not shown any more',
  },
  LISTING_REPAIRED: { meaning: 'That the debt is paid is on record already', remedy: 'Read the listing' },
  LOSS_DIFFERS: { meaning: 'Every insurer of a default is shown one loss', remedy: 'Claim the same loss' },
  LOSS_EXCEEDS_BALANCE: {
    meaning: 'The loss is more than the bands of limit and utilisation on the channel allow',
    remedy: 'Claim what is owed, or correct the last month',
  },
  MEMBER_EXISTS: { meaning: 'The organisation has been admitted already', remedy: 'Nothing, or read the member' },
  MEMBER_STATUS_UNCHANGED: { meaning: 'The member is suspended, or active, already', remedy: 'Nothing' },
  MOTION_PENDING: {
    meaning: 'A vote on the champion is under way; or there is none to vote against',
    remedy: 'Wait for its outcome, or take part in it',
  },
  NOTICE_TOO_RECENT: {
    meaning: 'The subject has until the day that `detail` names to pay or to object',
    remedy: 'Wait',
  },
  NOT_IN_ARREARS: {
    meaning: 'Nothing is past due on the tradeline, so there is nothing to collect',
    remedy: 'Report the arrears first',
  },
  NOT_SERIOUS: {
    meaning: "The tradeline is less late than the lender's jurisdiction demands of a serious default",
    remedy: 'Nothing',
  },
  OVERRIDE_EXISTS: { meaning: 'The score has been overridden; the decision stands', remedy: 'Score the subject anew' },
  PACK_ALREADY_ADOPTED: {
    meaning: 'The version was adopted, from the instant that `detail` names',
    remedy: 'Propose a new version',
  },
  PACK_EXISTS: { meaning: 'A version is proposed once and never changed', remedy: 'Choose the next number' },
  PAYMENT_EXCEEDS_DEBT: {
    meaning: 'The payment is more than the plan leaves unpaid',
    remedy: 'Report what was owed; the rest is not of the plan',
  },
  PERIOD_ALREADY_REPORTED: {
    meaning: 'The month stands with other content',
    remedy: 'Send a correction that names it',
  },
  PERIOD_NOT_OVER: { meaning: 'The month is still under way, and more may come', remedy: 'Wait for its end' },
  PERIOD_NOT_REPORTED: {
    meaning: 'A correction names a month that is not in the payment profile',
    remedy: 'Append the month, or name another',
  },
  PERIOD_OUT_OF_ORDER: {
    meaning: 'Months follow each other without a gap; `detail` names the one expected',
    remedy: 'Send the missing months first',
  },
  PERMIT_REPORTED: {
    meaning: 'An outcome of this permit was reported already',
    remedy: 'Nothing, or report a contact without a permit',
  },
  PLACEMENT_EXISTS: {
    meaning: 'The agency has the case until the instant that `detail` names',
    remedy: 'Recall it first',
  },
  PLAN_BREACHED: {
    meaning: 'On the day of the payment the plan was no longer kept',
    remedy: 'Have the breach recorded, and agree another plan',
  },
  PLAN_EXISTS: { meaning: 'A plan of this id stands', remedy: 'Choose another id' },
  PLAN_KEPT: { meaning: 'The plan is not in breach; `detail` says until when it is kept', remedy: 'Nothing' },
  PLAN_NOT_ACTIVE: { meaning: 'The plan is not under way, or not on this tradeline', remedy: 'Read the plan' },
  PLAN_NOT_PROPOSED: {
    meaning: 'The plan is under way or ended, or the proposal has lapsed',
    remedy: 'Read the plan; propose another',
  },
  PLAN_OPEN: {
    meaning: 'A plan is proposed or under way on the tradeline; `detail` names it',
    remedy: 'Decline the proposal, or name the plan to replace it',
  },
  PLAN_SIDE_CONSENTED: {
    meaning: 'The side that proposed a plan has consented to it',
    remedy: 'Have the other side accept it',
  },
  PRECONDITION_FAILED: {
    meaning: 'The tradeline is not at the revision that `If-Match` names',
    remedy: 'Read it again, and decide again',
  },
  PROGRAMME_EXISTS: { meaning: 'A programme of this id stands', remedy: 'Choose another id' },
  PROMISE_LATE: {
    meaning: 'The payment came after the last day on which the promise could be kept',
    remedy: 'Have the promise settled',
  },
  PROMISE_OPEN: {
    meaning: 'A promise on the tradeline is neither kept nor broken yet',
    remedy: 'Have it settled first',
  },
  PROMISE_SETTLED: { meaning: 'The promise is kept or broken already', remedy: 'Nothing' },
  PROMISE_UNDECIDED: {
    meaning: 'The promise can still be kept, or the month of its last day is not reported; `detail` says which',
    remedy: 'Wait, or report the month',
  },
  RECIPROCITY_NOT_TALLIED: {
    meaning: "The member's meter lags behind more than the policy lets it",
    remedy: 'Have it tallied, and ask again',
  },
  RECORD_FULL: {
    meaning: 'A record has reached its bound, far above what the rules allow',
    remedy: 'Remove what is over, or leave the debtor alone',
  },
  REGIME_ENDED: { meaning: 'The shock regime has ended', remedy: 'Nothing' },
  REGIME_EXISTS: { meaning: 'A shock regime of this id stands', remedy: 'Choose another id' },
  RENEGOTIATION_LIMIT: {
    meaning: 'The plans of the tradeline were re-negotiated as often as the policy allows; `detail` names the bound',
    remedy: 'Wait, or have the policy changed',
  },
  REVISION_MISMATCH: {
    meaning: 'The tradeline has changed since the revision that the correction names',
    remedy: 'Read it again, and decide again',
  },
  SCORECARD_EXISTS: {
    meaning: 'A scorecard of this version has been proposed; versions never change',
    remedy: 'Choose another version',
  },
  SCORECARD_NOT_CHALLENGER: {
    meaning: 'The scorecard is not among the challengers of its use',
    remedy: 'Enlist it first',
  },
  SCORECARD_NOT_PROPOSED: {
    meaning: 'The scorecard was ratified, rejected, withdrawn or superseded',
    remedy: 'Propose a new version',
  },
  SCORECARD_NOT_RATIFIED: {
    meaning: 'The scorecard has not been ratified',
    remedy: 'Wait for two lenders and the regulator',
  },
  SCORECARD_ON_ROSTER: { meaning: 'The scorecard is the champion or a challenger', remedy: 'Nothing' },
  SETTLEMENT_RECORDED: { meaning: 'The side has recorded the payment already', remedy: 'Read the claim' },
  STATEMENTS_FULL: { meaning: 'The subject has twenty statements', remedy: 'Withdraw one first' },
  STEPS_PENDING: { meaning: 'Steps of the case are neither executed nor rejected', remedy: 'Finish them first' },
  STEP_NOT_AWAITING_ATTESTATION: {
    meaning: 'The step is decided already, or needs no attestation',
    remedy: 'Read the case',
  },
  STEP_NOT_CLEARED: {
    meaning: 'The step awaits attestation, was rejected, or is executed already',
    remedy: 'Read the case',
  },
  TEMPLATE_DECIDED: {
    meaning: 'The template is not in the state that this decision changes',
    remedy: 'Read the template',
  },
  TEMPLATE_EXISTS: { meaning: 'A text of this digest is on record', remedy: 'Read the template' },
  TOO_MANY_WEBHOOKS: {
    meaning: 'The organisation has fifty webhooks',
    remedy: 'Remove one, or share one among receivers',
  },
  TRADELINE_CLOSED: {
    meaning: 'The tradeline is closed and takes no further month',
    remedy: 'Correct a month that stands, if one is wrong',
  },
  TRADELINE_DELETED: {
    meaning: 'The tradeline was deleted after a dispute; its id is used up',
    remedy: 'Nothing, or put it back where the rules let you',
  },
  TRADELINE_DISPUTED: {
    meaning: 'A dispute is under way on the tradeline; its loss is not certain',
    remedy: 'Wait for the end of the dispute',
  },
  TRADELINE_EXISTS: { meaning: 'A tradeline of this id stands with other content', remedy: 'Choose another id' },
  TRADELINE_IN_ARREARS: { meaning: 'A loss that is known is not insured', remedy: 'Leave the tradeline out' },
  TRADELINE_NOT_COVERED: { meaning: 'The cover does not name the tradeline', remedy: 'Read the cover' },
  VERSION_EXISTS: { meaning: 'A version of this name stands', remedy: 'Choose another name' },
  VOTE_ALREADY_CAST: { meaning: 'The organisation has voted; a vote stands', remedy: 'Nothing' },
  WEBHOOK_EXISTS: { meaning: 'A webhook of this id stands', remedy: 'Change it, or choose another id' },
  AGENCY_UNKNOWN: {
    meaning: 'The organisation named is no admitted agency, or does not collect in the case',
    remedy: 'Check the MSP id',
  },
  AMOUNTS_MISMATCH: {
    meaning: "Records and exact amounts differ in number; only a client of the ledger's own can cause it",
    remedy: 'Send one item a record',
  },
  AMOUNTS_MISSING: {
    meaning: "Exact amounts are missing; only a client of the ledger's own can cause it",
    remedy: 'Send them in the transient field',
  },
  BASIS_MISMATCH: {
    meaning: '`enforcementFruitless` rests on an enforcement, every other ground on a judgment',
    remedy: 'Name the other ground, or the other basis',
  },
  CERTIFICATE_MISSING: {
    meaning: 'The item is not certified as complete and accurate',
    remedy: 'Send the certificate',
  },
  COVER_TERMS_INVALID: {
    meaning:
      'A stop loss has an attachment and no other cover has; every band has one rate; a sum insured is more than the deductible',
    remedy: 'Correct the field that `errors` names',
  },
  CURRENCY_MISMATCH: {
    meaning: "The amounts are not in the tradeline's currency",
    remedy: 'Convert them, or correct the currency',
  },
  CURRENCY_MISSING: { meaning: 'A programme names an amount and no currency', remedy: 'Name the currency' },
  DATE_IN_FUTURE: { meaning: "The date lies after the transaction's day (UTC)", remedy: 'Correct the date' },
  DATE_OUT_OF_ORDER: {
    meaning: 'A closing lies before the opening or a month reported, or a step is planned for the past',
    remedy: 'Correct the date',
  },
  EVIDENCE_MISSING: {
    meaning: "Who speaks for the subject names the digest of the subject's signed word",
    remedy: 'Send `evidence`',
  },
  EXECUTION_OUT_OF_TIME: {
    meaning: 'The step is said to have been carried out before it was cleared, or in the future',
    remedy: 'Correct the instant',
  },
  EXTENSION_NOT_PERMITTED: {
    meaning: "The furnisher's jurisdiction knows no such extension, or it is late, or was given already",
    remedy: 'Answer in time',
  },
  INSTALMENTS_DO_NOT_ADD_UP: {
    meaning: 'The instalments do not add up to exactly the debt',
    remedy: 'Correct the instalments',
  },
  ITEMS_UNDECIDED: { meaning: 'A decision leaves an item of the dispute out', remedy: 'Decide every item' },
  ITEM_NOT_DISPUTED: { meaning: 'The dispute has no such item', remedy: 'Read the dispute' },
  KIND_WITHOUT_LIMIT: {
    meaning: 'Only cards, overdrafts and pay-later accounts have a limit that can be moved',
    remedy: 'Choose another account',
  },
  LEI_INVALID: { meaning: 'The check digits of the LEI do not fit (ISO 17442)', remedy: 'Correct the LEI' },
  LISTING_NOT_PERMITTED: {
    meaning: "The law of the lender's jurisdiction lets no list of defaults be kept",
    remedy: 'Nothing',
  },
  NOTARY_UNKNOWN: {
    meaning: 'The organisation named is not a notary of the charter',
    remedy: 'Name one that is, or none',
  },
  NOTICE_MISSING: { meaning: 'Nothing says that the subject was told', remedy: 'Send the notice, and name it' },
  NOTICE_OUT_OF_TIME: {
    meaning: 'The notice was sent more business days ago than the rule gives',
    remedy: 'Send a new one',
  },
  OVERRIDE_CONTRADICTS_SCORE: {
    meaning:
      'A low-side override accepts points below the cut-off, a high-side one refuses points that reach it; a thin file has neither',
    remedy: 'Check side and cut-off',
  },
  PACK_INVALID: {
    meaning: 'A rule has the id of another, hours close before they open, or a time zone is unknown',
    remedy: 'Correct the pack',
  },
  PERIOD_BEFORE_OPENING: { meaning: "The month lies before the tradeline's opening", remedy: 'Correct the period' },
  PERIOD_IN_FUTURE: {
    meaning: "The month lies after the transaction's day (UTC)",
    remedy: 'Correct the period, or wait',
  },
  PERMIT_MISMATCH: {
    meaning: 'The permit is for another step, another kind of contact or another time',
    remedy: 'Name the permit under which the step was carried out',
  },
  PERMIT_MISSING: {
    meaning: 'A reminder, a visit or locating a third party was carried out without a permit',
    remedy: 'Name it; report a contact without one as such',
  },
  PERMIT_OUT_OF_TIME: {
    meaning: 'A permit is for the next seven days; a contact is reported after it was made',
    remedy: 'Correct the instant',
  },
  POLICY_EXCEEDED: {
    meaning: 'A number is beyond what the policy in force allows; `detail` names the bound',
    remedy: 'Stay within it',
  },
  REASON_MISSING: { meaning: 'Less than what was claimed is accepted only with a reason', remedy: 'Name one' },
  REINSERTION_NOT_PERMITTED: { meaning: "The furnisher's jurisdiction lets nothing be put back", remedy: 'Nothing' },
  SETTLEMENT_MISMATCH: {
    meaning: 'The amount paid or received is not the indemnity, to the last minor unit',
    remedy: 'Read the amounts of the claim',
  },
  STATEMENT_TOO_LONG: {
    meaning: 'The statement has more words than the pack of the member that takes it in lets it',
    remedy: 'Have it shortened',
  },
  STATUS_CONTRADICTS_ARREARS: {
    meaning: 'Days are past due, and yet all or nothing is said to have been due and paid',
    remedy: 'Correct one of the two',
  },
  SUBJECT_MISMATCH: { meaning: "The tradeline is another subject's", remedy: 'Check both ids' },
  TIME_ZONE_UNKNOWN: {
    meaning: 'The ledger has no rules of this time zone',
    remedy: 'Name an IANA zone of the four jurisdictions',
  },
  TRADELINE_REPEATED: {
    meaning: 'A batch names a tradeline twice, and is decided on the state before it',
    remedy: 'Send the second record in a later batch',
  },
  WEBHOOK_TARGET_REFUSED: {
    meaning:
      'Webhooks go to https addresses that are public or that the operator allows, without credentials in the URL',
    remedy: 'Correct the URL, or have the operator allow the target',
  },
  RATE_LIMITED: {
    meaning: 'The client has sent more requests than it may in the time that `RateLimit-Policy` names',
    remedy: 'Send it again after `Retry-After`, with pauses',
  },
  TOO_MANY_STREAMS: {
    meaning: 'The user, or all users together, have as many event streams open at this gateway as they may',
    remedy: 'Close one, or wait; share one stream among readers',
  },
  WRITE_CONFLICT: {
    meaning: 'Every attempt read what another transaction changed in the same block. Nothing was written',
    remedy: 'Send it again; put records of one lender in one batch',
  },
  LEDGER_UNAVAILABLE: {
    meaning: 'Too few peers, or no orderer, can be reached, or the peers answer differently. Nothing was written',
    remedy: 'Send it again',
  },
  OVERLOADED: {
    meaning: 'More requests are under way than the gateway or its peer takes. Nothing was written',
    remedy: 'Send it again after `Retry-After`, with fewer at a time',
  },
  ISSUER_UNAVAILABLE: { meaning: 'The keys of the token issuer cannot be fetched', remedy: 'Send it again' },
  NOT_READY: {
    meaning: '`/readyz`: `errors` names what is missing (`registry`, `collections`, `blockStream`)',
    remedy: 'Wait',
  },
  READ_MODEL_BEHIND: {
    meaning:
      'The block asked for by `minBlock` or `asOfBlock` did not arrive in time; `X-Block-Height` names the last one',
    remedy: 'Wait; or leave `minBlock` out',
  },
  READ_MODEL_UNAVAILABLE: {
    meaning: 'The database of the read model cannot be reached, or is being opened',
    remedy: 'Wait; routes that read the ledger itself answer',
  },
  COMMIT_UNKNOWN: {
    meaning: 'The transaction was sent and is in no block yet; it may still come',
    remedy: 'Send it again under the same key: it is carried out once, whatever became of the first',
  },
  INTERNAL: {
    meaning: "A fault of the gateway or of the chaincode, logged under the request's or the transaction's id",
    remedy: 'Report it with the id',
  },
  TRANSACTION_INVALID: {
    meaning:
      'The network marked the transaction invalid, for example `ENDORSEMENT_POLICY_FAILURE`. Nothing was written',
    remedy: 'Report it with its `transactionId`',
  },
};
