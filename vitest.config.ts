import { defineConfig } from 'vitest/config';

// The shim logs a line a transaction unless told otherwise; `CRITICAL` is the quietest word it knows.
const env = { CORE_CHAINCODE_LOGGING_LEVEL: 'CRITICAL' };

// What is tested is what `tsc` made of our packages: another compiler may accept what Node then does not.
const server = { deps: { external: [/\/dist\//] } };

// Seconds of work at most, but on a machine that may be busy with other things.
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout, env, server } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout, env, server } },
      {
        // A real network, shared by the files; they come after the quick ones, one at a time.
        test: {
          name: 'network',
          include: ['test/network/**/*.test.ts'],
          globalSetup: ['test/network/shared-network.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          env,
          server,
        },
      },
      {
        // Networks of their own, started, broken and ended by each test.
        test: {
          name: 'operations',
          include: ['test/operations/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
          env,
          server,
        },
      },
      {
        // A network whose processes are killed while it works; one for all of the files, each leaves it mended.
        test: {
          name: 'fault',
          include: ['test/fault/**/*.test.ts'],
          globalSetup: ['test/fault/fault-network-setup.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 3 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
          env,
          server,
        },
      },
    ],
  },
});
