// Imports as they run: how far, what became of each item, and every way to begin one.

import * as ipc from '../lib/ipc';
import { t } from '../lib/messages';
import type { BatchId } from '../lib/types/BatchId';
import type { Progress } from '../lib/types/Progress';
import type { Receipt } from '../lib/types/Receipt';
import { toasts } from './toasts.svelte';

export type OutcomeKind = Receipt['outcome']['kind'];

/** How many of each outcome there are. */
export function countOutcomes(receipts: readonly Receipt[]): Record<OutcomeKind, number> {
  const counts = { waiting: 0, added: 0, 'already-had': 0, updated: 0, rejected: 0 };
  for (const receipt of receipts) counts[receipt.outcome.kind] += 1;
  return counts;
}

/** What needs the reader first: rejected, then the rest in order. */
export function rejectedFirst(receipts: readonly Receipt[]): Receipt[] {
  const rejected = receipts.filter((receipt) => receipt.outcome.kind === 'rejected');
  const others = receipts.filter((receipt) => receipt.outcome.kind !== 'rejected');
  return [...rejected, ...others];
}

export class Imports {
  /** How far the running or latest import is. */
  progress = $state.raw<Progress>();
  /** Its receipts so far, by key: a second word on an item replaces the first. */
  #receipts = $state.raw(new Map<number, Receipt>());
  receipts = $derived(
    [...this.#receipts.values()].filter((receipt) => receipt.batch === this.progress?.batch),
  );
  counts = $derived(countOutcomes(this.receipts));
  running = $derived(this.progress !== undefined && !this.progress.finished);
  /** Whether the list at the window's edge is open. */
  panel = $state(false);
  /** Names of the files held over the window. */
  held = $state.raw<string[]>([]);
  /** What a screen reader is told: the start and the end, nothing between. */
  announcement = $state('');
  #waiting = new Map<BatchId, () => void>();

  open(): void {
    void ipc.onProgress((progress) => this.#advance(progress));
    void ipc.onReceipts((receipts) => this.#note(receipts));
    void ipc.onImportFailed((failure) => {
      if (this.progress) this.#advance({ ...this.progress, finished: true });
      this.#fail(failure);
    });
    void ipc.onDrag((drag) => {
      this.held = drag.kind === 'enter' ? drag.paths : [];
      if (drag.kind === 'drop' && drag.paths.length > 0) this.paths(drag.paths);
    });
  }

  paths = (paths: string[]) => this.#begin(() => ipc.importPaths(paths));
  text = (text: string) => this.#begin(() => ipc.importText(text));
  url = (url: string) => this.#begin(() => ipc.importUrl(url));
  files = () => this.#begin(ipc.chooseFiles);
  folder = () => this.#begin(ipc.chooseFolder);

  /** Imports the samples; done when the last of them is in. */
  async samples(): Promise<void> {
    const batch = await this.#begin(ipc.importSamples);
    if (batch === null) return;
    const over = new Promise<void>((done) => this.#waiting.set(batch, done));
    if (!(await this.#over(batch))) await over;
  }

  async cancel(): Promise<void> {
    await ipc.cancelImport().catch((thrown: unknown) => this.#fail(thrown));
  }

  async retry(receipt: Receipt): Promise<void> {
    try {
      this.#note([await ipc.retryReceipt(receipt.id)]);
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  async #begin(source: () => Promise<BatchId | null>): Promise<BatchId | null> {
    try {
      const batch = await source();
      if (batch !== null) this.panel = true;
      return batch;
    } catch (thrown) {
      this.#fail(thrown);
      return null;
    }
  }

  /** Whether an import is over already: the samples may have been in the library before. */
  async #over(batch: BatchId): Promise<boolean> {
    if (this.progress?.batch === batch) return this.progress.finished;
    const batches = await ipc.listBatches().catch(() => []);
    return batches.find((one) => one.id === batch)?.finished ?? false;
  }

  #fail(thrown: unknown): void {
    toasts.show(t.failures.say(ipc.asFailure(thrown)));
  }

  #advance(progress: Progress): void {
    if (this.progress?.batch !== progress.batch) this.#turnTo(progress.batch, progress.total);
    this.progress = progress;
    if (!progress.finished) return;
    this.announcement = t.imports.finished(this.counts);
    this.#waiting.get(progress.batch)?.();
    this.#waiting.delete(progress.batch);
  }

  #turnTo(batch: BatchId, total: number): void {
    const kept = [...this.#receipts].filter(([, receipt]) => receipt.batch === batch);
    this.#receipts = new Map(kept);
    this.panel = true;
    this.announcement = t.imports.started(total);
  }

  #note(receipts: Receipt[]): void {
    const next = new Map(this.#receipts);
    for (const receipt of receipts) next.set(receipt.id, receipt);
    this.#receipts = next;
  }
}

export const imports = new Imports();
