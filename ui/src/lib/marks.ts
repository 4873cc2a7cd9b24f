// An article's body cut into what its page draws: blocks with marked runs, and hidden furniture
// at its place between them.

import { ByteText, overlap } from './spans';
import type { ArticleView } from './types/ArticleView';
import type { Block } from './types/Block';
import type { Furniture } from './types/Furniture';
import type { Highlight } from './types/Highlight';
import type { HighlightId } from './types/HighlightId';
import type { QuoteView } from './types/QuoteView';
import type { Span } from './types/Span';

/** A run of text inside one block, all of it under the same marks. */
export type Run = {
  text: string;
  quote: boolean;
  cue: boolean;
  mention: boolean;
  /** Whether a search found it. */
  found: boolean;
  /** What the user marked, the shortest where several lie over one another. */
  highlight: HighlightId | null;
  /** Whether a highlight with a note ends here. */
  noted: boolean;
  /** Whether a sentence begins here that an earlier text did not have. */
  fresh: boolean;
};
/** Runs that lie inside the proof together, or outside it. */
export type Stretch = { proof: boolean; runs: Run[] };
export type BlockPiece = { kind: 'block'; block: Block; stretches: Stretch[]; key: string };
export type HiddenPiece = { kind: 'hidden'; furniture: Furniture[]; atEnd: boolean; key: string };
export type Piece = BlockPiece | HiddenPiece;

/**
 * What is marked in a body: the proof, every quote, cue and mention of the opened one, what the
 * reader marked, and what was sought.
 */
export type Marks = {
  proof: Span | null;
  quotes: QuoteView[];
  opened: QuoteView | null;
  highlights: Highlight[];
  found: Span[];
  /** Sentences that an earlier text did not have. */
  fresh?: Span[];
};

const inside = (inner: Span, outer: Span | null) =>
  outer !== null && outer.start <= inner.start && inner.end <= outer.end;

/** The places inside a span where some mark begins or ends, with the span's own ends. */
function cuts(within: Span, spans: readonly Span[]): number[] {
  const places = spans
    .filter((span) => overlap(span, within))
    .flatMap((span) => [span.start, span.end])
    .filter((place) => place > within.start && place < within.end);
  return [...new Set([within.start, ...places, within.end])].sort((a, b) => a - b);
}

const spansBetween = (places: number[]): Span[] =>
  places.slice(1).map((end, i) => ({ start: places[i] ?? end, end }));

/** A highlight that has a place in the text shown. */
type Placed = Highlight & { span: Span };

const isPlaced = (highlight: Highlight): highlight is Placed => highlight.span !== null;

/** The shortest of the highlights a run lies in. */
function highlightOf(run: Span, highlights: readonly Placed[]): Placed | undefined {
  const length = ({ span }: Placed) => span.end - span.start;
  return highlights
    .filter(({ span }) => inside(run, span))
    .reduce<Placed | undefined>(
      (best, one) => (best && length(best) <= length(one) ? best : one),
      undefined,
    );
}

function stretchesOf(block: Block, text: ByteText, marks: Marks): Stretch[] {
  const quotes = marks.quotes.map((quote) => quote.content);
  const cue = marks.opened?.cue ?? null;
  const mention = marks.opened?.mention ?? null;
  const highlights = marks.highlights.filter(isPlaced);
  const own = highlights.map(({ span }) => span);
  const fresh = marks.fresh ?? [];
  const lines = [...quotes, ...fresh, cue, mention, ...own, ...marks.found].filter(
    (span) => span !== null,
  );
  const proof = marks.proof ? [marks.proof] : [];
  return spansBetween(cuts(block.span, proof)).map((stretch) => ({
    proof: inside(stretch, marks.proof),
    runs: spansBetween(cuts(stretch, lines)).map((run) => {
      const highlight = highlightOf(run, highlights);
      return {
        text: text.slice(run),
        quote: quotes.some((quote) => inside(run, quote)),
        cue: inside(run, cue),
        mention: inside(run, mention),
        fresh: fresh.some((span) => span.start === run.start),
        found: marks.found.some((span) => inside(run, span)),
        highlight: highlight?.id ?? null,
        noted: highlight !== undefined && highlight.note !== '' && highlight.span.end === run.end,
      };
    }),
  }));
}

/** Furniture that stood together, by the byte before which it stood. */
function gathered(furniture: readonly Furniture[]): Map<number, Furniture[]> {
  const places = new Map<number, Furniture[]>();
  for (const one of [...furniture].sort((a, b) => a.at - b.at)) {
    places.set(one.at, [...(places.get(one.at) ?? []), one]);
  }
  return places;
}

/** Everything the page draws of an article, in order. */
export function piecesOf(article: ArticleView, marks: Marks): Piece[] {
  const text = new ByteText(article.body);
  const waiting = [...gathered(article.furniture)];
  const pieces: Piece[] = [];
  const hide = (until: number, atEnd: boolean) => {
    while (waiting[0] && waiting[0][0] <= until) {
      const [at, furniture] = waiting.shift() as [number, Furniture[]];
      pieces.push({ kind: 'hidden', furniture, atEnd, key: `hidden:${at}` });
    }
  };
  for (const block of article.blocks) {
    hide(block.span.start, false);
    const stretches = stretchesOf(block, text, marks);
    pieces.push({ kind: 'block', block, stretches, key: `block:${block.span.start}` });
  }
  hide(Infinity, true);
  return pieces;
}

/**
 * A quote with the words that prove its speaker. One that goes on from another leans on the same
 * words: where it has no reporting word of its own, it has that of the quote it goes on from.
 */
export function evidenceOf(quotes: readonly QuoteView[], opened: QuoteView | null) {
  if (!opened?.mention || opened.cue) return opened;
  const { mention } = opened;
  const first = quotes.find((one) => one.cue && one.mention?.start === mention.start);
  return { ...opened, cue: first?.cue ?? null };
}
