import type { Route } from '../api/route.js';
import { PROBLEMS, type ProblemCode } from './codes.js';

const ANY_REQUEST: readonly ProblemCode[] = [
  'MALFORMED_REQUEST',
  'REQUEST_TIMEOUT',
  'HEADERS_TOO_LARGE',
  'TOKEN_MISSING',
  'TOKEN_INVALID',
  'CERTIFICATE_INVALID',
  'USER_UNKNOWN',
  'SCOPE_MISSING',
  'IDENTITY_REFUSED',
  'UNKNOWN_TRANSACTION',
  'RATE_LIMITED',
  'LEDGER_UNAVAILABLE',
  'OVERLOADED',
  'ISSUER_UNAVAILABLE',
  'INTERNAL',
];
const ANY_BODY: readonly ProblemCode[] = ['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'];
const KEYED: readonly ProblemCode[] = ['IDEMPOTENCY_KEY_MISSING', 'COMMAND_ID_REUSED'];
const LEDGER_WRITE: readonly ProblemCode[] = ['WRITE_CONFLICT', 'COMMIT_UNKNOWN', 'TRANSACTION_INVALID'];
const GATEWAY_WRITE: readonly ProblemCode[] = ['READ_MODEL_UNAVAILABLE'];

/** Of a read that may be of another member's records. */
const OF_OTHERS: readonly ProblemCode[] = ['PURPOSE_MISSING'];

/** Every problem with which a route may be answered, in the order of the table. */
export function problemsOf(route: Route): ProblemCode[] {
  const codes = new Set<ProblemCode>([
    ...ANY_REQUEST,
    ...(route.method === 'post' ? writeProblems(route) : []),
    ...(route.method === 'get' && (route.owner !== undefined || route.parties !== undefined) ? OF_OTHERS : []),
    ...route.refusals,
  ]);
  return (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => codes.has(code));
}

function writeProblems(route: Route & { readonly method: 'post' }): ProblemCode[] {
  if (route.writes === 'kept') return [...ANY_BODY];
  const own = route.writes === 'gateway' ? GATEWAY_WRITE : LEDGER_WRITE;
  const isKeyed = route.writes !== 'upload' || route.keyed;
  return [...ANY_BODY, ...KEYED.filter((code) => isKeyed || code !== 'IDEMPOTENCY_KEY_MISSING'), ...own];
}
