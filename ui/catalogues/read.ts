// Reads catalogues whole, with their comments, for the checks and for the types made of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as fluent from '@fluent/syntax';

export const FOLDER = join(import.meta.dirname, '../src/lib/messages');

/** A pattern of a message: its own, or that of one of its parts. */
export type Saying = { part: string | null; variables: Set<string>; text: string };

export type Entry = {
  id: string;
  /** What its comment declares: name and kind, in the order the page gives them. */
  declared: { name: string; kind: string }[];
  sayings: Saying[];
};

export type Catalogue = { entries: Map<string, Entry>; damage: string[]; source: string };

/** Reads the catalogue of a language. */
export function readCatalogue(language: string): Catalogue {
  const source = readFileSync(join(FOLDER, `${language}.ftl`), 'utf8');
  const entries = new Map<string, Entry>();
  const damage: string[] = [];
  for (const entry of fluent.parse(source, {}).body) {
    if (entry instanceof fluent.Junk) damage.push(entry.content);
    if (!(entry instanceof fluent.Message)) continue;
    if (entries.has(entry.id.name)) damage.push(`${entry.id.name} stands twice`);
    entries.set(entry.id.name, read(entry));
  }
  return { entries, damage, source };
}

function read(message: fluent.Message): Entry {
  const comment = message.comment?.content ?? '';
  const declared = [...comment.matchAll(/\$(\w+) \((\w+)\)/g)].map(([, name = '', kind = '']) => ({
    name,
    kind,
  }));
  const sayings = message.attributes.map(({ id, value }) => saying(id.name, value));
  if (message.value) sayings.unshift(saying(null, message.value));
  return { id: message.id.name, declared, sayings };
}

function saying(part: string | null, pattern: fluent.Pattern): Saying {
  const found = new Finder();
  found.visit(pattern);
  return { part, variables: found.variables, text: found.text };
}

/** What a pattern holds: its variables (those of messages it refers to are looked up by the test). */
class Finder extends fluent.Visitor {
  variables = new Set<string>();
  text = '';

  visitVariableReference({ id }: fluent.VariableReference): void {
    this.variables.add(id.name);
  }

  visitMessageReference({ id }: fluent.MessageReference): void {
    this.variables.add(`@${id.name}`);
  }

  visitTextElement({ value }: fluent.TextElement): void {
    this.text += value;
  }

  visitPlaceable(placeable: fluent.Placeable): void {
    // Stands for whatever is put here.
    this.text += '\ufffc';
    this.genericVisit(placeable);
  }
}
