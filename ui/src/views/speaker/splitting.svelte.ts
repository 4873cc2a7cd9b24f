// Which of a speaker's quotes and articles the user says are somebody else's.

import { SvelteSet } from 'svelte/reactivity';

import type { ArticleId } from '../../lib/types/ArticleId';
import type { QuoteEntry } from '../../lib/types/QuoteEntry';
import type { QuoteId } from '../../lib/types/QuoteId';

export class Splitting {
  on = $state(false);
  #quotes = new SvelteSet<QuoteId>();
  #articles = new SvelteSet<ArticleId>();

  begin(): void {
    this.#quotes.clear();
    this.#articles.clear();
    this.on = true;
  }

  end(): void {
    this.on = false;
  }

  hasQuote = (quote: QuoteEntry) =>
    this.#quotes.has(quote.quote) || this.#articles.has(quote.article);
  hasArticle = (article: ArticleId) => this.#articles.has(article);

  turnQuote(quote: QuoteEntry): void {
    turn(this.#quotes, quote.quote);
  }

  turnArticle(article: ArticleId): void {
    turn(this.#articles, article);
  }

  /** What is chosen: quotes with all their parts, those of chosen articles left to the articles. */
  chosen(all: readonly QuoteEntry[]): { quotes: QuoteId[]; articles: ArticleId[]; count: number } {
    const single = all.filter(
      ({ quote, article }) => this.#quotes.has(quote) && !this.#articles.has(article),
    );
    return {
      quotes: single.flatMap(({ quote, rest }) => [quote, ...rest.map((part) => part.quote)]),
      articles: [...this.#articles],
      count: all.filter((quote) => this.hasQuote(quote)).length,
    };
  }
}

function turn<T>(set: SvelteSet<T>, one: T): void {
  if (!set.delete(one)) set.add(one);
}
