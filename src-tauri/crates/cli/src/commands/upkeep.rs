//! `verify` and `undo`.

use nutgraf_model::{Act, VerifyReport};
use nutgraf_newsroom::Newsroom;

use super::line;
use crate::error::Error;
use crate::out::Out;

pub(super) fn verify(newsroom: &Newsroom, out: &mut Out) -> Result<(), Error> {
    let report = newsroom.verify()?;
    out.say(&report, checked)?;
    out.flush()?;
    match report.problems.len() {
        0 => Ok(()),
        problems => Err(Error::Problems(line::count(problems, "problem"))),
    }
}

fn checked(report: &VerifyReport) -> String {
    let problems = report.problems.iter();
    let mut lines: Vec<String> = problems
        .map(|problem| format!("{}: {}", problem.place, problem.problem))
        .collect();
    let waiting = report.waiting.iter();
    lines.extend(waiting.map(|note| format!("{}: {}", note.place, note.problem)));
    lines.push(format!(
        "Checked {}, {} and {}.",
        line::count(report.articles, "article"),
        line::count(report.spans, "span"),
        line::count(report.editions, "closed edition"),
    ));
    lines.join("\n")
}

pub(super) fn undo(newsroom: &Newsroom, out: &mut Out) -> Result<(), Error> {
    let act = newsroom.undo()?;
    Ok(out.say(&act, |act| match act {
        Some(act) => format!("Took back: {}.", words(act)),
        None => "There is nothing to take back.".to_owned(),
    })?)
}

/// The description of an act, after "Took back:" or "Done:".
pub(super) fn words(act: &Act) -> String {
    match act {
        Act::RemovedArticles { articles } => {
            format!("the removal of {}", line::count(*articles, "article"))
        }
        Act::BroughtBack {} => "bringing an article back".to_owned(),
        Act::UndidBatch { articles } => {
            format!(
                "the undoing of an import of {}",
                line::count(*articles, "article")
            )
        }
        Act::Saved { saved, articles } => {
            let what = if *saved { "saving" } else { "no longer saving" };
            format!("{what} {}", line::count(*articles, "article"))
        }
        Act::Read { read, articles } => {
            let what = if *read { "read" } else { "unread" };
            format!("marking {} as {what}", line::count(*articles, "article"))
        }
        Act::Tagged { tag, on, articles } => {
            let what = if *on { "putting" } else { "taking" };
            let at = if *on { "on" } else { "off" };
            let articles = line::count(*articles, "article");
            format!("{what} the tag {tag} {at} {articles}")
        }
        Act::KeptSearch { name } => format!("keeping the search {name}"),
        Act::CorrectedSpeaker { quotes, name } => {
            let name = name.as_deref().unwrap_or("speaker unclear");
            format!("saying {name} of {}", line::count(*quotes, "quote"))
        }
        Act::NotQuotes { quotes } => {
            format!(
                "saying that {} quoted nobody",
                line::count(*quotes, "quote")
            )
        }
        Act::RestoredQuotes { quotes } => {
            format!(
                "saying that {} quoted somebody after all",
                line::count(*quotes, "quote")
            )
        }
        Act::MergedSpeakers { name, into } => format!("merging {name} into {into}"),
        Act::SplitSpeaker { quotes, name } => {
            format!("giving {} to {name}", line::count(*quotes, "quote"))
        }
        Act::RenamedSpeaker { name } => format!("calling a speaker {name}"),
        Act::Highlighted {} => "a highlight".to_owned(),
        Act::RemovedHighlight {} => "removing a highlight".to_owned(),
        Act::Noted {} => "a note".to_owned(),
        Act::RemovedSearch { name } => format!("removing the search {name}"),
        Act::SplitStory { articles } => {
            format!(
                "splitting {} off a story",
                line::count(*articles, "article")
            )
        }
        Act::MovedArticles { articles } => {
            format!(
                "moving {} to another story",
                line::count(*articles, "article")
            )
        }
        Act::MergedStories {} => "merging two stories".to_owned(),
        Act::ReadAgain { articles } => {
            format!("reading {} again", line::count(*articles, "article"))
        }
        Act::ChoseBlocks { chosen: true } => "choosing the blocks of an article".to_owned(),
        Act::ChoseBlocks { chosen: false } => "leaving an article to the extractor".to_owned(),
    }
}
