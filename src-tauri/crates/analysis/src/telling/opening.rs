//! The clean run of sentences that opens an article.

use std::sync::LazyLock;

use nutgraf_language::List;
use nutgraf_model::{Language, Span};
use regex::Regex;

use super::phrases::{Phrases, outside_quotes};
use super::reference::Known;
use crate::summary::{ContentStems, PooledSentence, SelfContainedness, self_containedness};
use crate::words::{Lexicon, lower, words};

/// A run has no more sentences than a long story shows.
const MOST: usize = 8;
/// The run begins among the first sentences, or the article has none.
const LATEST_START: usize = 3;
/// A sentence with so much of its content in another of the run is the same one.
const REPEATED: f32 = 0.8;
/// A caption with more words may hold the article's first sentence.
const CAPTION_WORDS: usize = 24;
/// A sentence with more words is not read in one breath.
const MOST_WORDS: usize = 62;

/// A sentence of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct RunSentence {
    /// Its place in the pool.
    pub(super) pooled: usize,
    /// What is shown of it: all, or all behind a dateline.
    pub(super) span: Span,
    /// Whether a run may end with it.
    pub(super) ends: bool,
}

/// How an article opens.
#[derive(Clone, Debug, Default)]
pub(super) struct Opening {
    /// The run; empty where there is none.
    pub(super) run: Vec<RunSentence>,
    /// Sentences of prose that stand before the run.
    pub(super) skipped: usize,
    /// How many of the first sentences speak for their writer or to their audience, or ask.
    pub(super) voices: usize,
    /// Whether the text says that it is an opinion.
    pub(super) opinion: bool,
    /// How many sentences the article has.
    pub(super) sentences: usize,
}

/// What a sentence is to a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// It belongs to the run.
    Clean,
    /// It is no prose: a caption, a credit, a pointer. The run goes on behind it.
    Furniture,
    /// It is prose that an editor would not print so: the run ends before it.
    Unfit,
}

impl Opening {
    /// Reads the opening of an article: `sentences` are its sentences in order, with their places.
    pub(super) fn of(
        headline: &str,
        body: &str,
        sentences: &[(usize, &PooledSentence)],
        language: &str,
    ) -> Self {
        let phrases = Phrases::of(language);
        let mut opening = Self {
            opinion: is_labelled_opinion(body, phrases),
            sentences: sentences.len(),
            ..Self::default()
        };
        let lexicon = Lexicon::of(language.parse().unwrap_or(Language::ENGLISH));
        let mut contents: Vec<ContentStems> = Vec::new();
        let mut last_block = usize::MAX;
        for (looked_at, &(pooled, sentence)) in sentences.iter().enumerate() {
            let text = sentence.span.of(body).unwrap_or_default();
            let start = dateline_end(text);
            let part = part(&text[start..], sentence, phrases, language);
            opening.voices += usize::from(looked_at < MOST && has_voice(text, language));
            let begins = opening.run.is_empty();
            let stands = !begins
                || (sentence.self_contained == SelfContainedness::Alone || start > 0)
                    && !is_headline(text, headline);
            let content = ContentStems::of(text, &lexicon);
            if contents
                .iter()
                .any(|other| content.share_in(other) >= REPEATED)
            {
                // A page that prints a caption or a text twice.
                continue;
            }
            if !begins && names_a_stranger(body, headline, &opening.run, sentence.span, language) {
                break;
            }
            match part {
                Part::Clean if stands => {
                    opening.run.push(RunSentence {
                        pooled,
                        span: Span::new(sentence.span.start + start, sentence.span.end),
                        ends: !is_bare_quotation(text) && !is_cut_hour(text),
                    });
                    contents.push(content);
                    last_block = sentence.block;
                }
                // Within a paragraph it was prose for its writer.
                Part::Furniture if sentence.block == last_block => break,
                // A credit that a page glued to the first sentence.
                Part::Furniture if begins && sentence.words >= CAPTION_WORDS => {
                    opening.skipped += 1;
                }
                Part::Furniture => {}
                Part::Clean | Part::Unfit if begins => {
                    opening.skipped += usize::from(!is_headline(text, headline));
                }
                _ => break,
            }
            let late = opening.run.is_empty() && opening.skipped > LATEST_START;
            if opening.run.len() == MOST || late {
                break;
            }
        }
        opening
    }

