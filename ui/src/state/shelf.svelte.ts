// The articles a list shows, read in portions as they come into sight; with a search, as hits.

import { SvelteSet } from 'svelte/reactivity';

import * as commands from '../lib/commands';
import { ANY } from '../lib/filter';
import type { ArticleFilter } from '../lib/types/ArticleFilter';
import type { ArticleId } from '../lib/types/ArticleId';
import type { ArticleLine } from '../lib/types/ArticleLine';
import type { Failure } from '../lib/types/Failure';
import type { SearchHit } from '../lib/types/SearchHit';
import { Portions } from './portions.svelte';

/** An article, with the passage found in it where words were sought. */
export type ShelfRow = { line: ArticleLine; hit: SearchHit | null };

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
  /** What the rows were found with. */
  answered = $state('');
  readonly #portions = new Portions<ShelfRow>(
    async (offset, limit) => {
      const { total, items } = await commands.searchArticles(this.filter(), offset, limit);
      return {
        total,
        items: items.map((hit) => ({ line: hit.line, hit: hit.snippet ? hit : null })),
      };
    },
    () => (this.answered = this.query.trim()),
  );

  /** Whether something keeps articles from being shown that would be without it. */
  narrowed = $derived.by(() => {
    const { source, language, tag, unread, saved } = this.filter();
    const narrowed = this.answered !== '' || source !== null || language !== null || tag !== null;
    return narrowed || unread || (saved && !this.base.saved);
  });

  /** `base` is what the shelf filters by before the user narrows it. */
  constructor(private readonly base: ArticleFilter = ANY) {
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
      ...ANY,
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
    const ids = await commands.listIds(this.filter());
    for (const id of ids) this.chosen.add(id);
  }

  #chosenLast: number | undefined;

  get total(): number | undefined {
    return this.#portions.total;
  }

  get failure(): Failure | undefined {
    return this.#portions.failure;
  }

  row(index: number): ShelfRow | undefined {
    return this.#portions.row(index);
  }

  /** The rows in sight. */
  show = (first: number, end: number): void => this.#portions.show(first, end);

  type(): void {
    this.#portions.type();
  }

  refresh(): Promise<void> {
    return this.#portions.refresh();
  }
}
