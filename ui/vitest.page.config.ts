import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/page/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One browser at a time: the machine is shared with the engine's own tests.
    fileParallelism: false,
  },
});
