// What an edition shows at a length, and what its plots count.

import type { Brief } from './types/Brief';
import type { Edition } from './types/Edition';
import type { Length } from './types/Length';
import type { QuoteEntry } from './types/QuoteEntry';
import type { Section } from './types/Section';
import type { SpeakerId } from './types/SpeakerId';
import type { SourceEntry } from './types/SourceEntry';
import type { StoryEntry } from './types/StoryEntry';
import type { Unused } from './types/Unused';
import type { UnusedReason } from './types/UnusedReason';

const ORDER: Record<Length, number> = { short: 0, normal: 1, long: 2 };

/** What is shown at a length, in the order it came. */
export function shownAt<T extends { shown_from?: Length }>(all: readonly T[], length: Length): T[] {
  // Editions that were closed before lengths chose their stories show all at every length.
  return all.filter((one) => ORDER[one.shown_from ?? 'short'] <= ORDER[length]);
}

/** The stories an edition tells at a length, the lead first. */
export function toldAt({ lead, stories }: Edition, length: Length): StoryEntry[] {
  return shownAt(lead ? [lead, ...stories] : stories, length);
}

/** A story that a length does not tell, as a line in brief. */
function asBrief(story: StoryEntry): Brief {
  const all = allOf(story.sources);
  const central = all.find((source) => source.article === story.central);
  const { story: id, headline, central: article, state, section } = story;
  const source = central?.source ?? null;
  return {
    story: id,
    headline,
    article,
    source,
    state,
    section,
    articles: all.length,
    shown_from: 'short',
  };
}

const isShown = ({ shown_from: from = 'short' }: Brief, length: Length) =>
  from !== null && ORDER[from] <= ORDER[length];

const SECTIONS: Section[] = [
  'politics',
  'economy',
  'world',
  'local',
  'culture',
  'science',
  'sport',
  'life',
  'opinion',
  'other',
];

export type SectionInBrief = { section: Section; lines: Brief[]; folded: Brief[] };

/** What an edition tells in brief at a length, by section: its lines, and what is only counted. */
export function inBrief(edition: Edition, length: Length): SectionInBrief[] {
  const told = new Set(toldAt(edition, length));
  const stories = edition.lead ? [edition.lead, ...edition.stories] : edition.stories;
  const untold = stories.filter((story) => !told.has(story)).map(asBrief);
  const lines = [...untold, ...edition.briefs.filter((brief) => isShown(brief, length))];
  const folded = edition.briefs.filter((brief) => !isShown(brief, length));
  const of = (section: Section) => (brief: Brief) => (brief.section ?? 'other') === section;
  return SECTIONS.map((section) => ({
    section,
    lines: lines.filter(of(section)),
    folded: folded.filter(of(section)),
  })).filter((found) => found.lines.length + found.folded.length > 0);
}

/** How many stories and quotes of named speakers a length shows. */
export function shownCounts(edition: Edition, length: Length): { stories: number; quotes: number } {
  const told = toldAt(edition, length);
  const lines = inBrief(edition, length).flatMap((section) => section.lines);
  const quotes = shownAt([...told.flatMap((story) => story.quotes), ...edition.said], length);
  const named = quotes.filter((quote) => quote.speaker !== null).map((quote) => quote.quote);
  return { stories: told.length + lines.length, quotes: new Set(named).size };
}

/** Every article of a story, those that repeat another's text too, in the order they are shown. */
export function allOf(sources: readonly SourceEntry[]): SourceEntry[] {
  return sources.flatMap((source) => [source, ...(source.also ?? [])]);
}

export type Quoted = { key: string; id: SpeakerId | null; name: string; count: number };

/** Who is quoted in an edition and how often, most first; a quote shown twice counts once. */
export function quotedIn(edition: Edition): Quoted[] {
  const stories = edition.lead ? [edition.lead, ...edition.stories] : edition.stories;
  const all = [...stories.flatMap((story) => story.quotes), ...edition.said];
  const once = new Map<number, QuoteEntry>(all.map((quote) => [quote.quote, quote]));
  const found = new Map<string, Quoted>();
  for (const { speaker, speaker_id } of once.values()) {
    if (speaker === null) continue;
    const key = speaker_id === null ? speaker : String(speaker_id);
    const known = found.get(key) ?? { key, id: speaker_id, name: speaker, count: 0 };
    found.set(key, { ...known, count: known.count + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

export type Outlet = { key: string; name: string | null; count: number };

/** Which outlets an edition's articles of its own day are from, and how many each, most first. */
export function outletsIn({ key: { day }, lead, stories, briefs }: Edition): Outlet[] {
  const told = (lead ? [lead, ...stories] : stories).flatMap((story) => allOf(story.sources));
  const ofDay = told.filter((source) => source.day === day);
  const found = new Map<string, Outlet>();
  for (const { source: name } of [...ofDay, ...briefs]) {
    const outlet = name ?? '';
    const known = found.get(outlet) ?? { key: outlet, name, count: 0 };
    found.set(outlet, { ...known, count: known.count + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

const REASONS: UnusedReason[] = [
  'withdrawn',
  'embargoed',
  'duplicate',
  'undated',
  'very-short',
  'unreadable',
];

/** What was not used, gathered by reason. */
export function unusedByReason(
  unused: readonly Unused[],
): { reason: UnusedReason; items: Unused[] }[] {
  return REASONS.map((reason) => ({
    reason,
    items: unused.filter((one) => one.reason === reason),
  })).filter(({ items }) => items.length > 0);
}
