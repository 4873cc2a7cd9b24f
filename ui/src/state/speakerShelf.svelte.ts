// The speakers a list shows: narrowed by name and kind, in the order wanted; or the sources
// without a name.

import * as commands from '../lib/commands';
import type { SpeakerLine } from '../lib/types/SpeakerLine';
import type { SpeakerOrder } from '../lib/types/SpeakerOrder';
import type { UnnamedLine } from '../lib/types/UnnamedLine';
import { Portions } from './portions.svelte';
import type { SpeakerSet } from './speakers';

export class SpeakerShelf {
  name = $state('');
  set = $state<SpeakerSet>('all');
  order = $state<SpeakerOrder>('quotes');
  /** Whether nobody in the library is quoted by name. */
  nobody = $state(false);
  readonly speakers: Portions<SpeakerLine> = new Portions(
    (offset, limit) =>
      commands.listSpeakers(
        { name: this.name, kind: this.#kind(), order: this.order },
        offset,
        limit,
      ),
    () => {
      const narrowed = this.name.trim() !== '' || this.#kind() !== null;
      this.nobody = this.speakers.total === 0 && !narrowed;
      if (this.nobody) void this.unnamed.refresh();
    },
  );
  readonly unnamed: Portions<UnnamedLine> = new Portions((offset, limit) =>
    commands.listUnnamed(this.name, offset, limit),
  );
  /** Whether nobody is quoted at all, so that there is nothing to choose from. */
  bare = $derived(this.nobody && this.unnamed.total === 0);

  constructor() {
    void this.refresh();
  }

  /** What a view waits for: itself, once it is known whether anybody is quoted. */
  get value(): this | undefined {
    const known = this.speakers.value && (!this.nobody || this.unnamed.value);
    return known ? this : undefined;
  }

  get failure() {
    return this.speakers.failure ?? this.unnamed.failure;
  }

  /** Of the list that is shown. */
  get total(): number | undefined {
    return this.#shown.total;
  }

  choose(set: SpeakerSet): void {
    this.set = set;
    void this.refresh();
  }

  sort(order: SpeakerOrder): void {
    this.order = order;
    void this.refresh();
  }

  /** Reads anew when typing pauses. */
  type(): void {
    this.#shown.type();
  }

  refresh(): Promise<void> {
    return this.#shown.refresh();
  }

  get #shown(): Portions<SpeakerLine> | Portions<UnnamedLine> {
    return this.set === 'unnamed' ? this.unnamed : this.speakers;
  }

  #kind() {
    return this.set === 'person' || this.set === 'organisation' ? this.set : null;
  }
}
