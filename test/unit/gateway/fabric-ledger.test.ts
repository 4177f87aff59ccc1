import { CommitStream } from '@attestry/gateway/fabric/commit-stream';
import { FabricLedger } from '@attestry/gateway/fabric/fabric-ledger';
import { PassingFault, unavailable } from '@attestry/gateway/fabric/faults';
import type { Endorsed, LedgerPeer } from '@attestry/gateway/fabric/peer-edge';
import { SUBMIT_POLICY as POLICY, Submitter } from '@attestry/gateway/fabric/submitter';
import { Metrics } from '@attestry/gateway/metrics';
import { Problem } from '@attestry/gateway/problems/problem';
import { pino } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import { ScriptedBlocks } from './scripted-blocks.js';
import { ScriptedPeer } from './scripted-peer.js';

const log = pino({ level: 'silent' });
/** What a peer takes at a time (`peer.limits.concurrency.gatewayService`). */
const PEER_LIMIT = 500;

/** A peer that answers nothing before it is told to. */
class SlowPeer extends ScriptedPeer implements LedgerPeer {
  underWay = 0;
  private open: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  constructor() {
    super([]);
  }

  letGo(): void {
    this.open();
  }

  override async endorse(): Promise<Endorsed> {
    return this.hold();
  }
  async evaluate(_user: string, name: string): Promise<Uint8Array> {
    if (name === 'ReadMember') throw new PassingFault(unavailable('not now'));
    return this.hold();
  }
  async preview(): ReturnType<LedgerPeer['preview']> {
    return this.hold();
  }
  async statusOf(): ReturnType<LedgerPeer['statusOf']> {
    return this.hold();
  }
  height(): Promise<bigint> {
    return Promise.resolve(8n);
  }
  blocks(_user: string, start: bigint | undefined, signal: AbortSignal): ReturnType<LedgerPeer['blocks']> {
    return new ScriptedBlocks().source(start, signal);
  }
  wholeBlocks(): ReturnType<LedgerPeer['wholeBlocks']> {
    throw new Error('this peer has no whole blocks');
  }

  private async hold(): Promise<never> {
    this.underWay += 1;
    await this.opened;
    this.underWay -= 1;
    throw new Problem('MEMBER_NOT_FOUND', 'let go');
  }
}

describe('more than a peer takes at a time', () => {
  test('is turned away by the gateway before the peer would, reads and writes apart', async () => {
    const peer = new SlowPeer();
    const stream = new CommitStream((start, signal) => peer.blocks('clerk', start, signal), log);
    const ledger = new FabricLedger(peer, new Submitter(peer, stream, log), stream, 'AuroraMSP');
    const codes: string[] = [];
    const noted = (work: Promise<unknown>): Promise<unknown> =>
      work.catch((error: unknown) => codes.push((error as { code: string }).code));
    const member = (n: number): { mspId: string; commandId: string } => ({
      mspId: `M${n}MSP`,
      commandId: `command-${n}`,
    });
    const numbers = Array.from({ length: PEER_LIMIT }, (_, n) => n);
    const writes = numbers.map((n) => noted(ledger.submit('clerk', 'ReinstateMember', member(n))));
    await vi.waitFor(() => expect(peer.underWay).toBe(300));
    const reads = numbers.map((n) => noted(ledger.evaluate('clerk', 'MemberHistory', { mspId: `M${n}MSP` })));
    await vi.waitFor(() => expect(peer.underWay).toBe(450));

    expect(codes).toEqual(Array(200 + 350).fill('OVERLOADED'));
    expect(ledger.load).toEqual({ reads: 150, writes: 300, queued: 0 });
    expect(peer.underWay).toBeLessThan(PEER_LIMIT);

    peer.letGo();
    await Promise.all([...reads, ...writes]);
    await ledger.idle();
    expect(ledger.load).toEqual({ reads: 0, writes: 0, queued: 0 });
  });
});

describe('endorsements that fail', () => {
  test('are counted by their reason', async () => {
    const metrics = new Metrics();
    const peer = new ScriptedPeer([{ endorsement: new PassingFault(unavailable('no peer')) }]);
    const blocks = new ScriptedBlocks();
    const stream = new CommitStream(blocks.source, log);
    const policy = { ...POLICY, maxEndorseAttempts: 1 };
    const submitter = new Submitter(peer, stream, log, policy, metrics);
    const command = { user: 'clerk', name: 'ReinstateMember', request: { commandId: 'command-1' }, amounts: undefined };
    await expect(submitter.submit(command as never)).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    const { body } = await metrics.text();
    expect(body).toContain('attestry_endorsement_failures_total{reason="LEDGER_UNAVAILABLE"} 1');
  });
});
