// Bytes to UTF-16: the one place where the engine's offsets become the page's.

import type { Span } from './types/Span';

/** Bytes the code point takes in UTF-8. */
function width(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** How many UTF-16 units lie between two remembered places. */
const STEP = 512;

/**
 * A text whose places can be asked for by byte. Building it reads the text once; each question
 * after that reads at most `STEP` units of it, however long the text is.
 */
export class ByteText {
  readonly text: string;
  readonly #units: number[] = [0];
  readonly #bytes: number[] = [0];

  constructor(text: string) {
    this.text = text;
    let bytes = 0;
    let next = STEP;
    for (let unit = 0; unit < text.length;) {
      const codePoint = text.codePointAt(unit) ?? 0;
      bytes += width(codePoint);
      unit += codePoint > 0xffff ? 2 : 1;
      if (unit >= next) {
        this.#units.push(unit);
        this.#bytes.push(bytes);
        next = unit + STEP;
      }
    }
  }

  /** The UTF-16 offset of a byte; a byte inside a character counts as that character's start. */
  unit(byte: number): number {
    const from = this.#rememberedBefore(byte);
    let unit = this.#units[from] ?? 0;
    let bytes = this.#bytes[from] ?? 0;
    while (unit < this.text.length) {
      const codePoint = this.text.codePointAt(unit) ?? 0;
      bytes += width(codePoint);
      if (bytes > byte) break;
      unit += codePoint > 0xffff ? 2 : 1;
    }
    return unit;
  }

  /** The byte at which a UTF-16 unit begins. */
  byte(unit: number): number {
    let from = 0;
    while ((this.#units[from + 1] ?? Infinity) <= unit) from += 1;
    let bytes = this.#bytes[from] ?? 0;
    for (let at = this.#units[from] ?? 0; at < Math.min(unit, this.text.length);) {
      const codePoint = this.text.codePointAt(at) ?? 0;
      bytes += width(codePoint);
      at += codePoint > 0xffff ? 2 : 1;
    }
    return bytes;
  }

  /** The words a span points at. */
  slice(span: Span): string {
    return this.text.slice(this.unit(span.start), this.unit(span.end));
  }

  #rememberedBefore(byte: number): number {
    let low = 0;
    let high = this.#bytes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#bytes[middle] ?? 0) <= byte) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Whether two spans share at least one byte. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
