import { CommitStream } from '@attestry/gateway/fabric/commit-stream';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ScriptedBlocks } from './scripted-blocks.js';

const TIMING = { graceMs: 60_000, reconnectMs: 1, maxReconnectMs: 2 };

async function liveStream(timing = TIMING): Promise<{ blocks: ScriptedBlocks; stream: CommitStream }> {
  const blocks = new ScriptedBlocks();
  const stream = new CommitStream(blocks.source, pino({ level: 'silent' }), timing);
  stream.start();
  onTestFinished(() => stream.stop());
  await vi.waitFor(() => expect(stream.live).toBe(true));
  return { blocks, stream };
}

describe('the commit stream', () => {
  test('is live once the newest block has arrived', async () => {
    const { blocks, stream } = await liveStream();
    expect(stream.blockNumber).toBe(7n);
    expect(blocks.starts).toEqual([undefined]);
  });

  test('tells each pending transaction its code and block, whatever else is in the block', async () => {
    const { blocks, stream } = await liveStream();
    const [mine, yours] = [stream.expect('mine'), stream.expect('yours')];
    blocks.add({ another: 'VALID', yours: 'MVCC_READ_CONFLICT' });
    blocks.add({ mine: 'VALID' });
    expect(await yours.outcome).toEqual({ code: 'MVCC_READ_CONFLICT', blockNumber: 8n });
    expect(await mine.outcome).toEqual({ code: 'VALID', blockNumber: 9n });
  });

  test('takes the first of two blocks that hold a transaction: the second copy is the invalid one', async () => {
    const { blocks, stream } = await liveStream();
    const awaited = stream.expect('twice');
    blocks.add({ twice: 'VALID' });
    blocks.add({ twice: 'DUPLICATE_TXID' });
    expect(await awaited.outcome).toEqual({ code: 'VALID', blockNumber: 8n });
  });

  test('loses no block that comes while its connection is broken', async () => {
    const { blocks, stream } = await liveStream();
    const awaited = stream.expect('meanwhile');
    blocks.refusing = true;
    blocks.break();
    await vi.waitFor(() => expect(blocks.starts.length).toBeGreaterThan(2));
    blocks.add({ meanwhile: 'VALID' });
    blocks.refusing = false;
    expect(await awaited.outcome).toEqual({ code: 'VALID', blockNumber: 8n });
    expect(new Set(blocks.starts.slice(1))).toEqual(new Set([7n]));
    expect(stream.live).toBe(true);
  });

  test('says that it cannot say, once it has been down for its time of grace', async () => {
    const { blocks, stream } = await liveStream({ ...TIMING, graceMs: 1 });
    const before = stream.expect('before');
    blocks.refusing = true;
    blocks.break();
    expect(await before.outcome).toBeUndefined();
    expect(await stream.expect('after').outcome).toBeUndefined();
    expect(stream.live).toBe(false);
  });

  test('lets nobody wait when it is stopped, or was never live', async () => {
    const { stream } = await liveStream();
    const awaited = stream.expect('pending');
    await stream.stop();
    expect(await awaited.outcome).toBeUndefined();
    expect(await stream.expect('later').outcome).toBeUndefined();
  });
});
