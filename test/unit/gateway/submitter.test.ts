import { CommitStream } from '@attestry/gateway/fabric/commit-stream';
import { PassingFault, unavailable } from '@attestry/gateway/fabric/faults';
import { SUBMIT_POLICY, Submitter } from '@attestry/gateway/fabric/submitter';
import { Problem } from '@attestry/gateway/problems/problem';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ScriptedBlocks } from './scripted-blocks.js';
import { type Attempt, ScriptedPeer } from './scripted-peer.js';

const log = pino({ level: 'silent' });
const COMMAND = {
  user: 'clerk',
  name: 'ReinstateMember',
  request: { commandId: 'command-1' },
  amounts: undefined,
} as const;

/** Short waits: what is under test is what follows a failure, not how long it takes. */
const POLICY = {
  ...SUBMIT_POLICY,
  commandDeadlineMs: 2_000,
  commitDeadlineMs: 20,
  doubtDeadlineMs: 5,
  maxEndorseAttempts: 3,
  maxConflicts: 3,
  backoffMs: 1,
  maxBackoffMs: 2,
};

const outOfReach = new PassingFault(unavailable('a peer cannot be reached'));
const connectionLost = new Error('14 UNAVAILABLE: connection dropped');

async function setUp(
  script: (blocks: ScriptedBlocks) => Attempt[],
  policy = POLICY,
): Promise<{ peer: ScriptedPeer; submitter: Submitter; blocks: ScriptedBlocks }> {
  const blocks = new ScriptedBlocks();
  const stream = new CommitStream(blocks.source, log);
  stream.start();
  onTestFinished(() => stream.stop());
  await vi.waitFor(() => expect(stream.live).toBe(true));
  const peer = new ScriptedPeer(script(blocks));
  return { peer, blocks, submitter: new Submitter(peer, stream, log, policy) };
}

describe('a command', () => {
  test('is answered with its receipt once the block stream shows it valid, without asking the peer', async () => {
    const { peer, submitter } = await setUp((blocks) => [{ onSent: () => blocks.add({ tx1: 'VALID' }) }]);
    const committed = await submitter.submit(COMMAND);
    expect(committed).toMatchObject({ transactionId: 'tx1', blockNumber: 8n, repeated: false });
    expect(peer.asked).toEqual([]);
  });

  test('that an earlier call carried out is not sent again, and gets the first receipt', async () => {
    const { peer, submitter } = await setUp(() => [{ carriedOutBy: 'earlier' }]);
    peer.known.set('earlier', { code: 'VALID', blockNumber: 3n });
    expect(await submitter.submit(COMMAND)).toMatchObject({
      transactionId: 'earlier',
      blockNumber: 3n,
      repeated: true,
    });
    expect(peer.sent).toEqual([]);
  });

  test('that is refused is not tried again', async () => {
    const { peer, submitter } = await setUp(() => [{ endorsement: new Problem('MEMBER_NOT_FOUND', 'no such member') }]);
    await expect(submitter.submit(COMMAND)).rejects.toMatchObject({ code: 'MEMBER_NOT_FOUND' });
    expect(peer.endorsed).toBe(1);
  });
});

describe('before anything is sent', () => {
  test('a fault that passes is tried again', async () => {
    const { peer, submitter } = await setUp((blocks) => [
      { endorsement: outOfReach },
      { endorsement: outOfReach },
      { onSent: () => blocks.add({ tx3: 'VALID' }) },
    ]);
    expect(await submitter.submit(COMMAND)).toMatchObject({ transactionId: 'tx3' });
    expect(peer.sent).toEqual(['tx3']);
  });

  test('a fault that stays is a ledger out of reach', async () => {
    const { peer, submitter } = await setUp(() => Array<Attempt>(4).fill({ endorsement: outOfReach }));
    await expect(submitter.submit(COMMAND)).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    expect(peer.endorsed).toBe(POLICY.maxEndorseAttempts);
  });

  test('back-pressure goes back to the client at once, before endorsement and before sending', async () => {
    const overloaded = new Problem('OVERLOADED', 'too much');
    for (const attempt of [{ endorsement: overloaded }, { sending: overloaded }]) {
      const { peer, submitter } = await setUp(() => [attempt]);
      await expect(submitter.submit(COMMAND)).rejects.toMatchObject({ code: 'OVERLOADED' });
      expect(peer.endorsed).toBe(1);
    }
  });
});

