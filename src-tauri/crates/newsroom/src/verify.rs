//! Verifies the library: spans lie in their texts, shown text equals the article's text, closed
//! editions are unchanged, and the database is sound.

use std::collections::HashMap;

use nutgraf_model::{
    ArticleId, By, Edition, QuoteEntry, Span, StoryEntry, VerifyProblem, VerifyReport,
};
use nutgraf_store::{ClosedEdition, Store, VersionId};

use crate::{EditionDay, Error, Newsroom};

impl Newsroom {
    /// Verifies the library and lists the problems.
    pub fn verify(&self) -> Result<VerifyReport, Error> {
        let mut verification = self.read(|store| {
            let mut verification = Verification::default();
            for (version, article) in store.all_versions()? {
                verification.version(store, version, article)?;
            }
            verification.report.articles = verification.versions.len();
            for closed_edition in store.closed_editions()? {
                verification.closed_edition(store, &closed_edition)?;
            }
            for id in store.original_ids()? {
                if let Err(error) = store.original_bytes(id) {
                    verification.say(format!("original {id}"), error.to_string());
                }
            }
            for (article, text) in store.waiting_corrections()? {
                let start: String = text.chars().take(40).collect();
                verification.report.waiting.push(VerifyProblem {
                    place: format!("article {article}"),
                    problem: format!(
                        "your correction of \u{201c}{start}\u{201d} waits: the text does not have it now"
                    ),
                });
            }
            verification.highlights(store)?;
            verification.soundness(store)?;
            Ok(verification)
        })?;
        if !self.is_read_only()
            && let Some(problem) = self.write(|writing| Ok(writing.check_index()?))?
        {
            verification.say("search index".to_owned(), problem);
        }
        for by in [By::Arrival, By::Publication] {
            let edition = self.edition_on(by, EditionDay::Today)?;
            self.read(|store| verification.edition(store, &edition))?;
        }
        Ok(verification.report)
    }
}

#[derive(Default)]
struct Verification {
    report: VerifyReport,
    /// The versions of each article.
    versions: HashMap<ArticleId, Vec<VersionId>>,
    /// Recently read bodies: an edition shows many sentences of few articles.
    bodies: HashMap<VersionId, String>,
}

impl Verification {
    fn say(&mut self, place: String, problem: impl Into<String>) {
        self.report.problems.push(VerifyProblem {
            place,
            problem: problem.into(),
        });
    }

    /// Every span of a version lies in its body.
    fn version(&mut self, store: &Store, id: VersionId, article: ArticleId) -> Result<(), Error> {
        self.versions.entry(article).or_default().push(id);
        let place = |what: &str, number: usize| format!("article {article}, {what} {number}");
        let text = match store.text(id) {
            Ok(text) => text,
            Err(error) => {
                self.say(format!("article {article}"), error.to_string());
                return Ok(());
            }
        };
        let mut spans: Vec<(String, Span)> = Vec::new();
        for (number, block) in text.blocks.iter().enumerate() {
            spans.push((place("block", number + 1), block.span));
        }
        for (number, sentence) in text.sentences.iter().enumerate() {
            spans.push((place("sentence", number + 1), sentence.span));
        }
        spans.extend(
            text.dateline
                .iter()
                .map(|line| (place("dateline", 1), line.span)),
        );
        for (number, stored) in store.quotes(id)?.iter().enumerate() {
            let speaker = stored.quote.speaker;
            spans.push((place("quote", number + 1), stored.quote.content));
            if has_marks_inside(&text.body, stored.quote.content) {
                self.say(
                    place("quote", number + 1),
                    "its quotation marks are part of it",
                );
            }
            spans.extend(speaker.map(|s| (place("mention of quote", number + 1), s.mention)));
            let cue = speaker.and_then(|s| s.cue);
            spans.extend(cue.map(|cue| (place("cue of quote", number + 1), cue)));
        }
        for (number, person) in store.people(id)?.iter().enumerate() {
            let mentions = person.mentions.iter();
            spans.extend(mentions.map(|span| (place("mention of person", number + 1), *span)));
        }
        self.report.spans += spans.len();
        for (place, span) in spans {
            if span.of(&text.body).is_none_or(str::is_empty) {
                self.say(
                    place,
                    format!("{}..{} is no place in the body", span.start, span.end),
                );
            }
        }
        Ok(())
    }

