//! An article, as it was read from a file.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{ArticleKind, Day, Language, Span};

/// One article: its text without furniture, and what is known about it.
///
/// `body` holds the blocks' texts in reading order, parted by a blank line (`"\n\n"`);
/// headline, standfirst and furniture are not part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// The headline; never empty.
    pub headline: String,
    /// The lines under the headline that say what the article is about.
    pub standfirst: Option<String>,
    /// The authors' names in printed order, agencies included; never invented.
    pub byline: Vec<String>,
    /// Place (and agency) that open the body, where it has them.
    pub dateline: Option<Dateline>,
    /// When it was published.
    pub published: Option<Published>,
    /// When it was last changed, if the file says so.
    pub updated: Option<Published>,
    /// The outlet, e.g. `The Port Ledger`.
    pub source: Option<String>,
    /// Its address, where known.
    pub url: Option<String>,
    /// The body's language.
    pub language: Option<Language>,
    /// The text. All spans of this article are places in it.
    pub body: String,
    /// The parts of the body, in order. Only blank lines are between them.
    pub blocks: Vec<Block>,
    /// The furniture: what is not part of the body, each piece with the rule that removed it.
    pub furniture: Vec<Furniture>,
    /// Its file format.
    pub format: Format,
    /// What kind of article it is.
    #[serde(default)]
    pub kind: ArticleKind,
    /// What is uncertain about it.
    pub warnings: Vec<Warning>,
    /// What its maker says of it besides.
    #[serde(default)]
    pub details: Details,
}

/// What the maker of an article says of it besides its head and its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Details {
    /// The key it has where it comes from: the guid of a feed's entry, the Message-ID of a mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub key: Option<String>,
    /// It is not to be told before this: a moment (RFC 3339) or a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub embargo: Option<String>,
    /// The section of its paper, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub section: Option<String>,
    /// The page or pages it stood on, as printed: `A1`, `12-13`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub page: Option<String>,
    /// The edition of its paper, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub edition: Option<String>,
    /// Its length in words, as an archive counts it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub length: Option<u32>,
    /// Its subjects: tags, categories, an archive's codes.
    pub subjects: Vec<String>,
}

impl Details {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Details::default()
    }
}

/// Fewer words are no news in brief.
const BRIEF_WORDS: usize = 8;

impl Article {
    /// Whether a text of few words is news in brief and not what is left of a page: a flash of an
    /// agency, a short report with its dateline, dated and under a headline of its own.
    pub fn is_brief(&self) -> bool {
        const NOT: [Warning; 4] = [
            Warning::HeadlineGuessed,
            Warning::OpeningOnly,
            Warning::Withdrawn,
            Warning::Draft,
        ];
        let is_news = self.dateline.is_some() || matches!(self.format.id(), "newswire" | "feed");
        let is_dated = self
            .published
            .as_ref()
            .is_some_and(|published| published.evidence <= DateEvidence::Dateline);
        let ends = self
            .body
            .trim_end()
            .ends_with(['.', '!', '?', '”', '"', '。', '»']);
        is_news
            && is_dated
            && ends
            && self.body.split_whitespace().count() >= BRIEF_WORDS
            && !NOT.iter().any(|warning| self.warnings.contains(warning))
    }
}

/// A part of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it lies in the body.
    pub span: Span,
}

impl Block {
    /// The paragraphs of a plain text: maximal runs between line breaks, trimmed.
    pub fn paragraphs(text: &str) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let trimmed = line.trim();
            if !trimmed.is_empty() {
                let from = start + (line.len() - line.trim_start().len());
                let span = Span::new(from, from + trimmed.len());
                blocks.push(Block {
                    kind: BlockKind::Paragraph,
                    span,
                });
            }
            start += line.len();
        }
        blocks
    }
}

/// What a block of the body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading inside the article.
    Heading,
    /// An item of a list.
    ListItem,
    /// A quotation set apart from the text.
    Quotation,
    /// A table, its rows as lines.
    Table,
    /// A note of correction or update.
    Correction,
    /// The standfirst, where the page prints it as part of the text.
    Standfirst,
    /// A caption that the user wants in the text.
    Caption,
    /// A picture credit that the user wants in the text.
    Credit,
}

impl BlockKind {
    /// Whether it may contain quotes: notes and captions do not.
    pub fn reports(self) -> bool {
        !matches!(
            self,
            BlockKind::Correction | BlockKind::Caption | BlockKind::Credit
        )
    }

    /// Whether its sentences may stand in a summary.
    pub fn is_prose(self) -> bool {
        matches!(
            self,
            BlockKind::Paragraph | BlockKind::Quotation | BlockKind::ListItem
        )
    }
}

