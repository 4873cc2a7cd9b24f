// Numbers, lists, sizes and names of languages as the language shown writes them, all from Intl.

import { locale } from './speech.svelte';

/** Makes a formatter once for each way of writing. */
function perLocale<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const where = locale();
    const known = made.get(where) ?? make(where);
    made.set(where, known);
    return known;
  };
}

const whole = perLocale((where) => new Intl.NumberFormat(where, { maximumFractionDigits: 0 }));
const conjunction = perLocale((where) => new Intl.ListFormat(where, { type: 'conjunction' }));
const languages = perLocale(
  (where) => new Intl.DisplayNames(where, { type: 'language', fallback: 'code' }),
);

const measure = (unit: string, unitDisplay: 'short' | 'long') =>
  perLocale(
    (where) =>
      new Intl.NumberFormat(where, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 0 }),
  );
const bytes = measure('byte', 'long');
const kilobytes = measure('kilobyte', 'short');

/** A whole number. */
export const number = (n: number) => whole().format(n);

/** "a, b and c". */
export const and = (items: string[]) => conjunction().format(items);

/** A language's name in the language shown. */
export const languageName = (tag: string) => languages().of(tag) ?? tag;

/** The size of a file, from its bytes. */
export const size = (n: number) => (n < 1000 ? bytes().format(n) : kilobytes().format(n / 1000));
