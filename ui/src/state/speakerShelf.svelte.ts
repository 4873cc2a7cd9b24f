// The speakers a list shows: narrowed by name and kind, in the order wanted.

import * as ipc from '../lib/ipc';
import type { SpeakerLine } from '../lib/types/SpeakerLine';
import type { SpeakerOrder } from '../lib/types/SpeakerOrder';
import { Portions } from './portions.svelte';
import type { SpeakerSet } from './speakers';

export class SpeakerShelf {
  name = $state('');
  set = $state<SpeakerSet>('all');
  order = $state<SpeakerOrder>('quotes');
  /** Whether nobody is in the library at all. */
  bare = $state(false);
  readonly speakers: Portions<SpeakerLine> = new Portions(
    (offset, limit) =>
      ipc.listSpeakers({ name: this.name, kind: this.#kind(), order: this.order }, offset, limit),
    () => {
      const narrowed = this.name.trim() !== '' || this.#kind() !== null;
      this.bare = this.speakers.total === 0 && !narrowed;
    },
  );

  constructor() {
    void this.refresh();
  }

  choose(set: SpeakerSet): void {
    this.set = set;
    void this.refresh();
  }

  sort(order: SpeakerOrder): void {
    this.order = order;
    void this.refresh();
  }

  refresh(): Promise<void> {
    return this.speakers.refresh();
  }

  #kind() {
    return this.set === 'person' || this.set === 'organisation' ? this.set : null;
  }
}
