//! An edition as one length shows it.

use nutgraf_model::{Edition, Length, StoryEntry};

/// The edition with only what is shown at `length`.
pub(crate) fn cut(edition: &Edition, length: Length) -> Edition {
    let lines = edition.lines(length);
    let mut edition = edition.clone();
    edition.stories.retain(|story| story.shown_from <= length);
    edition.briefs = lines;
    for story in edition.lead.iter_mut().chain(&mut edition.stories) {
        cut_story(story, length);
    }
    edition.said.retain(|quote| quote.shown_from <= length);
    edition
}

fn cut_story(story: &mut StoryEntry, length: Length) {
    story
        .sentences
        .retain(|sentence| sentence.shown_from <= length);
    story.quotes.retain(|quote| quote.shown_from <= length);
}
