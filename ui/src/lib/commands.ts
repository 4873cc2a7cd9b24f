// Written by `cargo test -p nutgraf-commands`; do not edit. What the page can ask the engine for,
// and what it is told.

import { invoke, listen, type Unlisten } from './ipc';
import type { About } from './types/About';
import type { Act } from './types/Act';
import type { Appearance } from './types/Appearance';
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
import type { DragSummary } from './types/DragSummary';
import type { Edition } from './types/Edition';
import type { EditionKey } from './types/EditionKey';
import type { EditionLine } from './types/EditionLine';
import type { Failure } from './types/Failure';
import type { HighlightId } from './types/HighlightId';
import type { HighlightLine } from './types/HighlightLine';
import type { Language } from './types/Language';
import type { Licence } from './types/Licence';
import type { Original } from './types/Original';
import type { Outline } from './types/Outline';
import type { Page } from './types/Page';
import type { PageSnapshot } from './types/PageSnapshot';
import type { Parted } from './types/Parted';
import type { Progress } from './types/Progress';
import type { QuoteId } from './types/QuoteId';
import type { Reanalysis } from './types/Reanalysis';
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
import type { WindowPrefs } from './types/WindowPrefs';

/** The day that articles arriving now belong to. */
export const getToday = () =>
  invoke<Day>('get_today');

/**
 * The edition of a day: as it was closed, or as it is now. Without `key`, today's edition by
 * arrival.
 */
export const getEdition = (key: EditionKey | null = null) =>
  invoke<Edition>('get_edition', { key });

/** All days with an edition, the latest first. */
export const listEditions = (by: By) =>
  invoke<EditionLine[]>('list_editions', { by });

/** The hour at which a day ends, 0 for midnight. */
export const getCutOff = () =>
  invoke<number>('get_cut_off');

/** An article, in the version that has `cited` where a closed edition cites it. */
export const getArticle = (id: ArticleId, cited: Cited | null = null) =>
  invoke<ArticleView>('get_article', { id, cited });

/** An article's original, to be shown. */
export const getOriginal = (id: ArticleId) =>
  invoke<Original>('get_original', { id });

/** An article's original taken apart, to choose from. */
export const getOutline = (id: ArticleId) =>
  invoke<Outline>('get_outline', { id });

/** How many articles an older version read. */
export const countOlder = () =>
  invoke<number>('count_older');

/** A part of the articles that match, best or latest first. */
export const searchArticles = (filter: ArticleFilter, offset: number, limit: number) =>
  invoke<Page<SearchHit>>('search_articles', { filter, offset, limit });

/** All articles that match. */
export const listIds = (filter: ArticleFilter) =>
  invoke<ArticleId[]>('list_ids', { filter });

/** The outlets, and how many articles each has. */
export const listSources = () =>
  invoke<[string, number][]>('list_sources');

/** The languages, and how many articles are in each. */
export const listLanguages = () =>
  invoke<[Language, number][]>('list_languages');

/** Where the words of a search stand in an article. */
export const findInArticle = (id: ArticleId, query: string) =>
  invoke<Span[]>('find_in_article', { id, query });

/** A part of all highlights, the latest first. */
export const listHighlights = (offset: number, limit: number) =>
  invoke<Page<HighlightLine>>('list_highlights', { offset, limit });

/** The tags, and how many articles bear each. */
export const listTags = () =>
  invoke<[string, number][]>('list_tags');

/** The searches kept under a name. */
export const listSearches = () =>
  invoke<SavedSearch[]>('list_searches');

/** A part of all stories, the latest first. */
export const listStories = (offset: number, limit: number) =>
  invoke<Page<StoryLine>>('list_stories', { offset, limit });

/** The stories with most articles in the last two weeks. */
export const listBusiest = (limit: number) =>
  invoke<StoryLine[]>('list_busiest', { limit });

/** A story with its articles and quotes. */
export const getStory = (id: StoryId) =>
  invoke<StoryView>('get_story', { id });

/** A part of the speakers, as filtered and ordered. */
export const listSpeakers = (filter: SpeakerFilter, offset: number, limit: number) =>
  invoke<Page<SpeakerLine>>('list_speakers', { filter, offset, limit });

/** Stories with these words in a headline, latest first. */
export const findStories = (words: string, limit: number) =>
  invoke<StoryLine[]>('find_stories', { words, limit });

/** Speakers in whose name a word begins so, most quoted first. */
export const findSpeakers = (name: string, limit: number) =>
  invoke<SpeakerLine[]>('find_speakers', { name, limit });

/** The tags that all of these articles bear. */
export const tagsOfAll = (ids: ArticleId[]) =>
  invoke<string[]>('tags_of_all', { ids });

/** Sources without a name, the latest first; with `name`, those whose description holds it. */
export const listUnnamed = (name: string, offset: number, limit: number) =>
  invoke<Page<UnnamedLine>>('list_unnamed', { name, offset, limit });

