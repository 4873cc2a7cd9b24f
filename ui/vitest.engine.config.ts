import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['e2e/engine/setup.ts'],
    include: ['e2e/engine/**/*.test.ts'],
    testTimeout: 30_000,
    // The libraries are built once, with a debug build of the engine.
    hookTimeout: 300_000,
    // One browser at a time: the machine is shared with the engine's own tests.
    fileParallelism: false,
  },
});
