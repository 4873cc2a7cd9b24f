// Lets the page import a catalogue as its text, without what only translators read.

import type { Plugin } from 'vite';

/** The catalogue without comments and empty lines. */
export const lean = (source: string) => source.replace(/^#.*\n|^\n/gm, '');

export const catalogues = (): Plugin => ({
  name: 'catalogues',
  transform(code, id) {
    if (!id.endsWith('.ftl')) return null;
    return { code: `export default ${JSON.stringify(lean(code))};`, map: null };
  },
});
