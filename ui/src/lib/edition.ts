// What an edition shows at a length, and what its plots count.

import type { Edition } from './types/Edition';
import type { Length } from './types/Length';
import type { QuoteEntry } from './types/QuoteEntry';
import type { SpeakerId } from './types/SpeakerId';
import type { SourceEntry } from './types/SourceEntry';
import type { Unused } from './types/Unused';
import type { UnusedReason } from './types/UnusedReason';

const ORDER: Record<Length, number> = { short: 0, normal: 1, long: 2 };

/** What is shown at a length, in the order it came. */
export function shownAt<T extends { shown_from: Length }>(all: readonly T[], length: Length): T[] {
  return all.filter((one) => ORDER[one.shown_from] <= ORDER[length]);
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

const REASONS: UnusedReason[] = ['duplicate', 'undated', 'very-short', 'unreadable'];

/** What was not used, gathered by reason. */
export function unusedByReason(
  unused: readonly Unused[],
): { reason: UnusedReason; items: Unused[] }[] {
  return REASONS.map((reason) => ({
    reason,
    items: unused.filter((one) => one.reason === reason),
  })).filter(({ items }) => items.length > 0);
}
