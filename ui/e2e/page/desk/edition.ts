// The fake desk's edition of 22 November 2026, and what else its library holds.

import type { ArticleView } from '../../../src/lib/types/ArticleView';
import type { Batch } from '../../../src/lib/types/Batch';
import type { Edition } from '../../../src/lib/types/Edition';
import type { EditionLine } from '../../../src/lib/types/EditionLine';
import type { Receipt } from '../../../src/lib/types/Receipt';
import type { SourceEntry } from '../../../src/lib/types/SourceEntry';
import type { StoryEntry } from '../../../src/lib/types/StoryEntry';
import type { StoryState } from '../../../src/lib/types/StoryState';
import { excerpt, quoted, sourceOf } from './build';

export const TODAY = '2026-11-22';

const SPARKS: Record<number, number[]> = {
  1: [1, 0, 1, 2, 1, 0, 1, 2, 3, 2, 2, 3, 3, 4],
  2: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 5],
  3: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3],
};

export const spark = (story: number) => SPARKS[story] ?? [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

/** Which articles print another's text. */
const REPEATS: Record<number, number> = { 5: 4 };

/** The articles of a story, earliest first, each text once. */
export function gathered(all: ArticleView[]): SourceEntry[] {
  const sources = all.map(sourceOf).sort((a, b) => (a.when < b.when ? -1 : 1));
  const here = new Set(sources.map((source) => source.article));
  const repeats = (source: SourceEntry, of: number) =>
    REPEATS[source.article] === of && here.has(of);
  return sources
    .filter((source) => !here.has(REPEATS[source.article] ?? -1))
    .map((source) => {
      const also = sources.filter((other) => repeats(other, source.article));
      return also.length > 0 ? { ...source, also } : source;
    });
}

export function storyOf(
  articles: Map<number, ArticleView>,
  ids: number[],
  state: StoryState,
): StoryEntry {
  const all = ids.map((id) => articles.get(id)).filter((one) => one !== undefined);
  const central = all[0];
  if (!central) throw new Error('a story needs an article');
  const story = central.story?.id ?? central.line.id;
  return {
    story,
    headline: central.line.headline,
    central: central.line.id,
    state,
    section: 'other',
    shown_from: 'short',
    sources: gathered(all),
    sentences: all.flatMap((one, i) =>
      one.summary.map((sentence) => ({ ...sentence, new: i > 0 || state === 'new' })),
    ),
    quotes: all.flatMap((one) =>
      one.quotes.slice(0, 1).map((_, nth) => quoted(one, nth, one === central ? 'normal' : 'long')),
    ),
    sparkline: spark(story),
  };
}

export function editionOf(articles: Map<number, ArticleView>): Edition {
  const one = (id: number) => articles.get(id) as ArticleView;
  const lead = storyOf(articles, [1, 2, 3], 'developing');
  lead.quotes = [quoted(one(1), 0, 'short'), quoted(one(2), 0, 'long')];
  lead.sentences.push(
    excerpt(
      one(2),
      'PORT AVELAR (MWire) — Inspectors have passed the third tube of the harbour tunnel as safe, the regional government said on Sunday.',
      'long',
      true,
    ),
  );
  return {
    key: { by: 'arrival', day: TODAY },
    number: 214,
    closed: false,
    closes: '2026-11-23T00:00:00+00:00',
    time_zone: 'Europe/Lisbon',
    facts: {
      articles: 38,
      sources: 14,
      stories: 11,
      quotes: 9,
      minutes: { short: 3, normal: 6, long: 9 },
    },
    since: { day: '2026-11-21', new: 4, developing: 3, quiet: 4 },
    lead,
    stories: [
      storyOf(articles, [4, 5], 'new'),
      storyOf(articles, [6], 'new'),
      storyOf(articles, [7], 'new'),
      storyOf(articles, [8], 'developing'),
      storyOf(articles, [9], 'quiet'),
    ],
    said: [
      quoted(one(4), 0),
      quoted(one(6), 0),
      quoted(one(1), 1),
      quoted(one(6), 1, 'normal'),
      quoted(one(5), 0, 'normal'),
      quoted(one(8), 0, 'normal'),
      quoted(one(9), 0, 'long'),
      quoted(one(7), 0, 'long'),
    ],
    briefs: [10, 11, 12, 13].map((id, i) => ({
      story: one(id).story?.id ?? id,
      headline: one(id).line.headline,
      article: id,
      source: one(id).line.source,
      state: (['new', 'quiet', 'new', 'developing'] as const)[i] ?? 'new',
      articles: i === 1 ? 2 : 1,
      section: 'other',
      shown_from: 'short',
    })),
    unused: [
      { reason: 'duplicate', item: 'Third tube of harbour tunnel passed as safe', article: 2 },
      { reason: 'duplicate', item: 'Milk price deal ends four-day blockade', article: 5 },
      { reason: 'undated', item: 'City library lends tools from Monday', article: 10 },
      { reason: 'unreadable', item: 'scan-0031.pdf', article: null },
    ],
  };
}

export function emptyEdition(day: string, by: Edition['key']['by']): Edition {
  return {
    key: { by, day },
    number: by === 'arrival' ? 215 : null,
    closed: day < TODAY,
    closes: by === 'arrival' ? `${day}T23:59:00+00:00` : null,
    time_zone: 'Europe/Lisbon',
    facts: {
      articles: 0,
      sources: 0,
      stories: 0,
      quotes: 0,
      minutes: { short: 1, normal: 1, long: 1 },
    },
    since: { day: null, new: 0, developing: 0, quiet: 0 },
    lead: null,
    stories: [],
    said: [],
    briefs: [],
    unused: [],
  };
}

export function editionLines(by: Edition['key']['by']): EditionLine[] {
  const counts = [38, 22, 9, 41, 0, 12, 7, 3, 28, 19, 33, 2, 15, 6, 11, 24, 8, 30, 17, 5];
  return counts
    .map((articles, back) => {
      const day = new Date(Date.UTC(2026, 10, 22 - back, 12)).toISOString().slice(0, 10);
      const headline = HEADLINES[back % HEADLINES.length] ?? null;
      return {
        key: { by, day },
        number: by === 'arrival' ? 214 - back : null,
        closed: back > 0,
        articles,
        headline: articles ? headline : null,
      };
    })
    .filter((line) => line.articles > 0);
}

const HEADLINES = [
  'Harbour tunnel to reopen in spring after inspectors clear third tube',
  'Blockade of the ring road enters its fourth day',
  'Council to vote on the budget on Friday',
  'Night ferries return after nine years',
];

export const BATCHES: Batch[] = [
  {
    id: 7,
    started: '2026-11-22T08:41:00+00:00',
    finished: true,
    cancelled: false,
    undone: false,
    items: 9,
    added: 4,
    already_had: 1,
    updated: 1,
    rejected: 3,
    offered: 0,
    samples: false,
  },
  {
    id: 6,
    started: '2026-11-21T19:02:00+00:00',
    finished: true,
    cancelled: true,
    undone: false,
    items: 60,
    added: 22,
    already_had: 0,
    updated: 0,
    rejected: 0,
    offered: 0,
    samples: false,
  },
  {
    id: 5,
    started: '2026-11-20T07:15:00+00:00',
    finished: true,
    cancelled: false,
    undone: true,
    items: 3,
    added: 3,
    already_had: 0,
    updated: 0,
    rejected: 0,
    offered: 0,
    samples: false,
  },
];

export const RECEIPTS: Receipt[] = [
  {
    id: 71,
    batch: 7,
    parent: null,
    item: '/home/reader/Drop/harbour-tunnel.html',
    outcome: {
      kind: 'added',
      article: 1,
      headline: 'Harbour tunnel to reopen in spring after inspectors clear third tube',
      detail: 'The Port Ledger, 22 November 2026',
      remarks: [
        { kind: 'source', name: 'The Port Ledger' },
        { kind: 'published', day: '2026-11-22' },
      ],
    },
  },
  {
    id: 72,
    batch: 7,
    parent: null,
    item: '/home/reader/Drop/scan-0031.pdf',
    outcome: {
      kind: 'rejected',
      code: 'unknown-format',
      reason:
        'This kind of file cannot be read yet. Save it as text or as a web page, then try again.',
    },
  },
  {
    id: 73,
    batch: 7,
    parent: null,
    item: '/home/reader/Drop/ring.eml',
    outcome: {
      kind: 'updated',
      article: 6,
      headline: 'Observatory finds a second ring around the dwarf planet',
      detail: '2 new sentences, 1 gone',
      remarks: [{ kind: 'changed', new: 2, gone: 1 }],
    },
  },
  {
    id: 74,
    batch: 7,
    parent: null,
    item: '/home/reader/Drop/dairy-blockade (1).html',
    outcome: {
      kind: 'already-had',
      article: 4,
      headline: 'Dairy farmers end blockade as ministry agrees to price floor',
    },
  },
  {
    id: 75,
    batch: 7,
    parent: null,
    item: '/home/reader/Drop/notes.md',
    outcome: { kind: 'rejected', code: 'empty', reason: 'The file is empty.' },
  },
  {
    id: 76,
    batch: 7,
    parent: null,
    item: '/home/reader/Drop/library-tools.txt',
    outcome: {
      kind: 'added',
      article: 10,
      headline: 'City library lends tools from Monday',
      detail: 'Coast Tribune, no date found',
      remarks: [
        { kind: 'source', name: 'Coast Tribune' },
        { kind: 'uncertain', warning: 'undated' },
      ],
    },
  },
  {
    id: 77,
    batch: 7,
    parent: null,
    item: '/home/reader/Drop/Verkehr/Bundesverkehrswegeplanungsbeschleunigungsgesetz-Landesverkehrsministerkonferenz.html',
    outcome: {
      kind: 'added',
      article: 7,
      headline:
        'Bundesverkehrswegeplanungsbeschleunigungsgesetz: Landesverkehrsministerkonferenz vertagt Entscheidung über Donaudampfschifffahrtsgesellschaftskapitänsversorgungsregelung',
      detail: 'Oberniederlandsteiner Allgemeine Verkehrsnachrichten, 22 November 2026',
      remarks: [
        { kind: 'source', name: 'Oberniederlandsteiner Allgemeine Verkehrsnachrichten' },
        { kind: 'published', day: '2026-11-22' },
      ],
    },
  },
  {
    id: 78,
    batch: 7,
    parent: null,
    item: '/home/reader/Drop/السوق.html',
    outcome: {
      kind: 'added',
      article: 8,
      headline: 'بلدية الميناء القديم تعيد فتح السوق المغطى بعد ترميم استمر عامين',
      detail: 'صحيفة المرفأ',
      remarks: [],
    },
  },
  {
    id: 79,
    batch: 7,
    parent: null,
    item: '/home/reader/Drop/gone.html',
    outcome: {
      kind: 'rejected',
      code: 'not-found',
      reason: 'The file was no longer there when it was its turn. Put it back and try again.',
    },
  },
];
