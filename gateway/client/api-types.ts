// Made from docs/openapi.json by `npm run documents`.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly AcceptClaimRequest: {
      /**
       * @description Why less than the loss claimed is accepted, where it is
       * @default []
       */
      readonly reasons?: readonly components['schemas']['ClaimReason'][];
      readonly amounts: {
        readonly currency: components['schemas']['Currency'];
        readonly amount: components['schemas']['NonNegativeAmount'];
      };
    };
    readonly AcceptPlanRequest: {
      readonly acceptedFor: components['schemas']['PlanSide'];
      /** @description The signed agreement, where it is accepted for the subject */
      readonly evidence?: components['schemas']['Evidence'];
    };
    readonly AdmitMemberRequest: {
      readonly mspId: components['schemas']['MspId'];
      readonly role: components['schemas']['MemberRole'];
      readonly legalName: string;
      readonly lei: components['schemas']['Lei'];
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      /** @default 4096 */
      readonly expectedTradelines?: components['schemas']['ExpectedTradelines'];
    };
    readonly AdmitMemberResponse: {
      readonly transactionId: string;
      readonly member: components['schemas']['Member'];
    };
    readonly AdoptForbearancePolicyResponse: {
      readonly transactionId: string;
      readonly policy: components['schemas']['ForbearancePolicy'];
    };
    readonly AdoptLimitPolicyRequest: {
      readonly version: components['schemas']['LimitPolicyVersion'];
    };
    readonly AdoptLimitPolicyResponse: {
      readonly transactionId: string;
      readonly inForce: components['schemas']['LimitPolicyInForce'];
    };
    readonly AdoptPackRequest: {
      /** @description Cases that are opened from then on keep this version */
      readonly effectiveFrom: components['schemas']['Instant'];
    };
    readonly AdoptProgrammeResponse: {
      readonly transactionId: string;
      readonly programme: components['schemas']['Programme'];
    };
    readonly AdoptRepairRuleResponse: {
      readonly transactionId: string;
      readonly rule: components['schemas']['RepairRule'];
    };
    readonly AgencyConduct: {
      readonly agency: components['schemas']['MspId'];
      readonly placements: number;
      readonly recalls: number;
      /** @description Contacts in which the person spoken to refused */
      readonly refusals: number;
      readonly complaintsUpheld: number;
      readonly complaintsDismissed: number;
      /** @description Contacts without a valid permit, outside its window, or after a recall */
      readonly irregularities: number;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly AmountsEntry: {
      readonly period: components['schemas']['Period'] | null;
      readonly currency: components['schemas']['Currency'];
      readonly limit: string;
      readonly balance: string | null;
      readonly due: string | null;
      readonly paid: string | null;
      readonly pack: string;
    };
    readonly AmountsList: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly entries: readonly components['schemas']['AmountsEntry'][];
    };
    readonly AmountsScan: {
      readonly packs: readonly {
        readonly pack: string;
        readonly entries: readonly {
          readonly period: components['schemas']['Period'] | null;
          readonly currency: components['schemas']['Currency'];
          readonly limit: string;
          readonly balance: string | null;
          readonly due: string | null;
          readonly paid: string | null;
          readonly pack: string;
          readonly tradelineId: components['schemas']['TradelineId'];
        }[];
      }[];
      readonly next: string | null;
    };
    readonly AnswerDisputeRequest: {
      readonly answers: readonly {
        readonly period: components['schemas']['Period'] | null;
        readonly outcome: components['schemas']['AnswerOutcome'];
        /** @description Updated: the correction of the tradeline that did it */
        readonly correction?: number;
        /** @description Verified: what the furnisher checked it against */
        readonly evidence?: components['schemas']['Evidence'];
      }[];
    };
    /** @enum {string} */
    readonly AnswerOutcome: 'verified' | 'updated' | 'deleted';
    readonly AppealListingRequest: {
      /** @description The subject's appeal */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly AppendRepaymentRequest: {
      readonly period: components['schemas']['Period'];
      /** @description At the end of the period */
      readonly daysPastDue: components['schemas']['DaysPastDue'];
      readonly paymentStatus: components['schemas']['PaymentStatus'];
      /** @description Purchases and cash advances in the period */
      readonly transactionCount?: number;
      readonly amounts: components['schemas']['RepaymentAmounts'];
    };
    readonly AppendRepaymentsRequest: {
      readonly onRefusal?: components['schemas']['OnRefusal'];
      readonly events: readonly {
        readonly tradelineId: components['schemas']['TradelineId'];
        readonly period: components['schemas']['Period'];
        /** @description At the end of the period */
        readonly daysPastDue: components['schemas']['DaysPastDue'];
        readonly paymentStatus: components['schemas']['PaymentStatus'];
        /** @description Purchases and cash advances in the period */
        readonly transactionCount?: number;
        readonly amounts: components['schemas']['RepaymentAmounts'];
      }[];
    };
    readonly AttestStepRequest: {
      readonly reasons: readonly components['schemas']['AttestationReason'][];
    };
    /** @enum {string} */
    readonly AttestationReason: 'debtVerified' | 'noticeGiven' | 'conductRulesMet' | 'evidenceSeen';
    readonly BatchReceipt: {
      readonly transactionId: string;
      readonly written: number;
      /** @description Positions of records that the ledger already held with the same content */
      readonly repeated: readonly number[];
      readonly refused: readonly components['schemas']['RefusedRecord'][];
    };
    readonly BrokenRule: {
      readonly rule: components['schemas']['RuleId'];
      /** @description Of the request, that the rule looks at first */
      readonly field: string;
      readonly fact: string;
      /** @description By this rule alone; null: not by waiting */
      readonly nextAllowedAt: components['schemas']['Instant'] | null;
    };
    readonly Case: {
      readonly caseId: components['schemas']['CaseId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      readonly notary: components['schemas']['MspId'];
      readonly pack: components['schemas']['Jurisdiction'];
      /** @description In force when the case was opened */
      readonly packVersion: components['schemas']['PackVersion'];
      /** @enum {string} */
      readonly status: 'open' | 'closed';
      readonly outcome: components['schemas']['CaseOutcome'] | null;
      readonly daysPastDueAtOpening: number;
      readonly openedAt: components['schemas']['Instant'];
      readonly closedAt: components['schemas']['Instant'] | null;
      /** @description How many steps were proposed */
      readonly steps: number;
      /** @description How many of them are neither executed nor rejected */
      readonly pending: number;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly CaseHistory: {
      readonly caseId: components['schemas']['CaseId'];
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Case'] | null;
      }[];
      readonly steps: readonly {
        readonly step: number;
        readonly versions: readonly {
          readonly transactionId: string;
          readonly at: components['schemas']['Instant'];
          readonly by: components['schemas']['Submitter'];
          /** @description null: deleted */
          readonly record: components['schemas']['Step'] | null;
        }[];
      }[];
    };
    /** @description Given by the lender; 8 to 48 lower-case letters, digits and dashes */
    readonly CaseId: string;
    /** @enum {string} */
    readonly CaseOutcome: 'cured' | 'settled' | 'withdrawn' | 'chargedOff' | 'enforced';
    readonly CaseReceipt: {
      readonly transactionId: string;
      readonly case: components['schemas']['Case'];
    };
    readonly CaseWithSteps: {
      readonly case: components['schemas']['Case'];
      readonly steps: readonly components['schemas']['Step'][];
    };
    readonly ChallengerScore: {
      readonly scorecard: components['schemas']['ScorecardVersion'];
      readonly inputsDigest: components['schemas']['Sha256'];
      /** @description null: a thin file to this card */
      readonly points: number | null;
      readonly band: string | null;
      readonly defaultBasisPoints: number | null;
      readonly cause: components['schemas']['ThinFileCause'] | null;
    };
    readonly Change: {
      /** @description <block>.<transaction>.<change>, for example 118.0.4 */
      readonly position: string;
      /** @enum {string} */
      readonly type:
        | 'member.admitted'
        | 'member.suspended'
        | 'member.reinstated'
        | 'tradeline.opened'
        | 'repayment.appended'
        | 'repayment.corrected'
        | 'repayment.deleted'
        | 'repayment.reinserted'
        | 'tradeline.closed'
        | 'tradeline.deleted'
        | 'tradeline.reinserted'
        | 'tradeline.disputeMarked'
        | 'tradeline.disputeUnmarked'
        | 'case.opened'
        | 'case.closed'
        | 'step.proposed'
        | 'step.attested'
        | 'step.rejected'
        | 'step.executed'
        | 'consent.granted'
        | 'consent.narrowed'
        | 'consent.revoked'
        | 'inquiry.made'
        | 'dispute.lodged'
        | 'dispute.changed'
        | 'dispute.answered'
        | 'dispute.escalated'
        | 'dispute.decided'
        | 'dispute.ended'
        | 'permit.issued'
        | 'permit.changed'
        | 'permit.reported'
        | 'contact.reported'
        | 'placement.made'
        | 'placement.renewed'
        | 'placement.recalled'
        | 'plan.proposed'
        | 'plan.changed'
        | 'plan.ended'
        | 'promise.made'
        | 'promise.paymentReported'
        | 'promise.settled';
      readonly subject: {
        /** @enum {string} */
        readonly kind: 'member' | 'tradeline' | 'case' | 'subject' | 'dispute' | 'plan';
        readonly id: string;
      };
      /** @description Whose records it concerns; null where it concerns all */
      readonly lender: components['schemas']['MspId'] | null;
      readonly blockNumber: number;
      readonly transactionId: string;
      readonly at: components['schemas']['Instant'];
      /** @description <MSP>/<common name of the certificate> */
      readonly by: string;
      readonly data: {
        readonly [key: string]: unknown;
      };
    };
    readonly ChangeWebhookRequest: {
      /** @description https, to a public address or one that the operator allows; no credentials in it */
      readonly url?: string;
      /** @description For people: what is behind it, and who looks after it */
      readonly description?: string;
      readonly filter?: {
        /** @description Only these types */
        readonly types?: readonly (
          | 'member.admitted'
          | 'member.suspended'
          | 'member.reinstated'
          | 'tradeline.opened'
          | 'repayment.appended'
          | 'repayment.corrected'
          | 'repayment.deleted'
          | 'repayment.reinserted'
          | 'tradeline.closed'
          | 'tradeline.deleted'
          | 'tradeline.reinserted'
          | 'tradeline.disputeMarked'
          | 'tradeline.disputeUnmarked'
          | 'case.opened'
          | 'case.closed'
          | 'step.proposed'
          | 'step.attested'
          | 'step.rejected'
          | 'step.executed'
          | 'consent.granted'
          | 'consent.narrowed'
          | 'consent.revoked'
          | 'inquiry.made'
          | 'dispute.lodged'
          | 'dispute.changed'
          | 'dispute.answered'
          | 'dispute.escalated'
          | 'dispute.decided'
          | 'dispute.ended'
          | 'permit.issued'
          | 'permit.changed'
          | 'permit.reported'
          | 'contact.reported'
          | 'placement.made'
          | 'placement.renewed'
          | 'placement.recalled'
          | 'plan.proposed'
          | 'plan.changed'
          | 'plan.ended'
          | 'promise.made'
          | 'promise.paymentReported'
          | 'promise.settled'
        )[];
        /** @enum {string} */
        readonly subjectKind?: 'member' | 'tradeline' | 'case' | 'subject' | 'dispute' | 'plan';
        readonly subjectId?: string;
      };
    };
    /** @enum {string} */
    readonly Channel: 'call' | 'email' | 'letter' | 'push' | 'sms' | 'social' | 'visit';
    /** @enum {string} */
    readonly Characteristic:
      | 'ageOfFile'
      | 'amountPaid'
      | 'amountPaidBefore'
      | 'amountPaidNow'
      | 'arrearsBefore'
      | 'arrearsEntries'
      | 'arrearsGrowth'
      | 'arrearsNow'
      | 'arrearsOldest'
      | 'arrearsPeak'
      | 'arrearsStreak'
      | 'bestPayment'
      | 'deepArrearsMonths'
      | 'fullMonths'
      | 'fullStreak'
      | 'hardInquiries'
      | 'highestBalance'
      | 'highestUtilisation'
      | 'leastAmountPaid'
      | 'limit'
      | 'minimumStreak'
      | 'monthsSinceArrears'
      | 'overLimitMonths'
      | 'paidMonths'
      | 'paidOfLimit'
      | 'paymentBefore'
      | 'paymentMean'
      | 'paymentNow'
      | 'purchaseMonths'
      | 'purchases'
      | 'purchasesNow'
      | 'transactions'
      | 'transactionsFall'
      | 'unpaidMonths'
      | 'unpaidStreak'
      | 'utilisationNow'
      | 'utilisationRecent'
      | 'utilisationRise'
      | 'weightedArrears'
      | 'weightedArrearsBefore'
      | 'worstArrears'
      | 'worstPayment';
    readonly CheckReadModelResponse: {
      /** @description How many records were compared */
      readonly compared: {
        readonly [key: string]: number;
      };
      /** @description A hundred at most */
      readonly differences: readonly {
        /** @enum {string} */
        readonly kind:
          | 'member'
          | 'tradeline'
          | 'case'
          | 'amounts'
          | 'consent'
          | 'dispute'
          | 'inquiry'
          | 'permit'
          | 'placement'
          | 'plan'
          | 'promise';
        readonly id: string;
        /** @enum {string} */
        readonly what: 'missingInReadModel' | 'notOnLedger' | 'differs';
        /** @description Where it differs */
        readonly fields: readonly string[];
      }[];
      /** @description Whether there are others */
      readonly more: boolean;
    };
    /**
     * Format: date
     * @description A day of the proleptic Gregorian calendar, YYYY-MM-DD
     */
    readonly CivilDate: string;
    readonly Claim: {
      readonly claimId: components['schemas']['ClaimId'];
      readonly coverId: components['schemas']['CoverId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      readonly insurer: components['schemas']['MspId'];
      /** @enum {string} */
      readonly status: 'awaitingEvidence' | 'underReview' | 'accepted' | 'rejected' | 'settled';
      readonly firstDelinquencyOn: components['schemas']['CivilDate'];
      /** @description On the day on which it was filed */
      readonly daysPastDue: components['schemas']['DaysPastDue'];
      readonly triggeredOn: components['schemas']['CivilDate'];
      readonly filedOn: components['schemas']['CivilDate'];
      readonly lossCommitment: components['schemas']['Sha256'];
      readonly evidence: {
        readonly caseId: components['schemas']['CaseId'];
        readonly tradelineId: components['schemas']['TradelineId'];
        readonly lender: components['schemas']['MspId'];
        readonly openedAt: components['schemas']['Instant'];
        /** @description Of the case and its steps, byte for byte as ReadCase answers */
        readonly digest: components['schemas']['Sha256'];
        readonly steps: readonly {
          readonly step: components['schemas']['StepKind'];
          /** @description Attested by the notary, or carried out where no attestation is needed */
          readonly proven: number;
        }[];
        readonly files: readonly components['schemas']['Evidence'][];
        readonly at: components['schemas']['Instant'];
      } | null;
      /** @description What the insurer waits for */
      readonly wanted: readonly components['schemas']['EvidenceWanted'][];
      /** @description How often it has asked */
      readonly requests: number;
      /** @description From the day after, the claim counts as accepted */
      readonly decideBy: components['schemas']['CivilDate'] | null;
      readonly decision: {
        /** @enum {string} */
        readonly outcome: 'accepted' | 'rejected';
        readonly reasons: readonly components['schemas']['ClaimReason'][];
        readonly bySilence: boolean;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
      } | null;
      readonly settleBy: components['schemas']['CivilDate'] | null;
      /** @description As the insurer has it */
      readonly paidOn: components['schemas']['CivilDate'] | null;
      /** @description As the lender has it */
      readonly receivedOn: components['schemas']['CivilDate'] | null;
      readonly subrogation: {
        readonly insurer: components['schemas']['MspId'];
        readonly since: components['schemas']['CivilDate'];
        /** @description The part of the rights that passed, rounded down */
        readonly basisPoints: number;
      } | null;
      readonly recoveries: number;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly ClaimAmounts: {
      readonly claimId: components['schemas']['ClaimId'];
      readonly currency: components['schemas']['Currency'];
      /** @description As claimed */
      readonly loss: string;
      readonly accepted: string | null;
      /** @description What the insurer owes or has paid */
      readonly indemnity: string | null;
      readonly recovered: string;
      readonly recoveries: readonly {
        readonly recoveredOn: components['schemas']['CivilDate'];
        readonly by: components['schemas']['MspId'];
        readonly amount: string;
        readonly insurer: string;
        readonly lender: string;
      }[];
    };
    /** @description Given by the lender; 8 to 48 lower-case letters, digits and dashes */
    readonly ClaimId: string;
    /** @enum {string} */
    readonly ClaimReason:
      | 'lossNotShown'
      | 'costsNotCovered'
      | 'defaultBeforeCover'
      | 'evidenceInsufficient'
      | 'conductRulesBroken'
      | 'exclusionApplies';
    readonly ClaimTrigger:
      | {
          /** @constant */
          readonly kind: 'daysPastDue';
          readonly days: number;
        }
      | {
          /** @constant */
          readonly kind: 'chargeOff';
        };
    readonly ClaimView: {
      readonly claim: components['schemas']['Claim'];
      /** @description What is past its day */
      readonly overdue: ('decision' | 'payment') | null;
    };
    readonly CloseCaseRequest: {
      readonly outcome: components['schemas']['CaseOutcome'];
    };
    /** @enum {string} */
    readonly CloseReason: 'paid' | 'settled' | 'chargedOff';
    readonly CloseTradelineRequest: {
      readonly closedOn: components['schemas']['CivilDate'];
      readonly reason: components['schemas']['CloseReason'];
    };
    /** @description 8 to 128 characters, unique per organisation; a UUID does */
    readonly CommandId: string;
    readonly Compensation: {
      readonly perDay: string;
      readonly currency: components['schemas']['Currency'];
    } | null;
    readonly CompensationReceipt: {
      readonly transactionId: string;
      readonly rule: components['schemas']['CompensationRule'];
    };
    readonly CompensationRule: {
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly perDay: string;
      readonly currency: components['schemas']['Currency'];
      readonly revision: number;
      readonly setAt: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
    };
    readonly Complaint: {
      readonly complaint: number;
      readonly caseId: components['schemas']['CaseId'];
      readonly about: components['schemas']['MspId'];
      readonly permit: number | null;
      readonly evidence: components['schemas']['Evidence'] | null;
      readonly filedAt: components['schemas']['Instant'];
      readonly filedBy: components['schemas']['Submitter'];
      readonly decision: {
        /** @enum {string} */
        readonly outcome: 'upheld' | 'dismissed';
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
      } | null;
    };
    readonly ConductHold: {
      readonly kind: components['schemas']['ConductHoldKind'];
      /** @description What it belongs to, unique for its kind */
      readonly reference: string;
      /** @description null: whoever collects */
      readonly lender: components['schemas']['MspId'] | null;
      /** @description null: all debts */
      readonly tradelineId: components['schemas']['TradelineId'] | null;
      readonly since: components['schemas']['Instant'];
      /** @description Excluded; null: until it is ended */
      readonly until: components['schemas']['Instant'] | null;
      readonly by: components['schemas']['Submitter'];
    };
    /** @enum {string} */
    readonly ConductHoldKind: 'plan' | 'hardship' | 'dispute' | 'moratorium' | 'complaint';
    readonly ConductPack: {
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly version: components['schemas']['PackVersion'];
      /** @description IANA zones that are taken where no place of the debtor is recorded: hours convenient in all of them */
      readonly defaultZones: readonly string[];
      /** @description How long a permit lasts */
      readonly permitMinutes: number;
      /** @description Within which an outcome is reported after the permit has ended */
      readonly reportHours: number;
      readonly rules: readonly components['schemas']['PackRule'][];
    };
    readonly ConductRefusal: {
      readonly nextAllowedAt: components['schemas']['Instant'] | null;
      readonly broken: readonly components['schemas']['BrokenRule'][];
    };
    readonly Consent: {
      readonly consentId: components['schemas']['ConsentId'];
      readonly subjectId: components['schemas']['SubjectId'];
      readonly holder: components['schemas']['MspId'];
      readonly purposes: readonly components['schemas']['PurposeCode'][];
      readonly grantedAt: components['schemas']['Instant'];
      readonly expiresOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      readonly status: 'granted' | 'revoked';
      readonly revokedAt: components['schemas']['Instant'] | null;
      /** @description What the present version rests on */
      readonly evidence: components['schemas']['Evidence'];
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly ConsentHistory: {
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Consent'] | null;
      }[];
    };
    /** @description Given by whoever records it; 8 to 48 lower-case letters, digits and dashes */
    readonly ConsentId: string;
    readonly ConsentList: {
      readonly consents: readonly components['schemas']['Consent'][];
    };
    readonly ConsentReceipt: {
      readonly transactionId: string;
      readonly consent: components['schemas']['Consent'];
    };
    /** @enum {string} */
    readonly ContactPurpose: 'legalAction' | 'locate' | 'notice' | 'payment' | 'reply';
    /** @enum {string} */
    readonly ContactResult:
      'unused' | 'attempt' | 'numberInvalid' | 'delivered' | 'connected' | 'rightParty' | 'refused' | 'promise';
    /** @enum {string} */
    readonly ContactTarget: 'attorney' | 'debtor' | 'namedContact' | 'thirdPartyLocate';
    readonly CorrectRepaymentRequest: {
      /** @description Revision of the tradeline that was read before deciding to correct it */
      readonly revision: number;
      readonly reason: components['schemas']['CorrectionReason'];
      readonly event: {
        readonly period: components['schemas']['Period'];
        /** @description At the end of the period */
        readonly daysPastDue: components['schemas']['DaysPastDue'];
        readonly paymentStatus: components['schemas']['PaymentStatus'];
        /** @description Purchases and cash advances in the period */
        readonly transactionCount?: number;
      };
      readonly amounts: components['schemas']['RepaymentAmounts'];
    };
    readonly Correction: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly sequence: number;
      readonly period: components['schemas']['Period'];
      readonly reason: components['schemas']['CorrectionReason'];
      readonly before: components['schemas']['ProfileMonth'];
      readonly after: components['schemas']['ProfileMonth'];
      readonly revisionBefore: number;
      readonly at: string;
      readonly by: string;
      readonly transactionId: string;
    };
    readonly CorrectionList: {
      readonly corrections: readonly components['schemas']['Correction'][];
    };
    readonly CorrectionNotice: {
      readonly reader: components['schemas']['MspId'];
      readonly disputeId: components['schemas']['DisputeId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly subjectId: components['schemas']['SubjectId'];
      readonly items: readonly {
        readonly period: components['schemas']['Period'] | null;
        readonly outcome: components['schemas']['AnswerOutcome'];
      }[];
      /** @description The reader's inquiries, by their place in the subject's footprint */
      readonly entries: readonly number[];
      readonly at: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
    };
    /** @enum {string} */
    readonly CorrectionReason: 'furnisherError' | 'paymentMisapplied' | 'disputeUpheld' | 'identityMixUp';
    readonly Cover: {
      readonly coverId: components['schemas']['CoverId'];
      readonly lender: components['schemas']['MspId'];
      readonly insurer: components['schemas']['MspId'];
      readonly kind: components['schemas']['CoverKind'];
      /** @description The insurer's share of what falls into its layer */
      readonly shareBasisPoints: number;
      readonly currency: components['schemas']['Currency'];
      /** @description In the order of the sums insured */
      readonly tradelines: readonly components['schemas']['CoveredTradeline'][];
      readonly rates: readonly components['schemas']['PremiumRate'][];
      /** @description Defaults that began on this day or later are covered */
      readonly from: components['schemas']['CivilDate'];
      /** @description The last day on which a default that is covered can have begun */
      readonly until: components['schemas']['CivilDate'];
      readonly trigger: components['schemas']['ClaimTrigger'];
      /** @description Days to claim, from the day on which the claim was set off */
      readonly claimWithinDays: number;
      /** @description Days for the insurer to decide, from when its evidence is complete */
      readonly decisionDays: number;
      /** @description Days for the insurer to pay what it has accepted */
      readonly settlementDays: number;
      /** @description Steps that the case of a claim must show, attested or carried out */
      readonly evidence: readonly components['schemas']['DemandedStep'][];
      /** @enum {string} */
      readonly status: 'proposed' | 'active' | 'declined';
      readonly proposedBy: components['schemas']['MspId'];
      readonly proposedOn: components['schemas']['CivilDate'];
      /** @description Accepted or declined */
      readonly decidedOn: components['schemas']['CivilDate'] | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly CoverAmounts: {
      readonly coverId: components['schemas']['CoverId'];
      readonly currency: components['schemas']['Currency'];
      readonly sumsInsured: readonly {
        readonly tradelineId: components['schemas']['TradelineId'];
        readonly amount: string;
      }[];
      readonly deductible: string;
      readonly attachment: string;
      readonly limit: string;
      /** @description For the whole term */
      readonly premium: string;
      /** @description Accepted so far, each after its deductible and up to its sum insured */
      readonly losses: string;
      /** @description What the insurer owes or has paid for them */
      readonly indemnity: string;
      /** @description What is left of the limit */
      readonly remaining: string;
    };
    /** @description Given by its author; 8 to 48 lower-case letters, digits and dashes */
    readonly CoverId: string;
    /** @enum {string} */
    readonly CoverKind: 'firstLoss' | 'quotaShare' | 'stopLoss';
    readonly CoveredTradeline: {
      readonly tradelineId: components['schemas']['TradelineId'];
      /** @description A band of the scorecard on which the two sides agreed */
      readonly band: string;
    };
    readonly CreateSubmissionResponse: {
      readonly submissionId: components['schemas']['CommandId'];
      /**
       * @description receiving: lines may be missing; complete; refused: nothing was committed, see the mismatches
       * @enum {string}
       */
      readonly state: 'receiving' | 'complete' | 'refused';
      /** @enum {string} */
      readonly format: 'ndjson' | 'csv' | 'metro2';
      /** @enum {string} */
      readonly onMismatch: 'report' | 'refuse';
      readonly createdBy: string;
      readonly createdAt: components['schemas']['Instant'];
      readonly updatedAt: components['schemas']['Instant'];
      /** @description How far it is dealt with for good, at the end of a line; bytes before compression */
      readonly offset: {
        readonly lines: number;
        readonly bytes: number;
      };
      readonly lines: {
        readonly committed: number;
        readonly repeated: number;
        readonly refused: number;
        readonly invalid: number;
      };
      readonly header: {
        readonly lender?: components['schemas']['MspId'];
        readonly period?: components['schemas']['Period'];
        readonly records?: number;
      } | null;
      /** @description Of the lines that are valid, whatever the ledger made of them */
      readonly totals: readonly {
        /** @enum {string} */
        readonly record: 'opening' | 'month' | 'correction' | 'closure';
        readonly currency: string | null;
        readonly count: number;
        /** @description Sum in minor units */
        readonly limit: string;
        /** @description Sum in minor units */
        readonly balance: string;
        /** @description Sum in minor units */
        readonly due: string;
        /** @description Sum in minor units */
        readonly paid: string;
      }[];
      /** @description Where header and trailers say otherwise than the lines; known once it is complete or refused */
      readonly mismatches: readonly {
        readonly record: ('opening' | 'month' | 'correction' | 'closure') | null;
        readonly currency: string | null;
        readonly field: string;
        readonly announced: string | null;
        readonly found: string;
      }[];
    };
    readonly CreateWebhookRequest: {
      /** @description Chosen by you; unique in the organisation */
      readonly webhookId: string;
      /** @description https, to a public address or one that the operator allows; no credentials in it */
      readonly url: string;
      /** @description For people: what is behind it, and who looks after it */
      readonly description?: string;
      readonly filter?: {
        /** @description Only these types */
        readonly types?: readonly (
          | 'member.admitted'
          | 'member.suspended'
          | 'member.reinstated'
          | 'tradeline.opened'
          | 'repayment.appended'
          | 'repayment.corrected'
          | 'repayment.deleted'
          | 'repayment.reinserted'
          | 'tradeline.closed'
          | 'tradeline.deleted'
          | 'tradeline.reinserted'
          | 'tradeline.disputeMarked'
          | 'tradeline.disputeUnmarked'
          | 'case.opened'
          | 'case.closed'
          | 'step.proposed'
          | 'step.attested'
          | 'step.rejected'
          | 'step.executed'
          | 'consent.granted'
          | 'consent.narrowed'
          | 'consent.revoked'
          | 'inquiry.made'
          | 'dispute.lodged'
          | 'dispute.changed'
          | 'dispute.answered'
          | 'dispute.escalated'
          | 'dispute.decided'
          | 'dispute.ended'
          | 'permit.issued'
          | 'permit.changed'
          | 'permit.reported'
          | 'contact.reported'
          | 'placement.made'
          | 'placement.renewed'
          | 'placement.recalled'
          | 'plan.proposed'
          | 'plan.changed'
          | 'plan.ended'
          | 'promise.made'
          | 'promise.paymentReported'
          | 'promise.settled'
        )[];
        /** @enum {string} */
        readonly subjectKind?: 'member' | 'tradeline' | 'case' | 'subject' | 'dispute' | 'plan';
        readonly subjectId?: string;
      };
      /** @description It is told of what happened after this position; of what happens from now on (`latest`) if left out */
      readonly after?: string | ('beginning' | 'latest');
    };
    readonly CreateWebhookResponse: {
      /** @description Chosen by you; unique in the organisation */
      readonly webhookId: string;
      readonly url: string;
      readonly description: string;
      readonly filter: {
        /** @description Only these types */
        readonly types?: readonly (
          | 'member.admitted'
          | 'member.suspended'
          | 'member.reinstated'
          | 'tradeline.opened'
          | 'repayment.appended'
          | 'repayment.corrected'
          | 'repayment.deleted'
          | 'repayment.reinserted'
          | 'tradeline.closed'
          | 'tradeline.deleted'
          | 'tradeline.reinserted'
          | 'tradeline.disputeMarked'
          | 'tradeline.disputeUnmarked'
          | 'case.opened'
          | 'case.closed'
          | 'step.proposed'
          | 'step.attested'
          | 'step.rejected'
          | 'step.executed'
          | 'consent.granted'
          | 'consent.narrowed'
          | 'consent.revoked'
          | 'inquiry.made'
          | 'dispute.lodged'
          | 'dispute.changed'
          | 'dispute.answered'
          | 'dispute.escalated'
          | 'dispute.decided'
          | 'dispute.ended'
          | 'permit.issued'
          | 'permit.changed'
          | 'permit.reported'
          | 'contact.reported'
          | 'placement.made'
          | 'placement.renewed'
          | 'placement.recalled'
          | 'plan.proposed'
          | 'plan.changed'
          | 'plan.ended'
          | 'promise.made'
          | 'promise.paymentReported'
          | 'promise.settled'
        )[];
        /** @enum {string} */
        readonly subjectKind?: 'member' | 'tradeline' | 'case' | 'subject' | 'dispute' | 'plan';
        readonly subjectId?: string;
      };
      /** @enum {string} */
      readonly state: 'active' | 'suspended';
      /** @description Why it is suspended: somebody asked for it, or its receiver answered 410 */
      readonly stateReason: ('requested' | 'gone') | null;
      /** @description All that it is told of up to here has a delivery */
      readonly position: string;
      /** @description Deliveries under way */
      readonly pending: number;
      /** @description Dead letters */
      readonly dead: number;
      /** @description Until then messages are signed with former secrets as well */
      readonly formerSecretsUntil: components['schemas']['Instant'] | null;
      readonly createdAt: components['schemas']['Instant'];
      /** @description Name of the user */
      readonly createdBy: string;
      readonly changedAt: components['schemas']['Instant'];
      /** @description `whsec_…`, with which messages are signed. It is shown here and never again */
      readonly secret: string;
    };
    readonly CureStage: {
      /** @enum {string} */
      readonly stage: 'cure' | 'probation' | 'over';
      /** @description Months without arrears since the plan was completed or arrears came back */
      readonly months: number;
      /** @description To the end of this stage */
      readonly monthsNeeded: number;
    };
    /**
     * @description ISO 4217 code
     * @enum {string}
     */
    readonly Currency:
      | 'AUD'
      | 'BRL'
      | 'CAD'
      | 'CHF'
      | 'CNY'
      | 'CZK'
      | 'DKK'
      | 'EUR'
      | 'GBP'
      | 'HKD'
      | 'HUF'
      | 'IDR'
      | 'INR'
      | 'JPY'
      | 'KRW'
      | 'MXN'
      | 'MYR'
      | 'NOK'
      | 'NZD'
      | 'PHP'
      | 'PLN'
      | 'RON'
      | 'SEK'
      | 'SGD'
      | 'THB'
      | 'TWD'
      | 'USD'
      | 'VND'
      | 'ZAR';
    readonly DataQuality: {
      readonly lender: components['schemas']['MspId'];
      readonly period: components['schemas']['Period'];
      /** @description Tradelines of which this month was to be reported */
      readonly due: number;
      readonly reported: number;
      /** @description Months reported with a finding */
      readonly flagged: number;
      /** @description Reported, of those due; rounded down */
      readonly completeness: number;
      /** @description Without a finding, of those reported; rounded down */
      readonly plausibility: number;
      /** @description Reported without a finding, of those due; rounded down */
      readonly index: number;
      readonly findings: readonly {
        readonly code: components['schemas']['FindingCode'];
        readonly months: number;
      }[];
    };
    readonly DataVersion: string;
    readonly DaysPastDue: number;
    readonly DebtorFile: {
      readonly lender: components['schemas']['MspId'];
      readonly subjectId: components['schemas']['SubjectId'];
      /** @description How many were issued */
      readonly permits: number;
      /** @description Of the last sixty days */
      readonly slots: readonly components['schemas']['Slot'][];
      readonly places: readonly components['schemas']['Place'][];
      readonly references: readonly {
        readonly reference: components['schemas']['Reference'];
        /** @enum {string} */
        readonly place: 'personal' | 'workplace';
        readonly confirmedAt: components['schemas']['Instant'] | null;
      }[];
      readonly namedContacts: readonly components['schemas']['Reference'][];
      readonly refusedChannels: readonly components['schemas']['Channel'][];
      readonly ceasedAt: components['schemas']['Instant'] | null;
      readonly attorney: components['schemas']['Reference'] | null;
      readonly workplaceForbidden: boolean;
      readonly vulnerable: boolean;
      readonly notices: readonly {
        readonly notice: components['schemas']['NoticeKind'];
        readonly tradelineId: components['schemas']['TradelineId'];
        readonly at: components['schemas']['Instant'];
      }[];
      readonly debts: readonly {
        readonly tradelineId: components['schemas']['TradelineId'];
        readonly firstContactAt: components['schemas']['Instant'];
        readonly lastConversationAt: components['schemas']['Instant'] | null;
      }[];
      /** @description Who was contacted */
      readonly thirdParties: readonly {
        readonly reference: components['schemas']['Reference'];
        readonly refused: boolean;
      }[];
      /** @description Attempts in a row that did not reach the debtor */
      readonly failures: number;
      readonly numberInvalid: boolean;
      readonly complaints: readonly components['schemas']['Complaint'][];
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly DecideAppealRequest: {
      /** @enum {string} */
      readonly decision: 'upheld' | 'dismissed';
      readonly reasons: readonly components['schemas']['ListingReason'][];
    };
    readonly DecideComplaintRequest: {
      /** @enum {string} */
      readonly decision: 'upheld' | 'dismissed';
    };
    readonly DecideDisputeRequest: {
      readonly decisions: readonly {
        readonly period: components['schemas']['Period'] | null;
        readonly decision: components['schemas']['Decision'];
      }[];
    };
    readonly DecideHardshipRequest: {
      /** @enum {string} */
      readonly decision: 'granted' | 'refused';
    };
    readonly DecideLimitRequest: {
      /** @description A score of the lender's own, in the footprint of the account's subject */
      readonly entry: components['schemas']['FootprintEntryNumber'];
    };
    readonly DecideLimitResponse: {
      readonly transactionId: string;
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly decision: components['schemas']['LimitDecision'];
    };
    readonly DecideListingRequest: {
      /** @enum {string} */
      readonly decision: 'confirmed' | 'refused';
      readonly reasons: readonly components['schemas']['ListingReason'][];
    };
    readonly DecideTemplateRequest: {
      /**
       * @description `withdrawn`: an approval is taken back
       * @enum {string}
       */
      readonly decision: 'approved' | 'rejected' | 'withdrawn';
    };
    /** @enum {string} */
    readonly Decision: 'upheld' | 'update' | 'delete';
    readonly Declaration:
      | {
          /** @constant */
          readonly kind: 'refuseChannel';
          readonly channel: components['schemas']['Channel'];
        }
      | {
          /** @constant */
          readonly kind: 'cease';
        }
      | {
          /** @constant */
          readonly kind: 'represented';
          readonly attorney: components['schemas']['Reference'];
        }
      | {
          /** @constant */
          readonly kind: 'forbidWorkplace';
        }
      | {
          /** @constant */
          readonly kind: 'vulnerable';
        }
      | {
          /** @constant */
          readonly kind: 'nameContact';
          readonly person: components['schemas']['Reference'];
        }
      | {
          /** @constant */
          readonly kind: 'hardship';
          /** @default null */
          readonly until?: components['schemas']['Instant'] | null;
        }
      | {
          /** @constant */
          readonly kind: 'moratorium';
          readonly until: components['schemas']['Instant'];
        }
      | {
          /** @constant */
          readonly kind: 'allowChannel';
          readonly channel: components['schemas']['Channel'];
        }
      | {
          /** @constant */
          readonly kind: 'resume';
        }
      | {
          /** @constant */
          readonly kind: 'representationEnded';
        }
      | {
          /** @constant */
          readonly kind: 'allowWorkplace';
        }
      | {
          /** @constant */
          readonly kind: 'removeContact';
          readonly person: components['schemas']['Reference'];
        }
      | {
          /** @constant */
          readonly kind: 'hardshipEnded';
        }
      | {
          /** @constant */
          readonly kind: 'moratoriumEnded';
        };
    readonly DeclareForDebtorRequest: {
      readonly declaration: components['schemas']['Declaration'];
      /** @description The letter, the form or the recording in which it was said */
      readonly evidence?: components['schemas']['Evidence'];
    };
    readonly DeclareRegimeRequest: {
      readonly regimeId: components['schemas']['RegimeId'];
      /** @enum {string} */
      readonly cause: 'pandemic' | 'naturalDisaster' | 'armedConflict' | 'financialCrisis' | 'infrastructureFailure';
      readonly scope: components['schemas']['RegimeScope'];
      readonly from: components['schemas']['Period'];
      /** @description Its last month; it ends with it */
      readonly to: components['schemas']['Period'];
      /** @description The decision that declares it */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly DeclareRegimeResponse: {
      readonly transactionId: string;
      readonly regime: components['schemas']['ShockRegime'];
    };
    readonly DeclinePlanRequest: {
      readonly declinedFor: components['schemas']['PlanSide'];
    };
    readonly DemandedStep: {
      readonly step: components['schemas']['StepKind'];
      readonly count: number;
    };
    readonly DisplayedMonth: {
      /** @description As a report shows it: not in arrears where it is not shown */
      readonly month: components['schemas']['ProfileMonth'];
      /** @enum {string} */
      readonly display: 'shown' | 'notShown';
      readonly programmeId: components['schemas']['ProgrammeId'] | null;
    };
    readonly Dispute: {
      readonly disputeId: components['schemas']['DisputeId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly subjectId: components['schemas']['SubjectId'];
      readonly furnisher: components['schemas']['MspId'];
      /** @description The furnisher's: its pack sets the deadline */
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly takenInBy: components['schemas']['MspId'];
      readonly lodgedAt: components['schemas']['Instant'];
      /** @description The last day on which an answer is in time */
      readonly answerBy: components['schemas']['CivilDate'];
      readonly extension: {
        readonly reason: components['schemas']['ExtensionReason'];
        readonly notice: components['schemas']['Evidence'];
        readonly at: components['schemas']['Instant'];
      } | null;
      /** @enum {string} */
      readonly status: 'open' | 'answered' | 'escalated' | 'ordered' | 'closed' | 'withdrawn';
      readonly items: readonly components['schemas']['DisputeItem'][];
      readonly narrative: components['schemas']['Evidence'];
      readonly evidence: readonly components['schemas']['Evidence'][];
      /** @description The day on which the last item was answered; compensation ends to accrue */
      readonly settledOn: components['schemas']['CivilDate'] | null;
      readonly decidedOn: components['schemas']['CivilDate'] | null;
      /** @description By the day, in minor units, as the rule stood when it was lodged */
      readonly compensation: components['schemas']['Compensation'];
      /** @description Who had read the record that was corrected or deleted */
      readonly toBeTold: readonly components['schemas']['MspId'][];
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly DisputeHistory: {
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Dispute'] | null;
      }[];
    };
    /** @description Given by whoever takes the objection in; 8 to 48 lower-case letters, digits and dashes */
    readonly DisputeId: string;
    readonly DisputeItem: {
      readonly period: components['schemas']['Period'] | null;
      readonly reason: components['schemas']['DisputeReason'];
      readonly answer: {
        readonly outcome: components['schemas']['AnswerOutcome'];
        readonly correction: number | null;
        readonly evidence: components['schemas']['Evidence'] | null;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
      } | null;
      readonly decision: components['schemas']['Decision'] | null;
    };
    readonly DisputeList: {
      readonly disputes: readonly components['schemas']['Dispute'][];
    };
    readonly DisputeMark: {
      readonly disputeId: components['schemas']['DisputeId'];
      readonly since: components['schemas']['CivilDate'];
      /** @enum {string} */
      readonly status: 'open' | 'escalated' | 'ordered';
      readonly answerBy: components['schemas']['CivilDate'];
      readonly items: readonly {
        readonly period: components['schemas']['Period'] | null;
        /** @description From this day on it does not count; null: it counts */
        readonly excludedFrom: components['schemas']['CivilDate'] | null;
      }[];
    };
    /** @enum {string} */
    readonly DisputeReason:
      | 'notMine'
      | 'identityMixUp'
      | 'fraud'
      | 'duplicate'
      | 'paidInTime'
      | 'arrearsWrong'
      | 'closedBefore'
      | 'tooOld'
      | 'other';
    readonly DisputeReceipt: {
      readonly transactionId: string;
      readonly dispute: components['schemas']['Dispute'];
    };
    readonly DisputeView: {
      readonly dispute: components['schemas']['Dispute'];
      readonly daysOverdue: number;
      /** @description null where the rule of the jurisdiction knows none */
      readonly compensationDue: {
        /** @description Minor units */
        readonly amount: string;
        readonly currency: components['schemas']['Currency'];
      } | null;
    };
    readonly DriftAlert: {
      readonly version: components['schemas']['ScorecardVersion'];
      readonly period: components['schemas']['Period'];
      readonly scored: number;
      /** @description Ten-thousandths */
      readonly stability: number;
      /** @description Beyond it the population is another */
      readonly limit: number;
      /** @description To whom it is addressed: those who ratified the card */
      readonly members: readonly components['schemas']['MspId'][];
      readonly raisedAt: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
    };
    readonly EarlyWarning: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly warning: components['schemas']['WarningNumber'];
      readonly lender: components['schemas']['MspId'];
      readonly signals: readonly components['schemas']['WarningSignal'][];
      /** @description The inquiry that looked elsewhere, in the subject's footprint */
      readonly entry: components['schemas']['FootprintEntryNumber'] | null;
      /** @description It came too late to foresee anything */
      readonly wasInArrears: boolean;
      readonly raisedAt: components['schemas']['Instant'];
      readonly mitigations: readonly {
        readonly mitigation: components['schemas']['Mitigation'];
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
      }[];
      readonly closed: {
        readonly at: components['schemas']['Instant'];
        /**
         * @description By rule: `hit`, arrears followed; `late`, they were there
         * @enum {string}
         */
        readonly outcome: 'hit' | 'falseAlarm' | 'late';
        /** @description Days from the warning to the first day of arrears */
        readonly leadDays: number | null;
      } | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly EndRegimeRequest: {
      /** @description Its new last month, not before the present one: what was promised for the past stands */
      readonly to: components['schemas']['Period'];
    };
    readonly EnlistChallengerResponse: {
      readonly transactionId: string;
      readonly roster: components['schemas']['Roster'];
    };
    readonly Evaluator: {
      readonly code: components['schemas']['FindingCode'];
      /** @description Why what was furnished is not plausible */
      readonly rationale: string;
      /** @description What it may do to the subject, or to who relies on the record */
      readonly harm: string;
    };
    /** @description A file that stays with its owner: digest, media type and size */
    readonly Evidence: {
      readonly sha256: components['schemas']['Sha256'];
      readonly mediaType: string;
      readonly sizeBytes: number;
    };
    /** @enum {string} */
    readonly EvidenceWanted: 'contract' | 'statementOfAccount' | 'caseHistory' | 'identification' | 'recoveryEfforts';
    /** @enum {string} */
    readonly ExecutionOutcome: 'delivered' | 'connected' | 'notReached' | 'refused' | 'promised' | 'paid' | 'abandoned';
    /** @description Lenders: the portfolio expected in the years to come. It sizes storage and does not limit */
    readonly ExpectedTradelines: number;
    readonly ExtendDisputeRequest: {
      readonly reason: components['schemas']['ExtensionReason'];
      /** @description How the subject was told */
      readonly notice: components['schemas']['Evidence'];
    };
    /** @enum {string} */
    readonly ExtensionReason: 'newInformation' | 'complexity';
    readonly FieldFault: {
      readonly field: string;
      readonly reason: string;
    };
    readonly FileClaimRequest: {
      readonly claimId: components['schemas']['ClaimId'];
      readonly coverId: components['schemas']['CoverId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      /** @description First day of the arrears: which default the claim is for */
      readonly firstDelinquencyOn: components['schemas']['CivilDate'];
      readonly amounts: {
        readonly currency: components['schemas']['Currency'];
        readonly loss: components['schemas']['NonNegativeAmount'];
      };
    };
    readonly FileClaimResponse: {
      readonly transactionId: string;
      readonly claim: components['schemas']['Claim'];
    };
    readonly FileComplaintRequest: {
      /** @description The lender or the agency that is complained of */
      readonly about: components['schemas']['MspId'];
      /** @description The contact that it is about, if it had a permit */
      readonly permit?: number;
      readonly evidence?: components['schemas']['Evidence'];
    };
    readonly FileComplaintResponse: {
      readonly transactionId: string;
      readonly complaint: components['schemas']['Complaint'];
    };
    readonly FileStatementRequest: {
      readonly tradelineId: components['schemas']['TradelineId'] | null;
      readonly sha256: components['schemas']['Sha256'];
      readonly words: number;
      /** @description BCP 47: language, script and region at most */
      readonly language: string;
    };
    readonly FindConsentsResponse: {
      readonly consents: readonly {
        readonly consentId?: components['schemas']['ConsentId'];
        readonly subjectId?: components['schemas']['SubjectId'];
        readonly holder?: components['schemas']['MspId'];
        readonly purposes?: readonly components['schemas']['PurposeCode'][];
        readonly grantedAt?: components['schemas']['Instant'];
        readonly expiresOn?: components['schemas']['CivilDate'];
        /** @enum {string} */
        readonly status?: 'granted' | 'revoked';
        readonly revokedAt?: components['schemas']['Instant'] | null;
        /** @description What the present version rests on */
        readonly evidence?: components['schemas']['Evidence'];
        readonly revision?: number;
        readonly by?: components['schemas']['Submitter'];
      }[];
      readonly next: string | null;
    };
    readonly FindDisputesResponse: {
      readonly disputes: readonly {
        readonly disputeId?: components['schemas']['DisputeId'];
        readonly tradelineId?: components['schemas']['TradelineId'];
        readonly subjectId?: components['schemas']['SubjectId'];
        readonly furnisher?: components['schemas']['MspId'];
        /** @description The furnisher's: its pack sets the deadline */
        readonly jurisdiction?: components['schemas']['Jurisdiction'];
        readonly takenInBy?: components['schemas']['MspId'];
        readonly lodgedAt?: components['schemas']['Instant'];
        /** @description The last day on which an answer is in time */
        readonly answerBy?: components['schemas']['CivilDate'];
        readonly extension?: {
          readonly reason: components['schemas']['ExtensionReason'];
          readonly notice: components['schemas']['Evidence'];
          readonly at: components['schemas']['Instant'];
        } | null;
        /** @enum {string} */
        readonly status?: 'open' | 'answered' | 'escalated' | 'ordered' | 'closed' | 'withdrawn';
        readonly items?: readonly components['schemas']['DisputeItem'][];
        readonly narrative?: components['schemas']['Evidence'];
        readonly evidence?: readonly components['schemas']['Evidence'][];
        /** @description The day on which the last item was answered; compensation ends to accrue */
        readonly settledOn?: components['schemas']['CivilDate'] | null;
        readonly decidedOn?: components['schemas']['CivilDate'] | null;
        /** @description By the day, in minor units, as the rule stood when it was lodged */
        readonly compensation?: components['schemas']['Compensation'];
        /** @description Who had read the record that was corrected or deleted */
        readonly toBeTold?: readonly components['schemas']['MspId'][];
        readonly revision?: number;
        readonly by?: components['schemas']['Submitter'];
      }[];
      readonly next: string | null;
    };
    readonly FindInquiriesResponse: {
      readonly inquiries: readonly {
        readonly subjectId?: components['schemas']['SubjectId'];
        readonly entry?: components['schemas']['FootprintEntryNumber'];
        readonly inquirer?: components['schemas']['MspId'];
        readonly kind?: components['schemas']['InquiryKind'];
        readonly purpose?: components['schemas']['PurposeCode'];
        readonly consentId?: components['schemas']['ConsentId'];
        readonly at?: components['schemas']['Instant'];
        readonly transactionId?: string;
        readonly shown?: {
          /** @description Of the tradelines shown, as JSON */
          readonly sha256: components['schemas']['Sha256'];
          readonly tradelines: readonly {
            readonly tradelineId: components['schemas']['TradelineId'];
            readonly revision: number;
            readonly mark: components['schemas']['ShownMark'];
          }[];
          readonly disputed: number;
          readonly statements: number;
          /** @description Of serious defaults; absent in entries that were written before there were any */
          readonly listings?: readonly components['schemas']['ListingId'][];
        };
        readonly by?: components['schemas']['Submitter'];
      }[];
      readonly next: string | null;
    };
    readonly FindPermitsResponse: {
      readonly permits: readonly {
        readonly caseId?: components['schemas']['CaseId'];
        readonly permit?: number;
        readonly lender?: components['schemas']['MspId'];
        /** @description The lender, or the agency that acts for it */
        readonly holder?: components['schemas']['MspId'];
        /** @description Whose peer ran the rules and signed: the case's notary */
        readonly notary?: components['schemas']['MspId'];
        readonly channel?: components['schemas']['Channel'];
        readonly target?: components['schemas']['ContactTarget'];
        readonly purpose?: components['schemas']['ContactPurpose'];
        readonly notice?: components['schemas']['NoticeKind'] | null;
        readonly reference?: components['schemas']['Reference'];
        readonly template?: components['schemas']['Sha256'] | null;
        readonly staff?: readonly components['schemas']['StaffId'][];
        readonly step?: number | null;
        readonly notBefore?: components['schemas']['Instant'];
        /** @description Excluded */
        readonly notAfter?: components['schemas']['Instant'];
        readonly reportBy?: components['schemas']['Instant'];
        readonly pack?: {
          readonly jurisdiction: components['schemas']['Jurisdiction'];
          readonly version: components['schemas']['PackVersion'];
          readonly timeZones: string;
        };
        readonly issuedAt?: components['schemas']['Instant'];
        readonly issuedTo?: components['schemas']['Submitter'];
        readonly outcome?: {
          readonly result: components['schemas']['ContactResult'];
          readonly contactedAt: components['schemas']['Instant'];
          readonly evidence: components['schemas']['Evidence'] | null;
          readonly reportedAt: components['schemas']['Instant'];
          readonly reportedBy: components['schemas']['Submitter'];
        } | null;
        readonly irregular?: readonly components['schemas']['Irregularity'][];
        /** @description That issued it, or reported a contact without one */
        readonly transactionId?: string;
        readonly revision?: number;
        readonly by?: components['schemas']['Submitter'];
      }[];
      readonly next: string | null;
    };
    readonly FindPlacementsResponse: {
      readonly placements: readonly {
        readonly caseId?: components['schemas']['CaseId'];
        readonly lender?: components['schemas']['MspId'];
        readonly agency?: components['schemas']['MspId'];
        readonly channels?: readonly components['schemas']['Channel'][];
        readonly purposes?: readonly components['schemas']['ContactPurpose'][];
        readonly placedAt?: components['schemas']['Instant'];
        readonly until?: components['schemas']['Instant'];
        readonly recalledAt?: components['schemas']['Instant'] | null;
        readonly revision?: number;
        readonly by?: components['schemas']['Submitter'];
      }[];
      readonly next: string | null;
    };
    readonly FindPlansResponse: {
      readonly plans: readonly {
        readonly planId?: components['schemas']['PlanId'];
        readonly tradelineId?: components['schemas']['TradelineId'];
        readonly lender?: components['schemas']['MspId'];
        /** @enum {string} */
        readonly status?: 'proposed' | 'active' | 'completed' | 'breached' | 'replaced' | 'declined' | 'lapsed';
        readonly policy?: {
          readonly jurisdiction: components['schemas']['Jurisdiction'];
          readonly version: components['schemas']['DataVersion'];
        };
        readonly proposedFor?: components['schemas']['PlanSide'];
        /** @description The last day on which a proposal can be accepted */
        readonly lapsesOn?: components['schemas']['CivilDate'];
        readonly consent?: {
          readonly lender: {
            readonly at: components['schemas']['Instant'];
            readonly by: components['schemas']['Submitter'];
            readonly evidence: components['schemas']['Evidence'] | null;
          } | null;
          readonly subject: {
            readonly at: components['schemas']['Instant'];
            readonly by: components['schemas']['Submitter'];
            readonly evidence: components['schemas']['Evidence'] | null;
          } | null;
        };
        /** @description A bound of the debt; the exact amounts are private */
        readonly debtBand?: number;
        readonly graceDays?: number;
        readonly instalments?: readonly components['schemas']['Instalment'][];
        readonly payments?: number;
        readonly lastPaidOn?: components['schemas']['CivilDate'] | null;
        readonly replaces?: components['schemas']['PlanId'] | null;
        readonly agreedOn?: components['schemas']['CivilDate'] | null;
        readonly endedOn?: components['schemas']['CivilDate'] | null;
        readonly revision?: number;
        readonly by?: components['schemas']['Submitter'];
      }[];
      readonly next: string | null;
    };
    readonly FindPromisesResponse: {
      readonly promises: readonly {
        readonly tradelineId?: components['schemas']['TradelineId'];
        readonly promise?: number;
        readonly lender?: components['schemas']['MspId'];
        /** @enum {string} */
        readonly status?: 'made' | 'kept' | 'broken';
        readonly madeOn?: components['schemas']['CivilDate'];
        readonly dueOn?: components['schemas']['CivilDate'];
        /** @description The due date and the days of grace */
        readonly keptBy?: components['schemas']['CivilDate'];
        readonly daysPastDueWhenMade?: components['schemas']['DaysPastDue'];
        readonly lastPeriodWhenMade?: string | null;
        readonly evidence?: components['schemas']['Evidence'] | null;
        readonly settledAt?: components['schemas']['Instant'] | null;
        /** @description What showed it: a reported payment, or the profile */
        readonly settledBy?: ('payment' | 'repayments') | null;
        readonly revision?: number;
        readonly by?: components['schemas']['Submitter'];
      }[];
      readonly next: string | null;
    };
    readonly Finding: {
      readonly code: components['schemas']['FindingCode'];
      /** @description The month that does not fit, or the one that is missing */
      readonly period: components['schemas']['Period'];
    };
    /** @enum {string} */
    readonly FindingCode:
      | 'ARREARS_FALL_UNPAID'
      | 'ARREARS_OLDER_THAN_DATE'
      | 'ARREARS_SKIP_TIME'
      | 'ARREARS_STAND_STILL'
      | 'BALANCE_ABOVE_LIMIT'
      | 'FULL_BUT_UNPAID'
      | 'REPORT_MISSING'
      | 'SHORT_BUT_PAID'
      | 'SHORT_WITHOUT_ARREARS';
    readonly FindingScan: {
      /** @description Those with findings */
      readonly tradelines: readonly components['schemas']['TradelineFindings'][];
      /** @description Bookmark to go on from; null at the end */
      readonly next: string | null;
    };
    readonly Footprint: {
      readonly entries: readonly components['schemas']['FootprintEntry'][];
      /** @description Send it as `after` to go on; null at the end */
      readonly next: number | null;
    };
    readonly FootprintEntry: {
      readonly subjectId: components['schemas']['SubjectId'];
      readonly entry: components['schemas']['FootprintEntryNumber'];
      readonly inquirer: components['schemas']['MspId'];
      readonly kind: components['schemas']['InquiryKind'];
      readonly purpose: components['schemas']['PurposeCode'];
      readonly consentId: components['schemas']['ConsentId'];
      readonly at: components['schemas']['Instant'];
      readonly transactionId: string;
      readonly shown: {
        /** @description Of the tradelines shown, as JSON */
        readonly sha256: components['schemas']['Sha256'];
        readonly tradelines: readonly {
          readonly tradelineId: components['schemas']['TradelineId'];
          readonly revision: number;
          readonly mark: components['schemas']['ShownMark'];
        }[];
        readonly disputed: number;
        readonly statements: number;
        /** @description Of serious defaults; absent in entries that were written before there were any */
        readonly listings?: readonly components['schemas']['ListingId'][];
      };
      readonly by: components['schemas']['Submitter'];
    };
    readonly FootprintEntryNumber: number;
    readonly ForbearanceFile: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      /** @description The last offer of the lender, whatever it was */
      readonly offeredAt: components['schemas']['Instant'] | null;
      /** @description The plan under way */
      readonly activePlan: string | null;
      /** @description The plan that is proposed, and not yet accepted */
      readonly proposal: string | null;
      /** @description When plans were kept, newest last; a month that one touches is reported as "in plan" */
      readonly planSpans: readonly {
        readonly planId: string;
        readonly from: components['schemas']['CivilDate'];
        readonly until: components['schemas']['CivilDate'];
      }[];
      readonly renegotiatedOn: readonly components['schemas']['CivilDate'][];
      readonly lastPlanBreached: boolean;
      readonly plansCompleted: number;
      readonly plansBreached: number;
      readonly promises: number;
      readonly openPromise: number | null;
      readonly promisesKept: number;
      readonly promisesBroken: number;
      readonly hardships: number;
      /** @description 0: nothing was done yet */
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    /** @enum {string} */
    readonly ForbearanceMeasure:
      | 'extension'
      | 'changeOfType'
      | 'deferral'
      | 'rateReduction'
      | 'paymentHoliday'
      | 'partialRepayment'
      | 'currencyConversion'
      | 'partialForgiveness'
      | 'consolidation';
    readonly ForbearancePolicy: {
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly version: components['schemas']['DataVersion'];
      readonly effectiveFrom: components['schemas']['CivilDate'];
      readonly maxInstalments: number;
      /** @description From the proposal to the last instalment */
      readonly maxPlanMonths: number;
      readonly maxGraceDays: number;
      /** @description A proposal that nobody accepts lapses after these */
      readonly proposalDays: number;
      readonly renegotiations: {
        readonly max: number;
        readonly withinMonths: number;
      };
      /** @description Months without arrears after a plan until it counts as cured */
      readonly cureMonths: number;
      /** @description Months without arrears after the cure until it is forgotten */
      readonly probationMonths: number;
      readonly promise: {
        readonly maxDays: number;
        readonly graceDays: number;
      };
      readonly hardship: {
        /** @description What the lender has not decided by then stands as granted */
        readonly decisionDays: number;
        /** @description How long collection is held once it is granted */
        readonly reliefDays: number;
      };
      /** @description The longest moratorium; 0 where the law knows none */
      readonly moratoriumDays: number;
      /** @description Whether forbearance is offered before enforcement */
      readonly forbearanceFirst: boolean;
      readonly sources: readonly components['schemas']['RuleSource'][];
    };
    readonly ForbearancePolicyList: {
      /** @description Oldest first */
      readonly policies: readonly components['schemas']['ForbearancePolicy'][];
      readonly inForce: components['schemas']['DataVersion'];
    };
    readonly Freeze: {
      readonly at: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
      readonly placedBy: components['schemas']['MspId'];
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly FreezeReceipt: {
      readonly transactionId: string;
      readonly subjectId: components['schemas']['SubjectId'];
      readonly freeze: components['schemas']['Freeze'] | null;
    };
    readonly FreezeSubjectRequest: {
      /** @description The subject's request */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly GiveListingNoticeRequest: {
      readonly listingId: components['schemas']['ListingId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      /** @description First day of the arrears: which default it is */
      readonly firstDelinquencyOn: components['schemas']['CivilDate'];
      readonly ground: components['schemas']['ListingGround'];
      /** @description The notice that the subject was sent, and proof that it was */
      readonly notice: components['schemas']['Evidence'];
    };
    readonly GiveListingNoticeResponse: {
      readonly transactionId: string;
      readonly listing: components['schemas']['Listing'];
    };
    readonly GrantConsentRequest: {
      readonly consentId: components['schemas']['ConsentId'];
      readonly subjectId: components['schemas']['SubjectId'];
      /** @description The member that may rely on it: the caller itself, or any where the regulator records it */
      readonly holder: components['schemas']['MspId'];
      readonly purposes: readonly components['schemas']['PurposeCode'][];
      /** @description The last day on which it may be relied on */
      readonly expiresOn: components['schemas']['CivilDate'];
      /** @description The consent as the subject signed it */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly HardInquiries: {
      readonly on: components['schemas']['CivilDate'];
      readonly inquirer: components['schemas']['MspId'];
      readonly count: number;
    };
    readonly HardshipRequest: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly request: number;
      /** @enum {string} */
      readonly status: 'pending' | 'granted' | 'refused';
      readonly measures: readonly components['schemas']['ForbearanceMeasure'][];
      readonly evidence: components['schemas']['Evidence'];
      readonly requestedAt: components['schemas']['Instant'];
      /** @description After this day a pending request stands as granted */
      readonly decideBy: components['schemas']['CivilDate'];
      /** @description Collection is held until then */
      readonly heldUntil: components['schemas']['Instant'];
      /** @description null with `granted`: it stands because nobody decided in time */
      readonly decidedAt: components['schemas']['Instant'] | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly Hold: {
      readonly kind: components['schemas']['HoldKind'];
      readonly since: components['schemas']['Instant'];
      /** @description null: until what it rests on is decided */
      readonly until: components['schemas']['Instant'] | null;
    };
    /** @enum {string} */
    readonly HoldKind: 'plan' | 'hardship' | 'dispute' | 'moratorium';
    readonly InquiryAnswer: {
      readonly inquiry: components['schemas']['FootprintEntry'];
      readonly tradelines: readonly {
        readonly tradeline: components['schemas']['ShownTradeline'];
        readonly mark: components['schemas']['ShownMark'];
        /** @description The part that counts: null where none of it does */
        readonly counting: components['schemas']['ShownTradeline'] | null;
        /** @description As it stands now */
        readonly dispute: components['schemas']['DisputeMark'] | null;
      }[];
      /** @description As they stand now */
      readonly statements: readonly components['schemas']['Statement'][];
      /** @description Of serious defaults: those that were shown and still are */
      readonly listings: readonly components['schemas']['ShownListing'][];
      readonly hardInquiries: {
        readonly last30Days: number;
        readonly last90Days: number;
      };
    };
    readonly InquiryCounts: {
      readonly last30Days: number;
      readonly last90Days: number;
      /** @description Different organisations */
      readonly inquirers90Days: number;
    };
    /** @enum {string} */
    readonly InquiryKind: 'hard' | 'soft';
    readonly InquiryReceipt: {
      readonly transactionId: string;
      readonly inquiry: components['schemas']['FootprintEntry'];
    };
    readonly Instalment: {
      /** @description As agreed; a shock regime moves it */
      readonly dueOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      readonly status: 'due' | 'partial' | 'paid';
      readonly paidOn: components['schemas']['CivilDate'] | null;
    };
    /**
     * Format: date-time
     * @description An instant in UTC, for example 2026-11-24T09:30:00Z
     */
    readonly Instant: string;
    readonly InsuredLine: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      readonly covers: readonly {
        readonly coverId: components['schemas']['CoverId'];
        readonly insurer: components['schemas']['MspId'];
        readonly kind: components['schemas']['CoverKind'];
        readonly shareBasisPoints: number;
        readonly from: components['schemas']['CivilDate'];
        readonly until: components['schemas']['CivilDate'];
      }[];
      readonly claims: readonly {
        readonly claimId: string;
        readonly coverId: components['schemas']['CoverId'];
        /** @description Which default it is */
        readonly firstDelinquencyOn: components['schemas']['CivilDate'];
        /** @description Digest of the loss and a salt: two insurers see that it is one loss */
        readonly lossCommitment: string;
        readonly rejected: boolean;
      }[];
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    /**
     * @description What is wrong with a contact or a permit
     * @enum {string}
     */
    readonly Irregularity: 'noPermit' | 'outsideWindow' | 'withdrawnPermit' | 'outcomeMissing' | 'outcomeLate';
    /** @enum {string} */
    readonly Jurisdiction: 'CN' | 'EU' | 'UK' | 'US';
    readonly KeepContactDetailsRequest: {
      /** @description How the debtor is addressed */
      readonly name: string;
      /** @enum {string} */
      readonly language: 'en' | 'zh';
      readonly email?: {
        /** Format: email */
        readonly address: string;
        /** @description As the ledger knows it, where it is on record under another key than this gateway's */
        readonly reference?: components['schemas']['Reference'];
      };
      readonly sms?: {
        /** @description E.164 */
        readonly number: string;
        /** @description As the ledger knows it, where it is on record under another key than this gateway's */
        readonly reference?: components['schemas']['Reference'];
      };
      /** @description A browser's push subscription, as `PushSubscription.toJSON()` gives it */
      readonly push?: {
        /** Format: uri */
        readonly endpoint: string;
        readonly keys: {
          readonly p256dh: string;
          readonly auth: string;
        };
        /** @description As the ledger knows it, where it is on record under another key than this gateway's */
        readonly reference?: components['schemas']['Reference'];
      };
      /** @description When the next payment is due, for reminders before it */
      readonly nextDueOn?: components['schemas']['CivilDate'];
    };
    readonly KeepContactDetailsResponse: {
      readonly name: string;
      /** @enum {string} */
      readonly language: 'en' | 'zh';
      readonly email: string | null;
      readonly sms: string | null;
      /** @description Host of the push service */
      readonly push: string | null;
      readonly nextDueOn: components['schemas']['CivilDate'] | null;
      /** @description Channels that the debtor has refused here */
      readonly refused: readonly string[];
      /** Format: date-time */
      readonly updatedAt: string;
    };
    readonly KeepReminderTextRequest: {
      /** @description What `{{education}}` becomes, by the moment; nothing at any other */
      readonly education?: {
        /** @description Plain text, without variables */
        readonly firstArrears?: string;
        /** @description Plain text, without variables */
        readonly planOffered?: string;
        /** @description Plain text, without variables */
        readonly promiseKept?: string;
      };
      /** @description For e-mail, beside `text`; values are escaped */
      readonly html?: string;
      /** @enum {string} */
      readonly language: 'en' | 'zh';
      /** @description Of an e-mail, or title of a push message */
      readonly subject?: string;
      readonly text: string;
    };
    readonly KeepReminderTextResponse: {
      readonly sha256: components['schemas']['Sha256'];
    };
    /** @description Legal entity identifier, ISO 17442 */
    readonly Lei: string;
    readonly LiftFreezeRequest: {
      /** @description The subject's request */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly LimitAction:
      | {
          /** @constant */
          readonly kind: 'keep';
        }
      | {
          /** @constant */
          readonly kind: 'reduce';
          /** @description Ten-thousandths of the present limit */
          readonly by: number;
        }
      | {
          /** @constant */
          readonly kind: 'reduceToOwed';
        }
      | {
          /** @constant */
          readonly kind: 'freeze';
        }
      | {
          /** @constant */
          readonly kind: 'restore';
        };
    readonly LimitDecision: {
      readonly at: components['schemas']['Instant'];
      readonly policy: components['schemas']['LimitPolicyVersion'];
      /** @description The rule that fired; null: none fitted */
      readonly rule: string | null;
      /**
       * @description What came of it
       * @enum {string}
       */
      readonly action: 'keep' | 'reduce' | 'freeze' | 'restore';
      /** @description What the rule alone would have made of the limit */
      readonly wanted: number;
      /** @description Ten-thousandths of the limit that the account had before any decision */
      readonly from: number;
      /** @description Ten-thousandths of the limit that the account had before any decision */
      readonly to: number;
      /** @description The caps of the policy, or what is owed, let it move less than the rule wanted */
      readonly capped: boolean;
      readonly score: {
        readonly entry: components['schemas']['FootprintEntryNumber'];
        readonly points: number | null;
        readonly band: string | null;
        /** @description What the notice names */
        readonly reasons: readonly components['schemas']['ReasonCode'][];
      };
      readonly utilisationBand: number | null;
      readonly signals: readonly components['schemas']['Signal'][];
      /** @description What is owed to the customer */
      readonly notice: {
        readonly dueOn: components['schemas']['CivilDate'];
        readonly source: string;
      } | null;
    };
    readonly LimitFile: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      /** @description Ten-thousandths of the limit that the account had before any decision */
      readonly level: number;
      readonly frozen: boolean;
      /** @description The last cut or freeze */
      readonly restrictedAt: components['schemas']['Instant'] | null;
      /** @description Of the last 366 days */
      readonly moves: readonly {
        readonly at: components['schemas']['Instant'];
        /** @description Ten-thousandths of the limit that the account had before any decision */
        readonly from: number;
        /** @description Ten-thousandths of the limit that the account had before any decision */
        readonly to: number;
      }[];
      readonly last: components['schemas']['LimitDecision'] | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly LimitPolicy: {
      readonly version: components['schemas']['LimitPolicyVersion'];
      readonly rules: readonly components['schemas']['LimitRule'][];
      /** @description In so many days a limit falls by this part of what it was at most */
      readonly fall: {
        /** @description Ten-thousandths */
        readonly most: number;
        readonly days: number;
      };
      /** @description A step a `days` at most, and none before so many days after the last cut or freeze */
      readonly rise: {
        /** @description Ten-thousandths */
        readonly step: number;
        readonly days: number;
        readonly calmDays: number;
      };
      /** @description Within how many days the customer is told of a cut or a freeze, and why so */
      readonly notice: {
        readonly days: number;
        readonly source: string;
      };
    };
    readonly LimitPolicyInForce: {
      readonly lender: components['schemas']['MspId'];
      readonly version: components['schemas']['LimitPolicyVersion'];
      readonly digest: components['schemas']['Sha256'];
      readonly adoptedAt: components['schemas']['Instant'];
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly LimitPolicyRecord: {
      readonly lender: components['schemas']['MspId'];
      readonly policy: components['schemas']['LimitPolicy'];
      readonly digest: components['schemas']['Sha256'];
      readonly proposedAt: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
    };
    /** @description 3 to 40 lower-case letters, digits, dots and dashes */
    readonly LimitPolicyVersion: string;
    readonly LimitRule: {
      readonly id: string;
      /** @description Of the score; empty: any, a thin file too */
      readonly bands: readonly string[];
      /** @description Bands of the newest month; null: any */
      readonly utilisation: {
        readonly from: number;
        readonly to: number;
      } | null;
      /** @description One of them is enough; empty: none is needed */
      readonly signals: readonly components['schemas']['Signal'][];
      readonly action: components['schemas']['LimitAction'];
    };
    readonly ListCasesResponse: {
      readonly cases: readonly components['schemas']['Case'][];
      readonly next: string | null;
    };
    readonly ListCertificatesResponse: {
      readonly certificates: readonly {
        readonly user: string;
        readonly subject: string;
        readonly issuer: string;
        readonly serialNumber: string;
        /** Format: date-time */
        readonly notBefore: string;
        /** Format: date-time */
        readonly notAfter: string;
        /** @description Whole days; negative once it has ended */
        readonly daysLeft: number;
      }[];
    };
    readonly ListChangesResponse: {
      readonly changes: readonly components['schemas']['Change'][];
      /** @description To be given as `after`; null while nothing has happened */
      readonly next: string | null;
    };
    readonly ListClaimsResponse: {
      readonly claims: readonly components['schemas']['Claim'][];
    };
    readonly ListContactsResponse: {
      readonly contacts: readonly components['schemas']['PermitView'][];
    };
    readonly ListEvaluatorsResponse: {
      readonly evaluators: readonly components['schemas']['Evaluator'][];
    };
    readonly ListIrregularitiesResponse: {
      readonly irregularities: readonly components['schemas']['Permit'][];
      readonly next: string | null;
    };
    readonly ListListingsResponse: {
      readonly listings: readonly components['schemas']['ListingView'][];
    };
    readonly ListPlacementsResponse: {
      readonly placements: readonly components['schemas']['Placement'][];
    };
    readonly ListProgrammesResponse: {
      readonly programmes: readonly components['schemas']['Programme'][];
    };
    readonly ListPromisesResponse: {
      readonly promises: readonly components['schemas']['PromiseToPay'][];
    };
    readonly ListRegimesResponse: {
      readonly regimes: readonly components['schemas']['ShockRegime'][];
    };
    readonly ListReminderStrategiesResponse: {
      readonly strategies: readonly components['schemas']['PutReminderStrategyResponse'][];
    };
    readonly ListReminderTextsResponse: {
      readonly texts: readonly {
        readonly sha256: components['schemas']['Sha256'];
        /** @enum {string} */
        readonly origin: 'kept' | 'shipped';
        readonly text: components['schemas']['KeepReminderTextRequest'];
      }[];
    };
    readonly ListRemindersResponse: {
      readonly reminders: readonly components['schemas']['ReadReminderResponse'][];
      readonly next: string | null;
    };
    readonly ListRepairRulesResponse: {
      readonly rules: readonly components['schemas']['RepairRule'][];
      readonly inForce: components['schemas']['DataVersion'];
    };
    readonly ListScorecardsResponse: {
      readonly scorecards: readonly components['schemas']['ScorecardFile'][];
    };
    readonly ListSubmissionsResponse: {
      readonly submissions: readonly components['schemas']['CreateSubmissionResponse'][];
      readonly next: string | null;
    };
    readonly ListTradelinesResponse: {
      readonly tradelines: readonly {
        readonly tradelineId?: components['schemas']['TradelineId'];
        readonly lender?: components['schemas']['MspId'];
        readonly subjectId?: components['schemas']['SubjectId'];
        readonly kind?: components['schemas']['TradelineKind'];
        readonly currency?: components['schemas']['Currency'];
        readonly region?: components['schemas']['Region'] | null;
        readonly openedOn?: components['schemas']['CivilDate'];
        /** @enum {string} */
        readonly status?: 'open' | 'closed' | 'deleted';
        readonly closedOn?: components['schemas']['CivilDate'] | null;
        readonly closeReason?: components['schemas']['CloseReason'] | null;
        /** @description Deleted after a dispute: nothing of it is shown or counts any more */
        readonly deletedOn?: components['schemas']['CivilDate'] | null;
        readonly limitBand?: number;
        readonly lastPeriod?: components['schemas']['Period'] | null;
        /** @description Oldest month first, without gaps, at most sixty */
        readonly profile?: readonly components['schemas']['ProfileMonth'][];
        readonly monthsReported?: number;
        /** @description At the end of the last period reported */
        readonly daysPastDue?: components['schemas']['DaysPastDue'];
        /** @description Over the whole life of the tradeline */
        readonly worstDaysPastDue?: components['schemas']['DaysPastDue'];
        /** @description First day of the arrears now outstanding; fixed until cured */
        readonly firstDelinquencyOn?: components['schemas']['CivilDate'] | null;
        /** @description Counts the changes of this tradeline */
        readonly revision?: number;
        /** @description Newest private pack that holds exact amounts of this tradeline */
        readonly amountsPack?: string | null;
        readonly disputeMark?: components['schemas']['DisputeMark'] | null;
      }[];
      readonly next: string | null;
    };
    readonly ListWarningsResponse: {
      readonly warnings: readonly components['schemas']['EarlyWarning'][];
    };
    readonly ListWebhookDeliveriesResponse: {
      readonly deliveries: readonly {
        /** @description <block>.<transaction>.<change>, for example 118.0.4 */
        readonly position: string;
        /** @description The header `webhook-id`, the same in every attempt and replay */
        readonly messageId: string;
        /** @enum {string} */
        readonly type:
          | 'member.admitted'
          | 'member.suspended'
          | 'member.reinstated'
          | 'tradeline.opened'
          | 'repayment.appended'
          | 'repayment.corrected'
          | 'repayment.deleted'
          | 'repayment.reinserted'
          | 'tradeline.closed'
          | 'tradeline.deleted'
          | 'tradeline.reinserted'
          | 'tradeline.disputeMarked'
          | 'tradeline.disputeUnmarked'
          | 'case.opened'
          | 'case.closed'
          | 'step.proposed'
          | 'step.attested'
          | 'step.rejected'
          | 'step.executed'
          | 'consent.granted'
          | 'consent.narrowed'
          | 'consent.revoked'
          | 'inquiry.made'
          | 'dispute.lodged'
          | 'dispute.changed'
          | 'dispute.answered'
          | 'dispute.escalated'
          | 'dispute.decided'
          | 'dispute.ended'
          | 'permit.issued'
          | 'permit.changed'
          | 'permit.reported'
          | 'contact.reported'
          | 'placement.made'
          | 'placement.renewed'
          | 'placement.recalled'
          | 'plan.proposed'
          | 'plan.changed'
          | 'plan.ended'
          | 'promise.made'
          | 'promise.paymentReported'
          | 'promise.settled';
        readonly subject: {
          /** @enum {string} */
          readonly kind: 'member' | 'tradeline' | 'case' | 'subject' | 'dispute' | 'plan';
          readonly id: string;
        };
        /** @enum {string} */
        readonly state: 'pending' | 'delivered' | 'dead';
        /** @description Since it was made, or last replayed */
        readonly attempts: number;
        /** @description What came of the last attempt: `HTTP 503`, or why there was no answer. Bodies of answers are not kept */
        readonly lastResult: string | null;
        readonly enqueuedAt: components['schemas']['Instant'];
        readonly lastAttemptAt: components['schemas']['Instant'] | null;
        /** @description The earliest; earlier changes of the subject go first */
        readonly nextAttemptAt: components['schemas']['Instant'] | null;
      }[];
      readonly next: string | null;
    };
    readonly ListWebhooksResponse: {
      readonly webhooks: readonly components['schemas']['ReadWebhookResponse'][];
    };
    readonly Listing: {
      readonly listingId: components['schemas']['ListingId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly subjectId: components['schemas']['SubjectId'];
      readonly lender: components['schemas']['MspId'];
      /** @description The lender's: its rules hold */
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly ground: components['schemas']['ListingGround'];
      readonly firstDelinquencyOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      readonly status: 'noticed' | 'proposed' | 'listed' | 'refused' | 'appealed' | 'removed';
      readonly notice: components['schemas']['Evidence'];
      readonly noticedOn: components['schemas']['CivilDate'];
      /** @description The subject has until then to pay or to object */
      readonly proposableFrom: components['schemas']['CivilDate'];
      /** @description An older notice is none */
      readonly proposableUntil: components['schemas']['CivilDate'];
      readonly basis: components['schemas']['ListingBasis'] | null;
      /** @description Of the decision, or of the enforcement */
      readonly basisOn: components['schemas']['CivilDate'] | null;
      /** @description From this day on it is not shown; nothing moves it to a later one */
      readonly lapsesOn: components['schemas']['CivilDate'] | null;
      readonly review: {
        /** @enum {string} */
        readonly decision: 'confirmed' | 'refused';
        readonly reasons: readonly components['schemas']['ListingReason'][];
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
      } | null;
      readonly appeals: readonly {
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        readonly evidence: components['schemas']['Evidence'];
        readonly outcome: {
          /** @enum {string} */
          readonly decision: 'upheld' | 'dismissed';
          readonly reasons: readonly components['schemas']['ListingReason'][];
          readonly at: components['schemas']['Instant'];
          readonly by: components['schemas']['Submitter'];
        } | null;
      }[];
      /** @description The day on which it was recorded that the debt is paid */
      readonly repairedOn: components['schemas']['CivilDate'] | null;
      /** @description From this day on a repaired listing is not shown */
      readonly shownUntil: components['schemas']['CivilDate'] | null;
      readonly removedFor: ('appealUpheld' | 'disputeUpheld') | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly ListingBasis:
      | {
          /** @constant */
          readonly kind: 'judgment';
          /** @description The court by a code, its country first; not by name */
          readonly court: string;
          /** @description Digest of the number of the case, which would lead to a person */
          readonly reference: components['schemas']['Sha256'];
          readonly decision: components['schemas']['Evidence'];
          readonly decidedOn: components['schemas']['CivilDate'];
        }
      | {
          /** @constant */
          readonly kind: 'enforcement';
          readonly caseId: components['schemas']['CaseId'];
          readonly step: number;
        };
    /** @enum {string} */
    readonly ListingGround: 'judgmentUnpaid' | 'assetsConcealed' | 'fraudEstablished' | 'enforcementFruitless';
    /** @description Given by the lender; 8 to 48 lower-case letters, digits and dashes */
    readonly ListingId: string;
    /** @enum {string} */
    readonly ListingReason:
      | 'basisVerified'
      | 'noticeVerified'
      | 'basisNotShown'
      | 'noticeNotShown'
      | 'disproportionate'
      | 'debtPaid'
      | 'identityDoubtful'
      | 'groundNotMet';
    readonly ListingView: {
      readonly listing: components['schemas']['Listing'];
      /**
       * @description As it is today
       * @enum {string}
       */
      readonly state: 'noticed' | 'proposed' | 'listed' | 'refused' | 'appealed' | 'removed' | 'lapsed' | 'repaired';
      /** @description Whether an inquiry of today shows it */
      readonly shown: boolean;
    };
    readonly LodgeDisputeRequest: {
      readonly disputeId: components['schemas']['DisputeId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly subjectId: components['schemas']['SubjectId'];
      readonly items: readonly {
        /** @description A month of the payment profile; null: the whole tradeline */
        readonly period: components['schemas']['Period'] | null;
        readonly reason: components['schemas']['DisputeReason'];
      }[];
      /** @description The subject's objection in full */
      readonly narrative: components['schemas']['Evidence'];
      /** @default [] */
      readonly evidence?: readonly components['schemas']['Evidence'][];
    };
    readonly MakeInquiryRequest: {
      readonly consentId: components['schemas']['ConsentId'];
      readonly purpose: components['schemas']['PurposeCode'];
    };
    readonly MakePromiseRequest: {
      readonly dueOn: components['schemas']['CivilDate'];
      /** @description The recording or message in which it was given */
      readonly evidence?: components['schemas']['Evidence'];
      readonly amounts: {
        readonly currency: components['schemas']['Currency'];
        readonly amount: components['schemas']['NonNegativeAmount'];
      };
    };
    readonly MakePromiseResponse: {
      readonly transactionId: string;
      readonly promise: components['schemas']['PromiseToPay'];
    };
    readonly MarkedTradeline: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      readonly subjectId: components['schemas']['SubjectId'];
      readonly kind: components['schemas']['TradelineKind'];
      readonly currency: components['schemas']['Currency'];
      readonly region: components['schemas']['Region'] | null;
      readonly openedOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      readonly status: 'open' | 'closed' | 'deleted';
      readonly closedOn: components['schemas']['CivilDate'] | null;
      readonly closeReason: components['schemas']['CloseReason'] | null;
      /** @description Deleted after a dispute: nothing of it is shown or counts any more */
      readonly deletedOn: components['schemas']['CivilDate'] | null;
      readonly limitBand: number;
      readonly lastPeriod: components['schemas']['Period'] | null;
      /** @description Oldest month first, without gaps, at most sixty */
      readonly profile: readonly components['schemas']['ProfileMonth'][];
      readonly monthsReported: number;
      /** @description At the end of the last period reported */
      readonly daysPastDue: components['schemas']['DaysPastDue'];
      /** @description Over the whole life of the tradeline */
      readonly worstDaysPastDue: components['schemas']['DaysPastDue'];
      /** @description First day of the arrears now outstanding; fixed until cured */
      readonly firstDelinquencyOn: components['schemas']['CivilDate'] | null;
      /** @description Counts the changes of this tradeline */
      readonly revision: number;
      /** @description Newest private pack that holds exact amounts of this tradeline */
      readonly amountsPack: string | null;
      readonly disputeMark: components['schemas']['DisputeMark'] | null;
    };
    readonly Member: {
      readonly mspId: components['schemas']['MspId'];
      readonly role: components['schemas']['MemberRole'];
      readonly legalName: string;
      readonly lei: components['schemas']['Lei'];
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly expectedTradelines: components['schemas']['ExpectedTradelines'];
      /** @enum {string} */
      readonly status: 'active' | 'suspended';
      readonly suspension: {
        readonly at: components['schemas']['Instant'];
        readonly reason: components['schemas']['SuspensionReason'];
      } | null;
      readonly admittedAt: components['schemas']['Instant'];
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly MemberHistory: {
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Member'] | null;
      }[];
    };
    readonly MemberList: {
      readonly members: readonly components['schemas']['Member'][];
    };
    /** @enum {string} */
    readonly MemberRole: 'lender' | 'insurer' | 'notary' | 'regulator' | 'agency';
    readonly Meter: {
      readonly mspId: components['schemas']['MspId'];
      readonly talliedTo: components['schemas']['CivilDate'];
      /** @description Days on which something was furnished or asked, oldest first */
      readonly days: readonly components['schemas']['MeterDay'][];
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly MeterDay: {
      readonly on: components['schemas']['CivilDate'];
      readonly furnished: number;
      readonly inquiries: number;
    };
    readonly MeterReceipt: {
      readonly transactionId: string;
      readonly meter: components['schemas']['Meter'];
    };
    readonly MitigateWarningRequest: {
      readonly mitigation: components['schemas']['Mitigation'];
    };
    /** @enum {string} */
    readonly Mitigation: 'limitReduced' | 'none' | 'planOffered' | 'reminder';
    /** @description An organisation's membership service id, for example AuroraMSP */
    readonly MspId: string;
    readonly NarrowConsentRequest: {
      readonly purposes: readonly components['schemas']['PurposeCode'][];
      readonly expiresOn: components['schemas']['CivilDate'];
      /** @description The subject's request */
      readonly evidence: components['schemas']['Evidence'];
    };
    /** @description Minor units of the currency (cents), as a decimal string; not negative */
    readonly NonNegativeAmount: string;
    /** @enum {string} */
    readonly NoticeKind: 'arrears' | 'transfer' | 'validation' | 'visit';
    readonly NoticeList: {
      readonly notices: readonly components['schemas']['CorrectionNotice'][];
    };
    readonly OfferForbearanceRequest: {
      readonly measures: readonly components['schemas']['ForbearanceMeasure'][];
      /** @description The offer as the debtor received it */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly OfferForbearanceResponse: {
      readonly transactionId: string;
      readonly file: components['schemas']['ForbearanceFile'];
    };
    /**
     * @default refuseAll
     * @enum {string}
     */
    readonly OnRefusal: 'refuseAll' | 'skip';
    readonly OpenCaseRequest: {
      readonly caseId: components['schemas']['CaseId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      /** @description The policy pack of conduct rules; a case keeps the one it opened with */
      readonly pack: components['schemas']['Jurisdiction'];
      /** @description The notary that supervises the case; the first of the charter where none is named */
      readonly notary?: components['schemas']['MspId'];
    };
    readonly OpenTradelinesRequest: {
      readonly onRefusal?: components['schemas']['OnRefusal'];
      readonly tradelines: readonly {
        readonly tradelineId: components['schemas']['TradelineId'];
        readonly subjectId: components['schemas']['SubjectId'];
        readonly kind: components['schemas']['TradelineKind'];
        readonly currency: components['schemas']['Currency'];
        readonly openedOn: components['schemas']['CivilDate'];
        readonly region?: components['schemas']['Region'];
        readonly amounts: components['schemas']['OpeningAmounts'];
      }[];
    };
    readonly OpeningAmounts: {
      /** @description Credit limit, or the principal of a loan */
      readonly limit: components['schemas']['NonNegativeAmount'];
    };
    readonly Override: {
      readonly side: components['schemas']['OverrideSide'];
      /** @description Least points that the rule of the lender accepts */
      readonly cutOff: number;
      readonly reason: components['schemas']['OverrideReason'];
      readonly at: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
    };
    /** @enum {string} */
    readonly OverrideReason:
      | 'additionalInformation'
      | 'adverseInformation'
      | 'affordability'
      | 'collateral'
      | 'fraudSuspicion'
      | 'guarantor'
      | 'policyException'
      | 'policyRule';
    readonly OverrideScoreRequest: {
      readonly side: components['schemas']['OverrideSide'];
      /** @description Least points that the rule of the lender accepts */
      readonly cutOff: number;
      readonly reason: components['schemas']['OverrideReason'];
    };
    readonly OverrideScoreResponse: {
      readonly transactionId: string;
      readonly override: components['schemas']['Override'];
    };
    /**
     * @description `lowSide`: accepted with fewer points than the cut-off; `highSide`: refused in spite of enough
     * @enum {string}
     */
    readonly OverrideSide: 'lowSide' | 'highSide';
    readonly PackAnswer: {
      readonly pack: components['schemas']['ConductPack'];
      /**
       * @description `shipped`: part of the contract itself
       * @enum {string}
       */
      readonly origin: 'shipped' | 'ledger';
      /** @enum {string} */
      readonly status: 'proposed' | 'adopted' | 'default';
    };
    readonly PackHistory: {
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['PackRecord'] | null;
      }[];
    };
    readonly PackRecord: {
      readonly pack: components['schemas']['ConductPack'];
      /** @enum {string} */
      readonly status: 'proposed' | 'adopted';
      readonly proposedAt: components['schemas']['Instant'];
      readonly proposedBy: components['schemas']['Submitter'];
      readonly effectiveFrom: components['schemas']['Instant'] | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly PackRule:
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'hours';
          readonly channels: readonly components['schemas']['Channel'][];
          /** @description Minute of the local day */
          readonly opens: number;
          /** @description Excluded; in every place where the debtor may be */
          readonly closes: number;
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'cap';
          readonly channels: readonly components['schemas']['Channel'][];
          readonly purposes?: readonly components['schemas']['ContactPurpose'][];
          /** @enum {string} */
          readonly scope: 'debt' | 'debtor' | 'number';
          /** @description Consecutive local days */
          readonly days: number;
          readonly limit: number;
          /** @enum {string} */
          readonly counts: 'attempts' | 'connected' | 'conversations' | 'unanswered';
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'afterConversation';
          readonly channels: readonly components['schemas']['Channel'][];
          /** @description The day of the talk is the first */
          readonly days: number;
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'thirdParties';
          readonly targets: readonly components['schemas']['ContactTarget'][];
          /** @description All that they may be contacted for */
          readonly purposes: readonly components['schemas']['ContactPurpose'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'strangers';
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'unreachable';
          /** @description Failures in a row to reach the debtor */
          readonly failures: number;
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'oncePerPerson';
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'firstRefusal';
          readonly targets: readonly components['schemas']['ContactTarget'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'knownReference';
          readonly channels: readonly components['schemas']['Channel'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'confirmedReference';
          readonly channels: readonly components['schemas']['Channel'][];
          readonly days: number;
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'refusedChannel';
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'workplace';
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'represented';
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'cease';
          readonly exempt: readonly components['schemas']['ContactPurpose'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'hold';
          readonly hold: components['schemas']['ConductHoldKind'];
          readonly exempt: readonly components['schemas']['ContactPurpose'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'notice';
          readonly notice: components['schemas']['NoticeKind'];
          readonly purposes: readonly components['schemas']['ContactPurpose'][];
          /** @description Only where an agency acts */
          readonly placedOnly: boolean;
          /** @description Days after the first contact by which it must be given; 0: before it */
          readonly graceDays: number;
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'visitNotice';
          readonly hours: number;
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'visitStaff';
          readonly min: number;
          readonly max: number;
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'vulnerable';
          readonly channels: readonly components['schemas']['Channel'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'training';
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'template';
          readonly channels: readonly components['schemas']['Channel'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'attestedStep';
          readonly channels: readonly components['schemas']['Channel'][];
          readonly targets: readonly components['schemas']['ContactTarget'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'timeBarred';
          readonly years: number;
          readonly purposes: readonly components['schemas']['ContactPurpose'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'owed';
          readonly purposes: readonly components['schemas']['ContactPurpose'][];
        }
      | {
          readonly id: components['schemas']['RuleId'];
          /**
           * @description `house`: a choice of this registry, no rule of the jurisdiction
           * @enum {string}
           */
          readonly force:
            'law' | 'regulation' | 'recommendedStandard' | 'selfDiscipline' | 'supervisoryGuidance' | 'house';
          readonly source: string;
          /**
           * @description Whether the text itself was read, somebody writes so, it is recalled, or it was chosen for want of one
           * @enum {string}
           */
          readonly evidence: 'primary' | 'secondary' | 'memory' | 'assumed';
          readonly note?: string;
          /** @constant */
          readonly kind: 'recording';
          readonly channels: readonly components['schemas']['Channel'][];
        };
    /** @description Year and number, for example 2026.1 */
    readonly PackVersion: string;
    /** @enum {string} */
    readonly PaymentStatus: 'notDue' | 'full' | 'minimum' | 'short';
    /** @description A calendar month, YYYY-MM */
    readonly Period: string;
    readonly Permit: {
      readonly caseId: components['schemas']['CaseId'];
      readonly permit: number;
      readonly lender: components['schemas']['MspId'];
      /** @description The lender, or the agency that acts for it */
      readonly holder: components['schemas']['MspId'];
      /** @description Whose peer ran the rules and signed: the case's notary */
      readonly notary: components['schemas']['MspId'];
      readonly channel: components['schemas']['Channel'];
      readonly target: components['schemas']['ContactTarget'];
      readonly purpose: components['schemas']['ContactPurpose'];
      readonly notice: components['schemas']['NoticeKind'] | null;
      readonly reference: components['schemas']['Reference'];
      readonly template: components['schemas']['Sha256'] | null;
      readonly staff: readonly components['schemas']['StaffId'][];
      readonly step: number | null;
      readonly notBefore: components['schemas']['Instant'];
      /** @description Excluded */
      readonly notAfter: components['schemas']['Instant'];
      readonly reportBy: components['schemas']['Instant'];
      readonly pack: {
        readonly jurisdiction: components['schemas']['Jurisdiction'];
        readonly version: components['schemas']['PackVersion'];
        readonly timeZones: string;
      };
      readonly issuedAt: components['schemas']['Instant'];
      readonly issuedTo: components['schemas']['Submitter'];
      readonly outcome: {
        readonly result: components['schemas']['ContactResult'];
        readonly contactedAt: components['schemas']['Instant'];
        readonly evidence: components['schemas']['Evidence'] | null;
        readonly reportedAt: components['schemas']['Instant'];
        readonly reportedBy: components['schemas']['Submitter'];
      } | null;
      readonly irregular: readonly components['schemas']['Irregularity'][];
      /** @description That issued it, or reported a contact without one */
      readonly transactionId: string;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly PermitView: {
      readonly caseId: components['schemas']['CaseId'];
      readonly permit: number;
      readonly lender: components['schemas']['MspId'];
      /** @description The lender, or the agency that acts for it */
      readonly holder: components['schemas']['MspId'];
      /** @description Whose peer ran the rules and signed: the case's notary */
      readonly notary: components['schemas']['MspId'];
      readonly channel: components['schemas']['Channel'];
      readonly target: components['schemas']['ContactTarget'];
      readonly purpose: components['schemas']['ContactPurpose'];
      readonly notice: components['schemas']['NoticeKind'] | null;
      readonly reference: components['schemas']['Reference'];
      readonly template: components['schemas']['Sha256'] | null;
      readonly staff: readonly components['schemas']['StaffId'][];
      readonly step: number | null;
      readonly notBefore: components['schemas']['Instant'];
      /** @description Excluded */
      readonly notAfter: components['schemas']['Instant'];
      readonly reportBy: components['schemas']['Instant'];
      readonly pack: {
        readonly jurisdiction: components['schemas']['Jurisdiction'];
        readonly version: components['schemas']['PackVersion'];
        readonly timeZones: string;
      };
      readonly issuedAt: components['schemas']['Instant'];
      readonly issuedTo: components['schemas']['Submitter'];
      readonly outcome: {
        readonly result: components['schemas']['ContactResult'];
        readonly contactedAt: components['schemas']['Instant'];
        readonly evidence: components['schemas']['Evidence'] | null;
        readonly reportedAt: components['schemas']['Instant'];
        readonly reportedBy: components['schemas']['Submitter'];
      } | null;
      readonly irregular: readonly components['schemas']['Irregularity'][];
      /** @description That issued it, or reported a contact without one */
      readonly transactionId: string;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
      /**
       * @description `withdrawn`: by a recall or by what the debtor said since; `held`: by a dispute, a plan … since
       * @enum {string}
       */
      readonly standing: 'early' | 'valid' | 'expired' | 'withdrawn' | 'held' | 'reported';
    };
    /** @description Where the debtor may be. Places that overlap conflict: hours must be convenient in all of them */
    readonly Place: {
      readonly zone: components['schemas']['ZoneName'];
      readonly from: components['schemas']['Instant'];
      /**
       * @description Excluded; null: until further notice
       * @default null
       */
      readonly until?: components['schemas']['Instant'] | null;
    };
    readonly PlaceCaseRequest: {
      readonly agency: components['schemas']['MspId'];
      readonly channels: readonly components['schemas']['Channel'][];
      readonly purposes: readonly components['schemas']['ContactPurpose'][];
      readonly until: components['schemas']['Instant'];
    };
    readonly PlaceCaseResponse: {
      readonly transactionId: string;
      readonly placement: components['schemas']['Placement'];
    };
    readonly PlaceMoratoriumRequest: {
      readonly days: number;
      /** @description The order or the notice that it rests on */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly PlaceMoratoriumResponse: {
      readonly transactionId: string;
      readonly holds: readonly components['schemas']['Hold'][];
    };
    readonly Placement: {
      readonly caseId: components['schemas']['CaseId'];
      readonly lender: components['schemas']['MspId'];
      readonly agency: components['schemas']['MspId'];
      readonly channels: readonly components['schemas']['Channel'][];
      readonly purposes: readonly components['schemas']['ContactPurpose'][];
      readonly placedAt: components['schemas']['Instant'];
      readonly until: components['schemas']['Instant'];
      readonly recalledAt: components['schemas']['Instant'] | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly Plan: {
      readonly planId: components['schemas']['PlanId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      /** @enum {string} */
      readonly status: 'proposed' | 'active' | 'completed' | 'breached' | 'replaced' | 'declined' | 'lapsed';
      readonly policy: {
        readonly jurisdiction: components['schemas']['Jurisdiction'];
        readonly version: components['schemas']['DataVersion'];
      };
      readonly proposedFor: components['schemas']['PlanSide'];
      /** @description The last day on which a proposal can be accepted */
      readonly lapsesOn: components['schemas']['CivilDate'];
      readonly consent: {
        readonly lender: {
          readonly at: components['schemas']['Instant'];
          readonly by: components['schemas']['Submitter'];
          readonly evidence: components['schemas']['Evidence'] | null;
        } | null;
        readonly subject: {
          readonly at: components['schemas']['Instant'];
          readonly by: components['schemas']['Submitter'];
          readonly evidence: components['schemas']['Evidence'] | null;
        } | null;
      };
      /** @description A bound of the debt; the exact amounts are private */
      readonly debtBand: number;
      readonly graceDays: number;
      readonly instalments: readonly components['schemas']['Instalment'][];
      readonly payments: number;
      readonly lastPaidOn: components['schemas']['CivilDate'] | null;
      readonly replaces: components['schemas']['PlanId'] | null;
      readonly agreedOn: components['schemas']['CivilDate'] | null;
      readonly endedOn: components['schemas']['CivilDate'] | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly PlanAmounts: {
      readonly planId: components['schemas']['PlanId'];
      readonly currency: components['schemas']['Currency'];
      readonly debt: string;
      readonly instalments: readonly string[];
      readonly paid: string;
    };
    /** @description Given by its author; 8 to 48 lower-case letters, digits and dashes */
    readonly PlanId: string;
    readonly PlanPayment: {
      readonly currency: components['schemas']['Currency'];
      readonly amount: components['schemas']['NonNegativeAmount'];
    };
    /** @enum {string} */
    readonly PlanSide: 'lender' | 'subject';
    readonly PlanView: {
      readonly plan: components['schemas']['Plan'];
      /** @description When instalments are due, months deferred by shock regimes included */
      readonly dueOn: readonly components['schemas']['CivilDate'][];
      /** @description By the rule, whether it was recorded or not */
      readonly inBreach: boolean;
      readonly cure: components['schemas']['CureStage'] | null;
    };
    readonly PremiumRate: {
      /** @description A band of the scorecard on which the two sides agreed */
      readonly band: string;
      /** @description Of the sum insured, for the term of the cover */
      readonly basisPoints: number;
    };
    readonly PreviewRemindersResponse: {
      readonly plans: readonly {
        readonly caseId: components['schemas']['CaseId'];
        /** @description 3 to 40 lower-case letters, digits and dashes */
        readonly strategyId: string;
        /** @enum {string} */
        readonly arm: 'champion' | 'challenger';
        /** @enum {string} */
        readonly verdict: 'due' | 'waits' | 'nothing';
        /** @description A code; null where one is due */
        readonly reason: string | null;
        readonly rule: string | null;
        readonly channel: ('email' | 'push' | 'sms') | null;
        /** @description What the ledger would say now, where one is due */
        readonly permit: {
          readonly allowed: boolean;
          readonly code: string | null;
          readonly conduct: components['schemas']['ConductRefusal'] | null;
        } | null;
      }[];
      readonly next: components['schemas']['CaseId'] | null;
    };
    readonly Problem: {
      /** @description URI reference of the page that explains the code */
      readonly type: string;
      readonly title: string;
      readonly status: number;
      readonly detail: string;
      /** @description The request: `urn:request:<X-Request-Id>` */
      readonly instance: string;
      /** @enum {string} */
      readonly code:
        | 'COMMAND_ID_REUSED'
        | 'COMPLAINT_NOT_FOUND'
        | 'HEADERS_TOO_LARGE'
        | 'IDEMPOTENCY_KEY_MISSING'
        | 'MALFORMED_REQUEST'
        | 'METHOD_NOT_ALLOWED'
        | 'NOT_ACCEPTABLE'
        | 'NOT_FOUND'
        | 'PAYLOAD_TOO_LARGE'
        | 'REQUEST_TIMEOUT'
        | 'UNSUPPORTED_MEDIA_TYPE'
        | 'CERTIFICATE_INVALID'
        | 'CONSENT_EXPIRED'
        | 'CONSENT_REVOKED'
        | 'DUTY_MISSING'
        | 'IDENTITY_REFUSED'
        | 'MEMBER_NOT_ADMITTED'
        | 'MEMBER_SUSPENDED'
        | 'NOT_ENTITLED_TO_READ'
        | 'NOT_HOLDER_OF_CONSENT'
        | 'NOT_HOLDER_OF_PERMIT'
        | 'NOT_HOLDER_OF_STATEMENT'
        | 'NOT_LENDER_OF_CASE'
        | 'NOT_LENDER_OF_TRADELINE'
        | 'NOT_NOTARY_OF_CASE'
        | 'NOT_PARTY_OF_COVER'
        | 'NOT_PLACED'
        | 'NOT_PLACER_OF_FREEZE'
        | 'NOT_PROPOSER_OF_SCORECARD'
        | 'NOT_SCORER'
        | 'NOT_TAKER_OF_DISPUTE'
        | 'PURPOSE_MISSING'
        | 'PURPOSE_NOT_CONSENTED'
        | 'PURPOSE_NOT_PERMITTED'
        | 'RECIPROCITY_EXCEEDED'
        | 'ROLE_NOT_ENTITLED'
        | 'SCOPE_MISSING'
        | 'SELF_ATTESTATION'
        | 'SUBJECT_FROZEN'
        | 'TOKEN_INVALID'
        | 'TOKEN_MISSING'
        | 'USER_UNKNOWN'
        | 'BLOCK_NOT_FOUND'
        | 'CASE_NOT_FOUND'
        | 'CLAIM_NOT_FOUND'
        | 'CONSENT_NOT_FOUND'
        | 'CONTACT_DETAILS_NOT_FOUND'
        | 'CORRECTION_NOT_FOUND'
        | 'COVER_NOT_FOUND'
        | 'DELIVERY_NOT_FOUND'
        | 'DISPUTE_NOT_FOUND'
        | 'HARDSHIP_NOT_FOUND'
        | 'INQUIRY_NOT_FOUND'
        | 'LIMIT_POLICY_NOT_FOUND'
        | 'LISTING_NOT_FOUND'
        | 'MEMBER_NOT_FOUND'
        | 'MORATORIUM_NOT_FOUND'
        | 'PACK_NOT_FOUND'
        | 'PERMIT_NOT_FOUND'
        | 'PLAN_NOT_FOUND'
        | 'PROGRAMME_NOT_FOUND'
        | 'PROMISE_NOT_FOUND'
        | 'REGIME_NOT_FOUND'
        | 'REMINDER_NOT_FOUND'
        | 'SCORECARD_NOT_FOUND'
        | 'SCORE_NOT_FOUND'
        | 'STAFF_NOT_FOUND'
        | 'STATEMENT_NOT_FOUND'
        | 'STEP_NOT_FOUND'
        | 'STRATEGY_NOT_FOUND'
        | 'SUBMISSION_NOT_FOUND'
        | 'TEMPLATE_NOT_FOUND'
        | 'TRADELINE_NOT_FOUND'
        | 'TRADELINE_NOT_INSURED'
        | 'TRANSACTION_NOT_FOUND'
        | 'UNKNOWN_TRANSACTION'
        | 'WARNING_NOT_FOUND'
        | 'WEBHOOK_NOT_FOUND'
        | 'ACCEPTED_EXCEEDS_LOSS'
        | 'ANSWER_DIFFERS_FROM_ORDER'
        | 'ARREARS_OUTSTANDING'
        | 'CASE_ALREADY_OPEN'
        | 'CASE_CLOSED'
        | 'CASE_EXISTS'
        | 'CHALLENGERS_FULL'
        | 'CLAIM_EXISTS'
        | 'CLAIM_NOT_BORNE_OUT'
        | 'CLAIM_NOT_OPEN'
        | 'CLAIM_NOT_SETTLED'
        | 'CLAIM_NOT_TRIGGERED'
        | 'CLAIM_OUT_OF_TIME'
        | 'COLLECTION_HELD'
        | 'COMPLAINT_DECIDED'
        | 'CONDUCT_RULE_BROKEN'
        | 'CONSENT_EXISTS'
        | 'CONSENT_NOT_NARROWED'
        | 'CORRECTION_CHANGES_NOTHING'
        | 'COVER_EXISTS'
        | 'COVER_NOT_ACTIVE'
        | 'COVER_NOT_PROPOSED'
        | 'COVER_OWN_PROPOSAL'
        | 'DEBT_MISMATCH'
        | 'DECISION_NOT_DUE'
        | 'DECISION_OVERDUE'
        | 'DECLARATION_CHANGES_NOTHING'
        | 'DEFAULT_ALREADY_LISTED'
        | 'DEFAULT_NOT_COVERED'
        | 'DEFAULT_NOT_ON_RECORD'
        | 'DISPUTE_ALREADY_OPEN'
        | 'DISPUTE_CLOSED'
        | 'DISPUTE_EXISTS'
        | 'DISPUTE_NOT_ESCALATED'
        | 'DISPUTE_NOT_UPHELD'
        | 'DOUBLE_COVER'
        | 'ENFORCEMENT_NOT_SHOWN'
        | 'ESCALATION_TOO_EARLY'
        | 'EVIDENCE_INSUFFICIENT'
        | 'EVIDENCE_NOT_AWAITED'
        | 'FORBEARANCE_NOT_OFFERED'
        | 'FREEZE_UNCHANGED'
        | 'HARDSHIP_DECIDED'
        | 'HARDSHIP_PENDING'
        | 'INQUIRY_ANSWER_LAPSED'
        | 'ITEM_ALREADY_ANSWERED'
        | 'ITEM_DELETED'
        | 'ITEM_NOT_DELETED'
        | 'LISTING_EXISTS'
        | 'LISTING_NOT_APPEALED'
        | 'LISTING_NOT_LISTED'
        | 'LISTING_NOT_NOTICED'
        | 'LISTING_NOT_PROPOSED'
        | 'LISTING_OVER'
        | 'LISTING_REPAIRED'
        | 'LOSS_DIFFERS'
        | 'LOSS_EXCEEDS_BALANCE'
        | 'MEMBER_EXISTS'
        | 'MEMBER_STATUS_UNCHANGED'
        | 'MOTION_PENDING'
        | 'NOTICE_TOO_RECENT'
        | 'NOT_IN_ARREARS'
        | 'NOT_SERIOUS'
        | 'OFFSET_MISMATCH'
        | 'OVERRIDE_EXISTS'
        | 'PACK_ALREADY_ADOPTED'
        | 'PACK_EXISTS'
        | 'PAYMENT_EXCEEDS_DEBT'
        | 'PERIOD_ALREADY_REPORTED'
        | 'PERIOD_NOT_OVER'
        | 'PERIOD_NOT_REPORTED'
        | 'PERIOD_OUT_OF_ORDER'
        | 'PERMIT_REPORTED'
        | 'PLACEMENT_EXISTS'
        | 'PLAN_BREACHED'
        | 'PLAN_EXISTS'
        | 'PLAN_KEPT'
        | 'PLAN_NOT_ACTIVE'
        | 'PLAN_NOT_PROPOSED'
        | 'PLAN_OPEN'
        | 'PLAN_SIDE_CONSENTED'
        | 'PRECONDITION_FAILED'
        | 'PROGRAMME_EXISTS'
        | 'PROMISE_LATE'
        | 'PROMISE_OPEN'
        | 'PROMISE_SETTLED'
        | 'PROMISE_UNDECIDED'
        | 'RECIPROCITY_NOT_TALLIED'
        | 'RECORD_FULL'
        | 'REGIME_ENDED'
        | 'REGIME_EXISTS'
        | 'REMINDERS_NOT_CONFIGURED'
        | 'RENEGOTIATION_LIMIT'
        | 'REVISION_MISMATCH'
        | 'SCORECARD_EXISTS'
        | 'SCORECARD_NOT_CHALLENGER'
        | 'SCORECARD_NOT_PROPOSED'
        | 'SCORECARD_NOT_RATIFIED'
        | 'SCORECARD_ON_ROSTER'
        | 'SETTLEMENT_RECORDED'
        | 'STATEMENTS_FULL'
        | 'STEPS_PENDING'
        | 'STEP_NOT_AWAITING_ATTESTATION'
        | 'STEP_NOT_CLEARED'
        | 'TEMPLATE_DECIDED'
        | 'TEMPLATE_EXISTS'
        | 'TOO_MANY_WEBHOOKS'
        | 'TRADELINE_CLOSED'
        | 'TRADELINE_DELETED'
        | 'TRADELINE_DISPUTED'
        | 'TRADELINE_EXISTS'
        | 'TRADELINE_IN_ARREARS'
        | 'TRADELINE_NOT_COVERED'
        | 'VERSION_EXISTS'
        | 'VOTE_ALREADY_CAST'
        | 'WARNING_CLOSED'
        | 'WARNING_OPEN'
        | 'WARNING_UNDECIDED'
        | 'WEBHOOK_EXISTS'
        | 'AGENCY_UNKNOWN'
        | 'AMOUNTS_MISMATCH'
        | 'AMOUNTS_MISSING'
        | 'BASIS_MISMATCH'
        | 'CERTIFICATE_MISSING'
        | 'COVER_TERMS_INVALID'
        | 'CURRENCY_MISMATCH'
        | 'CURRENCY_MISSING'
        | 'DATE_IN_FUTURE'
        | 'DATE_OUT_OF_ORDER'
        | 'EVIDENCE_MISSING'
        | 'EXECUTION_OUT_OF_TIME'
        | 'EXTENSION_NOT_PERMITTED'
        | 'INSTALMENTS_DO_NOT_ADD_UP'
        | 'ITEMS_UNDECIDED'
        | 'ITEM_NOT_DISPUTED'
        | 'KIND_WITHOUT_LIMIT'
        | 'LEI_INVALID'
        | 'LISTING_NOT_PERMITTED'
        | 'NOTARY_UNKNOWN'
        | 'NOTICE_MISSING'
        | 'NOTICE_OUT_OF_TIME'
        | 'OVERRIDE_CONTRADICTS_SCORE'
        | 'PACK_INVALID'
        | 'PERIOD_BEFORE_OPENING'
        | 'PERIOD_IN_FUTURE'
        | 'PERMIT_MISMATCH'
        | 'PERMIT_MISSING'
        | 'PERMIT_OUT_OF_TIME'
        | 'POLICY_EXCEEDED'
        | 'REASON_MISSING'
        | 'REINSERTION_NOT_PERMITTED'
        | 'SETTLEMENT_MISMATCH'
        | 'STATEMENT_TOO_LONG'
        | 'STATUS_CONTRADICTS_ARREARS'
        | 'SUBJECT_MISMATCH'
        | 'TEMPLATE_INVALID'
        | 'TIME_ZONE_UNKNOWN'
        | 'TOTALS_MISMATCH'
        | 'TRADELINE_REPEATED'
        | 'WEBHOOK_TARGET_REFUSED'
        | 'RATE_LIMITED'
        | 'TOO_MANY_STREAMS'
        | 'WRITE_CONFLICT'
        | 'LEDGER_UNAVAILABLE'
        | 'OVERLOADED'
        | 'ISSUER_UNAVAILABLE'
        | 'NOT_READY'
        | 'READ_MODEL_BEHIND'
        | 'READ_MODEL_UNAVAILABLE'
        | 'COMMIT_UNKNOWN'
        | 'INTERNAL'
        | 'TRANSACTION_INVALID';
      /** @description Fields at fault, as the request spells them */
      readonly errors: readonly components['schemas']['FieldFault'][];
      /** @description Which rules of conduct are broken, and when the contact would be allowed */
      readonly conduct?: components['schemas']['ConductRefusal'];
      /** @description Where a transaction was sent */
      readonly transactionId?: string;
      /** @description Whether the same request may succeed later */
      readonly retryable: boolean;
    };
    readonly ProfileMonth: {
      readonly period: components['schemas']['Period'];
      readonly daysPastDue: components['schemas']['DaysPastDue'];
      readonly paymentStatus: components['schemas']['ProfileStatus'];
      /** @description null once the month is older than two years, and where it was deleted or put back */
      readonly utilisationBand: number | null;
      readonly paymentBand: number | null;
      /** @description null where transactions are not reported */
      readonly activityBand: number | null;
    };
    /** @enum {string} */
    readonly ProfileStatus: 'notDue' | 'full' | 'minimum' | 'short' | 'deleted';
    readonly Programme: {
      readonly programmeId: components['schemas']['ProgrammeId'];
      readonly version: components['schemas']['DataVersion'];
      /** @enum {string} */
      readonly kind: 'oneTimeRepair' | 'disasterRelief';
      /** @description Tradelines of lenders of this jurisdiction */
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      /** @description Empty: all */
      readonly kinds: readonly components['schemas']['TradelineKind'][];
      /** @description null: all; an amount needs one */
      readonly currency: string | null;
      /** @description Arrears that began in this month or later */
      readonly arrearsFrom: components['schemas']['Period'];
      /** @description and in this month or earlier */
      readonly arrearsTo: components['schemas']['Period'];
      readonly maxBalance: string | null;
      /** @description Nothing is past due any more at the end of this month */
      readonly repaidBy: components['schemas']['CivilDate'];
      /** @description Not shown from this day on */
      readonly effectiveFrom: components['schemas']['CivilDate'];
      readonly source: string;
      /** @description Of the terms */
      readonly digest: components['schemas']['Sha256'];
      readonly adoptedAt: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
    };
    /** @description For example cn.repair.oneTime */
    readonly ProgrammeId: string;
    readonly ProgrammeTerms: {
      readonly programmeId: components['schemas']['ProgrammeId'];
      readonly version: components['schemas']['DataVersion'];
      /** @enum {string} */
      readonly kind: 'oneTimeRepair' | 'disasterRelief';
      /** @description Tradelines of lenders of this jurisdiction */
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      /** @description Empty: all */
      readonly kinds: readonly components['schemas']['TradelineKind'][];
      /** @description null: all; an amount needs one */
      readonly currency: string | null;
      /** @description Arrears that began in this month or later */
      readonly arrearsFrom: components['schemas']['Period'];
      /** @description and in this month or earlier */
      readonly arrearsTo: components['schemas']['Period'];
      /** @description Minor units; judged by the upper bound of the bands on the ledger */
      readonly maxBalance: components['schemas']['NonNegativeAmount'] | null;
      /** @description Nothing is past due any more at the end of this month */
      readonly repaidBy: components['schemas']['CivilDate'];
      /** @description Not shown from this day on */
      readonly effectiveFrom: components['schemas']['CivilDate'];
      readonly source: string;
    };
    readonly PromiseToPay: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly promise: number;
      readonly lender: components['schemas']['MspId'];
      /** @enum {string} */
      readonly status: 'made' | 'kept' | 'broken';
      readonly madeOn: components['schemas']['CivilDate'];
      readonly dueOn: components['schemas']['CivilDate'];
      /** @description The due date and the days of grace */
      readonly keptBy: components['schemas']['CivilDate'];
      readonly daysPastDueWhenMade: components['schemas']['DaysPastDue'];
      readonly lastPeriodWhenMade: string | null;
      readonly evidence: components['schemas']['Evidence'] | null;
      readonly settledAt: components['schemas']['Instant'] | null;
      /** @description What showed it: a reported payment, or the profile */
      readonly settledBy: ('payment' | 'repayments') | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly ProposeCoverRequest: {
      readonly coverId: components['schemas']['CoverId'];
      readonly lender: components['schemas']['MspId'];
      readonly insurer: components['schemas']['MspId'];
      readonly kind: components['schemas']['CoverKind'];
      /** @description The insurer's share of what falls into its layer */
      readonly shareBasisPoints: number;
      readonly currency: components['schemas']['Currency'];
      readonly rates: readonly components['schemas']['PremiumRate'][];
      /** @description Defaults that began on this day or later are covered */
      readonly from: components['schemas']['CivilDate'];
      /** @description The last day on which a default that is covered can have begun */
      readonly until: components['schemas']['CivilDate'];
      readonly trigger: components['schemas']['ClaimTrigger'];
      /** @description Days to claim, from the day on which the claim was set off */
      readonly claimWithinDays: number;
      /** @description Days for the insurer to decide, from when its evidence is complete */
      readonly decisionDays: number;
      /** @description Days for the insurer to pay what it has accepted */
      readonly settlementDays: number;
      /** @description Steps that the case of a claim must show, attested or carried out */
      readonly evidence: readonly components['schemas']['DemandedStep'][];
      readonly amounts: {
        /** @description What the lender bears of each loss first */
        readonly deductible: components['schemas']['NonNegativeAmount'];
        /** @description What the lender bears of all losses together before a stop loss pays */
        readonly attachment: components['schemas']['NonNegativeAmount'];
        /** @description The most that the insurer pays under the cover */
        readonly limit: components['schemas']['NonNegativeAmount'];
      };
      readonly tradelines: readonly {
        readonly tradelineId: components['schemas']['TradelineId'];
        /** @description A band of the scorecard on which the two sides agreed */
        readonly band: string;
        readonly sumInsured: components['schemas']['NonNegativeAmount'];
      }[];
    };
    readonly ProposeCoverResponse: {
      readonly transactionId: string;
      readonly cover: components['schemas']['Cover'];
    };
    readonly ProposeLimitPolicyRequest: {
      readonly policy: components['schemas']['LimitPolicy'];
    };
    readonly ProposeLimitPolicyResponse: {
      readonly transactionId: string;
      readonly version: components['schemas']['LimitPolicyVersion'];
      readonly digest: components['schemas']['Sha256'];
    };
    readonly ProposeListingRequest: {
      readonly basis: components['schemas']['ListingBasis'];
    };
    readonly ProposePackRequest: {
      readonly pack: components['schemas']['ConductPack'];
    };
    readonly ProposePackResponse: {
      readonly transactionId: string;
      readonly record: components['schemas']['PackRecord'];
    };
    readonly ProposePlanRequest: {
      readonly planId: components['schemas']['PlanId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly proposedFor: components['schemas']['PlanSide'];
      readonly graceDays: number;
      /** @description The plan under way that this one is to replace */
      readonly replaces?: components['schemas']['PlanId'];
      /** @description The subject's signed proposal, where it is proposed for the subject */
      readonly evidence?: components['schemas']['Evidence'];
      readonly amounts: {
        readonly currency: components['schemas']['Currency'];
        /** @description What is owed; the instalments add up to exactly this */
        readonly debt: components['schemas']['NonNegativeAmount'];
      };
      readonly instalments: readonly {
        readonly dueOn: components['schemas']['CivilDate'];
        readonly amount: components['schemas']['NonNegativeAmount'];
      }[];
    };
    readonly ProposePlanResponse: {
      readonly transactionId: string;
      readonly plan: components['schemas']['Plan'];
    };
    readonly ProposeScorecardRequest: {
      readonly use: components['schemas']['ScorecardUse'];
      readonly card: components['schemas']['Scorecard'];
      /** @description An open proposal of the proposer's own, which this one replaces */
      readonly supersedes?: components['schemas']['ScorecardVersion'];
    };
    readonly ProposeScorecardResponse: {
      readonly transactionId: string;
      readonly file: components['schemas']['ScorecardFile'];
    };
    readonly ProposeStepRequest: {
      readonly kind: components['schemas']['StepKind'];
      readonly plannedFor: components['schemas']['Instant'];
      /** @description What the step rests on, for example the letter to be sent */
      readonly evidence?: components['schemas']['Evidence'];
    };
    readonly ProveProgrammeResponse: {
      readonly programme: components['schemas']['Programme'];
      readonly asOf: components['schemas']['Instant'];
      readonly tradelines: number;
      readonly spells: {
        readonly [key: string]: number;
      };
      /** @description Months that are not shown */
      readonly months: number;
      /** @description Over every tradeline looked at so far, in order, with its verdicts */
      readonly digest: components['schemas']['Sha256'];
      readonly next: string | null;
    };
    /** @enum {string} */
    readonly PurposeCode:
      | 'creditApplication'
      | 'guarantorReview'
      | 'accountReview'
      | 'collection'
      | 'insuranceUnderwriting'
      | 'prescreening'
      | 'ownReport';
    readonly PutReminderStrategyRequest: {
      /** @description Cases under this policy pack */
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly enabled: boolean;
      /** @description Between two reminders to one debtor, whatever sends them */
      readonly minimumGapHours: number;
      readonly champion: {
        readonly rules: readonly {
          readonly rule: string;
          readonly when: {
            /** @enum {string} */
            readonly kind: 'pastDue' | 'beforeDue';
            /** @description The fewest days past due, or before the next payment */
            readonly fromDays: number;
            /** @description The most */
            readonly toDays: number;
          };
          /** @enum {string} */
          readonly channel: 'email' | 'push' | 'sms';
          /** @enum {string} */
          readonly purpose: 'notice' | 'payment';
          /** @description For the purpose `notice` */
          readonly notice?: components['schemas']['NoticeKind'];
          /** @description A text a language, by the digest under which the ledger has it; the debtor's language is taken first */
          readonly texts: {
            readonly [key: string]: components['schemas']['Sha256'];
          };
        }[];
      };
      readonly challenger?: {
        readonly rules: readonly {
          readonly rule: string;
          readonly when: {
            /** @enum {string} */
            readonly kind: 'pastDue' | 'beforeDue';
            /** @description The fewest days past due, or before the next payment */
            readonly fromDays: number;
            /** @description The most */
            readonly toDays: number;
          };
          /** @enum {string} */
          readonly channel: 'email' | 'push' | 'sms';
          /** @enum {string} */
          readonly purpose: 'notice' | 'payment';
          /** @description For the purpose `notice` */
          readonly notice?: components['schemas']['NoticeKind'];
          /** @description A text a language, by the digest under which the ledger has it; the debtor's language is taken first */
          readonly texts: {
            readonly [key: string]: components['schemas']['Sha256'];
          };
        }[];
        /** @description Of debtors, in 1/10,000 */
        readonly shareBasisPoints: number;
      };
    };
    readonly PutReminderStrategyResponse: {
      /** @description 3 to 40 lower-case letters, digits and dashes */
      readonly strategyId: string;
      readonly version: number;
      readonly strategy: components['schemas']['PutReminderStrategyRequest'];
      /** @description User of the gateway */
      readonly storedBy: string;
      /** Format: date-time */
      readonly storedAt: string;
    };
    readonly RaiseWarningRequest: {
      readonly signals: readonly components['schemas']['WarningSignal'][];
      /** @description To accountReview: for signals from elsewhere, and inquiries */
      readonly consentId?: components['schemas']['ConsentId'];
    };
    readonly RaiseWarningResponse: {
      readonly transactionId: string;
      readonly warning: components['schemas']['EarlyWarning'];
    };
    readonly ReadBlockResponse: {
      readonly number: number;
      readonly hash: string;
      /** @description Empty for the first block */
      readonly previousHash: string;
      readonly latestTransactionAt: components['schemas']['Instant'] | null;
      readonly transactions: readonly {
        readonly transactionId: string | null;
        readonly blockNumber: number;
        /** @description Its place in the block */
        readonly index: number;
        /** @description Fabric's: VALID, or why the transaction did not count */
        readonly validationCode: string;
        readonly type: string;
        readonly definition: string | null;
        /** @description The contract's transaction, for example AppendRepayments */
        readonly name: string | null;
        /** @description As its submitter dated it */
        readonly at: components['schemas']['Instant'] | null;
        /** @description <MSP>/<common name of the certificate> */
        readonly by: string | null;
        /** @description The Idempotency-Key, of your own organisation's transactions */
        readonly commandId: string | null;
      }[];
    };
    readonly ReadClaimHistoryResponse: {
      readonly claimId: components['schemas']['ClaimId'];
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Claim'] | null;
      }[];
    };
    readonly ReadCoverHistoryResponse: {
      readonly coverId: components['schemas']['CoverId'];
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Cover'] | null;
      }[];
    };
    readonly ReadDebtorResponse: {
      readonly debtor: components['schemas']['DebtorFile'];
      readonly holds: readonly components['schemas']['ConductHold'][];
    };
    readonly ReadDelinquencyResponse: {
      readonly lender: components['schemas']['MspId'] | null;
      /** @description Of the newest roll rates */
      readonly period: components['schemas']['Period'] | null;
      readonly buckets: readonly {
        readonly bucket: string;
        readonly minDaysPastDue: number;
        readonly maxDaysPastDue: number | null;
        readonly tradelines: number;
      }[];
      readonly rollRates: readonly {
        /** @description The month in which they came to `to` */
        readonly period: components['schemas']['Period'];
        readonly from: string;
        readonly to: string;
        readonly tradelines: number;
        /** @description Of those in `from` the month before and reported in this one */
        readonly rateBasisPoints: number;
      }[];
    };
    readonly ReadDisplayResponse: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly months: readonly components['schemas']['DisplayedMonth'][];
    };
    readonly ReadForbearanceHistoryResponse: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['ForbearanceFile'] | null;
      }[];
    };
    readonly ReadForbearanceResponse: {
      readonly file: components['schemas']['ForbearanceFile'];
      /** @description Those in force */
      readonly holds: readonly components['schemas']['Hold'][];
      readonly hardships: readonly components['schemas']['HardshipRequest'][];
    };
    readonly ReadLimitHistoryResponse: {
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['LimitFile'] | null;
      }[];
    };
    readonly ReadLimitPolicyInForceResponse: {
      readonly inForce: components['schemas']['LimitPolicyInForce'] | null;
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['LimitPolicyInForce'] | null;
      }[];
    };
    readonly ReadListingHistoryResponse: {
      readonly listingId: components['schemas']['ListingId'];
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Listing'] | null;
      }[];
    };
    readonly ReadPackCalendarResponse: {
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly adopted: readonly {
        readonly version: components['schemas']['PackVersion'];
        readonly effectiveFrom: components['schemas']['Instant'];
      }[];
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
      readonly shipped: components['schemas']['PackVersion'];
    };
    readonly ReadPerformanceResponse: {
      readonly version: components['schemas']['ScorecardVersion'];
      readonly lender: components['schemas']['MspId'];
      readonly asOf: components['schemas']['Period'];
      readonly months: number;
      readonly badDays: number;
      /** @description Scored, and their outcome is known */
      readonly accounts: number;
      readonly bads: number;
      /** @description Ten-thousandths; null where there are not both good and bad accounts */
      readonly auc: number | null;
      /** @description Ten-thousandths; null where there are not both good and bad accounts */
      readonly gini: number | null;
      /** @description Ten-thousandths; null where there are not both good and bad accounts */
      readonly ks: number | null;
      /** @description Population stability index, ten-thousandths */
      readonly stability: number | null;
      /** @description Of the KS that the card had on accounts that it had not seen */
      readonly ksLost: number | null;
      /** @description It has lost more than a tenth of it */
      readonly drifted: boolean;
    };
    readonly ReadPlanHistoryResponse: {
      readonly planId: components['schemas']['PlanId'];
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Plan'] | null;
      }[];
    };
    readonly ReadRegimeCoverageResponse: {
      readonly regimeId: components['schemas']['RegimeId'];
      /** @description How many were looked at */
      readonly tradelines: number;
      readonly inScope: number;
      /** @description How many of them have a deferred month */
      readonly covered: number;
      /** @description Months that are reported as deferred */
      readonly months: number;
      readonly next: string | null;
    };
    readonly ReadReminderMessageResponse: {
      readonly mediaType: string;
      /** Format: base64 */
      readonly content: string;
    };
    readonly ReadReminderResponse: {
      /** @description 32 hexadecimal digits */
      readonly reminderId: string;
      /** @description 3 to 40 lower-case letters, digits and dashes */
      readonly strategyId: string;
      readonly strategyVersion: number;
      /** @enum {string} */
      readonly arm: 'champion' | 'challenger';
      readonly rule: string;
      readonly caseId: components['schemas']['CaseId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      /** @enum {string} */
      readonly channel: 'email' | 'push' | 'sms';
      readonly purpose: components['schemas']['ContactPurpose'];
      readonly notice: components['schemas']['NoticeKind'] | null;
      readonly template: components['schemas']['Sha256'];
      readonly daysPastDue: number;
      /**
       * @description `sent`, `unsent`: the outcome is to be reported; `reported`, `refused`, `failed` are final
       * @enum {string}
       */
      readonly state: 'planned' | 'permitted' | 'sending' | 'sent' | 'unsent' | 'reported' | 'refused' | 'failed';
      /** @description Why it waits, or ended as it did: a code */
      readonly reason: string | null;
      /** @description What the rules of conduct had against it last */
      readonly refusal: components['schemas']['ConductRefusal'] | null;
      readonly attempt: number;
      /** @description When it is looked at next */
      readonly dueAt: components['schemas']['Instant'];
      readonly plannedFor: components['schemas']['Instant'] | null;
      readonly permit: number | null;
      /** @description End of the permit */
      readonly notAfter: components['schemas']['Instant'] | null;
      readonly contactedAt: components['schemas']['Instant'] | null;
      readonly result: components['schemas']['ContactResult'] | null;
      /** @description Of the message as it was sent */
      readonly evidence: components['schemas']['Evidence'] | null;
      readonly createdAt: components['schemas']['Instant'];
      readonly updatedAt: components['schemas']['Instant'];
    };
    readonly ReadReminderResultsResponse: {
      /** @description 3 to 40 lower-case letters, digits and dashes */
      readonly strategyId: string;
      readonly cureDays: number;
      readonly results: readonly {
        readonly version: number;
        /** @enum {string} */
        readonly arm: 'champion' | 'challenger';
        readonly debtors: number;
        readonly reminders: number;
        /** @description Under way */
        readonly waiting: number;
        /** @description Handed over, or perhaps so */
        readonly sent: number;
        /** @description Taken by the mail server, the provider or the push service */
        readonly delivered: number;
        /** @description The ledger, or the debtor, did not allow them while they had a point */
        readonly refused: number;
        readonly failed: number;
        /** @description Of the debtors written to: nothing was past due any more, by a month reported within the days */
        readonly cured: number;
      }[];
    };
    readonly ReadRepairResponse: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly rule: components['schemas']['DataVersion'];
      readonly state: components['schemas']['RepairState'];
      readonly earnedPoints: number | null;
      readonly actions: readonly components['schemas']['RepairAction'][];
    };
    readonly ReadRosterHistoryResponse: {
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Roster'] | null;
      }[];
    };
    readonly ReadScoreHistoryResponse: {
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['ScoreRecord'] | null;
      }[];
    };
    readonly ReadScorecardHistoryResponse: {
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['ScorecardFile'] | null;
      }[];
    };
    readonly ReadScorecardResponse: {
      readonly file: components['schemas']['ScorecardFile'];
      readonly card: components['schemas']['Scorecard'];
    };
    readonly ReadStabilityResponse: {
      readonly tally: components['schemas']['ScoreTally'];
      readonly alert: components['schemas']['DriftAlert'] | null;
    };
    readonly ReadStatusesResponse: {
      readonly months: readonly {
        readonly period: components['schemas']['Period'];
        readonly status: string;
        readonly says: ('arrears' | 'notDue' | 'closed') | null;
        readonly minDaysPastDue?: number;
        readonly maxDaysPastDue?: number | null;
        /** @description What of it the ledger has no word for */
        readonly unsaid: string | null;
      }[];
    };
    readonly ReadSubmissionReceiptResponse: {
      readonly line: number;
      readonly record: ('opening' | 'month' | 'correction' | 'closure') | null;
      /** @enum {string} */
      readonly outcome: 'committed' | 'repeated' | 'refused' | 'invalid';
      readonly tradelineId: string | null;
      readonly period: components['schemas']['Period'] | null;
      readonly transactionId: string | null;
      readonly blockNumber: number | null;
      readonly code: string | null;
      readonly field: string | null;
      readonly reason: string | null;
    };
    readonly ReadTransactionResponse: {
      /** @description A Fabric transaction id */
      readonly transactionId: string;
      /** @enum {string} */
      readonly status: 'pending' | 'committed' | 'invalid';
      /** @description Fabric's, for example VALID or MVCC_READ_CONFLICT; null while pending */
      readonly validationCode: string | null;
      readonly blockNumber: number | null;
      /** @description Its place in the block */
      readonly index?: number;
      readonly type?: string;
      readonly definition?: string | null;
      /** @description The contract's transaction, for example AppendRepayments */
      readonly name?: string | null;
      /** @description As its submitter dated it */
      readonly at?: components['schemas']['Instant'] | null;
      /** @description <MSP>/<common name of the certificate> */
      readonly by?: string | null;
      /** @description The Idempotency-Key, of your own organisation's transactions */
      readonly commandId?: string | null;
    };
    readonly ReadTreatmentResponse: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly months: readonly components['schemas']['TreatedMonth'][];
      /** @description Now, with the regimes */
      readonly daysPastDue: components['schemas']['DaysPastDue'];
      /** @description Without them */
      readonly counterfactual: {
        readonly daysPastDue: components['schemas']['DaysPastDue'];
        readonly worstDaysPastDue: components['schemas']['DaysPastDue'];
      };
    };
    readonly ReadWarningHistoryResponse: {
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['EarlyWarning'] | null;
      }[];
    };
    readonly ReadWebhookResponse: {
      /** @description Chosen by you; unique in the organisation */
      readonly webhookId: string;
      readonly url: string;
      readonly description: string;
      readonly filter: {
        /** @description Only these types */
        readonly types?: readonly (
          | 'member.admitted'
          | 'member.suspended'
          | 'member.reinstated'
          | 'tradeline.opened'
          | 'repayment.appended'
          | 'repayment.corrected'
          | 'repayment.deleted'
          | 'repayment.reinserted'
          | 'tradeline.closed'
          | 'tradeline.deleted'
          | 'tradeline.reinserted'
          | 'tradeline.disputeMarked'
          | 'tradeline.disputeUnmarked'
          | 'case.opened'
          | 'case.closed'
          | 'step.proposed'
          | 'step.attested'
          | 'step.rejected'
          | 'step.executed'
          | 'consent.granted'
          | 'consent.narrowed'
          | 'consent.revoked'
          | 'inquiry.made'
          | 'dispute.lodged'
          | 'dispute.changed'
          | 'dispute.answered'
          | 'dispute.escalated'
          | 'dispute.decided'
          | 'dispute.ended'
          | 'permit.issued'
          | 'permit.changed'
          | 'permit.reported'
          | 'contact.reported'
          | 'placement.made'
          | 'placement.renewed'
          | 'placement.recalled'
          | 'plan.proposed'
          | 'plan.changed'
          | 'plan.ended'
          | 'promise.made'
          | 'promise.paymentReported'
          | 'promise.settled'
        )[];
        /** @enum {string} */
        readonly subjectKind?: 'member' | 'tradeline' | 'case' | 'subject' | 'dispute' | 'plan';
        readonly subjectId?: string;
      };
      /** @enum {string} */
      readonly state: 'active' | 'suspended';
      /** @description Why it is suspended: somebody asked for it, or its receiver answered 410 */
      readonly stateReason: ('requested' | 'gone') | null;
      /** @description All that it is told of up to here has a delivery */
      readonly position: string;
      /** @description Deliveries under way */
      readonly pending: number;
      /** @description Dead letters */
      readonly dead: number;
      /** @description Until then messages are signed with former secrets as well */
      readonly formerSecretsUntil: components['schemas']['Instant'] | null;
      readonly createdAt: components['schemas']['Instant'];
      /** @description Name of the user */
      readonly createdBy: string;
      readonly changedAt: components['schemas']['Instant'];
    };
    /** @enum {string} */
    readonly ReasonCode:
      | 'ACCOUNT_LITTLE_USED'
      | 'AMOUNTS_PAID_LOW'
      | 'ARREARS_DEEP'
      | 'ARREARS_NOW'
      | 'ARREARS_RECENT'
      | 'BALANCE_EXPERIENCE_SHORT'
      | 'FILE_YOUNG'
      | 'INQUIRIES_MANY'
      | 'LIMIT_LOW'
      | 'MINIMUM_PAYMENTS'
      | 'PAYMENTS_LOW'
      | 'PAYMENTS_MISSED'
      | 'TRANSACTIONS_FALLEN'
      | 'UTILISATION_HIGH';
    readonly ReciprocityPolicy: {
      /** @description Whose inquiries are metered */
      readonly roles: readonly components['schemas']['MemberRole'][];
      /** @description Whole days before the day of the last tally */
      readonly windowDays: number;
      /** @description Inquiries that need no contribution */
      readonly allowance: number;
      /** @description Inquiries that a hundred furnished records allow */
      readonly inquiriesPerHundred: number;
      /** @description How many days a tally may lag behind yesterday */
      readonly graceDays: number;
      readonly revision: number;
      readonly setAt: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
    };
    readonly ReciprocityPolicyReceipt: {
      readonly transactionId: string;
      readonly policy: components['schemas']['ReciprocityPolicy'];
    };
    readonly ReciprocityView: {
      readonly policy: components['schemas']['ReciprocityPolicy'] | null;
      readonly meter: components['schemas']['Meter'] | null;
      /** @description `toFurnish`: records still to be furnished before the next inquiry is allowed; 0 where it is */
      readonly standing: {
        readonly furnished: number;
        readonly inquiries: number;
        readonly allowed: number;
        readonly toFurnish: number;
      } | null;
    };
    readonly RecordExecutionRequest: {
      readonly executedAt: components['schemas']['Instant'];
      readonly outcome: components['schemas']['ExecutionOutcome'];
      /** @description The permit under which it was carried out; for a reminder, a visit and locating a third party */
      readonly permit?: number;
      /** @description Recording, receipt or report */
      readonly evidence?: components['schemas']['Evidence'];
    };
    readonly RecordRecoveryRequest: {
      readonly recoveredOn: components['schemas']['CivilDate'];
      readonly amounts: {
        readonly currency: components['schemas']['Currency'];
        readonly amount: components['schemas']['NonNegativeAmount'];
      };
    };
    readonly RecordSettlementRequest: {
      /** @description Paid, as the insurer has it; received, as the lender has it */
      readonly paidOn: components['schemas']['CivilDate'];
      readonly amounts: {
        readonly currency: components['schemas']['Currency'];
        readonly amount: components['schemas']['NonNegativeAmount'];
      };
    };
    /** @description Keyed hash (HMAC-SHA-256) of a number, an address or a person */
    readonly Reference: components['schemas']['Sha256'];
    readonly RefusedRecord: {
      readonly index: number;
      /** @enum {string} */
      readonly code:
        | 'ACCEPTED_EXCEEDS_LOSS'
        | 'AGENCY_UNKNOWN'
        | 'AMOUNTS_MISMATCH'
        | 'AMOUNTS_MISSING'
        | 'ANSWER_DIFFERS_FROM_ORDER'
        | 'ARREARS_OUTSTANDING'
        | 'BASIS_MISMATCH'
        | 'CASE_ALREADY_OPEN'
        | 'CASE_CLOSED'
        | 'CASE_EXISTS'
        | 'CASE_NOT_FOUND'
        | 'CERTIFICATE_MISSING'
        | 'CHALLENGERS_FULL'
        | 'CLAIM_NOT_BORNE_OUT'
        | 'CLAIM_EXISTS'
        | 'CLAIM_NOT_FOUND'
        | 'CLAIM_NOT_OPEN'
        | 'CLAIM_NOT_SETTLED'
        | 'CLAIM_NOT_TRIGGERED'
        | 'CLAIM_OUT_OF_TIME'
        | 'COLLECTION_HELD'
        | 'COMMAND_ID_REUSED'
        | 'COMPLAINT_DECIDED'
        | 'COMPLAINT_NOT_FOUND'
        | 'CONDUCT_RULE_BROKEN'
        | 'CONSENT_EXISTS'
        | 'CONSENT_EXPIRED'
        | 'CONSENT_NOT_FOUND'
        | 'CONSENT_NOT_NARROWED'
        | 'CONSENT_REVOKED'
        | 'CORRECTION_CHANGES_NOTHING'
        | 'CORRECTION_NOT_FOUND'
        | 'COVER_EXISTS'
        | 'COVER_NOT_ACTIVE'
        | 'COVER_NOT_FOUND'
        | 'COVER_NOT_PROPOSED'
        | 'COVER_OWN_PROPOSAL'
        | 'COVER_TERMS_INVALID'
        | 'CURRENCY_MISMATCH'
        | 'CURRENCY_MISSING'
        | 'DATE_IN_FUTURE'
        | 'DATE_OUT_OF_ORDER'
        | 'DEBT_MISMATCH'
        | 'DECISION_NOT_DUE'
        | 'DECISION_OVERDUE'
        | 'DECLARATION_CHANGES_NOTHING'
        | 'DEFAULT_ALREADY_LISTED'
        | 'DEFAULT_NOT_COVERED'
        | 'DEFAULT_NOT_ON_RECORD'
        | 'DISPUTE_ALREADY_OPEN'
        | 'DISPUTE_CLOSED'
        | 'DISPUTE_EXISTS'
        | 'DISPUTE_NOT_ESCALATED'
        | 'DISPUTE_NOT_FOUND'
        | 'DISPUTE_NOT_UPHELD'
        | 'DOUBLE_COVER'
        | 'DUTY_MISSING'
        | 'ENFORCEMENT_NOT_SHOWN'
        | 'ESCALATION_TOO_EARLY'
        | 'EVIDENCE_INSUFFICIENT'
        | 'EVIDENCE_MISSING'
        | 'EVIDENCE_NOT_AWAITED'
        | 'EXECUTION_OUT_OF_TIME'
        | 'EXTENSION_NOT_PERMITTED'
        | 'FORBEARANCE_NOT_OFFERED'
        | 'FREEZE_UNCHANGED'
        | 'HARDSHIP_DECIDED'
        | 'HARDSHIP_NOT_FOUND'
        | 'HARDSHIP_PENDING'
        | 'INQUIRY_ANSWER_LAPSED'
        | 'INQUIRY_NOT_FOUND'
        | 'INSTALMENTS_DO_NOT_ADD_UP'
        | 'ITEMS_UNDECIDED'
        | 'ITEM_ALREADY_ANSWERED'
        | 'ITEM_DELETED'
        | 'ITEM_NOT_DELETED'
        | 'ITEM_NOT_DISPUTED'
        | 'KIND_WITHOUT_LIMIT'
        | 'LEI_INVALID'
        | 'LIMIT_POLICY_NOT_FOUND'
        | 'LISTING_EXISTS'
        | 'LISTING_NOT_APPEALED'
        | 'LISTING_NOT_FOUND'
        | 'LISTING_NOT_LISTED'
        | 'LISTING_NOT_NOTICED'
        | 'LISTING_NOT_PERMITTED'
        | 'LISTING_NOT_PROPOSED'
        | 'LISTING_OVER'
        | 'LISTING_REPAIRED'
        | 'LOSS_DIFFERS'
        | 'LOSS_EXCEEDS_BALANCE'
        | 'MALFORMED_REQUEST'
        | 'MEMBER_EXISTS'
        | 'MEMBER_NOT_ADMITTED'
        | 'MEMBER_NOT_FOUND'
        | 'MEMBER_STATUS_UNCHANGED'
        | 'MEMBER_SUSPENDED'
        | 'MORATORIUM_NOT_FOUND'
        | 'MOTION_PENDING'
        | 'NOTARY_UNKNOWN'
        | 'NOTICE_MISSING'
        | 'NOTICE_OUT_OF_TIME'
        | 'NOTICE_TOO_RECENT'
        | 'NOT_ENTITLED_TO_READ'
        | 'NOT_HOLDER_OF_CONSENT'
        | 'NOT_HOLDER_OF_PERMIT'
        | 'NOT_HOLDER_OF_STATEMENT'
        | 'NOT_IN_ARREARS'
        | 'NOT_LENDER_OF_CASE'
        | 'NOT_LENDER_OF_TRADELINE'
        | 'NOT_NOTARY_OF_CASE'
        | 'NOT_PARTY_OF_COVER'
        | 'NOT_PLACED'
        | 'NOT_PLACER_OF_FREEZE'
        | 'NOT_PROPOSER_OF_SCORECARD'
        | 'NOT_SCORER'
        | 'NOT_SERIOUS'
        | 'NOT_TAKER_OF_DISPUTE'
        | 'OVERRIDE_CONTRADICTS_SCORE'
        | 'OVERRIDE_EXISTS'
        | 'PACK_ALREADY_ADOPTED'
        | 'PACK_EXISTS'
        | 'PACK_INVALID'
        | 'PACK_NOT_FOUND'
        | 'PAYMENT_EXCEEDS_DEBT'
        | 'PERIOD_ALREADY_REPORTED'
        | 'PERIOD_BEFORE_OPENING'
        | 'PERIOD_IN_FUTURE'
        | 'PERIOD_NOT_OVER'
        | 'PERIOD_NOT_REPORTED'
        | 'PERIOD_OUT_OF_ORDER'
        | 'PERMIT_MISMATCH'
        | 'PERMIT_MISSING'
        | 'PERMIT_NOT_FOUND'
        | 'PERMIT_OUT_OF_TIME'
        | 'PERMIT_REPORTED'
        | 'PLACEMENT_EXISTS'
        | 'PLAN_BREACHED'
        | 'PLAN_EXISTS'
        | 'PLAN_KEPT'
        | 'PLAN_NOT_ACTIVE'
        | 'PLAN_NOT_FOUND'
        | 'PLAN_NOT_PROPOSED'
        | 'PLAN_OPEN'
        | 'PLAN_SIDE_CONSENTED'
        | 'POLICY_EXCEEDED'
        | 'PROGRAMME_EXISTS'
        | 'PROGRAMME_NOT_FOUND'
        | 'PROMISE_LATE'
        | 'PROMISE_NOT_FOUND'
        | 'PROMISE_OPEN'
        | 'PROMISE_SETTLED'
        | 'PROMISE_UNDECIDED'
        | 'PURPOSE_NOT_CONSENTED'
        | 'PURPOSE_NOT_PERMITTED'
        | 'REASON_MISSING'
        | 'RECIPROCITY_EXCEEDED'
        | 'RECIPROCITY_NOT_TALLIED'
        | 'RECORD_FULL'
        | 'REGIME_ENDED'
        | 'REGIME_EXISTS'
        | 'REGIME_NOT_FOUND'
        | 'REINSERTION_NOT_PERMITTED'
        | 'RENEGOTIATION_LIMIT'
        | 'REVISION_MISMATCH'
        | 'ROLE_NOT_ENTITLED'
        | 'SCORECARD_EXISTS'
        | 'SCORECARD_NOT_CHALLENGER'
        | 'SCORECARD_NOT_FOUND'
        | 'SCORECARD_NOT_PROPOSED'
        | 'SCORECARD_NOT_RATIFIED'
        | 'SCORECARD_ON_ROSTER'
        | 'SCORE_NOT_FOUND'
        | 'SELF_ATTESTATION'
        | 'SETTLEMENT_MISMATCH'
        | 'SETTLEMENT_RECORDED'
        | 'STAFF_NOT_FOUND'
        | 'STATEMENTS_FULL'
        | 'STATEMENT_NOT_FOUND'
        | 'STATEMENT_TOO_LONG'
        | 'STATUS_CONTRADICTS_ARREARS'
        | 'STEPS_PENDING'
        | 'STEP_NOT_AWAITING_ATTESTATION'
        | 'STEP_NOT_CLEARED'
        | 'STEP_NOT_FOUND'
        | 'SUBJECT_FROZEN'
        | 'SUBJECT_MISMATCH'
        | 'TEMPLATE_DECIDED'
        | 'TEMPLATE_EXISTS'
        | 'TEMPLATE_NOT_FOUND'
        | 'TIME_ZONE_UNKNOWN'
        | 'TRADELINE_CLOSED'
        | 'TRADELINE_DELETED'
        | 'TRADELINE_DISPUTED'
        | 'TRADELINE_EXISTS'
        | 'TRADELINE_IN_ARREARS'
        | 'TRADELINE_NOT_COVERED'
        | 'TRADELINE_NOT_FOUND'
        | 'TRADELINE_NOT_INSURED'
        | 'TRADELINE_REPEATED'
        | 'UNKNOWN_TRANSACTION'
        | 'VERSION_EXISTS'
        | 'VOTE_ALREADY_CAST'
        | 'WARNING_CLOSED'
        | 'WARNING_NOT_FOUND'
        | 'WARNING_OPEN'
        | 'WARNING_UNDECIDED';
      readonly message: string;
      readonly fields: readonly components['schemas']['FieldFault'][];
    };
    /** @description Given by the regulator; 4 to 48 lower-case letters, digits and dashes */
    readonly RegimeId: string;
    readonly RegimeScope: {
      /** @description A country covers its subdivisions */
      readonly regions: readonly components['schemas']['Region'][];
      readonly kinds: readonly components['schemas']['TradelineKind'][];
      /** @description Tradelines opened on these days or between */
      readonly cohort: {
        readonly openedFrom: components['schemas']['CivilDate'];
        readonly openedTo: components['schemas']['CivilDate'];
      } | null;
    };
    /** @description ISO 3166-1 or 3166-2 code */
    readonly Region: string;
    readonly RegisterStaffRequest: {
      readonly staffId: components['schemas']['StaffId'];
      /** @description When the training expires */
      readonly trainedUntil: components['schemas']['Instant'];
      /** @default false */
      readonly mayVisit?: boolean;
    };
    readonly RegisterStaffResponse: {
      readonly transactionId: string;
      readonly staff: components['schemas']['Staff'];
    };
    readonly RegisterTemplateRequest: {
      /** @description Of the text, before names and amounts are filled in */
      readonly sha256: components['schemas']['Sha256'];
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly channels: readonly components['schemas']['Channel'][];
      readonly purposes: readonly components['schemas']['ContactPurpose'][];
    };
    readonly RegisterTemplateResponse: {
      readonly transactionId: string;
      readonly template: components['schemas']['Template'];
    };
    readonly ReinsertItemRequest: {
      /** @description The month that was deleted; null: the tradeline */
      readonly period: components['schemas']['Period'] | null;
      /** @description The month as it is certified */
      readonly month?: {
        readonly daysPastDue: components['schemas']['DaysPastDue'];
        readonly paymentStatus: components['schemas']['PaymentStatus'];
      };
      /** @description The furnisher's certificate that the item is complete and accurate */
      readonly certificate?: components['schemas']['Evidence'];
      /** @description The notice to the subject */
      readonly notice?: {
        readonly sentOn: components['schemas']['CivilDate'];
        readonly evidence: components['schemas']['Evidence'];
      };
    };
    readonly Reinsertion: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly period: components['schemas']['Period'] | null;
      readonly certificate: components['schemas']['Evidence'];
      readonly notice: {
        readonly sentOn: components['schemas']['CivilDate'];
        readonly evidence: components['schemas']['Evidence'];
      };
      readonly at: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
    };
    readonly ReinsertionReceipt: {
      readonly transactionId: string;
      readonly reinsertion: components['schemas']['Reinsertion'];
      readonly tradeline: components['schemas']['Tradeline'];
    };
    readonly RejectClaimRequest: {
      readonly reasons: readonly components['schemas']['ClaimReason'][];
    };
    readonly RejectStepRequest: {
      readonly reasons: readonly components['schemas']['RejectionReason'][];
    };
    /** @enum {string} */
    readonly RejectionReason:
      | 'debtDisputed'
      | 'debtNotShown'
      | 'noticeMissing'
      | 'outsidePermittedHours'
      | 'thirdPartyConcerned'
      | 'evidenceInsufficient'
      | 'disproportionate';
    readonly RemoveContactDetailsResponse: {
      readonly removed: boolean;
    };
    readonly RemoveListingRequest: {
      /** @description The dispute on the tradeline that ended with a correction or a deletion */
      readonly disputeId: components['schemas']['DisputeId'];
    };
    readonly RepairAction:
      | {
          /** @constant */
          readonly action: 'repayArrears';
          readonly daysPastDue: number;
          readonly basisPoints: number;
        }
      | {
          /** @constant */
          readonly action: 'stayOnTime';
          readonly until: components['schemas']['Period'];
          readonly basisPoints: number;
          readonly points: number | null;
        }
      | {
          /** @constant */
          readonly action: 'repayForProgramme';
          readonly programmeId: components['schemas']['ProgrammeId'];
          readonly by: components['schemas']['CivilDate'];
          readonly months: number;
        };
    readonly RepairRule: {
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly version: components['schemas']['DataVersion'];
      readonly effectiveFrom: components['schemas']['CivilDate'];
      /** @description A step is earned by so many months on time */
      readonly everyMonths: number;
      /** @description What a step gives back, in ten-thousandths of the loss */
      readonly stepBasisPoints: number;
      readonly sources: readonly components['schemas']['RuleSource'][];
    };
    readonly RepairState: {
      /** @description In a row, up to the last month reported */
      readonly onTimeMonths: number;
      readonly earnedBasisPoints: number;
      /** @description If the months until then are on time */
      readonly nextStep: {
        readonly period: components['schemas']['Period'];
        readonly basisPoints: number;
      } | null;
      readonly completeBy: components['schemas']['Period'] | null;
    };
    readonly RepairedPoints: {
      readonly points: number;
      readonly band: string;
      /** @description How many of them were earned back */
      readonly earned: number;
    };
    readonly RepaymentAmounts: {
      readonly currency: components['schemas']['Currency'];
      /** @description Credit limit in force, or the principal of a loan */
      readonly limit: components['schemas']['NonNegativeAmount'];
      /** @description Statement balance; negative when in credit */
      readonly balance: string;
      /** @description What the payment is measured against: the previous statement balance, or the instalment */
      readonly due?: string;
      readonly paid: components['schemas']['NonNegativeAmount'];
    };
    readonly ReplayWebhookRequest: {
      /** @description This one */
      readonly position?: string;
      /**
       * @description All dead letters
       * @constant
       */
      readonly state?: 'dead';
      /** @description All that is told of after this position */
      readonly after?: string;
    };
    readonly ReplayWebhookResponse: {
      /** @description Deliveries that are under way again; what is made anew is not counted */
      readonly requeued: number;
      readonly webhook: components['schemas']['ReadWebhookResponse'];
    };
    readonly ReportContactRequest: {
      readonly channel: components['schemas']['Channel'];
      readonly target: components['schemas']['ContactTarget'];
      readonly purpose: components['schemas']['ContactPurpose'];
      readonly reference: components['schemas']['Reference'];
      /** @enum {string} */
      readonly result: 'attempt' | 'numberInvalid' | 'delivered' | 'connected' | 'rightParty' | 'refused' | 'promise';
      readonly contactedAt: components['schemas']['Instant'];
      readonly evidence?: components['schemas']['Evidence'];
    };
    readonly ReportDriftRequest: {
      readonly period: components['schemas']['Period'];
    };
    readonly ReportDriftResponse: {
      readonly transactionId: string;
      readonly alert: components['schemas']['DriftAlert'];
    };
    readonly ReportMetro2Response: {
      readonly period: components['schemas']['Period'];
      /** @description Base segments of the file */
      readonly accounts: number;
      readonly unsaid: readonly {
        /** @description As the ledger names it, or the format where the ledger has no such thing */
        readonly field: string;
        readonly reason: string;
        readonly accounts: number;
      }[];
    };
    readonly ReportOutcomeRequest: {
      readonly result: components['schemas']['ContactResult'];
      /** @description When it was made; the planned instant where left out */
      readonly contactedAt?: components['schemas']['Instant'];
      /** @description Recording or receipt */
      readonly evidence?: components['schemas']['Evidence'];
    };
    readonly ReportPlanPaymentRequest: {
      readonly paidOn: components['schemas']['CivilDate'];
      readonly amounts: components['schemas']['PlanPayment'];
    };
    readonly ReportPromisePaymentRequest: {
      readonly paidOn: components['schemas']['CivilDate'];
      readonly amounts: {
        readonly currency: components['schemas']['Currency'];
        readonly amount: components['schemas']['NonNegativeAmount'];
      };
    };
    readonly RequestClaimEvidenceRequest: {
      readonly wanted: readonly components['schemas']['EvidenceWanted'][];
    };
    readonly RequestHardshipRequest: {
      /** @description What the debtor asks for */
      readonly measures: readonly components['schemas']['ForbearanceMeasure'][];
      /** @description The request as the debtor made it */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly RequestHardshipResponse: {
      readonly transactionId: string;
      readonly hardship: components['schemas']['HardshipRequest'];
    };
    readonly RequestPermitRequest: {
      /** @description At most seven days ahead */
      readonly plannedFor: components['schemas']['Instant'];
      readonly channel: components['schemas']['Channel'];
      readonly target: components['schemas']['ContactTarget'];
      readonly purpose: components['schemas']['ContactPurpose'];
      /** @description Which notice it gives; for the purpose `notice` */
      readonly notice?: components['schemas']['NoticeKind'];
      readonly reference: components['schemas']['Reference'];
      /** @description Of the approved text that is sent */
      readonly template?: components['schemas']['Sha256'];
      /** @description Who makes it: one, or all that go on a visit */
      readonly staff: readonly components['schemas']['StaffId'][];
      /** @description The step of the case that it carries out */
      readonly step?: number;
    };
    readonly RequestPermitResponse: {
      readonly transactionId: string;
      readonly permit: components['schemas']['Permit'];
    };
    readonly RevokeConsentRequest: {
      /** @description The subject's request */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly Roster: {
      readonly use: components['schemas']['ScorecardUse'];
      readonly champion: {
        readonly version: components['schemas']['ScorecardVersion'];
        readonly digest: components['schemas']['Sha256'];
        readonly since: components['schemas']['Instant'];
      } | null;
      readonly challengers: readonly {
        readonly version: components['schemas']['ScorecardVersion'];
        readonly digest: components['schemas']['Sha256'];
        readonly since: components['schemas']['Instant'];
      }[];
      /** @description The vote that is under way on making a challenger the champion */
      readonly motion: {
        readonly version: components['schemas']['ScorecardVersion'];
        readonly openedAt: components['schemas']['Instant'];
        readonly votes: readonly components['schemas']['Vote'][];
      } | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly RotateWebhookSecretRequest: {
      /**
       * @description For so many seconds messages are signed with the former secrets as well
       * @default 86400
       */
      readonly overlapS?: number;
    };
    /** @description Stable, for example us.contact.calls */
    readonly RuleId: string;
    readonly RuleSource: {
      readonly rule: string;
      readonly source: string;
    };
    readonly RunRemindersResponse: {
      readonly planned: number;
      /** @description Reminders that were brought on, be it by one step */
      readonly advanced: number;
      /** @description Channels refused by a link, which the ledger knows of now */
      readonly refusalsDeclared: number;
    };
    readonly ScanLimitsResponse: {
      readonly limits: readonly components['schemas']['LimitFile'][];
      readonly next: string | null;
    };
    readonly Score: components['schemas']['ScoredAnswer'] | components['schemas']['ThinFileAnswer'];
    readonly ScoreBand: {
      readonly name: string;
      /** @description Least points of the band; null: no end */
      readonly from: number | null;
    };
    readonly ScoreInputs: {
      /** @description The champion first */
      readonly cards: readonly {
        readonly version: components['schemas']['ScorecardVersion'];
        readonly digest: components['schemas']['Sha256'];
      }[];
      readonly tradelines: readonly {
        readonly tradelineId: components['schemas']['TradelineId'];
        readonly revision: number;
        /** @description Months that did not count, because of a dispute; null: the whole of it */
        readonly excluded: readonly (components['schemas']['Period'] | null)[];
      }[];
      /** @description In the ninety days before this one */
      readonly hardInquiries: number;
      readonly regimes: readonly {
        readonly regimeId: components['schemas']['RegimeId'];
        readonly revision: number;
      }[];
      readonly programmes: readonly {
        readonly programmeId: string;
        readonly digest: components['schemas']['Sha256'];
      }[];
      readonly repairRules: readonly {
        readonly jurisdiction: components['schemas']['Jurisdiction'];
        readonly version: string;
      }[];
    };
    readonly ScoreOutlook: {
      /**
       * @description Each month paid in full, or its minimum; nothing past due
       * @enum {string}
       */
      readonly plan: 'full' | 'minimum';
      readonly months: number;
      readonly points: number;
    };
    readonly ScoreReason: {
      readonly code: components['schemas']['ReasonCode'];
      /** @description Against the best bins */
      readonly pointsLost: number;
      readonly because: readonly {
        readonly characteristic: components['schemas']['Characteristic'];
        readonly value: number | null;
        readonly pointsLost: number;
        /** @description The best bin; null where being in another segment is what would help */
        readonly better: {
          readonly from: number | null;
          readonly upTo: number | null;
          readonly pointsGained: number;
        } | null;
      }[];
    };
    readonly ScoreReceipt: {
      readonly transactionId: string;
      readonly subjectId: components['schemas']['SubjectId'];
      readonly entry: components['schemas']['FootprintEntryNumber'];
      readonly scorecard: components['schemas']['ScorecardVersion'];
      /** @description null: a thin file */
      readonly points: number | null;
      readonly band: string | null;
      /** @description Why it is a thin file */
      readonly cause: components['schemas']['ThinFileCause'] | null;
      readonly inputsDigest: components['schemas']['Sha256'];
    };
    readonly ScoreRecord: {
      readonly subjectId: components['schemas']['SubjectId'];
      readonly entry: components['schemas']['FootprintEntryNumber'];
      readonly use: components['schemas']['ScorecardUse'];
      readonly scorer: components['schemas']['MspId'];
      readonly purpose: components['schemas']['PurposeCode'];
      readonly at: components['schemas']['Instant'];
      readonly transactionId: string;
      /** @description The score that counts: the champion card's */
      readonly champion: components['schemas']['Score'];
      readonly challengers: readonly components['schemas']['ChallengerScore'][];
      /** @description null where there is no score */
      readonly repaired: components['schemas']['RepairedPoints'] | null;
      readonly inputs: components['schemas']['ScoreInputs'];
      readonly override: components['schemas']['Override'] | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly ScoreReplay: {
      readonly recorded: components['schemas']['Score'];
      readonly replayed: components['schemas']['Score'];
      /** @description Every card gives the same answer and the same digest of its inputs */
      readonly agrees: boolean;
      readonly differences: readonly string[];
    };
    readonly ScoreSubjectRequest: {
      readonly use: components['schemas']['ScorecardUse'];
      readonly purpose: components['schemas']['PurposeCode'];
      readonly consentId: components['schemas']['ConsentId'];
    };
    readonly ScoreTally: {
      readonly version: components['schemas']['ScorecardVersion'];
      readonly period: components['schemas']['Period'];
      readonly scored: number;
      readonly thinFiles: number;
      readonly overrides: {
        readonly lowSide: number;
        readonly highSide: number;
      };
      /** @description The classes of the card's reference distribution */
      readonly classes: readonly {
        readonly upTo: number | null;
        readonly scored: number;
        /** @description Parts of a million */
        readonly expected: number;
      }[];
      /** @description Population stability index; null without scores */
      readonly stability: number | null;
    };
    readonly Scorecard: {
      readonly version: components['schemas']['ScorecardVersion'];
      readonly purpose: string;
      /** @description At so many points, so many good accounts to a bad one; so many points more double that */
      readonly scale: {
        readonly points: number;
        readonly odds: number;
        readonly pointsToDouble: number;
      };
      /** @description Months an account must have reported to be scored; and how recently */
      readonly history: {
        readonly minimumMonths: number;
        readonly freshMonths: number;
      };
      /** @description Added to limit bands of a currency, so that they mean what they meant where the card was trained */
      readonly currencies: {
        readonly [key: string]: number;
      };
      readonly segmentBy: components['schemas']['Characteristic'];
      /** @description By the value of the segmenting characteristic, the worse later */
      readonly segments: readonly components['schemas']['ScorecardSegment'][];
      readonly bands: readonly components['schemas']['ScoreBand'][];
      /** @description How the points of the training accounts are spread; population stability is measured against it */
      readonly reference: readonly {
        /** @description Largest value that falls into it; null: no end */
        readonly upTo: number | null;
        /** @description Parts of a million */
        readonly share: number;
      }[];
      readonly provenance: components['schemas']['ScorecardProvenance'];
    };
    readonly ScorecardBin: {
      /** @description Largest value that falls into it; null: no end */
      readonly upTo: number | null;
      readonly points: number;
    };
    readonly ScorecardCharacteristic: {
      readonly name: components['schemas']['Characteristic'];
      /** @description What its lost points are called */
      readonly reason: components['schemas']['ReasonCode'];
      readonly bins: readonly components['schemas']['ScorecardBin'][];
      /** @description Where the ledger knows no value, for example of a payment when nothing was due */
      readonly missing: number;
    };
    readonly ScorecardFile: {
      readonly version: components['schemas']['ScorecardVersion'];
      readonly use: components['schemas']['ScorecardUse'];
      /** @description Of the card, as the ledger encodes it */
      readonly digest: components['schemas']['Sha256'];
      readonly trainingData: components['schemas']['Sha256'];
      /** @enum {string} */
      readonly status: 'proposed' | 'ratified' | 'rejected' | 'withdrawn' | 'superseded';
      readonly proposer: components['schemas']['MspId'];
      readonly proposedAt: components['schemas']['Instant'];
      readonly decidedAt: components['schemas']['Instant'] | null;
      readonly supersededBy: components['schemas']['ScorecardVersion'] | null;
      readonly votes: readonly components['schemas']['Vote'][];
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly ScorecardMetrics: {
      readonly accounts: number;
      readonly bads: number;
      /** @description Ten-thousandths */
      readonly auc: number;
      /** @description Ten-thousandths */
      readonly gini: number;
      /** @description Ten-thousandths */
      readonly ks: number;
      /** @description Ten-thousandths */
      readonly brier: number;
    };
    readonly ScorecardProvenance: {
      readonly data: {
        readonly source: string;
        readonly sha256: components['schemas']['Sha256'];
        readonly accounts: number;
        readonly bads: number;
        readonly outcome: string;
      };
      readonly code: {
        readonly name: string;
        /** @description Over the sources that made this card */
        readonly sha256: components['schemas']['Sha256'];
      };
      /** @description A card of the same recipe on 70 % of the data, measured on the other 30 % */
      readonly holdOut: components['schemas']['ScorecardMetrics'];
      readonly crossValidation: {
        readonly accounts: number;
        readonly bads: number;
        /** @description Ten-thousandths */
        readonly auc: number;
        /** @description Ten-thousandths */
        readonly gini: number;
        /** @description Ten-thousandths */
        readonly ks: number;
        /** @description Ten-thousandths */
        readonly brier: number;
        readonly folds: number;
        readonly repeats: number;
        /** @description Standard deviation over the folds */
        readonly aucDeviation: number;
      };
    };
    readonly ScorecardSegment: {
      readonly name: string;
      /** @description Largest value of the segmenting characteristic; null: no end */
      readonly upTo: number | null;
      /** @description What being in this segment and not in the best is called */
      readonly reason: components['schemas']['ReasonCode'] | null;
      readonly base: number;
      readonly characteristics: readonly components['schemas']['ScorecardCharacteristic'][];
    };
    /**
     * @description `application`: somebody asks for credit; `behaviour`: an account that is kept is looked at
     * @enum {string}
     */
    readonly ScorecardUse: 'application' | 'behaviour';
    /** @description 3 to 40 lower-case letters, digits, dots and dashes, for example taiwan-v1 */
    readonly ScorecardVersion: string;
    readonly ScoredAnswer: {
      readonly scorecard: string;
      /** @description The score speaks of the end of this month */
      readonly asOf: components['schemas']['Period'];
      /** @description Over all that the score was computed from */
      readonly inputsDigest: components['schemas']['Sha256'];
      /** @constant */
      readonly scored: true;
      readonly points: number;
      readonly band: string;
      /** @description Hundredths of good accounts to a bad one, as the card is scaled */
      readonly oddsHundredths: number;
      readonly defaultBasisPoints: number;
      /** @description The segment whose table decided */
      readonly segment: string;
      /** @description The account that decides: the one with the fewest points */
      readonly tradelineId: components['schemas']['TradelineId'];
      /** @description Largest loss first; a fifth only where inquiries count */
      readonly reasons: readonly components['schemas']['ScoreReason'][];
      readonly outlook: readonly components['schemas']['ScoreOutlook'][];
      /** @description What the points were if no month had been deferred */
      readonly pointsWithoutRegime: number;
      /** @description Months of the deciding account that a shock regime deferred */
      readonly deferredMonths: number;
    };
    readonly SetCompensationRequest: {
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly perDay: components['schemas']['NonNegativeAmount'];
      readonly currency: components['schemas']['Currency'];
    };
    readonly SetPlacesRequest: {
      readonly places: readonly components['schemas']['Place'][];
    };
    readonly SetPlacesResponse: {
      readonly transactionId: string;
      readonly debtor: components['schemas']['DebtorFile'];
    };
    readonly SetReciprocityPolicyRequest: {
      /** @description Whose inquiries are metered */
      readonly roles: readonly components['schemas']['MemberRole'][];
      /** @description Whole days before the day of the last tally */
      readonly windowDays: number;
      /** @description Inquiries that need no contribution */
      readonly allowance: number;
      /** @description Inquiries that a hundred furnished records allow */
      readonly inquiriesPerHundred: number;
      /** @description How many days a tally may lag behind yesterday */
      readonly graceDays: number;
    };
    readonly SetReferenceRequest: {
      readonly reference: components['schemas']['Reference'];
      /**
       * @default personal
       * @enum {string}
       */
      readonly place?: 'personal' | 'workplace';
      /**
       * @description It was confirmed now that it is still the debtor's
       * @default false
       */
      readonly confirmed?: boolean;
    };
    /** @description SHA-256, lower-case hexadecimal */
    readonly Sha256: string;
    readonly ShockRegime: {
      readonly regimeId: components['schemas']['RegimeId'];
      /** @enum {string} */
      readonly cause: 'pandemic' | 'naturalDisaster' | 'armedConflict' | 'financialCrisis' | 'infrastructureFailure';
      readonly scope: components['schemas']['RegimeScope'];
      readonly from: components['schemas']['Period'];
      /** @description Its last month; it ends with it */
      readonly to: components['schemas']['Period'];
      /** @description The decision that declares it */
      readonly evidence: components['schemas']['Evidence'];
      readonly declaredAt: components['schemas']['Instant'];
      /** @description When its end was brought forward */
      readonly endedAt: components['schemas']['Instant'] | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly ShownListing: {
      readonly listingId: components['schemas']['ListingId'];
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      readonly ground: components['schemas']['ListingGround'];
      readonly basis: components['schemas']['ListingBasis'] | null;
      /** @description Of the decision, or of the enforcement */
      readonly basisOn: components['schemas']['CivilDate'] | null;
      /** @description From this day on it is not shown; nothing moves it to a later one */
      readonly lapsesOn: components['schemas']['CivilDate'] | null;
      /** @description The day on which it was recorded that the debt is paid */
      readonly repairedOn: components['schemas']['CivilDate'] | null;
      /** @description From this day on a repaired listing is not shown */
      readonly shownUntil: components['schemas']['CivilDate'] | null;
    };
    /** @enum {string} */
    readonly ShownMark: 'none' | 'disputed' | 'excluded';
    readonly ShownTradeline: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      readonly subjectId: components['schemas']['SubjectId'];
      readonly kind: components['schemas']['TradelineKind'];
      readonly currency: components['schemas']['Currency'];
      readonly region: components['schemas']['Region'] | null;
      readonly openedOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      readonly status: 'open' | 'closed' | 'deleted';
      readonly closedOn: components['schemas']['CivilDate'] | null;
      readonly closeReason: components['schemas']['CloseReason'] | null;
      /** @description Deleted after a dispute: nothing of it is shown or counts any more */
      readonly deletedOn: components['schemas']['CivilDate'] | null;
      readonly limitBand: number;
      readonly lastPeriod: components['schemas']['Period'] | null;
      /** @description Oldest month first, without gaps, at most sixty */
      readonly profile: readonly components['schemas']['ProfileMonth'][];
      readonly monthsReported: number;
      /** @description At the end of the last period reported */
      readonly daysPastDue: components['schemas']['DaysPastDue'];
      /** @description Over the whole life of the tradeline */
      readonly worstDaysPastDue: components['schemas']['DaysPastDue'];
      /** @description First day of the arrears now outstanding; fixed until cured */
      readonly firstDelinquencyOn: components['schemas']['CivilDate'] | null;
      /** @description Counts the changes of this tradeline */
      readonly revision: number;
    };
    /** @enum {string} */
    readonly Signal:
      | 'activityFall'
      | 'arrears'
      | 'inquiries30Days'
      | 'inquiries90Days'
      | 'inquirersOverCap'
      | 'minimumPayments'
      | 'utilisationJump';
    readonly SimulateLimitPolicyResponse: {
      readonly lender: components['schemas']['MspId'];
      readonly version: components['schemas']['LimitPolicyVersion'];
      /** @description The champion for behaviour, by which the accounts were scored */
      readonly scorecard: string;
      readonly accounts: number;
      /** @description Limits that would be cut, frozen or given back */
      readonly moved: number;
      readonly rules: readonly {
        /** @description null: no rule fitted */
        readonly rule: string | null;
        readonly accounts: number;
        readonly keep: number;
        readonly reduce: number;
        readonly freeze: number;
        readonly restore: number;
        /** @description How many the caps of the policy, or what is owed, let move less than the rule wants */
        readonly capped: number;
      }[];
    };
    readonly Slot: {
      readonly permit: number;
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly holder: components['schemas']['MspId'];
      readonly channel: components['schemas']['Channel'];
      readonly target: components['schemas']['ContactTarget'];
      readonly purpose: components['schemas']['ContactPurpose'];
      readonly reference: components['schemas']['Reference'];
      readonly at: components['schemas']['Instant'];
      readonly until: components['schemas']['Instant'];
      readonly state: components['schemas']['SlotState'];
      readonly withdrawnAt: components['schemas']['Instant'] | null;
    };
    /** @enum {string} */
    readonly SlotState: 'reserved' | 'withdrawn' | 'unused' | 'attempt' | 'connected' | 'conversation';
    /** @enum {string} */
    readonly SpellVerdict: 'covered' | 'notYet' | 'outsideScope' | 'outsideWindow' | 'tooLarge' | 'notRepaid';
    readonly Staff: {
      readonly employer: components['schemas']['MspId'];
      readonly staffId: components['schemas']['StaffId'];
      readonly trainedUntil: components['schemas']['Instant'];
      readonly mayVisit: boolean;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    /** @description A collector's number at its employer; no name */
    readonly StaffId: string;
    readonly Statement: {
      readonly statement: number;
      /** @description null: about the whole record */
      readonly tradelineId: components['schemas']['TradelineId'] | null;
      readonly sha256: components['schemas']['Sha256'];
      readonly words: number;
      readonly language: string;
      /** @description Where its text can be asked for */
      readonly heldBy: components['schemas']['MspId'];
      readonly filedAt: components['schemas']['Instant'];
    };
    readonly StatementReceipt: {
      readonly transactionId: string;
      readonly statements: readonly components['schemas']['Statement'][];
    };
    readonly Step: {
      readonly caseId: components['schemas']['CaseId'];
      readonly step: number;
      readonly kind: components['schemas']['StepKind'];
      /** @enum {string} */
      readonly status: 'awaitingAttestation' | 'cleared' | 'rejected' | 'executed';
      readonly plannedFor: components['schemas']['Instant'];
      readonly evidence: components['schemas']['Evidence'] | null;
      readonly proposedAt: components['schemas']['Instant'];
      readonly proposedBy: components['schemas']['Submitter'];
      readonly attestation: {
        /** @enum {string} */
        readonly decision: 'attested' | 'rejected';
        readonly reasons: readonly string[];
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
      } | null;
      readonly execution: {
        readonly executedAt: components['schemas']['Instant'];
        readonly outcome: components['schemas']['ExecutionOutcome'];
        readonly permit: number | null;
        readonly evidence: components['schemas']['Evidence'] | null;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
      } | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    /** @enum {string} */
    readonly StepKind:
      'reminder' | 'demandLetter' | 'fieldVisit' | 'locateThirdParty' | 'agencyHandover' | 'enforcement';
    readonly StepReceipt: {
      readonly transactionId: string;
      readonly step: components['schemas']['Step'];
    };
    readonly SubjectFile: {
      readonly subjectId: components['schemas']['SubjectId'];
      readonly freeze: components['schemas']['Freeze'] | null;
      /** @description How many entries the footprint has */
      readonly entries: number;
      /** @description Of the last ninety days, oldest first */
      readonly hardInquiries: readonly components['schemas']['HardInquiries'][];
      readonly statements: readonly components['schemas']['Statement'][];
      readonly statementsFiled: number;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    /** @description A person's pseudonym: 32 bytes, base64url */
    readonly SubjectId: string;
    readonly SubjectView: {
      readonly subject: components['schemas']['SubjectFile'];
      readonly hardInquiries: components['schemas']['InquiryCounts'];
    };
    readonly SubmitClaimEvidenceRequest: {
      /** @description The case on the tradeline, whose history the cover demands */
      readonly caseId: components['schemas']['CaseId'];
      /**
       * @description What else the insurer has asked for
       * @default []
       */
      readonly files?: readonly components['schemas']['Evidence'][];
    };
    readonly Submitter: string;
    readonly SuspendMemberRequest: {
      readonly reason: components['schemas']['SuspensionReason'];
    };
    /** @enum {string} */
    readonly SuspensionReason: 'breachOfRules' | 'insolvency' | 'licenceWithdrawn' | 'ownRequest' | 'security';
    readonly Template: {
      readonly sha256: components['schemas']['Sha256'];
      readonly owner: string;
      readonly jurisdiction: components['schemas']['Jurisdiction'];
      readonly channels: readonly components['schemas']['Channel'][];
      readonly purposes: readonly components['schemas']['ContactPurpose'][];
      /** @enum {string} */
      readonly status: 'registered' | 'approved' | 'rejected' | 'withdrawn';
      readonly registeredAt: components['schemas']['Instant'];
      readonly decidedBy: components['schemas']['Submitter'] | null;
      readonly revision: number;
      readonly by: components['schemas']['Submitter'];
    };
    readonly ThinFileAnswer: {
      readonly scorecard: string;
      /** @description The score speaks of the end of this month */
      readonly asOf: components['schemas']['Period'];
      /** @description Over all that the score was computed from */
      readonly inputsDigest: components['schemas']['Sha256'];
      /** @constant */
      readonly scored: false;
      readonly cause: components['schemas']['ThinFileCause'];
      /** @description Of the account with most */
      readonly monthsReported: number;
      readonly monthsNeeded: number;
    };
    /** @enum {string} */
    readonly ThinFileCause: 'noTradeline' | 'historyOld' | 'historyShort' | 'currencyNotCovered';
    readonly Tradeline: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly lender: components['schemas']['MspId'];
      readonly subjectId: components['schemas']['SubjectId'];
      readonly kind: components['schemas']['TradelineKind'];
      readonly currency: components['schemas']['Currency'];
      readonly region: components['schemas']['Region'] | null;
      readonly openedOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      readonly status: 'open' | 'closed' | 'deleted';
      readonly closedOn: components['schemas']['CivilDate'] | null;
      readonly closeReason: components['schemas']['CloseReason'] | null;
      /** @description Deleted after a dispute: nothing of it is shown or counts any more */
      readonly deletedOn: components['schemas']['CivilDate'] | null;
      readonly limitBand: number;
      readonly lastPeriod: components['schemas']['Period'] | null;
      /** @description Oldest month first, without gaps, at most sixty */
      readonly profile: readonly components['schemas']['ProfileMonth'][];
      readonly monthsReported: number;
      /** @description At the end of the last period reported */
      readonly daysPastDue: components['schemas']['DaysPastDue'];
      /** @description Over the whole life of the tradeline */
      readonly worstDaysPastDue: components['schemas']['DaysPastDue'];
      /** @description First day of the arrears now outstanding; fixed until cured */
      readonly firstDelinquencyOn: components['schemas']['CivilDate'] | null;
      /** @description Counts the changes of this tradeline */
      readonly revision: number;
      /** @description Newest private pack that holds exact amounts of this tradeline */
      readonly amountsPack: string | null;
    };
    readonly TradelineFindings: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly findings: readonly components['schemas']['Finding'][];
    };
    readonly TradelineHistory: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly versions: readonly {
        readonly transactionId: string;
        readonly at: components['schemas']['Instant'];
        readonly by: components['schemas']['Submitter'];
        /** @description null: deleted */
        readonly record: components['schemas']['Tradeline'] | null;
      }[];
    };
    /** @description A tradeline: the opening lender and a key that says nothing about the account */
    readonly TradelineId: string;
    /** @enum {string} */
    readonly TradelineKind: 'creditCard' | 'overdraft' | 'personalLoan' | 'autoLoan' | 'mortgage' | 'payLater';
    readonly TradelineReceipt: {
      readonly transactionId: string;
      readonly tradeline: components['schemas']['Tradeline'];
    };
    readonly TradelineScan: {
      readonly tradelines: readonly components['schemas']['MarkedTradeline'][];
      /** @description Bookmark to go on from; null at the end */
      readonly next: string | null;
    };
    readonly TransactionStatus: {
      /** @description A Fabric transaction id */
      readonly transactionId: string;
      /** @enum {string} */
      readonly status: 'pending' | 'committed' | 'invalid';
      /** @description Fabric's, for example VALID or MVCC_READ_CONFLICT; null while pending */
      readonly validationCode: string | null;
      readonly blockNumber: number | null;
    };
    readonly TreatedMonth: {
      readonly reported: components['schemas']['ProfileMonth'];
      /** @enum {string} */
      readonly treatment: 'asReported' | 'deferred';
      /** @description What counts */
      readonly daysPastDue: components['schemas']['DaysPastDue'];
      readonly regimeId: components['schemas']['RegimeId'] | null;
      /** @description A plan was kept in this month */
      readonly inPlan: boolean;
    };
    readonly Vote: {
      readonly voter: components['schemas']['MspId'];
      readonly role: components['schemas']['MemberRole'];
      readonly choice: components['schemas']['VoteChoice'];
      readonly at: components['schemas']['Instant'];
      readonly by: components['schemas']['Submitter'];
    };
    /** @enum {string} */
    readonly VoteChoice: 'for' | 'against';
    readonly VoteOnScorecardRequest: {
      readonly choice: components['schemas']['VoteChoice'];
    };
    readonly WarningNumber: number;
    readonly WarningReport: {
      readonly lender: components['schemas']['MspId'];
      readonly raised: number;
      readonly open: number;
      readonly hits: number;
      readonly falseAlarms: number;
      readonly late: number;
      /** @description Ten-thousandths of hits and false alarms; null without either */
      readonly hitRate: number | null;
      readonly leadDaysMedian: number | null;
      readonly bySignal: readonly {
        readonly signal: components['schemas']['WarningSignal'];
        readonly raised: number;
        readonly hits: number;
        readonly falseAlarms: number;
      }[];
    };
    /** @enum {string} */
    readonly WarningSignal:
      | 'activityFall'
      | 'arrears'
      | 'inquiries30Days'
      | 'inquiries90Days'
      | 'inquirersOverCap'
      | 'minimumPayments'
      | 'utilisationJump'
      | 'arrearsElsewhere'
      | 'multiLending'
      | 'planBroken';
    readonly WithdrawDisputeRequest: {
      /** @description The subject's word */
      readonly evidence: components['schemas']['Evidence'];
    };
    readonly WriteStatusStringsResponse: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly from: components['schemas']['Period'] | null;
      readonly statuses: string;
      readonly unsaid: readonly {
        /** @description As the ledger names it, or the format where the ledger has no such thing */
        readonly field: string;
        readonly reason: string;
      }[];
    };
    /** @description IANA time zone */
    readonly ZoneName: string;
    readonly ScanTradelinesQuery: {
      readonly lender: components['schemas']['MspId'];
      /**
       * @description Bookmark of the previous answer; empty to begin
       * @default
       */
      readonly after?: string;
      readonly pages?: number;
    };
    readonly ScanAmountsQuery: {
      readonly lender: components['schemas']['MspId'];
      /** @default  */
      readonly after?: string;
      readonly packs?: number;
    };
    readonly ListCasesQuery: {
      /** @description Your own where you are a lender */
      readonly lender?: components['schemas']['MspId'];
      readonly notary?: components['schemas']['MspId'];
      readonly tradelineId?: components['schemas']['TradelineId'];
      readonly pack?: components['schemas']['Jurisdiction'];
      /** @enum {string} */
      readonly status?: 'open' | 'closed';
      readonly outcome?: components['schemas']['CaseOutcome'];
      /**
       * @description With a step in this status: "awaitingAttestation" is what a notary has to do
       * @enum {string}
       */
      readonly stepStatus?: 'awaitingAttestation' | 'cleared' | 'rejected' | 'executed';
      /**
       * @description "-" before it: falling
       * @default openedAt
       * @enum {string}
       */
      readonly sort?: 'openedAt' | '-openedAt';
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly ListIrregularitiesQuery: {
      /**
       * @description Cursor of the page before
       * @default
       */
      readonly after?: string;
      readonly limit?: number;
    };
    readonly ListForbearancePoliciesQuery: {
      readonly jurisdiction: components['schemas']['Jurisdiction'];
    };
    readonly FindPlansQuery: {
      readonly lender?: components['schemas']['MspId'];
      readonly tradelineId?: components['schemas']['TradelineId'];
      /** @enum {string} */
      readonly status?: 'proposed' | 'active' | 'completed' | 'breached' | 'replaced' | 'declined' | 'lapsed';
      /**
       * @description "-" before it: falling
       * @default filedAt
       * @enum {string}
       */
      readonly sort?: 'filedAt' | '-filedAt';
      /** @description Only these fields, with commas between them; the planId is always among them */
      readonly fields?: string;
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly ListRepairRulesQuery: {
      readonly jurisdiction: components['schemas']['Jurisdiction'];
    };
    readonly ProveProgrammeQuery: {
      readonly lender: components['schemas']['MspId'];
      /**
       * @description Bookmark of the previous answer; empty to begin
       * @default
       */
      readonly after?: string;
      /** @description Digest of the previous answer */
      readonly digest?: components['schemas']['Sha256'];
      readonly pages?: number;
    };
    readonly ReadRepairQuery: {
      readonly lostPoints?: number;
    };
    readonly ReadRegimeCoverageQuery: {
      readonly lender: components['schemas']['MspId'];
      /**
       * @description Bookmark of the previous answer; empty to begin
       * @default
       */
      readonly after?: string;
      readonly pages?: number;
    };
    readonly FindConsentsQuery: {
      readonly holder?: components['schemas']['MspId'];
      readonly subjectId?: components['schemas']['SubjectId'];
      /** @enum {string} */
      readonly status?: 'granted' | 'revoked';
      /**
       * @description "-" before it: falling
       * @default filedAt
       * @enum {string}
       */
      readonly sort?: 'filedAt' | '-filedAt';
      /** @description Only these fields, with commas between them; the consentId is always among them */
      readonly fields?: string;
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly ListFootprintQuery: {
      /** @description A consent to the subject's own report; the regulator needs none */
      readonly consentId?: components['schemas']['ConsentId'];
      readonly after?: number;
      readonly limit?: number;
    };
    readonly ReadStabilityQuery: {
      readonly period: components['schemas']['Period'];
    };
    readonly ReadPerformanceQuery: {
      readonly lender: components['schemas']['MspId'];
      /** @description Accounts are scored as they were at the end of this month */
      readonly asOf: components['schemas']['Period'];
      /** @description After it, in which an account may go bad */
      readonly months?: number;
      /** @description Days past due from which it has */
      readonly badDays?: number;
    };
    readonly ReadScoreQuery: {
      /** @description A consent to the subject's own report; scorer and regulator need none */
      readonly consentId?: components['schemas']['ConsentId'];
    };
    readonly ReadScoreHistoryQuery: {
      /** @description A consent to the subject's own report; scorer and regulator need none */
      readonly consentId?: components['schemas']['ConsentId'];
    };
    readonly ReplayScoreQuery: {
      /** @description A consent to the subject's own report; scorer and regulator need none */
      readonly consentId?: components['schemas']['ConsentId'];
    };
    readonly ScanLimitsQuery: {
      readonly lender: components['schemas']['MspId'];
      /** @default  */
      readonly after?: string;
      readonly limit?: number;
    };
    readonly ReportWarningsQuery: {
      readonly lender: components['schemas']['MspId'];
    };
    readonly FindDisputesQuery: {
      readonly furnisher?: components['schemas']['MspId'];
      readonly takenInBy?: components['schemas']['MspId'];
      readonly subjectId?: components['schemas']['SubjectId'];
      readonly tradelineId?: components['schemas']['TradelineId'];
      /** @enum {string} */
      readonly status?: 'open' | 'answered' | 'escalated' | 'ordered' | 'closed' | 'withdrawn';
      /**
       * @description "-" before it: falling
       * @default filedAt
       * @enum {string}
       */
      readonly sort?: 'filedAt' | '-filedAt';
      /** @description Only these fields, with commas between them; the disputeId is always among them */
      readonly fields?: string;
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly ScanFindingsQuery: {
      readonly lender: components['schemas']['MspId'];
      /**
       * @description Bookmark of the previous answer; empty to begin
       * @default
       */
      readonly after?: string;
      readonly pages?: number;
    };
    readonly ReadDataQualityQuery: {
      readonly lender: components['schemas']['MspId'];
      readonly period: components['schemas']['Period'];
    };
    readonly ListTradelinesQuery: {
      /** @description Your own where you are a lender */
      readonly lender?: components['schemas']['MspId'];
      /** @enum {string} */
      readonly status?: 'open' | 'closed' | 'deleted';
      readonly subjectId?: components['schemas']['SubjectId'];
      readonly kind?: components['schemas']['TradelineKind'];
      readonly currency?: components['schemas']['Currency'];
      readonly region?: components['schemas']['Region'];
      readonly minDaysPastDue?: number;
      readonly maxDaysPastDue?: number;
      /** @description The last month reported is this one */
      readonly period?: components['schemas']['Period'];
      /** @description Neither this month nor a later one has been reported */
      readonly notReportedSince?: components['schemas']['Period'];
      /**
       * @description "-" before it: falling
       * @default tradelineId
       * @enum {string}
       */
      readonly sort?: 'tradelineId' | '-tradelineId' | 'daysPastDue' | '-daysPastDue';
      /** @description Only these fields, with commas between them; the tradelineId is always among them */
      readonly fields?: string;
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
      /** @description As the ledger stood after this block */
      readonly asOfBlock?: number;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly ReadDelinquencyQuery: {
      /** @description Your own where you are a lender; all where you may read all */
      readonly lender?: components['schemas']['MspId'];
      /**
       * @description Edges of the buckets
       * @default metro2
       * @enum {string}
       */
      readonly scheme?: 'metro2' | 'pboc';
      /** @description The last month of the roll rates; the newest one reported where none is given */
      readonly period?: components['schemas']['Period'];
      /** @description How many months of roll rates */
      readonly months?: number;
      /** @description As the ledger stood after this block */
      readonly asOfBlock?: number;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly FindPermitsQuery: {
      readonly lender?: components['schemas']['MspId'];
      readonly holder?: components['schemas']['MspId'];
      readonly caseId?: components['schemas']['CaseId'];
      /**
       * @description Whether its outcome has been reported
       * @enum {string}
       */
      readonly status?: 'issued' | 'reported';
      /**
       * @description "-" before it: falling
       * @default filedAt
       * @enum {string}
       */
      readonly sort?: 'filedAt' | '-filedAt';
      /** @description Only these fields, with commas between them; the permit is always among them */
      readonly fields?: string;
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly FindPlacementsQuery: {
      readonly lender?: components['schemas']['MspId'];
      readonly agency?: components['schemas']['MspId'];
      readonly caseId?: components['schemas']['CaseId'];
      /** @enum {string} */
      readonly status?: 'placed' | 'recalled';
      /**
       * @description "-" before it: falling
       * @default filedAt
       * @enum {string}
       */
      readonly sort?: 'filedAt' | '-filedAt';
      /** @description Only these fields, with commas between them; the caseId is always among them */
      readonly fields?: string;
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly FindPromisesQuery: {
      readonly lender?: components['schemas']['MspId'];
      readonly tradelineId?: components['schemas']['TradelineId'];
      /** @enum {string} */
      readonly status?: 'made' | 'kept' | 'broken';
      /**
       * @description "-" before it: falling
       * @default filedAt
       * @enum {string}
       */
      readonly sort?: 'filedAt' | '-filedAt';
      /** @description Only these fields, with commas between them; the promise is always among them */
      readonly fields?: string;
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly FindInquiriesQuery: {
      readonly inquirer?: components['schemas']['MspId'];
      readonly subjectId?: components['schemas']['SubjectId'];
      readonly kind?: components['schemas']['InquiryKind'];
      /**
       * @description "-" before it: falling
       * @default filedAt
       * @enum {string}
       */
      readonly sort?: 'filedAt' | '-filedAt';
      /** @description Only these fields, with commas between them; the entry is always among them */
      readonly fields?: string;
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly ListChangesQuery: {
      /** @description `position` of the last change you have dealt with; from the beginning if none */
      readonly after?: string;
      /** @description Only these types, with commas between them */
      readonly types?: string;
      /** @enum {string} */
      readonly subjectKind?: 'member' | 'tradeline' | 'case' | 'subject' | 'dispute' | 'plan';
      readonly subjectId?: string;
      readonly limit?: number;
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly StreamChangesQuery: {
      /** @description As in listChanges, or `latest`: only what happens from now on. `Last-Event-ID`, which a client sends when it comes back, goes before it */
      readonly after?: string | 'latest';
      /** @description Only these types, with commas between them */
      readonly types?: string;
      /** @enum {string} */
      readonly subjectKind?: 'member' | 'tradeline' | 'case' | 'subject' | 'dispute' | 'plan';
      readonly subjectId?: string;
    };
    readonly ListWebhookDeliveriesQuery: {
      /** @enum {string} */
      readonly state?: 'pending' | 'delivered' | 'dead';
      /** @description `next` of the page before */
      readonly before?: string;
      readonly limit?: number;
    };
    readonly ReadBlockQuery: {
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly ReadReminderResultsQuery: {
      /** @description Within how many days of a message the arrears must have ended to count as cured */
      readonly cureDays?: number;
    };
    readonly PreviewRemindersQuery: {
      /** @description `next` of the page before */
      readonly after?: components['schemas']['CaseId'];
      /** @description Cases looked at */
      readonly limit?: number;
    };
    readonly ListRemindersQuery: {
      readonly caseId?: components['schemas']['CaseId'];
      /**
       * @description `sent`, `unsent`: the outcome is to be reported; `reported`, `refused`, `failed` are final
       * @enum {string}
       */
      readonly state?: 'planned' | 'permitted' | 'sending' | 'sent' | 'unsent' | 'reported' | 'refused' | 'failed';
      /** @description 3 to 40 lower-case letters, digits and dashes */
      readonly strategyId?: string;
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
    };
    readonly CreateSubmissionQuery: {
      /**
       * @description Where header or trailers are not what the lines add up to: say so, or commit nothing
       * @default report
       * @enum {string}
       */
      readonly onMismatch?: 'report' | 'refuse';
      /**
       * @description "false": more comes after this; the submission is not complete when the body ends
       * @default true
       * @enum {string}
       */
      readonly complete?: 'true' | 'false';
    };
    readonly ListSubmissionsQuery: {
      /** @enum {string} */
      readonly state?: 'receiving' | 'complete' | 'refused';
      readonly limit?: number;
      /** @description `next` of the page before */
      readonly cursor?: string;
    };
    readonly ContinueSubmissionQuery: {
      /** @description `offset.bytes` of the submission, or `Upload-Offset` */
      readonly offset: string;
      /**
       * @description "false": more comes after this; the submission is not complete when the body ends
       * @default true
       * @enum {string}
       */
      readonly complete?: 'true' | 'false';
    };
    readonly ReadSubmissionReceiptQuery: {
      /** @enum {string} */
      readonly outcome?: 'committed' | 'repeated' | 'refused' | 'invalid';
    };
    readonly ExportRecordsQuery: {
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly WriteMetro2Query: {
      /** @description Which month is reported */
      readonly period: components['schemas']['Period'];
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly ReportMetro2Query: {
      /** @description Which month is reported */
      readonly period: components['schemas']['Period'];
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly WriteStatusStringsQuery: {
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
    };
    readonly ReadStatusesQuery: {
      /**
       * @description pboc: the Chinese string, oldest month first; metro2: the payment history profile, newest first
       * @enum {string}
       */
      readonly scheme: 'metro2' | 'pboc';
      readonly statuses: string;
      /** @description The newest of its months */
      readonly last: components['schemas']['Period'];
    };
    /** @enum {string} */
    readonly ReadPurpose:
      | 'accountReview'
      | 'audit'
      | 'collection'
      | 'creditDecision'
      | 'dispute'
      | 'insurance'
      | 'portfolioReview'
      | 'subjectAccess'
      | 'supervision';
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type AcceptClaimRequest = components['schemas']['AcceptClaimRequest'];
export type AcceptPlanRequest = components['schemas']['AcceptPlanRequest'];
export type AdmitMemberRequest = components['schemas']['AdmitMemberRequest'];
export type AdmitMemberResponse = components['schemas']['AdmitMemberResponse'];
export type AdoptForbearancePolicyResponse = components['schemas']['AdoptForbearancePolicyResponse'];
export type AdoptLimitPolicyRequest = components['schemas']['AdoptLimitPolicyRequest'];
export type AdoptLimitPolicyResponse = components['schemas']['AdoptLimitPolicyResponse'];
export type AdoptPackRequest = components['schemas']['AdoptPackRequest'];
export type AdoptProgrammeResponse = components['schemas']['AdoptProgrammeResponse'];
export type AdoptRepairRuleResponse = components['schemas']['AdoptRepairRuleResponse'];
export type AgencyConduct = components['schemas']['AgencyConduct'];
export type AmountsEntry = components['schemas']['AmountsEntry'];
export type AmountsList = components['schemas']['AmountsList'];
export type AmountsScan = components['schemas']['AmountsScan'];
export type AnswerDisputeRequest = components['schemas']['AnswerDisputeRequest'];
export type AnswerOutcome = components['schemas']['AnswerOutcome'];
export type AppealListingRequest = components['schemas']['AppealListingRequest'];
export type AppendRepaymentRequest = components['schemas']['AppendRepaymentRequest'];
export type AppendRepaymentsRequest = components['schemas']['AppendRepaymentsRequest'];
export type AttestStepRequest = components['schemas']['AttestStepRequest'];
export type AttestationReason = components['schemas']['AttestationReason'];
export type BatchReceipt = components['schemas']['BatchReceipt'];
export type BrokenRule = components['schemas']['BrokenRule'];
export type Case = components['schemas']['Case'];
export type CaseHistory = components['schemas']['CaseHistory'];
export type CaseId = components['schemas']['CaseId'];
export type CaseOutcome = components['schemas']['CaseOutcome'];
export type CaseReceipt = components['schemas']['CaseReceipt'];
export type CaseWithSteps = components['schemas']['CaseWithSteps'];
export type ChallengerScore = components['schemas']['ChallengerScore'];
export type Change = components['schemas']['Change'];
export type ChangeWebhookRequest = components['schemas']['ChangeWebhookRequest'];
export type Channel = components['schemas']['Channel'];
export type Characteristic = components['schemas']['Characteristic'];
export type CheckReadModelResponse = components['schemas']['CheckReadModelResponse'];
export type CivilDate = components['schemas']['CivilDate'];
export type Claim = components['schemas']['Claim'];
export type ClaimAmounts = components['schemas']['ClaimAmounts'];
export type ClaimId = components['schemas']['ClaimId'];
export type ClaimReason = components['schemas']['ClaimReason'];
export type ClaimTrigger = components['schemas']['ClaimTrigger'];
export type ClaimView = components['schemas']['ClaimView'];
export type CloseCaseRequest = components['schemas']['CloseCaseRequest'];
export type CloseReason = components['schemas']['CloseReason'];
export type CloseTradelineRequest = components['schemas']['CloseTradelineRequest'];
export type CommandId = components['schemas']['CommandId'];
export type Compensation = components['schemas']['Compensation'];
export type CompensationReceipt = components['schemas']['CompensationReceipt'];
export type CompensationRule = components['schemas']['CompensationRule'];
export type Complaint = components['schemas']['Complaint'];
export type ConductHold = components['schemas']['ConductHold'];
export type ConductHoldKind = components['schemas']['ConductHoldKind'];
export type ConductPack = components['schemas']['ConductPack'];
export type ConductRefusal = components['schemas']['ConductRefusal'];
export type Consent = components['schemas']['Consent'];
export type ConsentHistory = components['schemas']['ConsentHistory'];
export type ConsentId = components['schemas']['ConsentId'];
export type ConsentList = components['schemas']['ConsentList'];
export type ConsentReceipt = components['schemas']['ConsentReceipt'];
export type ContactPurpose = components['schemas']['ContactPurpose'];
export type ContactResult = components['schemas']['ContactResult'];
export type ContactTarget = components['schemas']['ContactTarget'];
export type CorrectRepaymentRequest = components['schemas']['CorrectRepaymentRequest'];
export type Correction = components['schemas']['Correction'];
export type CorrectionList = components['schemas']['CorrectionList'];
export type CorrectionNotice = components['schemas']['CorrectionNotice'];
export type CorrectionReason = components['schemas']['CorrectionReason'];
export type Cover = components['schemas']['Cover'];
export type CoverAmounts = components['schemas']['CoverAmounts'];
export type CoverId = components['schemas']['CoverId'];
export type CoverKind = components['schemas']['CoverKind'];
export type CoveredTradeline = components['schemas']['CoveredTradeline'];
export type CreateSubmissionResponse = components['schemas']['CreateSubmissionResponse'];
export type CreateWebhookRequest = components['schemas']['CreateWebhookRequest'];
export type CreateWebhookResponse = components['schemas']['CreateWebhookResponse'];
export type CureStage = components['schemas']['CureStage'];
export type Currency = components['schemas']['Currency'];
export type DataQuality = components['schemas']['DataQuality'];
export type DataVersion = components['schemas']['DataVersion'];
export type DaysPastDue = components['schemas']['DaysPastDue'];
export type DebtorFile = components['schemas']['DebtorFile'];
export type DecideAppealRequest = components['schemas']['DecideAppealRequest'];
export type DecideComplaintRequest = components['schemas']['DecideComplaintRequest'];
export type DecideDisputeRequest = components['schemas']['DecideDisputeRequest'];
export type DecideHardshipRequest = components['schemas']['DecideHardshipRequest'];
export type DecideLimitRequest = components['schemas']['DecideLimitRequest'];
export type DecideLimitResponse = components['schemas']['DecideLimitResponse'];
export type DecideListingRequest = components['schemas']['DecideListingRequest'];
export type DecideTemplateRequest = components['schemas']['DecideTemplateRequest'];
export type Decision = components['schemas']['Decision'];
export type Declaration = components['schemas']['Declaration'];
export type DeclareForDebtorRequest = components['schemas']['DeclareForDebtorRequest'];
export type DeclareRegimeRequest = components['schemas']['DeclareRegimeRequest'];
export type DeclareRegimeResponse = components['schemas']['DeclareRegimeResponse'];
export type DeclinePlanRequest = components['schemas']['DeclinePlanRequest'];
export type DemandedStep = components['schemas']['DemandedStep'];
export type DisplayedMonth = components['schemas']['DisplayedMonth'];
export type Dispute = components['schemas']['Dispute'];
export type DisputeHistory = components['schemas']['DisputeHistory'];
export type DisputeId = components['schemas']['DisputeId'];
export type DisputeItem = components['schemas']['DisputeItem'];
export type DisputeList = components['schemas']['DisputeList'];
export type DisputeMark = components['schemas']['DisputeMark'];
export type DisputeReason = components['schemas']['DisputeReason'];
export type DisputeReceipt = components['schemas']['DisputeReceipt'];
export type DisputeView = components['schemas']['DisputeView'];
export type DriftAlert = components['schemas']['DriftAlert'];
export type EarlyWarning = components['schemas']['EarlyWarning'];
export type EndRegimeRequest = components['schemas']['EndRegimeRequest'];
export type EnlistChallengerResponse = components['schemas']['EnlistChallengerResponse'];
export type Evaluator = components['schemas']['Evaluator'];
export type Evidence = components['schemas']['Evidence'];
export type EvidenceWanted = components['schemas']['EvidenceWanted'];
export type ExecutionOutcome = components['schemas']['ExecutionOutcome'];
export type ExpectedTradelines = components['schemas']['ExpectedTradelines'];
export type ExtendDisputeRequest = components['schemas']['ExtendDisputeRequest'];
export type ExtensionReason = components['schemas']['ExtensionReason'];
export type FieldFault = components['schemas']['FieldFault'];
export type FileClaimRequest = components['schemas']['FileClaimRequest'];
export type FileClaimResponse = components['schemas']['FileClaimResponse'];
export type FileComplaintRequest = components['schemas']['FileComplaintRequest'];
export type FileComplaintResponse = components['schemas']['FileComplaintResponse'];
export type FileStatementRequest = components['schemas']['FileStatementRequest'];
export type FindConsentsResponse = components['schemas']['FindConsentsResponse'];
export type FindDisputesResponse = components['schemas']['FindDisputesResponse'];
export type FindInquiriesResponse = components['schemas']['FindInquiriesResponse'];
export type FindPermitsResponse = components['schemas']['FindPermitsResponse'];
export type FindPlacementsResponse = components['schemas']['FindPlacementsResponse'];
export type FindPlansResponse = components['schemas']['FindPlansResponse'];
export type FindPromisesResponse = components['schemas']['FindPromisesResponse'];
export type Finding = components['schemas']['Finding'];
export type FindingCode = components['schemas']['FindingCode'];
export type FindingScan = components['schemas']['FindingScan'];
export type Footprint = components['schemas']['Footprint'];
export type FootprintEntry = components['schemas']['FootprintEntry'];
export type FootprintEntryNumber = components['schemas']['FootprintEntryNumber'];
export type ForbearanceFile = components['schemas']['ForbearanceFile'];
export type ForbearanceMeasure = components['schemas']['ForbearanceMeasure'];
export type ForbearancePolicy = components['schemas']['ForbearancePolicy'];
export type ForbearancePolicyList = components['schemas']['ForbearancePolicyList'];
export type Freeze = components['schemas']['Freeze'];
export type FreezeReceipt = components['schemas']['FreezeReceipt'];
export type FreezeSubjectRequest = components['schemas']['FreezeSubjectRequest'];
export type GiveListingNoticeRequest = components['schemas']['GiveListingNoticeRequest'];
export type GiveListingNoticeResponse = components['schemas']['GiveListingNoticeResponse'];
export type GrantConsentRequest = components['schemas']['GrantConsentRequest'];
export type HardInquiries = components['schemas']['HardInquiries'];
export type HardshipRequest = components['schemas']['HardshipRequest'];
export type Hold = components['schemas']['Hold'];
export type HoldKind = components['schemas']['HoldKind'];
export type InquiryAnswer = components['schemas']['InquiryAnswer'];
export type InquiryCounts = components['schemas']['InquiryCounts'];
export type InquiryKind = components['schemas']['InquiryKind'];
export type InquiryReceipt = components['schemas']['InquiryReceipt'];
export type Instalment = components['schemas']['Instalment'];
export type Instant = components['schemas']['Instant'];
export type InsuredLine = components['schemas']['InsuredLine'];
export type Irregularity = components['schemas']['Irregularity'];
export type Jurisdiction = components['schemas']['Jurisdiction'];
export type KeepContactDetailsRequest = components['schemas']['KeepContactDetailsRequest'];
export type KeepContactDetailsResponse = components['schemas']['KeepContactDetailsResponse'];
export type KeepReminderTextRequest = components['schemas']['KeepReminderTextRequest'];
export type KeepReminderTextResponse = components['schemas']['KeepReminderTextResponse'];
export type Lei = components['schemas']['Lei'];
export type LiftFreezeRequest = components['schemas']['LiftFreezeRequest'];
export type LimitAction = components['schemas']['LimitAction'];
export type LimitDecision = components['schemas']['LimitDecision'];
export type LimitFile = components['schemas']['LimitFile'];
export type LimitPolicy = components['schemas']['LimitPolicy'];
export type LimitPolicyInForce = components['schemas']['LimitPolicyInForce'];
export type LimitPolicyRecord = components['schemas']['LimitPolicyRecord'];
export type LimitPolicyVersion = components['schemas']['LimitPolicyVersion'];
export type LimitRule = components['schemas']['LimitRule'];
export type ListCasesResponse = components['schemas']['ListCasesResponse'];
export type ListCertificatesResponse = components['schemas']['ListCertificatesResponse'];
export type ListChangesResponse = components['schemas']['ListChangesResponse'];
export type ListClaimsResponse = components['schemas']['ListClaimsResponse'];
export type ListContactsResponse = components['schemas']['ListContactsResponse'];
export type ListEvaluatorsResponse = components['schemas']['ListEvaluatorsResponse'];
export type ListIrregularitiesResponse = components['schemas']['ListIrregularitiesResponse'];
export type ListListingsResponse = components['schemas']['ListListingsResponse'];
export type ListPlacementsResponse = components['schemas']['ListPlacementsResponse'];
export type ListProgrammesResponse = components['schemas']['ListProgrammesResponse'];
export type ListPromisesResponse = components['schemas']['ListPromisesResponse'];
export type ListRegimesResponse = components['schemas']['ListRegimesResponse'];
export type ListReminderStrategiesResponse = components['schemas']['ListReminderStrategiesResponse'];
export type ListReminderTextsResponse = components['schemas']['ListReminderTextsResponse'];
export type ListRemindersResponse = components['schemas']['ListRemindersResponse'];
export type ListRepairRulesResponse = components['schemas']['ListRepairRulesResponse'];
export type ListScorecardsResponse = components['schemas']['ListScorecardsResponse'];
export type ListSubmissionsResponse = components['schemas']['ListSubmissionsResponse'];
export type ListTradelinesResponse = components['schemas']['ListTradelinesResponse'];
export type ListWarningsResponse = components['schemas']['ListWarningsResponse'];
export type ListWebhookDeliveriesResponse = components['schemas']['ListWebhookDeliveriesResponse'];
export type ListWebhooksResponse = components['schemas']['ListWebhooksResponse'];
export type Listing = components['schemas']['Listing'];
export type ListingBasis = components['schemas']['ListingBasis'];
export type ListingGround = components['schemas']['ListingGround'];
export type ListingId = components['schemas']['ListingId'];
export type ListingReason = components['schemas']['ListingReason'];
export type ListingView = components['schemas']['ListingView'];
export type LodgeDisputeRequest = components['schemas']['LodgeDisputeRequest'];
export type MakeInquiryRequest = components['schemas']['MakeInquiryRequest'];
export type MakePromiseRequest = components['schemas']['MakePromiseRequest'];
export type MakePromiseResponse = components['schemas']['MakePromiseResponse'];
export type MarkedTradeline = components['schemas']['MarkedTradeline'];
export type Member = components['schemas']['Member'];
export type MemberHistory = components['schemas']['MemberHistory'];
export type MemberList = components['schemas']['MemberList'];
export type MemberRole = components['schemas']['MemberRole'];
export type Meter = components['schemas']['Meter'];
export type MeterDay = components['schemas']['MeterDay'];
export type MeterReceipt = components['schemas']['MeterReceipt'];
export type MitigateWarningRequest = components['schemas']['MitigateWarningRequest'];
export type Mitigation = components['schemas']['Mitigation'];
export type MspId = components['schemas']['MspId'];
export type NarrowConsentRequest = components['schemas']['NarrowConsentRequest'];
export type NonNegativeAmount = components['schemas']['NonNegativeAmount'];
export type NoticeKind = components['schemas']['NoticeKind'];
export type NoticeList = components['schemas']['NoticeList'];
export type OfferForbearanceRequest = components['schemas']['OfferForbearanceRequest'];
export type OfferForbearanceResponse = components['schemas']['OfferForbearanceResponse'];
export type OnRefusal = components['schemas']['OnRefusal'];
export type OpenCaseRequest = components['schemas']['OpenCaseRequest'];
export type OpenTradelinesRequest = components['schemas']['OpenTradelinesRequest'];
export type OpeningAmounts = components['schemas']['OpeningAmounts'];
export type Override = components['schemas']['Override'];
export type OverrideReason = components['schemas']['OverrideReason'];
export type OverrideScoreRequest = components['schemas']['OverrideScoreRequest'];
export type OverrideScoreResponse = components['schemas']['OverrideScoreResponse'];
export type OverrideSide = components['schemas']['OverrideSide'];
export type PackAnswer = components['schemas']['PackAnswer'];
export type PackHistory = components['schemas']['PackHistory'];
export type PackRecord = components['schemas']['PackRecord'];
export type PackRule = components['schemas']['PackRule'];
export type PackVersion = components['schemas']['PackVersion'];
export type PaymentStatus = components['schemas']['PaymentStatus'];
export type Period = components['schemas']['Period'];
export type Permit = components['schemas']['Permit'];
export type PermitView = components['schemas']['PermitView'];
export type Place = components['schemas']['Place'];
export type PlaceCaseRequest = components['schemas']['PlaceCaseRequest'];
export type PlaceCaseResponse = components['schemas']['PlaceCaseResponse'];
export type PlaceMoratoriumRequest = components['schemas']['PlaceMoratoriumRequest'];
export type PlaceMoratoriumResponse = components['schemas']['PlaceMoratoriumResponse'];
export type Placement = components['schemas']['Placement'];
export type Plan = components['schemas']['Plan'];
export type PlanAmounts = components['schemas']['PlanAmounts'];
export type PlanId = components['schemas']['PlanId'];
export type PlanPayment = components['schemas']['PlanPayment'];
export type PlanSide = components['schemas']['PlanSide'];
export type PlanView = components['schemas']['PlanView'];
export type PremiumRate = components['schemas']['PremiumRate'];
export type PreviewRemindersResponse = components['schemas']['PreviewRemindersResponse'];
export type Problem = components['schemas']['Problem'];
export type ProfileMonth = components['schemas']['ProfileMonth'];
export type ProfileStatus = components['schemas']['ProfileStatus'];
export type Programme = components['schemas']['Programme'];
export type ProgrammeId = components['schemas']['ProgrammeId'];
export type ProgrammeTerms = components['schemas']['ProgrammeTerms'];
export type PromiseToPay = components['schemas']['PromiseToPay'];
export type ProposeCoverRequest = components['schemas']['ProposeCoverRequest'];
export type ProposeCoverResponse = components['schemas']['ProposeCoverResponse'];
export type ProposeLimitPolicyRequest = components['schemas']['ProposeLimitPolicyRequest'];
export type ProposeLimitPolicyResponse = components['schemas']['ProposeLimitPolicyResponse'];
export type ProposeListingRequest = components['schemas']['ProposeListingRequest'];
export type ProposePackRequest = components['schemas']['ProposePackRequest'];
export type ProposePackResponse = components['schemas']['ProposePackResponse'];
export type ProposePlanRequest = components['schemas']['ProposePlanRequest'];
export type ProposePlanResponse = components['schemas']['ProposePlanResponse'];
export type ProposeScorecardRequest = components['schemas']['ProposeScorecardRequest'];
export type ProposeScorecardResponse = components['schemas']['ProposeScorecardResponse'];
export type ProposeStepRequest = components['schemas']['ProposeStepRequest'];
export type ProveProgrammeResponse = components['schemas']['ProveProgrammeResponse'];
export type PurposeCode = components['schemas']['PurposeCode'];
export type PutReminderStrategyRequest = components['schemas']['PutReminderStrategyRequest'];
export type PutReminderStrategyResponse = components['schemas']['PutReminderStrategyResponse'];
export type RaiseWarningRequest = components['schemas']['RaiseWarningRequest'];
export type RaiseWarningResponse = components['schemas']['RaiseWarningResponse'];
export type ReadBlockResponse = components['schemas']['ReadBlockResponse'];
export type ReadClaimHistoryResponse = components['schemas']['ReadClaimHistoryResponse'];
export type ReadCoverHistoryResponse = components['schemas']['ReadCoverHistoryResponse'];
export type ReadDebtorResponse = components['schemas']['ReadDebtorResponse'];
export type ReadDelinquencyResponse = components['schemas']['ReadDelinquencyResponse'];
export type ReadDisplayResponse = components['schemas']['ReadDisplayResponse'];
export type ReadForbearanceHistoryResponse = components['schemas']['ReadForbearanceHistoryResponse'];
export type ReadForbearanceResponse = components['schemas']['ReadForbearanceResponse'];
export type ReadLimitHistoryResponse = components['schemas']['ReadLimitHistoryResponse'];
export type ReadLimitPolicyInForceResponse = components['schemas']['ReadLimitPolicyInForceResponse'];
export type ReadListingHistoryResponse = components['schemas']['ReadListingHistoryResponse'];
export type ReadPackCalendarResponse = components['schemas']['ReadPackCalendarResponse'];
export type ReadPerformanceResponse = components['schemas']['ReadPerformanceResponse'];
export type ReadPlanHistoryResponse = components['schemas']['ReadPlanHistoryResponse'];
export type ReadRegimeCoverageResponse = components['schemas']['ReadRegimeCoverageResponse'];
export type ReadReminderMessageResponse = components['schemas']['ReadReminderMessageResponse'];
export type ReadReminderResponse = components['schemas']['ReadReminderResponse'];
export type ReadReminderResultsResponse = components['schemas']['ReadReminderResultsResponse'];
export type ReadRepairResponse = components['schemas']['ReadRepairResponse'];
export type ReadRosterHistoryResponse = components['schemas']['ReadRosterHistoryResponse'];
export type ReadScoreHistoryResponse = components['schemas']['ReadScoreHistoryResponse'];
export type ReadScorecardHistoryResponse = components['schemas']['ReadScorecardHistoryResponse'];
export type ReadScorecardResponse = components['schemas']['ReadScorecardResponse'];
export type ReadStabilityResponse = components['schemas']['ReadStabilityResponse'];
export type ReadStatusesResponse = components['schemas']['ReadStatusesResponse'];
export type ReadSubmissionReceiptResponse = components['schemas']['ReadSubmissionReceiptResponse'];
export type ReadTransactionResponse = components['schemas']['ReadTransactionResponse'];
export type ReadTreatmentResponse = components['schemas']['ReadTreatmentResponse'];
export type ReadWarningHistoryResponse = components['schemas']['ReadWarningHistoryResponse'];
export type ReadWebhookResponse = components['schemas']['ReadWebhookResponse'];
export type ReasonCode = components['schemas']['ReasonCode'];
export type ReciprocityPolicy = components['schemas']['ReciprocityPolicy'];
export type ReciprocityPolicyReceipt = components['schemas']['ReciprocityPolicyReceipt'];
export type ReciprocityView = components['schemas']['ReciprocityView'];
export type RecordExecutionRequest = components['schemas']['RecordExecutionRequest'];
export type RecordRecoveryRequest = components['schemas']['RecordRecoveryRequest'];
export type RecordSettlementRequest = components['schemas']['RecordSettlementRequest'];
export type Reference = components['schemas']['Reference'];
export type RefusedRecord = components['schemas']['RefusedRecord'];
export type RegimeId = components['schemas']['RegimeId'];
export type RegimeScope = components['schemas']['RegimeScope'];
export type Region = components['schemas']['Region'];
export type RegisterStaffRequest = components['schemas']['RegisterStaffRequest'];
export type RegisterStaffResponse = components['schemas']['RegisterStaffResponse'];
export type RegisterTemplateRequest = components['schemas']['RegisterTemplateRequest'];
export type RegisterTemplateResponse = components['schemas']['RegisterTemplateResponse'];
export type ReinsertItemRequest = components['schemas']['ReinsertItemRequest'];
export type Reinsertion = components['schemas']['Reinsertion'];
export type ReinsertionReceipt = components['schemas']['ReinsertionReceipt'];
export type RejectClaimRequest = components['schemas']['RejectClaimRequest'];
export type RejectStepRequest = components['schemas']['RejectStepRequest'];
export type RejectionReason = components['schemas']['RejectionReason'];
export type RemoveContactDetailsResponse = components['schemas']['RemoveContactDetailsResponse'];
export type RemoveListingRequest = components['schemas']['RemoveListingRequest'];
export type RepairAction = components['schemas']['RepairAction'];
export type RepairRule = components['schemas']['RepairRule'];
export type RepairState = components['schemas']['RepairState'];
export type RepairedPoints = components['schemas']['RepairedPoints'];
export type RepaymentAmounts = components['schemas']['RepaymentAmounts'];
export type ReplayWebhookRequest = components['schemas']['ReplayWebhookRequest'];
export type ReplayWebhookResponse = components['schemas']['ReplayWebhookResponse'];
export type ReportContactRequest = components['schemas']['ReportContactRequest'];
export type ReportDriftRequest = components['schemas']['ReportDriftRequest'];
export type ReportDriftResponse = components['schemas']['ReportDriftResponse'];
export type ReportMetro2Response = components['schemas']['ReportMetro2Response'];
export type ReportOutcomeRequest = components['schemas']['ReportOutcomeRequest'];
export type ReportPlanPaymentRequest = components['schemas']['ReportPlanPaymentRequest'];
export type ReportPromisePaymentRequest = components['schemas']['ReportPromisePaymentRequest'];
export type RequestClaimEvidenceRequest = components['schemas']['RequestClaimEvidenceRequest'];
export type RequestHardshipRequest = components['schemas']['RequestHardshipRequest'];
export type RequestHardshipResponse = components['schemas']['RequestHardshipResponse'];
export type RequestPermitRequest = components['schemas']['RequestPermitRequest'];
export type RequestPermitResponse = components['schemas']['RequestPermitResponse'];
export type RevokeConsentRequest = components['schemas']['RevokeConsentRequest'];
export type Roster = components['schemas']['Roster'];
export type RotateWebhookSecretRequest = components['schemas']['RotateWebhookSecretRequest'];
export type RuleId = components['schemas']['RuleId'];
export type RuleSource = components['schemas']['RuleSource'];
export type RunRemindersResponse = components['schemas']['RunRemindersResponse'];
export type ScanLimitsResponse = components['schemas']['ScanLimitsResponse'];
export type Score = components['schemas']['Score'];
export type ScoreBand = components['schemas']['ScoreBand'];
export type ScoreInputs = components['schemas']['ScoreInputs'];
export type ScoreOutlook = components['schemas']['ScoreOutlook'];
export type ScoreReason = components['schemas']['ScoreReason'];
export type ScoreReceipt = components['schemas']['ScoreReceipt'];
export type ScoreRecord = components['schemas']['ScoreRecord'];
export type ScoreReplay = components['schemas']['ScoreReplay'];
export type ScoreSubjectRequest = components['schemas']['ScoreSubjectRequest'];
export type ScoreTally = components['schemas']['ScoreTally'];
export type Scorecard = components['schemas']['Scorecard'];
export type ScorecardBin = components['schemas']['ScorecardBin'];
export type ScorecardCharacteristic = components['schemas']['ScorecardCharacteristic'];
export type ScorecardFile = components['schemas']['ScorecardFile'];
export type ScorecardMetrics = components['schemas']['ScorecardMetrics'];
export type ScorecardProvenance = components['schemas']['ScorecardProvenance'];
export type ScorecardSegment = components['schemas']['ScorecardSegment'];
export type ScorecardUse = components['schemas']['ScorecardUse'];
export type ScorecardVersion = components['schemas']['ScorecardVersion'];
export type ScoredAnswer = components['schemas']['ScoredAnswer'];
export type SetCompensationRequest = components['schemas']['SetCompensationRequest'];
export type SetPlacesRequest = components['schemas']['SetPlacesRequest'];
export type SetPlacesResponse = components['schemas']['SetPlacesResponse'];
export type SetReciprocityPolicyRequest = components['schemas']['SetReciprocityPolicyRequest'];
export type SetReferenceRequest = components['schemas']['SetReferenceRequest'];
export type Sha256 = components['schemas']['Sha256'];
export type ShockRegime = components['schemas']['ShockRegime'];
export type ShownListing = components['schemas']['ShownListing'];
export type ShownMark = components['schemas']['ShownMark'];
export type ShownTradeline = components['schemas']['ShownTradeline'];
export type Signal = components['schemas']['Signal'];
export type SimulateLimitPolicyResponse = components['schemas']['SimulateLimitPolicyResponse'];
export type Slot = components['schemas']['Slot'];
export type SlotState = components['schemas']['SlotState'];
export type SpellVerdict = components['schemas']['SpellVerdict'];
export type Staff = components['schemas']['Staff'];
export type StaffId = components['schemas']['StaffId'];
export type Statement = components['schemas']['Statement'];
export type StatementReceipt = components['schemas']['StatementReceipt'];
export type Step = components['schemas']['Step'];
export type StepKind = components['schemas']['StepKind'];
export type StepReceipt = components['schemas']['StepReceipt'];
export type SubjectFile = components['schemas']['SubjectFile'];
export type SubjectId = components['schemas']['SubjectId'];
export type SubjectView = components['schemas']['SubjectView'];
export type SubmitClaimEvidenceRequest = components['schemas']['SubmitClaimEvidenceRequest'];
export type Submitter = components['schemas']['Submitter'];
export type SuspendMemberRequest = components['schemas']['SuspendMemberRequest'];
export type SuspensionReason = components['schemas']['SuspensionReason'];
export type Template = components['schemas']['Template'];
export type ThinFileAnswer = components['schemas']['ThinFileAnswer'];
export type ThinFileCause = components['schemas']['ThinFileCause'];
export type Tradeline = components['schemas']['Tradeline'];
export type TradelineFindings = components['schemas']['TradelineFindings'];
export type TradelineHistory = components['schemas']['TradelineHistory'];
export type TradelineId = components['schemas']['TradelineId'];
export type TradelineKind = components['schemas']['TradelineKind'];
export type TradelineReceipt = components['schemas']['TradelineReceipt'];
export type TradelineScan = components['schemas']['TradelineScan'];
export type TransactionStatus = components['schemas']['TransactionStatus'];
export type TreatedMonth = components['schemas']['TreatedMonth'];
export type Vote = components['schemas']['Vote'];
export type VoteChoice = components['schemas']['VoteChoice'];
export type VoteOnScorecardRequest = components['schemas']['VoteOnScorecardRequest'];
export type WarningNumber = components['schemas']['WarningNumber'];
export type WarningReport = components['schemas']['WarningReport'];
export type WarningSignal = components['schemas']['WarningSignal'];
export type WithdrawDisputeRequest = components['schemas']['WithdrawDisputeRequest'];
export type WriteStatusStringsResponse = components['schemas']['WriteStatusStringsResponse'];
export type ZoneName = components['schemas']['ZoneName'];
export type ScanTradelinesQuery = components['schemas']['ScanTradelinesQuery'];
export type ScanAmountsQuery = components['schemas']['ScanAmountsQuery'];
export type ListCasesQuery = components['schemas']['ListCasesQuery'];
export type ListIrregularitiesQuery = components['schemas']['ListIrregularitiesQuery'];
export type ListForbearancePoliciesQuery = components['schemas']['ListForbearancePoliciesQuery'];
export type FindPlansQuery = components['schemas']['FindPlansQuery'];
export type ListRepairRulesQuery = components['schemas']['ListRepairRulesQuery'];
export type ProveProgrammeQuery = components['schemas']['ProveProgrammeQuery'];
export type ReadRepairQuery = components['schemas']['ReadRepairQuery'];
export type ReadRegimeCoverageQuery = components['schemas']['ReadRegimeCoverageQuery'];
export type FindConsentsQuery = components['schemas']['FindConsentsQuery'];
export type ListFootprintQuery = components['schemas']['ListFootprintQuery'];
export type ReadStabilityQuery = components['schemas']['ReadStabilityQuery'];
export type ReadPerformanceQuery = components['schemas']['ReadPerformanceQuery'];
export type ReadScoreQuery = components['schemas']['ReadScoreQuery'];
export type ReadScoreHistoryQuery = components['schemas']['ReadScoreHistoryQuery'];
export type ReplayScoreQuery = components['schemas']['ReplayScoreQuery'];
export type ScanLimitsQuery = components['schemas']['ScanLimitsQuery'];
export type ReportWarningsQuery = components['schemas']['ReportWarningsQuery'];
export type FindDisputesQuery = components['schemas']['FindDisputesQuery'];
export type ScanFindingsQuery = components['schemas']['ScanFindingsQuery'];
export type ReadDataQualityQuery = components['schemas']['ReadDataQualityQuery'];
export type ListTradelinesQuery = components['schemas']['ListTradelinesQuery'];
export type ReadDelinquencyQuery = components['schemas']['ReadDelinquencyQuery'];
export type FindPermitsQuery = components['schemas']['FindPermitsQuery'];
export type FindPlacementsQuery = components['schemas']['FindPlacementsQuery'];
export type FindPromisesQuery = components['schemas']['FindPromisesQuery'];
export type FindInquiriesQuery = components['schemas']['FindInquiriesQuery'];
export type ListChangesQuery = components['schemas']['ListChangesQuery'];
export type StreamChangesQuery = components['schemas']['StreamChangesQuery'];
export type ListWebhookDeliveriesQuery = components['schemas']['ListWebhookDeliveriesQuery'];
export type ReadBlockQuery = components['schemas']['ReadBlockQuery'];
export type ReadReminderResultsQuery = components['schemas']['ReadReminderResultsQuery'];
export type PreviewRemindersQuery = components['schemas']['PreviewRemindersQuery'];
export type ListRemindersQuery = components['schemas']['ListRemindersQuery'];
export type CreateSubmissionQuery = components['schemas']['CreateSubmissionQuery'];
export type ListSubmissionsQuery = components['schemas']['ListSubmissionsQuery'];
export type ContinueSubmissionQuery = components['schemas']['ContinueSubmissionQuery'];
export type ReadSubmissionReceiptQuery = components['schemas']['ReadSubmissionReceiptQuery'];
export type ExportRecordsQuery = components['schemas']['ExportRecordsQuery'];
export type WriteMetro2Query = components['schemas']['WriteMetro2Query'];
export type ReportMetro2Query = components['schemas']['ReportMetro2Query'];
export type WriteStatusStringsQuery = components['schemas']['WriteStatusStringsQuery'];
export type ReadStatusesQuery = components['schemas']['ReadStatusesQuery'];
export type ReadPurpose = components['schemas']['ReadPurpose'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
