import { Contract } from 'fabric-contract-api';
import type { ChaincodeStub } from 'fabric-shim';
import { type z } from 'zod';
import { ConductRefused } from '../domain/conduct/conduct-refused.js';
import { Refusal } from '../domain/refusal.js';
import { commandDigest, recallReceipt, rememberReceipt } from '../ledger/commands.js';
import { decode, encodeText } from '../ledger/encoding.js';
import { commandKey, memberKey } from '../ledger/keys.js';
import type { Store } from '../ledger/store.js';
import type { Charter } from '../schema/charter.js';
import type { Member } from '../schema/members.js';
import { CONTRACTS, TRANSACTIONS, type ContractName, type TransactionName } from '../schema/transactions.js';
import type { WireRefusal } from '../schema/refusals.js';
import { AttestryContext } from './context.js';
import { MalformedRequest, parseJson } from './parse.js';
import { Unavailable } from './unavailable.js';

/** What a contract is given when its process starts. */
export interface Setting {
  readonly charter: Charter;
  readonly openStore: (stub: ChaincodeStub) => Store;
}

type RequestOf<N extends TransactionName> = z.output<(typeof TRANSACTIONS)[N]['request']>;
type AmountsOf<N extends TransactionName> = (typeof TRANSACTIONS)[N] extends { amounts: infer A extends z.ZodType }
  ? z.output<A>
  : undefined;
type Reply<N extends TransactionName> = z.output<(typeof TRANSACTIONS)[N]['response']>;

/** What every contract of ours does around its transactions: parse, repeat safely, write once, refuse in one form. */
export class AttestryContract extends Contract {
  /** Whether member records lie in this definition's state, to be read with the command's own. */
  private readonly readsMembers: boolean;

  constructor(
    name: ContractName,
    private readonly setting: Setting,
  ) {
    super(name);
    this.readsMembers = CONTRACTS[name] === 'registry';
  }

  override createContext(): AttestryContext {
    return new AttestryContext();
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the signature is Fabric's
  override async beforeTransaction(ctx: AttestryContext): Promise<void> {
    ctx.charter = this.setting.charter;
    // Fabric's interface of the stub and the shim's class are one thing under two types.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
    ctx.store = this.setting.openStore(ctx.stub);
  }

  /**
   * Runs a transaction, then sends its writes in one message. Fabric hands a client an error's message and nothing
   * else, so a refusal is written there as JSON; what is not a refusal is a fault of ours, whose text stays in the log.
   */
  override async aroundTransaction(
    ctx: AttestryContext,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- the signature is Fabric's
    fn: Function,
    parameters: unknown,
  ): Promise<void> {
    try {
      // Typed void by Fabric, and yet it answers what the transaction answers.
      // eslint-disable-next-line @typescript-eslint/no-confusing-void-expression
      const answer: unknown = await super.aroundTransaction(ctx, fn, parameters);
      await ctx.store.flush();
      // eslint-disable-next-line @typescript-eslint/no-invalid-void-type
      return answer as void;
    } catch (error) {
      const refusal = wireRefusal(error, ctx.store.transactionId);
      // The cause stays here on purpose: what crosses to the client is the refusal alone.
      // eslint-disable-next-line preserve-caught-error
      throw new Error(JSON.stringify(refusal));
    }
  }

  override unknownTransaction(): Promise<void> {
    const refusal = new Refusal('UNKNOWN_TRANSACTION', '', 'this definition has no such transaction');
    return Promise.reject(new Error(JSON.stringify(wireRefusal(refusal, ''))));
  }

  /**
   * A transaction that writes: parses the request and its private part, answers a repeated command with its first
   * receipt, and remembers the receipt of a new one.
   *
   * @param decide - Load, authorise, decide, store; gets the caller's member record, where it lies in this state.
   */
  protected async command<N extends TransactionName>(
    ctx: AttestryContext,
    name: N,
    requestJson: string,
    decide: (request: RequestOf<N>, caller: Member | undefined, amounts: AmountsOf<N>) => Promise<Reply<N>>,
  ): Promise<string> {
    const transaction = TRANSACTIONS[name];
    const request = parseJson(transaction.request, requestJson) as RequestOf<N> & { commandId: string };
    const amounts = (
      'amounts' in transaction ? parseAmounts(transaction.amounts, ctx.store.transient('amounts')) : undefined
    ) as AmountsOf<N>;

    const key = commandKey(ctx.caller.mspId, request.commandId);
    const [known, member] = await ctx.store.getMany([key, ...this.memberKeys(ctx)]);
    const digest = commandDigest(name, encodeText(request), amounts === undefined ? '' : encodeText(amounts));
    const first = recallReceipt(known, digest);
    if (first !== undefined) return first;

    const receipt = encodeText(
      await decide(request, member === undefined ? undefined : decode<Member>(member), amounts),
    );
    rememberReceipt(ctx.store, key, digest, receipt);
    return receipt;
  }

  /** A transaction that only reads. */
  protected async query<N extends TransactionName>(
    ctx: AttestryContext,
    name: N,
    requestJson: string,
    answer: (request: RequestOf<N>, caller: Member | undefined) => Promise<Reply<N>>,
  ): Promise<string> {
    const request = parseJson(TRANSACTIONS[name].request, requestJson) as RequestOf<N>;
    const [member] = await ctx.store.getMany(this.memberKeys(ctx));
    return encodeText(await answer(request, member === undefined ? undefined : decode<Member>(member)));
  }

  private memberKeys(ctx: AttestryContext): string[] {
    return this.readsMembers ? [memberKey(ctx.caller.mspId)] : [];
  }
}

function parseAmounts(schema: z.ZodType, bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) {
    throw new Refusal('AMOUNTS_MISSING', 'amounts', 'exact amounts belong into the transient field "amounts"');
  }
  try {
    return parseJson(schema, new TextDecoder().decode(bytes));
  } catch (error) {
    if (!(error instanceof MalformedRequest)) throw error;
    throw new MalformedRequest(
      error.fields.map(({ field, reason }) => ({ field: field === '' ? 'amounts' : `amounts.${field}`, reason })),
    );
  }
}

function wireRefusal(error: unknown, transactionId: string): WireRefusal {
  if (error instanceof ConductRefused) {
    return { code: error.code, message: error.message, fields: [...error.fields], conduct: error.conduct };
  }
  if (error instanceof Refusal) return { code: error.code, message: error.message, fields: [...error.fields] };
  if (error instanceof Unavailable) return { code: 'UNAVAILABLE', message: error.message, fields: [] };
  process.stderr.write(`${transactionId} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return { code: 'INTERNAL', message: `a fault of the chaincode, logged under ${transactionId}`, fields: [] };
}
