// A list of any length, read in portions as they come into sight.

import { asFailure } from '../lib/failure';
import { keepFocus } from './focus';
import type { Failure } from '../lib/types/Failure';

/** Rows read at a time. */
const PORTION = 60;
/** How long typing may pause before the list is read again, in milliseconds. */
const PAUSE = 20;

/** So many there are in all, and some of them. */
export type Part<T> = { total: number; items: T[] };

export class Portions<T> {
  /** How many rows there are; unknown until the first are read. */
  total = $state<number>();
  failure = $state.raw<Failure>();
  #rows = $state.raw(new Map<number, T>());
  #asked = new Set<number>();
  #round = 0;
  #fresh = -1;
  #sight: [number, number] = [0, PORTION];
  #pausing: ReturnType<typeof setTimeout> | undefined;

  /** `settled` hears of every portion as it is shown. */
  constructor(
    private readonly read: (offset: number, limit: number) => Promise<Part<T>>,
    private readonly settled: () => void = () => undefined,
  ) {}

  /** What a view waits for: itself, once it is known how many rows there are. */
  get value(): this | undefined {
    return this.total === undefined ? undefined : this;
  }

  row(index: number): T | undefined {
    return this.#rows.get(index);
  }

  /** The rows in sight; what is missing of them is read, and then what lies ahead. */
  show = (first: number, end: number): void => {
    const by = Math.sign(first - this.#sight[0]);
    this.#sight = [first, end];
    const [from, to] = [Math.floor(first / PORTION), Math.floor((end - 1) / PORTION)];
    for (let portion = from; portion <= to; portion += 1) this.#ask(portion);
    if (by !== 0) this.#ask(by > 0 ? to + 1 : from - 1);
  };

  #ask(portion: number): void {
    const there = portion >= 0 && portion * PORTION < (this.total ?? PORTION);
    if (there && !this.#asked.has(portion)) void this.#read(portion, this.#round);
  }

  /** Reads anew when typing pauses. */
  type(): void {
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => void this.refresh(), PAUSE);
  }

  /** Reads anew what is in sight; the rows stay until the new ones are here. */
  async refresh(): Promise<void> {
    clearTimeout(this.#pausing);
    const round = ++this.#round;
    this.#asked = new Set();
    const first = Math.floor(this.#sight[0] / PORTION);
    const last = Math.max(first, Math.floor((this.#sight[1] - 1) / PORTION));
    const portions = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    await Promise.all(portions.map((portion) => this.#read(portion, round)));
  }

  async #read(portion: number, round: number): Promise<void> {
    this.#asked.add(portion);
    try {
      const part = await this.read(portion * PORTION, PORTION);
      if (round !== this.#round) return;
      await keepFocus(() => this.#settle(portion, round, part));
    } catch (thrown) {
      if (round === this.#round) this.failure = asFailure(thrown);
    }
  }

  #settle(portion: number, round: number, { total, items }: Part<T>): void {
    const rows = this.#fresh === round ? new Map(this.#rows) : new Map<number, T>();
    this.#fresh = round;
    items.forEach((row, i) => rows.set(portion * PORTION + i, row));
    this.#rows = rows;
    this.total = total;
    this.failure = undefined;
    this.settled();
  }
}
