// Imports as they run: how far, what became of each item, and every way to begin one.

import * as commands from '../lib/commands';
import { asFailure } from '../lib/failure';
import { onDrag } from '../lib/ipc';
import { t } from '../lib/messages';
import type { BatchId } from '../lib/types/BatchId';
import type { DragSummary } from '../lib/types/DragSummary';
import type { Progress } from '../lib/types/Progress';
import type { Receipt } from '../lib/types/Receipt';
import { toasts } from './toasts.svelte';

export type OutcomeKind = Receipt['outcome']['kind'];

/** How many of each outcome there are. */
export function countOutcomes(receipts: readonly Receipt[]): Record<OutcomeKind, number> {
  const counts = {
    waiting: 0,
    added: 0,
    'already-had': 0,
    updated: 0,
    rejected: 0,
    opened: 0,
    offered: 0,
  };
  for (const receipt of receipts) counts[receipt.outcome.kind] += 1;
  return counts;
}

/** Whether a receipt wants something of the user. */
const wants = ({ outcome }: Receipt) => outcome.kind === 'rejected' || outcome.kind === 'offered';

/** What needs the user first: rejected, addresses to add, then the rest in order. */
export function rejectedFirst(receipts: readonly Receipt[]): Receipt[] {
  const is = (kind: OutcomeKind) => receipts.filter((receipt) => receipt.outcome.kind === kind);
  return [...is('rejected'), ...is('offered'), ...receipts.filter((receipt) => !wants(receipt))];
}

/** A row of a list of receipts: one item, or an archive with what it holds. */
export type Row = { receipt: Receipt; members: Receipt[] | null };

/**
 * Receipts as rows, those that need the user first. Members stand together under their archive;
 * while it is being read its own receipt is still to come, and its name stands in their names.
 */
export function inRows(receipts: readonly Receipt[]): Row[] {
  const members = new Map<number, Receipt[]>();
  for (const receipt of receipts) {
    if (receipt.parent === null) continue;
    const together = members.get(receipt.parent);
    if (together) together.push(receipt);
    else members.set(receipt.parent, [receipt]);
  }
  // An archive within an archive has a row of its own; it is no member that could be shown.
  const plain = (receipt: Receipt) => !members.has(receipt.id) && receipt.outcome.kind !== 'opened';
  const known = new Set(receipts.map(({ id }) => id));
  const rows: Row[] = [];
  for (const receipt of receipts) {
    const within = members.get(receipt.id);
    if (within) rows.push({ receipt, members: rejectedFirst(within.filter(plain)) });
    else if (receipt.parent === null) rows.push({ receipt, members: null });
  }
  for (const [parent, within] of members) {
    if (known.has(parent)) continue;
    rows.push({
      receipt: opening(parent, within[0]!),
      members: rejectedFirst(within.filter(plain)),
    });
  }
  const rank = ({ receipt, members }: Row) =>
    wants(receipt) ? 0 : members?.some(wants) ? 1 : members ? 2 : 3;
  return rows
    .filter(({ receipt, members }) => members?.length !== 0 || receipt.outcome.kind === 'rejected')
    .map((row) => ({ row, rank: rank(row) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ row }) => row);
}

/** The archive that is being read, for all that its members tell of it. */
function opening(id: number, member: Receipt): Receipt {
  const item = member.item.split(WITHIN).slice(0, -1).join(WITHIN);
  return { id, batch: member.batch, parent: null, item, outcome: { kind: 'waiting' } };
}

/** What parts a member's name from its archive's. */
export const WITHIN = ' › ';

/** The end of an item's name: without folders, and without the archive it lies in. */
export function shortName(item: string): string {
  const own = (item.split(WITHIN).pop() ?? item).replace(/[/\\]+$/, '');
  return own.split(/[/\\]/).pop() || item;
}

/** An archive's name: its file, and what it lies in, without folders. */
export const archiveName = (item: string) => item.split(WITHIN).map(shortName).join(WITHIN);

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
  /** The import whose list the user is done with. */
  #done = $state<BatchId | null>(null);
  /** Whether the list has made room, and is a line in the side column. */
  steppedBack = $derived(
    this.progress !== undefined && !this.panel && this.progress.batch !== this.#done,
  );
  /** Addresses added since the window opened. */
  asked = $state.raw(new Set<string>());
  /** Names of the files held over the window. */
  held = $state.raw<string[]>([]);
  /** How many of each kind they are; nothing until that is known. */
  dragSummary = $state.raw<DragSummary>();
  /** What a screen reader is told: the start and the end, nothing between. */
  announcement = $state('');
  #waiting = new Map<BatchId, () => void>();

  open(): void {
    void commands.onImportProgress((progress) => this.#advance(progress));
    void commands.onImportReceipt((receipts) => this.#note(receipts));
    void commands.onImportFailed((failure) => {
      if (this.progress) this.#advance({ ...this.progress, finished: true });
      this.#fail(failure);
    });
    void onDrag((drag) => {
      void this.#hold(drag.kind === 'enter' ? drag.paths : []);
      if (drag.kind === 'drop' && drag.paths.length > 0) this.paths(drag.paths);
    });
  }

  async #hold(paths: string[]): Promise<void> {
    this.held = paths;
    this.dragSummary = undefined;
    if (paths.length === 0) return;
    const kinds = await commands.summarizeDrag(paths).catch(() => undefined);
    if (this.held === paths) this.dragSummary = kinds;
  }

  paths = (paths: string[]) => this.#begin(() => commands.importPaths(paths));
  text = (text: string) => this.#begin(() => commands.importText(text));
  url = (url: string) => this.#begin(() => commands.importUrl(url));
  /** Adds addresses that a file named, because the user asked for them. */
  links = (urls: string[]) => {
    this.asked = new Set([...this.asked, ...urls]);
    return this.#begin(() => commands.importUrls(urls));
  };
  files = () => this.#begin(commands.chooseFiles);
  folder = () => this.#begin(commands.chooseFolder);

  /** Imports the samples; done when the last of them is in. */
  async samples(): Promise<void> {
    const batch = await this.#begin(commands.importSamples);
    if (batch === null) return;
    const over = new Promise<void>((done) => this.#waiting.set(batch, done));
    if (!(await this.#over(batch))) await over;
  }

  /** The list makes room once all is imported; `done` where the user needs it no more. */
  stepBack(done: boolean): void {
    if (!done && !this.progress?.finished) return;
    this.panel = false;
    if (done) this.#done = this.progress?.batch ?? null;
  }

  async cancel(): Promise<void> {
    await commands.cancelImport().catch((thrown: unknown) => this.#fail(thrown));
  }

  async retry(receipt: Receipt): Promise<void> {
    try {
      this.#note([await commands.retryReceipt(receipt.id)]);
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
    const batches = await commands.listBatches().catch(() => []);
    return batches.find((one) => one.id === batch)?.finished ?? false;
  }

  #fail(thrown: unknown): void {
    toasts.show(t.failures.say(asFailure(thrown)));
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
