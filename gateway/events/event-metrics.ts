import { Counter, Gauge, type Registry } from 'prom-client';

/** What is counted of streams. */
export class EventMetrics {
  private readonly changesStreamed: Counter;

  constructor(private readonly registry: Registry) {
    this.changesStreamed = new Counter({
      name: 'attestry_stream_changes_total',
      help: 'Changes handed over as server-sent events',
      registers: [registry],
    });
  }

  streamed(): void {
    this.changesStreamed.inc();
  }

  watchStreams(open: () => number): void {
    new Gauge({
      name: 'attestry_streams_open',
      help: 'Streams of server-sent events that are open',
      registers: [this.registry],
      collect() {
        this.set(open());
      },
    });
  }
}
