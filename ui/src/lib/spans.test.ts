import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ByteText, overlap } from './spans';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const anyText = fc.string({ unit: 'binary', maxLength: 3000 });

test('every boundary of every text goes from bytes to the same place in UTF-16', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const map = new ByteText(text);
      let unit = 0;
      let bytes = 0;
      for (const character of text) {
        expect(map.unit(bytes)).toBe(unit);
        unit += character.length;
        bytes += bytesOf(character);
      }
      expect(map.unit(bytes)).toBe(text.length);
    }),
    { numRuns: 60 },
  );
});

test('a slice by bytes gives back exactly the words it was cut from', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, words, after) => {
      const start = bytesOf(before);
      const map = new ByteText(before + words + after);
      expect(map.slice({ start, end: start + bytesOf(words) })).toBe(words);
    }),
  );
});

test('places far into a long text of wide characters are found', () => {
  const map = new ByteText('🗞'.repeat(5000) + 'نهاية');
  expect(map.slice({ start: 20000, end: 20010 })).toBe('نهاية');
});

test('a byte inside a character counts as its start, one past the end as the end', () => {
  const map = new ByteText('aé');
  expect(map.unit(2)).toBe(1);
  expect(map.unit(99)).toBe(2);
});

test('spans that only touch do not overlap', () => {
  expect(overlap({ start: 0, end: 4 }, { start: 4, end: 8 })).toBe(false);
  expect(overlap({ start: 0, end: 5 }, { start: 4, end: 8 })).toBe(true);
});

test('bytes and units name the same places', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const map = new ByteText(before + after);
      expect(map.byte(before.length)).toBe(bytesOf(before));
      expect(map.unit(map.byte(before.length))).toBe(before.length);
    }),
  );
  const wide = new ByteText('🗞'.repeat(5000) + 'نهاية');
  expect(wide.byte(10_000)).toBe(20_000);
});
