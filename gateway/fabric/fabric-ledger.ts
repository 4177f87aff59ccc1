import type { TransactionName } from '@attestry/chaincode/schema';
import { InFlight } from '../in-flight.js';
import type { Committed, Ledger } from '../ledger.js';
import type { FabricPeer } from './fabric-peer.js';
import { overloaded, PassingFault } from './faults.js';
import type { Submitter } from './submitter.js';

const EVALUATE_DEADLINE_MS = 15_000;
/**
 * Together below what a peer takes at a time (`peer.limits.concurrency.gatewayService`, 500), apart so that reads are
 * answered while writes queue.
 */
const MAX_WRITES = 300;
const MAX_READS = 150;

/** The ledger on a real network. */
export class FabricLedger implements Ledger {
  private readonly writes = new InFlight(MAX_WRITES, overloaded);
  private readonly reads = new InFlight(MAX_READS, overloaded);

  constructor(
    private readonly peer: FabricPeer,
    private readonly submitter: Submitter,
  ) {}

  evaluate(user: string, name: TransactionName, request: unknown): Promise<Uint8Array> {
    return this.reads.run(async () => {
      try {
        return await this.peer.evaluate(user, name, request, EVALUATE_DEADLINE_MS);
      } catch (error) {
        throw error instanceof PassingFault ? error.problem : error;
      }
    });
  }

  submit(user: string, name: TransactionName, request: { commandId: string }, amounts?: unknown): Promise<Committed> {
    return this.writes.run(() => this.submitter.submit({ user, name, request, amounts }));
  }
}
