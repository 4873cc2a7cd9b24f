// The languages the page speaks, and which of them a reader is shown.

export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

/** A language there is a catalogue of. */
export type Shown = (typeof LANGUAGES)[number];

/** What a reader may choose: one of them, or whatever the system speaks. */
export type LanguageChoice = 'system' | Shown;

const primary = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';

/** The first language of the system's that there is a catalogue of; English where there is none. */
export function chosenLanguage(choice: LanguageChoice, preferred: readonly string[]): Shown {
  if (choice !== 'system') return choice;
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => language === primary(tag));
    if (found) return found;
  }
  return 'en';
}

/** The user's own way of writing dates and numbers, as long as it is in the language shown. */
export function localeFor(language: string, preferred: readonly string[]): string {
  const found = preferred.find((tag) => primary(tag) === language);
  return found ?? (language === 'en' ? 'en-GB' : language);
}

/** A language's name in itself, as a name on its own is written: "Deutsch", "Français". */
export function ownName(language: Shown): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return capital(name, language);
}

/** With a capital first letter, as at the beginning of a line. */
export const capital = (text: string, locale: string) =>
  text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale));
