import { expect, test } from 'vitest';

import type { StoryLine } from '../lib/types/StoryLine';
import { daysUntil, mostTold } from './weeks';

const story = (id: number, last_day: string, sparkline: number[]): StoryLine => ({
  id,
  headline: `Story ${id}`,
  articles: 9,
  sources: 2,
  first_day: last_day,
  last_day,
  sparkline,
});
const spark = (...last: number[]) => [...Array<number>(14 - last.length).fill(0), ...last];

test('each story is told on the days it was in the news, most told first', () => {
  const told = mostTold(
    [story(1, '2026-11-22', spark(1, 2)), story(2, '2026-11-20', spark(4, 0, 1))],
    '2026-11-22',
  );
  expect(told.map(({ story: { id }, sum }) => [id, sum])).toEqual([
    [2, 5],
    [1, 3],
  ]);
  expect(told.map(({ counts }) => counts.slice(-5))).toEqual([
    [4, 0, 1, 0, 0],
    [0, 0, 0, 1, 2],
  ]);
  expect(daysUntil('2026-03-02').slice(-3)).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
});

test('what is over for two weeks, and what one article tells, is left out', () => {
  const told = mostTold(
    [
      story(1, '2026-11-22', spark(2)),
      story(2, '2026-11-08', spark(9)),
      story(3, '2026-11-22', spark(1)),
      story(4, '2026-11-10', spark(8, 2)),
    ],
    '2026-11-22',
  );
  expect(told.map(({ story: { id }, sum }) => [id, sum])).toEqual([
    [4, 10],
    [1, 2],
  ]);
});

test('one story alone is no picture, nor are a hundred', () => {
  expect(mostTold([story(1, '2026-11-22', spark(5))], '2026-11-22')).toEqual([]);
  const many = Array.from({ length: 100 }, (_, id) => story(id, '2026-11-22', spark(2)));
  expect(mostTold(many, '2026-11-22')).toHaveLength(6);
});
