// Every language says everything, with the same variables, in its own grammar and its own marks.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

import { lean } from '../../../catalogues/plugin';
import { type Catalogue, type Entry, FOLDER, readCatalogue } from '../../../catalogues/read';
import { typesOf } from '../../../catalogues/types';
import { LANGUAGES } from './languages';

const english = readCatalogue('en');
const all = LANGUAGES.map((language) => [language, readCatalogue(language)] as const);

/** The variables a message needs, with those of the messages it refers to. */
function needs(catalogue: Catalogue, entry: Entry): Set<string> {
  const found = new Set<string>();
  for (const name of entry.sayings.flatMap((one) => [...one.variables])) {
    const other = name.startsWith('@') ? catalogue.entries.get(name.slice(1)) : undefined;
    if (other) for (const further of needs(catalogue, other)) found.add(further);
    else found.add(name);
  }
  return found;
}

test('the types of the page are those of the English catalogue (else: npm run messages)', async () => {
  await expect(typesOf(english)).toMatchFileSnapshot(join(FOLDER, 'catalogue.ts'));
});

describe.each(all)('%s', (language, catalogue) => {
  test('is written without mistakes of syntax', () => {
    expect(catalogue.damage).toEqual([]);
  });

  test('has every message with its parts, and no other, in the order of the English one', () => {
    const shape = ({ entries }: Catalogue) =>
      [...entries.values()].map(({ id, sayings }) => `${id} ${sayings.map((one) => one.part)}`);
    expect(shape(catalogue)).toEqual(shape(english));
  });

  test('uses the variables the English catalogue declares, all of them', () => {
    for (const [id, entry] of catalogue.entries) {
      const declared = (english.entries.get(id)?.declared ?? []).map(({ name }) => name);
      expect([...needs(catalogue, entry)].sort(), id).toEqual(declared.sort());
    }
  });

  test('says everything without a fault, of none, one, two, many', () => {
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource(lean(catalogue.source)));
    for (const [id, { sayings }] of catalogue.entries) {
      const declared = english.entries.get(id)?.declared ?? [];
      for (const n of [0, 1, 2, 5, 1200]) {
        const given = Object.fromEntries(
          declared.map(({ name, kind }) => [name, kind === 'number' ? n : 'Name']),
        );
        for (const { part } of sayings) {
          const message = bundle.getMessage(id);
          const pattern = part === null ? message?.value : message?.attributes[part];
          const faults: Error[] = [];
          const said = pattern ? bundle.formatPattern(pattern, given, faults) : '';
          expect(faults, id).toEqual([]);
          expect(said, id).not.toMatch(/[{}]|  |^$/);
        }
      }
    }
  });

  test('has no straight marks where its own belong', () => {
    const straight = [...catalogue.entries.values()].filter(({ id, sayings }) =>
      sayings.some(({ text }) => /'|\.\.\./.test(text) || (/"/.test(text) && !code.test(id))),
    );
    expect(straight.map(({ id }) => id)).toEqual([]);
  });
});

/** Messages that show what to type. */
const code = /^help-(queries|finds)|^library-hint/;

function wrong(language: string, mistake: RegExp): string[] {
  const { entries } = readCatalogue(language);
  return [...entries.values()].flatMap(({ id, sayings }) =>
    code.test(id) ? [] : sayings.filter(({ text }) => mistake.test(text)).map(() => id),
  );
}

test('German quotes „so“', () => {
  expect(wrong('de', /”|‘|«|»|(^|\s)“/)).toEqual([]);
});

test('French quotes « so », and has its narrow spaces before ; ! ? and its wide ones before :', () => {
  expect(wrong('fr', /[“”„]|«[^\u00a0]|[^\u00a0]»/)).toEqual([]);
  expect(wrong('fr', /[^\u202f][;!?]/)).toEqual([]);
  // Not between the parts of an address or a search: `http:`, `speaker:name`.
  expect(wrong('fr', /(?<!https?|\u00a0):(\s|$)/)).toEqual([]);
});

test('Spanish quotes «so», and opens what it asks and calls', () => {
  expect(wrong('es', /[“”„]/)).toEqual([]);
  const count = (text: string, mark: string) => text.split(mark).length;
  for (const { id, sayings } of readCatalogue('es').entries.values()) {
    for (const { text } of sayings) {
      expect(count(text, '?'), id).toBe(count(text, '¿'));
      expect(count(text, '!'), id).toBe(count(text, '¡'));
    }
  }
});

test('every message is said somewhere', () => {
  const root = join(FOLDER, '../..');
  const written = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.ts$|catalogue\.ts$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
    .replace(/(?<!\.)\bacts\./g, 't.acts.');
  const said = new Set(
    [...written.matchAll(/\bt((?:\s*\.\w+)+)/g)].map(([, way = '']) => way.replace(/\s/g, '')),
  );
  const chosen = [...written.matchAll(/\bt((?:\.\w+)+)\[/g)].map(([, way = '']) => way);
  const silent = [...english.entries.keys()].filter((id) => {
    // Said by the shell, from the same catalogues.
    if (id.startsWith('native-')) return false;
    const way = `.${id.replaceAll('-', '.')}`;
    const above = way.slice(0, way.lastIndexOf('.'));
    return (
      ![...said].some((one) => one === way || one.startsWith(`${way}.`)) && !chosen.includes(above)
    );
  });
  expect(silent).toEqual([]);
});

/** Attributes that people read or hear. */
const TOLD = new Set(['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label']);

/** Words that stand in a component's markup; a single letter is a key's. */
function wordsIn(node: unknown, attribute: string | null = null): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => wordsIn(one, attribute));
  if (typeof node !== 'object' || node === null) return [];
  const { type, name, data, ...inner } = node as Record<string, unknown>;
  if (type === 'Text') {
    const told = attribute === null || TOLD.has(attribute);
    return told && /\p{L}{2}|^[:;!?]/u.test(String(data)) ? [String(data)] : [];
  }
  const within =
    type === 'StyleDirective'
      ? 'style'
      : type === 'Attribute'
        ? String(name)
        : type === 'Fragment'
          ? null
          : attribute;
  return Object.values(inner).flatMap((one) => wordsIn(one, within));
}

test('no component has words of its own', () => {
  const root = join(FOLDER, '../..');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => {
      const { fragment } = parse(readFileSync(join(root, file), 'utf8'), { modern: true });
      return wordsIn(fragment).map((words) => `${file}: ${words.trim()}`);
    });
  expect(found).toEqual([]);
  // It parses every component.
}, 30_000);
