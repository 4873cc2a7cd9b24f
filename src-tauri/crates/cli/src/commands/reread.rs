//! `reread`: reads stored originals again.

use nutgraf_model::{ArticleId, Rereading};
use nutgraf_newsroom::{Newsroom, ReextractScope};

use super::import::stop_on_interrupt;
use super::line;
use super::watch::Watcher;
use crate::args::Reread;
use crate::error::Error;
use crate::out::Out;

pub(super) fn run(newsroom: &Newsroom, args: &Reread, out: Out) -> Result<(), Error> {
    let again = match (args.all, args.ids.as_slice()) {
        (true, _) => ReextractScope::All,
        (false, []) => ReextractScope::Older,
        (false, ids) => ReextractScope::These(ids.iter().copied().map(ArticleId).collect()),
    };
    let watcher = Watcher::new(out, stop_on_interrupt()?);
    let told = newsroom.reread(&again, &watcher)?;
    watcher.say(&told, words);
    watcher.done()?;
    if told.done < told.total {
        Err(Error::Cancelled)
    } else {
        Ok(())
    }
}

/// `Read 12 articles again: 3 changed, 1 cannot be read (Old page: it is empty).`
fn words(told: &Rereading) -> String {
    let read = line::count(told.done, "article");
    let failed = match (told.failed, &told.reason) {
        (0, _) | (_, None) => String::new(),
        (failed, Some(reason)) => format!(", {failed} cannot be read ({reason})"),
    };
    format!("Read {read} again: {} changed{failed}.", told.changed)
}
