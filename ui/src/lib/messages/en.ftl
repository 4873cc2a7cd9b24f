### English: every word of the page and of the window's own menus, notices and dialogs.
###
### An id is the way to a message: `digest-since-first` is `t.digest.since.first` on the page.
### A message's comment names its variables in the order the page gives them, each a number or a
### text. A message whose parts are named by codes of the engine has them as attributes.
###
### Glossary: article, source (the outlet), story (articles on one event), edition (one day's
### digest), brief, quote, speaker, receipt (what became of one dropped item), import, library.

app = Nutgraf
skip = Skip to the page
dot = { " · " }
loading = Reading…

# What is printed on a key.
keycaps =
    .ctrl = Ctrl
    .enter = Enter
    .space = Space
    .esc = Esc

# $n (number)
counts-articles =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    }
# $n (number)
counts-stories =
    { $n ->
        [one] { $n } story
       *[other] { $n } stories
    }
# $n (number)
counts-quotes =
    { $n ->
        [one] { $n } quote
       *[other] { $n } quotes
    }
# $n (number)
counts-sources =
    { $n ->
        [one] { $n } source
       *[other] { $n } sources
    }
# $n (number)
counts-items =
    { $n ->
        [one] { $n } item
       *[other] { $n } items
    }
# $n (number)
counts-minutes = { $n } min

## The sidebar

nav-label = Views
nav-menu = Menu
nav-closeMenu = Close menu
nav-search = Search or jump
nav-digest = Today
nav-editions = Editions
nav-stories = Stories
nav-speakers = Speakers
nav-library = Library
nav-saved = Saved
nav-imports = Imports
nav-settings = Settings
nav-help = Keys and help
nav-addFiles = Add files…
nav-addFolder = Add folder…
nav-paste = Paste text…

## What went wrong, by the engine's code

failures-title = This could not be read
failures-again = Try again
failures-opening = The library could not be opened
# $what (text), $detail (text)
failures-because = { $what } ({ $detail })
failures-codes =
    .not-found = This is no longer in the library.
    .nothing-chosen = An article needs one block at least.
    .cannot-reread = The article cannot be read from its original any more. It stays as it is.
    .bad-name = A name has one to sixty characters and no quotation marks.
    .no-hour = A day ends at an hour from 0 to 23.
    .ambiguous = Several people have this name. Give the whole name.
    .same-speaker = These are one speaker already.
    .whole-story = These are all the articles of the story; nothing would be left of it.
    .already-undone = This import is undone already.
    .still-running = This import is still running.
    .library-read-only = The library cannot be written to. Nothing was changed.
    .busy = The library is busy. Try again in a moment.
    .not-the-words = These words do not stand at this place of the article.
    .too-many = This article has as many highlights as it can have.
    .too-long = The note is too long.
    .cannot-speak = This cannot be read aloud.
    .library-too-new = A newer version of Nutgraf has opened this library. Update to open it here.
    .disk-full = The disk is full. Make room and try again; nothing is lost.
    .library-damaged = The library’s file is damaged.
    .library-cannot-open = The library’s file cannot be opened.
    .library-failed = The library could not do this.
    .no-data-folder = The system names no folder for the library.
    .bad-address = Only addresses that begin with http: or https: can be opened.
    .no-opener = No browser could be opened.
    .internal = Something went wrong inside Nutgraf.
    .there-again = This article was added again since: it is in the library already.
    .no-tray = This system shows no icons in a tray.
    .no-file-manager = The folder could not be shown.

## The digest

# $n (number)
digest-edition = Edition { $n }
digest-byPublication = Everything published on this day
digest-midnight = midnight
# $time (text), $zone (text)
digest-closes = closes at { $time }, { $zone }
# $time (text), $zone (text)
digest-closed = closed at { $time }, { $zone }
digest-facts = Facts
digest-since-label = Since the edition before
# $n (number)
digest-since-new = { $n } new
# $n (number)
digest-since-developing = { $n } developing
# $n (number)
digest-since-quiet = { $n } quiet
digest-since-yesterday = since yesterday
# $day (text)
digest-since-day = since { $day }
digest-since-first = The first edition: everything is new.
digest-length = Length
digest-lengths =
    .short = Short
    .normal = Normal
    .long = Long
digest-by = Which day counts
digest-bys =
    .arrival = By arrival
    .publication = By publication
digest-previous = Previous edition
digest-next = Next edition
digest-calendar = All editions
digest-states =
    .new = New
    .developing = Developing
    .quiet = Quiet
