import { z } from 'zod';

/** An organisation's id in the channel's configuration, as Fabric checks it on every signature. */
export const MspId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{1,31}$/)
  .describe("An organisation's membership service id, for example AuroraMSP");

/**
 * A client-given id of a command. The ledger keeps it, so that repeating a command is harmless: the same id and
 * content answers with the first receipt, the same id with other content is refused.
 */
export const CommandId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{7,127}$/)
  .describe('8 to 128 characters, unique per organisation; a UUID does');

/** `<MSP of the lender that opened it>-<key>`; the key is random or a keyed hash, never an account number. */
export const TradelineId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{1,31}-[0-9a-z]{16,40}$/)
  .describe('A tradeline: the opening lender and a key that says nothing about the account');

/** A person's pseudonym: 32 bytes as unpadded base64url. */
export const SubjectId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .describe("A person's pseudonym: 32 bytes, base64url");

export const Period = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
  .describe('A calendar month, YYYY-MM');

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCivilDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

export const CivilDate = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isCivilDate, 'not a day of the calendar')
  .describe('A day of the proleptic Gregorian calendar, YYYY-MM-DD');

/** An instant in UTC, to the millisecond. */
export const Instant = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/)
  .refine((text) => isCivilDate(text.slice(0, 10)), 'not a day of the calendar')
  .describe('An instant in UTC, for example 2026-11-24T09:30:00Z');

/**
 * Minor units of a currency as a decimal string, because JSON numbers lose precision. Parsed to a `bigint`. At most
 * fifteen digits: more than any consumer's debt in any currency.
 */
export const Amount = z
  .string()
  .regex(/^(0|-?[1-9]\d{0,14})$/)
  .transform((text) => BigInt(text))
  .describe('Minor units of the currency (cents), as a decimal string');

export const NonNegativeAmount = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})$/)
  .transform((text) => BigInt(text))
  .describe('Minor units of the currency (cents), as a decimal string; not negative');

// prettier-ignore
/** ISO 4217; the currencies in which members lend. */
export const CURRENCIES = [
  'AUD', 'BRL', 'CAD', 'CHF', 'CNY', 'CZK', 'DKK', 'EUR', 'GBP', 'HKD', 'HUF', 'IDR', 'INR', 'JPY', 'KRW', 'MXN',
  'MYR', 'NOK', 'NZD', 'PHP', 'PLN', 'RON', 'SEK', 'SGD', 'THB', 'TWD', 'USD', 'VND', 'ZAR',
] as const;
export const Currency = z.enum(CURRENCIES).describe('ISO 4217 code');

/** ISO 3166-1 alpha-2, or ISO 3166-2 where a subdivision matters (a shock regime may cover one). */
export const Region = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
  .describe('ISO 3166-1 or 3166-2 code');

/** ISO 17442; its check digits are a rule of the domain. */
export const Lei = z
  .string()
  .regex(/^[A-Z0-9]{18}\d{2}$/)
  .describe('Legal entity identifier, ISO 17442');

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, lower-case hexadecimal');

/** Which policy pack of conduct rules governs. */
export const Jurisdiction = z.enum(['CN', 'EU', 'UK', 'US']);
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** One line of text. NFC, because two spellings of one name would be two byte strings on the ledger. */
export const line = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine((text) => text === text.normalize('NFC'), 'not in Unicode normal form C')
    // eslint-disable-next-line no-control-regex -- control characters are what is being refused
    .refine((text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text), 'holds a control character')
    .refine((text) => text === text.trim(), 'starts or ends with a space');

/** Where a lender keeps what a step rests on, without saying what it is. */
export const Evidence = z
  .strictObject({
    sha256: Sha256,
    mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,60}$/),
    sizeBytes: z.int().min(1).max(10_737_418_240),
  })
  .describe('A file that stays with its owner: digest, media type and size');
export type Evidence = z.infer<typeof Evidence>;

/** Who wrote a version of a record: `<MSP>/<common name of the certificate>`. */
export const Submitter = z.string().max(160);

/** One version of a record in its key's history, oldest first. */
export const versionOf = <S extends z.ZodType>(record: S) =>
  z.object({
    transactionId: z.string(),
    at: Instant,
    by: Submitter,
    record: record.nullable().describe('null: deleted'),
  });
