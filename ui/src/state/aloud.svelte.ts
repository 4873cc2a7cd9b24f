// An article read aloud, a part after the other, through the system's voice.

import * as commands from '../lib/commands';
import { asFailure } from '../lib/failure';
import { t } from '../lib/messages';
import { ByteText } from '../lib/spans';
import type { ArticleView } from '../lib/types/ArticleView';
import type { Span } from '../lib/types/Span';
import { toasts } from './toasts.svelte';

/** What is being read: the headline, the standfirst, or the block that begins at this byte. */
export type Spoken = 'headline' | 'standfirst' | number;

type Part = { spoken: Spoken; text: string };

function partsOf(article: ArticleView): Part[] {
  const text = new ByteText(article.body);
  const blocks = article.blocks.map(({ span }) => ({ spoken: span.start, text: text.slice(span) }));
  const standfirst = article.standfirst
    ? [{ spoken: 'standfirst' as const, text: article.standfirst }]
    : [];
  return [{ spoken: 'headline', text: article.line.headline }, ...standfirst, ...blocks];
}

export class Aloud {
  /** Whether there is a voice. */
  possible = $state(false);
  /** Which part is being read; `null` where none is. */
  at = $state<Spoken | null>(null);
  /** Counts what was begun, so that what was ended does not go on. */
  #turn = 0;

  async open(): Promise<void> {
    this.possible = await commands.canSpeak().catch(() => false);
  }

  /** Reads an article from its beginning, or from the block that holds a place in its body. */
  async read(article: ArticleView, from: Span | null): Promise<void> {
    const parts = partsOf(article);
    const block = from && article.blocks.findLast(({ span }) => span.start <= from.start);
    const first = block ? parts.findIndex((part) => part.spoken === block.span.start) : 0;
    const turn = ++this.#turn;
    try {
      for (const { spoken, text } of parts.slice(first)) {
        this.at = spoken;
        const whole = await commands.speak(text, article.line.language);
        if (turn !== this.#turn) return;
        if (!whole) break;
      }
    } catch (thrown) {
      if (turn !== this.#turn) return;
      toasts.show(t.failures.say(asFailure(thrown)));
    }
    this.at = null;
  }

  end(): void {
    if (this.at === null) return;
    this.#turn += 1;
    this.at = null;
    void commands.endSpeech().catch(() => undefined);
  }
}

export const aloud = new Aloud();
