//! The stateless API behind `nutgraf batch`: extraction, summaries, quotes, digests and stories of
//! texts, without a library. All spans are byte offsets of the given text.

use nutgraf_analysis::stories::{self as linking, Fingerprint};
use nutgraf_analysis::telling::{self, Report, When};
use nutgraf_analysis::{Document, Segmented, quotation, summary};
use nutgraf_model::{Article, Block, Language};

pub use nutgraf_analysis::quotation::Quotation;
pub use nutgraf_analysis::summary::{Budget, Pick};
pub use nutgraf_import::{MAX_BYTES, ReadError};

pub use crate::dates::days_since_1970;

/// An input text.
#[derive(Clone, Copy, Debug)]
pub struct InputText<'a> {
    /// Its headline; may be empty.
    pub title: &'a str,
    /// The text: paragraphs, or one block.
    pub body: &'a str,
    /// Its language, if known. Otherwise the language is detected, with English as the fallback.
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

/// Reads the first article of a page or file. The ending of `name` is a hint at the format. If
/// there is no article, the body is empty and only the metadata is set.
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

/// Summarizes a text: selects sentences, in text order.
pub fn summarize(text: &InputText, budget: Budget) -> Vec<Pick> {
    let blocks = Block::paragraphs(text.body);
    summary::summarize(&Segmented::of(text.document(&blocks)), budget)
}

/// Finds the quotes of a text and their speakers, including uncertain ones.
pub fn quotes(text: &InputText) -> Quotation {
    quotation::find(&text.document(&Block::paragraphs(text.body)))
}

/// An article of a story, as input of [`digest`].
#[derive(Clone, Copy, Debug)]
pub struct InputReport<'a> {
    /// Its text.
    pub text: InputText<'a>,
    /// When it was published, if that is known: RFC 3339 or a day.
    pub date: Option<&'a str>,
    /// The outlet.
    pub source: Option<&'a str>,
}

/// Tells a story by several articles; `document` of a pick is the index of its article.
pub fn digest(reports: &[InputReport], budget: Budget) -> Vec<Pick> {
    let texts = reports.iter().map(|report| &report.text);
    let blocks: Vec<Vec<Block>> = texts.map(|text| Block::paragraphs(text.body)).collect();
    let reports: Vec<Report> = reports
        .iter()
        .zip(&blocks)
        .map(|(report, blocks)| Report {
            text: Segmented::of(report.text.document(blocks)),
            when: report.date.and_then(when),
            source: report.source,
            kind: nutgraf_model::ArticleKind::default(),
        })
        .collect();
    telling::digest(&reports, budget)
}

/// A date (RFC 3339 or a day) as analysis compares it.
pub(crate) fn when(date: &str) -> Option<When> {
    Some(When {
        days: days_since_1970(date)?,
        // A day is often written as its first second.
        exact: date.contains(['T', 't', ':']) && !date.contains("00:00:00"),
    })
}

/// The data that [`stories`] needs of an article. It is small, so that a long stream fits into
/// memory.
#[derive(Clone, Debug)]
pub struct StoryInput {
    fingerprint: Fingerprint,
    when: Option<f64>,
    source: Option<String>,
}

/// Prepares an article for [`stories`]. `when` is in days since 1970, with fractions.
pub fn story_input(text: &InputText, when: Option<f64>, source: Option<String>) -> StoryInput {
    StoryInput {
        fingerprint: Fingerprint::of(text.title, text.body, text.language()),
        when,
        source,
    }
}

/// Links articles into stories. Returns the story number of each article.
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
