import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

import { catalogues } from './catalogues/plugin.ts';

export default defineConfig({
  plugins: [svelte(), svelteTesting(), catalogues()],
  // The shell shows the page from its own scheme: relative addresses work there and in a browser.
  base: './',
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    target: ['es2022', 'safari15', 'chrome105'],
    // Fonts stay files of their own: the content security policy allows none from `data:`.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    // One sheet, named in the document: the page that was kept has its styles before any script.
    cssCodeSplit: false,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['catalogues/setup.ts'],
  },
});
