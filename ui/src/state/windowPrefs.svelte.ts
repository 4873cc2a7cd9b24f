// What the user chose for the window around the page: how large it is shown, the tray, and
// whether a note tells of the morning's edition. Kept by the shell.

import * as commands from '../lib/commands';
import { bootData } from '../lib/boot';
import { asFailure } from '../lib/failure';
import { longDay } from '../lib/dates';
import { t } from '../lib/messages';
import type { EditionLine } from '../lib/types/EditionLine';
import { navigation } from './navigation.svelte';
import { toasts } from './toasts.svelte';

/** How large the page can be shown. */
const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The next larger or smaller size; by 0 the usual one. */
export function zoomed(from: number, by: number): number {
  if (by === 0) return 1;
  const next =
    by > 0
      ? ZOOMS.find((zoom) => zoom > from + 0.01)
      : ZOOMS.findLast((zoom) => zoom < from - 0.01);
  return next ?? from;
}

export class WindowChoice {
  zoom = $state(bootData?.zoom ?? 1);
  tray = $state(bootData?.tray ?? false);
  closeToTray = $state(bootData?.close_to_tray ?? false);
  morning = $state(bootData?.morning ?? false);

  zoomBy(by: number): Promise<void> {
    return this.choose({ zoom: zoomed(this.zoom, by) });
  }

  /** Changes what is chosen; where the window cannot follow, it is as before. */
  async choose(
    change: Partial<Pick<WindowChoice, 'zoom' | 'tray' | 'closeToTray' | 'morning'>>,
  ): Promise<void> {
    const { zoom, tray, closeToTray, morning } = this;
    Object.assign(this, change);
    try {
      this.zoom = await commands.setWindowPrefs({
        zoom: this.zoom,
        tray: this.tray,
        close_to_tray: this.closeToTray,
        morning: this.morning,
      });
    } catch (thrown) {
      Object.assign(this, { zoom, tray, closeToTray, morning });
      toasts.show(t.failures.say(asFailure(thrown)));
    }
  }
}

export const windowPrefs = new WindowChoice();

/** Tells of an edition that is ready, and shows it to whoever answers. */
export function hearMorning(): void {
  void commands.onMorning(({ key, headline, articles }: EditionLine) => {
    const text =
      headline === null ? t.counts.articles(articles) : t.morning.text(headline, articles);
    void commands.tellMorning(key, t.morning.title(longDay(key.day)), text).catch(() => undefined);
  });
  void commands.onShowEdition((key) => navigation.start({ view: 'digest', key }));
}
