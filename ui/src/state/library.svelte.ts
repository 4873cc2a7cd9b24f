// The library as the whole window knows it: its counts, today's date, and what readers do to it.

import * as commands from '../lib/commands';
import { asFailure } from '../lib/failure';
import { t } from '../lib/messages';
import type { Act } from '../lib/types/Act';
import type { ArticleFilter } from '../lib/types/ArticleFilter';
import type { ArticleId } from '../lib/types/ArticleId';
import type { BatchId } from '../lib/types/BatchId';
import type { Counts } from '../lib/types/Counts';
import type { Day } from '../lib/types/Day';
import type { Failure } from '../lib/types/Failure';
import type { SavedSearch } from '../lib/types/SavedSearch';
import type { SearchId } from '../lib/types/SearchId';
import type { StoryId } from '../lib/types/StoryId';
import { last } from './last';
import { navigation } from './navigation.svelte';
import { toasts } from './toasts.svelte';

/** How long changes may gather before what is shown is read again, in milliseconds. */
const GATHER = 250;

export class Library {
  /** Until it is read, what the window showed last; the same for the two below. */
  counts = $state.raw<Counts | undefined>(last?.counts);
  today = $state.raw<Day | undefined>(last?.today);
  /** The searches kept under a name. */
  searches = $state.raw<SavedSearch[]>(last?.searches ?? []);
  failure = $state.raw<Failure>();
  /** Whether it was ever read since the window opened. */
  read = $state(false);
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #again = false;

  async open(): Promise<void> {
    void commands.onLibraryChanged(() => this.#changed());
    void commands.onEditionClosed(() => this.#changed());
    await this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      [this.today, this.counts, this.searches] = await Promise.all([
        commands.getToday(),
        commands.getCounts(),
        commands.listSearches(),
      ]);
      this.failure = undefined;
      this.read = true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /** The first change is shown at once, what follows it closely together. */
  #changed(): void {
    if (this.#gathering !== undefined) {
      this.#again = true;
      return;
    }
    this.reread();
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      const again = this.#again;
      this.#again = false;
      if (again) this.#changed();
    }, GATHER);
  }

  reread(): void {
    void this.refresh();
    navigation.refresh();
  }

  /** An article was opened: it is read from now on, without a word about it. */
  async noteRead(id: ArticleId): Promise<void> {
    await commands.noteOpened(id).catch(() => undefined);
  }

  setRead(ids: ArticleId[], read: boolean): Promise<void> {
    return this.attempt(() => commands.setRead(ids, read));
  }

  async setSaved(ids: ArticleId[], saved: boolean): Promise<void> {
    await this.attempt(async () => {
      await commands.setSaved(ids, saved);
      toasts.show(saved ? t.acts.saved : t.acts.unsaved, () => void this.undo());
    });
  }

  async setTag(ids: ArticleId[], tag: string, on: boolean): Promise<void> {
    await this.attempt(async () => {
      await commands.setTag(ids, tag, on);
      toasts.show(on ? t.acts.tagged(tag) : t.acts.untagged(tag), () => void this.undo());
    });
  }

  async remove(ids: ArticleId[]): Promise<void> {
    await this.act(() => commands.removeArticles(ids));
  }

  /** Brings back an article that was removed. */
  bringBack(id: ArticleId): Promise<void> {
    return this.act(() => commands.bringBack(id));
  }

  /** Makes articles a story of their own. */
  splitStory(story: StoryId, ids: ArticleId[]): Promise<void> {
    return this.act(() => commands.splitStory(story, ids));
  }

  moveArticles(ids: ArticleId[], to: StoryId): Promise<void> {
    return this.act(() => commands.moveArticles(ids, to));
  }

  mergeStories(one: StoryId, other: StoryId): Promise<void> {
    return this.act(() => commands.mergeStories(one, other));
  }

  /** Does something, and says what was done with a way to take it back. */
  act(deed: () => Promise<Act>): Promise<void> {
    return this.attempt(async () => {
      const act = await deed();
      toasts.show(t.acts.did(act), () => void this.undo());
    });
  }

  /** Makes an article of these blocks of its original; whether that could be done. */
  chooseBlocks(id: ArticleId, kept: string[]): Promise<boolean> {
    return this.#done(() => commands.chooseBlocks(id, kept));
  }

  /** Leaves it to the extractor again which blocks it is made of. */
  unchooseBlocks(id: ArticleId): Promise<boolean> {
    return this.#done(() => commands.unchooseBlocks(id));
  }

  async #done(deed: () => Promise<Act>): Promise<boolean> {
    let done = false;
    await this.act(async () => {
      const act = await deed();
      done = true;
      return act;
    });
    return done;
  }

  async undoBatch(id: BatchId): Promise<void> {
    await this.act(() => commands.undoBatch(id));
  }

  async keepSearch(name: string, filter: ArticleFilter): Promise<void> {
    await this.attempt(async () => {
      await commands.keepSearch(name, filter);
      toasts.show(t.searches.kept(name), () => void this.undo());
    });
  }

  async removeSearch(id: SearchId): Promise<void> {
    await this.act(() => commands.removeSearch(id));
  }

  openUrl(url: string): Promise<void> {
    return this.attempt(() => commands.openUrl(url));
  }

  async removeSamples(): Promise<void> {
    await this.attempt(async () => {
      await commands.removeSamples();
      toasts.show(t.acts.samplesRemoved);
    });
  }

  async undo(): Promise<void> {
    await this.attempt(async () => {
      const act = await commands.undo();
      toasts.dismissAll();
      toasts.show(act ? t.acts.undid(act) : t.acts.nothingToUndo);
    });
  }

  /** Does something; where it fails, says so and shows the library as it is. The shell tells of every change. */
  async attempt(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (thrown) {
      toasts.show(t.failures.say(asFailure(thrown)));
      this.reread();
    }
  }
}

export const library = new Library();
