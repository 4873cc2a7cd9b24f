//! `batch stories`: reads all, remembers a fingerprint of each article, then links them.

use std::io;

use nutgraf_newsroom::desk::{self, Notice};
use serde::{Deserialize, Serialize};

use super::reply::{self, Id};
use super::texts::Text;
use super::{Failure, output, pipeline};
use crate::error::Error;

/// `{"date"?,"title"?,"text","language"?,"source"?}`
#[derive(Deserialize)]
struct Request {
    #[serde(flatten)]
    text: Text,
    #[serde(default)]
    date: Option<String>,
    #[serde(default)]
    source: Option<String>,
}

#[derive(Serialize)]
struct Answer {
    story: usize,
}

/// Runs over standard input; the numbers of stories count from 0 in order of appearance.
pub(crate) fn run(threads: usize) -> Result<(), Error> {
    let (mut lines, mut notices) = (Vec::new(), Vec::new());
    let mut out = output();
    let work = |line| reply::work(line, take_notice);
    pipeline::run(io::stdin(), threads, work, &mut out, |(id, outcome), _| {
        lines.push((id, outcome.map(|notice| notices.push(notice))));
        Ok(())
    })?;
    let stories = desk::stories(&notices);
    drop(notices);
    let mut stories = stories.into_iter();
    for (id, outcome) in lines {
        let line = number(&id, outcome, &mut stories);
        reply::write_line(&mut out, &line)?;
    }
    Ok(io::Write::flush(&mut out)?)
}

fn take_notice(request: Request) -> Result<Notice, Failure> {
    let when = request.date.as_deref().and_then(desk::when);
    Ok(desk::notice(&request.text.on_desk(), when, request.source))
}

/// The line of an article: the next story, where it was one.
fn number(
    id: &Id,
    outcome: Result<(), Failure>,
    stories: &mut impl Iterator<Item = usize>,
) -> String {
    let answer = outcome.and_then(|()| {
        let story = stories.next();
        let story = story.ok_or_else(|| Failure::new("internal", "an article has no story"))?;
        Ok(Answer { story })
    });
    reply::say(id, answer)
}
