//! Arguments of the commands that use a library.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use nutgraf_model::{By, Language, Length};
use nutgraf_newsroom::EditionDay;

use crate::day::parse_day;

/// Read articles into the library: files, folders, web addresses, or standard input as `-`
///
/// Prints a receipt for each item (added, already had, updated, or rejected and why) and a count.
/// The exit code is 1 if all items were rejected. Ctrl+C stops the import and keeps what is done.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  nutgraf import article.html notes/ mail.eml
  nutgraf import https://example.org/news/harbour-tunnel
  pbpaste | nutgraf import -")]
pub(crate) struct Import {
    /// Files, folders, http and https addresses, or - for standard input
    #[arg(required = true, value_name = "PATH|URL|-")]
    pub(crate) sources: Vec<OsString>,
}

/// Print the digest of a day
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  nutgraf digest                                  today, as text
  nutgraf digest --date 2026-11-20 --length short
  nutgraf digest --by publication --date 2019-02-27
  nutgraf digest --date yesterday -o yesterday.md")]
pub(crate) struct Digest {
    /// The day: 2026-11-20, today, yesterday
    #[arg(long, value_name = "D", default_value = "today", value_parser = parse_day)]
    pub(crate) date: EditionDay,
    /// Whether a day's articles are those that arrived or those published on it
    #[arg(long, value_enum, default_value_t = ByArg::Arrival)]
    pub(crate) by: ByArg,
    /// How much to print
    #[arg(long, value_enum, default_value_t = LengthArg::Normal)]
    pub(crate) length: LengthArg,
    /// The format [default: by the ending of FILE, otherwise text]
    #[arg(long, value_enum)]
    pub(crate) format: Option<DigestFormat>,
    /// Write to FILE instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// The formats of a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DigestFormat {
    /// Plain text
    Text,
    /// Markdown
    Md,
    /// JSON
    Json,
}

/// [`By`] on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ByArg {
    /// The day of import
    Arrival,
    /// The day of publication
    Publication,
}

impl From<ByArg> for By {
    fn from(by: ByArg) -> By {
        match by {
            ByArg::Arrival => By::Arrival,
            ByArg::Publication => By::Publication,
        }
    }
}

/// [`Length`] on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LengthArg {
    /// Only the essentials
    Short,
    /// About five minutes
    Normal,
    /// More detail
    Long,
}

impl From<LengthArg> for Length {
    fn from(length: LengthArg) -> Length {
        match length {
            LengthArg::Short => Length::Short,
            LengthArg::Normal => Length::Normal,
            LengthArg::Long => Length::Long,
        }
    }
}

/// Find articles that contain all words, best match first; "…" searches for a phrase
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  nutgraf search tunnel delay
  nutgraf search '\"harbour tunnel\"' --limit 5")]
pub(crate) struct Search {
    /// The words to search for
    #[arg(required = true, value_name = "QUERY")]
    pub(crate) query: Vec<String>,
    /// The maximum number of articles to print
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(crate) limit: usize,
}

/// Print an article with its summary and quotes
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The article's number, as list, search and digest print it
    #[arg(value_name = "ID")]
    pub(crate) id: i64,
    /// Print the original instead, in a form that is safe to show
    #[arg(long)]
    pub(crate) original: bool,
}

/// Print the library's articles, latest first
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  nutgraf list --day today
  nutgraf list --source 'The Port Ledger' --language en --json")]
pub(crate) struct List {
    /// Only those that arrived on this day: 2026-11-20, today, yesterday
    #[arg(long, value_name = "D", value_parser = parse_day)]
    pub(crate) day: Option<EditionDay>,
    /// Only those of this outlet
    #[arg(long, value_name = "S")]
    pub(crate) source: Option<String>,
    /// Only those in this language: en, de, …
    #[arg(long, value_name = "L")]
    pub(crate) language: Option<Language>,
}

/// Print what somebody said, latest first
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  nutgraf speaker 'Ines Caldera'
  nutgraf speaker caldera --json")]
pub(crate) struct Speaker {
    /// The name, or the number that `speakers` prints; letter case and accents do not matter, and
    /// a surname is enough; if several speakers match, they are listed
    #[arg(required = true, value_name = "NAME")]
    pub(crate) name: Vec<String>,
}

/// Print the stories, latest first
#[derive(Debug, Args)]
pub(crate) struct Stories {
    /// Only those with articles of this day: 2026-11-20, today, yesterday
    #[arg(long, value_name = "D", value_parser = parse_day)]
    pub(crate) day: Option<EditionDay>,
}

/// Read articles again from their stored originals, with this version of Nutgraf
///
/// Without IDs, it reads the articles that an earlier version read. An article whose text changes
/// gets a new version and keeps its day, marks and story; `nutgraf undo` restores the old one.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  nutgraf reread              the articles that earlier versions read
  nutgraf reread 12 15
  nutgraf reread --all")]
pub(crate) struct Reread {
    /// The articles' numbers, as list, search and digest print them
    #[arg(value_name = "ID", conflicts_with = "all")]
    pub(crate) ids: Vec<i64>,
    /// Read every article again
    #[arg(long)]
    pub(crate) all: bool,
}

/// Print a story, or correct which articles belong to it
///
/// Corrections also hold for later articles; `nutgraf undo` takes them back.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  nutgraf stories                       the stories with their numbers
  nutgraf story show 12
  nutgraf story split 12 45 46          articles 45 and 46 become a story of their own
  nutgraf story move 45 --to 17
  nutgraf story merge 12 17")]
pub(crate) struct Story {
    /// What to do
    #[command(subcommand)]
    pub(crate) act: StoryAct,
}

/// What can be done with a story. Numbers are those that `stories`, `list` and `show` print; the
/// number of a merged story leads to the other one.
#[derive(Debug, Subcommand)]
pub(crate) enum StoryAct {
    /// Print a story: its best sentences, articles, quotes, dates, and related earlier stories
    Show {
        /// The story's number
        #[arg(value_name = "STORY")]
        story: i64,
    },
    /// Split articles off into a story of their own
    Split {
        /// The story's number
        #[arg(value_name = "STORY")]
        story: i64,
        /// The articles that do not belong to it
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<i64>,
    },
    /// Move articles to another story
    Move {
        /// The articles
        #[arg(required = true, value_name = "ARTICLE")]
        articles: Vec<i64>,
        /// The story they belong to
        #[arg(long, value_name = "STORY")]
        to: i64,
    },
    /// Merge two stories; the older keeps its number
    Merge {
        /// One of them
        #[arg(value_name = "STORY")]
        one: i64,
        /// The other
        #[arg(value_name = "STORY")]
        other: i64,
    },
}