digest-newSentence = new:{ " " }
digest-stories = Stories
# Above what other outlets add to a story.
digest-othersAdd = Others add
# Above what the outlets of a story tell differently.
digest-theyDiffer = They differ
digest-said = Who said what
digest-briefs = In brief
# $n (number)
digest-moreStories = { $n } more
# $section (text), $n (number)
digest-moreOf = { $section }: { $n } more
digest-sections =
    .politics = Politics
    .economy = Economy
    .world = World
    .local = Local
    .culture = Culture
    .science = Science and health
    .sport = Sport
    .life = Life
    .opinion = Opinion
    .other = Other news
digest-unused = Not used, and why
digest-end = That is all for today.
# $day (text)
digest-endOf = That is all for { $day }.
# $n (number)
digest-moreSources = and { $n } more
# $source (text), $paragraph (number)
digest-place = { $source } ¶{ $paragraph } ↵
digest-noSource = Source unknown
digest-contents = In this edition
digest-quoted = Who is quoted
digest-outlets = Sources
# $n (number)
digest-reasons =
    .duplicate =
        { $n ->
            [one] { $n } duplicate of a story above
           *[other] { $n } duplicates of stories above
        }
    .unreadable =
        { $n ->
            [one] { $n } file could not be read
           *[other] { $n } files could not be read
        }
    .undated =
        { $n ->
            [one] { $n } article without a date
           *[other] { $n } articles without a date
        }
    .very-short =
        { $n ->
            [one] { $n } article is too short
           *[other] { $n } articles are too short
        }
    .withdrawn =
        { $n ->
            [one] { $n } article was withdrawn by its agency
           *[other] { $n } articles were withdrawn by their agency
        }
    .embargoed =
        { $n ->
            [one] { $n } article waits for the end of its embargo
           *[other] { $n } articles wait for the end of their embargo
        }
digest-quietDay = A quiet day
digest-quietToday = Nothing has arrived today. Drop articles on the window, or read an older edition.
digest-quietPast = Nothing is filed under this day.
# $headline (text)
digest-sparkline = Articles a day on “{ $headline }”
digest-day = Day
digest-articles = Articles
digest-source = Source
digest-speaker = Speaker
digest-quotes = Quotes

## Quotes and their speakers

quote-unclear = Speaker unclear
# $name (text)
quote-said = Said by { $name }
# $source (text), $when (text)
quote-from = { $source }, { $when }
quote-corrected = corrected by you
quote-menu = More on this quote
quote-correct = Correct speaker…
quote-notAQuote = Not a quote
quote-aQuote = It is a quote
quote-open = Open in article
quote-evidence = The words that name the speaker are underlined with dots.
quote-noEvidence = No words beside it name the speaker.

correct-who = Who said this?
# $name (text)
correct-whoElse = Who else is { $name }?
# $name (text)
correct-whose = Whose words are these, if not { $name }’s?
# $quotes (number), $articles (number)
correct-splitHint =
    { $quotes ->
        [one] { $quotes } quote chosen
       *[other] { $quotes } quotes chosen
    }{ $articles ->
        [0] { "" }
        [one] , and all of { $articles } article
       *[other] , and all of { $articles } articles
    }
correct-hint = Type a name
correct-name = Name of the speaker
correct-here = In this article
correct-library = In your library
# $name (text)
correct-use = Use “{ $name }”
correct-cancel = Cancel

## An article

article-back = Back
article-backTo =
    .digest = Back to the digest
    .story = Back to the story
    .speaker = Back to the speaker
    .library = Back to the library
    .search = Back to the search
    .saved = Back to saved
    .imports = Back to imports
    .article = Back to the article before
    .blocks = Back to the blocks
    .stories = Back to stories
    .speakers = Back to speakers
    .editions = Back to editions
    .settings = Back to settings
    .help = Back to help
# $when (text)
article-earlier = This is the text as it was on { $when }, for the edition quotes it. It has changed since.
# $when (text)
article-updatedSince = Updated since { $when }:
# $when (text)
article-updatedSinceRead = Updated since you read it as it was on { $when }:
# $fresh (number), $gone (number)
article-changes =
    { $fresh ->
        [one] { $fresh } new sentence
       *[other] { $fresh } new sentences
    }{ $gone ->
        [0] { "" }
       *[other] , { $gone } gone
    }.
article-headlineWas = The headline was
# $n (number)
article-gone =
    { $n ->
        [one] The sentence that is gone
       *[other] The { $n } sentences that are gone
    }
article-openEarlier = Show it in the earlier text
article-present = Show the present text
article-removed = This article was removed from the library. A closed edition still quotes it.
article-bringBack = Bring it back
article-original = Original
article-text = Text
article-readAloud = Read aloud
article-endReading = Stop reading
article-save = Save
article-saved = Saved
article-markRead = Mark as read
article-markUnread = Mark as unread
article-remove = Remove
# $n (number)
article-words =
    { $n ->
        [one] { $n } word
       *[other] { $n } words
    }
