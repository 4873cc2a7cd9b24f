// Opens the built page (`dist`) in Chromium, alone: served with the app's own content security policy,
// with the fake desk in place of the shell.

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

import type { PageSnapshot } from '../../src/lib/types/PageSnapshot';
import type { DeskState } from './desk/desk';

const UI = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(UI, 'dist');

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The policy the shell will serve the page with. */
async function policy(): Promise<string> {
  const config = await readFile(join(UI, '../tauri.conf.json'), 'utf8');
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

/** The fake desk as one script. */
async function deskScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: UI,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(UI, 'e2e/page/desk/desk.ts'), formats: ['iife'], name: 'fakeDesk' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the fake desk was not built');
  return output.output[0].code;
}

export type Kept = { page: unknown; snapshot: PageSnapshot | null };

export type Opening = {
  state?: DeskState;
  theme?: 'light' | 'dark' | 'sepia';
  length?: 'short' | 'normal' | 'long';
  /** The language of the page; the system speaks British English. */
  language?: 'system' | 'en' | 'de' | 'fr' | 'es';
  width?: number;
  height?: number;
  zoom?: number;
  /** What the window kept the last time: what the page is made of, and how it looked. */
  kept?: Kept | null;
  /** Waited for before the page that answers is served. */
  until?: Promise<unknown>;
};

export type Desktop = {
  open: (opening?: Opening) => Promise<Page>;
  close: () => Promise<void>;
};

/** Puts what was kept into the document, as the shell does. */
async function serveKept(page: Page, { markup, lang }: PageSnapshot): Promise<void> {
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace('lang="en"', `lang="${lang}"`)
        .replace('<div id="page">', () => `<div id="page">${markup}`);
      await route.fulfill({ response, body });
    },
  );
}

/** A browser with the page behind it; `open` gives a fresh window each time. */
export async function desktop(): Promise<Desktop> {
  const [server, script] = [await serve(), await deskScript()];
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
      kept = null,
      until = Promise.resolve(),
    } = {}) => {
      const context = await browser.newContext({
        viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
        deviceScaleFactor: zoom,
        locale: 'en-GB',
        timezoneId: 'Europe/Lisbon',
      });
      await context.addInitScript(`window.deskState = ${JSON.stringify(state)};\n${script}`);
      const chosen = { language, face: 'serif', measure: 'normal', length };
      const wishes = { zoom: 1, tray: false, close_to_tray: false, morning: false };
      const known = { ...wishes, theme, page: chosen, last: kept?.page ?? null };
      await context.addInitScript(`window.nutgraf = ${JSON.stringify(known)};\n${early}`);
      const page = await context.newPage();
      if (kept?.snapshot) await serveKept(page, kept.snapshot);
      await page.route('**/assets/open-*.js', async (route) => {
        await until;
        await route.fallback();
      });
      await page.goto(`http://127.0.0.1:${port}/`);
      // The page is drawn once its words are there.
      await page.locator('.window').waitFor();
      await page.evaluate(() => document.fonts.ready);
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
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
