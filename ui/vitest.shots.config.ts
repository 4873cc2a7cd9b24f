import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/page/screenshots.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
