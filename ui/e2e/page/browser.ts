// Opens the built page (`dist`) in Chromium, without the shell: served with the app's own content
// security policy, over the real commands on a library of its own.

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

import { bridge, passOn } from './bridge';
import { type HostEvent, Library, ROOT } from './host';
import { NOW, type Stock } from './libraries';

const UI = join(ROOT, 'ui');
const DIST = join(UI, 'dist');

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The policy the shell will serve the page with. */
async function policy(): Promise<string> {
  const config = await readFile(join(ROOT, 'tauri.conf.json'), 'utf8');
  return (JSON.parse(config) as { app: { security: { csp: string } } }).app.security.csp;
}

async function serve(): Promise<Server> {
  const csp = await policy();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
    const file = join(DIST, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (content) => {
        response.writeHead(200, {
          'content-type': KINDS[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': csp,
        });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

/**
 * What a window opens on: one of the libraries, an empty one, one that cannot be opened, or the
 * full one over an engine that never answers (`slow`), answers nothing but what the window needs to
 * open (`loading`), or fails at everything else (`failing`).
 */
export type State = Stock | 'empty' | 'closed' | 'slow' | 'loading' | 'failing';

export type Opening = {
  state?: State;
  theme?: 'light' | 'dark' | 'sepia';
  length?: 'short' | 'normal' | 'long';
  /** The language of the page; the system speaks British English. */
  language?: 'system' | 'en' | 'de' | 'fr' | 'es';
  width?: number;
  height?: number;
  zoom?: number;
  /** A library that a window was on before; it stays open when this window closes. */
  on?: Library;
  /** What the window was kept as, in place of what the library kept. */
  last?: unknown;
  /** The library whose page is in the document, as it was kept there. */
  drawn?: Library;
  /** Waited for before the page that answers is served. */
  until?: Promise<unknown>;
};

export type App = {
  open: (opening?: Opening) => Promise<Page>;
  close: () => Promise<void>;
};

/** A window on one of these opens with a digest soon. */
const TELLING: State[] = ['full', 'few', 'samples'];

/** What still answers where everything else fails. */
const OPENING = ['get_today', 'get_counts', 'list_searches', 'set_appearance'];

/** Opens the library of a state, staged as the state wants. */
export async function openLibrary(state: State): Promise<Library> {
  const staged = state === 'slow' || state === 'loading' || state === 'failing';
  const stock = staged ? 'full' : state === 'empty' || state === 'closed' ? null : state;
  const library = await Library.open(inject('port'), {
    clock: NOW,
    ...(stock && { like: join(inject('libraries'), stock) }),
    broken: state === 'closed',
  });
  await stageState(library, state);
  return library;
}

async function stageState(library: Library, state: State): Promise<void> {
  if (state === 'slow') await library.stage('*', { never: true });
  if (state === 'loading') await library.stage('*', { never: true }, { except: OPENING });
  if (state === 'failing') {
    const fail = { code: 'busy', message: 'the library is busy' };
    await library.stage('*', { fail }, { except: OPENING });
  }
}

const opened = new WeakMap<BrowserContext, Library>();
const changed = new WeakMap<BrowserContext, (event: HostEvent) => HostEvent>();

/** The library of a page's window. */
export function libraryOf(page: Page): Library {
  const library = opened.get(page.context());
  if (!library) throw new Error('this window has no library');
  return library;
}

/** Stages events: from now on the window hears what `change` makes of each. */
export function changeEvents(page: Page, change: (event: HostEvent) => HostEvent): void {
  changed.set(page.context(), change);
}

/** Puts the host behind the pages of a window. */
async function connect(context: BrowserContext, library: Library): Promise<void> {
  opened.set(context, library);
  await context.exposeFunction('askHost', (command: string, args: unknown) =>
    library.invoke(command, args),
  );
  await context.addInitScript(bridge);
  await library.listen((event) => {
    const heard = changed.get(context)?.(event) ?? event;
    // A page that is gone hears nothing.
    for (const page of context.pages()) page.evaluate(passOn, heard).catch(() => {});
  });
}

/** A browser with the page behind it; `open` gives a fresh window each time. */
export async function startApp(): Promise<App> {
  const server = await serve();
  const early = await readFile(join(UI, 'early.js'), 'utf8');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
  return {
    open: async ({
      state = 'full',
      theme = 'light',
      length = 'normal',
      language = 'system',
      width = 1280,
      height = 860,
      zoom = 1,
      on,
      last = null,
      drawn,
      until = Promise.resolve(),
    } = {}) => {
      const [context, library] = await Promise.all([
        browser.newContext({
          viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
          deviceScaleFactor: zoom,
          locale: 'en-GB',
          timezoneId: 'Europe/Lisbon',
        }),
        on ?? openLibrary(state),
      ]);
      if (on) await stageState(on, state);
      else context.on('close', () => void library.close());
      await connect(context, library);
      const boot = await library.bootData();
      const chosen = { language, face: 'serif', measure: 'normal', length };
      const known = { ...boot, theme, page: chosen, last: last ?? (on ? boot.last : null) };
      await context.addInitScript(`window.nutgraf = ${JSON.stringify(known)};\n${early}`);
      const page = await context.newPage();
      // Sooner than the test's, so that it says what was waited for.
      page.setDefaultTimeout(15_000);
      if (drawn) await serveDrawn(page, drawn);
      await page.route('**/assets/open-*.js', async (route) => {
        await until;
        await route.fallback();
      });
      await page.goto(`http://127.0.0.1:${port}/`);
      // The page is drawn once its words are there.
      await page.locator('.window').waitFor();
      await page.evaluate(() => document.fonts.ready);
      if (TELLING.includes(state)) await page.locator('[data-testid=digest]').waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Puts what was kept into the document, as the shell does. */
async function serveDrawn(page: Page, library: Library): Promise<void> {
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: await library.document(await response.text()) });
    },
  );
}

/** Waits until the page rests: its library has answered everything, and nothing moves any more. */
export async function still(page: Page): Promise<void> {
  // What was answered may lead to another question.
  for (let round = 0; round < 2; round += 1) {
    await libraryOf(page).rest();
    await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await frame();
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    });
  }
}

/** Turns the system's language, which the page follows at once. */
export async function turn(page: Page, language: string): Promise<void> {
  await page.evaluate((tag) => {
    Object.defineProperty(navigator, 'languages', { configurable: true, get: () => [tag] });
    window.dispatchEvent(new Event('languagechange'));
  }, language);
  await page.waitForFunction((tag) => document.documentElement.lang === tag, language);
  // What follows the language follows with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
}
