import { defineConfig } from 'vitest/config';

// The shim logs a line a transaction unless told otherwise; `CRITICAL` is the quietest word it knows.
const env = { CORE_CHAINCODE_LOGGING_LEVEL: 'CRITICAL' };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], env } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], env } },
    ],
  },
});
