// What the user marks in an article and notes about it.

import * as commands from '../lib/commands';
import { t } from '../lib/messages';
import type { ArticleId } from '../lib/types/ArticleId';
import type { Cited } from '../lib/types/Cited';
import type { HighlightId } from '../lib/types/HighlightId';
import { library } from './library.svelte';
import { overlays } from './overlays.svelte';
import { toasts } from './toasts.svelte';

/** What is noted about: words about to be marked, or marked before. */
export type Noted =
  | { kind: 'new'; article: ArticleId; text: string; note: string; cited: Cited }
  | { kind: 'kept'; article: ArticleId; text: string; note: string; id: HighlightId };

export class Noting {
  noted = $state.raw<Noted | null>(null);

  /** Marks words. */
  highlight(article: ArticleId, cited: Cited): Promise<void> {
    return library.attempt(async () => {
      await commands.addHighlight(article, cited, '');
      toasts.show(t.highlights.made, () => void library.undo());
    });
  }

  /** Opens the box for a note. */
  open(noted: Noted): void {
    this.noted = noted;
    overlays.open('note');
  }

  /** Keeps what was written in the box. */
  async keep(note: string): Promise<void> {
    const { noted } = this;
    await overlays.close();
    if (!noted) return;
    await library.attempt(async () => {
      if (noted.kind === 'new') await commands.addHighlight(noted.article, noted.cited, note);
      else if (note.trim() !== noted.note) await commands.noteHighlight(noted.id, note);
      else return;
      toasts.show(t.highlights.kept, () => void library.undo());
    });
  }

  async remove(id: HighlightId): Promise<void> {
    if (overlays.shown === 'note') await overlays.close();
    await library.act(() => commands.removeHighlight(id));
  }
}

export const noting = new Noting();
