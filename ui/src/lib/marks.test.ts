import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type BlockPiece, evidenceOf, piecesOf } from './marks';
import { ByteText } from './spans';
import type { ArticleView } from './types/ArticleView';
import type { QuoteView } from './types/QuoteView';

const BODY = 'Die Brücke hält. „Sie hält“, sagte Ada Lund.\n\nMehr nicht. “Ende”, schrieb sie.';
const bytes = (text: string) => new TextEncoder().encode(text).length;
const spanOf = (words: string, body = BODY) => {
  const start = bytes(body.slice(0, body.indexOf(words)));
  return { start, end: start + bytes(words) };
};

const quote = (words: string): QuoteView => ({
  id: 1,
  content: spanOf(words),
  kind: 'direct',
  cue: spanOf('sagte'),
  mention: spanOf('Ada Lund'),
  speaker: 'Ada Lund',
  speaker_id: 1,
  role: null,
  speaker_kind: 'person',
  corrected: false,
  confidence: 1,
});

const blocks = BODY.split('\n\n').map((text) => ({
  kind: 'paragraph' as const,
  span: spanOf(text),
}));
const article = (furniture: ArticleView['furniture'] = []) =>
  ({ body: BODY, blocks, furniture }) as unknown as ArticleView;

const PLAIN = { highlights: [], found: [] };

const blockPieces = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.filter((piece): piece is BlockPiece => piece.kind === 'block');
const words = (piece: BlockPiece, proof?: boolean) =>
  piece.stretches
    .filter((stretch) => proof === undefined || stretch.proof === proof)
    .flatMap((stretch) => stretch.runs.map((run) => run.text))
    .join('');

test('exactly the proof is marked, and the block is whole', () => {
  const proof = spanOf('Die Brücke hält.');
  const [first] = blockPieces(piecesOf(article(), { proof, quotes: [], opened: null, ...PLAIN }));
  expect(first && words(first, true)).toBe('Die Brücke hält.');
  expect(first && words(first)).toBe('Die Brücke hält. „Sie hält“, sagte Ada Lund.');
});

test('a quote inside the proof is underlined inside its one mark; its cue and speaker only when opened', () => {
  const opened = quote('Sie hält');
  const proof = spanOf('„Sie hält“, sagte Ada Lund.');
  const [first] = blockPieces(piecesOf(article(), { proof, quotes: [opened], opened, ...PLAIN }));
  const marked = first?.stretches.filter((stretch) => stretch.proof) ?? [];
  expect(marked).toHaveLength(1);
  const runs = marked[0]?.runs ?? [];
  expect(runs.filter((run) => run.quote).map((run) => run.text)).toEqual(['Sie hält']);
  expect(runs.filter((run) => run.cue).map((run) => run.text)).toEqual(['sagte']);
  expect(runs.filter((run) => run.mention).map((run) => run.text)).toEqual(['Ada Lund']);
  const [closed] = blockPieces(
    piecesOf(article(), { proof, quotes: [opened], opened: null, ...PLAIN }),
  );
  expect(closed?.stretches.flatMap((one) => one.runs).some((run) => run.cue)).toBe(false);
});

test('a quote over two paragraphs is marked in both', () => {
  const over = { start: spanOf('sagte').start, end: spanOf('Mehr nicht').end };
  const pieces = blockPieces(
    piecesOf(article(), { proof: over, quotes: [], opened: null, ...PLAIN }),
  );
  expect(pieces.map((piece) => words(piece, true))).toEqual(['sagte Ada Lund.', 'Mehr nicht']);
});

test('furniture is folded where it stood: what stood together in one row, the rest at the end', () => {
  const second = blocks[1]?.span.start ?? 0;
  const furniture = [
    { rule: 'chrome' as const, text: 'Share', at: bytes(BODY) },
    { rule: 'caption' as const, text: 'The bridge', at: second },
    { rule: 'credit' as const, text: 'Photo: L.', at: second },
  ];
  const pieces = piecesOf(article(furniture), { proof: null, quotes: [], opened: null, ...PLAIN });
  expect(pieces.map((piece) => piece.kind)).toEqual(['block', 'hidden', 'block', 'hidden']);
  expect(pieces[1]).toMatchObject({
    atEnd: false,
    furniture: [{ rule: 'caption' }, { rule: 'credit' }],
  });
  expect(pieces[3]).toMatchObject({ atEnd: true });
});

test('whatever is marked, every block reads as it stands in the body', () => {
  const map = new ByteText(BODY);
  const boundary = fc.nat(BODY.length).map((unit) => bytes(BODY.slice(0, unit)));
  const span = fc
    .tuple(boundary, boundary)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 4 }), (proof, spans) => {
      const quotes = spans.map((content) => ({ ...quote('Sie hält'), content }));
      const pieces = blockPieces(
        piecesOf(article(), { proof, quotes, opened: quotes[0] ?? null, ...PLAIN }),
      );
      expect(pieces.map((piece) => words(piece))).toEqual(
        blocks.map((block) => map.slice(block.span)),
      );
    }),
  );
});

test('a quote that goes on leans on the reporting word of the one it goes on from', () => {
  const mention = { start: 10, end: 15 };
  const one = { id: 1, cue: { start: 16, end: 20 }, mention } as never as QuoteView;
  const next = { id: 2, cue: null, mention } as never as QuoteView;
  const other = { id: 3, cue: null, mention: { start: 90, end: 95 } } as never as QuoteView;
  const none = { id: 4, cue: null, mention: null } as never as QuoteView;
  const all = [one, next, other, none];
  expect(evidenceOf(all, next)?.cue).toEqual(one.cue);
  expect(evidenceOf(all, one)).toBe(one);
  expect(evidenceOf(all, other)?.cue).toBeNull();
  expect(evidenceOf(all, none)).toBe(none);
  expect(evidenceOf(all, null)).toBeNull();
});

test('what the reader marked lies under the quote it crosses; the shortest mark counts, its end bears the note', () => {
  const cited = (words: string) => ({ span: spanOf(words), text: words });
  const marked = (id: number, words: string, note = '') => ({
    id,
    cited: cited(words),
    span: spanOf(words),
    note,
    made: '',
  });
  const highlights = [
    marked(1, 'Die Brücke hält. „Sie hält“, sagte'),
    marked(2, 'hält. „Sie', 'really?'),
    { ...marked(3, 'Mehr nicht.'), span: null },
  ];
  const marks = { proof: null, quotes: [quote('Sie hält')], opened: null, found: [] };
  const [first, second] = blockPieces(piecesOf(article(), { ...marks, highlights }));
  const runs = first?.stretches.flatMap((stretch) => stretch.runs) ?? [];
  expect(runs.map((run) => [run.text, run.highlight, run.quote, run.noted])).toEqual([
    ['Die Brücke ', 1, false, false],
    ['hält. „', 2, false, false],
    ['Sie', 2, true, true],
    [' hält', 1, true, false],
    ['“, sagte', 1, false, false],
    [' Ada Lund.', null, false, false],
  ]);
  expect(second?.stretches[0]?.runs.map((run) => run.highlight)).toEqual([null]);
});

test('what was sought is marked wherever it stands', () => {
  const found = [spanOf('Brücke'), spanOf('Ende')];
  const marks = { proof: null, quotes: [], opened: null, highlights: [], found };
  const runs = blockPieces(piecesOf(article(), marks)).flatMap((piece) =>
    piece.stretches.flatMap((stretch) => stretch.runs),
  );
  expect(runs.filter((run) => run.found).map((run) => run.text)).toEqual(['Brücke', 'Ende']);
});
