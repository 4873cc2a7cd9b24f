// A desk in place of the shell: answers every command of the page from memory, so that the page
// runs alone in a browser. `window.desk` lets a test send events, fail commands and see calls.

import type { Act } from '../../../src/lib/types/Act';
import type { ArticleFilter } from '../../../src/lib/types/ArticleFilter';
import type { ArticleView } from '../../../src/lib/types/ArticleView';
import type { Counts } from '../../../src/lib/types/Counts';
import type { EditionKey } from '../../../src/lib/types/EditionKey';
import { ByteText } from '../../../src/lib/spans';
import type { QuoteEntry } from '../../../src/lib/types/QuoteEntry';
import type { QuoteView } from '../../../src/lib/types/QuoteView';
import type { Receipt } from '../../../src/lib/types/Receipt';
import type { SavedSearch } from '../../../src/lib/types/SavedSearch';
import type { SearchHit } from '../../../src/lib/types/SearchHit';
import type { RoleEntry } from '../../../src/lib/types/RoleEntry';
import type { SpeakerFilter } from '../../../src/lib/types/SpeakerFilter';
import type { SpeakerLine } from '../../../src/lib/types/SpeakerLine';
import type { StoryLine } from '../../../src/lib/types/StoryLine';
import type { UnnamedLine } from '../../../src/lib/types/UnnamedLine';
import type { Verdict } from '../../../src/lib/types/Verdict';
import { DRAFTS, SPEAKERS } from './articles';
import { articleOf, quoted, spanOf } from './build';
import { ARCHIVES } from './archives';
import { highlightCommands } from './highlights';
import { madeOf, outlineOf } from './blocks';
import {
  BATCHES,
  editionLines,
  editionOf,
  emptyEdition,
  gathered,
  RECEIPTS,
  spark,
  storyOf,
  TODAY,
} from './edition';

/** `closed` is a library that cannot be opened. */
export type DeskState =
  'full' | 'few' | 'empty' | 'slow' | 'loading' | 'failing' | 'many' | 'samples' | 'closed';

/** Sources without a name. */
const UNNAMED: UnnamedLine[] = [1, 2, 3].map((article) => ({
  name: ['a senior official', 'officials', 'a person who asked not to be named'][article - 1]!,
  article,
  headline: 'Harbour tunnel reopens after eleven months, one tube at a time',
  source: article === 2 ? null : 'The Port Ledger',
  day: TODAY,
  quotes: article,
  span: { start: 0, end: 8 },
  quote: 9_000 + article,
}));

type Args = Record<string, unknown>;
type Handler = (payload: unknown) => void;

/** A part of a list, as the engine gives it. */
const part = (all: readonly unknown[], offset: unknown, limit: unknown) => ({
  total: all.length,
  items: all.slice(offset as number, (offset as number) + (limit as number)),
});

