// What may lie over the page: the palette, the box to paste into, the tags of articles, who said a
// quote, a choice of stories, a note, what the app is. One at a time.

import { tick } from 'svelte';

import type { ArticleId } from '../lib/types/ArticleId';
import type { StoryId } from '../lib/types/StoryId';

export type Overlay = 'palette' | 'paste' | 'tags' | 'speaker' | 'stories' | 'note' | 'about';

/** A story to be chosen: for what, which not, and what is done with it. */
export type StoryChoice = { title: string; except: StoryId; choose: (story: StoryId) => void };

export class Overlays {
  shown = $state<Overlay | null>(null);
  /** The articles whose tags are shown. */
  tagged = $state.raw<ArticleId[]>([]);
  storyChoice = $state.raw<StoryChoice | null>(null);
  #before: HTMLElement | null = null;

  open(overlay: Overlay): void {
    if (this.shown === null) {
      const active = document.activeElement;
      this.#before = active instanceof HTMLElement ? active : null;
    }
    this.shown = overlay;
  }

  openTags(articles: ArticleId[]): void {
    this.tagged = articles;
    this.open('tags');
  }

  chooseStory(choice: StoryChoice): void {
    this.storyChoice = choice;
    this.open('stories');
  }

  /** Closes; the focus goes back to where it was, unless the page has moved on. */
  async close(): Promise<void> {
    this.shown = null;
    await tick();
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }
}

export const overlays = new Overlays();
