import type { Layout } from './fixed-width.js';

/** Characters of every record, in the format of fixed width. */
export const RECORD_LENGTH = 426;

/** The base segment: names, lengths and kinds of its fields, in order. */
export const BASE_SEGMENT: Layout = [
  ['recordDescriptorWord', 4, 'number'],
  ['processingIndicator', 1, 'text'],
  ['timeStamp', 14, 'number'],
  ['reserved', 1, 'number'],
  ['identificationNumber', 20, 'text'],
  ['cycleIdentifier', 2, 'text'],
  ['consumerAccountNumber', 30, 'text'],
  ['portfolioType', 1, 'text'],
  ['accountType', 2, 'text'],
  ['dateOpened', 8, 'number'],
  ['creditLimit', 9, 'number'],
  ['highestCredit', 9, 'number'],
  ['termsDuration', 3, 'text'],
  ['termsFrequency', 1, 'text'],
  ['scheduledMonthlyPayment', 9, 'number'],
  ['actualPayment', 9, 'number'],
  ['accountStatus', 2, 'text'],
  ['paymentRating', 1, 'text'],
  ['paymentHistoryProfile', 24, 'text'],
  ['specialComment', 2, 'text'],
  ['complianceConditionCode', 2, 'text'],
  ['currentBalance', 9, 'number'],
  ['amountPastDue', 9, 'number'],
  ['originalChargeOffAmount', 9, 'number'],
  ['dateOfAccountInformation', 8, 'number'],
  ['dateOfFirstDelinquency', 8, 'number'],
  ['dateClosed', 8, 'number'],
  ['dateOfLastPayment', 8, 'number'],
  ['interestTypeIndicator', 1, 'text'],
  ['reserved2', 16, 'text'],
  ['consumerTransactionType', 1, 'text'],
  ['surname', 25, 'text'],
  ['firstName', 20, 'text'],
  ['middleName', 20, 'text'],
  ['generationCode', 1, 'text'],
  ['socialSecurityNumber', 9, 'number'],
  ['dateOfBirth', 8, 'number'],
  ['telephoneNumber', 10, 'number'],
  ['ecoaCode', 1, 'text'],
  ['consumerInformationIndicator', 2, 'text'],
  ['countryCode', 2, 'text'],
  ['addressLine1', 32, 'text'],
  ['addressLine2', 32, 'text'],
  ['city', 20, 'text'],
  ['state', 2, 'text'],
  ['postalCode', 9, 'text'],
  ['addressIndicator', 1, 'text'],
  ['residenceCode', 1, 'text'],
];

export const HEADER: Layout = [
  ['recordDescriptorWord', 4, 'number'],
  ['recordIdentifier', 6, 'text'],
  ['cycleIdentifier', 2, 'text'],
  ['programIdentifiers', 35, 'text'],
  ['activityDate', 8, 'number'],
  ['dateCreated', 8, 'number'],
  ['programDate', 8, 'number'],
  ['programRevisionDate', 8, 'number'],
  ['reporterName', 40, 'text'],
  ['reporterAddress', 96, 'text'],
  ['reporterTelephoneNumber', 10, 'number'],
  ['softwareVendorName', 40, 'text'],
  ['softwareVersionNumber', 5, 'text'],
  ['reserved', 156, 'text'],
];

const total = (name: string): readonly [string, number, 'number'] => [name, 9, 'number'];

// prettier-ignore
/** Statuses that the trailer counts, in its order. */
export const COUNTED_STATUSES = [
  '05', '11', '13', '61', '62', '63', '64', '65', '71', '78', '80', '82', '83', '84', '88', '89', '93', '94', '95', '96',
  '97',
] as const;

export const TRAILER: Layout = [
  ['recordDescriptorWord', 4, 'number'],
  ['recordIdentifier', 7, 'text'],
  total('baseRecords'),
  ['reserved', 9, 'text'],
  total('statusDF'),
  total('j1Segments'),
  total('j2Segments'),
  total('blockCount'),
  total('statusDA'),
  ...COUNTED_STATUSES.map((status) => total(`status${status}`)),
  // Persons, employers and other segments, of which there are none.
  ...Array.from({ length: 16 }, (_, index) => total(`other${index + 1}`)),
  ['reserved2', 19, 'text'],
];
