// Days and moments as a reader says them. A `when` is RFC 3339, or a day where no time is known.

import { capital } from './messages/languages';
import { locale } from './messages/speech.svelte';
import type { Day } from './types/Day';

/** The time zone of this machine, for what comes without one. */
export const homeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formats.set(key, known);
  return known;
}

/** A day as the moment its noon has in UTC, safe from every change of clocks. */
const noon = (day: Day) => new Date(`${day}T12:00:00Z`);

export function addDays(day: Day, days: number): Day {
  const moved = noon(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** A day or month as a heading opens: French and Spanish write them small within a sentence. */
export const headed = (date: string) => capital(date, locale());

/** "Sunday, 22 November 2026". */
export const longDay = (day: Day) =>
  format({ dateStyle: 'full', timeZone: 'UTC' }).format(noon(day));

/** "22 November 2026". */
export const plainDay = (day: Day) =>
  format({ dateStyle: 'long', timeZone: 'UTC' }).format(noon(day));

/** "22 Nov", with the year where it is not that of `near`. */
export function shortDay(day: Day, near?: Day): string {
  const year = near?.slice(0, 4) === day.slice(0, 4) ? undefined : 'numeric';
  return format({ day: 'numeric', month: 'short', year, timeZone: 'UTC' }).format(noon(day));
}

/** "Sunday". */
export const weekday = (day: Day) => format({ weekday: 'long', timeZone: 'UTC' }).format(noon(day));

/** "November 2026". */
export const monthName = (day: Day) =>
  format({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day));

const hasTime = (when: string) => when.length > 10;

/** Engines differ in how they write a whole date; of its parts they agree. */
const dayParts = (timeZone: string) =>
  new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });

/** The day of a `when` in a time zone. */
export function dayOf(when: string, zone: string): Day {
  if (!hasTime(when)) return when;
  const parts = dayParts(zone).formatToParts(new Date(when));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "07:12", or nothing where only a day is known. */
export function clock(when: string, zone: string): string | null {
  if (!hasTime(when)) return null;
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    new Date(when),
  );
}

/** A day so many days away in the user's words ("yesterday"), from Intl. */
const relative = (days: number) =>
  new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');

/** "today". */
export const todayWord = () => relative(0);

/** As short as can be, seen from a day: "07:12", "yesterday", "14 Nov", "3 Feb 2019". */
export function fromDay(when: string, seenFrom: Day, zone: string): string {
  const day = dayOf(when, zone);
  if (day === seenFrom) return clock(when, zone) ?? todayWord();
  if (day === addDays(seenFrom, -1)) return relative(-1);
  return shortDay(day, seenFrom);
}

/** "22 November 2026, 07:12", or the day alone. */
export function fullMoment(when: string, zone: string): string {
  const time = clock(when, zone);
  const day = plainDay(dayOf(when, zone));
  return time ? `${day}, ${time}` : day;
}

/** The first day of the month a day lies in, moved by months. */
export function monthOf(day: Day, move = 0): Day {
  const first = noon(`${day.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + move);
  return first.toISOString().slice(0, 10);
}

/** Which weekday opens a week here: 0 is Sunday. Monday where the system does not say. */
export function weekOpens(): number {
  const where = new Intl.Locale(locale()) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return ((where.getWeekInfo?.() ?? where.weekInfo)?.firstDay ?? 1) % 7;
}

/** The weeks of a month, each of seven days; `null` outside the month. */
export function monthWeeks(month: Day, opens = weekOpens()): (Day | null)[][] {
  const first = monthOf(month);
  const last = addDays(monthOf(month, 1), -1);
  const lead = (noon(first).getUTCDay() - opens + 7) % 7;
  const weeks: (Day | null)[][] = [];
  for (let start = addDays(first, -lead); start <= last; start = addDays(start, 7)) {
    const week = Array.from({ length: 7 }, (_, i) => addDays(start, i));
    weeks.push(week.map((day) => (day < first || day > last ? null : day)));
  }
  return weeks;
}

/** "Mon" to "Sun" in the order of a week here, with their long names. */
export function weekdays(opens = weekOpens()): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, i) => {
    // 2023-01-01 was a Sunday.
    const day = addDays('2023-01-01', opens + i);
    const short = format({ weekday: 'short', timeZone: 'UTC' }).format(noon(day));
    return { short, long: weekday(day) };
  });
}
