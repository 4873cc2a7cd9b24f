// What the user says of who said what, and what is being asked of them.

import * as commands from '../lib/commands';
import type { ArticleId } from '../lib/types/ArticleId';
import type { QuoteId } from '../lib/types/QuoteId';
import type { SpeakerId } from '../lib/types/SpeakerId';
import type { Verdict } from '../lib/types/Verdict';
import { library } from './library.svelte';
import { overlays } from './overlays.svelte';

/** Whose words are in question: of a quote, of a whole speaker, or of some quotes of theirs. */
export type Asking =
  | { kind: 'correct'; quotes: QuoteId[]; article: ArticleId; text: string; named: boolean }
  | { kind: 'merge'; id: SpeakerId; name: string }
  | { kind: 'split'; id: SpeakerId; name: string; quotes: QuoteId[]; articles: ArticleId[] };

export class Correcting {
  asking = $state.raw<Asking | null>(null);

  ask(asking: Asking): void {
    this.asking = asking;
    overlays.open('speaker');
  }

  notAQuote(quotes: QuoteId[]): Promise<void> {
    return library.act(() => commands.correctQuotes(quotes, { kind: 'not-a-quote' }));
  }

  /** Takes back, from the article, that words are no quote. */
  aQuote(quotes: QuoteId[]): Promise<void> {
    return library.act(() => commands.correctQuotes(quotes, { kind: 'a-quote' }));
  }

  rename(id: SpeakerId, name: string): Promise<void> {
    return library.act(() => commands.renameSpeaker(id, name));
  }

  /** The answer to what is asked. */
  async answer(verdict: Verdict): Promise<void> {
    const { asking } = this;
    await overlays.close();
    if (asking?.kind === 'correct') {
      await library.act(() => commands.correctQuotes(asking.quotes, verdict));
    } else if (asking?.kind === 'merge' && verdict.kind === 'speaker') {
      await library.act(() => commands.mergeSpeakers(asking.id, verdict.id));
    } else if (asking?.kind === 'split' && verdict.kind === 'speaker') {
      const to = { kind: 'known', id: verdict.id } as const;
      await library.act(() => commands.splitSpeaker(asking.id, asking.quotes, asking.articles, to));
    } else if (asking?.kind === 'split' && verdict.kind === 'named') {
      const to = { kind: 'new', name: verdict.name } as const;
      await library.act(() => commands.splitSpeaker(asking.id, asking.quotes, asking.articles, to));
    }
  }
}

export const correcting = new Correcting();
