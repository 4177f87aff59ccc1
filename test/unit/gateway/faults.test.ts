import { Metadata, status } from '@grpc/grpc-js';
import { GatewayError } from '@hyperledger/fabric-gateway';
import { faultOf, PassingFault } from '@attestry/gateway/fabric/faults';
import { Problem } from '@attestry/gateway/problems/problem';
import { describe, expect, test } from 'vitest';

const REFUSAL = JSON.stringify({
  code: 'PERIOD_OUT_OF_ORDER',
  message: 'expected 2026-03, got 2026-05',
  fields: [{ field: 'events[0].period', reason: 'expected 2026-03, got 2026-05' }],
});

/** An error as the peer's gateway service gives it, one detail a peer. */
function peerError(code: status, message: string, ...details: [mspId: string, message: string][]): GatewayError {
  return new GatewayError({
    code,
    message: `${code} ${message}`,
    details: details.map(([mspId, text]) => ({ mspId, address: 'peer:7051', message: text })),
    cause: Object.assign(new Error(message), { code, details: message, metadata: new Metadata() }),
  });
}

const codeOf = (error: Error): string | undefined => {
  if (error instanceof PassingFault) return `passing ${error.problem.code}`;
  return error instanceof Problem ? error.code : undefined;
};

describe("an error of the peer's", () => {
  test("that carries the contract's refusal becomes that refusal, with its fields", () => {
    const error = peerError(status.ABORTED, 'failed to endorse transaction, see attached details for more info', [
      'AuroraMSP',
      `chaincode response 500, ${REFUSAL}`,
    ]);
    expect(faultOf(error, 'AuroraMSP')).toMatchObject({
      code: 'PERIOD_OUT_OF_ORDER',
      fields: [{ field: 'events[0].period' }],
    });
  });

  test("that carries a refusal of other members' peers alone may pass: they may be a block behind", () => {
    const error = peerError(status.ABORTED, 'failed to collect enough transaction endorsements', [
      'NotaryMSP',
      `chaincode response 500, ${REFUSAL}`,
    ]);
    expect(codeOf(faultOf(error, 'AuroraMSP'))).toBe('passing LEDGER_UNAVAILABLE');
  });

  test.each([
    [
      'a fault of the chaincode',
      'chaincode response 500, {"code":"INTERNAL","message":"logged","fields":[]}',
      'INTERNAL',
    ],
    [
      'a registry that does not answer its own peer',
      'chaincode response 500, {"code":"UNAVAILABLE","message":"no answer","fields":[]}',
      'passing LEDGER_UNAVAILABLE',
    ],
    ['text that is no refusal', 'chaincode response 500, {"message":"{}"}', 'passing LEDGER_UNAVAILABLE'],
    ['text that is not JSON', 'chaincode response 500, {oops}', 'passing LEDGER_UNAVAILABLE'],
    ['a stopped chaincode', 'error sending: chaincode stream terminated', 'passing LEDGER_UNAVAILABLE'],
    ['an unknown creator', 'access denied: channel [credit] creator org [AuroraMSP]', 'IDENTITY_REFUSED'],
  ])('%s is told apart', (_what, message, code) => {
    const error = peerError(status.ABORTED, 'failed to endorse transaction', ['AuroraMSP', message]);
    expect(codeOf(faultOf(error, 'AuroraMSP'))).toBe(code);
  });

  test.each([
    ['peers that are missing', status.FAILED_PRECONDITION, 'no peer combination can satisfy the endorsement policy'],
    ['a peer out of reach', status.UNAVAILABLE, 'No connection established'],
    ['answers that differ', status.ABORTED, 'ProposalResponsePayloads do not match'],
    ['silence', status.DEADLINE_EXCEEDED, 'Deadline exceeded'],
  ])('%s may pass', (_what, code, message) => {
    expect(codeOf(faultOf(peerError(code, message), 'AuroraMSP'))).toBe('passing LEDGER_UNAVAILABLE');
  });

  test('that too much is under way at the peer is back-pressure, which Fabric gives no code', () => {
    const message = 'too many requests for /gateway.Gateway, exceeding concurrency limit (500)';
    expect(codeOf(faultOf(peerError(status.UNKNOWN, message), 'AuroraMSP'))).toBe('OVERLOADED');
  });
});

test('an error that is none of the peer stays what it is', () => {
  const error = new TypeError('a bug');
  expect(faultOf(error, 'AuroraMSP')).toBe(error);
});
