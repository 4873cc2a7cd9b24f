// What the reader marks, on the fake desk.

import type { Act } from '../../../src/lib/types/Act';
import type { ArticleView } from '../../../src/lib/types/ArticleView';
import type { Cited } from '../../../src/lib/types/Cited';
import type { Highlight } from '../../../src/lib/types/Highlight';
import type { HighlightLine } from '../../../src/lib/types/HighlightLine';

type Args = Record<string, unknown>;

/** The commands about highlights, over these articles; `did` logs an act and the way back. */
export function highlightCommands(
  articles: () => Map<number, ArticleView>,
  did: (act: Act, back: () => void) => Act,
): Record<string, (args: Args) => unknown> {
  let next = 1;
  /** Puts other highlights on an article; they are replaced, not changed. */
  const put = (article: ArticleView, highlights: Highlight[], act: Act) => {
    const before = article.highlights;
    article.highlights = highlights.toSorted((a, b) => a.cited.span.start - b.cited.span.start);
    return did(act, () => (article.highlights = before));
  };
  const bearer = (id: unknown) => {
    const all = [...articles().values()];
    const article = all.find((one) => one.highlights.some((kept) => kept.id === id));
    if (!article) throw { code: 'not-found', message: 'no highlight' };
    return article;
  };
  return {
    find_in_article: ({ id, query }) => {
      const { body } = articles().get(id as number)!;
      const bytes = (text: string) => new TextEncoder().encode(text).length;
      const words = (query as string).toLowerCase();
      const spans = [];
      for (let at = body.toLowerCase().indexOf(words); at >= 0;) {
        const start = bytes(body.slice(0, at));
        spans.push({ start, end: start + bytes(words) });
        at = body.toLowerCase().indexOf(words, at + words.length);
      }
      return spans;
    },
    add_highlight: ({ id, cited: given, note }) => {
      const article = articles().get(id as number)!;
      const cited = given as Cited;
      const made = '2026-11-23T08:12:00+00:00';
      const highlight = { id: next++, cited, span: cited.span, note: note as string, made };
      put(article, [...article.highlights, highlight], { kind: 'highlighted' });
      return highlight.id;
    },
    note_highlight: ({ id, note }) => {
      const article = bearer(id);
      const noted = article.highlights.map((one) =>
        one.id === id ? { ...one, note: note as string } : one,
      );
      put(article, noted, { kind: 'noted' });
      return null;
    },
    remove_highlight: ({ id }) => {
      const article = bearer(id);
      const rest = article.highlights.filter((one) => one.id !== id);
      return put(article, rest, { kind: 'removed-highlight' });
    },
    list_highlights: ({ offset, limit }) => {
      const lines: HighlightLine[] = [...articles().values()].flatMap((article) =>
        article.highlights.map(({ id, cited, note, made }) => ({
          id,
          cited,
          note,
          made,
          article: article.line.id,
          headline: article.line.headline,
          source: article.line.source,
        })),
      );
      lines.sort((a, b) => b.id - a.id);
      const from = offset as number;
      return { total: lines.length, items: lines.slice(from, from + (limit as number)) };
    },
  };
}
