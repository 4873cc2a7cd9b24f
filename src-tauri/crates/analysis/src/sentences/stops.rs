//! Which stops end a sentence: `sentencex` judges abbreviations, initials and numbers, the rest
//! is decided here.

use nutgraf_language::{List, Words};
use nutgraf_model::Language;
use sentencex::language_factory;

use super::enclosed::Enclosures;
use super::lists::ListItem;
use super::stop::{AHEAD, BACK, Stop, ahead, back, floor, starts_small};
use super::{glued, lists, speech};
use crate::words::is_unspaced;

/// The stops of one language.
pub(super) struct Stops {
    base: Box<Base>,
    english: Box<Base>,
    language: Language,
}

impl Stops {
    pub(super) fn of(language: Language) -> Self {
        Self {
            base: language_factory(language.as_str()),
            english: language_factory("en"),
            language,
        }
    }

    /// Where the sentences of a line end, the last at its end.
    pub(super) fn ends(&self, line: &str) -> Vec<usize> {
        let enclosures = Enclosures::of(line);
        let items = self.beginnings(line);
        let mut ends = Vec::new();
        let mut items_left = items.as_slice();
        let mut from = 0;
        for (start, end) in self.runs(line) {
            let stop = Stop::read(line, start, end, &enclosures);
            while let [item, rest @ ..] = items_left
                && item.start <= stop.start
            {
                begin_item(item.start, &mut from, &mut ends);
                items_left = rest;
            }
            let after = items.partition_point(|item| item.start <= stop.start);
            let in_marker = after > 0 && stop.start < items[after - 1].marked;
            if in_marker || enclosures.hold(stop.end) {
                continue;
            }
            if let Some(end) = self.end_at(line, from, &stop, &enclosures) {
                ends.push(end);
                from = end;
            }
        }
        for item in items_left {
            begin_item(item.start, &mut from, &mut ends);
        }
        if from < line.len() {
            ends.push(line.len());
        }
        ends
    }

    /// Where sentences begin whatever stands before them: items of lists, and what was glued.
    fn beginnings(&self, line: &str) -> Vec<ListItem> {
        let mut items = lists::items(line);
        let glued = glued::starts(line, self.language);
        items.extend(glued.map(|start| ListItem {
            start,
            marked: start,
        }));
        items.sort_unstable_by_key(|item| item.start);
        items
    }

    /// The runs of stops in a line, in order. The library does not count `…` among them.
    fn runs(&self, line: &str) -> Vec<(usize, usize)> {
        let found = self.base.get_sentence_break_regex().find_iter(line);
        let mut runs: Vec<(usize, usize)> = found.map(|run| (run.start(), run.end())).collect();
        if line.contains('…') {
            let ellipses = line
                .match_indices('…')
                .map(|(at, dots)| (at, at + dots.len()));
            runs.extend(ellipses);
            runs.sort_unstable();
            runs.dedup_by(|next, run| {
                let touch = next.0 <= run.1;
                run.1 = if touch { run.1.max(next.1) } else { run.1 };
                touch
            });
        }
        runs
    }

    /// Where the sentence ends that began at `from` and may end with this stop.
    fn end_at(
        &self,
        line: &str,
        from: usize,
        stop: &Stop,
        enclosures: &Enclosures,
    ) -> Option<usize> {
        let after = &line[stop.end..];
        let next = after.trim_start();
        let Some(first) = next.chars().next() else {
            return Some(line.len());
        };
        let spaced = next.len() < after.len();
        if let Some(end) = stop.before_ellipsis(line, next) {
            return Some(end);
        }
        if matches!(first, ',' | ';' | ':' | ')' | '，' | '、' | '；') {
            return None;
        }
        if stop.noted {
            return Some(stop.end);
        }
        if is_reference(next) {
            return None;
        }
        if let Some(end) = stop.after_note(line) {
            return Some(end);
        }
        if stop.is_closed() {
            let ended = self.ends_after_mark(line, stop, enclosures, next, spaced);
            return ended.then_some(stop.end);
        }
        let ended = if spaced {
            self.ends_before_space(line, from, stop, next)
        } else {
            self.ends_glued(line, stop, first) && self.judges(line, from, stop)
        };
        ended.then_some(stop.end)
    }

