//! `stories`.

use nutgraf_model::StoryLine;
use nutgraf_newsroom::Newsroom;

use super::line;
use crate::args::Stories;
use crate::error::Error;
use crate::out::Out;

pub(super) fn run(newsroom: &Newsroom, args: &Stories, out: &mut Out) -> Result<(), Error> {
    let day = args.day.map(|when| when.day(newsroom.today()));
    let stories = newsroom.stories(day)?;
    for story in &stories {
        out.say(story, words)?;
    }
    Ok(out.note(&format!("{}.", line::count(stories.len(), "story")))?)
}

fn words(story: &StoryLine) -> String {
    let days = match (story.first_day, story.last_day) {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first} to {last}"),
    };
    let articles = line::count(story.articles, "article");
    let sources = line::count(story.sources, "source");
    format!("{}\n    {days}, {articles}, {sources}", story.headline)
}
