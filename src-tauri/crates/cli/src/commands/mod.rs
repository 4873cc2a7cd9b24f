//! The commands that use a library, one file for each thing the user does.

mod articles;
mod digest;
mod highlights;
mod import;
mod line;
mod reanalyse;
mod reread;
mod speakers;
mod stories;
mod upkeep;
mod watch;

use std::path::PathBuf;
use std::sync::Arc;

use nutgraf_newsroom::{Newsroom, SystemClock};

use crate::args::{Args, Command};
use crate::batch;
use crate::error::Error;
use crate::out::Out;

/// Runs the command that was asked for.
pub(crate) fn run(args: Args) -> Result<(), Error> {
    let open = || open(args.library.clone());
    let mut out = Out::new(args.json);
    match &args.command {
        Command::Batch(batch) => batch::run(batch)?,
        Command::Import(import) => return import::run(open()?, import, out),
        Command::Reanalyse => return reanalyse::run(&open()?, out),
        Command::Reread(reread) => return reread::run(&open()?, reread, out),
        Command::Digest(digest) => digest::run(&open()?, digest, &mut out)?,
        Command::Search(search) => articles::search(&open()?, search, &mut out)?,
        Command::Show(show) => articles::show(&open()?, show, &mut out)?,
        Command::List(list) => articles::list(&open()?, list, &mut out)?,
        Command::Speakers => speakers::all(&open()?, &mut out)?,
        Command::Speaker(speaker) => speakers::one(&open()?, speaker, &mut out)?,
        Command::Stories(stories) => stories::list(&open()?, stories, &mut out)?,
        Command::Story(story) => stories::one(&open()?, &story.act, &mut out)?,
        Command::Highlights => highlights::run(&open()?, &mut out)?,
        Command::Verify => upkeep::verify(&open()?, &mut out)?,
        Command::Undo => upkeep::undo(&open()?, &mut out)?,
    }
    Ok(out.flush()?)
}

fn open(library: Option<PathBuf>) -> Result<Newsroom, Error> {
    let dir = library
        .or_else(Newsroom::default_dir)
        .ok_or(Error::NoLibrary)?;
    Ok(Newsroom::open(&dir, Arc::new(SystemClock))?)
}
