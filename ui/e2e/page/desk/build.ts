// Makes what the engine would give from articles written down plainly: spans are found by their
// words, so every excerpt of the fake desk is as verbatim as a real one.

import type { ArticleView } from '../../../src/lib/types/ArticleView';
import type { BlockKind } from '../../../src/lib/types/BlockKind';
import type { DateEvidence } from '../../../src/lib/types/DateEvidence';
import type { Excerpt } from '../../../src/lib/types/Excerpt';
import type { Format } from '../../../src/lib/types/Format';
import type { Furniture } from '../../../src/lib/types/Furniture';
import type { Length } from '../../../src/lib/types/Length';
import type { QuoteEntry } from '../../../src/lib/types/QuoteEntry';
import type { QuoteView } from '../../../src/lib/types/QuoteView';
import type { SourceEntry } from '../../../src/lib/types/SourceEntry';
import type { SpeakerKind } from '../../../src/lib/types/SpeakerKind';
import type { Span } from '../../../src/lib/types/Span';
import type { Warning } from '../../../src/lib/types/Warning';

/** A quote as written down: its words, its cue, the mention in the cue, and who it is. */
export type Told = {
  words: string;
  cue?: string;
  mention?: string;
  speaker?: number;
  role?: string;
  mixed?: boolean;
};

export type Draft = {
  headline: string;
  standfirst?: string;
  byline?: string[];
  source: string | null;
  when: string | null;
  evidence?: DateEvidence;
  language?: string;
  format?: Format;
  item?: string;
  url?: string;
  /** Paragraphs; one that opens with `# ` is a heading, `- ` a list item, `! ` a correction. */
  text: string[];
  /** Furniture before the paragraph of that number, from 0; the number of all for the end. */
  furniture?: [number, Furniture['rule'], string][];
  quotes?: Told[];
  summary?: [string, Length][];
  warnings?: Warning[];
  story?: number;
};

export type Speaker = { name: string; kind: SpeakerKind };

const bytes = (text: string) => new TextEncoder().encode(text).length;

export function spanOf(body: string, words: string): Span {
  const at = body.indexOf(words);
  if (at < 0) throw new Error(`not in the body: ${words}`);
  const start = bytes(body.slice(0, at));
  return { start, end: start + bytes(words) };
}

const KINDS: [string, BlockKind][] = [
  ['# ', 'heading'],
  ['- ', 'list-item'],
  ['! ', 'correction'],
  ['> ', 'quotation'],
];

function blocksOf(paragraphs: string[]) {
  let at = 0;
  const blocks = [];
  const texts = [];
  for (const paragraph of paragraphs) {
    const [mark, kind] = KINDS.find(([mark]) => paragraph.startsWith(mark)) ?? ['', 'paragraph'];
    const text = paragraph.slice(mark.length);
    blocks.push({ kind: kind as BlockKind, span: { start: at, end: at + bytes(text) } });
    texts.push(text);
    at += bytes(text) + 2;
  }
  return { blocks, body: texts.join('\n\n') };
}

let quoteIds = 100;

export function articleOf(id: number, draft: Draft, speakers: Map<number, Speaker>): ArticleView {
  const { blocks, body } = blocksOf(draft.text);
  const paragraph = (span: Span) =>
    blocks.findIndex((block) => block.span.start <= span.start && span.start < block.span.end) + 1;
  const arrived = '2026-11-22T07:31:05+00:00';
  const day = draft.when?.slice(0, 10) ?? null;
  const quotes: QuoteView[] = (draft.quotes ?? []).map((told) => {
    const who = told.speaker === undefined ? undefined : speakers.get(told.speaker);
    return {
      id: quoteIds++,
      content: spanOf(body, told.words),
      kind: told.mixed ? 'mixed' : 'direct',
      cue: told.cue ? spanOf(body, told.cue) : null,
      mention: told.mention ? spanOf(body, told.mention) : null,
      speaker: who?.name ?? null,
      speaker_id: told.speaker ?? null,
      role: told.role ?? null,
      speaker_kind: who?.kind ?? null,
      confidence: 0.9,
      corrected: false,
    };
  });
  const summary: Excerpt[] = (draft.summary ?? []).map(([words, shown_from]) => {
    const span = spanOf(body, words);
    return {
      article: id,
      source: draft.source,
      span,
      text: words,
      paragraph: paragraph(span),
      shown_from,
      new: true,
    };
  });
  return {
    line: {
      id,
      headline: draft.headline,
      source: draft.source,
      published:
        draft.when && day
          ? {
              day,
              time: draft.when.length > 10 ? draft.when : null,
              evidence: draft.evidence ?? 'metadata',
            }
          : null,
      arrived,
      arrival_day: '2026-11-22',
      language: draft.language ?? 'en',
      kind: 'news',
      words: body.split(/\s+/).length,
      read: false,
      saved: false,
      tags: [],
    },
    standfirst: draft.standfirst ?? null,
    byline: draft.byline ?? [],
    dateline: null,
    updated: null,
    url: draft.url ?? null,
    format: draft.format ?? 'html',
    item: draft.item ?? `/home/reader/Articles/article-${id}.html`,
    body,
    blocks,
    furniture: (draft.furniture ?? []).map(([before, rule, text]) => ({
      rule,
      text,
      at: blocks[before]?.span.start ?? bytes(body),
    })),
    warnings: draft.warnings ?? [],
    summary: summary.sort((a, b) => a.span.start - b.span.start),
    quotes,
    details: { subjects: [] },
    not_quotes: [],
    highlights: [],
    story: null,
    chosen: false,
    standing: { kind: 'present' },
    revision: null,
  };
}

/** A sentence of an article as the digest shows it. */
export function excerpt(
  article: ArticleView,
  words: string,
  shown_from: Length = 'short',
  fresh = true,
): Excerpt {
  const span = spanOf(article.body, words);
  const paragraph = article.blocks.findIndex((block) => block.span.end >= span.end) + 1;
  return {
    article: article.line.id,
    source: article.line.source,
    span,
    text: words,
    paragraph,
    shown_from,
    new: fresh,
  };
}

/** A quote of an article as the digest shows it. */
export function quoted(
  article: ArticleView,
  nth: number,
  shown_from: Length = 'short',
): QuoteEntry {
  const quote = article.quotes[nth];
  if (!quote) throw new Error(`article ${article.line.id} has no quote ${nth}`);
  const paragraph = article.blocks.findIndex((block) => block.span.end >= quote.content.end) + 1;
  const encoded = new TextEncoder().encode(article.body);
  return {
    quote: quote.id,
    article: article.line.id,
    source: article.line.source,
    span: quote.content,
    text: new TextDecoder().decode(encoded.slice(quote.content.start, quote.content.end)),
    rest: [],
    speaker: quote.speaker,
    speaker_id: quote.speaker_id,
    role: quote.role,
    speaker_kind: quote.speaker_kind,
    corrected: quote.corrected,
    when: article.line.published?.time ?? article.line.published?.day ?? article.line.arrived,
    paragraph,
    shown_from,
    new: true,
  };
}

export const sourceOf = (article: ArticleView): SourceEntry => ({
  article: article.line.id,
  source: article.line.source,
  headline: article.line.headline,
  when: article.line.published?.time ?? article.line.published?.day ?? article.line.arrived,
  day: article.line.arrival_day,
});
