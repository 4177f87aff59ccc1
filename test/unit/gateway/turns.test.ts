import { Turns } from '@attestry/gateway/turns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const late = (): Error => new Error('late');
const LONG_MS = 60_000;

/** Work that goes on until it is told to end. */
function job(): { work: () => Promise<void>; begun: () => boolean; end: () => void } {
  let begun = false;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    work: () => {
      begun = true;
      return ended;
    },
    begun: () => begun,
    end,
  };
}

/** Lets everything run that can run now. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  test('let work run side by side that touches different things', async () => {
    const turns = new Turns();
    const [first, second] = [job(), job()];
    const both = [turns.run(['a'], LONG_MS, late, first.work), turns.run(['b', 'c'], LONG_MS, late, second.work)];
    await settled();
    expect([first.begun(), second.begun()]).toEqual([true, true]);
    first.end();
    second.end();
    await Promise.all(both);
  });

  test('let a row of neighbours that overlap pairwise run every other one at once', async () => {
    const turns = new Turns();
    const jobs = [job(), job(), job(), job()];
    const runs = jobs.map(({ work }, n) => turns.run([`${n}`, `${n + 1}`], LONG_MS, late, work));
    await settled();
    expect(jobs.map(({ begun }) => begun())).toEqual([true, false, true, false]);
    jobs[0]?.end();
    jobs[2]?.end();
    await settled();
    expect(jobs.map(({ begun }) => begun())).toEqual([true, true, true, true]);
    for (const { end } of jobs) end();
    await Promise.all(runs);
  });

  test('let nobody overtake who has waited for a while', async () => {
    const turns = new Turns(0);
    const [first, large, small] = [job(), job(), job()];
    const runs = [
      turns.run(['a'], LONG_MS, late, first.work),
      turns.run(['a', 'b'], LONG_MS, late, large.work),
      turns.run(['b'], LONG_MS, late, small.work),
    ];
    await settled();
    expect([large.begun(), small.begun()]).toEqual([false, false]);
    first.end();
    await settled();
    expect([large.begun(), small.begun()]).toEqual([true, false]);
    large.end();
    small.end();
    await Promise.all(runs);
  });

  test('end with a fault for work that does not get its turn in time, and it never begins', async () => {
    const turns = new Turns();
    const [first, second, third] = [job(), job(), job()];
    const one = turns.run(['a'], LONG_MS, late, first.work);
    await expect(turns.run(['a'], 1, late, second.work)).rejects.toThrow('late');
    const three = turns.run(['a'], LONG_MS, late, third.work);
    first.end();
    await one;
    await settled();
    expect([second.begun(), third.begun()]).toEqual([false, true]);
    third.end();
    await three;
  });

  test('go on after work that fails', async () => {
    const turns = new Turns();
    await expect(turns.run(['a'], LONG_MS, late, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(turns.run(['a'], LONG_MS, late, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  test('never let two run at once that share a thing, and leave nobody out, whatever is asked', async () => {
    const keySets = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(keySets, async (sets) => {
        const turns = new Turns();
        const inUse = new Set<string>();
        const work = async (keys: string[]): Promise<void> => {
          expect(keys.some((key) => inUse.has(key))).toBe(false);
          for (const key of keys) inUse.add(key);
          await settled();
          for (const key of keys) inUse.delete(key);
        };
        await Promise.all(sets.map((keys) => turns.run(keys, LONG_MS, late, () => work(keys))));
      }),
      { numRuns: 50 },
    );
  });
});
