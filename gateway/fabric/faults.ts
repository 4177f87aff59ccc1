import { status } from '@grpc/grpc-js';
import { GatewayError } from '@hyperledger/fabric-gateway';
import { WireRefusal } from '@attestry/chaincode/schema';
import { Problem } from '../problems/problem.js';

/** A fault that may pass by itself, so that another attempt is worth it; `problem` is what to answer if it does not. */
export class PassingFault extends Error {
  override readonly name = 'PassingFault';
  constructor(readonly problem: Problem) {
    super(problem.message, { cause: problem.cause });
  }
}

const WHAT_FAILS: Readonly<Record<number, string>> = {
  [status.UNAVAILABLE]: 'a peer or the ordering service cannot be reached',
  [status.DEADLINE_EXCEEDED]: 'the peers did not answer in time',
  [status.FAILED_PRECONDITION]: 'too few peers are up to endorse this',
};

/** What is answered while the network cannot be worked with. Nothing was written. */
export function unavailable(detail: string, cause?: unknown): Problem {
  return new Problem('LEDGER_UNAVAILABLE', detail, { cause });
}

/** What is answered when more is asked than the peer takes at a time. Nothing was written. */
export function overloaded(cause?: unknown): Problem {
  return new Problem('OVERLOADED', 'more requests are under way than the peer takes', { cause });
}

/**
 * What an error of the peer's gateway service means while nothing has been sent to the orderers: the contract's
 * refusal, a {@link PassingFault}, or the error itself where it is none of the network's.
 *
 * Fabric hands over a chaincode's error as text in the details of a gRPC status, one detail a peer. The peer asks one
 * endorser of its own organisation first, so a refusal that comes from other organisations alone means that their
 * peers see another state, as one does that is a block behind.
 */
export function faultOf(error: unknown, ownMspId: string): Error {
  if (!(error instanceof GatewayError)) return error instanceof Error ? error : new Error(String(error));
  const texts = [error.message, ...error.details.map(({ message }) => message)];
  // A plain error in Fabric's Go code, so there is no code to tell it by.
  if (texts.some((text) => text.includes('exceeding concurrency limit'))) return overloaded(error);

  const refusals = error.details.flatMap(({ mspId, message }) => {
    const refusal = wireRefusal(message);
    return refusal === undefined ? [] : [{ mspId, refusal }];
  });
  const own = refusals.find(({ mspId }) => mspId === ownMspId);
  if (own?.refusal.code === 'UNAVAILABLE') return new PassingFault(unavailable(own.refusal.message, error));
  if (own !== undefined) return problemOf(own.refusal);
  if (refusals.length > 0) return new PassingFault(unavailable("the members' peers answer differently", error));

  if (texts.some((text) => /access denied|identity expired|creator is malformed/.test(text))) {
    return new Problem('IDENTITY_REFUSED', "the user's certificate is expired, revoked or unknown", { cause: error });
  }
  return new PassingFault(unavailable(whatFails(error), error));
}

/** The refusal in an error's text; the peer puts words of its own before and after it. */
function wireRefusal(text: string): WireRefusal | undefined {
  const start = text.indexOf('{', text.indexOf('chaincode response'));
  if (start === -1) return undefined;
  try {
    const parsed = WireRefusal.safeParse(JSON.parse(text.slice(start, text.lastIndexOf('}') + 1)));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What a refusal of the contract's is to a client. */
export function problemOf({ code, message, fields, conduct }: WireRefusal): Problem {
  if (code === 'UNAVAILABLE') return unavailable(message);
  return new Problem(code, message, { fields, ...(conduct === undefined ? {} : { conduct }) });
}

function whatFails({ code }: GatewayError): string {
  return WHAT_FAILS[code] ?? 'the peers could not endorse or answer this';
}
