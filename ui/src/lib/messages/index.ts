// The words of the interface in the language shown. `t` is read like plain data and follows the
// language by itself. Words are in the catalogues (`en.ftl` and its like), never in code.

import type { Catalogue } from './catalogue';
import { phrases } from './phrases';
import { speak as load } from './speech.svelte';
import { grow, overlay, type Node } from './tree';
import type { LanguageChoice } from './languages';

type Over<Base, Top> = Omit<Base, keyof Top> & {
  [Name in keyof Top]: Name extends keyof Base ? Base[Name] & Top[Name] : Top[Name];
};

export type Messages = Over<Catalogue, typeof phrases>;

const tree: Node = {};
let grown = false;

export const t = tree as unknown as Messages;

/** Shows the page in a language. To be waited for once, before the page is drawn. */
export async function speak(choice: LanguageChoice): Promise<void> {
  const ids = await load(choice);
  if (grown || ids.length === 0) return;
  grow(tree, ids);
  overlay(tree, phrases as unknown as Node);
  grown = true;
}
