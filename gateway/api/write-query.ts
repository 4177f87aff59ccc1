import { z } from 'zod';

/** What every write takes in its query. */
export const WriteQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .optional()
    .describe('true: decide the command on the state as it is, answer what would be written, and write nothing'),
});
