import { Bar, Presets } from 'cli-progress';

/** Where progress is shown, and what the environment says of it. */
export interface Screen {
  readonly stream: NodeJS.WriteStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** How far a phase of a command is; `total` is not known before it is counted. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total?: number;
}

export interface ProgressDisplay {
  show(progress: Progress): void;
  /** Ends the last line, so that other output can follow. */
  end(): void;
}

/**
 * A bar a phase on a terminal; elsewhere, and under CI, one plain line when a phase begins and ends and at each tenth
 * of it. There are no colours in either, so there is nothing for NO_COLOR to turn off.
 */
export function progressDisplay({ stream, environment }: Screen): ProgressDisplay {
  const { CI: ci } = environment;
  const underCi = ci !== undefined && ci !== '' && ci !== 'false';
  return stream.isTTY && !underCi ? new BarDisplay(stream) : new LineDisplay(stream);
}

class BarDisplay implements ProgressDisplay {
  #bar: Bar | undefined;
  #phase: Progress['phase'] | undefined;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  show({ phase, done, total }: Progress): void {
    if (phase !== this.#phase) {
      this.end();
      this.#phase = phase;
      // Signals belong to the command: the bar may not catch them.
      this.#bar = new Bar(
        { stream: this.stream, format: '{phase} {bar} {value}/{total} {eta_formatted}', gracefulExit: false },
        Presets.shades_grey,
      );
      this.#bar.start(total ?? done, done, { phase: phase.padEnd(24) });
    }
    this.#bar?.setTotal(total ?? done);
    this.#bar?.update(done);
  }

  end(): void {
    this.#bar?.stop();
    this.#bar = undefined;
    this.#phase = undefined;
  }
}

class LineDisplay implements ProgressDisplay {
  #shown = '';

  constructor(private readonly stream: NodeJS.WriteStream) {}

  show({ phase, done, total }: Progress): void {
    if (total === undefined) return;
    const tenths = total === 0 ? 10 : Math.floor((10 * done) / total);
    const mark = `${phase} ${tenths}`;
    if (mark === this.#shown) return;
    this.#shown = mark;
    this.stream.write(`${phase}: ${done} of ${total}\n`);
  }

  end(): void {
    this.#shown = '';
  }
}