/** Everybody an article names as a speaker. */
export const listPeople = (article: ArticleId) =>
  invoke<ArticlePerson[]>('list_people', { article });

/** A speaker with everything they said. */
export const getSpeaker = (id: SpeakerId) =>
  invoke<SpeakerView>('get_speaker', { id });

/** How much of everything there is. */
export const getCounts = () =>
  invoke<Counts>('get_counts');

/** All imports, the latest first. */
export const listBatches = () =>
  invoke<Batch[]>('list_batches');

/** The receipts of an import. */
export const listReceipts = (batch: BatchId) =>
  invoke<Receipt[]>('list_receipts', { batch });

/** An article was opened: it is read from now on, without an act to undo. */
export const noteOpened = (id: ArticleId) =>
  invoke<void>('note_opened', { id });

/** Marks articles read or unread. */
export const setRead = (ids: ArticleId[], read: boolean) =>
  invoke<void>('set_read', { ids, read });

/** Saves articles, or no longer. */
export const setSaved = (ids: ArticleId[], saved: boolean) =>
  invoke<void>('set_saved', { ids, saved });

/** Gives articles a tag, or takes it away. */
export const setTag = (ids: ArticleId[], tag: string, on: boolean) =>
  invoke<void>('set_tag', { ids, tag, on });

/** Keeps a search under a name. */
export const keepSearch = (name: string, filter: ArticleFilter) =>
  invoke<SearchId>('keep_search', { name, filter });

/** Removes a kept search. */
export const removeSearch = (id: SearchId) =>
  invoke<Act>('remove_search', { id });

/** Removes articles; `undo` or `bring_back` shows them again. */
export const removeArticles = (ids: ArticleId[]) =>
  invoke<Act>('remove_articles', { ids });

/** Shows an article again that was removed. */
export const bringBack = (id: ArticleId) =>
  invoke<Act>('bring_back', { id });

/** Sets the hour at which a day ends, 0 for midnight. */
export const setCutOff = (hour: number) =>
  invoke<void>('set_cut_off', { hour });

/** Takes the latest act back; nothing where there is none. */
export const undo = () =>
  invoke<Act | null>('undo');

/** Takes an import back. */
export const undoBatch = (id: BatchId) =>
  invoke<Act>('undo_batch', { id });

/** Removes the sample articles for good. */
export const removeSamples = () =>
  invoke<void>('remove_samples');

/** Keeps what the user says of quotes. */
export const correctQuotes = (ids: QuoteId[], verdict: Verdict) =>
  invoke<Act>('correct_quotes', { ids, verdict });

/** Makes two speakers one. */
export const mergeSpeakers = (one: SpeakerId, into: SpeakerId) =>
  invoke<Act>('merge_speakers', { one, into });

/** Gives quotes, and the quotes of articles, to another speaker. */
export const splitSpeaker = (from: SpeakerId, quotes: QuoteId[], articles: ArticleId[], to: Parted) =>
  invoke<Act>('split_speaker', { from, quotes, articles, to });

/** Gives a speaker another name. */
export const renameSpeaker = (id: SpeakerId, name: string) =>
  invoke<Act>('rename_speaker', { id, name });

/** Makes articles a story of their own. */
export const splitStory = (story: StoryId, ids: ArticleId[]) =>
  invoke<Act>('split_story', { story, ids });

/** Moves articles to another story. */
export const moveArticles = (ids: ArticleId[], to: StoryId) =>
  invoke<Act>('move_articles', { ids, to });

/** Makes two stories one. */
export const mergeStories = (one: StoryId, other: StoryId) =>
  invoke<Act>('merge_stories', { one, other });

/** Marks a passage of an article, with a note or an empty one. */
export const addHighlight = (id: ArticleId, cited: Cited, note: string) =>
  invoke<HighlightId>('add_highlight', { id, cited, note });

/** Changes the note of a highlight. */
export const noteHighlight = (id: HighlightId, note: string) =>
  invoke<void>('note_highlight', { id, note });

/** Removes a highlight. */
export const removeHighlight = (id: HighlightId) =>
  invoke<Act>('remove_highlight', { id });

/** Makes an article of the blocks with these keys. */
export const chooseBlocks = (id: ArticleId, kept: string[]) =>
  invoke<Act>('choose_blocks', { id, kept });

/** Leaves it to the extractor again which blocks an article is made of. */
export const unchooseBlocks = (id: ArticleId) =>
  invoke<Act>('unchoose_blocks', { id });

/** Imports files, and folders with everything below them. */
export const importPaths = (paths: string[]) =>
  invoke<BatchId>('import_paths', { paths });

/** Imports a text that was pasted. */
export const importText = (text: string) =>
  invoke<BatchId>('import_text', { text });

