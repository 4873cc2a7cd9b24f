export type DragSummary = { folders: number, kinds: Record<string, number>, };
