// Short notes at the window's edge, some with a way to take back what they tell.

export type Toast = { id: number; text: string; undo: (() => void) | null };

const SHOWN_FOR = 8000;

export class Toasts {
  all = $state.raw<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, undo: (() => void) | null = null): void {
    const toast = { id: this.#next++, text, undo };
    // Undo takes back the latest act: only its toast may offer it.
    const before = undo ? this.all.filter((one) => one.undo === null) : this.all;
    this.all = [...before.slice(-2), toast];
    this.resume(toast.id);
  }

  /** Stays while the user points at it or has the focus in it. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }

  resume(id: number): void {
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), SHOWN_FOR),
    );
  }

  dismiss(id: number): void {
    this.hold(id);
    this.#timers.delete(id);
    this.all = this.all.filter((toast) => toast.id !== id);
  }

  dismissAll(): void {
    for (const { id } of this.all) this.dismiss(id);
  }
}

export const toasts = new Toasts();