/** Imports what an address of the web leads to. */
export const importUrl = (url: string) =>
  invoke<BatchId>('import_url', { url });

/** Imports what addresses of the web lead to. */
export const importUrls = (urls: string[]) =>
  invoke<BatchId>('import_urls', { urls });

/** Imports the sample articles. */
export const importSamples = () =>
  invoke<BatchId>('import_samples');

/** Asks for files and imports them; nothing where the user thinks better of it. */
export const chooseFiles = () =>
  invoke<BatchId | null>('choose_files');

/** Asks for folders and imports them; nothing where the user thinks better of it. */
export const chooseFolder = () =>
  invoke<BatchId | null>('choose_folder');

/** Says what is held over the window. */
export const summarizeDrag = (paths: string[]) =>
  invoke<DragSummary>('summarize_drag', { paths });

/** Stops the import that runs; what it has done stays. */
export const cancelImport = () =>
  invoke<void>('cancel_import');

/** Stops analysing again what an earlier version analysed, until the next start. */
export const cancelReanalysis = () =>
  invoke<void>('cancel_reanalysis');

/** Tries one item again; answers when it has been read. */
export const retryReceipt = (id: ReceiptId) =>
  invoke<Receipt>('retry_receipt', { id });

/**
 * Reads originals again: of these articles, or of all that an older version read. Answers
 * when that is done; how far it is the page hears by events.
 */
export const reread = (ids: ArticleId[] | null = null) =>
  invoke<Rereading>('reread', { ids });

/** Whether the system has a voice to read aloud with. */
export const canSpeak = () =>
  invoke<boolean>('can_speak');

/** Says a text, and answers when it is over: whether it was said to its end. */
export const speak = (text: string, language: Language | null = null) =>
  invoke<boolean>('speak', { text, language });

/** Ends what is being said. */
export const endSpeech = () =>
  invoke<void>('end_speech');

/** Opens an address of the web in the system's browser; no other address. */
export const openUrl = (url: string) =>
  invoke<void>('open_url', { url });

/** Shows the window as the page is: menu bar, tray and background. */
export const setAppearance = (appearance: Appearance) =>
  invoke<void>('set_appearance', { appearance });

/** Shows the window as the user chose; answers with the zoom that holds. */
export const setWindowPrefs = (prefs: WindowPrefs) =>
  invoke<number>('set_window_prefs', { prefs });

/** What "About" tells. */
export const about = () =>
  invoke<About>('about');

/** The parts the app is built of. */
export const licences = () =>
  invoke<Licence[]>('licences');

/** Opens the library's folder in the system's file manager. */
export const openDataFolder = () =>
  invoke<void>('open_data_folder');

/** Keeps what is shown, and what it is made of, for the next start. */
export const keepPage = (page: unknown, snapshot: PageSnapshot) =>
  invoke<void>('keep_page', { page, snapshot });

/** Tells the user of an edition, in the page's words. */
export const tellMorning = (key: EditionKey, title: string, text: string) =>
  invoke<void>('tell_morning', { key, title, text });

/** How far an import is. */
export const onImportProgress = (hear: (payload: Progress) => void): Promise<Unlisten> =>
  listen<Progress>('import-progress', hear);

/** What became of some items. */
export const onImportReceipt = (hear: (payload: Receipt[]) => void): Promise<Unlisten> =>
  listen<Receipt[]>('import-receipt', hear);

/** An import that nobody waits for stopped before its end, for a reason of the library's. */
export const onImportFailed = (hear: (payload: Failure) => void): Promise<Unlisten> =>
  listen<Failure>('import-failed', hear);

/** How far reading originals again is. */
export const onRereading = (hear: (payload: Rereading) => void): Promise<Unlisten> =>
  listen<Rereading>('rereading', hear);

/** How far analysing again what an earlier version analysed is. */
export const onReanalysing = (hear: (payload: Reanalysis) => void): Promise<Unlisten> =>
  listen<Reanalysis>('reanalysing', hear);

/** What the page shows may be out of date. */
export const onLibraryChanged = (hear: () => void): Promise<Unlisten> =>
  listen<null>('library-changed', hear);

/** An edition will not change any more. */
export const onEditionClosed = (hear: (payload: EditionKey) => void): Promise<Unlisten> =>
  listen<EditionKey>('edition-closed', hear);

/** An act was chosen in the menu bar: its name. */
export const onMenu = (hear: (payload: string) => void): Promise<Unlisten> =>
  listen<string>('menu', hear);

/** The edition of the day before is ready and the user wants to be told. */
export const onMorning = (hear: (payload: EditionLine) => void): Promise<Unlisten> =>
  listen<EditionLine>('morning', hear);

/** An edition is to be shown. */
export const onShowEdition = (hear: (payload: EditionKey) => void): Promise<Unlisten> =>
  listen<EditionKey>('show-edition', hear);
