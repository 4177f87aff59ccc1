import { createHmac } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { MemoryRefusal, type MemoryClient, type MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { TRANSACTIONS, type ResponseOf, type TransactionName } from '@attestry/chaincode/schema';
import type { GatewayClient, Written } from '@attestry/gateway/client/gateway-client';
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

type Bodies = { amounts: unknown }[];

/**
 * The gateway's API in this process, on the in-memory ledger: the contracts' own code decides. As in the real one,
 * salts are made from the command's id, and an invalid transaction would be seen: two writes in flight are endorsed
 * before either is committed.
 */
export function memoryGateway(ledger: MemoryLedger, who: MemoryClient, fate: Fate = { writes: 0 }): GatewayClient {
  const write = async <N extends TransactionName>(name: N, key: string, body: object, amounts?: unknown) => {
    fate.writes += 1;
    const { death } = fate;
    const dies = death !== undefined && fate.writes >= death.atWrite;
    if (dies && (fate.writes > death.atWrite || death.moment === 'before commit')) throw new Died();
    const endorsed = await ledger.endorse(who, name, { ...body, commandId: key }, amounts).catch(problemOf);
    await turn();
    if (ledger.commit([endorsed])[0] !== 'VALID') throw new Error('a read conflict: two writes on one page in flight');
    if (dies) throw new Died();
    const receipt = TRANSACTIONS[name].response.parse(JSON.parse(endorsed.answer)) as ResponseOf<N>;
    return { receipt, repeated: false } satisfies Written<N>;
  };
  const read = async <N extends TransactionName>(name: N, request: object) =>
    TRANSACTIONS[name].response.parse(await ledger.evaluate(who, name, request).catch(problemOf)) as ResponseOf<N>;
  const batch = (key: string, records: Bodies) => ({
    // `undefined` is left out of the JSON that the contract gets.
    bare: records.map((record) => ({ ...record, amounts: undefined })),
    amounts: { salt: saltOf(who.mspId, key), items: records.map(({ amounts }) => amounts) },
  });

  const gateway = {
    admitMember: (key, body) => write('AdmitMember', key, body),
    readMember: (mspId) => read('ReadMember', { mspId }),
    listMembers: () => read('ListMembers', {}),
    openTradelines: (key, { onRefusal, tradelines }) => {
      const { bare, amounts } = batch(key, [...tradelines]);
      return write('OpenTradelines', key, { onRefusal, tradelines: bare }, amounts);
    },
    appendRepayments: (key, { onRefusal, events }) => {
      const { bare, amounts } = batch(key, [...events]);
      return write('AppendRepayments', key, { onRefusal, events: bare }, amounts);
    },
    readTradeline: (tradelineId) => read('ReadTradeline', { tradelineId }),
    tradelineHistory: (tradelineId) => read('TradelineHistory', { tradelineId }),
    scanTradelines: (query) => read('ScanTradelines', query),
    scanAmounts: (query) => read('ScanAmounts', query),
    openCase: (key, body) => write('OpenCase', key, body),
    readCase: (caseId) => read('ReadCase', { caseId }),
    caseHistory: (caseId) => read('CaseHistory', { caseId }),
    proposeStep: (key, body) => write('ProposeStep', key, body),
    attestStep: (key, body) => write('AttestStep', key, body),
    recordExecution: (key, body) => write('RecordExecution', key, body),
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
