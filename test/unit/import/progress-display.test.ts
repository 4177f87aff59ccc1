import { PassThrough } from 'node:stream';
import { progressDisplay } from '@attestry/cli/import/progress-display';
import { expect, test } from 'vitest';

/** What is written to a stream that is, or is not, a terminal. */
function shown(isTTY: boolean, environment: Record<string, string>): string {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
    columns: 80,
  });
  const display = progressDisplay({ stream: stream as unknown as NodeJS.WriteStream, environment });
  for (let done = 0; done <= 1_000; done += 1) display.show({ phase: 'committing records', done, total: 1_000 });
  display.end();
  return String(stream.read() ?? '');
}

test('a terminal gets a bar', () => {
  expect(shown(true, {})).toContain('█');
});

test.each([
  ['a pipe', false, {}],
  ['a terminal under CI', true, { CI: 'true' }],
])('%s gets a plain line at each tenth', (_, isTTY, environment) => {
  const text = shown(isTTY, environment);
  expect(text).not.toContain('█');
  // eslint-disable-next-line no-control-regex -- an escape sequence is what must not be there
  expect(text).not.toMatch(/\u001b/);
  expect(text.trim().split('\n')).toHaveLength(11);
});