# $n (number)
article-minutes = { counts-minutes }
article-undated = No date found
# $when (text)
article-arrived = arrived { $when }
article-inferred = inferred
article-inferredWhy = The date is inferred from the article’s own words: that day or later.
article-ofFile = of the file
article-ofFileWhy = The day the file was made; the article may be older or newer.
article-ofChange = last change
article-ofChangeWhy = The page shows only the day of its last change; it was published then or earlier.
# $when (text)
article-updated = updated { $when }
article-story = Story:
article-address = Open in the browser
# $item (text)
article-from = From { $item }
article-summary = Summary
article-noSummary = No sentence stands for this text.
article-quoted = Quoted here
article-noQuotes = Nobody is quoted.
article-notQuotes = No quotes, you said
# What surrounded the article, as named within a list.
article-rules =
    .caption = caption
    .credit = credit
    .repeated = repeated text
    .date-line = date line
    .byline = byline
    .sign-off = sign-off
    .related = links to other articles
    .chrome = page controls
    .mail-frame = mail header or footer
    .page-frame = page head, foot or number
    .note = note
    .by-reader = left out by you
    .unlike = unlike the text around it
# $what (text), $lines (number)
article-hidden =
    { $what } hidden · { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }
# $what (text), $lines (number)
article-hiddenAtEnd =
    End of page: { $what } hidden · { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }
article-show = Show
article-hide = Hide
article-kinds =
    .opinion = Opinion
    .explainer = Explainer
    .interview = Interview
    .live-blog = Live blog
    .list = List
    .recipe = Recipe
    .match-report = Match report
    .obituary = Obituary
    .correction = Correction
    .press-release = Press release
    .newsletter = Newsletter
    .review = Review
    .video = Video
    .horoscope = Horoscope
article-warnings =
    .undated = No date was found; it is filed under the day it arrived.
    .date-inferred = The date is inferred and may be too early.
    .date-of-file = The date is the day the file was made; the article gives none.
    .date-of-change = The date is that of the last change; when it was published is not said.
    .several-in-one = The file seems to hold several articles that could not be told apart.
    .headline-guessed = The headline was made from the text or the file’s name.
    .damaged-encoding = Some characters could not be read and were replaced.
    .very-short = Hardly any text was found. The original may have more.
    .truncated = The end of a very long text was left out. The original has all of it.
    .opening-only = The file holds only the opening of this article.
    .withdrawn = The agency has withdrawn this article.
    .embargoed = The agency marked it as not to be published before a date.
    .draft = It is a draft: its maker had not published it.
# $item (text)
article-originalTitle = The original: { $item }
# $size (text)
article-originalNote = { $size } · shown without scripts and without the network
highlights-title = Highlights and notes
highlights-none = None yet. Select text and press h or n.
highlights-bar = Selected words
highlights-highlight = Highlight
highlights-note = Note
highlights-keep = Keep
highlights-remove = Remove highlight
# $words (text)
highlights-edit = Note on “{ $words }”
highlights-earlier = in an earlier text of the article
highlights-select = Select words first: h marks them, n notes something about them.
highlights-made = Highlighted.
highlights-kept = Note kept.
# $n (number)
highlights-count =
    { $n ->
        [one] { $n } highlight
       *[other] { $n } highlights
    }
highlights-empty = Nothing is highlighted
highlights-emptyHint = Select words in an article and press h, or n to note something about them.
highlights-more = Show more

## Choosing the right block of an original

blocks-title = Choose the right block
blocks-hint = This is everything in the file. What is ticked is the article: tick what is missing, untick what does not belong. The original stays as it is, and Ctrl+Z takes your choice back.
blocks-boxes = Where the article stands
# $n (number)
blocks-moreBoxes = Show { $n } more
blocks-list = Block by block
# $n (number)
blocks-folded =
    { $n ->
        [one] { $n } block hidden
       *[other] { $n } blocks hidden
    }
blocks-head = Headline or standfirst
blocks-outside = Not in the article
blocks-begins = Begin here
# $words (text)
blocks-beginsWith = Begin here, the article begins with: { $words }
blocks-ends = End here
# $words (text)
blocks-endsWith = End here, the article ends with: { $words }
blocks-acts = What to do with the choice
# $n (number)
blocks-number =
    { $n ->
        [one] { $n } block
       *[other] { $n } blocks
    }
# $words (text), $blocks (text)
blocks-sizeOf = { $words } in { $blocks }
blocks-use = Use this text
blocks-reset = Start over
blocks-cancel = Cancel
blocks-give = As Nutgraf reads it
blocks-wrong = Is the text wrong?
blocks-yours = You chose the blocks of this text.

## Reading kept originals again

