// The articles a list shows, read in portions as they come into sight; with a search, as hits.

import * as ipc from '../lib/ipc';
import type { ArticleLine } from '../lib/types/ArticleLine';
import type { SearchHit } from '../lib/types/SearchHit';
import { keepFocus } from './focus';

/** An article, with the passage found in it where words were sought. */
export type ShelfRow = { line: ArticleLine; hit: SearchHit | null };

/** Articles read at a time. */
const PORTION = 60;
/** How long typing may pause before the list is read again, in milliseconds. */
const PAUSE = 60;

export class Shelf {
  query = $state('');
  source = $state<string | null>(null);
  language = $state<string | null>(null);
  unread = $state(false);
  saved = $state(false);
  total = $state<number>();
  failure = $state.raw<ipc.Failure>();
  /** What `total` and the rows were found with. */
  answered = $state('');
  #rows = $state.raw(new Map<number, ShelfRow>());
  #asked = new Set<number>();
  #round = 0;
  #sight: [number, number] = [0, PORTION];
  #pausing: ReturnType<typeof setTimeout> | undefined;

  /** Whether something keeps articles from being shown that would be without it. */
  narrowed = $derived.by(() => {
    const searched = this.answered !== '' || this.source !== null || this.language !== null;
    return searched || this.unread || (this.saved && !this.onlySaved);
  });

  constructor(private readonly onlySaved: boolean) {
    this.saved = onlySaved;
    void this.refresh();
  }

  row(index: number): ShelfRow | undefined {
    return this.#rows.get(index);
  }

  /** The rows in sight; what is missing of them is read. */
  show = (first: number, end: number): void => {
    this.#sight = [first, end];
    for (let portion = Math.floor(first / PORTION); portion * PORTION < end; portion += 1) {
      if (!this.#asked.has(portion)) void this.#read(portion, this.#round);
    }
  };

  type(): void {
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => void this.refresh(), PAUSE);
  }

  /** Reads anew what is in sight; the rows stay until the new ones are here. */
  async refresh(): Promise<void> {
    clearTimeout(this.#pausing);
    const round = ++this.#round;
    this.#asked = new Set();
    const first = Math.floor(this.#sight[0] / PORTION);
    const last = Math.max(first, Math.floor((this.#sight[1] - 1) / PORTION));
    const portions = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    await Promise.all(portions.map((portion) => this.#read(portion, round)));
  }

  #fresh = -1;

  async #read(portion: number, round: number): Promise<void> {
    this.#asked.add(portion);
    try {
      const page = await this.#page(portion * PORTION);
      if (round !== this.#round) return;
      await keepFocus(() => this.#settle(portion, round, page));
    } catch (thrown) {
      if (round === this.#round) this.failure = ipc.asFailure(thrown);
    }
  }

  #settle(portion: number, round: number, page: { total: number; rows: ShelfRow[] }): void {
    const rows = this.#fresh === round ? new Map(this.#rows) : new Map<number, ShelfRow>();
    this.#fresh = round;
    page.rows.forEach((row, i) => rows.set(portion * PORTION + i, row));
    this.#rows = rows;
    this.total = page.total;
    this.answered = this.query.trim();
    this.failure = undefined;
  }

  async #page(offset: number): Promise<{ total: number; rows: ShelfRow[] }> {
    const { total, items } = await ipc.searchArticles(
      {
        ...ipc.ANY,
        query: this.query.trim() || null,
        source: this.source,
        language: this.language,
        unread: this.unread,
        saved: this.saved,
      },
      offset,
      PORTION,
    );
    return { total, rows: items.map((hit) => ({ line: hit.line, hit: hit.snippet ? hit : null })) };
  }
}
