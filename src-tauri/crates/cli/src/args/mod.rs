//! The arguments of the command line.

mod batch;
mod library;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub(crate) use batch::{Batch, Verb};
pub(crate) use library::{
    Digest, DigestFormat, Import, List, Reread, Search, Show, Speaker, Stories, Story, StoryAct,
};

/// A private daily digest of the articles you give it, in the reporters' own words
#[derive(Debug, Parser)]
#[command(
    name = "nutgraf",
    version,
    max_term_width = 100,
    after_help = "\
Examples:
  nutgraf import ~/Downloads/articles     read a folder of saved articles
  nutgraf digest                          today's digest
  nutgraf digest --date yesterday -o digest.md
  nutgraf search 'harbour tunnel'         find articles, then: nutgraf show ID"
)]
pub(crate) struct Args {
    /// The library's folder [default: that of the Nutgraf app]
    #[arg(long, global = true, value_name = "DIR", env = "NUTGRAF_LIBRARY")]
    pub(crate) library: Option<PathBuf>,
    /// Print JSON; lists as JSON Lines
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Import(Import),
    Digest(Digest),
    Search(Search),
    Show(Show),
    List(List),
    /// Print all speakers who are quoted in the library, most quoted first
    Speakers,
    Speaker(Speaker),
    Stories(Stories),
    /// Print your highlights and notes, latest first
    Highlights,
    Story(Story),
    Reread(Reread),
    /// Analyse again the articles that an earlier version of Nutgraf analysed: their sentences,
    /// summaries, quotes and speakers; what you said of them holds
    Reanalyse,
    /// Check the library: every sentence and quote against its article, closed editions, the
    /// search index and the database itself; exit code 1 with a list of problems if there are any
    Verify,
    /// Undo the latest act: a removal, an undone import, a correction of stories or speakers,
    /// reading again, a change of marks
    Undo,
    Batch(Batch),
}
