// Says messages in the language shown. Only that language's catalogue is loaded; when it changes,
// whatever was read from here is read again.

import { FluentBundle, FluentResource } from '@fluent/bundle';

import { isolated } from './isolated';
import { chosenLanguage, localeFor, type LanguageChoice, type Shown } from './languages';

/** What a message is given by name. */
export type Given = Record<string, string | number>;

type Speech = { language: Shown; locale: string; bundle: FluentBundle };

const loaders = import.meta.glob<string>('./*.ftl', { import: 'default' });

const silent: Speech = { language: 'en', locale: 'en-GB', bundle: new FluentBundle('en') };
let speech = $state.raw<Speech>(silent);
let wanted: Shown | null = null;

const preferred = () => globalThis.navigator?.languages ?? [];

/**
 * Shows the page in a language from the moment its catalogue is there; gives the ids of its
 * messages, or none where it is shown already. A later call goes before an earlier one that is still loading.
 */
export async function speak(choice: LanguageChoice): Promise<string[]> {
  const language = chosenLanguage(choice, preferred());
  wanted = language;
  const locale = localeFor(language, preferred());
  if (speech !== silent && locale === speech.locale) return [];
  const text = await loaders[`./${language}.ftl`]?.();
  if (text === undefined) throw new Error(`there is no catalogue of ${language}`);
  if (wanted !== language) return [];
  const resource = new FluentResource(text);
  // Text is isolated by `isolated`, where it needs to be.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  bundle.addResource(resource);
  speech = { language, locale, bundle };
  globalThis.document?.documentElement.setAttribute('lang', language);
  return resource.body.map(({ id }) => id);
}

/** The language shown. */
export const language = () => speech.language;

/** How the user writes dates and numbers in the language shown: `de-AT`, `en-GB`. */
export const locale = () => speech.locale;

/** A message in the language shown; its id where there is none. */
export function say(id: string, part: string | null = null, given: Given | null = null): string {
  const message = speech.bundle.getMessage(id);
  const pattern = part === null ? message?.value : message?.attributes[part];
  if (typeof pattern === 'string') return pattern;
  if (!pattern) return part === null ? id : `${id}.${part}`;
  return speech.bundle.formatPattern(pattern, given && isolated(given), []);
}

/** The names of a message's parts, in the catalogue's order. */
export const partsOf = (id: string): string[] =>
  Object.keys(speech.bundle.getMessage(id)?.attributes ?? {});
