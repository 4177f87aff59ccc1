import { Listr } from 'listr2';

/** One step of a command, as it is shown. */
export interface Step {
  readonly title: string;
  /** Runs the step; `report` shows how it gets on. */
  readonly run: (report: (line: string) => void) => Promise<void>;
}

/** How steps are shown: live on a terminal, a line each elsewhere, or not at all. */
export type Display = 'live' | 'lines' | 'silent';

/** Live only where somebody watches, and nobody has asked for plain output. */
export function displayFor(stream: NodeJS.WriteStream): Display {
  const plain = [process.env.NO_COLOR, process.env.CI].some((value) => value !== undefined && value !== '');
  return stream.isTTY && !plain ? 'live' : 'lines';
}

/** Runs steps one after the other; the first failure ends it. */
export async function runSteps(steps: readonly Step[], display: Display): Promise<void> {
  if (display === 'silent') {
    for (const step of steps) await step.run(() => undefined);
    return;
  }
  const tasks = steps.map(({ title, run }) => ({
    title,
    task: async (_context: unknown, task: { output: string }): Promise<void> => {
      await run((line) => (task.output = line));
    },
  }));
  // Left to itself Listr ends the whole process on an interrupt, and what was started would go on.
  const options = { concurrent: false, exitOnError: true, registerSignalListeners: false };
  const list =
    display === 'live'
      ? new Listr(tasks, { ...options, renderer: 'default', rendererOptions: { collapseErrors: false } })
      : new Listr(
          // Progress of a step would be thousands of lines where nothing overwrites them.
          steps.map(({ title, run }) => ({ title, task: () => run(() => undefined) })),
          { ...options, renderer: 'simple' },
        );
  await list.run();
}
