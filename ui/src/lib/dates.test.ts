import { describe, expect, test } from 'vitest';

import * as dates from './dates';

test('days move over months, years and leap days', () => {
  expect(dates.addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(dates.addDays('2027-01-01', -1)).toBe('2026-12-31');
});

test('a moment belongs to the day it has in the reader’s zone, not the printed one', () => {
  expect(dates.dayOf('2026-11-20T23:30:00+01:00', 'Asia/Tokyo')).toBe('2026-11-21');
  expect(dates.dayOf('2026-11-20', 'Asia/Tokyo')).toBe('2026-11-20');
});

describe('fromDay', () => {
  const seen = (when: string) => dates.fromDay(when, '2026-11-22', 'Europe/Lisbon');
  test('the same day shows the clock', () => {
    expect(seen('2026-11-22T07:12:00Z')).toBe('07:12');
  });
  test('a day without a time is today', () => {
    expect(seen('2026-11-22')).toBe('today');
  });
  test('the day before is yesterday', () => {
    expect(seen('2026-11-21T23:59:00Z')).toBe('yesterday');
  });
  test('another year is said', () => {
    expect(seen('2019-02-27')).toContain('2019');
    expect(seen('2026-02-27')).not.toContain('2026');
  });
});

test('midnight reads 00:00, never 24:00', () => {
  expect(dates.clock('2026-11-22T00:00:00Z', 'UTC')).toBe('00:00');
});

describe('monthWeeks', () => {
  test('holds every day of the month once, in weeks of seven', () => {
    const weeks = dates.monthWeeks('2026-11-15', 1);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
    expect(weeks[0]?.[6]).toBe('2026-11-01');
  });
  test('a February that opens on the first day of the week has four weeks', () => {
    expect(dates.monthWeeks('2027-02-10', 1)).toHaveLength(4);
  });
});

test('months move over the turn of a year', () => {
  expect(dates.monthOf('2026-12-31', 1)).toBe('2027-01-01');
  expect(dates.monthOf('2026-01-31', -1)).toBe('2025-12-01');
});
