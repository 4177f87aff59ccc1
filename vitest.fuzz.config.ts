import { defineConfig } from 'vitest/config';

/** Requests made up by a program, against a real network: `npm run fuzz`. Apart, because it takes Python and minutes. */
export default defineConfig({
  test: {
    name: 'fuzz',
    include: ['test/fuzz/**/*.test.ts'],
    globalSetup: ['test/network/shared-network.ts'],
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    server: { deps: { external: [/\/dist\//] } },
  },
});
