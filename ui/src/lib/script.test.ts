import { expect, test } from 'vitest';

import { cjk, direction, quoteMarks, script } from './script';

test('Japanese, Korean and Chinese are told apart; everything else is left alone', () => {
  expect(cjk('港の観測所')).toBe('ja');
  expect(cjk('항구 관측소')).toBe('ko');
  expect(cjk('港口观测站')).toBe('zh');
  expect(cjk('Port Avelar')).toBeUndefined();
});

test('a text runs as its first letter does, whatever figures and marks come before it', () => {
  expect(direction('«2026: السوق»')).toBe('rtl');
  expect(direction('“שלום”')).toBe('rtl');
  expect(direction('12 ships, says السوق')).toBe('ltr');
  expect(direction('…')).toBe('ltr');
});

test('the attributes of a text name the language its script shows, else the one it is known to be in', () => {
  expect(script('Tunnel')).toEqual({ dir: 'ltr' });
  expect(script('港の')).toEqual({ dir: 'ltr', lang: 'ja' });
  expect(script('Tunnel', 'de')).toEqual({ dir: 'ltr', lang: 'de' });
  expect(script('港の', 'en')).toEqual({ dir: 'ltr', lang: 'ja' });
});

test('a quote stands in the marks of its script', () => {
  expect(quoteMarks('Nobody asked us')).toEqual(['“', '”']);
  expect(quoteMarks('البيت لا يُغلق')).toEqual(['«', '»']);
  expect(quoteMarks('数字の向こうに')).toEqual(['「', '」']);
});
