import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['e2e/page/setup.ts'],
    include: ['e2e/page/**/*.test.ts'],
    // Two browsers on shared cores: what fails is tried once more, and told of.
    retry: 1,
    testTimeout: 30_000,
    // The engine answers when it can.
    expect: { poll: { timeout: 8_000 } },
    // The libraries are built once, with a debug build of the engine.
    hookTimeout: 300_000,
    // A browser each, over one host.
    maxWorkers: 2,
  },
});
