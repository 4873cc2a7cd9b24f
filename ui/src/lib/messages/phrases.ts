// What takes more than a message to say: a choice between messages, a list, a number with its unit.
// No words here either. Each stands in `t` at its place beside the messages.

import type { Act } from '../types/Act';
import type { Failure } from '../types/Failure';
import type { FurnitureRule } from '../types/FurnitureRule';
import { plainDay } from '../dates';
import type { RejectCode } from '../types/RejectCode';
import type { Remark } from '../types/Remark';
import type { Rereading } from '../types/Rereading';
import { did, undid } from './acts';
import { t } from './t';
import { capital } from './languages';
import { language, locale } from './speech.svelte';
import { and, languageName, number, size } from './written';

/** Failures of which the engine can say more than its code does. */
const TELLING = new Set([
  'internal',
  'no-opener',
  'no-file-manager',
  'library-failed',
  'library-cannot-open',
]);

function failure({ code, message }: Failure): string {
  const codes: Partial<Record<string, string>> = t.failures.codes;
  const words = codes[code];
  if (words === undefined) return message;
  return TELLING.has(code) ? t.failures.because(words.replace(/\.$/, ''), message) : words;
}

function hidden(rules: FurnitureRule[], lines: number, atEnd: boolean): string {
  const what = and(rules.map((rule) => t.article.rules[rule]));
  const told = atEnd ? t.article.hiddenAtEnd(what, lines) : t.article.hidden(what, lines);
  return capital(told, locale());
}

/** What one thing that a receipt says is in words. */
function remark(one: Remark): string {
  switch (one.kind) {
    case 'source':
      return one.name;
    case 'published':
      return plainDay(one.day);
    case 'uncertain':
      return t.imports.uncertain[one.warning];
    case 'length':
      return t.article.words(one.words);
    case 'changed': {
      const gone = one.gone > 0 ? [t.imports.goneSentences(one.gone)] : [];
      return [t.imports.newSentences(one.new), ...gone].join(', ');
    }
    case 'headline-changed':
      return t.imports.headlineChanged;
    case 'earlier':
      return t.imports.earlier;
    case 'left-out':
      return t.imports.aside[one.what](one.count);
  }
}

/** What a receipt says of its item; the engine's own line where it was written before it came in pieces. */
function told({ detail, remarks }: { detail: string; remarks: Remark[] }): string {
  if (remarks.length === 0) return detail;
  const left = remarks.filter(({ kind }) => kind === 'left-out');
  if (left.length > 0) return t.imports.leftOut(and(left.map(remark)));
  return remarks.map(remark).join(', ');
}

/** Which days: "3 Nov", or "3 Nov – 7 Nov". */
const span = (first: string, last: string, between: (first: string, last: string) => string) =>
  first === last ? last : between(first, last);

export const phrases = {
  number,
  and,
  languageName,
  failures: { say: failure },
  digest: {
    /** When an edition closes or closed; the end of a day has a name of its own. */
    closing: (closed: boolean, time: string, zone: string) => {
      const when = time === '00:00' ? t.digest.midnight : time;
      return closed ? t.digest.closed(when, zone) : t.digest.closes(when, zone);
    },
  },
  quote: {
    by: (name: string | null) => (name === null ? t.quote.unclear : t.quote.said(name)),
  },
  correct: {
    title: (asking: { kind: string; name?: string }) => {
      if (asking.kind === 'merge') return t.correct.whoElse(asking.name ?? '');
      if (asking.kind === 'split') return t.correct.whose(asking.name ?? '');
      return t.correct.who;
    },
  },
  article: { furniture: hidden, kilobytes: size },
  blocks: {
    rule: (rule: FurnitureRule) => capital(t.article.rules[rule], locale()),
    size: (blocks: number, words: number) =>
      t.blocks.sizeOf(t.article.words(words), t.blocks.number(blocks)),
  },
  reread: {
    /** What came of it. */
    came: ({ done, total, changed, failed, reason, code }: Rereading) => {
      if (total === 1 && failed === 1)
        return t.reread.failed(code && reason ? t.imports.reason(code, reason) : (reason ?? ''));
      if (total === 1) return changed ? t.reread.changed : t.reread.same;
      if (done < total) return t.reread.stopped(done, changed);
      return t.reread.all(done, changed, failed);
    },
  },
  stories: {
    days: (first: string, last: string) => span(first, last, t.stories.span),
  },
  speakers: {
    days: (first: string, last: string) => span(first, last, t.speakers.span),
    roleOf: (sources: string, when: string) =>
      sources === '' ? when : t.speakers.roleIn(sources, when),
  },
  imports: {
    finished: (counts: Record<string, number>) =>
      t.imports.ended(
        counts.added ?? 0,
        counts['already-had'] ?? 0,
        counts.updated ?? 0,
        counts.rejected ?? 0,
      ),
    rate: (n: number) => t.imports.perSecond(n < 10 ? Math.round(n * 10) / 10 : Math.round(n)),
    /** The engine's own sentence is the more exact one; it is in English. */
    reason: (code: RejectCode, reason: string) =>
      language() === 'en' ? reason : t.imports.why[code],
    told,
    left: (seconds: number) =>
      seconds < 60
        ? t.imports.secondsLeft(Math.max(1, Math.round(seconds)))
        : t.imports.minutesLeft(Math.round(seconds / 60)),
  },
  acts: {
    did: (act: Act): string => did(act),
    undid: (act: Act): string => undid(act),
  },
};
