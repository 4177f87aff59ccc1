import { CommandId } from '@attestry/chaincode/schema';
import { PURPOSES } from '../api/purpose.js';
import { Position } from '../readmodel/change.js';
import { type JsonObject, jsonSchema } from './schemas.js';

const text = (description: string, schema: JsonObject = { type: 'string' }): JsonObject => ({ description, schema });

/** Headers of answers. */
export const RESPONSE_HEADERS: Readonly<Record<string, JsonObject>> = {
  RequestId: text("Names the request in the gateway's log; the caller's own where it sent one"),
  RetryAfter: text('Seconds to wait before the request is sent again', { type: 'integer' }),
  WwwAuthenticate: text('How to authenticate (RFC 6750)'),
  TransactionId: text('The transaction that carried the command out'),
  BlockNumber: text('The block that holds it', { type: 'integer' }),
  IdempotencyHit: text('`true` where the ledger held the command already; the receipt is the first one', {
    type: 'string',
    enum: ['true'],
  }),
  BlockHeight: text('The newest block that the answer reflects', { type: 'integer' }),
  Link: text('The way to the next page (RFC 8288); not on the last'),
  DryRun: text('`true`: nothing was written', { type: 'string', enum: ['true'] }),
  ETag: text("The record's revision on the ledger"),
  Location: text('Where to ask what became of it'),
  UploadOffset: text('How far a submission is dealt with, in bytes before compression', { type: 'integer' }),
  UploadComplete: text('Whether a submission is whole (RFC 9651, a boolean)', { type: 'string', enum: ['?1', '?0'] }),
  PreferenceApplied: text('The preference that was followed (RFC 7240)'),
  RateLimit: text('What is left of the allowance, and when it is filled again'),
  RateLimitPolicy: text('The allowance: requests `q` in a window of `w` seconds'),
};

const parameter = (name: string, required: boolean, schema: JsonObject, description: string): JsonObject => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

/** Headers of requests. */
export const REQUEST_HEADERS: Readonly<Record<string, JsonObject>> = {
  IdempotencyKey: parameter(
    'Idempotency-Key',
    true,
    jsonSchema(CommandId),
    'The command. Unique in the organisation, for good: it is kept on the ledger. The same key with the same content ' +
      'answers the first receipt, with other content 422.',
  ),
  Prefer: parameter(
    'Prefer',
    false,
    { type: 'string', examples: ['wait=10', 'respond-async'] },
    '`wait=N`: answer 202 if the transaction was sent and is in no block after N seconds. `respond-async`: answer 202 ' +
      'as soon as it was sent. Otherwise the answer waits for the block. Refusals are answered at once in any case.',
  ),
  IfNoneMatch: parameter('If-None-Match', false, { type: 'string' }, 'An ETag: 304 where the record still is at it'),
  IfMatch: parameter('If-Match', false, { type: 'string' }, 'An ETag of the record: 412 where it has changed since'),
  ContentEncoding: parameter(
    'Content-Encoding',
    false,
    { type: 'string', enum: ['gzip', 'identity'] },
    'How the body is compressed. Offsets and sizes count the bytes before compression.',
  ),
  LastEventId: parameter(
    'Last-Event-ID',
    false,
    jsonSchema(Position),
    'The last event that the client has had; it goes on after it',
  ),
  Purpose: parameter(
    'X-Purpose',
    false,
    { type: 'string', enum: PURPOSES },
    "What the read is for; it is logged. Needed where PURPOSE_MISSING is among the answers and a record is of other organisations' alone.",
  ),
};
