// What the engine would make of an article's original: a page with a menu, the article, and a
// column of other news beside it.

import type { ArticleView } from '../../../src/lib/types/ArticleView';
import type { Candidate } from '../../../src/lib/types/Candidate';
import type { Outline } from '../../../src/lib/types/Outline';

const MENU = ['Home', 'News', 'Sport', 'Harbour', 'Sign in'];

const BESIDE = [
  'The market moves to the upper square while the quay is repaired, says the town hall, and the stalls for fish will stand beside the church until Easter at the least.',
  'The swimming hall is being painted until the end of the month, and the ferry office asks travellers to bring the exact fare.',
  'Read more: What the repairs cost',
  'Share this notice',
];

const words = (text: string) => text.split(/\s+/).length;

function candidate(text: string, more: Partial<Candidate> = {}): Candidate {
  const key = `${text.slice(0, 24)}:${text.length}`;
  return { key, kind: 'paragraph', text, words: words(text), state: 'hidden', rule: null, ...more };
}

/** The text of a block of the body, by the bytes of its span. */
function textOf(article: ArticleView, span: { start: number; end: number }): string {
  const bytes = new TextEncoder().encode(article.body);
  return new TextDecoder().decode(bytes.slice(span.start, span.end));
}

export function outlineOf(article: ArticleView): Outline {
  const menu = MENU.map((text) => candidate(text, { kind: 'list-item', rule: 'chrome' }));
  const head = [candidate(article.line.headline, { kind: 'heading', state: 'head' })];
  const body = article.blocks.flatMap((block) => {
    const before = article.furniture
      .filter((one) => one.at === block.span.start)
      .map((one) => candidate(one.text, { rule: one.rule }));
    const text = textOf(article, block.span);
    return [...before, candidate(text, { kind: block.kind, state: 'shown' })];
  });
  const end = article.furniture
    .filter((one) => one.at === new TextEncoder().encode(article.body).length)
    .map((one) => candidate(one.text, { rule: one.rule }));
  const beside = BESIDE.map((text, i) => candidate(text, { rule: i < 2 ? null : 'related' }));
  const from = menu.length;
  const to = from + head.length + body.length;
  const all = [...menu, ...head, ...body, ...end, ...beside];
  return {
    blocks: all,
    boxes: [
      { from, to, words: article.line.words, opening: textOf(article, article.blocks[0]!.span) },
      { from: all.length - BESIDE.length, to: all.length, words: 46, opening: BESIDE[0]! },
      { from: 0, to: all.length, words: article.line.words + 46, opening: MENU[0]! },
    ],
    chosen: article.chosen,
  };
}

/** The article made of the blocks with these keys. */
export function madeOf(article: ArticleView, kept: string[] | null): ArticleView {
  const outline = outlineOf(article);
  const blocks = outline.blocks.filter((block) =>
    kept ? kept.includes(block.key) : block.state === 'shown',
  );
  let at = 0;
  const spans = blocks.map(({ kind, text }) => {
    const start = at;
    at += new TextEncoder().encode(text).length + 2;
    return { kind, span: { start, end: at - 2 } };
  });
  const body = blocks.map((block) => block.text).join('\n\n');
  const line = { ...article.line, words: words(body) };
  return {
    ...article,
    line,
    body,
    blocks: spans,
    furniture: [],
    quotes: [],
    details: { subjects: [] },
    not_quotes: [],
    summary: [],
    chosen: kept !== null,
  };
}
