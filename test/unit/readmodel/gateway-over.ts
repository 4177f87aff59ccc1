import { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { gatewayOf, type AtEnd, type TestGateway } from '../../contract/gateway/gateways.js';
import type { Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';

/**
 * A member's read model that follows a chain, and has come to its end.
 *
 * @param atEnd - Takes what ends it; by default it ends with the test.
 */
export async function readModelOver(
  chain: MemoryChain,
  mspId: string,
  databases: Databases,
  atEnd: AtEnd = onTestFinished,
): Promise<ReadModel> {
  const readModel = new ReadModel({
    location: await databases.create(),
    blocks: chain.source,
    mspId,
    cursorSecret: Buffer.alloc(32, 7),
    log: pino({ level: 'silent' }),
  });
  readModel.start();
  atEnd(() => readModel.close());
  await readModel.reached(chain.height, 60_000);
  return readModel;
}

/** A member's gateway with a read model that follows a chain. */
export async function gatewayOver(
  chain: MemoryChain,
  mspId: string,
  databases: Databases,
  atEnd: AtEnd = onTestFinished,
): Promise<TestGateway> {
  const readModel = await readModelOver(chain, mspId, databases, atEnd);
  return gatewayOf(mspId, chain.ledger, { readModel, chain }, atEnd);
}
