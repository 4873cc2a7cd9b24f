// Makes the page's types of the English catalogue.

import type { Catalogue, Entry } from './read';

type Branch = Map<string, Branch | string>;

/** The TypeScript of `src/lib/messages/catalogue.ts`. */
export function typesOf({ entries }: Catalogue): string {
  const tree: Branch = new Map();
  for (const entry of entries.values()) place(tree, entry);
  return [
    '// Made of en.ftl by `npm run messages`; never edited.',
    '',
    '/** The variables of each message that has any, in the order the page gives them. */',
    'export const VARIABLES: Readonly<Record<string, readonly string[]>> = {',
    ...[...entries.values()].filter(({ declared }) => declared.length > 0).map(variables),
    '};',
    '',
    '/** Every message, at its place. */',
    'export type Catalogue = {',
    ...lines(tree, '  '),
    '};',
    '',
  ].join('\n');
}

const quoted = (name: string) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);

const variables = ({ id, declared }: Entry) =>
  `  ${quoted(id)}: [${declared.map(({ name }) => `'${name}'`).join(', ')}],`;

function place(tree: Branch, entry: Entry): void {
  const way = entry.id.split('-');
  const last = way.pop() ?? entry.id;
  const node = way.reduce(branch, tree);
  const type = typeOf(entry);
  for (const { part } of entry.sayings) {
    const [where, name] = part === null ? [node, last] : [branch(node, last), part];
    if (where.has(name)) throw new Error(`${entry.id} stands where another message is`);
    where.set(name, type);
  }
}

function branch(tree: Branch, name: string): Branch {
  const found = tree.get(name) ?? new Map();
  if (typeof found === 'string') throw new Error(`a message and others below it: ${name}`);
  tree.set(name, found);
  return found;
}

function typeOf({ declared }: Entry): string {
  if (declared.length === 0) return 'string';
  const given = declared.map(
    ({ name, kind }) => `${name}: ${kind === 'number' ? 'number' : 'string'}`,
  );
  return `(${given.join(', ')}) => string`;
}

const lines = (tree: Branch, indent: string): string[] =>
  [...tree].flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${indent}readonly ${quoted(name)}: ${value};`]
      : [`${indent}readonly ${quoted(name)}: {`, ...lines(value, `${indent}  `), `${indent}};`],
  );
