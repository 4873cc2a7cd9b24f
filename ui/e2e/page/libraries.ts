// The libraries that the tests open: imported once from the files in `library`, by the commands of
// the app, and kept below `target/page` until the engine or the files change.

import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cutOff, mailbox, markdown, page, tar } from './generated';
import { Library, TARGET } from './host';

const HERE = dirname(fileURLToPath(import.meta.url));
const FILES = join(HERE, 'library');
const CACHE = join(TARGET, 'page');

/** The day of the tests, and the moment at which the windows open on it. */
export const TODAY = '2026-11-22';
export const NOW = at(TODAY, '09:45:05');

/** A moment in the zone of the tests. */
export function at(day: string, time: string): string {
  return `${day}T${time}[Europe/Lisbon]`;
}

type Way = (library: Library, files: string) => Promise<void>;

/** Imports files and waits until they are in. */
async function take(library: Library, clock: string, paths: string[]): Promise<number> {
  await library.setClock(clock);
  const batch = await library.call<number>('import_paths', { paths });
  await library.rest();
  return batch;
}

const BEFORE = [
  '2026-10-14',
  '2026-11-03',
  '2026-11-09',
  '2026-11-17',
  '2026-11-19',
  '2026-11-20',
  '2026-11-21',
];

/** Some weeks of imports: one was undone, an article came again with changes after it was read. */
const full: Way = async (library, files) => {
  for (const day of BEFORE) await take(library, at(day, '07:31:05'), [join(files, day)]);
  const wrong = await take(library, at('2026-11-21', '19:02:00'), [join(files, '2026-11-18')]);
  await library.call('undo_batch', { id: wrong });
  await take(library, at(TODAY, '05:50:00'), [join(files, TODAY, 'mail')]);
  const [ring] = await library.call<number[]>('list_ids', { filter: ANY });
  await library.call('note_opened', { id: ring });
  await take(library, at(TODAY, '07:31:05'), [join(files, TODAY, 'articles')]);
  await drop(library, join(files, TODAY, 'drop'));
};

/** Drops a folder's files, one of which is gone when its turn comes and back afterwards. */
async function drop(library: Library, folder: string): Promise<void> {
  const gone = join(folder, 'gone.html');
  const content = await readFile(gone);
  await rm(gone);
  const there = (await readdir(folder)).sort().map((name) => join(folder, name));
  await take(library, at(TODAY, '08:41:00'), [...there, gone]);
  await writeFile(gone, content);
}

const few: Way = async (library, files) => {
  const named = (name: string) => join(files, TODAY, name);
  await take(
    library,
    at(TODAY, '07:31:05'),
    ['drop/harbour-tunnel.html', 'articles/third-tube-passed.txt', 'drop/ring.eml'].map(named),
  );
};

const samples: Way = async (library) => {
  await library.setClock(at(TODAY, '08:00:00'));
  await library.call('import_samples');
  await library.rest();
};

/** Five thousand articles. */
const many: Way = async (library, files) => {
  const all = Array.from({ length: 5_000 }, (_, nth): [string, string] => [
    `notices/${nth + 1}.md`,
    markdown(nth + 1),
  ]);
  await writeFile(join(files, 'notices.tar'), tar(all));
  await take(library, at(TODAY, '07:31:05'), [join(files, 'notices.tar')]);
};

/** An archive of three hundred pages, a damaged one, a mailbox, and lists of addresses. */
const archives: Way = async (library, files) => {
  const folder = join(files, 'archives');
  await mkdir(folder, { recursive: true });
  const name = (nth: number) => `news/page-${String(nth).padStart(4, '0')}.html`;
  const pages = Array.from({ length: 300 }, (_, place): [string, string] => {
    const nth = place + 1;
    if (nth > 10 && nth <= 14) return [name(nth), ''];
    // The first five come twice.
    return [name(nth), page(nth > 295 ? nth - 295 : nth)];
  });
  const pictures = Array.from({ length: 212 }, (_, nth): [string, string] => [
    `news/pictures/${nth}.jpg`,
    'a picture',
  ]);
  const letters = Array.from({ length: 40 }, (_, nth): [string, string] => [
    `letters/${nth + 1}.html`,
    page(1_000 + nth),
  ]);
  const feeds = Array.from(
    { length: 11 },
    (_, nth) =>
      `<outline type="rss" text="Outlet number ${nth + 1}" xmlUrl="https://outlet-${nth + 1}.example/feeds/latest.xml"/>`,
  );
  await Promise.all([
    writeFile(
      join(folder, 'Harbour news of the year.tar'),
      tar([...pages, ...pictures, ['mail.mbox', mailbox(2_000, 14)]]),
    ),
    writeFile(join(folder, 'letters.tar.gz'), cutOff(letters)),
    writeFile(
      join(folder, 'subscriptions.opml'),
      `<?xml version="1.0"?><opml version="2.0"><head><title>Outlets</title></head><body>${feeds.join('')}</body></opml>`,
    ),
    writeFile(
      join(folder, 'Tunnel.url'),
      '[InternetShortcut]\r\nURL=https://ledger.example/tunnel\r\n',
    ),
    writeFile(
      join(folder, 'ferry.txt'),
      'Ferry crews vote for a strike\n\nThe crews of the ferries voted on Saturday for a strike over the winter rota.\n\nThe company has asked for talks.\n',
    ),
  ]);
  await take(library, at(TODAY, '07:31:05'), [folder]);
  // One that a test imports itself.
  await writeFile(join(folder, 'one.tar'), tar([['page.html', page(3_000)]]));
};

/** Filters nothing. */
const ANY = {
  query: null,
  day: null,
  source: null,
  language: null,
  unread: false,
  saved: false,
  tag: null,
};

const WAYS = { full, few, samples, many, archives } as const;
export type Stock = keyof typeof WAYS;

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A name that changes with the engine, the files and the way they are imported. */
async function key(program: string): Promise<string> {
  const hash = createHash('sha256');
  const own = ['libraries.ts', 'generated.ts'].map((name) => join(HERE, name));
  for (const file of [program, ...own, ...(await filesBelow(FILES))]) {
    hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The folder of the libraries, each of which is built where it is not there yet. */
export async function libraries(port: number, program: string): Promise<string> {
  const folder = join(CACHE, await key(program));
  if (await exists(folder)) return folder;
  await rm(CACHE, { recursive: true, force: true });
  // The library remembers where its files were.
  const files = join(CACHE, 'files');
  const begun = join(CACHE, 'begun');
  await cp(FILES, files, { recursive: true });
  for (const [stock, way] of Object.entries(WAYS)) {
    // A clock that went back would find its day over.
    const library = await Library.open(port, { clock: at(BEFORE[0]!, '07:00:00') });
    await way(library, files);
    await library.rest();
    await cp(library.dir, join(begun, stock), { recursive: true });
    await library.close();
  }
  await rename(begun, folder);
  return folder;
}
