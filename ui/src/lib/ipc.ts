// The only road to the engine: a typed function for every command and event of the shell.
// No other file of the page names Tauri.

import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';

import type { Act } from './types/Act';
import type { ArticleFilter } from './types/ArticleFilter';
import type { ArticleId } from './types/ArticleId';
import type { ArticlePerson } from './types/ArticlePerson';
import type { ArticleView } from './types/ArticleView';
import type { Batch } from './types/Batch';
import type { BatchId } from './types/BatchId';
import type { By } from './types/By';
import type { Cited } from './types/Cited';
import type { Counts } from './types/Counts';
import type { Day } from './types/Day';
import type { Edition } from './types/Edition';
import type { EditionKey } from './types/EditionKey';
import type { EditionLine } from './types/EditionLine';
import type { HighlightId } from './types/HighlightId';
import type { HighlightLine } from './types/HighlightLine';
import type { Language } from './types/Language';
import type { Original } from './types/Original';
import type { Outline } from './types/Outline';
import type { Page } from './types/Page';
import type { Parted } from './types/Parted';
import type { Progress } from './types/Progress';
import type { QuoteId } from './types/QuoteId';
import type { Receipt } from './types/Receipt';
import type { ReceiptId } from './types/ReceiptId';
import type { Rereading } from './types/Rereading';
import type { SavedSearch } from './types/SavedSearch';
import type { SearchHit } from './types/SearchHit';
import type { SearchId } from './types/SearchId';
import type { Span } from './types/Span';
import type { SpeakerFilter } from './types/SpeakerFilter';
import type { SpeakerId } from './types/SpeakerId';
import type { SpeakerLine } from './types/SpeakerLine';
import type { SpeakerView } from './types/SpeakerView';
import type { StoryId } from './types/StoryId';
import type { StoryLine } from './types/StoryLine';
import type { StoryView } from './types/StoryView';
import type { UnnamedLine } from './types/UnnamedLine';
import type { Verdict } from './types/Verdict';

/** What every command fails with: a short code to branch on and a sentence for a person. */
export type Failure = { code: string; message: string };

/** Makes a Failure of whatever was thrown; the code is `unknown` where the shell gave none. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    return { code: String(thrown.code), message: String(thrown.message) };
  }
  return { code: 'unknown', message: String(thrown) };
}

export const getToday = () => invoke<Day>('get_today');
export const getEdition = (key: EditionKey) => invoke<Edition>('get_edition', { key });
/** The hour at which a day ends, 0 for midnight. */
export const getCutOff = () => invoke<number>('get_cut_off');
export const setCutOff = (hour: number) => invoke<void>('set_cut_off', { hour });
export const listEditions = (by: By) => invoke<EditionLine[]>('list_editions', { by });

/** An article, in the version that has what is cited where a closed edition cites it. */
export const getArticle = (id: ArticleId, cited: Cited | null = null) =>
  invoke<ArticleView>('get_article', { id, cited });
export const getOriginal = (id: ArticleId) => invoke<Original>('get_original', { id });
/** An article's original taken apart, to choose from. */
export const getOutline = (id: ArticleId) => invoke<Outline>('get_outline', { id });
/** Makes an article of the blocks with these keys. */
export const chooseBlocks = (id: ArticleId, kept: string[]) =>
  invoke<Act>('choose_blocks', { id, kept });
/** Leaves it to the extractor again which blocks an article is made of. */
export const unchooseBlocks = (id: ArticleId) => invoke<Act>('unchoose_blocks', { id });
/** How many articles an older version read. */
export const countOlder = () => invoke<number>('count_older');
/** Reads originals again: of these articles, or of all that an older version read. */
export const reread = (ids: ArticleId[] | null) => invoke<Rereading>('reread', { ids });
/** Filters nothing. */
export const ANY: ArticleFilter = {
  query: null,
  day: null,
  source: null,
  language: null,
  unread: false,
  saved: false,
  tag: null,
};
export const searchArticles = (filter: ArticleFilter, offset: number, limit: number) =>
  invoke<Page<SearchHit>>('search_articles', { filter, offset, limit });
export const listIds = (filter: ArticleFilter) => invoke<ArticleId[]>('list_ids', { filter });
export const listSources = () => invoke<[string, number][]>('list_sources');
export const listLanguages = () => invoke<[Language, number][]>('list_languages');
export const noteOpened = (id: ArticleId) => invoke<void>('note_opened', { id });
export const setRead = (ids: ArticleId[], read: boolean) => invoke<void>('set_read', { ids, read });
export const setSaved = (ids: ArticleId[], saved: boolean) =>
  invoke<void>('set_saved', { ids, saved });
export const setTag = (ids: ArticleId[], tag: string, on: boolean) =>
  invoke<void>('set_tag', { ids, tag, on });
