import { expect, test } from 'vitest';

import { t } from '.';
import { numbersIn } from './plural';

test('plurals and numbers follow the language', () => {
  expect(t.counts.articles(1)).toBe('1 article');
  expect(t.counts.articles(4812)).toBe('4,812 articles');
  expect(t.counts.articles(0)).toBe('0 articles');
});

test('a language with more forms than two finds each of them', () => {
  const polish = numbersIn('pl');
  const forms = { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' };
  expect([1, 2, 5, 22].map((n) => polish.counted(n, forms))).toEqual([
    '1 plik',
    '2 pliki',
    '5 plików',
    '22 pliki',
  ]);
});

test('a failure is said in our words where its code is known, else in its own', () => {
  expect(t.failures.say({ code: 'not-found', message: 'no row' })).toContain('no longer');
  expect(t.failures.say({ code: 'odd', message: 'the disk is full' })).toBe('the disk is full');
});

test('hidden furniture is named once by rule, with its lines', () => {
  expect(t.article.furniture(['caption', 'credit'], 2, false)).toBe(
    'Caption and credit hidden · 2 lines',
  );
  expect(t.article.furniture(['related'], 1, true)).toBe(
    'End of page: links to other articles hidden · 1 line',
  );
});
