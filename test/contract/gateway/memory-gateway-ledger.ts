import type { MemoryClient, MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { MemoryRefusal } from '@attestry/chaincode/ledger/memory/memory-ledger';
import type { TransactionName } from '@attestry/chaincode/schema';
import type { Committed, Ledger, Outcome, Previewed } from '@attestry/gateway/ledger';
import { problemOf } from '@attestry/gateway/fabric/faults';
import { Problem } from '@attestry/gateway/problems/problem';
import type { MemoryChain } from '../../support/memory-chain.js';

/** The in-memory ledger as a gateway's ledger: the contracts are the real ones, without peers and orderers. */
export class MemoryGatewayLedger implements Ledger {
  private blocks = 0n;
  private readonly outcomes = new Map<string, Outcome>();

  constructor(
    private readonly ledger: MemoryLedger,
    private readonly users: ReadonlyMap<string, MemoryClient>,
    /** Makes a block of each write, for the read models that follow it. */
    private readonly chain?: MemoryChain,
  ) {}

  async evaluate(user: string, name: TransactionName, request: unknown): Promise<Uint8Array> {
    const { answer } = await this.endorse(user, name, request);
    return Buffer.from(answer);
  }

  async preview(user: string, name: TransactionName, request: unknown, amounts?: unknown): Promise<Previewed> {
    const { answer, transactionId } = await this.endorse(user, name, request, amounts);
    const first = (JSON.parse(answer) as { transactionId: string }).transactionId;
    return { receipt: Buffer.from(answer), repeated: first !== transactionId };
  }

  outcomeOf(_user: string, transactionId: string): Promise<Outcome | undefined> {
    return Promise.resolve(this.outcomes.get(transactionId));
  }

  isAwaited(): boolean {
    return false;
  }

  async submit(
    user: string,
    name: TransactionName,
    request: unknown,
    amounts?: unknown,
    onSent?: (transactionId: string) => void,
  ): Promise<Committed> {
    const { transactionId, repeated, commit } = await this.endorsed(user, name, request, amounts);
    if (!repeated) onSent?.(transactionId);
    return commit();
  }

  /** A command that is decided, and its commit. */
  async endorsed(
    user: string,
    name: TransactionName,
    request: unknown,
    amounts?: unknown,
  ): Promise<{ transactionId: string; repeated: boolean; commit: () => Committed }> {
    const endorsed = await this.endorse(user, name, request, amounts);
    const { transactionId } = JSON.parse(endorsed.answer) as { transactionId: string };
    const receipt = Buffer.from(endorsed.answer);
    const repeated = transactionId !== endorsed.transactionId;
    const commit = (): Committed => {
      if (repeated) return { receipt, transactionId, blockNumber: undefined, repeated };
      const call = { client: this.clientOf(user), name, request };
      const [code = ''] = this.chain?.commit([{ call, endorsed }]) ?? this.ledger.commit([endorsed]);
      this.blocks = this.chain === undefined ? this.blocks + 1n : BigInt(this.chain.height);
      this.outcomes.set(transactionId, { code, blockNumber: this.blocks });
      if (code !== 'VALID') throw new Problem('WRITE_CONFLICT', code, { transactionId });
      return { receipt, transactionId, blockNumber: this.blocks, repeated };
    };
    return { transactionId, repeated, commit };
  }

  private async endorse(
    user: string,
    name: TransactionName,
    request: unknown,
    amounts?: unknown,
  ): ReturnType<MemoryLedger['endorse']> {
    try {
      // As text, because that is how it reaches a contract: a `bigint` in it would fail here as there.
      return await this.ledger.endorse(this.clientOf(user), name, JSON.stringify(request), amounts);
    } catch (error) {
      if (!(error instanceof MemoryRefusal)) throw error;
      throw problemOf(error.refusal);
    }
  }

  private clientOf(user: string): MemoryClient {
    const client = this.users.get(user);
    if (client === undefined) throw new Error(`no certificate of ${user}`);
    return client;
  }
}
