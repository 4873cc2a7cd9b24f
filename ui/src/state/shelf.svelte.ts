// The articles a list shows, read in portions as they come into sight; with a search, as hits.

import { SvelteSet } from 'svelte/reactivity';

import * as ipc from '../lib/ipc';
import type { ArticleFilter } from '../lib/types/ArticleFilter';
import type { ArticleId } from '../lib/types/ArticleId';
import type { ArticleLine } from '../lib/types/ArticleLine';
import type { SearchHit } from '../lib/types/SearchHit';
import { keepFocus } from './focus';

/** An article, with the passage found in it where words were sought. */
export type ShelfRow = { line: ArticleLine; hit: SearchHit | null };

/** Articles read at a time. */
const PORTION = 60;
/** How long typing may pause before the list is read again, in milliseconds. */
const PAUSE = 20;

export class Shelf {
  query = $state('');
  source = $state<string | null>(null);
  language = $state<string | null>(null);
  unread = $state(false);
  saved = $state(false);
  tag = $state<string | null>(null);
  /** Articles chosen for an act on all of them. */
  readonly chosen = new SvelteSet<ArticleId>();
  /** Whether rows show that they can be chosen. */
  choosing = $state(false);
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
    const { source, language, tag, unread, saved } = this.filter();
    const narrowed = this.answered !== '' || source !== null || language !== null || tag !== null;
    return narrowed || unread || (saved && !this.base.saved);
  });

  /** `base` is what the shelf filters by before the reader narrows it. */
  constructor(private readonly base: ArticleFilter = ipc.ANY) {
    this.query = base.query ?? '';
    this.source = base.source;
    this.language = base.language;
    this.unread = base.unread;
    this.saved = base.saved;
    this.tag = base.tag;
    void this.refresh();
  }

  /** What is sought now. */
  filter(): ArticleFilter {
    return {
      ...ipc.ANY,
      query: this.query.trim() || null,
      source: this.source,
      language: this.language,
      unread: this.unread,
      saved: this.saved,
      tag: this.tag,
    };
  }

  /** Chooses a row or no longer; with `through`, all rows from the one chosen before. */
  choose(index: number, through: boolean): void {
    const from = through ? (this.#chosenLast ?? index) : index;
    const on = through || !this.isChosen(index);
    for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
      const id = this.row(at)?.line.id;
      if (id !== undefined) this.chosen[on ? 'add' : 'delete'](id);
    }
    this.#chosenLast = index;
    this.choosing = this.choosing || this.chosen.size > 0;
  }

  /** Chooses none, and ends choosing. */
  endChoosing(): void {
    this.chosen.clear();
    this.choosing = false;
    this.#chosenLast = undefined;
  }

  isChosen(index: number): boolean {
    const id = this.row(index)?.line.id;
    return id !== undefined && this.chosen.has(id);
  }

  async chooseAll(): Promise<void> {
    const ids = await ipc.listIds(this.filter());
    for (const id of ids) this.chosen.add(id);
  }

  #chosenLast: number | undefined;

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
    const { total, items } = await ipc.searchArticles(this.filter(), offset, PORTION);
    return { total, rows: items.map((hit) => ({ line: hit.line, hit: hit.snippet ? hit : null })) };
  }
}
