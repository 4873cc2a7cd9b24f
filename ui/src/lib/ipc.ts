// The only way to the engine, and the only file of the page that names Tauri. What can be asked and
// heard is in `commands.ts`.

import { listen as hearOf } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';

/** Calls a command; fails with a `Failure`. */
export { invoke } from '@tauri-apps/api/core';

/** Takes a listener away again. */
export type Unlisten = () => void;

/** Hears of every event of a name. */
export const listen = <T>(event: string, hear: (payload: T) => void): Promise<Unlisten> =>
  hearOf<T>(event, ({ payload }) => hear(payload));

/** What happens while files are dragged over the window; `paths` is empty for other things. */
export type Drag =
  { kind: 'enter'; paths: string[] } | { kind: 'leave' } | { kind: 'drop'; paths: string[] };

/** Hears files being dragged over and dropped on the window. */
export function onDrag(hear: (drag: Drag) => void): Promise<Unlisten> {
  return getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === 'enter' || payload.type === 'drop') {
      hear({ kind: payload.type, paths: payload.paths });
    } else if (payload.type === 'leave') {
      hear({ kind: 'leave' });
    }
  });
}
