import type { PagePrefs } from "./PagePrefs";

export type BootData = { zoom: number, tray: boolean, close_to_tray: boolean, morning: boolean, theme: string, page: PagePrefs | null, last: unknown, };
