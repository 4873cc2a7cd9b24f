import type { BootData } from './types/BootData';

/** What the window knew before the page asked; nothing where the page runs without it. */
export const bootData = (globalThis as { nutgraf?: BootData }).nutgraf;
