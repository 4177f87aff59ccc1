import { createHmac, randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { MemoryRefusal, type MemoryClient, type MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { TRANSACTIONS, type TransactionName } from '@attestry/chaincode/schema';
import type { WriteOptions, Written } from '@attestry/gateway/client/client-transport';
import type { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { GatewayProblem } from '@attestry/gateway/client/gateway-problem';

/** When a gateway dies: before it has committed a write, or after that and before it has answered. */
export interface Death {
  readonly atWrite: number;
  readonly moment: 'before commit' | 'after commit';
}

export class Died extends Error {
  override readonly name = 'Died';
}

/** How many writes have been sent, over the gateways that share this; and when all of them die. */
export interface Fate {
  writes: number;
  readonly death?: Death;
}

type Bodies = readonly { amounts: unknown }[];

/**
 * The gateway's API in this process, on the in-memory ledger: the contracts' own code decides. As in the real one,
 * salts are made from the command's id, and an invalid transaction would be seen: two writes in flight are endorsed
 * before either is committed.
 */
export function memoryGateway(ledger: MemoryLedger, who: MemoryClient, fate: Fate = { writes: 0 }): GatewayClient {
  const write = async <T>(
    name: TransactionName,
    { idempotencyKey = randomUUID() }: WriteOptions,
    body: object,
    amountsOf?: (commandId: string) => unknown,
  ): Promise<Written<T>> => {
    fate.writes += 1;
    const { death } = fate;
    const dies = death !== undefined && fate.writes >= death.atWrite;
    if (dies && (fate.writes > death.atWrite || death.moment === 'before commit')) throw new Died();
    const endorsed = await ledger
      .endorse(who, name, { ...body, commandId: idempotencyKey }, amountsOf?.(idempotencyKey))
      .catch(problemOf);
    await turn();
    if (ledger.commit([endorsed])[0] !== 'VALID') throw new Error('a read conflict: two writes on one page in flight');
    if (dies) throw new Died();
    const receipt = TRANSACTIONS[name].response.parse(JSON.parse(endorsed.answer)) as T;
    return { receipt, repeated: false, idempotencyKey, transactionId: undefined, blockNumber: undefined };
  };
  const read = async <T>(name: TransactionName, request: object): Promise<T> =>
    TRANSACTIONS[name].response.parse(await ledger.evaluate(who, name, request).catch(problemOf)) as T;
  // `undefined` is left out of the JSON that the contract gets.
  const bare = (records: Bodies): object[] => records.map((record) => ({ ...record, amounts: undefined }));
  const amountsOf = (records: Bodies) => (commandId: string) => ({
    salt: saltOf(who.mspId, commandId),
    items: records.map(({ amounts }) => amounts),
  });

  const gateway = {
    admitMember: (body, options = {}) => write('AdmitMember', options, body),
    readMember: (mspId) => read('ReadMember', { mspId }),
    listMembers: () => read('ListMembers', {}),
    openTradelines: ({ onRefusal, tradelines }, options = {}) =>
      write('OpenTradelines', options, { onRefusal, tradelines: bare(tradelines) }, amountsOf(tradelines)),
    appendRepayments: ({ onRefusal, events }, options = {}) =>
      write('AppendRepayments', options, { onRefusal, events: bare(events) }, amountsOf(events)),
    readTradeline: (tradelineId) => read('ReadTradeline', { tradelineId }),
    readTradelineHistory: (tradelineId) => read('TradelineHistory', { tradelineId }),
    scanTradelines: (query) => read('ScanTradelines', query),
    scanAmounts: (query) => read('ScanAmounts', query),
    openCase: (body, options = {}) => write('OpenCase', options, body),
    readCase: (caseId) => read('ReadCase', { caseId }),
    readCaseHistory: (caseId) => read('CaseHistory', { caseId }),
    proposeStep: (caseId, body, options = {}) => write('ProposeStep', options, { caseId, ...body }),
    attestStep: (caseId, step, body, options = {}) => write('AttestStep', options, { caseId, step, ...body }),
    recordExecution: (caseId, step, body, options = {}) => write('RecordExecution', options, { caseId, step, ...body }),
  } satisfies Partial<GatewayClient>;
  return gateway as unknown as GatewayClient;
}

function saltOf(mspId: string, key: string): string {
  return createHmac('sha256', 'salt key of the tests').update(`${mspId}\n${key}`).digest('hex');
}

function problemOf(error: unknown): never {
  if (!(error instanceof MemoryRefusal)) throw error;
  const { code, message, fields } = error.refusal;
  throw new GatewayProblem(code.endsWith('_NOT_FOUND') ? 404 : 409, code, message, fields, false);
}
