// Made of en.ftl by `npm run messages`; never edited.

/** The variables of each message that has any, in the order the page gives them. */
export const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'counts-articles': ['n'],
  'counts-stories': ['n'],
  'counts-quotes': ['n'],
  'counts-sources': ['n'],
  'counts-items': ['n'],
  'counts-minutes': ['n'],
  'failures-because': ['what', 'detail'],
  'digest-edition': ['n'],
  'digest-closes': ['time', 'zone'],
  'digest-closed': ['time', 'zone'],
  'digest-since-new': ['n'],
  'digest-since-developing': ['n'],
  'digest-since-quiet': ['n'],
  'digest-since-day': ['day'],
  'digest-moreStories': ['n'],
  'digest-moreOf': ['section', 'n'],
  'digest-endOf': ['day'],
  'digest-moreSources': ['n'],
  'digest-place': ['source', 'paragraph'],
  'digest-reasons': ['n'],
  'digest-sparkline': ['headline'],
  'quote-said': ['name'],
  'quote-from': ['source', 'when'],
  'correct-whoElse': ['name'],
  'correct-whose': ['name'],
  'correct-splitHint': ['quotes', 'articles'],
  'correct-use': ['name'],
  'article-earlier': ['when'],
  'article-updatedSince': ['when'],
  'article-updatedSinceRead': ['when'],
  'article-changes': ['fresh', 'gone'],
  'article-gone': ['n'],
  'article-words': ['n'],
  'article-minutes': ['n'],
  'article-arrived': ['when'],
  'article-updated': ['when'],
  'article-from': ['item'],
  'article-hidden': ['what', 'lines'],
  'article-hiddenAtEnd': ['what', 'lines'],
  'article-originalTitle': ['item'],
  'article-originalNote': ['size'],
  'highlights-edit': ['words'],
  'highlights-count': ['n'],
  'blocks-moreBoxes': ['n'],
  'blocks-folded': ['n'],
  'blocks-beginsWith': ['words'],
  'blocks-endsWith': ['words'],
  'blocks-number': ['n'],
  'blocks-sizeOf': ['words', 'blocks'],
  'reread-of': ['done', 'total'],
  'reread-older': ['n'],
  'reread-failed': ['reason'],
  'reread-all': ['done', 'changed', 'failed'],
  'reread-stopped': ['done', 'changed'],
  'library-found': ['n', 'query'],
  'library-all': ['n'],
  'library-choose': ['headline'],
  'library-chosen': ['n'],
  'library-chooseAll': ['n'],
  'tags-title': ['n'],
  'tags-add': ['tag'],
  'searches-kept': ['name'],
  'stories-count': ['n'],
  'stories-line': ['articles', 'sources'],
  'stories-span': ['first', 'last'],
  'stories-alsoSpeaking': ['names'],
  'stories-notThisOne': ['headline'],
  'stories-moveOne': ['headline'],
  'stories-mergeOne': ['headline'],
  'stories-found': ['n'],
  'speakers-count': ['n'],
  'speakers-countUnnamed': ['n'],
  'speakers-last': ['when'],
  'speakers-roleIn': ['sources', 'when'],
  'speakers-span': ['first', 'last'],
  'speakers-splitGo': ['n'],
  'editions-count': ['n'],
  'editions-line': ['day', 'n'],
  'imports-started': ['n'],
  'imports-ended': ['added', 'had', 'updated', 'rejected'],
  'imports-on': ['when'],
  'imports-of': ['done', 'total'],
  'imports-perSecond': ['n'],
  'imports-secondsLeft': ['n'],
  'imports-minutesLeft': ['n'],
  'imports-outcomeCounts': ['n'],
  'imports-showMembers': ['n'],
  'imports-membersOf': ['name'],
  'imports-offers': ['n'],
  'imports-addresses': ['name'],
  'imports-same': ['headline'],
  'imports-newSentences': ['n'],
  'imports-goneSentences': ['n'],
  'imports-leftOut': ['what'],
  'imports-aside': ['n'],
  'imports-from': ['item'],
  'imports-more': ['n'],
  'imports-show': ['when'],
  'drop-title': ['n'],
  'drop-others': ['n'],
  'palette-results': ['n'],
  'settings-hour': ['hour'],
  'acts-tagged': ['tag'],
  'acts-untagged': ['tag'],
  'acts-removed': ['n'],
  'acts-removedBack': ['n'],
  'acts-batchUndone': ['n'],
  'acts-batchBack': ['n'],
  'acts-storySplit': ['n'],
  'acts-storyWhole': ['n'],
  'acts-moved': ['n'],
  'acts-movedBack': ['n'],
  'acts-taggedBack': ['tag'],
  'acts-untaggedBack': ['tag'],
  'acts-searchKept': ['name'],
  'acts-searchKeptBack': ['name'],
  'acts-searchRemoved': ['name'],
  'acts-searchRemovedBack': ['name'],
  'acts-corrected': ['name'],
  'acts-speakersMerged': ['name', 'into'],
  'acts-speakersApart': ['name', 'into'],
  'acts-quotesGiven': ['n', 'name'],
  'acts-quotesBack': ['n'],
  'acts-renamed': ['name'],
  'acts-readAgain': ['n'],
  'drop-kinds-folder': ['n'],
  'drop-kinds-text': ['n'],
  'drop-kinds-page': ['n'],
  'drop-kinds-mail': ['n'],
  'drop-kinds-document': ['n'],
  'drop-kinds-book': ['n'],
  'drop-kinds-feed': ['n'],
  'drop-kinds-address': ['n'],
  'drop-kinds-table': ['n'],
  'drop-kinds-archive': ['n'],
  'drop-kinds-other': ['n'],
  'morning-title': ['day'],
  'morning-text': ['headline', 'n'],
  'settings-zoomIs': ['percent'],
};

