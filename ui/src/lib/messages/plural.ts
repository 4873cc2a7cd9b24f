// Numbers, plurals and names of languages for one language, through Intl; every message file builds on it.

export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How one language writes numbers and counts things. `#` in a form stands for the number. */
export function numbersIn(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const number = (n: number) => whole.format(n);
  const counted = (n: number, forms: Forms) =>
    (forms[rules.select(n)] ?? forms.other).replace('#', number(n));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const languageName = (tag: string) => names.of(tag) ?? tag;
  return { number, counted, languageName, and: (items: string[]) => list.format(items) };
}
