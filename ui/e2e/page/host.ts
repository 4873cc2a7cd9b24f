// The commands without a window: one process for all tests, with a library for each window.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');

/** The engine's answer to a command that failed, as the page gets it. */
export type Failure = { code: string; message: string };

/** An event as the host sends it. */
export type HostEvent = { event: string; payload: unknown };

/** What a staged command does in place of asking the engine. */
export type Staged = { never: true } | { slow: number } | { fail: Failure } | { answer: unknown };

/** Builds the host, unless NUTGRAF_HOST names one. Answers with the path of the program. */
export async function buildHost(): Promise<string> {
  if (process.env.NUTGRAF_HOST) return process.env.NUTGRAF_HOST;
  // With the features of the whole workspace, so that its other builds share what is compiled.
  const build = ['build', '--quiet', '--locked', '--workspace', '--bin', 'nutgraf-host'];
  await promisify(execFile)('cargo', build, { cwd: ROOT });
  return join(TARGET, 'debug', 'nutgraf-host');
}

/** Starts the host. It ends with this process, whose pipe it reads. */
export async function startHost(program: string): Promise<{ port: number; end: () => void }> {
  const host: ChildProcess = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: host.stdout! })) {
    const { port } = JSON.parse(line) as { port: number };
    return { port, end: () => host.stdin?.end() };
  }
  throw new Error('the host ended before it listened');
}

/** One library that the host has open. */
export class Library {
  #over = new AbortController();

  private constructor(
    readonly port: number,
    readonly id: number,
    readonly dir: string,
  ) {}

  /** Opens a copy of the library in the folder `like`, or an empty one. */
  static async open(
    port: number,
    opening: { like?: string; clock?: string; broken?: boolean },
  ): Promise<Library> {
    const answer = await fetch(`http://127.0.0.1:${port}/open`, {
      method: 'POST',
      body: JSON.stringify(opening),
    });
    if (!answer.ok) throw new Error(`no library: ${await answer.text()}`);
    const { id, dir } = (await answer.json()) as { id: number; dir: string };
    return new Library(port, id, dir);
  }

  #ask(path: string, body: unknown): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}/${this.id}/${path}`, {
      method: 'POST',
      body: JSON.stringify(body ?? {}),
      signal: this.#over.signal,
    });
  }

  async #tell<T = unknown>(path: string, body?: unknown): Promise<T> {
    const answer = await this.#ask(path, body);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Runs a command for the page: its answer or its failure. */
  async invoke(
    command: string,
    args: unknown,
  ): Promise<{ answer: unknown } | { failure: Failure }> {
    const told = await this.#ask(`call/${command}`, args);
    const body: unknown = await told.json();
    return told.ok ? { answer: body } : { failure: body as Failure };
  }

  /** Runs a command for a test, where it must not fail. */
  async call<T = unknown>(command: string, args: unknown = {}): Promise<T> {
    return this.#tell<T>(`call/${command}`, args);
  }

  setClock = (now: string) => this.#tell('clock', { now });
  /** Waits until no import runs. */
  rest = () => this.#tell('idle');
  stage = (command: string, staged: Staged, more: { except?: string[]; times?: number } = {}) =>
    this.#tell('stage', { command, ...staged, ...more });
  unstage = (command: string | null = null) => this.#tell('unstage', { command });
  setDesktop = (desktop: Record<string, unknown>) => this.#tell('desktop', desktop);
  endSpeech = (whole: boolean) => this.#tell('end_speech', { whole });
  /** What the desktop was asked for, in order. */
  deeds = () => this.#tell<{ deed: string }[]>('deeds');
  /** Makes all articles as if an older version had extracted them. */
  age = () => this.#tell('age');
  /** What the page knows before it has asked. */
  async bootData(): Promise<Record<string, unknown>> {
    return (await this.#tell<{ data: Record<string, unknown> }>('boot')).data;
  }
  /** The document as the shell serves it, with the page kept last in it. */
  async document(html: string): Promise<string> {
    return (await this.#tell<{ html: string }>('document', { html })).html;
  }

  /** Hears every event from now on. */
  async listen(hear: (event: HostEvent) => void): Promise<void> {
    const stream = await fetch(`http://127.0.0.1:${this.port}/${this.id}/events`, {
      signal: this.#over.signal,
    });
    void this.#follow(stream, hear);
  }

  async #follow(stream: Response, hear: (event: HostEvent) => void): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const part of stream.body as unknown as AsyncIterable<Uint8Array>) {
        const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (line.startsWith('data:')) hear(JSON.parse(line.slice(5)) as HostEvent);
        }
      }
    } catch (stopped) {
      if (!this.#over.signal.aborted) throw stopped;
    }
  }

  async close(): Promise<void> {
    this.#over.abort();
    await fetch(`http://127.0.0.1:${this.port}/${this.id}/close`, { method: 'POST' });
  }
}
