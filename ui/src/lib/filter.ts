import type { ArticleFilter } from './types/ArticleFilter';

/** Filters nothing. */
export const ANY: ArticleFilter = {
  query: null,
  day: null,
  source: null,
  language: null,
  unread: false,
  saved: false,
  tag: null,
};