export const listTags = () => invoke<[string, number][]>('list_tags');
/** The tags that all of these articles bear. */
export const tagsOfAll = (ids: ArticleId[]) => invoke<string[]>('tags_of_all', { ids });
export const listSearches = () => invoke<SavedSearch[]>('list_searches');
export const keepSearch = (name: string, filter: ArticleFilter) =>
  invoke<SearchId>('keep_search', { name, filter });
export const removeSearch = (id: SearchId) => invoke<Act>('remove_search', { id });
/** Where the words of a search stand in an article. */
export const findInArticle = (id: ArticleId, query: string) =>
  invoke<Span[]>('find_in_article', { id, query });
export const addHighlight = (id: ArticleId, cited: Cited, note = '') =>
  invoke<HighlightId>('add_highlight', { id, cited, note });
export const noteHighlight = (id: HighlightId, note: string) =>
  invoke<void>('note_highlight', { id, note });
export const removeHighlight = (id: HighlightId) => invoke<Act>('remove_highlight', { id });
export const listHighlights = (offset: number, limit: number) =>
  invoke<Page<HighlightLine>>('list_highlights', { offset, limit });
export const removeArticles = (ids: ArticleId[]) => invoke<Act>('remove_articles', { ids });

export const bringBack = (id: ArticleId) => invoke<Act>('bring_back', { id });

/** A part of all stories, the latest first. */
export const listStories = (offset: number, limit: number) =>
  invoke<Page<StoryLine>>('list_stories', { offset, limit });
/** The stories with most articles in the last two weeks. */
export const listBusiest = (limit: number) => invoke<StoryLine[]>('list_busiest', { limit });
export const getStory = (id: StoryId) => invoke<StoryView>('get_story', { id });
export const splitStory = (story: StoryId, ids: ArticleId[]) =>
  invoke<Act>('split_story', { story, ids });
export const moveArticles = (ids: ArticleId[], to: StoryId) =>
  invoke<Act>('move_articles', { ids, to });
export const mergeStories = (one: StoryId, other: StoryId) =>
  invoke<Act>('merge_stories', { one, other });
export const listSpeakers = (filter: SpeakerFilter, offset: number, limit: number) =>
  invoke<Page<SpeakerLine>>('list_speakers', { filter, offset, limit });
/** Speakers in whose name a word begins so, most quoted first. */
export const findSpeakers = (name: string, limit: number) =>
  invoke<SpeakerLine[]>('find_speakers', { name, limit });
/** Stories with these words in a headline, latest first. */
export const findStories = (words: string, limit: number) =>
  invoke<StoryLine[]>('find_stories', { words, limit });
/** Sources without a name, the latest first; with `name`, those whose description holds it. */
export const listUnnamed = (name: string, offset: number, limit: number) =>
  invoke<Page<UnnamedLine>>('list_unnamed', { name, offset, limit });
/** Everybody an article names as a speaker. */
export const listPeople = (article: ArticleId) =>
  invoke<ArticlePerson[]>('list_people', { article });
export const correctQuotes = (ids: QuoteId[], verdict: Verdict) =>
  invoke<Act>('correct_quotes', { ids, verdict });
export const mergeSpeakers = (one: SpeakerId, into: SpeakerId) =>
  invoke<Act>('merge_speakers', { one, into });
export const splitSpeaker = (
  from: SpeakerId,
  quotes: QuoteId[],
  articles: ArticleId[],
  to: Parted,
) => invoke<Act>('split_speaker', { from, quotes, articles, to });
export const renameSpeaker = (id: SpeakerId, name: string) =>
  invoke<Act>('rename_speaker', { id, name });
export const getSpeaker = (id: SpeakerId) => invoke<SpeakerView>('get_speaker', { id });

export const getCounts = () => invoke<Counts>('get_counts');
export const undo = () => invoke<Act | null>('undo');
export const openUrl = (url: string) => invoke<void>('open_url', { url });

/** Whether the system has a voice to read aloud with. */
export const canSpeak = () => invoke<boolean>('can_speak');
/** Says a text, and answers when it is over: whether it was said to its end. */
export const speak = (text: string, language: Language | null) =>
  invoke<boolean>('speak', { text, language });
export const endSpeech = () => invoke<void>('end_speech');

