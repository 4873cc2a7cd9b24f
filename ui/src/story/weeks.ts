// The stories most told in the last two weeks, with their articles of each day.

import { addDays } from '../lib/dates';
import type { Day } from '../lib/types/Day';
import type { StoryLine } from '../lib/types/StoryLine';

/** Days told, today the last. */
export const DAYS = 14;
/** Milliseconds of a day. */
const DAY = 86_400_000;
/** Stories told. */
export const MOST = 6;
/** Fewer stories of several articles than these tell nothing that their list does not. */
const FEWEST = 2;

export type Told = { story: StoryLine; counts: number[]; sum: number };

/** The days up to `today`, earliest first. */
export const daysUntil = (today: Day): Day[] =>
  Array.from({ length: DAYS }, (_, i) => addDays(today, i - DAYS + 1));

/** The stories with most articles in the days up to `today`; none where there is little to tell. */
export function mostTold(stories: readonly StoryLine[], today: Day): Told[] {
  const days = daysUntil(today);
  const told = stories.flatMap((story) => {
    if (story.last_day < (days[0] ?? today)) return [];
    const { sparkline, last_day } = story;
    // A sparkline ends with the story's last day, so many days before today.
    const since = (Date.parse(today) - Date.parse(last_day)) / DAY;
    const ahead = sparkline.length - DAYS + since;
    const counts = days.map((_, i) => sparkline[i + ahead] ?? 0);
    const sum = counts.reduce((all, count) => all + count, 0);
    return sum > 1 ? [{ story, counts, sum }] : [];
  });
  told.sort((a, b) => b.sum - a.sum || (a.story.last_day < b.story.last_day ? 1 : -1));
  return told.length < FEWEST ? [] : told.slice(0, MOST);
}
