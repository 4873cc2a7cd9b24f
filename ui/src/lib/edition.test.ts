import { expect, test } from 'vitest';

import {
  inBrief,
  outletsIn,
  quotedIn,
  shownAt,
  shownCounts,
  toldAt,
  unusedByReason,
} from './edition';
import type { Brief } from './types/Brief';
import type { Edition } from './types/Edition';
import type { QuoteEntry } from './types/QuoteEntry';
import type { SourceEntry } from './types/SourceEntry';
import type { StoryEntry } from './types/StoryEntry';

const quote = (id: number, speaker: string | null, speaker_id: number | null): QuoteEntry => ({
  quote: id,
  article: 1,
  source: null,
  span: { start: 0, end: 1 },
  text: 'x',
  rest: [],
  speaker,
  speaker_id,
  role: null,
  speaker_kind: speaker === null ? null : 'person',
  corrected: false,
  when: '2026-11-22',
  paragraph: 1,
  shown_from: 'short',
  new: true,
});

test('a longer edition shows what shorter ones show, and more, in the order it came', () => {
  const all = [
    { id: 1, shown_from: 'long' as const },
    { id: 2, shown_from: 'short' as const },
    { id: 3, shown_from: 'normal' as const },
  ];
  expect(shownAt(all, 'short').map(({ id }) => id)).toEqual([2]);
  expect(shownAt(all, 'normal').map(({ id }) => id)).toEqual([2, 3]);
  expect(shownAt(all, 'long').map(({ id }) => id)).toEqual([1, 2, 3]);
});

test('who is quoted counts a quote once although it is shown twice, and nobody without a name', () => {
  const lead = { quotes: [quote(1, 'Ada', 7), quote(2, null, null)] } as StoryEntry;
  const said = [quote(1, 'Ada', 7), quote(3, 'Ada', 7), quote(4, 'Ben', null)];
  const edition = { lead, stories: [], said: said as QuoteEntry[] } as unknown as Edition;
  expect(quotedIn(edition)).toEqual([
    { key: '7', id: 7, name: 'Ada', count: 2 },
    { key: 'Ben', id: null, name: 'Ben', count: 1 },
  ]);
});

test('outlets are counted by the articles of the day, repeats among them', () => {
  const source = (source: string | null, day: string, also: SourceEntry[] = []): SourceEntry => ({
    article: 1,
    source,
    headline: '',
    when: day,
    day,
    also,
  });
  const [today, before] = ['2026-11-22', '2026-11-21'];
  const lead = {
    sources: [source('Ledger', today, [source('Wire', today)]), source('Ledger', before)],
  } as StoryEntry;
  const story = { sources: [source('Wire', today)] } as StoryEntry;
  const briefs = [{ source: null }];
  const key = { by: 'arrival', day: today };
  const edition = { key, lead, stories: [story], briefs } as unknown as Edition;
  expect(outletsIn(edition)).toEqual([
    { key: 'Wire', name: 'Wire', count: 2 },
    { key: 'Ledger', name: 'Ledger', count: 1 },
    { key: '', name: null, count: 1 },
  ]);
  expect(outletsIn({ ...edition, lead: null, stories: [], briefs: [] })).toEqual([]);
});

test('what was not used is gathered by reason, and reasons nobody had are left out', () => {
  const unused = [
    { reason: 'unreadable' as const, item: 'a.bin', article: null },
    { reason: 'duplicate' as const, item: 'b', article: 2 },
    { reason: 'duplicate' as const, item: 'c', article: 3 },
  ];
  const gathered = unusedByReason(unused).map(({ reason, items }) => [reason, items.length]);
  expect(gathered).toEqual([
    ['duplicate', 2],
    ['unreadable', 1],
  ]);
});

const brief = (story: number, of: Partial<Brief>): Brief => ({
  story,
  headline: '',
  article: story,
  source: null,
  state: 'new',
  articles: 1,
  section: 'other',
  shown_from: 'short',
  ...of,
});

const story = (id: number, of: Partial<StoryEntry>): StoryEntry =>
  ({
    story: id,
    headline: `Story ${id}`,
    central: id,
    state: 'new',
    section: 'sport',
    shown_from: 'short',
    sources: [{ article: id, source: 'Ledger' }],
    sentences: [],
    quotes: [],
    ...of,
  }) as unknown as StoryEntry;

const paged = {
  lead: story(1, { quotes: [quote(1, 'Ada', 7), quote(9, null, null)] }),
  stories: [story(2, {}), story(3, { shown_from: 'long' })],
  said: [quote(1, 'Ada', 7), { ...quote(2, 'Ben', 8), shown_from: 'normal' }],
  briefs: [
    brief(4, { section: 'politics' }),
    brief(5, { section: 'sport', shown_from: 'normal' }),
    brief(6, { section: 'sport', shown_from: null }),
  ],
} as unknown as Edition;

test('a story that a length does not tell is a line in its section, before the others', () => {
  expect(toldAt(paged, 'normal').map((told) => told.story)).toEqual([1, 2]);
  const normal = inBrief(paged, 'normal').map(({ section, lines, folded }) => [
    section,
    lines.map((line) => line.story),
    folded.map((line) => line.story),
  ]);
  expect(normal).toEqual([
    ['politics', [4], []],
    ['sport', [3, 5], [6]],
  ]);
  const [line] = inBrief(paged, 'normal')[1]?.lines ?? [];
  expect(line).toMatchObject({ headline: 'Story 3', source: 'Ledger', article: 3, articles: 1 });
  expect(inBrief(paged, 'short')[1]?.folded.map((one) => one.story)).toEqual([5, 6]);
  expect(toldAt(paged, 'long')).toHaveLength(3);
});

test('the head counts what is shown: told or in brief, and named quotes once', () => {
  expect(shownCounts(paged, 'short')).toEqual({ stories: 4, quotes: 1 });
  expect(shownCounts(paged, 'normal')).toEqual({ stories: 5, quotes: 2 });
  expect(shownCounts(paged, 'long')).toEqual({ stories: 5, quotes: 2 });
});
