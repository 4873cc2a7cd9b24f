import type { PagePrefs } from "./PagePrefs";

export type PageSnapshot = { markup: string, style: string, lang: string, look: PagePrefs, };