export const importPaths = (paths: string[]) => invoke<BatchId>('import_paths', { paths });
export const importText = (text: string) => invoke<BatchId>('import_text', { text });
export const importUrl = (url: string) => invoke<BatchId>('import_url', { url });
export const importUrls = (urls: string[]) => invoke<BatchId>('import_urls', { urls });
export const importSamples = () => invoke<BatchId>('import_samples');
export const removeSamples = () => invoke<void>('remove_samples');
export const chooseFiles = () => invoke<BatchId | null>('choose_files');
export const chooseFolder = () => invoke<BatchId | null>('choose_folder');
export const cancelImport = () => invoke<void>('cancel_import');
export const listBatches = () => invoke<Batch[]>('list_batches');
export const listReceipts = (batch: BatchId) => invoke<Receipt[]>('list_receipts', { batch });
export const retryReceipt = (id: ReceiptId) => invoke<Receipt>('retry_receipt', { id });
export const undoBatch = (id: BatchId) => invoke<Act>('undo_batch', { id });

/** What the reader may choose for the window itself. */
export type Wishes = {
  /** How large the page is shown; 1 is as designed. */
  zoom: number;
  tray: boolean;
  close_to_tray: boolean;
  /** Whether a note tells in the morning that an edition is ready. */
  morning: boolean;
};

/** What the window knew before the page asked; nothing where the page runs without it. */
export const known = (globalThis as { nutgraf?: Known }).nutgraf;
type Known = Wishes & {
  /** What the reader chose of the page before; `page` is nothing until it was chosen once. */
  theme: unknown;
  page: object | null;
  last: unknown;
};

/** How the page looks, for the window to keep, and the words of menus, dialogs and tray. */
export type Look = {
  theme: string;
  page: { language: string; face: string; measure: string; length: string };
  words: Record<string, string>;
};
export const dress = (look: Look) => invoke<void>('dress', { look });
/** Answers with the zoom that holds. */
export const wish = (wishes: Wishes) => invoke<number>('wish', { wishes });
export type About = { version: string; licence: string; data_folder: string };
export const about = () => invoke<About>('about');
/** A part the app is built of. */
export type Licence = { name: string; version: string; licence: string };
export const licences = () => invoke<Licence[]>('licences');
export const openDataFolder = () => invoke<void>('open_data_folder');
/** What a window shows: its markup, the styles and the language it is in, and the look it was made for. */
export type Sight = { markup: string; style: string; lang: string; look: Look['page'] };
/** Keeps what is shown, and what it is made of, for the next start. */
export const keepPage = (page: unknown, sight: Sight) => invoke<void>('keep_page', { page, sight });
export const tellMorning = (key: EditionKey, title: string, text: string) =>
  invoke<void>('tell_morning', { key, title, text });

/** What is held over the window: how many folders, and how many files of each kind. */
export type Held = { folders: number; kinds: Record<string, number> };
export const lookAt = (paths: string[]) => invoke<Held>('look_at', { paths });

/** Takes a listener away again. */
export type Unlisten = () => void;

export const onProgress = (hear: (progress: Progress) => void): Promise<Unlisten> =>
  listen<Progress>('import-progress', (event) => hear(event.payload));
export const onReceipts = (hear: (receipts: Receipt[]) => void): Promise<Unlisten> =>
  listen<Receipt[]>('import-receipt', (event) => hear(event.payload));
/** An import that had begun stopped for a reason of the library's. */
export const onImportFailed = (hear: (failure: Failure) => void): Promise<Unlisten> =>
  listen<unknown>('import-failed', (event) => hear(asFailure(event.payload)));
export const onRereading = (hear: (told: Rereading) => void): Promise<Unlisten> =>
  listen<Rereading>('rereading', (event) => hear(event.payload));
export const onLibraryChanged = (hear: () => void): Promise<Unlisten> =>
  listen('library-changed', () => hear());
export const onEditionClosed = (hear: (key: EditionKey) => void): Promise<Unlisten> =>
  listen<EditionKey>('edition-closed', (event) => hear(event.payload));

/** An act was chosen in the menu bar: its name. */
export const onMenu = (hear: (act: string) => void): Promise<Unlisten> =>
  listen<string>('menu', (event) => hear(event.payload));
/** An edition is ready and the reader wants to be told. */
export const onMorning = (hear: (edition: EditionLine) => void): Promise<Unlisten> =>
  listen<EditionLine>('morning', (event) => hear(event.payload));
export const onShowEdition = (hear: (key: EditionKey) => void): Promise<Unlisten> =>
  listen<EditionKey>('show-edition', (event) => hear(event.payload));

/** What happens while files are dragged over the window; `paths` is empty for other things. */
export type Drag =
  { kind: 'enter'; paths: string[] } | { kind: 'leave' } | { kind: 'drop'; paths: string[] };

/** Hears files being dragged over and dropped on the window. */
export function onDrag(hear: (drag: Drag) => void): Promise<Unlisten> {
  return getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === 'enter' || payload.type === 'drop') {
      hear({ kind: payload.type, paths: payload.paths });
    } else if (payload.type === 'leave') {
      hear({ kind: 'leave' });
    }
  });
}
