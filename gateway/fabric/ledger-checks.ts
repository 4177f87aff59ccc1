import { REFUSAL_CODES, type RequestInput, type TransactionName } from '@attestry/chaincode/schema';
import type { Check } from '../api/readiness.js';
import { Problem } from '../problems/problem.js';
import type { CommitStream } from './commit-stream.js';
import { PassingFault } from './faults.js';
import type { LedgerPeer } from './peer-edge.js';

const DEADLINE_MS = 3_000;

/** What a gateway needs before it can work: both definitions answer at its own peer, and blocks arrive. */
export function ledgerChecks(peer: LedgerPeer, stream: CommitStream, user: string): Readonly<Record<string, Check>> {
  const answers = async <N extends TransactionName>(name: N, request: RequestInput<N>): Promise<string | undefined> => {
    try {
      await peer.evaluate(user, name, request, DEADLINE_MS);
    } catch (error) {
      if (error instanceof PassingFault) return error.message;
      if (!(error instanceof Problem)) throw error;
      // A refusal is an answer: before its organisation is admitted a gateway gets nothing else.
      if (!(REFUSAL_CODES as readonly string[]).includes(error.code)) return error.message;
    }
    return undefined;
  };
  return {
    registry: () => answers('Standing', {}),
    // No such case: that it is not found took the contract and its call of the registry.
    collections: () => answers('ReadCase', { caseId: 'readiness' }),
    blockStream: () => (stream.live ? undefined : 'no blocks arrive'),
  };
}
