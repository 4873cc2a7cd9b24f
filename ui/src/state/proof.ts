// The step from a shown sentence or quote to its place in the article.

import { t } from '../lib/messages';
import type { ArticleId } from '../lib/types/ArticleId';
import type { QuoteId } from '../lib/types/QuoteId';
import type { Span } from '../lib/types/Span';
import { navigation } from './navigation.svelte';
import { pointing } from './pointing.svelte';

export type Evidence = {
  article: ArticleId;
  source: string | null;
  span: Span;
  text: string;
  paragraph: number;
  quote: QuoteId | null;
};

/**
 * The attributes and handlers of a run of text that leads to its proof. It is a link by role and
 * not by tag, because words inside an `a` cannot be selected to be copied.
 */
export function proofOf(evidence: Evidence) {
  const { article, span, quote, text } = evidence;
  const label = t.digest.place(evidence.source ?? t.digest.noSource, evidence.paragraph);
  const open = () => {
    pointing.clear();
    navigation.go({ view: 'article', id: article, proof: { span, quote, text } });
  };
  return {
    role: 'link' as const,
    tabindex: 0,
    'data-step': '',
    'data-key': `proof:${article}:${span.start}:${span.end}`,
    'data-article': article,
    'aria-describedby': 'place',
    onclick: () => {
      // Selecting words to copy them ends with a click; that is no wish to leave.
      if (window.getSelection()?.isCollapsed === false) return;
      open();
    },
    onkeydown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      open();
    },
    onfocus: (event: FocusEvent) => pointing.focus(event.currentTarget as HTMLElement, label),
    onblur: (event: FocusEvent) => pointing.leave(event.currentTarget as HTMLElement),
    onpointerenter: (event: PointerEvent) =>
      pointing.hover(event.currentTarget as HTMLElement, label),
    onpointerleave: (event: PointerEvent) => pointing.leave(event.currentTarget as HTMLElement),
  };
}