describe('a read conflict', () => {
  test.each(['MVCC_READ_CONFLICT', 'PHANTOM_READ_CONFLICT'])('%s makes a new transaction', async (code) => {
    const { peer, submitter } = await setUp((blocks) => [
      { onSent: () => blocks.add({ tx1: code }) },
      { onSent: () => blocks.add({ tx2: 'VALID' }) },
    ]);
    expect(await submitter.submit(COMMAND)).toMatchObject({ transactionId: 'tx2', repeated: false });
    expect(peer.sent).toEqual(['tx1', 'tx2']);
  });

  test('that goes on is given up after a number of attempts', async () => {
    const { peer, submitter } = await setUp((blocks) =>
      [1, 2, 3, 4].map((n) => ({ onSent: () => blocks.add({ [`tx${n}`]: 'MVCC_READ_CONFLICT' }) })),
    );
    await expect(submitter.submit(COMMAND)).rejects.toMatchObject({ code: 'WRITE_CONFLICT' });
    expect(peer.endorsed).toBe(POLICY.maxConflicts);
  });

  test('with the same command sent twice at once is answered as a repetition', async () => {
    const { submitter } = await setUp((blocks) => [
      { onSent: () => blocks.add({ twin: 'VALID', tx1: 'MVCC_READ_CONFLICT' }) },
      { carriedOutBy: 'twin' },
    ]);
    expect(await submitter.submit(COMMAND)).toMatchObject({ transactionId: 'twin', repeated: true });
  });
});

describe('an outcome that is lost', () => {
  test('is asked of the peer before anything else is done', async () => {
    const { peer, submitter } = await setUp(() => [{ sending: connectionLost }]);
    peer.known.set('tx1', { code: 'VALID', blockNumber: 9n });
    expect(await submitter.submit(COMMAND)).toMatchObject({ transactionId: 'tx1', blockNumber: 9n, repeated: false });
    expect(peer.sent).toEqual(['tx1']);
  });

  test('arrives with the block stream where sending failed and the transaction went through', async () => {
    const { peer, submitter } = await setUp(
      (blocks) => [{ sending: connectionLost, onSent: () => blocks.add({ tx1: 'VALID' }) }],
      { ...POLICY, doubtDeadlineMs: 1_000 },
    );
    expect(await submitter.submit(COMMAND)).toMatchObject({ transactionId: 'tx1' });
    expect(peer.sent).toEqual(['tx1']);
  });

  test('leads to a new transaction only after the old one was asked for and is in no block', async () => {
    const { peer, submitter } = await setUp((blocks) => [
      { sending: connectionLost },
      { onSent: () => blocks.add({ tx2: 'VALID' }) },
    ]);
    expect(await submitter.submit(COMMAND)).toMatchObject({ transactionId: 'tx2' });
    expect(new Set(peer.asked)).toEqual(new Set(['tx1']));
  });

  test('is no repetition for the client where the old transaction came through after all', async () => {
    const { peer, submitter } = await setUp(() => [{}, { carriedOutBy: 'tx1' }]);
    const committed = await submitter.submit(COMMAND);
    expect(committed).toMatchObject({ transactionId: 'tx1', repeated: false });
    expect(peer.sent).toEqual(['tx1']);
  });

  test('stays unknown, under its transaction id, where the peers go away after it was sent', async () => {
    const { submitter } = await setUp(() => [{}, ...Array<Attempt>(3).fill({ endorsement: outOfReach })]);
    await expect(submitter.submit(COMMAND)).rejects.toMatchObject({ code: 'COMMIT_UNKNOWN', transactionId: 'tx1' });
  });

  test('gives way to a refusal, since the ledger then stands against the command', async () => {
    const { submitter } = await setUp(() => [{}, { endorsement: new Problem('MEMBER_STATUS_UNCHANGED', 'active') }]);
    await expect(submitter.submit(COMMAND)).rejects.toMatchObject({ code: 'MEMBER_STATUS_UNCHANGED' });
  });

  test('is given up at the end of the time for a command', async () => {
    const { submitter } = await setUp(() => [{}], { ...POLICY, commandDeadlineMs: 0 });
    await expect(submitter.submit(COMMAND)).rejects.toMatchObject({ code: 'COMMIT_UNKNOWN', transactionId: 'tx1' });
  });
});

test('a transaction that the network marks invalid is a fault, and is not tried again', async () => {
  const { peer, submitter } = await setUp((blocks) => [{ onSent: () => blocks.add({ tx1: 'BAD_CREATOR_SIGNATURE' }) }]);
  await expect(submitter.submit(COMMAND)).rejects.toMatchObject({ code: 'TRANSACTION_INVALID', transactionId: 'tx1' });
  expect(peer.endorsed).toBe(1);
});

test('a transaction that met a new endorsement policy in its block is tried again, and given up where it stays', async () => {
  const failing = (n: number) => (blocks: ScriptedBlocks) =>
    [1, 2, 3].map((tx) => ({
      onSent: () => blocks.add({ [`tx${tx}`]: tx <= n ? 'ENDORSEMENT_POLICY_FAILURE' : 'VALID' }),
    }));
  const once = await setUp(failing(1));
  expect(await once.submitter.submit(COMMAND)).toMatchObject({ transactionId: 'tx2', repeated: false });
  const always = await setUp(failing(3));
  await expect(always.submitter.submit(COMMAND)).rejects.toMatchObject({ code: 'TRANSACTION_INVALID' });
  expect(always.peer.endorsed).toBe(3);
});
