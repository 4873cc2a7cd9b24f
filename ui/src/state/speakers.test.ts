import { describe, expect, test } from 'vitest';

import type { SpeakerLine } from '../lib/types/SpeakerLine';
import { newName, offers } from './speakers';

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
