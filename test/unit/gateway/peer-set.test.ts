import { PassingFault, unavailable } from '@attestry/gateway/fabric/faults';
import type { BlockOutcome } from '@attestry/gateway/fabric/commit-stream';
import type { LedgerPeer } from '@attestry/gateway/fabric/peer-edge';
import { PeerSet } from '@attestry/gateway/fabric/peer-set';
import { Problem } from '@attestry/gateway/problems/problem';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ScriptedPeer } from './scripted-peer.js';
import { ScriptedBlocks } from './scripted-blocks.js';

/** A fake peer that is up or down, and says its name when it is asked. */
class NamedPeer extends ScriptedPeer implements LedgerPeer {
  up = true;
  evaluated = 0;
  readonly chain = new ScriptedBlocks();

  constructor(readonly name: string) {
    super([]);
  }

  async evaluate(): Promise<Uint8Array> {
    this.evaluated += 1;
    return this.answer(Buffer.from(this.name));
  }

  preview(): ReturnType<LedgerPeer['preview']> {
    return this.answer({ receipt: Buffer.from(this.name), repeated: false });
  }

  statusOf(): ReturnType<LedgerPeer['statusOf']> {
    return this.answer(undefined);
  }

  height(): Promise<bigint> {
    return this.answer(8n);
  }

  blocks(_user: string, start: bigint | undefined, signal: AbortSignal): AsyncIterable<BlockOutcome> {
    return this.chain.source(start, signal);
  }

  async *wholeBlocks(_user: string, start: number, signal: AbortSignal): ReturnType<LedgerPeer['wholeBlocks']> {
    for await (const { number } of this.chain.source(BigInt(start), signal)) {
      yield { number: Number(number), hash: this.name, previousHash: '', transactions: [] };
    }
  }

  private answer<T>(value: T): Promise<T> {
    return this.up ? Promise.resolve(value) : Promise.reject(new PassingFault(unavailable(`${this.name} is down`)));
  }
}

function setUp(): { first: NamedPeer; second: NamedPeer; set: PeerSet; ask: () => Promise<string> } {
  const [first, second] = [new NamedPeer('first'), new NamedPeer('second')];
  const peers = [first, second].map((peer) => ({ endpoint: `${peer.name}:7051`, peer }));
  const set = new PeerSet(peers, 'clerk', pino({ level: 'silent' }), { probeMs: 5, probeDeadlineMs: 100 });
  onTestFinished(() => set.stop());
  const ask = async (): Promise<string> =>
    Buffer.from(await set.evaluate('clerk', 'ListMembers', {}, 1_000)).toString();
  return { first, second, set, ask };
}

describe('the peers of an organisation', () => {
  test('are asked in their order; one that is dead is passed over at once, and taken again when it is back', async () => {
    const { first, set, ask } = setUp();
    expect(await ask()).toBe('first');
    first.up = false;
    expect(await ask()).toBe('second');
    const asked = first.evaluated;
    expect(await ask()).toBe('second');
    expect(first.evaluated).toBe(asked);
    first.up = true;
    set.start();
    await vi.waitFor(async () => expect(await ask()).toBe('first'));
  });

  test('are looked at before they are needed', async () => {
    const { first, set, ask } = setUp();
    set.start();
    first.up = false;
    await vi.waitFor(() => expect(set.endpoint).toBe('second:7051'));
    expect(await ask()).toBe('second');
    expect(first.evaluated).toBe(0);
  });

  test('are not changed for a refusal, nor for a fault that all of them have', async () => {
    const { first, second, set, ask } = setUp();
    const refusal = new Problem('MEMBER_NOT_ADMITTED', 'no');
    vi.spyOn(first, 'evaluate').mockRejectedValueOnce(refusal);
    await expect(ask()).rejects.toBe(refusal);
    const elsewhere = new PassingFault(unavailable('too few peers are up'));
    vi.spyOn(first, 'evaluate').mockRejectedValueOnce(elsewhere);
    await expect(ask()).rejects.toBe(elsewhere);
    expect(set.endpoint).toBe('first:7051');
    first.up = second.up = false;
    await expect(ask()).rejects.toBeInstanceOf(PassingFault);
  });

  test('hand the block stream over: it goes on with the next peer from the block it was at', async () => {
    const { first, second, set } = setUp();
    const stopped = new AbortController();
    onTestFinished(() => stopped.abort());
    const seen: bigint[] = [];
    const follow = async (): Promise<void> => {
      for await (const { number } of set.blocks('clerk', seen.at(-1), stopped.signal)) seen.push(number);
    };
    const firstStream = follow();
    await vi.waitFor(() => expect(seen).toEqual([7n]));
    first.up = false;
    await set.probe();
    await firstStream;
    void follow();
    await vi.waitFor(() => expect(second.chain.starts).toEqual([7n]));
  });

  test('hand the whole blocks over in the same way', async () => {
    const { first, second, set } = setUp();
    const stopped = new AbortController();
    onTestFinished(() => stopped.abort());
    const seen: string[] = [];
    const follow = async (): Promise<void> => {
      for await (const { number, hash } of set.wholeBlocks('clerk', 7, stopped.signal)) seen.push(`${number} ${hash}`);
    };
    const firstStream = follow();
    await vi.waitFor(() => expect(seen).toEqual(['7 first']));
    first.up = false;
    await set.probe();
    await firstStream;
    void follow();
    await vi.waitFor(() => expect(second.chain.starts).toEqual([7n]));
  });

  test('that is one alone is asked once', async () => {
    const only = new NamedPeer('only');
    const set = new PeerSet([{ endpoint: 'only:7051', peer: only }], 'clerk', pino({ level: 'silent' }));
    only.up = false;
    await expect(set.evaluate('clerk', 'ListMembers', {}, 1_000)).rejects.toBeInstanceOf(PassingFault);
    expect(only.evaluated).toBe(1);
  });
});
