// What a text says about its own script, for the attributes that make it set well.

const KANA = /[\u3040-\u30ff]/;
const HANGUL = /[\uac00-\ud7af]/;
const HAN = /[\u3400-\u9fff]/;

/** How far into a text its script is looked for. */
const LOOK = 200;

/** `ja`, `ko` or `zh` where the text is written so; nothing for all other scripts. */
export function cjk(text: string): 'ja' | 'ko' | 'zh' | undefined {
  const start = text.slice(0, LOOK);
  if (KANA.test(start)) return 'ja';
  if (HANGUL.test(start)) return 'ko';
  return HAN.test(start) ? 'zh' : undefined;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a text by its first letter, as `dir="auto"` finds it. */
export function direction(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** The marks around a quote where its article's own stand outside the shown words. */
export function quoteMarks(text: string): [string, string] {
  if (direction(text) === 'rtl') return ['«', '»'];
  const lang = cjk(text);
  return lang === 'ja' || lang === 'zh' ? ['「', '」'] : ['“', '”'];
}

/**
 * The attributes of an element that holds somebody's text: direction and language, the one it shows
 * by its letters (CJK) or else the one it is known to be in.
 */
export function script(
  text: string,
  known: string | null = null,
): { dir: 'ltr' | 'rtl'; lang?: string } {
  const lang = cjk(text) ?? known;
  const dir = direction(text);
  return lang ? { dir, lang } : { dir };
}
