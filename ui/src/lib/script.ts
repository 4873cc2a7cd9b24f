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

/** The attributes of an element that holds somebody's text: direction and, for CJK, language. */
export function script(text: string): { dir: 'auto'; lang?: string } {
  const lang = cjk(text);
  return lang ? { dir: 'auto', lang } : { dir: 'auto' };
}
