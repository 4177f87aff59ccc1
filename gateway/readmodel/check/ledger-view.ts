import type { RequestInput, ResponseOf, TransactionName } from '@attestry/chaincode/schema';
import type { Ledger } from '../../ledger.js';
import { Problem } from '../../problems/problem.js';
import type { ReadModelAccess, Snapshot } from '../read-model.js';

/** Both sides of a comparison, as one user sees them. */
export class BothSides {
  constructor(
    private readonly ledger: Ledger,
    private readonly model: ReadModelAccess,
    private readonly user: string,
  ) {}

  /** The ledger's answer; `undefined` if it has no such record. */
  async ledgerHas<N extends TransactionName>(name: N, request: RequestInput<N>): Promise<ResponseOf<N> | undefined> {
    try {
      const answer = await this.ledger.evaluate(this.user, name, request);
      // Written by the contract through its schema.
      return JSON.parse(new TextDecoder().decode(answer)) as ResponseOf<N>;
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    }
  }

  async modelHas<T>(query: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return (await this.model.read(0, query)).answer;
  }
}