const plain = (text: unknown) =>
  String(text).trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export class Desk {
  calls: { command: string; args: Args }[] = [];
  articles = new Map<number, ArticleView>();
  searches: SavedSearch[] = [];
  batches = structuredClone(BATCHES);
  receipts = structuredClone(RECEIPTS);
  /** Receipts of an import of archives, for the tests that want one. */
  archives = ARCHIVES;
  acts: { act: Act; back: () => void }[] = [];
  failing = new Set<string>();
  /** Ends what is being read aloud: whether it was read to its end. */
  endSpeech: (whole: boolean) => void = () => {};
  /** Articles that an older version read. */
  older = 0;
  /** Articles that were removed, as closed editions still show them. */
  removed: ArticleView[] = [];
  /** The page as it was kept last, and how it looked. */
  kept: { page: unknown; snapshot: unknown } | null = null;
  #handlers = new Map<string, Handler[]>();
  #callbacks = new Map<number, (event: unknown) => void>();
  #next = 1;
  #cutOff = 0;

  constructor(public state: DeskState) {
    if (state === 'empty') {
      this.batches = [];
      this.receipts = [];
    } else this.fill();
    if (state === 'many') this.#multiply();
  }

  /** Puts the articles on the desk. */
  fill(): void {
    for (const [id, draft] of Object.entries(DRAFTS)) {
      const article = articleOf(Number(id), draft, SPEAKERS);
      // An update the reader has not seen.
      if (id === '6') {
        const gone = 'More is expected to be known later in the day.';
        article.revision = {
          since: '2026-11-21T09:15:00+00:00',
          read: true,
          headline: null,
          new: article.summary.slice(1).map((sentence) => sentence.span),
          gone: [{ span: { start: 0, end: gone.length }, text: gone }],
        };
      }
      const told = Object.values(DRAFTS).filter((other) => other.story === draft.story);
      const central = told[0] ?? draft;
      article.story = draft.story
        ? { id: draft.story, headline: central.headline, articles: told.length }
        : null;
      this.articles.set(Number(id), article);
    }
  }

  #multiply(): void {
    const models = [...this.articles.values()];
    for (let id = 100; id < 5100; id += 1) {
      const model = models[id % models.length] as ArticleView;
      const line = {
        ...model.line,
        id,
        headline: `${model.line.headline} (${id})`,
        read: id % 3 === 0,
      };
      this.articles.set(id, { ...model, line });
    }
  }

  invoke = async (command: string, args: Args = {}): Promise<unknown> => {
    if (command === 'plugin:event|listen') return this.#listen(args);
    if (command.startsWith('plugin:')) return null;
    this.calls.push({ command, args: structuredClone(args) });
    if (this.state === 'slow') return new Promise(() => {});
    if (this.state === 'loading' && !OPENING.has(command)) return new Promise(() => {});
    if (this.state === 'closed') throw { code: 'library-cannot-open', message: 'no library' };
    if (this.failing.has(command) || (this.state === 'failing' && !OPENING.has(command))) {
      throw { code: 'busy', message: 'the library is busy' };
    }
    const answer = this.commands[command];
    if (!answer) throw { code: 'unknown', message: `no such command: ${command}` };
    const told = structuredClone(await answer(args));
    if (CHANGES.has(command)) setTimeout(() => this.emit('library-changed'));
    return told;
  };

  #listen({ event, handler }: Args): number {
    const call = this.#callbacks.get(handler as number);
    if (call) {
      const known = this.#handlers.get(event as string) ?? [];
      this.#handlers.set(event as string, [...known, (payload) => call({ event, id: 0, payload })]);
    }
    return this.#next++;
  }

  transformCallback = (callback: (event: unknown) => void): number => {
    const id = this.#next++;
    this.#callbacks.set(id, callback);
    return id;
  };

  emit(event: string, payload: unknown = null): void {
    for (const handle of this.#handlers.get(event) ?? []) handle(payload);
  }

  /** Runs an import of these receipts as the shell would tell of it. */
  import(receipts: Receipt[], finish = true): number {
    const batch = receipts[0]?.batch ?? 8;
    const total = receipts.length;
    const progress = (done: number, finished: boolean) =>
      this.emit('import-progress', { batch, done, total, per_second: 412, finished });
    progress(0, false);
    this.emit('import-receipt', receipts);
    progress(finish ? total : total - 1, finish);
    if (finish) this.emit('library-changed');
    return batch;
  }

  #samples = (): number => {
    if (this.articles.size === 0) this.fill();
    this.state = 'samples';
    const receipts = RECEIPTS.slice(0, 2).map((receipt) => ({ ...receipt, batch: 1 }));
    setTimeout(() => this.import(receipts), 30);
    return 1;
  };

  #mark(ids: number[], what: 'read' | 'saved', on: boolean): null {
    const lines = ids.map((id) => this.#line(id));
    const before = lines.map((line) => line[what]);
    for (const line of lines) line[what] = on;
    const act =
      what === 'read'
        ? ({ kind: 'read', read: on, articles: ids.length } as const)
        : ({ kind: 'saved', saved: on, articles: ids.length } as const);
    this.#did(act, () => lines.forEach((line, at) => (line[what] = before[at] ?? false)));
    return null;
  }

  #line = (id: number) => {
    const article = this.articles.get(id);
    if (!article) throw { code: 'not-found', message: `no article ${id}` };
    return article.line;
  };

  #hits(filter: ArticleFilter): SearchHit[] {
    const wanted = filter.query?.toLowerCase() ?? '';
    return [...this.articles.values()].flatMap((article) => {
      const { line } = article;
      if (filter.saved && !line.saved) return [];
      if (filter.unread && line.read) return [];
      if (filter.source && line.source !== filter.source) return [];
      if (filter.language && line.language !== filter.language) return [];
      if (filter.tag && !line.tags.includes(filter.tag)) return [];
      if (wanted === '') return [{ line, snippet: '', span: { start: 0, end: 0 }, marks: [] }];
      const block = article.blocks.find((one) =>
        this.#text(article, one.span).toLowerCase().includes(wanted),
      );
      if (!block) return [];
      const snippet = this.#text(article, block.span);
      const at = snippet.toLowerCase().indexOf(wanted);
      const mark = spanOf(snippet, snippet.slice(at, at + wanted.length));
      return [{ line, snippet, span: block.span, marks: [mark] }];
    });
  }

  #text = (article: ArticleView, span: { start: number; end: number }) =>
    new TextDecoder().decode(new TextEncoder().encode(article.body).slice(span.start, span.end));

  #stories(): StoryLine[] {
    const ids = new Set([...this.articles.values()].map((article) => article.story?.id));
    return [...ids]
      .filter((id) => id !== undefined)
      .map((id) => {
        const told = [...this.articles.values()].filter(
          (one) => one.story?.id === id && one.line.id < 100,
        );
        return {
          id,
          headline: told[0]?.line.headline ?? '',
          articles: told.length,
          sources: new Set(told.map((one) => one.line.source)).size,
          first_day: id === 1 ? '2026-11-09' : '2026-11-22',
          last_day: TODAY,
          sparkline: spark(id),
        };
      });
  }

  #quotesOf(id: number): QuoteEntry[] {
    return [...this.articles.values()]
      .filter((article) => article.line.id < 100)
      .flatMap((article) =>
        article.quotes.flatMap((quote, nth) =>
          quote.speaker_id === id ? [quoted(article, nth)] : [],
        ),
      );
  }

  /** What else a speaker's page shows. */
  #pageOf(quotes: QuoteEntry[]) {
    const history: RoleEntry[] = [];
    for (const { role, source, when } of quotes) {
      if (role === null) continue;
      const day = when.slice(0, 10);
      const known = history.find((entry) => entry.role === role);
      if (known) {
        known.first_day = day < known.first_day ? day : known.first_day;
        if (source && !known.sources.includes(source)) known.sources.push(source);
      } else {
        history.push({ role, first_day: day, last_day: day, sources: source ? [source] : [] });
      }
    }
    const stories = quotes.map(({ article }) => {
      const { line, story } = this.articles.get(article)!;
      return { article, headline: line.headline, story: story?.id ?? 0 };
    });
    const names = quotes.flatMap(({ speaker }) => (speaker ? [speaker.split(' ').at(-1)!] : []));
    return { history, names: [...new Set(names)], stories };
  }

  #speakers(): SpeakerLine[] {
    return [...SPEAKERS]
      .map(([id, speaker]) => {
        const quotes = this.#quotesOf(id);
        return {
          id,
          ...speaker,
          role: quotes[0]?.role ?? null,
          quotes: quotes.length,
          last_day: TODAY,
        };
      })
      .filter((speaker) => speaker.quotes > 0);
  }

  #edition(key: EditionKey) {
    const told = this.articles.size > 0 && (key.day === TODAY || this.state === 'samples');
    if (!told) return emptyEdition(key.day, key.by);
    const edition = editionOf(this.articles);
    edition.key = key;
    if (key.by === 'publication') Object.assign(edition, { number: null, closes: null });
    if (this.state === 'few') {
      Object.assign(edition, {
        stories: [storyOf(this.articles, [6], 'new')],
        said: [],
        briefs: [],
        unused: [],
      });
      edition.since = { day: null, new: 2, developing: 0, quiet: 0 };
    }
    return edition;
  }

  #counts(): Counts {
    const full = this.articles.size > 0;
    return {
      today: full ? 11 : 0,
      editions: full ? 214 : 0,
      stories: this.#stories().length,
      speakers: full ? this.#speakers().length : 0,
      articles: this.articles.size,
      saved: [...this.articles.values()].filter((article) => article.line.saved).length,
      batches: this.batches.length,
      samples: this.state === 'samples',
    };
  }

  #dismissed = new Map<number, QuoteView>();

  /** Puts quotes back that were said to be none. */
  #restore(article: ArticleView, ids: number[]) {
    const back = article.not_quotes.filter(({ id }) => ids.includes(id));
    article.not_quotes = article.not_quotes.filter(({ id }) => !ids.includes(id));
    const quotes = back.flatMap(({ id }) => this.#dismissed.get(id) ?? []);
    article.quotes = [...article.quotes, ...quotes].sort(
      (one, other) => one.content.start - other.content.start,
    );
  }

  #did(act: Act, back: () => void): Act {
    this.acts.push({ act, back });
    return act;
  }

  #remove(ids: number[], kind: 'removed-articles' | 'undid-batch'): Act {
    const gone = ids.map((id) => [id, this.articles.get(id)] as const);
    for (const id of ids) this.articles.delete(id);
    this.removed.push(...gone.flatMap(([, article]) => (article ? [article] : [])));
    return this.#did({ kind, articles: ids.length }, () => {
      for (const [id, article] of gone) if (article) this.articles.set(id, article);
    });
  }

  /** Makes an article of other blocks of its original. */
  #remake(id: number, kept: string[] | null): Act {
    const before = this.articles.get(id) as ArticleView;
    this.articles.set(id, madeOf(before, kept));
    const act = { kind: 'chose-blocks', chosen: kept !== null } as const;
    this.#did(act, () => this.articles.set(id, before));
    return act;
  }

  /** Puts articles into a story; what undo does is put them back. */
  #restory(ids: number[], story: number, act: Act): Act {
    const before = new Map<number, ArticleView['story']>();
    for (const id of ids) {
      const article = this.articles.get(id);
      if (!article) continue;
      before.set(id, article.story);
      const headline = article.line.headline;
      this.articles.set(id, { ...article, story: { id: story, headline, articles: 1 } });
    }
    return this.#did(act, () => {
      for (const [id, was] of before) {
        const article = this.articles.get(id);
        if (article) this.articles.set(id, { ...article, story: was });
      }
    });
  }

  commands: Record<string, (args: Args) => unknown> = {
    ...highlightCommands(
      () => this.articles,
      (act, back) => this.#did(act, back),
    ),
    split_story: ({ ids }) =>
      this.#restory(ids as number[], 900 + (ids as number[])[0]!, {
        kind: 'split-story',
        articles: (ids as number[]).length,
      }),
    move_articles: ({ ids, to }) =>
      this.#restory(ids as number[], to as number, {
        kind: 'moved-articles',
        articles: (ids as number[]).length,
      }),
    merge_stories: ({ one, other }) => {
      const moved = [...this.articles.values()].filter((article) => article.story?.id === other);
      const ids = moved.map((article) => article.line.id);
      return this.#restory(ids, one as number, { kind: 'merged-stories' });
    },
    get_today: () => TODAY,
    get_counts: () => this.#counts(),
    get_edition: ({ key }) => this.#edition((key ?? { by: 'arrival', day: TODAY }) as EditionKey),
    list_editions: ({ by }) => (this.articles.size ? editionLines(by as 'arrival') : []),
    get_article: ({ id, cited }) => {
      const removed = cited && this.removed.find((one) => one.line.id === id);
      if (removed && !this.articles.has(id as number)) {
        return { ...removed, standing: { kind: 'removed' } };
      }
      return (this.#line(id as number), this.articles.get(id as number));
    },
    get_original: ({ id }) => {
      const article = this.articles.get(id as number);
      const html = `<!doctype html><style>body{font:16px sans-serif;margin:2rem}</style><h1>${article?.line.headline}</h1><p>${article?.body.replaceAll('\n\n', '</p><p>')}</p><script>parent.document.title='broken in'</script>`;
      const kind = article?.format === 'html' ? 'html' : 'text';
      return {
        article: id,
        item: article?.item,
        kind,
        text: kind === 'html' ? html : article?.body,
        bytes: 48213,
      };
    },
    get_outline: ({ id }) => outlineOf(this.articles.get(id as number) as ArticleView),
    choose_blocks: ({ id, kept }) => this.#remake(id as number, kept as string[]),
    unchoose_blocks: ({ id }) => this.#remake(id as number, null),
    count_older: () => this.older,
    reread: ({ ids }) => {
      const total = ids ? (ids as number[]).length : this.older;
      const before = this.older;
      if (!ids) this.older = 0;
      const changed = ids ? 0 : 1;
      if (changed)
        this.#did({ kind: 'read-again', articles: changed }, () => (this.older = before));
      const none = { failed: 0, reason: null, code: null };
      return { done: total, total, changed, ...none, undoable: changed > 0, finished: true };
    },
    search_articles: ({ filter, offset, limit }) => {
      const hits = this.#hits(filter as ArticleFilter);
      return part(hits, offset, limit);
    },
    get_cut_off: () => this.#cutOff,
    set_cut_off: ({ hour }) => {
      this.#cutOff = hour as number;
    },
    list_sources: () => {
      const sources = new Map<string, number>();
      for (const { line } of this.articles.values()) {
        if (line.source) sources.set(line.source, (sources.get(line.source) ?? 0) + 1);
      }
      return [...sources];
    },
    list_languages: () => {
      const languages = new Map<string, number>();
      for (const { line } of this.articles.values()) {
        if (line.language) languages.set(line.language, (languages.get(line.language) ?? 0) + 1);
      }
      return [...languages];
    },
    list_stories: ({ offset, limit }) => part(this.#stories(), offset, limit),
    list_busiest: ({ limit }) =>
      this.#stories()
        .filter((story) => story.articles > 1)
        .slice(0, limit as number),
    get_story: ({ id }) => {
      const line = this.#stories().find((story) => story.id === id);
      if (!line) throw { code: 'not-found', message: 'no story' };
      const told = [...this.articles.values()].filter(
        (one) => one.story?.id === id && one.line.id < 100,
      );
      const entry = storyOf(
        this.articles,
        told.map((one) => one.line.id),
        'new',
      );
      const timeline = told.flatMap((one) =>
        one.summary.map((sentence) => ({
          day: one.line.published?.day ?? TODAY,
          excerpt: sentence,
        })),
      );
      timeline.sort((a, b) => (a.day < b.day ? -1 : 1));
      return {
        line,
        headline: entry.headline,
        central: entry.central,
        sources: gathered(told),
        sentences: entry.sentences.map((sentence) => ({ ...sentence, new: false })),
        quotes: entry.quotes,
        timeline,
        related: this.#stories()
          .filter((other) => other.id !== id && other.id % 2 === 0)
          .slice(0, 2)
          .map((line, i) => ({ line, speakers: i === 0 ? [{ id: 1, name: 'Ines Caldera' }] : [] })),
      };
    },
    list_speakers: ({ filter, offset, limit }) => {
      const { name, kind, order } = filter as SpeakerFilter;
      const lines = this.#speakers().filter(
        (one) => (kind === null || one.kind === kind) && plain(one.name).includes(plain(name)),
      );
      if (order === 'name') lines.sort((a, b) => (plain(a.name) < plain(b.name) ? -1 : 1));
      if (order === 'recent')
        lines.sort((a, b) => (b.last_day ?? '').localeCompare(a.last_day ?? ''));
      return part(lines, offset, limit);
    },
    list_unnamed: ({ name, offset, limit }) =>
      part(
        UNNAMED.filter((one) => this.state !== 'empty' && plain(one.name).includes(plain(name))),
        offset,
        limit,
      ),
    list_people: ({ article }) => {
      const found = this.articles.get(article as number)!.quotes;
      return found.flatMap(({ speaker: name, role, speaker_kind: kind, speaker_id: speaker }) =>
        name === null ? [] : [{ name, role, kind: kind ?? 'person', speaker }],
      );
    },
    correct_quotes: ({ ids, verdict }) => {
      const word = verdict as Verdict;
      const before = [...this.articles].map(
        ([id, { quotes, not_quotes }]) => [id, { quotes, not_quotes }] as const,
      );
      const known = (id: number) => SPEAKERS.get(id)?.name ?? '';
      const name = word.kind === 'speaker' ? known(word.id) : 'name' in word ? word.name : null;
      for (const article of this.articles.values()) {
        if (word.kind === 'a-quote') {
          this.#restore(article, ids as number[]);
          continue;
        }
        article.quotes = article.quotes.flatMap((quote) => {
          if (!(ids as number[]).includes(quote.id)) return [quote];
          if (word.kind === 'not-a-quote') {
            this.#dismissed.set(quote.id, quote);
            const text = new ByteText(article.body).slice(quote.content);
            article.not_quotes = [...article.not_quotes, { ...quote, text }];
            return [];
          }
          const speaker_id = word.kind === 'speaker' ? word.id : null;
          const none = { cue: null, mention: null, role: null };
          return [{ ...quote, ...none, speaker: name, speaker_id, corrected: true }];
        });
      }
      const quotes = (ids as number[]).length;
      const act: Act =
        word.kind === 'not-a-quote'
          ? { kind: 'not-quotes', quotes }
          : word.kind === 'a-quote'
            ? { kind: 'restored-quotes', quotes }
            : { kind: 'corrected-speaker', quotes, name };
      return this.#did(act, () => {
        for (const [id, kept] of before) Object.assign(this.articles.get(id)!, kept);
      });
    },
    merge_speakers: ({ one, into }) => {
      const name = (id: unknown) => SPEAKERS.get(id as number)?.name ?? '';
      return this.#did({ kind: 'merged-speakers', name: name(one), into: name(into) }, () => {});
    },
    split_speaker: ({ quotes, to }) => {
      const { length } = quotes as number[];
      const name = (to as { name?: string }).name ?? '';
      return this.#did({ kind: 'split-speaker', quotes: length, name }, () => {});
    },
    rename_speaker: ({ id, name }) => {
      const speaker = SPEAKERS.get(id as number)!;
      const before = speaker.name;
      speaker.name = name as string;
      return this.#did({ kind: 'renamed-speaker', name: speaker.name }, () => {
        speaker.name = before;
      });
    },
    get_speaker: ({ id }) => {
      const line = this.#speakers().find((speaker) => speaker.id === id);
      if (!line) throw { code: 'not-found', message: 'no speaker' };
      const quotes = this.#quotesOf(id as number);
      const roles = [...new Set(quotes.map((quote) => quote.role).filter((role) => role !== null))];
      return { line, roles, quotes, ...this.#pageOf(quotes) };
    },
    note_opened: ({ id }) => {
      this.#line(id as number).read = true;
      return null;
    },
    set_read: ({ ids, read }) => this.#mark(ids as number[], 'read', read as boolean),
    set_saved: ({ ids, saved }) => this.#mark(ids as number[], 'saved', saved as boolean),
    set_tag: ({ ids, tag, on }) => {
      const lines = (ids as number[]).map((id) => this.#line(id));
      const before = lines.map((line) => line.tags);
      for (const line of lines) {
        line.tags = line.tags.filter((one) => one !== tag);
        if (on) line.tags.push(tag as string);
      }
      const act = { kind: 'tagged', tag: tag as string, on: on as boolean } as const;
      this.#did({ ...act, articles: lines.length }, () =>
        lines.forEach((line, at) => (line.tags = before[at] ?? [])),
      );
      return null;
    },
    list_tags: () => {
      const tags = new Map<string, number>();
      for (const { line } of this.articles.values()) {
        for (const tag of line.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
      }
      return [...tags].sort();
    },
    list_ids: ({ filter }) => this.#hits(filter as ArticleFilter).map((hit) => hit.line.id),
    list_searches: () => this.searches,
    keep_search: ({ name, filter }) => {
      const before = this.searches;
      const search = {
        id: before.length + 1,
        name: name as string,
        filter: filter as ArticleFilter,
      };
      this.searches = [...before, search];
      this.#did({ kind: 'kept-search', name: search.name }, () => (this.searches = before));
      return search.id;
    },
    remove_search: ({ id }) => {
      const before = this.searches;
      const gone = before.find((search) => search.id === id);
      this.searches = before.filter((search) => search.id !== id);
      const act = { kind: 'removed-search', name: gone?.name ?? '' } as const;
      this.#did(act, () => (this.searches = before));
      return act;
    },
    remove_articles: ({ ids }) => this.#remove(ids as number[], 'removed-articles'),
    undo: () => {
      const last = this.acts.pop();
      last?.back();
      return last?.act ?? null;
    },
    list_batches: () => this.batches,
    list_receipts: ({ batch }) => this.receipts.filter((receipt) => receipt.batch === batch),
    retry_receipt: ({ id }) => {
      const receipt = this.receipts.find((one) => one.id === id) as Receipt;
      receipt.outcome = {
        kind: 'added',
        article: 12,
        headline: 'Ferry timetable for the winter',
        detail: 'Coast Tribune',
        remarks: [{ kind: 'source', name: 'Coast Tribune' }],
      };
      return receipt;
    },
    undo_batch: ({ id }) => {
      const batch = this.batches.find((one) => one.id === id);
      if (batch) batch.undone = true;
      const act = this.#remove([10, 8], 'undid-batch');
      const last = this.acts.at(-1);
      if (last && batch) {
        const back = last.back;
        last.back = () => (back(), (batch.undone = false));
      }
      return act;
    },
    import_samples: this.#samples,
    remove_samples: () => {
      this.articles.clear();
      this.state = 'empty';
      return null;
    },
    import_paths: () => 8,
    import_text: () => 8,
    import_url: () => 8,
    import_urls: () => 8,
    choose_files: () => null,
    choose_folder: () => null,
    cancel_import: () => null,
    open_url: () => null,
    can_speak: () => true,
    speak: () => new Promise((over) => (this.endSpeech = over)),
    end_speech: () => (this.endSpeech(false), null),
    find_stories: ({ words, limit }) => {
      const wanted = (words as string).toLowerCase().split(/\s+/).filter(Boolean);
      const has = (headline: string) =>
        wanted.every((word) => ` ${headline.toLowerCase()}`.includes(` ${word}`));
      return this.#stories()
        .filter((story) => has(story.headline))
        .slice(0, limit as number);
    },
    find_speakers: ({ name, limit }) => {
      return this.#speakers()
        .filter((one) => ` ${plain(one.name)}`.includes(` ${plain(name)}`))
        .slice(0, limit as number);
    },
    tags_of_all: ({ ids }) => {
      const all = (ids as number[]).map((id) => this.#line(id).tags);
      return (all[0] ?? []).filter((tag) => all.every((tags) => tags.includes(tag)));
    },
    set_appearance: () => null,
    set_window_prefs: ({ prefs }) => (prefs as { zoom: number }).zoom,
    about: () => ({
      version: '0.1.0',
      licence: 'MIT OR Apache-2.0',
      data_folder: '/home/ines/.local/share/org.nutgraf.desktop',
    }),
    licences: () => [
      { name: 'rusqlite', version: '0.41.0', licence: 'MIT' },
      { name: 'tauri', version: '2.12.5', licence: 'Apache-2.0 OR MIT' },
    ],
    open_data_folder: () => null,
    keep_page: ({ page, snapshot }) => ((this.kept = { page, snapshot }), null),
    tell_morning: () => null,
    summarize_drag: ({ paths }) => {
      const kinds: Record<string, number> = {};
      let folders = 0;
      for (const path of paths as string[]) {
        const ending = path.split('.').at(-1) ?? '';
        if (!path.includes('.')) folders += 1;
        else {
          const kind =
            { txt: 'text', md: 'text', html: 'page', pdf: 'document' }[ending] ?? 'other';
          kinds[kind] = (kinds[kind] ?? 0) + 1;
        }
      }
      return { folders, kinds };
    },
    bring_back: ({ id }) => {
      const [article] = this.removed.splice(
        this.removed.findIndex((one) => one.line.id === id),
        1,
      );
      if (!article) throw { code: 'not-found', message: 'nothing was removed' };
      this.articles.set(id as number, article);
      return this.#did({ kind: 'brought-back' }, () => this.articles.delete(id as number));
    },
  };
}

/** After these the shell tells the page that the library changed. */
const CHANGES = new Set([
  'note_opened',
  'set_read',
  'set_saved',
  'set_tag',
  'add_highlight',
  'note_highlight',
  'remove_highlight',
  'keep_search',
  'remove_search',
  'remove_articles',
  'bring_back',
  'split_story',
  'move_articles',
  'merge_stories',
  'choose_blocks',
  'unchoose_blocks',
  'reread',
  'undo',
  'undo_batch',
  'correct_quotes',
  'merge_speakers',
  'split_speaker',
  'rename_speaker',
  'remove_samples',
  'retry_receipt',
]);

/** What still answers on a desk where everything else fails. */
const OPENING = new Set(['get_today', 'get_counts', 'list_searches', 'set_appearance']);

declare global {
  interface Window {
    desk: Desk;
    deskState?: DeskState;
    __TAURI_INTERNALS__: unknown;
  }
}

const desk = new Desk(window.deskState ?? 'full');
window.desk = desk;
window.__TAURI_INTERNALS__ = {
  invoke: desk.invoke,
  transformCallback: desk.transformCallback,
  unregisterCallback: () => {},
  metadata: {
    currentWindow: { label: 'main' },
    currentWebview: { label: 'main', windowLabel: 'main' },
  },
};
window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: () => {} };
