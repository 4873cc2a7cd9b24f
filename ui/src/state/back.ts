// What the way back is called, seen from the current view.

import { t } from '../lib/messages';
import { navigation } from './navigation.svelte';

/** "Back to the digest"; nothing where there is no way back. */
export function backWords(): string | null {
  if (!navigation.canReturn) return null;
  const view = navigation.previous?.place.view;
  return view ? t.article.backTo[view] : t.article.back;
}