    /// The lengths at which the run may be cut, shortest first.
    pub(super) fn cuts(&self) -> Vec<usize> {
        let ends = self.run.iter().enumerate();
        let mut cuts: Vec<usize> = ends.filter(|(_, s)| s.ends).map(|(at, _)| at + 1).collect();
        if cuts.is_empty() && !self.run.is_empty() {
            cuts.push(1);
        }
        cuts
    }
}

/// Whether a sentence names by surname somebody whom a sentence named in full that the run skips.
fn names_a_stranger(
    body: &str,
    headline: &str,
    run: &[RunSentence],
    span: Span,
    language: &str,
) -> bool {
    let mut shown = headline.to_owned();
    for sentence in run {
        shown.push(' ');
        shown.push_str(sentence.span.of(body).unwrap_or_default());
    }
    let known = Known {
        shown: &shown,
        before: body.get(..span.start).unwrap_or_default(),
        language: language.parse().unwrap_or(Language::ENGLISH),
    };
    known.has_stray_surname(span.of(body).unwrap_or_default())
}

/// Whether an editor would print a sentence by itself: it is clean and points to nothing before it.
pub fn stands(text: &str, language: Language) -> bool {
    let tag = language.as_str();
    self_containedness(text, tag) == SelfContainedness::Alone && is_clean(text, tag)
}

/// Whether a sentence is no caption, chat, question or page's own words, and speaks for nobody.
pub(super) fn is_clean(text: &str, language: &str) -> bool {
    let phrases = Phrases::of(language);
    let spoken = outside_quotes(text);
    !phrases.is_caption(text)
        && !phrases.is_frame(&spoken)
        && !phrases.is_chat(&spoken)
        && !has_voice(text, language)
        && !is_garbled(text)
        && !text.ends_with(['?', '？', '؟'])
        && dateline_end(text) == 0
}

fn part(text: &str, sentence: &PooledSentence, phrases: &Phrases, language: &str) -> Part {
    let asks = text.ends_with(['?', '？', '؟']);
    let spoken = outside_quotes(text);
    if phrases.is_caption(text) || phrases.is_frame(&spoken) {
        return Part::Furniture;
    }
    if asks
        || phrases.is_chat(&spoken)
        || has_voice(text, language)
        || is_garbled(text)
        || sentence.words > MOST_WORDS
    {
        return Part::Unfit;
    }
    match sentence.self_contained {
        SelfContainedness::Never => Part::Furniture,
        _ => Part::Clean,
    }
}

/// Whether a sentence speaks for its writer or to its audience, outside of quotations.
pub(super) fn has_voice(text: &str, language: &str) -> bool {
    let Some(folder) = nutgraf_language::named(language) else {
        return false;
    };
    let spoken = outside_quotes(text);
    words(&spoken).any(|word| folder.has(List::WriterWord, &lower(word.text)))
}

/// Words that a page glued together ("SessionsLewandowski"), or its own words amid the sentence.
static GLUED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b[A-Z][a-z]{3,}[A-Z][A-Za-z]{2,}|[a-z]{3}[.!?][A-Z][a-z]{2}|\bMORE\b|https?://|\bpic\.twitter|^(?:Associated Press|AP|Reuters|AFP|Getty Images)\s?/|^(?:\.\.\.|…)|^[A-Z]{2,4} ?--?").ok()
});

pub(super) fn is_garbled(text: &str) -> bool {
    GLUED.as_ref().is_some_and(|glued| glued.is_match(text))
}

/// Whether a page glued words of its own to a name or a role: "Ines CalderaBoard".
pub fn is_glued(name: &str) -> bool {
    NAME_GLUED
        .as_ref()
        .is_some_and(|glued| glued.is_match(name))
}

static NAME_GLUED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\p{Ll}{4,}\p{Lu}\p{L}+|\([A-Z]{2,}\)|\bMORE\b").ok());

