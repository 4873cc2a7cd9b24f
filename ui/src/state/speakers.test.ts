import { describe, expect, test } from 'vitest';

import type { SpeakerLine } from '../lib/types/SpeakerLine';
import { arranged, newName, offers } from './speakers';

const line = (id: number, name: string, quotes = 1, last_day = '2026-11-20'): SpeakerLine => ({
  id,
  name,
  kind: name.startsWith('Port') ? 'organisation' : 'person',
  role: null,
  quotes,
  last_day,
});

const ALL = [
  line(1, 'Óscar Weir', 2, '2026-11-22'),
  line(2, 'Ana Sorel', 5),
  line(3, 'Port of Avelar', 5, '2026-11-19'),
  line(4, 'Zoe Lind', 2, '2026-11-22'),
];

describe('speakers in a list', () => {
  test.each([
    ['all', 'quotes', [2, 3, 1, 4]],
    ['all', 'recent', [1, 4, 2, 3]],
    ['all', 'name', [2, 1, 3, 4]],
    ['person', 'quotes', [2, 1, 4]],
    ['organisation', 'name', [3]],
  ] as const)('%s by %s', (set, order, want) => {
    const before = ALL.map(({ id }) => id);
    expect(arranged(ALL, set, order).map(({ id }) => id)).toEqual(want);
    expect(ALL.map(({ id }) => id)).toEqual(before);
  });

  test('ten thousand are sorted well within a keystroke, and each stays once', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => line(i, `Name ${(i * 7919) % 10_000}`));
    expect(new Set(arranged(many, 'all', 'name').map(({ id }) => id)).size).toBe(10_000);
  });
});

describe('who is offered', () => {
  const people = [
    { name: 'Ana Sorel', role: 'minister', kind: 'person' as const, speaker: 2 },
    { name: 'Sorel', role: null, kind: 'person' as const, speaker: 2 },
    { name: 'a senior official', role: null, kind: 'anonymous' as const, speaker: null },
  ];

  test('the people of the article come first, each once, and not again from the library', () => {
    const { here, others } = offers(people, ALL, '', null);
    expect(here.map(({ verdict }) => verdict)).toEqual([
      { kind: 'speaker', id: 2 },
      { kind: 'unnamed', name: 'a senior official' },
    ]);
    expect(others.map(({ key }) => key)).toEqual(['speaker:1', 'speaker:3', 'speaker:4']);
  });

  test('typing narrows both; a speaker is never offered as themselves', () => {
    const { here, others } = offers(people, ALL, 'o', 2);
    expect(here.map(({ name }) => name)).toEqual(['a senior official']);
    expect(others.map(({ name }) => name)).toEqual(['Óscar Weir', 'Port of Avelar', 'Zoe Lind']);
  });

  test('a name that is nobody’s is new, tidied', () => {
    const { others } = offers([], ALL, '', null);
    expect(newName('  Greta   Lind ', others)).toBe('Greta Lind');
    expect(newName('oscar weir', others)).toBeNull();
    expect(newName('  ', others)).toBeNull();
  });
});