reread-one = Extract again
reread-running = Extracting again
reread-analysing = Analysing articles again after an update
# $done (number), $total (number)
reread-of =
    { $total ->
        [one] { $done } of { $total } article
       *[other] { $done } of { $total } articles
    }
# $n (number)
reread-older =
    { $n ->
        [one] { $n } article was read by an older version of Nutgraf.
       *[other] { $n } articles were read by an older version of Nutgraf.
    }
# $reason (text)
reread-failed = It cannot be extracted again. { $reason }
reread-changed = Extracted again: the text changed.
reread-same = Nothing changed.
# $done (number), $changed (number), $failed (number)
reread-all =
    { $done ->
        [one] { $done } article extracted again: { $changed } changed, { $failed } could not be read.
       *[other] { $done } articles extracted again: { $changed } changed, { $failed } could not be read.
    }
# $done (number), $changed (number)
reread-stopped =
    { $done ->
        [one] Stopped after { $done } article: { $changed } changed.
       *[other] Stopped after { $done } articles: { $changed } changed.
    }

## The library

library-title = Library
library-search = Search the library
library-hint = Words, a "phrase", speaker:name
# $n (number), $query (text)
library-found = { counts-articles } with “{ $query }”
# $n (number)
library-all = { counts-articles }
library-unread = Unread only
library-saved = Saved only
library-allSources = All sources
library-source = Source
library-allLanguages = All languages
library-language = Language
library-allTags = All tags
library-tag = Tag
# $headline (text)
library-choose = Choose “{ $headline }”
library-chooseSome = Choose articles
# $n (number)
library-chosen = { $n } chosen
library-chosenActs = What to do with the chosen articles
# $n (number)
library-chooseAll = Choose all { $n }
library-markRead = Mark as read
library-markUnread = Mark as unread
library-endChoosing = Done
library-none = No article matches.
library-noneHint = Try fewer words, or take away a filter.
library-empty = The library is empty
library-emptyHint = Drop article files on the window, or add them here.
library-unreadMark = Unread
library-savedMark = Saved
library-noDate = no date

tags-open = Tags
# $n (number)
tags-title =
    { $n ->
        [1] Tags of this article
        [one] Tags of { $n } article
       *[other] Tags of { $n } articles
    }
tags-name = Tag
tags-hint = A tag, new or known
# $tag (text)
tags-add = Add “{ $tag }”
tags-none = No tags yet. Type one and press Enter.
tags-done = Done

searches-keep = Keep this search
searches-keepIt = Keep
searches-name = Name of the search
searches-note = kept search
# $name (text)
searches-kept = “{ $name }” is kept beside the library.
searches-remove = Remove this search

saved-title = Saved
saved-show = What to show
saved-kinds =
    .articles = Articles
    .highlights = Highlights
saved-empty = Nothing saved yet
saved-emptyHint = Press s on a sentence, a row or an article to keep it here.

## Stories

stories-title = Stories
# $n (number)
stories-count = { counts-stories }
stories-strip = The last two weeks
stories-story = Story
stories-empty = No stories yet
stories-emptyHint = A story gathers the articles on one event. Add some articles first.
# $articles (number), $sources (number)
stories-line =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }, { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }
# $first (text), $last (text)
stories-span = { $first } – { $last }
stories-timeline = What happened when
stories-related = Related earlier stories
# $names (text)
stories-alsoSpeaking = with { $names }
stories-alsoIn = also in
stories-sameTopic = On the same topic:
stories-newInUpdate = new in an update:{ " " }
stories-sources = Articles, earliest first
stories-quotes = Who said what
stories-notThis = Not this story
# $headline (text)
stories-notThisOne = Not this story: { $headline }
stories-move = Move to…
# $headline (text)
stories-moveOne = Move to… another story: { $headline }
stories-moveTitle = Move to which story?
stories-merge = Merge with…
# $headline (text)
stories-mergeOne = Merge with… another story: { $headline }
stories-mergeTitle = Merge with which story?
stories-find = Words of its headline
stories-noneFound = No other story has these words.
# $n (number)
stories-found = { counts-stories }

## Speakers

speakers-title = Speakers
# $n (number)
speakers-count =
    { $n ->
        [one] { $n } speaker
       *[other] { $n } speakers
    }
# $n (number)
speakers-countUnnamed =
    { $n ->
        [one] { $n } source without a name
       *[other] { $n } sources without a name
    }
speakers-filter = Find a speaker
speakers-empty = Nobody quoted yet
speakers-emptyHint = Speakers appear here once an article quotes them by name.
speakers-none = No speaker of that name.
# $when (text)
speakers-last = last on { $when }
speakers-kinds =
    .person = Person
    .organisation = Organisation
    .anonymous = Unnamed
