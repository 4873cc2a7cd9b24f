// Everything marked in the library, read in portions.

import * as commands from '../lib/commands';
import { asFailure } from '../lib/failure';
import type { Failure } from '../lib/types/Failure';
import type { HighlightLine } from '../lib/types/HighlightLine';
import { keepFocus } from './focus';

/** Highlights read at a time. */
const PORTION = 100;

export class Marked {
  lines = $state.raw<HighlightLine[]>();
  total = $state(0);
  failure = $state.raw<Failure>();
  more = $derived((this.lines?.length ?? 0) < this.total);

  constructor() {
    void this.refresh();
  }

  /** Reads again as many as are shown. */
  refresh(): Promise<void> {
    return this.#read(0, Math.max(PORTION, this.lines?.length ?? 0));
  }

  readOn(): Promise<void> {
    return this.#read(this.lines?.length ?? 0, PORTION);
  }

  async #read(from: number, limit: number): Promise<void> {
    try {
      const page = await commands.listHighlights(from, limit);
      await keepFocus(() => {
        this.lines = [...(this.lines ?? []).slice(0, from), ...page.items];
        this.total = page.total;
        this.failure = undefined;
      });
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }
}
