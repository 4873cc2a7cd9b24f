// Articles by the thousand: sentences put together from lists of words, the same ones every time,
// in archives as other programs write them.

import { gzipSync } from 'node:zlib';

const TOWNS = ['Sollas', 'Port Avelar', 'Marne', 'Upper Weir', 'Calder Bay', 'Norham', 'Lindow'];
const BODIES = [
  'council',
  'ferry company',
  'library',
  'hospital',
  'fire service',
  'theatre',
  'school board',
  'water works',
  'museum',
  'tram company',
  'chess club',
];
const DEEDS = ['buys', 'repairs', 'sells', 'paints', 'insures', 'inspects', 'moves', 'opens'];
const THINGS = [
  'a lighthouse lamp',
  'two pianos',
  'the old weir',
  'a steam crane',
  'nine benches',
  'the clock tower',
  'a fish market',
  'its archive',
  'a row of lime trees',
  'the swimming hall',
  'three bridges',
  'a greenhouse',
  'the bell of the town hall',
];
const REASONS = [
  'because the winter was long',
  'after a vote by show of hands',
  'although nobody had asked for it',
  'with money from a bequest',
  'before the storms of spring',
  'as its chairwoman had promised',
];

const one = (list: readonly string[], nth: number) => list[nth % list.length]!;

/** The nth article: a headline, and a text that no other article has. */
export function article(nth: number): { headline: string; text: string[] } {
  const mix = (nth * 2_654_435_761) >>> 0;
  const [town, body] = [one(TOWNS, mix >>> 3), one(BODIES, mix >>> 7)];
  const [deed, thing] = [one(DEEDS, mix >>> 11), one(THINGS, mix >>> 17)];
  const reason = one(REASONS, mix >>> 23);
  return {
    headline: `${town} ${body} ${deed} ${thing} (${nth})`,
    text: [
      `The ${body} of ${town} ${deed} ${thing} ${reason}, it said in notice ${nth}.`,
      `The matter costs ${(mix % 9_000) + 1_000} and is to be done in ${(mix % 50) + 2} weeks.`,
    ],
  };
}

export function page(nth: number): string {
  const { headline, text } = article(nth);
  const body = text.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>\n${body}</article></body></html>`;
}

export function markdown(nth: number): string {
  const { headline, text } = article(nth);
  return `---\ntitle: ${headline}\nsource: Notices\ndate: 2026-11-22\n---\n\n${text.join('\n\n')}\n`;
}

export function mailbox(from: number, count: number): string {
  return Array.from({ length: count }, (_, place) => {
    const { headline, text } = article(from + place);
    return `From notices@example.org Sun Nov 22 06:00:00 2026\nFrom: Notices <notices@example.org>\nSubject: ${headline}\nDate: Sun, 22 Nov 2026 06:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${text.join('\n\n')}\n\n`;
  }).join('');
}

/** A tar archive of files by their names. */
export function tar(files: [name: string, content: string][]): Buffer {
  const blocks = files.flatMap(([name, content]) => {
    const bytes = Buffer.from(content);
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write('0000644', 100);
    head.write(bytes.length.toString(8).padStart(11, '0'), 124);
    head.write('00000000000', 136);
    head.write(' '.repeat(8) + '0', 148);
    head.write('ustar\u000000', 257);
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148);
    return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** A compressed tar archive that was cut off on its way. */
export function cutOff(files: [name: string, content: string][]): Buffer {
  const whole = gzipSync(tar(files));
  return whole.subarray(0, Math.floor(whole.length * 0.8));
}