speakers-show = Show
speakers-sets =
    .all = All
    .person = People
    .organisation = Organisations
    .unnamed = Unnamed
speakers-order = Sort by
speakers-orders =
    .quotes = Most quoted
    .recent = Latest
    .name = Name
speakers-unnamedHint = Sources without a name, one by one: nobody can tell whether two are the same.
speakers-noUnnamed = No source without a name is quoted.
speakers-roles = Roles given
# $sources (text), $when (text)
speakers-roleIn = { $sources }, { $when }
# $first (text), $last (text)
speakers-span = { $first } to { $last }
speakers-names = Also named as
speakers-outlets = Quoted by
speakers-quotes = Quotes, latest first
speakers-story = Story:
speakers-rename = Rename…
speakers-renameTo = The name you know them by
speakers-renamed = Rename
speakers-merge = Merge…
speakers-split = Split…
speakers-splitting = Choose the quotes and articles that are somebody else’s.
speakers-splitQuote = This quote is somebody else’s
speakers-splitArticle = All they say in this article
# $n (number)
speakers-splitGo = Give { counts-quotes } to…
speakers-splitEnd = Keep as it is

## Editions

editions-title = Editions
# $n (number)
editions-count =
    { $n ->
        [one] { $n } edition
       *[other] { $n } editions
    }
editions-empty = No editions yet
editions-emptyHint = The first edition appears with the first article.
editions-previousMonth = Previous month
editions-nextMonth = Next month
editions-list = Latest first
editions-open = open until the day is over
editions-more = Show older editions
# $day (text), $n (number)
editions-line = { $day }, { counts-articles }

## Imports and their receipts

imports-title = Imports
imports-panel = Import
imports-empty = Nothing imported yet
imports-emptyHint = Drop files or folders anywhere on the window. Every item gets a receipt here.
# $n (number)
imports-started =
    { $n ->
        [0] Importing.
        [one] Importing { $n } item.
       *[other] Importing { $n } items.
    }
# $added (number), $had (number), $updated (number), $rejected (number)
imports-ended = Import finished: { $added } added, { $had } already had, { $updated } updated, { $rejected } rejected.
imports-running = Importing
imports-done = Imported
# $when (text)
imports-on = Imported { $when }
# $done (number), $total (number)
imports-of =
    { $total ->
        [one] { $done } of { $total } item
       *[other] { $done } of { $total } items
    }
# $n (number)
imports-perSecond = { $n } a second
# $n (number)
imports-secondsLeft = about { $n } s left
# $n (number)
imports-minutesLeft = about { $n } min left
imports-cancel = Cancel
imports-cancelled = cancelled
imports-undone = undone
imports-samples = samples
imports-unfinished = not finished; it goes on at the next start
imports-undo = Undo this import
imports-outcomes =
    .waiting = Waiting
    .added = Added
    .already-had = Already had
    .updated = Updated
    .rejected = Rejected
    .opened = Opened
    .offered = Addresses
# Why something was rejected, by code; said where the engine's own sentence is in another language.
imports-why =
    .empty = It is empty: save the article again and add that copy.
    .unknown-format = It is in a format Nutgraf does not read: save it as text, HTML, .docx, .odt, EPUB or PDF, and add that.
    .too-large = It is larger than the limit: split it, or save the article alone.
    .no-article = No article text was found in it: open the page until its text shows and save it again, or copy the text and paste it.
    .locked = It is locked by a password or by the shop that sold it: add a copy without a lock, or copy its text and paste it.
    .no-text = Its pages hold no text that can be read: run text recognition (OCR) on it and add what that gives.
    .not-found = It is no longer where it was: was it moved or changed? Add it again.
    .not-readable = The system does not let it be read.
    .network = The address could not be fetched: try again later, or save the page and add the file.
    .bad-address = There is no web address that can be fetched: only http: and https: are followed.
    .too-slow = It took too long: save the article alone, or copy its text and paste it.
    .reader-failed = It could not be read and may be damaged: save it again, or copy its text and paste it.
    .library-read-only = The library cannot be written to.
    .cancelled = The import ended before its turn; a retry reads on.
    .too-many = It holds more than is read at a time: split it, or retry to read on.
    .damaged = It is damaged or cut off: fetch it again, or unpack it and add what comes out.
    .too-deep = It is an archive in an archive in an archive: unpack it and add what comes out.
    .too-tight = It unpacks to far more than it should, as archives made to fill a disk do: unpack it yourself if you trust it.
# $n (number)
imports-outcomeCounts =
    .added = { $n } added
    .already-had = { $n } already had
    .updated = { $n } updated
    .rejected = { $n } rejected
    .offered = { $n } with addresses
