// The words of the interface in the language shown. Words are in the catalogues (`en.ftl` and its
// like), never in code.

import { phrases } from './phrases';
import { speak as load } from './speech.svelte';
import { tree } from './t';
import { grow, overlay, type Node } from './tree';
import type { LanguageChoice } from './languages';

export { t, type Messages } from './t';

let grown = false;

/** Shows the page in a language. To be waited for once, before the page is drawn. */
export async function speak(choice: LanguageChoice): Promise<void> {
  const ids = await load(choice);
  if (grown || ids.length === 0) return;
  grow(tree, ids);
  overlay(tree, phrases as unknown as Node);
  grown = true;
}
