// Reading kept originals again: how far it is, and what came of it.

import * as commands from '../lib/commands';
import { t } from '../lib/messages';
import type { ArticleId } from '../lib/types/ArticleId';
import type { Rereading as Told } from '../lib/types/Rereading';
import { library } from './library.svelte';
import { navigation } from './navigation.svelte';
import { toasts } from './toasts.svelte';

export class Rereading {
  /** How far it is, while it runs. */
  told = $state.raw<Told>();
  #running = 0;

  open(): void {
    void commands.onRereading((told) => {
      this.told = this.#running > 0 && !told.finished ? told : undefined;
    });
  }

  /** Reads these articles again, or all that an older version read. */
  async run(ids: ArticleId[] | null): Promise<void> {
    this.#running += 1;
    await library.attempt(async () => {
      const told = await commands.reread(ids);
      const [only] = ids ?? [];
      if (only !== undefined && told.changed > 0) navigation.renew(only);
      toasts.show(t.reread.came(told), told.undoable ? () => void library.undo() : null);
    });
    this.#running -= 1;
    this.told = undefined;
  }

  cancel(): void {
    void commands.cancelImport();
  }
}

export const rereading = new Rereading();