# $n (number)
imports-showMembers = Show all { $n }
imports-hideMembers = Hide
# $name (text)
imports-membersOf = Receipts of what is in { $name }
# $n (number)
imports-offers =
    { $n ->
        [one] It names { $n } address. Nothing is fetched until you add it.
       *[other] It names { $n } addresses. Nothing is fetched until you add them.
    }
# $name (text)
imports-addresses = Addresses in { $name }
imports-feed = Feed
imports-addLink = Add
imports-addAllLinks = Add all
imports-linkAdded = Asked for
# $headline (text)
imports-same = The same text as “{ $headline }”
# What a receipt says is uncertain of its article, in a few words among others.
imports-uncertain =
    .undated = no date found
    .date-inferred = date inferred from the text
    .date-of-file = date of the file
    .date-of-change = date of its last change
    .several-in-one = several articles that could not be told apart
    .headline-guessed = headline made from the text
    .damaged-encoding = some characters were damaged
    .very-short = hardly any text found
    .truncated = the end was left out
    .opening-only = only its opening
    .withdrawn = withdrawn by its agency
    .embargoed = marked as embargoed
    .draft = a draft, not published
# $n (number)
imports-newSentences =
    { $n ->
        [one] { $n } new sentence
       *[other] { $n } new sentences
    }
# $n (number)
imports-goneSentences = { $n } gone
imports-headlineChanged = the headline changed
imports-earlier = an earlier version, kept behind the present one
# $what (text)
imports-leftOut = { $what } left out
# $n (number)
imports-aside =
    .picture =
        { $n ->
            [one] { $n } picture
           *[other] { $n } pictures
        }
    .style =
        { $n ->
            [one] { $n } style, script or font
           *[other] { $n } styles, scripts and fonts
        }
    .recording =
        { $n ->
            [one] { $n } sound or film
           *[other] { $n } sounds and films
        }
    .companion =
        { $n ->
            [one] { $n } part of a saved page
           *[other] { $n } parts of saved pages
        }
    .undelivered =
        { $n ->
            [one] { $n } page without content
           *[other] { $n } pages without content
        }
# $item (text)
imports-from = from { $item }
imports-retry = Retry
imports-open = Open
imports-all = See all receipts
imports-closeNamed = Close the import list
imports-openList = Show the import list
# $n (number)
imports-more = Show { $n } more
imports-progress = Import progress
# $when (text)
imports-show = Receipts of { $when }

# $n (number)
drop-title =
    { $n ->
        [one] Drop to add this item
       *[other] Drop to add { $n } items
    }
# $n (number): those that are not named
drop-others = { $n } more
drop-hint = Text, Markdown, saved web pages, mail, PDF, EPUB, RTF, Word and LibreOffice documents, in folders and archives too. Each gets a receipt; nothing leaves this computer.

paste-title = Paste an article
paste-text = Text of an article, or one web address
paste-hint = An address is fetched from the network, once, because you ask for it. Text stays here.
paste-add = Add to the library
paste-cancel = Cancel

firstRun-title = Your news, in the reporters’ own words
firstRun-what = Drop the articles you saved on this window: text, Markdown, web pages, mail, documents, books. Nutgraf makes a daily digest of them from their own sentences and quotes, and every line leads back to its place.
firstRun-private = No account and no server. Nothing leaves this computer.
firstRun-drop = Drop files or folders here
firstRun-or = or
firstRun-samples = Open a sample edition
firstRun-opening = Opening the samples…
firstRun-samplesHint = Two days of invented articles, gone again with one press.

samples-banner = These are samples, invented to try things out.
samples-remove = Remove them

palette-title = Search or jump
palette-hint = A view, a story, a speaker, or words in an article
palette-none = Nothing found.
palette-views = Views
palette-stories = Stories
palette-speakers = Speakers
palette-articles = Articles
# $n (number)
palette-results =
    { $n ->
        [one] { $n } result
       *[other] { $n } results
    }

## Settings

settings-title = Settings
settings-language = Language
settings-asSystem = As the system
settings-theme = Theme
settings-themes =
    .system = As the system
    .light = Light
    .dark = Dark
    .sepia = Sepia
settings-face = Typeface
settings-faces =
    .serif = With serifs
    .sans = Without serifs
settings-measure = Width of the text
settings-measures =
    .narrow = Narrow
    .normal = Normal
    .wide = Wide
settings-length = Length editions open with
settings-lengthHint = You can change it on the page at any time.
settings-cutOff = A day ends at
settings-cutOffHint = Then its edition closes for good. What arrives between midnight and that hour is still of the day before.
# $hour (number)
settings-hour =
    { $hour ->
        [0] midnight
       *[other] { $hour }:00
    }
