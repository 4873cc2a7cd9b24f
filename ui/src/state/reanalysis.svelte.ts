// Analysing again what an earlier version analysed: how far it is.

import * as commands from '../lib/commands';
import type { Reanalysis as Told } from '../lib/types/Reanalysis';

export class Reanalysis {
  /** How far it is, while it runs. */
  told = $state.raw<Told>();

  open(): void {
    void commands.onReanalysing((told) => {
      this.told = told.finished ? undefined : told;
    });
  }

  /** Stops it until the next start. */
  cancel(): void {
    void commands.cancelReanalysis();
  }
}

export const reanalysis = new Reanalysis();
