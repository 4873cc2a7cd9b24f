//! `batch stories`: reads all lines, keeps a fingerprint of each article, then links them.

use std::io;

use nutgraf_newsroom::batch_api::{self, StoryInput};
use serde::{Deserialize, Serialize};

use super::pipeline;
use super::reply::{self, Failure, Id, output};
use super::texts::TextRequest;
use crate::error::Error;

/// `{"date"?,"title"?,"text","language"?,"source"?}`
#[derive(Deserialize)]
struct StoriesRequest {
    #[serde(flatten)]
    text: TextRequest,
    #[serde(default)]
    date: Option<String>,
    #[serde(default)]
    source: Option<String>,
}

#[derive(Serialize)]
struct StoryAnswer {
    story: usize,
}

/// Runs on standard input. Story numbers count from 0 in the order of their first articles.
pub(crate) fn run(threads: usize) -> Result<(), Error> {
    let (mut lines, mut inputs) = (Vec::new(), Vec::new());
    let mut out = output();
    let work = |line| reply::work(line, read_article);
    pipeline::run(io::stdin(), threads, work, &mut out, |(id, outcome), _| {
        lines.push((id, outcome.map(|input| inputs.push(input))));
        Ok(())
    })?;
    let stories = batch_api::stories(&inputs);
    drop(inputs);
    let mut stories = stories.into_iter();
    for (id, outcome) in lines {
        let line = number(&id, outcome, &mut stories);
        reply::write_line(&mut out, &line)?;
    }
    Ok(io::Write::flush(&mut out)?)
}

fn read_article(request: StoriesRequest) -> Result<StoryInput, Failure> {
    let when = request.date.as_deref().and_then(batch_api::days_since_1970);
    Ok(batch_api::story_input(
        &request.text.to_api(),
        when,
        request.source,
    ))
}

/// The answer of a line: the next story number, if the line was an article.
fn number(
    id: &Id,
    outcome: Result<(), Failure>,
    stories: &mut impl Iterator<Item = usize>,
) -> String {
    let answer = outcome.and_then(|()| {
        let story = stories.next();
        let story = story.ok_or_else(|| Failure::new("internal", "an article has no story"))?;
        Ok(StoryAnswer { story })
    });
    reply::say(id, answer)
}
