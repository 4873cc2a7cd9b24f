// Choosing the blocks of an article from its original: which are kept, and how the list of them is
// folded.

import type { CandidateBox } from '../lib/types/CandidateBox';
import type { Outline } from '../lib/types/Outline';

/** A block by its place, or a run of blocks folded away. */
export type Row = { kind: 'block'; at: number } | { kind: 'fold'; from: number; to: number };

/** So many hidden blocks in a row, and more, are folded away. */
const FOLDED = 3;

export class Choosing {
  readonly outline: Outline;
  /** Whether each block is in the article. */
  kept = $state<boolean[]>([]);
  /** The box that was chosen last, or else the one that what is kept stands in. */
  box = $state<number | null>(null);
  #folds = $state.raw<[number, number][]>([]);
  readonly #first: boolean[];

  constructor(outline: Outline) {
    this.outline = outline;
    this.#first = outline.blocks.map((block) => block.state === 'shown');
    this.kept = [...this.#first];
    this.box = this.#around();
    this.#fold();
  }

  get rows(): Row[] {
    const rows: Row[] = [];
    const folds = new Map(this.#folds);
    for (let at = 0; at < this.outline.blocks.length; at += 1) {
      const to = folds.get(at);
      if (to === undefined) rows.push({ kind: 'block', at });
      else {
        rows.push({ kind: 'fold', from: at, to });
        at = to - 1;
      }
    }
    return rows;
  }

  /** How many blocks are kept, */
  get blocks(): number {
    return this.#chosen.length;
  }

  /** their words, */
  get words(): number {
    return this.#chosen.reduce((sum, block) => sum + block.words, 0);
  }

  /** and their keys. */
  get keys(): string[] {
    return this.#chosen.map((block) => block.key);
  }

  /** Whether that is another choice than at first. */
  get changed(): boolean {
    return this.kept.some((kept, at) => kept !== this.#first[at]);
  }

  get #chosen() {
    return this.outline.blocks.filter((_, at) => this.kept[at]);
  }

  toggle(at: number): void {
    this.kept[at] = !this.kept[at];
    this.box = this.#around();
  }

  /** The article is what stands in a box, without what is furniture anywhere. */
  choose(box: number): void {
    const { from, to } = this.outline.boxes[box] as CandidateBox;
    const inside = this.outline.blocks.map(
      ({ state }, at) => at >= from && at < to && state !== 'head',
    );
    const text = inside.map((kept, at) => kept && this.outline.blocks[at]?.rule === null);
    // Where rules hide the whole box, the user knows better.
    this.kept = text.includes(true) ? text : inside;
    this.box = box;
    this.#fold();
  }

  /** The article begins, or ends, with this block. */
  end(at: number, which: 'first' | 'last'): void {
    this.kept = this.kept.map(
      (kept, i) => i === at || (kept && (which === 'first' ? i > at : i < at)),
    );
    this.box = this.#around();
  }

  unfold(from: number): void {
    this.#folds = this.#folds.filter(([first]) => first !== from);
  }

  /** What was first shown. */
  reset(): void {
    this.kept = [...this.#first];
    this.box = this.#around();
    this.#fold();
  }

  /** The smallest box that holds all that is kept. */
  #around(): number | null {
    const first = this.kept.indexOf(true);
    const last = this.kept.lastIndexOf(true);
    let best: number | null = null;
    const size = (box: CandidateBox | undefined) => (box ? box.to - box.from : Infinity);
    this.outline.boxes.forEach((box, i) => {
      const holds = first >= 0 && box.from <= first && last < box.to;
      if (holds && size(box) < size(this.outline.boxes[best ?? -1])) best = i;
    });
    return best;
  }

  #fold(): void {
    const folds: [number, number][] = [];
    let from = 0;
    while (from < this.kept.length) {
      let to = from;
      while (to < this.kept.length && !this.kept[to]) to += 1;
      if (to - from >= FOLDED) folds.push([from, to]);
      from = Math.max(to, from + 1);
    }
    this.#folds = folds;
  }
}