/** Every message, at its place. */
export type Catalogue = {
  readonly app: string;
  readonly skip: string;
  readonly dot: string;
  readonly loading: string;
  readonly keycaps: {
    readonly ctrl: string;
    readonly enter: string;
    readonly space: string;
    readonly esc: string;
  };
  readonly counts: {
    readonly articles: (n: number) => string;
    readonly stories: (n: number) => string;
    readonly quotes: (n: number) => string;
    readonly sources: (n: number) => string;
    readonly items: (n: number) => string;
    readonly minutes: (n: number) => string;
  };
  readonly nav: {
    readonly label: string;
    readonly menu: string;
    readonly closeMenu: string;
    readonly search: string;
    readonly digest: string;
    readonly editions: string;
    readonly stories: string;
    readonly speakers: string;
    readonly library: string;
    readonly saved: string;
    readonly imports: string;
    readonly settings: string;
    readonly help: string;
    readonly addFiles: string;
    readonly addFolder: string;
    readonly paste: string;
  };
  readonly failures: {
    readonly title: string;
    readonly again: string;
    readonly opening: string;
    readonly because: (what: string, detail: string) => string;
    readonly codes: {
      readonly 'not-found': string;
      readonly 'nothing-chosen': string;
      readonly 'cannot-reread': string;
      readonly 'bad-name': string;
      readonly 'no-hour': string;
      readonly ambiguous: string;
      readonly 'same-speaker': string;
      readonly 'whole-story': string;
      readonly 'already-undone': string;
      readonly 'still-running': string;
      readonly 'library-read-only': string;
      readonly busy: string;
      readonly 'not-the-words': string;
      readonly 'too-many': string;
      readonly 'too-long': string;
      readonly 'cannot-speak': string;
      readonly 'library-too-new': string;
      readonly 'disk-full': string;
      readonly 'library-damaged': string;
      readonly 'library-cannot-open': string;
      readonly 'library-failed': string;
      readonly 'no-data-folder': string;
      readonly 'bad-address': string;
      readonly 'no-opener': string;
      readonly internal: string;
      readonly 'there-again': string;
      readonly 'no-tray': string;
      readonly 'no-file-manager': string;
    };
  };
  readonly digest: {
    readonly edition: (n: number) => string;
    readonly byPublication: string;
    readonly midnight: string;
    readonly closes: (time: string, zone: string) => string;
    readonly closed: (time: string, zone: string) => string;
    readonly facts: string;
    readonly since: {
      readonly label: string;
      readonly new: (n: number) => string;
      readonly developing: (n: number) => string;
      readonly quiet: (n: number) => string;
      readonly yesterday: string;
      readonly day: (day: string) => string;
      readonly first: string;
    };
    readonly length: string;
    readonly lengths: {
      readonly short: string;
      readonly normal: string;
      readonly long: string;
    };
    readonly by: string;
    readonly bys: {
      readonly arrival: string;
      readonly publication: string;
    };
    readonly previous: string;
    readonly next: string;
    readonly calendar: string;
    readonly states: {
      readonly new: string;
      readonly developing: string;
      readonly quiet: string;
    };
    readonly newSentence: string;
    readonly stories: string;
    readonly othersAdd: string;
    readonly theyDiffer: string;
    readonly said: string;
    readonly briefs: string;
    readonly moreStories: (n: number) => string;
    readonly moreOf: (section: string, n: number) => string;
    readonly sections: {
      readonly politics: string;
      readonly economy: string;
      readonly world: string;
      readonly local: string;
      readonly culture: string;
      readonly science: string;
      readonly sport: string;
      readonly life: string;
      readonly opinion: string;
      readonly other: string;
    };
    readonly unused: string;
    readonly end: string;
    readonly endOf: (day: string) => string;
    readonly moreSources: (n: number) => string;
    readonly place: (source: string, paragraph: number) => string;
    readonly noSource: string;
    readonly contents: string;
    readonly quoted: string;
    readonly outlets: string;
    readonly reasons: {
      readonly duplicate: (n: number) => string;
      readonly unreadable: (n: number) => string;
      readonly undated: (n: number) => string;
      readonly 'very-short': (n: number) => string;
      readonly withdrawn: (n: number) => string;
      readonly embargoed: (n: number) => string;
    };
    readonly quietDay: string;
    readonly quietToday: string;
    readonly quietPast: string;
    readonly sparkline: (headline: string) => string;
    readonly day: string;
    readonly articles: string;
    readonly source: string;
    readonly speaker: string;
    readonly quotes: string;
  };
  readonly quote: {
    readonly unclear: string;
    readonly said: (name: string) => string;
    readonly from: (source: string, when: string) => string;
    readonly corrected: string;
    readonly menu: string;
    readonly correct: string;
    readonly notAQuote: string;
    readonly aQuote: string;
    readonly open: string;
    readonly evidence: string;
    readonly noEvidence: string;
  };
  readonly correct: {
    readonly who: string;
    readonly whoElse: (name: string) => string;
    readonly whose: (name: string) => string;
    readonly splitHint: (quotes: number, articles: number) => string;
    readonly hint: string;
    readonly name: string;
    readonly here: string;
    readonly library: string;
    readonly use: (name: string) => string;
    readonly cancel: string;
  };
  readonly article: {
    readonly back: string;
    readonly backTo: {
      readonly digest: string;
      readonly story: string;
      readonly speaker: string;
      readonly library: string;
      readonly search: string;
      readonly saved: string;
      readonly imports: string;
      readonly article: string;
      readonly blocks: string;
      readonly stories: string;
      readonly speakers: string;
      readonly editions: string;
      readonly settings: string;
      readonly help: string;
    };
    readonly earlier: (when: string) => string;
    readonly updatedSince: (when: string) => string;
    readonly updatedSinceRead: (when: string) => string;
    readonly changes: (fresh: number, gone: number) => string;
    readonly headlineWas: string;
    readonly gone: (n: number) => string;
    readonly openEarlier: string;
    readonly present: string;
    readonly removed: string;
    readonly bringBack: string;
    readonly original: string;
    readonly text: string;
    readonly readAloud: string;
    readonly endReading: string;
    readonly save: string;
    readonly saved: string;
    readonly markRead: string;
    readonly markUnread: string;
    readonly remove: string;
    readonly words: (n: number) => string;
    readonly minutes: (n: number) => string;
    readonly undated: string;
    readonly arrived: (when: string) => string;
    readonly inferred: string;
    readonly inferredWhy: string;
    readonly ofFile: string;
    readonly ofFileWhy: string;
    readonly ofChange: string;
    readonly ofChangeWhy: string;
    readonly updated: (when: string) => string;
    readonly story: string;
    readonly address: string;
    readonly from: (item: string) => string;
    readonly summary: string;
    readonly noSummary: string;
    readonly quoted: string;
    readonly noQuotes: string;
    readonly notQuotes: string;
    readonly rules: {
      readonly caption: string;
      readonly credit: string;
      readonly repeated: string;
      readonly 'date-line': string;
      readonly byline: string;
      readonly 'sign-off': string;
      readonly related: string;
      readonly chrome: string;
      readonly 'mail-frame': string;
      readonly 'page-frame': string;
      readonly note: string;
      readonly 'by-reader': string;
      readonly unlike: string;
    };
    readonly hidden: (what: string, lines: number) => string;
    readonly hiddenAtEnd: (what: string, lines: number) => string;
    readonly show: string;
    readonly hide: string;
    readonly kinds: {
      readonly opinion: string;
      readonly explainer: string;
      readonly interview: string;
      readonly 'live-blog': string;
      readonly list: string;
      readonly recipe: string;
      readonly 'match-report': string;
      readonly obituary: string;
      readonly correction: string;
      readonly 'press-release': string;
      readonly newsletter: string;
      readonly review: string;
      readonly video: string;
      readonly horoscope: string;
    };
    readonly warnings: {
      readonly undated: string;
      readonly 'date-inferred': string;
      readonly 'date-of-file': string;
      readonly 'date-of-change': string;
      readonly 'several-in-one': string;
      readonly 'headline-guessed': string;
      readonly 'damaged-encoding': string;
      readonly 'very-short': string;
      readonly truncated: string;
      readonly 'opening-only': string;
      readonly withdrawn: string;
      readonly embargoed: string;
      readonly draft: string;
    };
    readonly originalTitle: (item: string) => string;
    readonly originalNote: (size: string) => string;
  };
  readonly highlights: {
    readonly title: string;
    readonly none: string;
    readonly bar: string;
    readonly highlight: string;
    readonly note: string;
    readonly keep: string;
    readonly remove: string;
    readonly edit: (words: string) => string;
    readonly earlier: string;
    readonly select: string;
    readonly made: string;
    readonly kept: string;
    readonly count: (n: number) => string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly more: string;
  };
  readonly blocks: {
    readonly title: string;
    readonly hint: string;
    readonly boxes: string;
    readonly moreBoxes: (n: number) => string;
    readonly list: string;
    readonly folded: (n: number) => string;
    readonly head: string;
    readonly outside: string;
    readonly begins: string;
    readonly beginsWith: (words: string) => string;
    readonly ends: string;
    readonly endsWith: (words: string) => string;
    readonly acts: string;
    readonly number: (n: number) => string;
    readonly sizeOf: (words: string, blocks: string) => string;
    readonly use: string;
    readonly reset: string;
    readonly cancel: string;
    readonly give: string;
    readonly wrong: string;
    readonly yours: string;
  };
  readonly reread: {
    readonly one: string;
    readonly running: string;
    readonly analysing: string;
    readonly of: (done: number, total: number) => string;
    readonly older: (n: number) => string;
    readonly failed: (reason: string) => string;
    readonly changed: string;
    readonly same: string;
    readonly all: (done: number, changed: number, failed: number) => string;
    readonly stopped: (done: number, changed: number) => string;
  };
  readonly library: {
    readonly title: string;
    readonly search: string;
    readonly hint: string;
    readonly found: (n: number, query: string) => string;
    readonly all: (n: number) => string;
    readonly unread: string;
    readonly saved: string;
    readonly allSources: string;
    readonly source: string;
    readonly allLanguages: string;
    readonly language: string;
    readonly allTags: string;
    readonly tag: string;
    readonly choose: (headline: string) => string;
    readonly chooseSome: string;
    readonly chosen: (n: number) => string;
    readonly chosenActs: string;
    readonly chooseAll: (n: number) => string;
    readonly markRead: string;
    readonly markUnread: string;
    readonly endChoosing: string;
    readonly none: string;
    readonly noneHint: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly unreadMark: string;
    readonly savedMark: string;
    readonly noDate: string;
  };
  readonly tags: {
    readonly open: string;
    readonly title: (n: number) => string;
    readonly name: string;
    readonly hint: string;
    readonly add: (tag: string) => string;
    readonly none: string;
    readonly done: string;
  };
  readonly searches: {
    readonly keep: string;
    readonly keepIt: string;
    readonly name: string;
    readonly note: string;
    readonly kept: (name: string) => string;
    readonly remove: string;
  };
  readonly saved: {
    readonly title: string;
    readonly show: string;
    readonly kinds: {
      readonly articles: string;
      readonly highlights: string;
    };
    readonly empty: string;
    readonly emptyHint: string;
  };
  readonly stories: {
    readonly title: string;
    readonly count: (n: number) => string;
    readonly strip: string;
    readonly story: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly line: (articles: number, sources: number) => string;
    readonly span: (first: string, last: string) => string;
    readonly timeline: string;
    readonly related: string;
    readonly alsoSpeaking: (names: string) => string;
    readonly alsoIn: string;
    readonly sameTopic: string;
    readonly newInUpdate: string;
    readonly sources: string;
    readonly quotes: string;
    readonly notThis: string;
    readonly notThisOne: (headline: string) => string;
    readonly move: string;
    readonly moveOne: (headline: string) => string;
    readonly moveTitle: string;
    readonly merge: string;
    readonly mergeOne: (headline: string) => string;
    readonly mergeTitle: string;
    readonly find: string;
    readonly noneFound: string;
    readonly found: (n: number) => string;
  };
  readonly speakers: {
    readonly title: string;
    readonly count: (n: number) => string;
    readonly countUnnamed: (n: number) => string;
    readonly filter: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly none: string;
    readonly last: (when: string) => string;
    readonly kinds: {
      readonly person: string;
      readonly organisation: string;
      readonly anonymous: string;
    };
    readonly show: string;
    readonly sets: {
      readonly all: string;
      readonly person: string;
      readonly organisation: string;
      readonly unnamed: string;
    };
    readonly order: string;
    readonly orders: {
      readonly quotes: string;
      readonly recent: string;
      readonly name: string;
    };
    readonly unnamedHint: string;
    readonly noUnnamed: string;
    readonly roles: string;
    readonly roleIn: (sources: string, when: string) => string;
    readonly span: (first: string, last: string) => string;
    readonly names: string;
    readonly outlets: string;
    readonly quotes: string;
    readonly story: string;
    readonly rename: string;
    readonly renameTo: string;
    readonly renamed: string;
    readonly merge: string;
    readonly split: string;
    readonly splitting: string;
    readonly splitQuote: string;
    readonly splitArticle: string;
    readonly splitGo: (n: number) => string;
    readonly splitEnd: string;
  };
  readonly editions: {
    readonly title: string;
    readonly count: (n: number) => string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly previousMonth: string;
    readonly nextMonth: string;
    readonly list: string;
    readonly open: string;
    readonly more: string;
    readonly line: (day: string, n: number) => string;
  };
  readonly imports: {
    readonly title: string;
    readonly panel: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly started: (n: number) => string;
    readonly ended: (added: number, had: number, updated: number, rejected: number) => string;
    readonly running: string;
    readonly done: string;
    readonly on: (when: string) => string;
    readonly of: (done: number, total: number) => string;
    readonly perSecond: (n: number) => string;
    readonly secondsLeft: (n: number) => string;
    readonly minutesLeft: (n: number) => string;
    readonly cancel: string;
    readonly cancelled: string;
    readonly undone: string;
    readonly samples: string;
    readonly unfinished: string;
    readonly undo: string;
    readonly outcomes: {
      readonly waiting: string;
      readonly added: string;
      readonly 'already-had': string;
      readonly updated: string;
      readonly rejected: string;
      readonly opened: string;
      readonly offered: string;
    };
    readonly why: {
      readonly empty: string;
      readonly 'unknown-format': string;
      readonly 'too-large': string;
      readonly 'no-article': string;
      readonly locked: string;
      readonly 'no-text': string;
      readonly 'not-found': string;
      readonly 'not-readable': string;
      readonly network: string;
      readonly 'bad-address': string;
      readonly 'too-slow': string;
      readonly 'reader-failed': string;
      readonly 'library-read-only': string;
      readonly cancelled: string;
      readonly 'too-many': string;
      readonly damaged: string;
      readonly 'too-deep': string;
      readonly 'too-tight': string;
    };
    readonly outcomeCounts: {
      readonly added: (n: number) => string;
      readonly 'already-had': (n: number) => string;
      readonly updated: (n: number) => string;
      readonly rejected: (n: number) => string;
      readonly offered: (n: number) => string;
    };
    readonly showMembers: (n: number) => string;
    readonly hideMembers: string;
    readonly membersOf: (name: string) => string;
    readonly offers: (n: number) => string;
    readonly addresses: (name: string) => string;
    readonly feed: string;
    readonly addLink: string;
    readonly addAllLinks: string;
    readonly linkAdded: string;
    readonly same: (headline: string) => string;
    readonly uncertain: {
      readonly undated: string;
      readonly 'date-inferred': string;
      readonly 'date-of-file': string;
      readonly 'date-of-change': string;
      readonly 'several-in-one': string;
      readonly 'headline-guessed': string;
      readonly 'damaged-encoding': string;
      readonly 'very-short': string;
      readonly truncated: string;
      readonly 'opening-only': string;
      readonly withdrawn: string;
      readonly embargoed: string;
      readonly draft: string;
    };
    readonly newSentences: (n: number) => string;
    readonly goneSentences: (n: number) => string;
    readonly headlineChanged: string;
    readonly earlier: string;
    readonly leftOut: (what: string) => string;
    readonly aside: {
      readonly picture: (n: number) => string;
      readonly style: (n: number) => string;
      readonly recording: (n: number) => string;
      readonly companion: (n: number) => string;
      readonly undelivered: (n: number) => string;
    };
    readonly from: (item: string) => string;
    readonly retry: string;
    readonly open: string;
    readonly all: string;
    readonly closeNamed: string;
    readonly openList: string;
    readonly more: (n: number) => string;
    readonly progress: string;
    readonly show: (when: string) => string;
  };
  readonly drop: {
    readonly title: (n: number) => string;
    readonly others: (n: number) => string;
    readonly hint: string;
    readonly kinds: {
      readonly folder: (n: number) => string;
      readonly text: (n: number) => string;
      readonly page: (n: number) => string;
      readonly mail: (n: number) => string;
      readonly document: (n: number) => string;
      readonly book: (n: number) => string;
      readonly feed: (n: number) => string;
      readonly address: (n: number) => string;
      readonly table: (n: number) => string;
      readonly archive: (n: number) => string;
      readonly other: (n: number) => string;
    };
  };
  readonly paste: {
    readonly title: string;
    readonly text: string;
    readonly hint: string;
    readonly add: string;
    readonly cancel: string;
  };
  readonly firstRun: {
    readonly title: string;
    readonly what: string;
    readonly private: string;
    readonly drop: string;
    readonly or: string;
    readonly samples: string;
    readonly opening: string;
    readonly samplesHint: string;
  };
  readonly samples: {
    readonly banner: string;
    readonly remove: string;
  };
  readonly palette: {
    readonly title: string;
    readonly hint: string;
    readonly none: string;
    readonly views: string;
    readonly stories: string;
    readonly speakers: string;
    readonly articles: string;
    readonly results: (n: number) => string;
  };
  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly asSystem: string;
    readonly theme: string;
    readonly themes: {
      readonly system: string;
      readonly light: string;
      readonly dark: string;
      readonly sepia: string;
    };
    readonly face: string;
    readonly faces: {
      readonly serif: string;
      readonly sans: string;
    };
    readonly measure: string;
    readonly measures: {
      readonly narrow: string;
      readonly normal: string;
      readonly wide: string;
    };
    readonly length: string;
    readonly lengthHint: string;
    readonly cutOff: string;
    readonly cutOffHint: string;
    readonly hour: (hour: number) => string;
    readonly about: string;
    readonly promise: string;
    readonly window: string;
    readonly zoom: string;
    readonly zoomIs: (percent: number) => string;
    readonly larger: string;
    readonly smaller: string;
    readonly usual: string;
    readonly tray: string;
    readonly trayHint: string;
    readonly closeToTray: string;
    readonly morning: string;
    readonly morningHint: string;
    readonly aboutMore: string;
  };
  readonly help: {
    readonly title: string;
    readonly keys: string;
    readonly does: {
      readonly step: string;
      readonly proof: string;
      readonly back: string;
      readonly turn: string;
      readonly read: string;
      readonly save: string;
      readonly tags: string;
      readonly choose: string;
      readonly original: string;
      readonly aloud: string;
      readonly blocks: string;
      readonly again: string;
      readonly ends: string;
      readonly highlight: string;
      readonly note: string;
      readonly search: string;
      readonly help: string;
      readonly palette: string;
      readonly files: string;
      readonly paste: string;
      readonly undo: string;
    };
    readonly search: string;
    readonly queries: {
      readonly words: string;
      readonly phrase: string;
      readonly source: string;
      readonly speaker: string;
      readonly before: string;
      readonly after: string;
      readonly language: string;
      readonly tag: string;
      readonly is: string;
    };
    readonly finds: {
      readonly words: string;
      readonly phrase: string;
      readonly source: string;
      readonly speaker: string;
      readonly before: string;
      readonly after: string;
      readonly language: string;
      readonly tag: string;
      readonly is: string;
    };
    readonly how: string;
    readonly points: {
      readonly verbatim: string;
      readonly named: string;
      readonly closed: string;
      readonly receipts: string;
      readonly undo: string;
    };
  };
  readonly acts: {
    readonly undo: string;
    readonly dismiss: string;
    readonly saved: string;
    readonly unsaved: string;
    readonly tagged: (tag: string) => string;
    readonly untagged: (tag: string) => string;
    readonly samplesRemoved: string;
    readonly nothingToUndo: string;
    readonly removed: (n: number) => string;
    readonly removedBack: (n: number) => string;
    readonly batchUndone: (n: number) => string;
    readonly batchBack: (n: number) => string;
    readonly storySplit: (n: number) => string;
    readonly storyWhole: (n: number) => string;
    readonly moved: (n: number) => string;
    readonly movedBack: (n: number) => string;
    readonly storiesMerged: string;
    readonly storiesApart: string;
    readonly saveBack: string;
    readonly taggedBack: (tag: string) => string;
    readonly untaggedBack: (tag: string) => string;
    readonly highlighted: string;
    readonly highlightedBack: string;
    readonly highlightRemoved: string;
    readonly highlightRemovedBack: string;
    readonly noted: string;
    readonly notedBack: string;
    readonly searchKept: (name: string) => string;
    readonly searchKeptBack: (name: string) => string;
    readonly searchRemoved: (name: string) => string;
    readonly searchRemovedBack: (name: string) => string;
    readonly read: string;
    readonly unread: string;
    readonly readBack: string;
    readonly unclear: string;
    readonly corrected: (name: string) => string;
    readonly notQuotes: string;
    readonly restoredQuotes: string;
    readonly correctionBack: string;
    readonly speakersMerged: (name: string, into: string) => string;
    readonly speakersApart: (name: string, into: string) => string;
    readonly quotesGiven: (n: number, name: string) => string;
    readonly quotesBack: (n: number) => string;
    readonly renamed: (name: string) => string;
    readonly renamedBack: string;
    readonly readAgain: (n: number) => string;
    readonly readAgainBack: string;
    readonly blocksChosen: string;
    readonly blocksGiven: string;
    readonly blocksBack: string;
    readonly broughtBack: string;
    readonly broughtBackUndone: string;
  };
  readonly about: {
    readonly title: string;
    readonly what: string;
    readonly version: string;
    readonly licence: string;
    readonly fonts: string;
    readonly fontsAre: string;
    readonly parts: string;
    readonly partsHint: string;
    readonly data: string;
    readonly open: string;
    readonly close: string;
  };
  readonly morning: {
    readonly title: (day: string) => string;
    readonly text: (headline: string, n: number) => string;
  };
  readonly native: {
    readonly words: {
      readonly file: string;
      readonly edit: string;
      readonly view: string;
      readonly go: string;
      readonly help: string;
      readonly 'paste-article': string;
      readonly 'open-data-folder': string;
      readonly 'close-window': string;
      readonly quit: string;
      readonly undo: string;
      readonly cut: string;
      readonly copy: string;
      readonly paste: string;
      readonly 'select-all': string;
      readonly 'zoom-in': string;
      readonly 'zoom-out': string;
      readonly 'zoom-reset': string;
      readonly fullscreen: string;
      readonly back: string;
      readonly 'previous-edition': string;
      readonly 'next-edition': string;
      readonly search: string;
      readonly palette: string;
      readonly keys: string;
      readonly about: string;
      readonly 'tray-open': string;
      readonly 'tray-files': string;
      readonly 'dialog-files': string;
      readonly 'dialog-folder': string;
      readonly 'dialog-articles': string;
      readonly 'dialog-all': string;
      readonly 'pasted-text': string;
    };
  };
};
