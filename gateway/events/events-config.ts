import { z } from 'zod';

const Streams = z.strictObject({
  perUser: z.int().min(1).max(1_000).default(10).describe('Streams that one user may have open in this process'),
  total: z.int().min(1).max(10_000).default(200).describe('Streams of all users together'),
  heartbeatMs: z.int().min(50).max(60_000).default(15_000).describe('A sign of life where nothing happens'),
  stallMs: z
    .int()
    .min(100)
    .max(600_000)
    .default(60_000)
    .describe('A reader that takes nothing for so long is cut off, and resumes when it comes back'),
});
export type StreamsConfig = z.output<typeof Streams>;

/** How changes of the ledger are spoken out. */
export const EventsConfig = z.strictObject({ streams: Streams.prefault({}) });
export type EventsConfig = z.output<typeof EventsConfig>;
