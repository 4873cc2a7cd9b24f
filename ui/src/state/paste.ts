// What pasted text is: files copied elsewhere, one web address, or an article's text.

import { imports } from './imports.svelte';

export type Pasted =
  | { kind: 'paths'; paths: string[] }
  | { kind: 'url'; url: string }
  | { kind: 'text'; text: string };

/** The path of a `file:` address, or nothing. */
function pathOf(line: string): string | null {
  if (!line.startsWith('file://')) return null;
  try {
    return decodeURIComponent(new URL(line).pathname);
  } catch {
    return null;
  }
}

/** Says what a pasted text is; `null` where there is nothing in it. */
export function readPasted(text: string): Pasted | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const lines = trimmed.split(/\r?\n/).map((line) => line.trim());
  const paths = lines.map(pathOf).filter((path) => path !== null);
  if (paths.length === lines.length) return { kind: 'paths', paths };
  if (/^https?:\/\/\S+$/i.test(trimmed)) return { kind: 'url', url: trimmed };
  return { kind: 'text', text };
}

/** Adds what was pasted to the library. */
export function addPasted(text: string): boolean {
  const pasted = readPasted(text);
  if (pasted === null) return false;
  if (pasted.kind === 'paths') void imports.paths(pasted.paths);
  else if (pasted.kind === 'url') void imports.url(pasted.url);
  else void imports.text(pasted.text);
  return true;
}

/** Hears Ctrl+V wherever nothing else takes it. */
export function hearPaste(): () => void {
  const hear = (event: ClipboardEvent) => {
    const into = event.target;
    if (into instanceof HTMLElement && into.closest('input, textarea, dialog')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (addPasted(text)) event.preventDefault();
  };
  document.addEventListener('paste', hear);
  return () => document.removeEventListener('paste', hear);
}
