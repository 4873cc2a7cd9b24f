// The words a reader has selected in an article, as the engine names them: bytes of its body.

import { ByteText } from '../lib/spans';
import type { Cited } from '../lib/types/Cited';

/** How many UTF-16 units of a block lie before a place in it. */
function unitsBefore(block: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * What of `body` is selected, without white space around it; `null` where nothing of it is. Every
 * block of the text says by `data-block` at which byte it begins.
 */
export function chosenIn(place: ParentNode, body: string): Cited | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const blocks = [...place.querySelectorAll<HTMLElement>('[data-block]')];
  const touched = blocks.filter((block) => range.intersectsNode(block));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const text = new ByteText(body);
  const startOf = (block: HTMLElement) => text.unit(Number(block.dataset.block));
  const from = first.contains(range.startContainer)
    ? unitsBefore(first, range.startContainer, range.startOffset)
    : 0;
  const until = last.contains(range.endContainer)
    ? unitsBefore(last, range.endContainer, range.endOffset)
    : (last.textContent ?? '').length;
  const begin = startOf(first) + from;
  const words = body.slice(begin, startOf(last) + until);
  const start = begin + (words.length - words.trimStart().length);
  const chosen = words.trim();
  if (chosen === '') return null;
  const span = { start: text.byte(start), end: text.byte(start + chosen.length) };
  return { span, text: chosen };
}
