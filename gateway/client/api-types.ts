// Made from docs/openapi.json by `npm run documents`.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
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
    /** @enum {string} */
    readonly Channel: 'call' | 'email' | 'letter' | 'push' | 'sms' | 'social' | 'visit';
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
    readonly CloseCaseRequest: {
      readonly outcome: components['schemas']['CaseOutcome'];
    };
    /** @enum {string} */
    readonly CloseReason: 'paid' | 'settled' | 'chargedOff';
    readonly CloseTradelineRequest: {
      readonly closedOn: components['schemas']['CivilDate'];
      readonly reason: components['schemas']['CloseReason'];
    };
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
    readonly EndRegimeRequest: {
      /** @description Its new last month, not before the present one: what was promised for the past stands */
      readonly to: components['schemas']['Period'];
    };
    /** @description A file that stays with its owner: digest, media type and size */
    readonly Evidence: {
      readonly sha256: components['schemas']['Sha256'];
      readonly mediaType: string;
      readonly sizeBytes: number;
    };
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
    /**
     * @description What is wrong with a contact or a permit
     * @enum {string}
     */
    readonly Irregularity: 'noPermit' | 'outsideWindow' | 'withdrawnPermit' | 'outcomeMissing' | 'outcomeLate';
    /** @enum {string} */
    readonly Jurisdiction: 'CN' | 'EU' | 'UK' | 'US';
    /** @description Legal entity identifier, ISO 17442 */
    readonly Lei: string;
    readonly LiftFreezeRequest: {
      /** @description The subject's request */
      readonly evidence: components['schemas']['Evidence'];
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
      readonly changes: readonly {
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
      }[];
      /** @description To be given as `after`; null while nothing has happened */
      readonly next: string | null;
    };
    readonly ListContactsResponse: {
      readonly contacts: readonly components['schemas']['PermitView'][];
    };
    readonly ListIrregularitiesResponse: {
      readonly irregularities: readonly components['schemas']['Permit'][];
      readonly next: string | null;
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
    readonly ListRepairRulesResponse: {
      readonly rules: readonly components['schemas']['RepairRule'][];
      readonly inForce: components['schemas']['DataVersion'];
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
        | 'NOT_PLACED'
        | 'NOT_PLACER_OF_FREEZE'
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
        | 'CONSENT_NOT_FOUND'
        | 'CORRECTION_NOT_FOUND'
        | 'DISPUTE_NOT_FOUND'
        | 'HARDSHIP_NOT_FOUND'
        | 'INQUIRY_NOT_FOUND'
        | 'MEMBER_NOT_FOUND'
        | 'MORATORIUM_NOT_FOUND'
        | 'PACK_NOT_FOUND'
        | 'PERMIT_NOT_FOUND'
        | 'PLAN_NOT_FOUND'
        | 'PROGRAMME_NOT_FOUND'
        | 'PROMISE_NOT_FOUND'
        | 'REGIME_NOT_FOUND'
        | 'STAFF_NOT_FOUND'
        | 'STATEMENT_NOT_FOUND'
        | 'STEP_NOT_FOUND'
        | 'TEMPLATE_NOT_FOUND'
        | 'TRADELINE_NOT_FOUND'
        | 'TRANSACTION_NOT_FOUND'
        | 'UNKNOWN_TRANSACTION'
        | 'ANSWER_DIFFERS_FROM_ORDER'
        | 'ARREARS_OUTSTANDING'
        | 'CASE_ALREADY_OPEN'
        | 'CASE_CLOSED'
        | 'CASE_EXISTS'
        | 'COLLECTION_HELD'
        | 'COMPLAINT_DECIDED'
        | 'CONDUCT_RULE_BROKEN'
        | 'CONSENT_EXISTS'
        | 'CONSENT_NOT_NARROWED'
        | 'CORRECTION_CHANGES_NOTHING'
        | 'DEBT_MISMATCH'
        | 'DECLARATION_CHANGES_NOTHING'
        | 'DISPUTE_ALREADY_OPEN'
        | 'DISPUTE_CLOSED'
        | 'DISPUTE_EXISTS'
        | 'DISPUTE_NOT_ESCALATED'
        | 'ESCALATION_TOO_EARLY'
        | 'FORBEARANCE_NOT_OFFERED'
        | 'FREEZE_UNCHANGED'
        | 'HARDSHIP_DECIDED'
        | 'HARDSHIP_PENDING'
        | 'INQUIRY_ANSWER_LAPSED'
        | 'ITEM_ALREADY_ANSWERED'
        | 'ITEM_DELETED'
        | 'ITEM_NOT_DELETED'
        | 'MEMBER_EXISTS'
        | 'MEMBER_STATUS_UNCHANGED'
        | 'NOT_IN_ARREARS'
        | 'PACK_ALREADY_ADOPTED'
        | 'PACK_EXISTS'
        | 'PAYMENT_EXCEEDS_DEBT'
        | 'PERIOD_ALREADY_REPORTED'
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
        | 'RENEGOTIATION_LIMIT'
        | 'REVISION_MISMATCH'
        | 'STATEMENTS_FULL'
        | 'STEPS_PENDING'
        | 'STEP_NOT_AWAITING_ATTESTATION'
        | 'STEP_NOT_CLEARED'
        | 'TEMPLATE_DECIDED'
        | 'TEMPLATE_EXISTS'
        | 'TRADELINE_CLOSED'
        | 'TRADELINE_DELETED'
        | 'TRADELINE_EXISTS'
        | 'VERSION_EXISTS'
        | 'AGENCY_UNKNOWN'
        | 'AMOUNTS_MISMATCH'
        | 'AMOUNTS_MISSING'
        | 'CERTIFICATE_MISSING'
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
        | 'LEI_INVALID'
        | 'NOTARY_UNKNOWN'
        | 'NOTICE_MISSING'
        | 'NOTICE_OUT_OF_TIME'
        | 'PACK_INVALID'
        | 'PERIOD_BEFORE_OPENING'
        | 'PERIOD_IN_FUTURE'
        | 'PERMIT_MISMATCH'
        | 'PERMIT_MISSING'
        | 'PERMIT_OUT_OF_TIME'
        | 'POLICY_EXCEEDED'
        | 'REINSERTION_NOT_PERMITTED'
        | 'STATEMENT_TOO_LONG'
        | 'STATUS_CONTRADICTS_ARREARS'
        | 'SUBJECT_MISMATCH'
        | 'TIME_ZONE_UNKNOWN'
        | 'TRADELINE_REPEATED'
        | 'RATE_LIMITED'
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
    readonly ReadRepairResponse: {
      readonly tradelineId: components['schemas']['TradelineId'];
      readonly rule: components['schemas']['DataVersion'];
      readonly state: components['schemas']['RepairState'];
      readonly earnedPoints: number | null;
      readonly actions: readonly components['schemas']['RepairAction'][];
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
    /** @description Keyed hash (HMAC-SHA-256) of a number, an address or a person */
    readonly Reference: components['schemas']['Sha256'];
    readonly RefusedRecord: {
      readonly index: number;
      /** @enum {string} */
      readonly code:
        | 'AGENCY_UNKNOWN'
        | 'AMOUNTS_MISMATCH'
        | 'AMOUNTS_MISSING'
        | 'ANSWER_DIFFERS_FROM_ORDER'
        | 'ARREARS_OUTSTANDING'
        | 'CASE_ALREADY_OPEN'
        | 'CASE_CLOSED'
        | 'CASE_EXISTS'
        | 'CASE_NOT_FOUND'
        | 'CERTIFICATE_MISSING'
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
        | 'CURRENCY_MISMATCH'
        | 'CURRENCY_MISSING'
        | 'DATE_IN_FUTURE'
        | 'DATE_OUT_OF_ORDER'
        | 'DEBT_MISMATCH'
        | 'DECLARATION_CHANGES_NOTHING'
        | 'DISPUTE_ALREADY_OPEN'
        | 'DISPUTE_CLOSED'
        | 'DISPUTE_EXISTS'
        | 'DISPUTE_NOT_ESCALATED'
        | 'DISPUTE_NOT_FOUND'
        | 'DUTY_MISSING'
        | 'ESCALATION_TOO_EARLY'
        | 'EVIDENCE_MISSING'
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
        | 'LEI_INVALID'
        | 'MALFORMED_REQUEST'
        | 'MEMBER_EXISTS'
        | 'MEMBER_NOT_ADMITTED'
        | 'MEMBER_NOT_FOUND'
        | 'MEMBER_STATUS_UNCHANGED'
        | 'MEMBER_SUSPENDED'
        | 'MORATORIUM_NOT_FOUND'
        | 'NOTARY_UNKNOWN'
        | 'NOTICE_MISSING'
        | 'NOTICE_OUT_OF_TIME'
        | 'NOT_ENTITLED_TO_READ'
        | 'NOT_HOLDER_OF_CONSENT'
        | 'NOT_HOLDER_OF_PERMIT'
        | 'NOT_HOLDER_OF_STATEMENT'
        | 'NOT_IN_ARREARS'
        | 'NOT_LENDER_OF_CASE'
        | 'NOT_LENDER_OF_TRADELINE'
        | 'NOT_NOTARY_OF_CASE'
        | 'NOT_PLACED'
        | 'NOT_PLACER_OF_FREEZE'
        | 'NOT_TAKER_OF_DISPUTE'
        | 'PACK_ALREADY_ADOPTED'
        | 'PACK_EXISTS'
        | 'PACK_INVALID'
        | 'PACK_NOT_FOUND'
        | 'PAYMENT_EXCEEDS_DEBT'
        | 'PERIOD_ALREADY_REPORTED'
        | 'PERIOD_BEFORE_OPENING'
        | 'PERIOD_IN_FUTURE'
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
        | 'SELF_ATTESTATION'
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
        | 'TRADELINE_EXISTS'
        | 'TRADELINE_NOT_FOUND'
        | 'TRADELINE_REPEATED'
        | 'UNKNOWN_TRANSACTION'
        | 'VERSION_EXISTS';
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
    /** @description Stable, for example us.contact.calls */
    readonly RuleId: string;
    readonly RuleSource: {
      readonly rule: string;
      readonly source: string;
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
    readonly WithdrawDisputeRequest: {
      /** @description The subject's word */
      readonly evidence: components['schemas']['Evidence'];
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
    readonly ReadBlockQuery: {
      /** @description Wait until this block is reflected, for example the X-Block-Number of a write */
      readonly minBlock?: number;
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
export type AcceptPlanRequest = components['schemas']['AcceptPlanRequest'];
export type AdmitMemberRequest = components['schemas']['AdmitMemberRequest'];
export type AdmitMemberResponse = components['schemas']['AdmitMemberResponse'];
export type AdoptForbearancePolicyResponse = components['schemas']['AdoptForbearancePolicyResponse'];
export type AdoptPackRequest = components['schemas']['AdoptPackRequest'];
export type AdoptProgrammeResponse = components['schemas']['AdoptProgrammeResponse'];
export type AdoptRepairRuleResponse = components['schemas']['AdoptRepairRuleResponse'];
export type AgencyConduct = components['schemas']['AgencyConduct'];
export type AmountsEntry = components['schemas']['AmountsEntry'];
export type AmountsList = components['schemas']['AmountsList'];
export type AmountsScan = components['schemas']['AmountsScan'];
export type AnswerDisputeRequest = components['schemas']['AnswerDisputeRequest'];
export type AnswerOutcome = components['schemas']['AnswerOutcome'];
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
export type Channel = components['schemas']['Channel'];
export type CheckReadModelResponse = components['schemas']['CheckReadModelResponse'];
export type CivilDate = components['schemas']['CivilDate'];
export type CloseCaseRequest = components['schemas']['CloseCaseRequest'];
export type CloseReason = components['schemas']['CloseReason'];
export type CloseTradelineRequest = components['schemas']['CloseTradelineRequest'];
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
export type CureStage = components['schemas']['CureStage'];
export type Currency = components['schemas']['Currency'];
export type DataVersion = components['schemas']['DataVersion'];
export type DaysPastDue = components['schemas']['DaysPastDue'];
export type DebtorFile = components['schemas']['DebtorFile'];
export type DecideComplaintRequest = components['schemas']['DecideComplaintRequest'];
export type DecideDisputeRequest = components['schemas']['DecideDisputeRequest'];
export type DecideHardshipRequest = components['schemas']['DecideHardshipRequest'];
export type DecideTemplateRequest = components['schemas']['DecideTemplateRequest'];
export type Decision = components['schemas']['Decision'];
export type Declaration = components['schemas']['Declaration'];
export type DeclareForDebtorRequest = components['schemas']['DeclareForDebtorRequest'];
export type DeclareRegimeRequest = components['schemas']['DeclareRegimeRequest'];
export type DeclareRegimeResponse = components['schemas']['DeclareRegimeResponse'];
export type DeclinePlanRequest = components['schemas']['DeclinePlanRequest'];
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
export type EndRegimeRequest = components['schemas']['EndRegimeRequest'];
export type Evidence = components['schemas']['Evidence'];
export type ExecutionOutcome = components['schemas']['ExecutionOutcome'];
export type ExpectedTradelines = components['schemas']['ExpectedTradelines'];
export type ExtendDisputeRequest = components['schemas']['ExtendDisputeRequest'];
export type ExtensionReason = components['schemas']['ExtensionReason'];
export type FieldFault = components['schemas']['FieldFault'];
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
export type Irregularity = components['schemas']['Irregularity'];
export type Jurisdiction = components['schemas']['Jurisdiction'];
export type Lei = components['schemas']['Lei'];
export type LiftFreezeRequest = components['schemas']['LiftFreezeRequest'];
export type ListCasesResponse = components['schemas']['ListCasesResponse'];
export type ListCertificatesResponse = components['schemas']['ListCertificatesResponse'];
export type ListChangesResponse = components['schemas']['ListChangesResponse'];
export type ListContactsResponse = components['schemas']['ListContactsResponse'];
export type ListIrregularitiesResponse = components['schemas']['ListIrregularitiesResponse'];
export type ListPlacementsResponse = components['schemas']['ListPlacementsResponse'];
export type ListProgrammesResponse = components['schemas']['ListProgrammesResponse'];
export type ListPromisesResponse = components['schemas']['ListPromisesResponse'];
export type ListRegimesResponse = components['schemas']['ListRegimesResponse'];
export type ListRepairRulesResponse = components['schemas']['ListRepairRulesResponse'];
export type ListTradelinesResponse = components['schemas']['ListTradelinesResponse'];
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
export type Problem = components['schemas']['Problem'];
export type ProfileMonth = components['schemas']['ProfileMonth'];
export type ProfileStatus = components['schemas']['ProfileStatus'];
export type Programme = components['schemas']['Programme'];
export type ProgrammeId = components['schemas']['ProgrammeId'];
export type ProgrammeTerms = components['schemas']['ProgrammeTerms'];
export type PromiseToPay = components['schemas']['PromiseToPay'];
export type ProposePackRequest = components['schemas']['ProposePackRequest'];
export type ProposePackResponse = components['schemas']['ProposePackResponse'];
export type ProposePlanRequest = components['schemas']['ProposePlanRequest'];
export type ProposePlanResponse = components['schemas']['ProposePlanResponse'];
export type ProposeStepRequest = components['schemas']['ProposeStepRequest'];
export type ProveProgrammeResponse = components['schemas']['ProveProgrammeResponse'];
export type PurposeCode = components['schemas']['PurposeCode'];
export type ReadBlockResponse = components['schemas']['ReadBlockResponse'];
export type ReadDebtorResponse = components['schemas']['ReadDebtorResponse'];
export type ReadDelinquencyResponse = components['schemas']['ReadDelinquencyResponse'];
export type ReadDisplayResponse = components['schemas']['ReadDisplayResponse'];
export type ReadForbearanceHistoryResponse = components['schemas']['ReadForbearanceHistoryResponse'];
export type ReadForbearanceResponse = components['schemas']['ReadForbearanceResponse'];
export type ReadPackCalendarResponse = components['schemas']['ReadPackCalendarResponse'];
export type ReadPlanHistoryResponse = components['schemas']['ReadPlanHistoryResponse'];
export type ReadRegimeCoverageResponse = components['schemas']['ReadRegimeCoverageResponse'];
export type ReadRepairResponse = components['schemas']['ReadRepairResponse'];
export type ReadTransactionResponse = components['schemas']['ReadTransactionResponse'];
export type ReadTreatmentResponse = components['schemas']['ReadTreatmentResponse'];
export type ReciprocityPolicy = components['schemas']['ReciprocityPolicy'];
export type ReciprocityPolicyReceipt = components['schemas']['ReciprocityPolicyReceipt'];
export type ReciprocityView = components['schemas']['ReciprocityView'];
export type RecordExecutionRequest = components['schemas']['RecordExecutionRequest'];
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
export type RejectStepRequest = components['schemas']['RejectStepRequest'];
export type RejectionReason = components['schemas']['RejectionReason'];
export type RepairAction = components['schemas']['RepairAction'];
export type RepairRule = components['schemas']['RepairRule'];
export type RepairState = components['schemas']['RepairState'];
export type RepaymentAmounts = components['schemas']['RepaymentAmounts'];
export type ReportContactRequest = components['schemas']['ReportContactRequest'];
export type ReportOutcomeRequest = components['schemas']['ReportOutcomeRequest'];
export type ReportPlanPaymentRequest = components['schemas']['ReportPlanPaymentRequest'];
export type ReportPromisePaymentRequest = components['schemas']['ReportPromisePaymentRequest'];
export type RequestHardshipRequest = components['schemas']['RequestHardshipRequest'];
export type RequestHardshipResponse = components['schemas']['RequestHardshipResponse'];
export type RequestPermitRequest = components['schemas']['RequestPermitRequest'];
export type RequestPermitResponse = components['schemas']['RequestPermitResponse'];
export type RevokeConsentRequest = components['schemas']['RevokeConsentRequest'];
export type RuleId = components['schemas']['RuleId'];
export type RuleSource = components['schemas']['RuleSource'];
export type SetCompensationRequest = components['schemas']['SetCompensationRequest'];
export type SetPlacesRequest = components['schemas']['SetPlacesRequest'];
export type SetPlacesResponse = components['schemas']['SetPlacesResponse'];
export type SetReciprocityPolicyRequest = components['schemas']['SetReciprocityPolicyRequest'];
export type SetReferenceRequest = components['schemas']['SetReferenceRequest'];
export type Sha256 = components['schemas']['Sha256'];
export type ShockRegime = components['schemas']['ShockRegime'];
export type ShownMark = components['schemas']['ShownMark'];
export type ShownTradeline = components['schemas']['ShownTradeline'];
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
export type Submitter = components['schemas']['Submitter'];
export type SuspendMemberRequest = components['schemas']['SuspendMemberRequest'];
export type SuspensionReason = components['schemas']['SuspensionReason'];
export type Template = components['schemas']['Template'];
export type Tradeline = components['schemas']['Tradeline'];
export type TradelineHistory = components['schemas']['TradelineHistory'];
export type TradelineId = components['schemas']['TradelineId'];
export type TradelineKind = components['schemas']['TradelineKind'];
export type TradelineReceipt = components['schemas']['TradelineReceipt'];
export type TradelineScan = components['schemas']['TradelineScan'];
export type TransactionStatus = components['schemas']['TransactionStatus'];
export type TreatedMonth = components['schemas']['TreatedMonth'];
export type WithdrawDisputeRequest = components['schemas']['WithdrawDisputeRequest'];
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
export type FindDisputesQuery = components['schemas']['FindDisputesQuery'];
export type ListTradelinesQuery = components['schemas']['ListTradelinesQuery'];
export type ReadDelinquencyQuery = components['schemas']['ReadDelinquencyQuery'];
export type FindPermitsQuery = components['schemas']['FindPermitsQuery'];
export type FindPlacementsQuery = components['schemas']['FindPlacementsQuery'];
export type FindPromisesQuery = components['schemas']['FindPromisesQuery'];
export type FindInquiriesQuery = components['schemas']['FindInquiriesQuery'];
export type ListChangesQuery = components['schemas']['ListChangesQuery'];
export type ReadBlockQuery = components['schemas']['ReadBlockQuery'];
export type ReadPurpose = components['schemas']['ReadPurpose'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
