//! An edition as one length shows it.

use nutgraf_model::{Account, Edition, Length, StoryEntry};

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
    cut_accounts(&mut story.additions, length);
    for difference in &mut story.differences {
        cut_accounts(&mut difference.accounts, length);
    }
    // What one outlet says is no difference.
    story
        .differences
        .retain(|difference| difference.accounts.len() > 1);
}

fn cut_accounts(accounts: &mut Vec<Account>, length: Length) {
    for account in accounts.iter_mut() {
        account
            .sentences
            .retain(|sentence| sentence.shown_from <= length);
    }
    accounts.retain(|account| !account.sentences.is_empty());
}
