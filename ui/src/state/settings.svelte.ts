// What the user chose for this window: language, look and length. The window keeps it with its
// other settings; a page without one keeps it in local storage.

import { untrack } from 'svelte';

import * as commands from '../lib/commands';
import { bootData } from '../lib/boot';
import { type Messages, speak, t } from '../lib/messages';
import { LANGUAGES, type LanguageChoice } from '../lib/messages/languages';
import type { Length } from '../lib/types/Length';

export type Theme = 'system' | 'light' | 'dark' | 'sepia';

/** The letters texts are set in. */
export type Face = 'serif' | 'sans';

/** How long a line of text is. */
export type Measure = 'narrow' | 'normal' | 'wide';

type Chosen = {
  language: LanguageChoice;
  theme: Theme;
  face: Face;
  measure: Measure;
  length: Length;
};

const KEY = 'nutgraf.settings';
const USUAL: Chosen = {
  language: 'system',
  theme: 'system',
  face: 'serif',
  measure: 'normal',
  length: 'normal',
};
const ALLOWED: { [K in keyof Chosen]: readonly Chosen[K][] } = {
  language: ['system', ...LANGUAGES],
  theme: ['system', 'light', 'dark', 'sepia'],
  face: ['serif', 'sans'],
  measure: ['narrow', 'normal', 'wide'],
  length: ['short', 'normal', 'long'],
};

/** Reads what local storage kept. */
export function readSettings(kept: string | null): Chosen {
  try {
    return allowed(JSON.parse(kept ?? '{}'));
  } catch {
    // A damaged note is no reason not to open.
    return USUAL;
  }
}

/** Whatever is missing or makes no sense is as usual. */
function allowed(kept: unknown): Chosen {
  const found: Partial<Record<keyof Chosen, unknown>> =
    typeof kept === 'object' && kept !== null ? kept : {};
  const pick = <K extends keyof Chosen>(name: K): Chosen[K] =>
    ALLOWED[name].find((value) => value === found[name]) ?? USUAL[name];
  return {
    language: pick('language'),
    theme: pick('theme'),
    face: pick('face'),
    measure: pick('measure'),
    length: pick('length'),
  };
}

export class Settings {
  language = $state<LanguageChoice>(USUAL.language);
  theme = $state<Theme>(USUAL.theme);
  face = $state<Face>(USUAL.face);
  measure = $state<Measure>(USUAL.measure);
  /** The length editions are shown at, and open with next time. */
  length = $state<Length>(USUAL.length);

  /** `known` is what the window kept. */
  constructor(
    private readonly storage: Storage | undefined = globalThis.localStorage,
    known: Pick<NonNullable<typeof bootData>, 'theme' | 'page'> | undefined = bootData,
  ) {
    const kept = known?.page
      ? allowed({ theme: known.theme, ...known.page })
      : readSettings(storage?.getItem(KEY) ?? null);
    Object.assign(this, kept);
  }

  choose(change: Partial<Chosen>): void {
    Object.assign(this, change);
    const { language, theme, face, measure, length } = this;
    if (bootData) return;
    this.storage?.setItem(KEY, JSON.stringify({ language, theme, face, measure, length }));
  }
}

export const settings = new Settings();

/** The words of menus, dialogs and tray, by the names the shell has for them. */
export const menuWords = ({ app, native, nav, settings }: Messages): Record<string, string> => ({
  app,
  ...native.words,
  digest: nav.digest,
  editions: nav.editions,
  stories: nav.stories,
  speakers: nav.speakers,
  library: nav.library,
  saved: nav.saved,
  imports: nav.imports,
  settings: nav.settings,
  files: nav.addFiles,
  folder: nav.addFolder,
  theme: settings.theme,
  'theme-system': settings.themes.system,
  'theme-light': settings.themes.light,
  'theme-dark': settings.themes.dark,
  'theme-sepia': settings.themes.sepia,
});

/**
 * Shows the page in the chosen theme and language, and the window around it alike; follows the
 * system while it is asked to.
 */
export function showAppearance(): void {
  const dark = globalThis.matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const system = dark.matches ? 'dark' : 'light';
    const { dataset } = document.documentElement;
    dataset.theme = settings.theme === 'system' ? system : settings.theme;
    dataset.face = settings.face;
    dataset.measure = settings.measure;
  };
  const turn = () => void speak(settings.language);
  dark.addEventListener('change', paint);
  globalThis.addEventListener('languagechange', turn);
  $effect.root(() => {
    $effect.pre(paint);
    $effect(() => {
      void settings.language;
      untrack(turn);
    });
    // The window keeps all of it for its next start.
    $effect(() => {
      const { theme, language, face, measure, length } = settings;
      const appearance = { theme, page: { language, face, measure, length }, words: menuWords(t) };
      void commands.setAppearance(appearance).catch(() => undefined);
    });
  });
}