    /// The highlighted words are in a text of their article.
    fn highlights(&mut self, store: &Store) -> Result<(), Error> {
        let all = store.highlights(0, usize::MAX)?;
        self.report.spans += all.total;
        for line in all.items {
            if !self.stands(store, line.article, line.cited.span, &line.cited.text)? {
                let place = format!("article {}, highlight {}", line.article, line.id);
                self.say(place, "its words stand in no text of the article");
            }
        }
        Ok(())
    }

    fn closed_edition(
        &mut self,
        store: &Store,
        closed_edition: &ClosedEdition,
    ) -> Result<(), Error> {
        self.report.editions += 1;
        let place = format!("edition of {}", closed_edition.day);
        if !closed_edition.is_unchanged() {
            self.say(place, "it is not what it was when it was closed");
            return Ok(());
        }
        match closed_edition.edition() {
            Ok(edition) => self.edition(store, &edition),
            Err(error) => {
                self.say(place, error.to_string());
                Ok(())
            }
        }
    }

    /// The text that an edition shows is in a version of its article.
    fn edition(&mut self, store: &Store, edition: &Edition) -> Result<(), Error> {
        let shown = edition.lead.iter().chain(&edition.stories).flat_map(texts);
        let said = edition.said.iter().flat_map(parts);
        for (article, span, text) in shown.chain(said) {
            self.report.spans += 1;
            if !self.stands(store, article, span, text)? {
                let place = format!("edition of {}, article {article}", edition.key.day);
                let start: String = text.chars().take(40).collect();
                self.say(
                    place,
                    format!("\u{201c}{start}\u{201d} does not stand there"),
                );
            }
        }
        Ok(())
    }

    fn stands(
        &mut self,
        store: &Store,
        article: ArticleId,
        span: Span,
        text: &str,
    ) -> Result<bool, Error> {
        // Only samples are ever deleted; an edition that showed them keeps its own words.
        let Some(versions) = self.versions.get(&article) else {
            return Ok(true);
        };
        // An article shows the same words in most of its versions; the latest first.
        for &version in versions.iter().rev() {
            let body = match self.bodies.get(&version) {
                Some(body) => body,
                None => {
                    if self.bodies.len() > 64 {
                        self.bodies.clear();
                    }
                    let body = store.body(version)?;
                    self.bodies.entry(version).or_insert(body)
                }
            };
            if span.of(body) == Some(text) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn soundness(&mut self, store: &Store) -> Result<(), Error> {
        for problem in store.check()? {
            self.say("library".to_owned(), problem);
        }
        let (missing, stray) = store.index_gaps()?;
        if missing > 0 {
            self.say(
                "search index".to_owned(),
                format!("it lacks {missing} articles"),
            );
        }
        if stray > 0 {
            self.say(
                "search index".to_owned(),
                format!("it has {stray} that are not there"),
            );
        }
        Ok(())
    }
}

fn texts(entry: &StoryEntry) -> impl Iterator<Item = (ArticleId, Span, &String)> {
    let sentences = entry.excerpts().map(|e| (e.article, e.span, &e.text));
    sentences.chain(entry.quotes.iter().flat_map(parts))
}

fn parts(quote: &QuoteEntry) -> impl Iterator<Item = (ArticleId, Span, &String)> {
    let first = std::iter::once((quote.article, quote.span, &quote.text));
    let rest = quote.rest.iter();
    first.chain(rest.map(|part| (quote.article, part.span, &part.text)))
}

/// Whether the quote's span includes its own quotation marks, which belong outside. A quote within
/// a quote has marks on both sides.
fn has_marks_inside(body: &str, quote: Span) -> bool {
    const OPEN: &[char] = &['“', '„', '«', '"', '「', '『'];
    const CLOSE: &[char] = &['”', '“', '»', '"', '」', '』'];
    let within = quote.of(body).unwrap_or_default();
    let before = body
        .get(..quote.start)
        .and_then(|before| before.chars().next_back());
    let outside = before.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    within.starts_with(OPEN) && within.ends_with(CLOSE) && !outside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_belong_around_a_quote_are_told_from_those_of_an_inner_one() {
        for (body, quote, want) in [
            ("She said: “No.”", "“No.”", true),
            ("She said: “No.”", "No.", false),
            ("‘“No” is what he said.’", "“No” is what he said.", false),
            ("“„Nein“ war alles“", "„Nein“", false),
            ("« Non », dit-il", "« Non »", true),
            ("", "", false),
        ] {
            let start = body.find(quote).unwrap_or_default();
            let span = Span::new(start, start + quote.len());
            assert_eq!(has_marks_inside(body, span), want, "{quote} in {body}");
        }
    }
}
