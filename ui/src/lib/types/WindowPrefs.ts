export type WindowPrefs = { zoom: number, tray: boolean, close_to_tray: boolean, morning: boolean, };
