//! What every format's reader makes: pieces of text and clues about the article.

mod page_features;

use std::fmt::Debug;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::DateTime;
use nutgraf_model::{
    ArticleKind, BlockKind, Details, Format, FurnitureRule, Language, Link, Published, Warning,
};

use crate::text::words;

pub(crate) use page_features::PageFeatures;

/// What a reader finds in an item.
pub(crate) enum Contents {
    /// Drafts of its articles, in their order.
    Drafts(Vec<Draft>),
    /// Addresses of articles and feeds instead.
    Links(Vec<Link>),
}

impl Contents {
    /// An item that is one article.
    pub(crate) fn one(draft: Draft) -> Contents {
        Contents::Drafts(vec![draft])
    }

    /// The same, each draft marked with the format it is read from unless a reader inside did so.
    pub(crate) fn marked(mut self, id: &'static str) -> Contents {
        if let Contents::Drafts(drafts) = &mut self {
            for draft in drafts {
                draft.format.get_or_insert(Format::new(id));
            }
        }
        self
    }
}

/// What a draft is made from, which decides what is looked for around its article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Layout {
    /// A web page, with all that stands around its article.
    Page,
    /// A web page as a browser saved it with its parts.
    SavedPage,
    /// Plain text, typed or copied from a page.
    Plain,
    /// A file whose format says what belongs to the article.
    #[default]
    Document,
}

/// A file as its reader found it, before furniture is told from article.
#[derive(Clone)]
pub(crate) struct Draft {
    /// What it is called within its item, where the item holds several.
    pub(crate) name: Option<String>,
    /// The format it is read from; the registry sets it where the reader leaves it open.
    pub(crate) format: Option<Format>,
    /// What it is made from.
    pub(crate) layout: Layout,
    /// Its text in reading order, tidied, one paragraph each.
    pub(crate) pieces: Vec<Piece>,
    /// What the format itself says about the article.
    pub(crate) clues: Clues,
    /// Whether bytes had to be replaced.
    pub(crate) damaged: bool,
}

/// A paragraph, heading or list item, in the article or around it.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// What it is where it belongs to the article.
    pub(crate) kind: BlockKind,
    /// Its text, never blank.
    pub(crate) text: String,
    /// Words in it.
    pub(crate) words: usize,
    /// Why it is not part of the body, once that is known.
    pub(crate) cut: Option<FurnitureRule>,
    /// Whether what cut it is never wrong, so that no model brings it back.
    pub(crate) is_surely_cut: bool,
    /// Which of the original's blocks it is, by which a user's choice finds it.
    pub(crate) place: Option<usize>,
    /// Whether it is the standfirst, as printed on the page.
    pub(crate) is_standfirst: bool,
    /// Its features on its page.
    pub(crate) page_features: Option<Box<PageFeatures>>,
}

impl Piece {
    /// A piece of the body, for all that is known yet.
    pub(crate) fn new(kind: BlockKind, text: String) -> Self {
        // A line without spaces, however long, is no short line.
        let words = words::count(&text).max(text.len() / 80);
        Self {
            kind,
            text,
            words,
            cut: None,
            is_surely_cut: false,
            place: None,
            is_standfirst: false,
            page_features: None,
        }
    }

    /// A paragraph.
    pub(crate) fn paragraph(text: String) -> Self {
        Self::new(BlockKind::Paragraph, text)
    }

    /// Keeps it out of the body, unless another rule already does.
    pub(crate) fn cut(&mut self, rule: FurnitureRule) {
        self.cut.get_or_insert(rule);
    }

    /// The same by a rule that is never wrong.
    pub(crate) fn cut_surely(&mut self, rule: FurnitureRule) {
        self.cut(rule);
        self.is_surely_cut = true;
    }

    /// Whether it still belongs to the body.
    pub(crate) fn is_kept(&self) -> bool {
        self.cut.is_none()
    }

    /// Whether it reads as running text: a sentence at least, with its stop.
    pub(crate) fn is_prose(&self) -> bool {
        self.kind.is_prose()
            && (self.words >= 25 || self.words >= 6 && words::ends_sentence(&self.text))
    }
}

/// What a format says about the article: HTML metadata, mail headers, front matter.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clues {
    /// The headline.
    pub(crate) headline: Option<String>,
    /// The standfirst.
    pub(crate) standfirst: Option<String>,
    /// What a page says its article is about, in words for search engines.
    pub(crate) description: Option<String>,
    /// The authors.
    pub(crate) byline: Vec<String>,
    /// Who sent it, where that is a person: the author where nobody else is named.
    pub(crate) sender: Vec<String>,
    /// Publication.
    pub(crate) published: Option<Published>,
    /// Last change.
    pub(crate) updated: Option<Published>,
    /// The local time at which the item was saved, by which "yesterday" is read.
    pub(crate) saved: Option<DateTime>,
    /// The day in the file's name.
    pub(crate) named_day: Option<Published>,
    /// When the file was made: a hint where nothing else tells the day.
    pub(crate) created: Option<Published>,
    /// The outlet.
    pub(crate) source: Option<String>,
    /// Its address.
    pub(crate) url: Option<String>,
    /// The declared language; the text itself overrules it.
    pub(crate) language: Option<Language>,
    /// The declared region (`GB` of `en-GB`), which tells the order of numeric dates.
    pub(crate) region: Option<String>,
    /// The kind of article that the format says it is.
    pub(crate) kind: Option<ArticleKind>,
    /// Its sections, and what is printed above its headline.
    pub(crate) sections: Vec<String>,
    /// What the user should know that only the format tells.
    pub(crate) warnings: Vec<Warning>,
    /// What its maker says of it besides.
    pub(crate) details: Details,
    /// The file's name without folders and ending.
    pub(crate) name: String,
    /// The whole original, where the pieces are a part of it.
    pub(crate) original: Option<Arc<dyn Original>>,
}

/// A whole original, furniture and all: what a user chooses from where the extractor chose wrongly.
/// Its blocks are counted from 0.
pub(crate) trait Original: Debug {
    /// All its blocks, each cut by what would make it furniture wherever the article lies.
    fn pieces(&self) -> Vec<Piece>;

    /// The text of each of its blocks.
    fn texts(&self) -> Vec<&str>;

    /// The boxes that may hold an article, each once, the likeliest first: their blocks, and the
    /// words of their running text.
    fn boxes(&self) -> Vec<(Range<usize>, usize)>;

    /// What the original says about an article in these blocks.
    fn clues(&self, blocks: &Range<usize>) -> Clues;
}
