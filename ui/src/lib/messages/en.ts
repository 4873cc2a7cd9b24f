// Every word the page shows, in English.

import type { Failure } from '../ipc';
import type { Act } from '../types/Act';
import type { By } from '../types/By';
import type { FurnitureRule } from '../types/FurnitureRule';
import type { Length } from '../types/Length';
import type { StoryState } from '../types/StoryState';
import type { UnusedReason } from '../types/UnusedReason';
import type { Warning } from '../types/Warning';
import { numbersIn } from './plural';

const { number, counted, and, languageName } = numbersIn('en');

const articles = (n: number) => counted(n, { one: '# article', other: '# articles' });
const stories = (n: number) => counted(n, { one: '# story', other: '# stories' });
const quotes = (n: number) => counted(n, { one: '# quote', other: '# quotes' });
const sources = (n: number) => counted(n, { one: '# source', other: '# sources' });
const items = (n: number) => counted(n, { one: '# item', other: '# items' });
const minutes = (n: number) => `${number(n)} min`;

const furniture: Record<FurnitureRule, string> = {
  caption: 'Caption',
  credit: 'Credit',
  repeated: 'Repeated text',
  'date-line': 'Date line',
  byline: 'Byline',
  'sign-off': 'Sign-off',
  related: 'Links to other articles',
  chrome: 'Page controls',
  'mail-frame': 'Mail header or footer',
  'page-frame': 'Page head, foot or number',
  note: 'Note',
};

const failures: Record<string, string> = {
  'not-found': 'This is no longer in the library.',
  'library-read-only': 'The library cannot be written to. Nothing was changed.',
  busy: 'The library is busy. Try again in a moment.',
};

