//! What can be said after the commands that use a library.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use nutgraf_model::{By, Language, Length};
use nutgraf_newsroom::EditionDay;

use crate::day::parse_day;

/// Read articles into the library: files, folders, web addresses, or standard input as `-`
///
/// Prints a receipt for each item (added, already had, updated, or rejected and why) and a count.
/// The exit code is 1 where nothing but rejected items came of it. Ctrl+C stops the import and
/// keeps what is done.
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
    /// The form [default: by the ending of FILE, else text]
    #[arg(long, value_enum)]
    pub(crate) format: Option<DigestFormat>,
    /// Write to FILE instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// The forms of a digest.
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
    /// The least that tells the stories
    Short,
    /// About five minutes
    Normal,
    /// For those with time
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

/// Find articles in which all words occur, best first; "…" seeks a phrase
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  nutgraf search tunnel delay
  nutgraf search '\"harbour tunnel\"' --limit 5")]
pub(crate) struct Search {
    /// Words sought
    #[arg(required = true, value_name = "QUERY")]
    pub(crate) query: Vec<String>,
    /// How many articles to print at most
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(crate) limit: usize,
}

/// Print an article with its summary and quotes
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The article's number, as list, search and digest print it
    #[arg(value_name = "ID")]
    pub(crate) id: i64,
    /// Print what was dropped instead, as it came, made safe to show
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
    /// The name, or the number that speakers prints; letter case, accents and a lone surname are
    /// forgiven; where several are called so, they are named
    #[arg(required = true, value_name = "NAME")]
    pub(crate) name: Vec<String>,
}

/// Print the stories that articles tell together, latest first
#[derive(Debug, Args)]
pub(crate) struct Stories {
    /// Only those with articles of this day: 2026-11-20, today, yesterday
    #[arg(long, value_name = "D", value_parser = parse_day)]
    pub(crate) day: Option<EditionDay>,
}

/// Read articles again from the bytes that were kept, as this version of Nutgraf reads them
///
/// Without IDs it reads those that an earlier version read. An article that reads differently gets
/// another version and keeps its day, marks and story; `nutgraf undo` takes it back.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  nutgraf reread              what earlier versions read
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

/// Print a story, or put it right: what its articles are, and which do not belong to it
///
/// What is said of stories holds for everything that comes later; `nutgraf undo` takes it back.
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
/// number of a story that another took in leads to that one.
#[derive(Debug, Subcommand)]
pub(crate) enum StoryAct {
    /// Print a story: its best sentences, articles, quotes, dates, and earlier stories like it
    Show {
        /// The story's number
        #[arg(value_name = "STORY")]
        story: i64,
    },
    /// Make articles of a story a story of their own
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
    /// Make two stories one; the older keeps its number
    Merge {
        /// One of them
        #[arg(value_name = "STORY")]
        one: i64,
        /// The other
        #[arg(value_name = "STORY")]
        other: i64,
    },
}