    /// A stop with a closing mark behind it.
    fn ends_after_mark(
        &self,
        line: &str,
        stop: &Stop,
        enclosures: &Enclosures,
        next: &str,
        spaced: bool,
    ) -> bool {
        let quote = enclosures.quote_ends(stop.end);
        if quote
            && next.starts_with('(')
            && enclosures.closes_sentence(line, line.len() - next.len())
        {
            return false;
        }
        if next.starts_with(['.', '!', '?']) || speech::attributes(ahead(next)) {
            return false;
        }
        let unspaced = next.starts_with(is_unspaced);
        if !spaced && !unspaced && !next.starts_with(['"', '“', '«', '„', '‘', '(']) {
            return next.starts_with(char::is_uppercase) && stop.text(line) != ".";
        }
        if !quote && stop.text(line) == "." {
            let head = back(line, stop.start);
            return !self.base.is_abbreviation(head, "", ".");
        }
        true
    }

    /// A stop with white space behind it.
    fn ends_before_space(&self, line: &str, from: usize, stop: &Stop, next: &str) -> bool {
        let text = stop.text(line);
        let word = stop.word_before(line);
        let first = next.chars().next().unwrap_or(' ');
        if text == "." {
            if starts_small(next) && (word.chars().count() <= 3 || self.is_abbreviation(word)) {
                return false;
            }
            if self.counts_on(line, stop, word, next) {
                return false;
            }
            if self.must_end(word, next) || self.english_ends(line, from, stop, word) {
                return true;
            }
            if self.is_title(word) {
                return false;
            }
        } else if text.contains('.')
            && (next.starts_with("I ") || next.starts_with("I’") || next.starts_with("I'"))
        {
            // English `I` is a capital in the middle of sentences too.
            return false;
        } else if first.is_lowercase() && text != "。" && !first.is_numeric() {
            return false;
        }
        self.judges(line, from, stop)
    }

    /// English times, places and firms stand in news of all languages, and end sentences there
    /// by English rules.
    fn english_ends(&self, line: &str, from: usize, stop: &Stop, word: &str) -> bool {
        let firm = FIRMS.has(word);
        let spelled = matches!(word, "M" | "m" | "S" | "K" | "U" | "A")
            && line[..stop.start - word.len()].ends_with('.');
        let known = firm || spelled;
        known && self.language != Language::ENGLISH && judges(&*self.english, line, from, stop)
    }

    /// Whether `sentencex` takes the stop for an end, seen in its sentence.
    fn judges(&self, line: &str, from: usize, stop: &Stop) -> bool {
        judges(&*self.base, line, from, stop)
    }

    fn is_title(&self, word: &str) -> bool {
        TITLES.has(word) || self.has(List::OwnTitleStop, word)
    }

    /// Whether a list of the text's language holds a word.
    fn has(&self, list: List, word: &str) -> bool {
        nutgraf_language::list(self.language, list).contains(&word)
    }

    fn is_abbreviation(&self, word: &str) -> bool {
        self.base.is_abbreviation(word, "", ".")
    }

    /// An ordinal or an abbreviated "number": `der 2. Weltkrieg`, `N°. 5`, `No. 10`.
    fn counts_on(&self, line: &str, stop: &Stop, word: &str, next: &str) -> bool {
        let numeral = next.starts_with(|c: char| c.is_ascii_digit());
        if numeral && NUMBERS.has(word) {
            return true;
        }
        let ordinal =
            word.len() <= 2 && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        ordinal && {
            let head = line[..stop.start]
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .trim_end();
            let before = head.rsplit(char::is_whitespace).next().unwrap_or("");
            self.has(List::BeforeOrdinal, before)
        }
    }