settings-about = About
settings-promise = Nutgraf shows only what the articles say, word for word. It goes to the network only when you give it an address.

## Help

help-title = Keys and help
help-keys = Keys
help-does =
    .step = next and previous sentence, quote or row
    .proof = open the article at that place
    .back = back, with scroll and focus as they were
    .turn = page down; at the end, the next unread article
    .read = mark as read or unread
    .save = save, or save no longer
    .tags = tags
    .choose = in a list: choose the article, for an act on several
    .original = in an article: the original, or the text again
    .aloud = in an article: read it aloud, or stop
    .blocks = in an article: choose the right block of the original
    .again = in an article: extract it again
    .ends = while choosing blocks: begin here, end here
    .highlight = in an article: highlight the selected words, or the marked ones
    .note = in an article: note something about them
    .search = search the library
    .help = this page
    .palette = search or jump
    .files = add files
    .paste = add pasted text, or one web address
    .undo = undo the latest act
help-search = Searching
help-queries =
    .words = harbour tunnel
    .phrase = "third tube"
    .source = source:ledger
    .speaker = speaker:"ines caldera"
    .before = before:2026-11-20
    .after = after:2026-10
    .language = language:de
    .tag = tag:"to read"
    .is = is:unread
help-finds =
    .words = articles with both words; the last may be a beginning
    .phrase = these words in this order
    .source = of an outlet whose name has this word
    .speaker = that quote this person
    .before = published before a day; also a month or a year
    .after = published after it; on:2026-11 within it
    .language = in this language
    .tag = with this tag of yours
    .is = unread; also is:read, is:saved, is:highlighted
help-how = How it works
help-points =
    .verbatim = Every sentence and quote is the reporter’s, byte for byte. Enter or a click shows it in its article.
    .named = A quote has a name only where the article gives one; else it says “speaker unclear”.
    .closed = When a day is over its edition is closed and never changes. What comes later is in the next.
    .receipts = Every item you add gets a receipt: added, already had, updated, or rejected with the reason.
    .undo = Nothing asks “are you sure?”: Ctrl+Z brings back what was removed.

## Acts, and taking them back

acts-undo = Undo
acts-dismiss = Dismiss
acts-saved = Saved.
acts-unsaved = No longer saved.
# $tag (text)
acts-tagged = Tagged “{ $tag }”.
# $tag (text)
acts-untagged = “{ $tag }” taken off.
acts-samplesRemoved = The samples are gone.
acts-nothingToUndo = Nothing to undo.
# $n (number)
acts-removed =
    { $n ->
        [one] { $n } article removed.
       *[other] { $n } articles removed.
    }
# $n (number)
acts-removedBack =
    { $n ->
        [one] { $n } article brought back.
       *[other] { $n } articles brought back.
    }
# $n (number)
acts-batchUndone =
    { $n ->
        [one] Import undone: { $n } article gone.
       *[other] Import undone: { $n } articles gone.
    }
# $n (number)
acts-batchBack =
    { $n ->
        [one] Import brought back: { $n } article.
       *[other] Import brought back: { $n } articles.
    }
# $n (number)
acts-storySplit =
    { $n ->
        [one] { $n } article made a story of its own.
       *[other] { $n } articles made a story of their own.
    }
# $n (number)
acts-storyWhole =
    { $n ->
        [one] { $n } article put back into the story.
       *[other] { $n } articles put back into the story.
    }
# $n (number)
acts-moved =
    { $n ->
        [one] { $n } article moved to another story.
       *[other] { $n } articles moved to another story.
    }
# $n (number)
acts-movedBack =
    { $n ->
        [one] { $n } article moved back.
       *[other] { $n } articles moved back.
    }
acts-storiesMerged = Two stories made one.
acts-storiesApart = The two stories are apart again.
acts-saveBack = Saving undone.
# $tag (text)
acts-taggedBack = “{ $tag }” taken off again.
# $tag (text)
acts-untaggedBack = “{ $tag }” put back.
acts-highlighted = Highlighted.
acts-highlightedBack = The highlight is gone.
acts-highlightRemoved = Highlight removed.
acts-highlightRemovedBack = The highlight is back.
acts-noted = Note kept.
acts-notedBack = The note is as it was before.
# $name (text)
acts-searchKept = “{ $name }” kept.
# $name (text)
acts-searchKeptBack = “{ $name }” is no longer kept.
# $name (text)
acts-searchRemoved = “{ $name }” removed.
# $name (text)
acts-searchRemovedBack = “{ $name }” brought back.
acts-read = Marked as read.
acts-unread = Marked as unread.
acts-readBack = Read mark undone.
acts-unclear = Said to be unclear.
# $name (text)
acts-corrected = Said by { $name }, as you say.
acts-notQuotes = No longer shown as a quote.
acts-restoredQuotes = Shown as a quote again.
acts-correctionBack = Your correction is taken back.
# $name (text), $into (text)
acts-speakersMerged = { $name } is { $into } now.
# $name (text), $into (text)
acts-speakersApart = { $name } and { $into } are two again.
# $n (number), $name (text)
acts-quotesGiven =
    { $n ->
        [one] { $n } quote given to { $name }.
       *[other] { $n } quotes given to { $name }.
    }