/// Furniture: text around an article that is not part of its body, but can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Furniture {
    /// The rule that removed it.
    pub rule: FurnitureRule,
    /// Its own words.
    pub text: String,
    /// Its place: before this byte of the body; the body's length if it came after.
    pub at: usize,
}

/// The rule by which a piece of a page is not part of the article's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum FurnitureRule {
    /// Describes a picture.
    Caption,
    /// Names a picture's maker or agency.
    Credit,
    /// Repeats a paragraph.
    Repeated,
    /// A date line ("Updated: …").
    DateLine,
    /// A line that names the authors.
    Byline,
    /// "Agencies contributed to this report.", "Reporting by …; editing by …".
    SignOff,
    /// "Read more: …", "Most popular", and what follows at the end of a page.
    Related,
    /// Share buttons, comment counts, subscription and consent texts, advertisement marks.
    Chrome,
    /// Headers and footers of a mail.
    MailFrame,
    /// Running heads, feet and numbers of printed pages.
    PageFrame,
    /// A foot- or endnote.
    Note,
    /// The user removed it.
    ByReader,
    /// The classifier found it unlike the article's text.
    Unlike,
}

/// The opening "PORT AVELAR (MWire) —" or "(MWire) -" of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Dateline {
    /// The place as printed, where one is.
    pub place: Option<String>,
    /// The agency as printed.
    pub agency: Option<String>,
    /// Where it lies in the body, dash included: no summary sentence starts inside it.
    pub span: Span,
}

/// A date of publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Published {
    /// The day in the time zone in which it was printed.
    pub day: Day,
    /// The moment as RFC 3339 with the printed offset, where a time of day is known.
    pub time: Option<String>,
    /// The evidence of the date.
    pub evidence: DateEvidence,
}

impl Published {
    /// RFC 3339: the moment if it is known, otherwise the day.
    pub fn rfc3339(&self) -> String {
        self.time.clone().unwrap_or_else(|| self.day.to_string())
    }

    /// The same date, as the date of a change.
    pub fn changed(self) -> Published {
        Published {
            evidence: DateEvidence::Changed,
            ..self
        }
    }
}

/// The evidence of a date, from strongest to weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum DateEvidence {
    /// Set by the user. Libraries store it as `reader`.
    #[serde(rename = "reader")]
    User,
    /// Machine-readable: JSON-LD, Open Graph, `<time>`, a mail header, front matter.
    Metadata,
    /// A printed date line ("Published 20 November 2026").
    Printed,
    /// The dateline that opens the body.
    Dateline,
    /// The day in the file's name, as blogs and notes keep it.
    FileName,
    /// The day of the last change, the only one it shows: it was published then or earlier.
    Changed,
    /// Inferred from the article's own words (a caption, a sentence): that day or later.
    Inferred,
    /// The day the file was made, for want of anything better: a hint.
    File,
}

/// The format of the file an article came from, by its id: `text`, `html`, `docx`.
///
/// The ids are those of the readers in the import crate, which alone lists them. Libraries keep
/// them, so an id never changes; one that a later version of the app wrote stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Format(Cow<'static, str>);

impl Format {
    /// The format of this id.
    pub const fn new(id: &'static str) -> Format {
        Format(Cow::Borrowed(id))
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.0
    }
}

/// Plain text, which every file of words is at least.
impl Default for Format {
    fn default() -> Format {
        Format::new("text")
    }
}

/// What is uncertain about an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Warning {
    /// No date was found anywhere.
    Undated,
    /// The date is inferred and may be too early.
    DateInferred,
    /// The date is the day the file was made.
    DateOfFile,
    /// The date is the day of the last change; when it was published is not said.
    DateOfChange,
    /// The headline was made from the first sentence or the file's name.
    HeadlineGuessed,
    /// Some bytes fit no encoding and were replaced.
    DamagedEncoding,
    /// It seems to hold several articles, which could not be told apart.
    SeveralInOne,
    /// Hardly any text was found.
    VeryShort,
    /// The end of a very long text was left out.
    Truncated,
    /// The file holds only the article's opening, as feeds do that want to be clicked.
    OpeningOnly,
    /// The agency has taken it back.
    Withdrawn,
    /// It was marked as not to be published before a date.
    Embargoed,
    /// Its maker had not published it when it was exported.
    Draft,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_trimmed_lines_with_true_spans() {
        let text = "  One.\r\n\nTwo three. \n   \nVier";
        let found: Vec<_> = Block::paragraphs(text)
            .iter()
            .map(|b| b.span.of(text).expect("in text"))
            .collect();
        assert_eq!(found, ["One.", "Two three.", "Vier"]);
    }
}
