// Something read from the engine and shown: its value, that it is coming, or why it did not come.

import { asFailure } from '../lib/failure';
import { keepFocus } from './focus';
import type { Failure } from '../lib/types/Failure';

export class Reading<T> {
  /** The latest value; it stays while a newer one is being read, so nothing jumps. */
  value = $state.raw<T>();
  failure = $state.raw<Failure>();
  #asked = 0;

  /** `known` is shown until it is read. */
  constructor(
    private readonly read: () => Promise<T>,
    known?: T,
  ) {
    this.value = known;
    void this.refresh();
  }

  /** Reads again. Of several answers the one asked for last counts. */
  async refresh(): Promise<void> {
    const asking = ++this.#asked;
    try {
      const value = await this.read();
      if (asking === this.#asked) await keepFocus(() => this.#settle(value, undefined));
    } catch (thrown) {
      if (asking === this.#asked) this.#settle(this.value, asFailure(thrown));
    }
  }

  #settle(value: T | undefined, failure: Failure | undefined): void {
    this.value = value;
    this.failure = failure;
  }
}