# $n (number)
acts-quotesBack =
    { $n ->
        [one] { $n } quote given back.
       *[other] { $n } quotes given back.
    }
# $name (text)
acts-renamed = Called { $name } now.
acts-renamedBack = Called as before.
# $n (number)
acts-readAgain =
    Extracted again: { $n ->
        [one] { $n } article
       *[other] { $n } articles
    } changed.
acts-readAgainBack = The texts are as they were before.
acts-blocksChosen = The article is made of your blocks.
acts-blocksGiven = As Nutgraf reads it again.
acts-blocksBack = The blocks are as they were before.

## The window around the page: About, what is held over it, notes, and its settings

about-title = About Nutgraf
about-what = A private daily digest of the articles you drop on it, in the reporters’ own words.
about-version = Version
about-licence = Licence
about-fonts = Typefaces
about-fontsAre = Source Serif 4 and Inter, under the SIL Open Font License 1.1
about-parts = Libraries
about-partsHint = Nutgraf stands on the work of many. Each part and its licence:
about-data = Your library lies in
about-open = Open data folder
about-close = Close
# $n (number)
drop-kinds-folder =
    { $n ->
        [one] { $n } folder with all that is in it
       *[other] { $n } folders with all that is in them
    }
# $n (number)
drop-kinds-text =
    { $n ->
        [one] { $n } text
       *[other] { $n } texts
    }
# $n (number)
drop-kinds-page =
    { $n ->
        [one] { $n } web page
       *[other] { $n } web pages
    }
# $n (number)
drop-kinds-mail =
    { $n ->
        [one] { $n } mail
       *[other] { $n } mails
    }
# $n (number)
drop-kinds-document =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
# $n (number)
drop-kinds-book =
    { $n ->
        [one] { $n } book
       *[other] { $n } books
    }
# $n (number)
drop-kinds-feed =
    { $n ->
        [one] { $n } feed
       *[other] { $n } feeds
    }
# $n (number)
drop-kinds-address =
    { $n ->
        [one] { $n } file with addresses
       *[other] { $n } files with addresses
    }
# $n (number)
drop-kinds-table =
    { $n ->
        [one] { $n } file of records
       *[other] { $n } files of records
    }
# $n (number)
drop-kinds-archive =
    { $n ->
        [one] { $n } archive
       *[other] { $n } archives
    }
# $n (number)
drop-kinds-other =
    { $n ->
        [one] { $n } of another kind, which may be rejected
       *[other] { $n } of other kinds, which may be rejected
    }
# $day (text)
morning-title = The edition of { $day } is ready
# $headline (text), $n (number)
morning-text = { $headline } · { counts-articles }
settings-window = Window
settings-zoom = Size of the page
# $percent (number)
settings-zoomIs = { $percent } %
settings-larger = Larger
settings-smaller = Smaller
settings-usual = Usual size
settings-tray = Icon in the tray
settings-trayHint = With the ways to open the window, add files and quit.
settings-closeToTray = Closing the window leaves Nutgraf in the tray
settings-morning = Tell me in the morning when the edition of the day before is ready
settings-morningHint = One note a day while Nutgraf runs, none on a quiet day, none while you read.
settings-aboutMore = Version, licences, data folder…
acts-broughtBack = The article is back in the library.
acts-broughtBackUndone = The article is removed again.
# Menus, dialogs and tray, which the shell shows; the page hands them over.
native-words =
    .file = File
    .edit = Edit
    .view = View
    .go = Go
    .help = Help
    .paste-article = Paste an article…
    .open-data-folder = Open data folder
    .close-window = Close window
    .quit = Quit
    .undo = Undo
    .cut = Cut
    .copy = Copy
    .paste = Paste
    .select-all = Select all
    .zoom-in = Larger
    .zoom-out = Smaller
    .zoom-reset = Usual size
    .fullscreen = Full screen
    .back = Back
    .previous-edition = Previous edition
    .next-edition = Next edition
    .search = Search the library
    .palette = Search or jump…
    .keys = Keys and help
    .about = About Nutgraf
    .tray-open = Open Nutgraf
    .tray-files = Add files…
    .dialog-files = Add files
    .dialog-folder = Add folder
    .dialog-articles = Articles
    .dialog-all = All files
    .pasted-text = pasted text
