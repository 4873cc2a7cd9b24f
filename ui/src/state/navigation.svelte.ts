// Which view is shown, the way that led to it, and the way back with scroll and focus as they were.

import { tick, untrack } from 'svelte';

import type { ArticleId } from '../lib/types/ArticleId';
import type { BatchId } from '../lib/types/BatchId';
import type { By } from '../lib/types/By';
import type { EditionKey } from '../lib/types/EditionKey';
import type { QuoteId } from '../lib/types/QuoteId';
import type { SearchId } from '../lib/types/SearchId';
import type { SpeakerId } from '../lib/types/SpeakerId';
import type { Span } from '../lib/types/Span';
import type { StoryId } from '../lib/types/StoryId';
import { focusOn, focusPlace, type FocusPlace } from './focus';
import { Reading } from './reading.svelte';

/** What an article is opened to prove: a sentence, or a quote with its cue and speaker. */
export type Proof = {
  span: Span;
  quote: QuoteId | null;
  /** The words as they were shown, where the article may have changed since. */
  text: string | null;
};

export type Plain = 'stories' | 'speakers' | 'library' | 'saved' | 'settings' | 'help';

export type Place =
  | { view: Plain }
  /** `null` is today by arrival, whichever day that is. */
  | { view: 'digest'; key: EditionKey | null }
  | { view: 'editions'; by: By }
  | { view: 'imports'; batch: BatchId | null }
  /** A kept search, by its key. */
  | { view: 'search'; id: SearchId }
  | { view: 'story'; id: StoryId }
  | { view: 'speaker'; id: SpeakerId }
  /** `sought` is the search it was found with. */
  | { view: 'article'; id: ArticleId; proof: Proof | null; sought?: string }
  /** What an article's original is made of, to choose from. */
  | { view: 'blocks'; id: ArticleId };

/** One stay at a place: what it read is kept, so that coming back shows it at once. */
export class Visit {
  readonly place: Place;
  #kept = new Map<string, unknown>();
  #left: { scroll: number; focus: FocusPlace | null } | null = null;
  #arrived = false;
  #stale = false;

  /** The window's first stay leaves the focus where a window's focus is. */
  readonly #first: boolean;

  constructor(place: Place, first = false) {
    this.place = place;
    this.#first = first;
  }

  /** What was made under this name at this stay, or makes it. */
  keep<T>(name: string, make: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, untrack(make));
    return this.#kept.get(name) as T;
  }

  /** A reading kept with the stay; `known` is shown until it is read. */
  read<T>(name: string, read: () => Promise<T>, known?: T): Reading<T> {
    return this.keep(name, () => new Reading(read, known));
  }

  leave(): void {
    this.#left = { scroll: window.scrollY, focus: focusPlace() };
    this.#arrived = false;
  }

  /** The focus this stay should have although it is new (the button just pressed). */
  inherit(focus: FocusPlace | null): void {
    this.#left = { scroll: 0, focus };
  }

  /** Whether its content stands, and has been given the focus. */
  get arrived(): boolean {
    return this.#arrived;
  }

  /**
   * Called by the view as soon as its content stands: scroll and focus come back where they were,
   * or, on a first visit, the focus goes to the proof or the heading.
   */
  async arrive(): Promise<void> {
    if (this.#arrived) return;
    this.#arrived = true;
    await tick();
    if (this.#left) {
      window.scrollTo(0, this.#left.scroll);
      // A virtual list hears of the scroll with the next frame and draws its rows for it.
      await new Promise(requestAnimationFrame);
      await tick();
      focusOn(this.#left.focus);
      window.scrollTo(0, this.#left.scroll);
    } else {
      this.#arriveFirst();
    }
    if (this.#stale) this.refresh();
  }

  #arriveFirst(): void {
    // The window's first page may have been scrolled before it could answer.
    if (!this.#first) window.scrollTo(0, 0);
    // Whoever is already inside the view, in its search field say, stays there.
    if (document.activeElement?.closest('main > *')) return;
    const goal = document.querySelector<HTMLElement>('main [data-arrive]');
    if (!goal && this.#first) return;
    if (!goal) return focusOn(null);
    goal.focus({ preventScroll: true });
    goal.scrollIntoView({ block: 'center' });
  }

  /** Reads everything shown again. */
  refresh(): void {
    this.#stale = false;
    for (const kept of this.#kept.values()) {
      if (hasRefresh(kept)) void kept.refresh();
    }
  }

  /** What it shows is no longer so; read again when it is next seen. */
  outdate(): void {
    this.#stale = true;
  }
}

const hasRefresh = (kept: unknown): kept is { refresh(): unknown } =>
  typeof kept === 'object' && kept !== null && 'refresh' in kept;

export class Navigation {
  #visits = $state.raw<Visit[]>([new Visit({ view: 'digest', key: null }, true)]);
  current = $derived(this.#visits.at(-1) ?? new Visit({ view: 'digest', key: null }));
  canReturn = $derived(this.#visits.length > 1);
  /** Where Esc leads. */
  previous = $derived(this.#visits.at(-2));
  /** Where this way began. */
  root = $derived(this.#visits[0] ?? this.current);
  /** Counts the wishes to type into the library's search. */
  searches = $state(0);

  /** Opens a place from inside another; `back` returns. */
  go(place: Place): void {
    this.current.leave();
    this.#visits = [...this.#visits, new Visit(place)];
  }

  /** Starts anew at a place: the sidebar's way. */
  start(place: Place): void {
    this.#visits = [new Visit(place)];
  }

  /** Puts another place in this one's stead; the focus stays on what was pressed. */
  replace(place: Place): void {
    const visit = new Visit(place);
    visit.inherit(focusPlace());
    this.#visits = [...this.#visits.slice(0, -1), visit];
  }

  /** The same, for a place that is read from its top: the next unread article. */
  turn(place: Place): void {
    this.#visits = [...this.#visits.slice(0, -1), new Visit(place)];
  }

  /** The user has changed the article's text: it is shown as it is now, not as what led there quotes it. */
  renew(id: ArticleId): void {
    const { place } = this.current;
    if (place.view === 'article' && place.id === id && place.proof !== null)
      this.turn({ view: 'article', id, proof: null });
  }

  /** Goes to the library's search field. */
  search(): void {
    if (this.current.place.view !== 'library') this.go({ view: 'library' });
    this.searches += 1;
  }

  back(): boolean {
    if (!this.canReturn) return false;
    this.#visits = this.#visits.slice(0, -1);
    return true;
  }

  /** The library changed: what is seen is read again now, the rest when it is returned to. */
  refresh(): void {
    for (const visit of this.#visits.slice(0, -1)) visit.outdate();
    this.current.refresh();
  }
}

export const navigation = new Navigation();