export const en = {
  number,
  and,
  languageName,
  app: 'Nutgraf',
  skip: 'Skip to the page',
  dot: ' · ',
  counts: { articles, stories, quotes, sources, items, minutes },

  nav: {
    label: 'Views',
    menu: 'Menu',
    closeMenu: 'Close menu',
    search: 'Search or jump',
    digest: 'Today',
    editions: 'Editions',
    stories: 'Stories',
    speakers: 'Speakers',
    library: 'Library',
    saved: 'Saved',
    imports: 'Imports',
    settings: 'Settings',
    help: 'Keys and help',
    addFiles: 'Add files…',
    addFolder: 'Add folder…',
    paste: 'Paste text…',
  },

  failures: {
    title: 'This could not be read',
    again: 'Try again',
    say: ({ code, message }: Failure) => failures[code] ?? message,
    opening: 'The library could not be opened',
  },
  loading: 'Reading…',

  digest: {
    edition: (n: number) => `Edition ${number(n)}`,
    byPublication: 'Everything published on this day',
    closes: (time: string, zone: string) =>
      `closes at ${time === '00:00' ? 'midnight' : time}, ${zone}`,
    closed: (time: string, zone: string) =>
      `closed at ${time === '00:00' ? 'midnight' : time}, ${zone}`,
    facts: 'Facts',
    since: {
      label: 'Since the edition before',
      new: (n: number) => `${number(n)} new`,
      developing: (n: number) => `${number(n)} developing`,
      quiet: (n: number) => `${number(n)} quiet`,
      yesterday: 'since yesterday',
      day: (day: string) => `since ${day}`,
      first: 'The first edition: everything is new.',
    },
    length: 'Length',
    lengths: { short: 'Short', normal: 'Normal', long: 'Long' } satisfies Record<Length, string>,
    by: 'Which day counts',
    bys: {
      arrival: 'By arrival',
      publication: 'By publication',
    } satisfies Record<By, string>,
    previous: 'Previous edition',
    next: 'Next edition',
    calendar: 'All editions',
    states: { new: 'New', developing: 'Developing', quiet: 'Quiet' } satisfies Record<
      StoryState,
      string
    >,
    newSentence: 'new: ',
    stories: 'Stories',
    said: 'Who said what',
    briefs: 'In brief',
    unused: 'Not used, and why',
    end: 'That is all for today.',
    endOf: (day: string) => `That is all for ${day}.`,
    moreSources: (n: number) => `and ${number(n)} more`,
    place: (source: string, paragraph: number) => `${source} ¶${number(paragraph)} ↵`,
    noSource: 'Source unknown',
    contents: 'In this edition',
    quoted: 'Who is quoted',
    reasons: {
      duplicate: (n: number) =>
        counted(n, { one: '# duplicate of a story above', other: '# duplicates of stories above' }),
      unreadable: (n: number) =>
        counted(n, { one: '# file could not be read', other: '# files could not be read' }),
      undated: (n: number) =>
        counted(n, { one: '# article without a date', other: '# articles without a date' }),
      'very-short': (n: number) =>
        counted(n, { one: '# article is too short', other: '# articles are too short' }),
    } satisfies Record<UnusedReason, (n: number) => string>,
    quietDay: 'A quiet day',
    quietToday: 'Nothing has arrived today. Drop articles on the window, or read an older edition.',
    quietPast: 'Nothing is filed under this day.',
    sparkline: (headline: string) => `Articles a day on “${headline}”`,
    day: 'Day',
    articles: 'Articles',
    speaker: 'Speaker',
    quotes: 'Quotes',
  },

  quote: {
    unclear: 'Speaker unclear',
    from: (source: string, when: string) => `${source}, ${when}`,
    corrected: 'corrected by you',
    menu: 'More on this quote',
    correct: 'Correct speaker…',
    notAQuote: 'Not a quote',
    open: 'Open in article',
    by: (name: string | null) => (name === null ? 'Speaker unclear' : `Said by ${name}`),
    evidence: 'The words that name the speaker are underlined with dots.',
    noEvidence: 'No words beside it name the speaker.',
  },

  correct: {
    title: (asking: { kind: string; name?: string }) => {
      if (asking.kind === 'merge') return `Who else is ${asking.name}?`;
      if (asking.kind === 'split') return `Whose words are these, if not ${asking.name}’s?`;
      return 'Who said this?';
    },
    splitHint: (n: number, all: number) =>
      all === 0 ? `${quotes(n)} chosen` : `${quotes(n)} chosen, and all of ${articles(all)}`,
    hint: 'Type a name',
    name: 'Name of the speaker',
    here: 'In this article',
    library: 'In your library',
    use: (name: string) => `Use “${name}”`,
    cancel: 'Cancel',
  },

  article: {
    back: 'Back',
    backTo: {
      digest: 'Back to the digest',
      story: 'Back to the story',
      speaker: 'Back to the speaker',
      library: 'Back to the library',
      search: 'Back to the search',
      saved: 'Back to saved',
      imports: 'Back to imports',
      article: 'Back to the article before',
      stories: 'Back to stories',
      speakers: 'Back to speakers',
      editions: 'Back to editions',
    } as Record<string, string>,
    earlier: (when: string) =>
      `This is the text as it was on ${when}, for the edition quotes it. It has changed since.`,
    present: 'Show the present text',
    removed: 'This article was removed from the library. A closed edition still quotes it.',
    original: 'Original',
    text: 'Text',
    save: 'Save',
    saved: 'Saved',
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
    remove: 'Remove',
    words: (n: number) => counted(n, { one: '# word', other: '# words' }),
    minutes,
    undated: 'No date found',
    arrived: (when: string) => `arrived ${when}`,
    inferred: 'inferred',
    inferredWhy: 'The date is inferred from the article’s own words: that day or later.',
    ofFile: 'of the file',
    ofFileWhy: 'The day the file was made; the article may be older or newer.',
    updated: (when: string) => `updated ${when}`,
    story: 'Story',
    address: 'Open in the browser',
    from: (item: string) => `From ${item}`,
    summary: 'Summary',
    noSummary: 'No sentence stands for this text.',
    quoted: 'Quoted here',
    noQuotes: 'Nobody is quoted.',
    furniture: (rules: FurnitureRule[], lines: number, atEnd: boolean) => {
      const what = and(
        rules.map((rule, i) => (i ? furniture[rule].toLowerCase() : furniture[rule])),
      );
      const where = atEnd ? 'End of page: ' : '';
      const shown = atEnd ? what.charAt(0).toLowerCase() + what.slice(1) : what;
      return `${where}${shown} hidden · ${counted(lines, { one: '# line', other: '# lines' })}`;
    },
    show: 'Show',
    hide: 'Hide',
    warnings: {
      undated: 'No date was found; it is filed under the day it arrived.',
      'date-inferred': 'The date is inferred and may be too early.',
      'date-of-file': 'The date is the day the file was made; the article gives none.',
      'headline-guessed': 'The headline was made from the text or the file’s name.',
      'damaged-encoding': 'Some characters could not be read and were replaced.',
      'very-short': 'Hardly any text was found. The original may have more.',
      truncated: 'The end of a very long text was left out. The original has all of it.',
      'opening-only': 'The file holds only the opening of this article.',
      withdrawn: 'The agency has withdrawn this article.',
      embargoed: 'The agency marked it as not to be published before a date.',
    } satisfies Record<Warning, string>,
    originalTitle: (item: string) => `The original: ${item}`,
    originalNote: (size: string) => `${size} · shown without scripts and without the network`,
    kilobytes: (bytes: number) =>
      bytes < 1000 ? `${number(bytes)} bytes` : `${number(bytes / 1000)} kB`,
  },

  highlights: {
    title: 'Highlights and notes',
    none: 'None yet. Select text and press h or n.',
    bar: 'Selected words',
    highlight: 'Highlight',
    note: 'Note',
    keep: 'Keep',
    remove: 'Remove highlight',
    edit: (words: string) => `Note on “${words}”`,
    earlier: 'in an earlier text of the article',
    select: 'Select words first: h marks them, n notes something about them.',
    made: 'Highlighted.',
    kept: 'Note kept.',
    count: (n: number) => counted(n, { one: '# highlight', other: '# highlights' }),
    empty: 'Nothing is highlighted',
    emptyHint: 'Select words in an article and press h, or n to note something about them.',
    more: 'Show more',
  },

  library: {
    title: 'Library',
    search: 'Search the library',
    hint: 'Words, a "phrase", speaker:name',
    found: (n: number, query: string) => `${articles(n)} with “${query}”`,
    all: articles,
    unread: 'Unread only',
    saved: 'Saved only',
    allSources: 'All sources',
    source: 'Source',
    allLanguages: 'All languages',
    language: 'Language',
    allTags: 'All tags',
    tag: 'Tag',
    choose: (headline: string) => `Choose “${headline}”`,
    chooseSome: 'Choose articles',
    chosen: (n: number) => `${number(n)} chosen`,
    chosenActs: 'What to do with the chosen articles',
    chooseAll: (n: number) => `Choose all ${number(n)}`,
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
    endChoosing: 'Done',
    none: 'No article matches.',
    noneHint: 'Try fewer words, or take away a filter.',
    empty: 'The library is empty',
    emptyHint: 'Drop article files on the window, or add them here.',
    unreadMark: 'Unread',
    savedMark: 'Saved',
    noDate: 'no date',
  },

  tags: {
    open: 'Tags',
    title: (n: number) => (n === 1 ? 'Tags of this article' : `Tags of ${articles(n)}`),
    name: 'Tag',
    hint: 'A tag, new or known',
    add: (tag: string) => `Add “${tag}”`,
    none: 'No tags yet. Type one and press Enter.',
    done: 'Done',
  },

  searches: {
    keep: 'Keep this search',
    keepIt: 'Keep',
    name: 'Name of the search',
    note: 'kept search',
    kept: (name: string) => `“${name}” is kept beside the library.`,
    remove: 'Remove this search',
  },

  saved: {
    title: 'Saved',
    show: 'What to show',
    kinds: { articles: 'Articles', highlights: 'Highlights' },
    empty: 'Nothing saved yet',
    emptyHint: 'Press s on a sentence, a row or an article to keep it here.',
  },

  stories: {
    title: 'Stories',
    count: stories,
    empty: 'No stories yet',
    emptyHint: 'A story gathers the articles on one event. Add some articles first.',
    line: (a: number, s: number) => `${articles(a)}, ${sources(s)}`,
    days: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
    timeline: 'What happened when',
    sources: 'Articles, earliest first',
    quotes: 'Who said what',
    notThis: 'Not this story',
    notThisOne: (headline: string) => `Not this story: ${headline}`,
    move: 'Move to…',
    moveOne: (headline: string) => `Move to… another story: ${headline}`,
    moveTitle: 'Move to which story?',
    merge: 'Merge with…',
    mergeOne: (headline: string) => `Merge with… another story: ${headline}`,
    mergeTitle: 'Merge with which story?',
    find: 'Words of its headline',
    noneFound: 'No other story has these words.',
    found: stories,
  },

  speakers: {
    title: 'Speakers',
    count: (n: number) => counted(n, { one: '# speaker', other: '# speakers' }),
    filter: 'Find a speaker',
    empty: 'Nobody quoted yet',
    emptyHint: 'Speakers appear here once an article quotes them by name.',
    none: 'No speaker of that name.',
    last: (when: string) => `last on ${when}`,
    kinds: { person: 'Person', organisation: 'Organisation', anonymous: 'Unnamed' },
    show: 'Show',
    sets: { all: 'All', person: 'People', organisation: 'Organisations', unnamed: 'Unnamed' },
    order: 'Sort by',
    orders: { quotes: 'Most quoted', recent: 'Latest', name: 'Name' },
    unnamedHint: 'Sources without a name, one by one: nobody can tell whether two are the same.',
    noUnnamed: 'No source without a name is quoted.',
    roles: 'Roles given',
    roleOf: (sources: string, when: string) => (sources === '' ? when : `${sources}, ${when}`),
    days: (first: string, last: string) => (first === last ? last : `${first} to ${last}`),
    names: 'Also named as',
    outlets: 'Quoted by',
    quotes: 'Quotes, latest first',
    story: 'Story',
    rename: 'Rename…',
    renameTo: 'The name you know them by',
    renamed: 'Rename',
    merge: 'Merge…',
    split: 'Split…',
    splitting: 'Choose the quotes and articles that are somebody else’s.',
    splitQuote: 'This quote is somebody else’s',
    splitArticle: 'All they say in this article',
    splitGo: (n: number) => `Give ${quotes(n)} to…`,
    splitEnd: 'Keep as it is',
  },

  editions: {
    title: 'Editions',
    count: (n: number) => counted(n, { one: '# edition', other: '# editions' }),
    empty: 'No editions yet',
    emptyHint: 'The first edition appears with the first article.',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    list: 'Latest first',
    open: 'open until the day is over',
    more: 'Show older editions',
    line: (day: string, n: number) => `${day}, ${articles(n)}`,
  },

  imports: {
    title: 'Imports',
    panel: 'Import',
    empty: 'Nothing imported yet',
    emptyHint: 'Drop files or folders anywhere on the window. Every item gets a receipt here.',
    started: (n: number) => (n > 0 ? `Importing ${items(n)}.` : 'Importing.'),
    finished: (counts: Record<string, number>) =>
      `Import finished: ${number(counts.added ?? 0)} added, ${number(
        counts['already-had'] ?? 0,
      )} already had, ${number(counts.updated ?? 0)} updated, ${number(
        counts.rejected ?? 0,
      )} rejected.`,
    running: 'Importing',
    done: 'Imported',
    on: (when: string) => `Imported ${when}`,
    of: (done: number, total: number) => `${number(done)} of ${items(total)}`,
    rate: (n: number) => `${n < 10 ? n.toFixed(1) : number(n)} a second`,
    left: (seconds: number) =>
      seconds < 60
        ? `about ${number(Math.max(1, Math.round(seconds)))} s left`
        : `about ${number(Math.round(seconds / 60))} min left`,
    cancel: 'Cancel',
    cancelled: 'cancelled',
    undone: 'undone',
    samples: 'samples',
    unfinished: 'not finished; it goes on at the next start',
    undo: 'Undo this import',
    outcomes: {
      waiting: 'Waiting',
      added: 'Added',
      'already-had': 'Already had',
      updated: 'Updated',
      rejected: 'Rejected',
      opened: 'Opened',
      offered: 'Addresses',
    },
    outcomeCounts: {
      added: (n: number) => `${number(n)} added`,
      'already-had': (n: number) => `${number(n)} already had`,
      updated: (n: number) => `${number(n)} updated`,
      rejected: (n: number) => `${number(n)} rejected`,
      offered: (n: number) => `${number(n)} with addresses`,
    },
    showMembers: (n: number) => `Show all ${number(n)}`,
    hideMembers: 'Hide',
    membersOf: (name: string) => `Receipts of what is in ${name}`,
    offers: (n: number) =>
      counted(n, {
        one: 'It names # address. Nothing is fetched until you add it.',
        other: 'It names # addresses. Nothing is fetched until you add them.',
      }),
    addresses: (name: string) => `Addresses in ${name}`,
    feed: 'Feed',
    addLink: 'Add',
    addAllLinks: 'Add all',
    linkAdded: 'Asked for',
    same: (headline: string) => `The same text as “${headline}”`,
    from: (item: string) => `from ${item}`,
    retry: 'Retry',
    open: 'Open',
    all: 'See all receipts',
    close: 'Close',
    close_named: 'Close the import list',
    more: (n: number) => `Show ${number(n)} more`,
    progress: 'Import progress',
    show: (when: string) => `Receipts of ${when}`,
  },

  drop: {
    title: (n: number) =>
      counted(n, { one: 'Drop to add this item', other: 'Drop to add # items' }),
    hint: 'Text, Markdown, saved web pages, mail, PDF, EPUB, RTF, Word and LibreOffice documents, in folders and archives too. Each gets a receipt; nothing leaves this computer.',
  },

  paste: {
    title: 'Paste an article',
    text: 'Text of an article, or one web address',
    hint: 'An address is fetched from the network, once, because you ask for it. Text stays here.',
    add: 'Add to the library',
    cancel: 'Cancel',
  },

  firstRun: {
    title: 'Your news, in the reporters’ own words',
    what: 'Drop the articles you saved on this window: text, Markdown, web pages, mail, documents, books. Nutgraf makes a daily digest of them from their own sentences and quotes, and every line leads back to its place.',
    private: 'No account and no server. Nothing leaves this computer.',
    drop: 'Drop files or folders here',
    or: 'or',
    samples: 'Open a sample edition',
    opening: 'Opening the samples…',
    samplesHint: 'Two days of invented articles, gone again with one press.',
  },

  samples: { banner: 'These are samples, invented to try things out.', remove: 'Remove them' },

  palette: {
    title: 'Search or jump',
    hint: 'A view, a story, a speaker, or words in an article',
    none: 'Nothing found.',
    views: 'Views',
    stories: 'Stories',
    speakers: 'Speakers',
    articles: 'Articles',
    results: (n: number) => counted(n, { one: '# result', other: '# results' }),
  },

  settings: {
    title: 'Settings',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark', sepia: 'Sepia' },
    length: 'Length editions open with',
    lengthHint: 'You can change it on the page at any time.',
    about: 'About',
    promise:
      'Nutgraf shows only what the articles say, word for word. It goes to the network only when you give it an address.',
  },

  help: {
    title: 'Keys and help',
    keys: 'Keys',
    list: [
      { keys: ['j', 'k'], does: 'next and previous sentence, quote or row' },
      { keys: ['Enter'], does: 'open the article at that place' },
      { keys: ['Esc'], does: 'back, with scroll and focus as they were' },
      { keys: ['Space'], does: 'page down; at the end, the next unread article' },
      { keys: ['m'], does: 'mark as read or unread' },
      { keys: ['s'], does: 'save, or save no longer' },
      { keys: ['t'], does: 'tags' },
      { keys: ['x'], does: 'in a list: choose the article, for an act on several' },
      { keys: ['o'], does: 'in an article: the original, or the text again' },
      { keys: ['h'], does: 'in an article: highlight the selected words, or the marked ones' },
      { keys: ['n'], does: 'in an article: note something about them' },
      { keys: ['/'], does: 'search the library' },
      { keys: ['?'], does: 'this page' },
      { keys: ['Ctrl', 'K'], does: 'search or jump' },
      { keys: ['Ctrl', 'O'], does: 'add files' },
      { keys: ['Ctrl', 'V'], does: 'add pasted text, or one web address' },
      { keys: ['Ctrl', 'Z'], does: 'undo the latest act' },
    ],
    search: 'Searching',
    searches: [
      { query: 'harbour tunnel', finds: 'articles with both words; the last may be a beginning' },
      { query: '"third tube"', finds: 'these words in this order' },
      { query: 'source:ledger', finds: 'of an outlet whose name has this word' },
      { query: 'speaker:"ines caldera"', finds: 'that quote this person' },
      { query: 'before:2026-11-20', finds: 'published before a day; also a month or a year' },
      { query: 'after:2026-10', finds: 'published after it; on:2026-11 within it' },
      { query: 'language:de', finds: 'in this language' },
      { query: 'tag:"to read"', finds: 'with this tag of yours' },
      { query: 'is:unread', finds: 'unread; also is:read, is:saved, is:highlighted' },
    ],
    how: 'How it works',
    points: [
      'Every sentence and quote is the reporter’s, byte for byte. Enter or a click shows it in its article.',
      'A quote has a name only where the article gives one; else it says “speaker unclear”.',
      'When a day is over its edition is closed and never changes. What comes later is in the next.',
      'Every item you add gets a receipt: added, already had, updated, or rejected with the reason.',
      'Nothing asks “are you sure?”: Ctrl+Z brings back what was removed.',
    ],
  },

  acts: {
    undo: 'Undo',
    dismiss: 'Dismiss',
    saved: 'Saved.',
    unsaved: 'No longer saved.',
    tagged: (tag: string) => `Tagged “${tag}”.`,
    untagged: (tag: string) => `“${tag}” taken off.`,
    samplesRemoved: 'The samples are gone.',
    nothingToUndo: 'Nothing to undo.',
    did: (act: Act): string => {
      switch (act.kind) {
        case 'removed-articles':
          return `${articles(act.articles)} removed.`;
        case 'undid-batch':
          return `Import undone: ${articles(act.articles)} gone.`;
        case 'split-story':
          return `${articles(act.articles)} made a story of their own.`;
        case 'moved-articles':
          return `${articles(act.articles)} moved to another story.`;
        case 'merged-stories':
          return 'Two stories made one.';
        case 'saved':
          return act.saved ? 'Saved.' : 'No longer saved.';
        case 'tagged':
          return act.on ? `Tagged “${act.tag}”.` : `“${act.tag}” taken off.`;
        case 'highlighted':
          return 'Highlighted.';
        case 'removed-highlight':
          return 'Highlight removed.';
        case 'noted':
          return 'Note kept.';
        case 'kept-search':
          return `“${act.name}” kept.`;
        case 'removed-search':
          return `“${act.name}” removed.`;
        case 'read':
          return act.read ? 'Marked as read.' : 'Marked as unread.';
        case 'corrected-speaker':
          return act.name === null ? 'Said to be unclear.' : `Said by ${act.name}, as you say.`;
        case 'not-quotes':
          return 'No longer shown as a quote.';
        case 'merged-speakers':
          return `${act.name} is ${act.into} now.`;
        case 'split-speaker':
          return `${quotes(act.quotes)} given to ${act.name}.`;
        case 'renamed-speaker':
          return `Called ${act.name} now.`;
      }
    },
    undid: (act: Act): string => {
      switch (act.kind) {
        case 'removed-articles':
          return `${articles(act.articles)} brought back.`;
        case 'undid-batch':
          return `Import brought back: ${articles(act.articles)}.`;
        case 'split-story':
          return `${articles(act.articles)} put back into the story.`;
        case 'moved-articles':
          return `${articles(act.articles)} moved back.`;
        case 'merged-stories':
          return 'The two stories are apart again.';
        case 'saved':
          return 'Saving undone.';
        case 'tagged':
          return act.on ? `“${act.tag}” taken off again.` : `“${act.tag}” put back.`;
        case 'highlighted':
          return 'The highlight is gone.';
        case 'removed-highlight':
          return 'The highlight is back.';
        case 'noted':
          return 'The note is as it was before.';
        case 'kept-search':
          return `“${act.name}” is no longer kept.`;
        case 'removed-search':
          return `“${act.name}” brought back.`;
        case 'read':
          return 'Read mark undone.';
        case 'corrected-speaker':
        case 'not-quotes':
          return 'Your correction is taken back.';
        case 'merged-speakers':
          return `${act.name} and ${act.into} are two again.`;
        case 'split-speaker':
          return `${quotes(act.quotes)} given back.`;
        case 'renamed-speaker':
          return 'Called as before.';
      }
    },
  },
};
