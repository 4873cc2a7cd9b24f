import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['e2e/page/setup.ts'],
    include: ['e2e/page/screenshots.ts'],
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
