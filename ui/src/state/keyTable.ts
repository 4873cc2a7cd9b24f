// Which keys there are and what each does, as the help lists them. Keys with a word on them have it
// in the language shown.

import { t } from '../lib/messages';

export type Does = keyof typeof t.help.does;

export const KEYS: readonly { keys: readonly string[]; does: Does }[] = [
  { keys: ['j', 'k'], does: 'step' },
  { keys: ['enter'], does: 'proof' },
  { keys: ['esc'], does: 'back' },
  { keys: ['space'], does: 'turn' },
  { keys: ['m'], does: 'read' },
  { keys: ['s'], does: 'save' },
  { keys: ['t'], does: 'tags' },
  { keys: ['x'], does: 'choose' },
  { keys: ['o'], does: 'original' },
  { keys: ['r'], does: 'aloud' },
  { keys: ['b'], does: 'blocks' },
  { keys: ['e'], does: 'again' },
  { keys: ['[', ']'], does: 'ends' },
  { keys: ['h'], does: 'highlight' },
  { keys: ['n'], does: 'note' },
  { keys: ['/'], does: 'search' },
  { keys: ['?'], does: 'help' },
  { keys: ['ctrl', 'K'], does: 'palette' },
  { keys: ['ctrl', 'O'], does: 'files' },
  { keys: ['ctrl', 'V'], does: 'paste' },
  { keys: ['ctrl', 'Z'], does: 'undo' },
];

/** What is printed on a key. */
export function capOf(key: string): string {
  const caps: Partial<Record<string, string>> = t.keycaps;
  return caps[key] ?? key;
}