    /// Shortened words that end a sentence before a word that opens one, where the library,
    /// lacking openers of the language, would go on: `… & Co. Det lukkede`.
    fn must_end(&self, word: &str, next: &str) -> bool {
        let opener = next
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or("");
        !BEFORE_NAMES.has(word) && self.has(List::OpenerBehindAbbreviation, opener)
    }

    /// A stop with a letter right behind it: a space is missing, or it is part of an address,
    /// a number or an abbreviation.
    fn ends_glued(&self, line: &str, stop: &Stop, first: char) -> bool {
        let text = stop.text(line);
        if !text.is_ascii() && !text.contains('…') || is_unspaced(first) {
            return true;
        }
        let (head, tail) = (back(line, stop.start), ahead(&line[stop.end..]));
        let word = stop.word_before(line);
        let opens =
            first.is_uppercase() || matches!(first, '“' | '"' | '«' | '„' | '¿' | '¡' | '‘');
        if !opens || is_address(head, tail) {
            return false;
        }
        let grown = word.chars().count() > 1
            && word
                .chars()
                .next_back()
                .is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
        if text != "." {
            let after = tail.chars().nth(1).is_none_or(|c| !c.is_uppercase());
            return after && word.chars().next_back().is_some_and(char::is_lowercase);
        }
        let next: String = tail.chars().take_while(|c| c.is_alphanumeric()).collect();
        let spelled = next.chars().count() == 1 && tail[next.len()..].starts_with('.');
        let counted = word.bytes().all(|b| b.is_ascii_digit()) && word.len() <= 2;
        grown && !spelled && !counted && !self.is_abbreviation(word)
    }
}

/// Shortened titles and names that never end a sentence, in any language.
static TITLES: Words = Words::new(List::TitleStop);
/// "et al. [2004] had warned": a reference in brackets amid a sentence.
fn is_reference(next: &str) -> bool {
    let inside = next.strip_prefix('[').map(ahead);
    let Some((inside, rest)) = inside.and_then(|inside| inside.split_once(']')) else {
        return false;
    };
    inside.chars().any(|c| c.is_ascii_digit()) && starts_small(rest.trim_start())
}

/// Shortened titles that a name follows.
static BEFORE_NAMES: Words = Words::new(List::TitleBeforeName);
/// Shortened "number".
static NUMBERS: Words = Words::new(List::NumberStop);
/// English firms.
static FIRMS: Words = Words::new(List::FirmStop);

type Base = dyn sentencex::languages::Language;

fn judges(base: &Base, line: &str, from: usize, stop: &Stop) -> bool {
    let start = floor(line, stop.start.saturating_sub(BACK)).max(from.min(stop.start));
    let end = floor(line, (stop.mark_end + AHEAD).min(line.len()));
    let window = &line[start..end];
    base.find_boundary(window, stop.start - start, stop.mark_end - start)
        .is_some()
}

fn begin_item(start: usize, from: &mut usize, ends: &mut Vec<usize>) {
    if start > *from {
        ends.push(start);
        *from = start;
    }
}

/// Whether the token around a stop is a web or mail address, or a file's name.
fn is_address(head: &str, tail: &str) -> bool {
    let before = head.rsplit(char::is_whitespace).next().unwrap_or(head);
    let after = tail.split(char::is_whitespace).next().unwrap_or(tail);
    let inner = after.trim_start_matches('.');
    before.contains("://")
        || before.contains("www.")
        || before.contains('@')
        || before.starts_with('#')
        || after.contains('@')
        || before.contains('/') && after.contains('/')
        || matches!(
            inner
                .trim_end_matches(|c: char| !c.is_alphanumeric())
                .to_ascii_lowercase()
                .as_str(),
            "com" | "org" | "net" | "gov" | "edu" | "io" | "uk" | "de" | "fr" | "js" | "tv" | "ai"
        )
}
