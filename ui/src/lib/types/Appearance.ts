import type { PagePrefs } from "./PagePrefs";

export type Appearance = { theme: string, page: PagePrefs, words: { [key in string]: string }, };
