// Messages by the way their ids go: `digest-since-first` is `digest.since.first`, a text; with
// variables it is a function; parts of a message are read by their names.

import { VARIABLES } from './catalogue';
import { partsOf, say, type Given } from './speech.svelte';

export type Node = { [name: string]: unknown };

/** Grows the messages of these ids on a tree. What they say is asked for when it is read. */
export function grow(tree: Node, ids: string[]): void {
  for (const id of ids) {
    const way = id.split('-');
    const last = way.pop() ?? id;
    const node = way.reduce(branch, tree);
    const parts = partsOf(id);
    if (parts.length === 0) leaf(node, last, id, null);
    else for (const part of parts) leaf(branch(node, last), part, id, part);
  }
}

/** Lays functions over a tree, at their places. */
export function overlay(tree: Node, over: Node): void {
  for (const [name, value] of Object.entries(over)) {
    if (typeof value === 'object' && value !== null) overlay(branch(tree, name), value as Node);
    else tree[name] = value;
  }
}

const branch = (node: Node, name: string): Node => (node[name] ??= {}) as Node;

function leaf(node: Node, name: string, id: string, part: string | null): void {
  if (Object.hasOwn(node, name)) return;
  const variables = VARIABLES[id];
  if (!variables) {
    Object.defineProperty(node, name, { enumerable: true, get: () => say(id, part) });
    return;
  }
  node[name] = (...values: (string | number)[]) => {
    const given: Given = {};
    variables.forEach((variable, i) => (given[variable] = values[i] ?? ''));
    return say(id, part, given);
  };
}
