//! The desk: what the newsroom does with texts handed over the counter, without a library.
//! Stateless; the command line's `batch` speaks to it. All spans are bytes of the text given.

use nutgraf_analysis::stories::{self as linking, Fingerprint};
use nutgraf_analysis::{Document, quotation, summary};
use nutgraf_model::{Article, Block, Language};

pub use nutgraf_analysis::quotation::Quotation;
pub use nutgraf_analysis::summary::{Budget, Pick};
pub use nutgraf_import::{MAX_BYTES, ReadError};

pub use crate::dates::days_since_1970;

/// A text to be worked on.
#[derive(Clone, Copy, Debug)]
pub struct InputText<'a> {
    /// Its headline; may be empty.
    pub title: &'a str,
    /// The text: paragraphs, or one block.
    pub body: &'a str,
    /// Its language where it is known; else the text itself is asked, and English assumed.
    pub language: Option<Language>,
}

impl InputText<'_> {
    fn language(&self) -> Language {
        self.language
            .or_else(|| nutgraf_import::language(self.body))
            .unwrap_or(Language::ENGLISH)
    }

    fn document<'b>(&'b self, blocks: &'b [Block]) -> Document<'b> {
        Document {
            headline: self.title,
            body: self.body,
            blocks,
            dateline: nutgraf_import::dateline(self.body, blocks),
            language: self.language(),
        }
    }
}

/// Reads the article of a page or file: the first one, where it holds several. The end of
/// `name` is a hint at its format. Where no article is in it, its body is empty, and the rest is
/// what a page says of itself.
pub fn extract(name: &str, bytes: &[u8], url: Option<&str>) -> Result<Article, ReadError> {
    let item = nutgraf_import::Item {
        name,
        bytes,
        url,
        saved: None,
    };
    let read = nutgraf_import::read(&item);
    let first = read.and_then(|reading| reading.into_articles().next().ok_or(ReadError::NoArticle));
    match first {
        Err(ReadError::NoArticle | ReadError::Empty) => Ok(nutgraf_import::read_head(&item)),
        read => read,
    }
}

/// Chooses the sentences that tell the text; in reading order.
pub fn summarize(text: &InputText, budget: Budget) -> Vec<Pick> {
    summary::summarize(&text.document(&Block::paragraphs(text.body)), budget)
}

/// Finds the quotes of a text and who says them, the unsure ones included.
pub fn quotes(text: &InputText) -> Quotation {
    quotation::find(&text.document(&Block::paragraphs(text.body)))
}

/// Chooses the sentences that tell one story from several texts; `document` of a pick is the
/// index of its text.
pub fn digest(texts: &[InputText], budget: Budget) -> Vec<Pick> {
    let blocks: Vec<Vec<Block>> = texts
        .iter()
        .map(|text| Block::paragraphs(text.body))
        .collect();
    let documents: Vec<Document> = texts
        .iter()
        .zip(&blocks)
        .map(|(text, blocks)| text.document(blocks))
        .collect();
    summary::digest(&documents, budget)
}

/// What [`stories`] needs to remember of an article; small, so that a long stream fits.
#[derive(Clone, Debug)]
pub struct StoryInput {
    fingerprint: Fingerprint,
    when: Option<f64>,
    source: Option<String>,
}

/// Takes notice of an article. `when` is in days, with fractions, since 1970.
pub fn story_input(text: &InputText, when: Option<f64>, source: Option<String>) -> StoryInput {
    StoryInput {
        fingerprint: Fingerprint::of(text.title, text.body, text.language()),
        when,
        source,
    }
}

/// Links articles into stories: for each the number of its story.
pub fn stories(inputs: &[StoryInput]) -> Vec<usize> {
    let members: Vec<linking::Member> = inputs
        .iter()
        .map(|input| linking::Member {
            fingerprint: &input.fingerprint,
            when: input.when,
            source: input.source.as_deref(),
        })
        .collect();
    linking::link(&members)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_an_article_is_answered_with_its_head() {
        let page = "<html><head><title>Ferry stays</title></head><body></body></html>";
        let url = Some("https://example.org/2026/11/20/ferry");
        let article = extract("a.html", page.as_bytes(), url).expect("a head");
        assert_eq!(
            (article.headline.as_str(), article.body.as_str()),
            ("Ferry stays", "")
        );
        let day = article.published.map(|published| published.rfc3339());
        assert_eq!(day.as_deref(), Some("2026-11-20"));
        assert_eq!(extract("a.txt", b"", None).expect("no text").body, "");
        let broken = extract("a.pdf", b"%PDF-1.7 cut off", None);
        assert!(
            broken.is_err(),
            "what cannot be read is an error all the same"
        );
    }
}
