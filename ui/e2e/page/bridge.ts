// The page's side of the bridge to the host: what Tauri puts into a window, over a function that
// the browser carries to Node. Runs in the page before any script of it.

import type { Failure, HostEvent } from './host';

type Args = Record<string, unknown>;
type Hear = (event: { event: string; id: number; payload: unknown }) => void;

export type Shell = {
  /** Every command the page gave, in order. */
  calls: { command: string; args: Args }[];
  /** Sends the page an event. */
  emit: (event: string, payload?: unknown) => void;
};

declare global {
  interface Window {
    shell: Shell;
    askHost: (command: string, args: Args) => Promise<{ answer: unknown } | { failure: Failure }>;
    __TAURI_INTERNALS__: unknown;
  }
}

export function bridge(): void {
  const callbacks = new Map<number, Hear>();
  const listeners = new Map<string, Hear[]>();
  let next = 1;

  const listen = ({ event, handler }: Args): number => {
    const hear = callbacks.get(handler as number);
    const name = event as string;
    if (hear) listeners.set(name, [...(listeners.get(name) ?? []), hear]);
    return next++;
  };

  const shell: Shell = {
    calls: [],
    emit: (event, payload = null) => {
      for (const hear of listeners.get(event) ?? []) hear({ event, id: 0, payload });
    },
  };

  const invoke = async (command: string, args: Args = {}): Promise<unknown> => {
    if (command === 'plugin:event|listen') return listen(args);
    if (command.startsWith('plugin:')) return null;
    shell.calls.push({ command, args: structuredClone(args) });
    const told = await window.askHost(command, args);
    if ('failure' in told) throw told.failure;
    return told.answer;
  };

  window.shell = shell;
  window.__TAURI_INTERNALS__ = {
    invoke,
    transformCallback: (hear: Hear) => (callbacks.set(next, hear), next++),
    unregisterCallback: () => {},
    metadata: {
      currentWindow: { label: 'main' },
      currentWebview: { label: 'main', windowLabel: 'main' },
    },
  };
  window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: () => {} };
}

/** Passes an event of the host on to the page. */
export const passOn = ({ event, payload }: HostEvent): void => window.shell.emit(event, payload);
