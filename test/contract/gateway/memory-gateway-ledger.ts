import type { MemoryClient, MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { MemoryRefusal } from '@attestry/chaincode/ledger/memory/memory-ledger';
import type { TransactionName } from '@attestry/chaincode/schema';
import type { Committed, Ledger } from '@attestry/gateway/ledger';
import { problemOf } from '@attestry/gateway/fabric/faults';

/** The in-memory ledger as a gateway's ledger: the contracts are the real ones, without peers and orderers. */
export class MemoryGatewayLedger implements Ledger {
  private blocks = 0n;

  constructor(
    private readonly ledger: MemoryLedger,
    private readonly users: ReadonlyMap<string, MemoryClient>,
  ) {}

  async evaluate(user: string, name: TransactionName, request: unknown): Promise<Uint8Array> {
    const { answer } = await this.endorse(user, name, request);
    return Buffer.from(answer);
  }

  async submit(user: string, name: TransactionName, request: unknown, amounts?: unknown): Promise<Committed> {
    const endorsed = await this.endorse(user, name, request, amounts);
    const receipt = Buffer.from(endorsed.answer);
    const { transactionId } = JSON.parse(endorsed.answer) as { transactionId: string };
    if (transactionId !== endorsed.transactionId) {
      return { receipt, transactionId, blockNumber: undefined, repeated: true };
    }
    this.ledger.commit([endorsed]);
    this.blocks += 1n;
    return { receipt, transactionId, blockNumber: this.blocks, repeated: false };
  }

  private async endorse(
    user: string,
    name: TransactionName,
    request: unknown,
    amounts?: unknown,
  ): ReturnType<MemoryLedger['endorse']> {
    const client = this.users.get(user);
    if (client === undefined) throw new Error(`no certificate of ${user}`);
    try {
      // As text, because that is how it reaches a contract: a `bigint` in it would fail here as there.
      return await this.ledger.endorse(client, name, JSON.stringify(request), amounts);
    } catch (error) {
      if (!(error instanceof MemoryRefusal)) throw error;
      throw problemOf(error.refusal);
    }
  }
}
