import { afterEach, expect, test } from 'vitest';

import { longDay } from '../dates';
import { speak, t } from '.';
import { chosenLanguage, localeFor, ownName } from './languages';

afterEach(() => speak('en'));

test('plurals and numbers follow the language', async () => {
  expect(t.counts.articles(1)).toBe('1 article');
  expect(t.counts.articles(4812)).toBe('4,812 articles');
  expect(t.counts.articles(0)).toBe('0 articles');
  await speak('fr');
  expect(t.counts.articles(0)).toBe('0 article');
  expect(t.counts.articles(4812)).toBe('4\u202f812 articles');
  await speak('de');
  expect(t.counts.stories(1)).toBe('1 Thema');
  expect(t.number(48121)).toBe('48.121');
});

test('words, dates, lists and names of languages change with the language, without a reload', async () => {
  const { digest } = t;
  expect(digest.said).toBe('Who said what');
  await speak('es');
  expect(digest.said).toBe('Quién dijo qué');
  expect(longDay('2026-11-22')).toBe('domingo, 22 de noviembre de 2026');
  expect(t.and(['a', 'b', 'c'])).toBe('a, b y c');
  expect(t.languageName('de')).toBe('alemán');
  expect(document.documentElement.lang).toBe('es');
});

test('of two languages asked for at once the later one is shown', async () => {
  await Promise.all([speak('de'), speak('fr')]);
  expect(t.digest.said).toBe('Qui a dit quoi');
});

test('the system’s first language that there is a catalogue of is shown, else English', () => {
  expect(chosenLanguage('system', ['pt-BR', 'de-AT', 'fr'])).toBe('de');
  expect(chosenLanguage('system', ['pt-BR', 'pl'])).toBe('en');
  expect(chosenLanguage('system', [])).toBe('en');
  expect(chosenLanguage('es', ['de-AT'])).toBe('es');
});

test('dates are written as where the reader is, in the language shown', () => {
  expect(localeFor('en', ['de-DE', 'en-AU', 'en-US'])).toBe('en-AU');
  expect(localeFor('en', ['de-DE'])).toBe('en-GB');
  expect(localeFor('de', ['en-US', 'de-AT'])).toBe('de-AT');
  expect(localeFor('fr', ['en-US'])).toBe('fr');
});

test('what a receipt says of its item is said in the reader’s language', async () => {
  const article = {
    detail: 'The Port Ledger, 22 November 2026, date of the file',
    remarks: [
      { kind: 'source' as const, name: 'The Port Ledger' },
      { kind: 'published' as const, day: '2026-11-22' },
      { kind: 'uncertain' as const, warning: 'date-of-file' as const },
    ],
  };
  const update = {
    detail: '2 new sentences, 1 gone',
    remarks: [{ kind: 'changed' as const, new: 2, gone: 1 }],
  };
  const folder = {
    detail: '1 picture, 2 parts of saved pages left out',
    remarks: [
      { kind: 'left-out' as const, what: 'picture' as const, count: 1 },
      { kind: 'left-out' as const, what: 'companion' as const, count: 2 },
    ],
  };
  expect(t.imports.told(article)).toMatch(/^The Port Ledger, .*22.*, date of the file$/);
  expect(t.imports.told(update)).toBe(update.detail);
  expect(t.imports.told(folder)).toBe('1 picture and 2 parts of saved pages left out');
  await speak('de');
  expect(t.imports.told(article)).toMatch(/^The Port Ledger, 22\. November 2026, Datum der Datei$/);
  expect(t.imports.told(update)).toBe('2 neue Sätze, 1 entfallen');
  expect(t.imports.told(folder)).toBe('weggelassen: 1 Bild und 2 Teile gespeicherter Seiten');
  const before = { detail: 'Coast, 3 May 2026', remarks: [] };
  expect(t.imports.told(before), 'a receipt of before').toBe('Coast, 3 May 2026');
});

test('a language is called as it calls itself', () => {
  expect((['en', 'de', 'fr', 'es'] as const).map(ownName)).toEqual([
    'English',
    'Deutsch',
    'Français',
    'Español',
  ]);
});

test('a name that runs from right to left does not turn the sentence round it', () => {
  expect(t.quote.said('شيماء الأنصاري')).toBe('Said by \u2068شيماء الأنصاري\u2069');
  expect(t.quote.said('Ines Caldera')).toBe('Said by Ines Caldera');
});

test('a name cannot break out of its isolation, nor turn what follows', () => {
  const said = t.quote.from('\u2069\u202eevil', 'today');
  expect(said).toBe('\u2068\u202eevil\u2069, today');
});

test('what a reader typed is never read as a message', () => {
  expect(t.quote.said('{ $n } -app')).toBe('Said by { $n } -app');
});

test('a failure is said in our words where its code is known, else in its own', () => {
  expect(t.failures.say({ code: 'not-found', message: 'no row' })).toContain('no longer');
  expect(t.failures.say({ code: 'odd', message: 'the disk is full' })).toBe('the disk is full');
  expect(t.failures.say({ code: 'library-failed', message: 'disk I/O error' })).toBe(
    'The library could not do this (disk I/O error)',
  );
});

test('hidden furniture is named once by rule, with its lines, as each language begins a line', async () => {
  expect(t.article.furniture(['caption', 'credit'], 2, false)).toBe(
    'Caption and credit hidden · 2 lines',
  );
  expect(t.article.furniture(['related'], 1, true)).toBe(
    'End of page: links to other articles hidden · 1 line',
  );
  await speak('de');
  expect(t.article.furniture(['repeated', 'caption'], 1, false)).toBe(
    'Wiederholter Text und Bildunterschrift ausgeblendet · 1 Zeile',
  );
});

test('why an article cannot be read again is said in the language of the page', async () => {
  const told = { done: 1, total: 1, changed: 0, failed: 1, undoable: false, finished: true };
  const came = () =>
    t.reread.came({ ...told, reason: 'Tunnel: reading it took too long', code: 'too-slow' });
  expect(came()).toContain('reading it took too long');
  await speak('de');
  expect(came()).not.toContain('reading');
  expect(came()).toContain(t.imports.why['too-slow']);
});
