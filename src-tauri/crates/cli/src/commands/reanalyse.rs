//! `reanalyse`: articles that an earlier version analysed, analysed as they are today.

use nutgraf_model::Reanalysis;
use nutgraf_newsroom::{Effort, Newsroom};

use super::import::stop_on_interrupt;
use super::line;
use super::watch::Watcher;
use crate::error::Error;
use crate::out::Out;

pub(super) fn run(newsroom: &Newsroom, out: Out) -> Result<(), Error> {
    let watcher = Watcher::new(out, stop_on_interrupt()?);
    let told = newsroom.reanalyse(Effort::Full, &watcher)?;
    watcher.say(&told, words);
    watcher.done()?;
    if told.done < told.total {
        return Err(Error::Cancelled);
    }
    Ok(())
}

/// `Analysed 12 texts again.`
fn words(told: &Reanalysis) -> String {
    format!("Analysed {} again.", line::count(told.done, "text"))
}

/// Says on standard error that there are articles of an earlier analysis. A digest analyses those
/// of its day itself.
pub(super) fn tell_of_older(newsroom: &Newsroom) -> Result<(), Error> {
    let older = newsroom.analysed_by_older()?;
    if older > 0 {
        let texts = line::count(older, "text");
        eprintln!(
            "An earlier version analysed {texts} of the library; `nutgraf reanalyse` does it again."
        );
    }
    Ok(())
}