fn is_headline(text: &str, headline: &str) -> bool {
    let bare = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let (text, headline) = (bare(text), bare(headline));
    !headline.is_empty() && (text == headline || headline.len() > 20 && text.starts_with(&headline))
}

/// The first lines of a text may say that it is an opinion.
fn is_labelled_opinion(body: &str, phrases: &Phrases) -> bool {
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take(4).any(|line| phrases.is_opinion_label(line))
}

/// `PORT AVELAR, Morrow (MWire) — `, `(MWire) - `, `Port Avelar —`, `Port Avelar (MWN) `.
static DATELINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let capitals = r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+[ ,/]*){1,5}(?:[A-Z][\w.]+,? ?){0,3}(?:\([^()]{2,40}\) ?)?\s*(?:—|–|--|-)+\s*";
    let agency = r"\([A-Z][A-Za-z./ ]{1,24}\)\s*(?:[—–-]+\s*)?";
    let place = r"[A-ZÀ-Þ][\w.]+(?: [A-ZÀ-Þ][\w.]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?";
    Regex::new(&format!(
        r"^(?:{capitals}|{agency}|{place} \([^()]{{2,40}}\) ?(?:—|–|--|-)+\s*|{place} \([A-Z]{{2,6}}\)\s*|{place} —\s+)"
    ))
    .ok()
});

/// Where the text behind a dateline begins; 0 without one.
pub(super) fn dateline_end(text: &str) -> usize {
    let found = DATELINE.as_ref().and_then(|dateline| dateline.find(text));
    let end = found.map_or(0, |found| found.end());
    // A sentence that was cut in the middle of an hour, "9 p.m. ET -- but", has no dateline.
    let begins = text[end..].starts_with(|c: char| c.is_uppercase() || "“\"‘'«„".contains(c));
    if begins { end } else { 0 }
}

/// "It opens at 9 a.m.": the weekday or zone that goes with it may have become a sentence.
fn is_cut_hour(text: &str) -> bool {
    ["a.m.", "p.m."].iter().any(|hour| text.ends_with(hour))
}

/// A quotation and nothing else: who says so stands before or behind it.
fn is_bare_quotation(text: &str) -> bool {
    text.starts_with(['“', '"', '«', '„', '‘']) && words(&outside_quotes(text)).next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_report_is_not_shown() {
        for (text, want) in [
            (
                "PORT AVELAR, Morrow (MWire) — The pier fell.",
                "The pier fell.",
            ),
            ("PORT AVELAR -- The pier fell.", "The pier fell."),
            ("(MWire) - The pier fell.", "The pier fell."),
            ("(MWN)The pier fell.", "The pier fell."),
            ("Port Avelar (MWire) - The pier fell.", "The pier fell."),
            ("PORT AVELAR – The pier fell.", "The pier fell."),
            ("Port Avelar (MWN) The pier fell.", "The pier fell."),
            ("The board (MWN) has met.", "The board (MWN) has met."),
            (
                "The pier — the old one — fell.",
                "The pier — the old one — fell.",
            ),
            ("MWN said the pier fell.", "MWN said the pier fell."),
            ("A tax-free pier fell.", "A tax-free pier fell."),
        ] {
            assert_eq!(&text[dateline_end(text)..], want, "{text}");
        }
    }

    #[test]
    fn a_voice_is_heard_outside_of_quotations_only() {
        for (text, want) in [
            ("We should close the pier.", true),
            ("“We should close the pier,” Noa Reyes said.", false),
            ("\"We should,\" he said, and I agree.", true),
            ("We should never have built it,” Noa Reyes said.", false),
            ("You can read more about the pier here.", true),
            ("The board closed the pier.", false),
        ] {
            assert_eq!(has_voice(text, "en"), want, "{text}");
        }
    }

    #[test]
    fn glued_words_are_found() {
        assert!(is_garbled(
            "Ines CalderaCalderaBoard votes to close MORE said so."
        ));
        assert!(!is_garbled("Ann McKendrick of DeLand said so."));
    }
}
