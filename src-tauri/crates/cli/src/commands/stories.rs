//! `stories` and `story`.

use nutgraf_model::{
    Account, Act, ArticleId, Excerpt, RelatedStory, SourceEntry, StoryId, StoryLine, StoryView,
};
use nutgraf_newsroom::Newsroom;

use super::line;
use super::upkeep;
use crate::args::{Stories, StoryAct};
use crate::error::Error;
use crate::out::Out;

pub(super) fn list(newsroom: &Newsroom, args: &Stories, out: &mut Out) -> Result<(), Error> {
    let day = args.day.map(|day| day.resolve(newsroom.today()));
    let stories = newsroom.stories(day)?;
    for story in &stories {
        out.say(story, words)?;
    }
    Ok(out.note(&format!("{}.", line::count(stories.len(), "story")))?)
}

pub(super) fn one(newsroom: &Newsroom, act: &StoryAct, out: &mut Out) -> Result<(), Error> {
    let articles = |ids: &[i64]| ids.iter().map(|id| ArticleId(*id)).collect::<Vec<_>>();
    let done = match act {
        StoryAct::Show { story } => {
            let story = newsroom.story(StoryId(*story))?;
            return Ok(out.show(&story, page)?);
        }
        StoryAct::Split {
            story,
            articles: ids,
        } => newsroom.split_story(StoryId(*story), &articles(ids))?,
        StoryAct::Move { articles: ids, to } => {
            newsroom.move_articles(&articles(ids), StoryId(*to))?
        }
        StoryAct::Merge { one, other } => newsroom.merge_stories(StoryId(*one), StoryId(*other))?,
    };
    Ok(out.say(&done, said)?)
}

fn said(act: &Act) -> String {
    format!(
        "Done: {}. `nutgraf undo` takes it back.",
        upkeep::words(act)
    )
}

fn words(story: &StoryLine) -> String {
    format!("[{}] {}\n    {}", story.id, story.headline, extent(story))
}

/// `2026-11-19 to 2026-11-20, 5 articles, 4 sources`.
fn extent(story: &StoryLine) -> String {
    let days = match (story.first_day, story.last_day) {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first} to {last}"),
    };
    let articles = line::count(story.articles, "article");
    let sources = line::count(story.sources, "source");
    format!("{days}, {articles}, {sources}")
}

fn page(story: &StoryView) -> String {
    let mut page = format!(
        "{}\n[story {}] {}\n\n",
        story.headline,
        story.line.id,
        extent(&story.line)
    );
    let updated = story.sentences.iter().any(|sentence| !sentence.new);
    for sentence in &story.sentences {
        let mark = if updated && sentence.new { '+' } else { ' ' };
        page.push_str(&format!(
            "{mark} {} [{}]\n",
            sentence.text, sentence.article
        ));
    }
    accounts(&mut page, "OTHERS ADD", &story.additions);
    for difference in &story.differences {
        accounts(&mut page, "THEY DIFFER", &difference.accounts);
    }
    page.push_str("\nARTICLES\n");
    for entry in &story.sources {
        page.push_str(&format!("  {}\n", source(entry)));
        for other in &entry.also {
            page.push_str(&format!("    also in {}\n", source(other)));
        }
    }
    if !story.quotes.is_empty() {
        page.push_str("\nWHO SAID WHAT\n");
    }
    for quote in &story.quotes {
        let speaker = quote.speaker.as_deref().unwrap_or("speaker unclear");
        page.push_str(&format!("{}, {speaker}\n", line::quote(quote)));
    }
    if story.timeline.len() > 1 {
        page.push_str("\nWHAT HAPPENED WHEN\n");
        for entry in &story.timeline {
            let Excerpt { text, article, .. } = &entry.excerpt;
            page.push_str(&format!("  {} {text} [{article}]\n", entry.day));
        }
    }
    if !story.related.is_empty() {
        page.push_str("\nRELATED EARLIER STORIES\n");
    }
    for related in &story.related {
        page.push_str(&format!("  {}\n", earlier(related)));
    }
    page
}

/// What other outlets say beside a story, each with its outlet and hour.
fn accounts(page: &mut String, heading: &str, accounts: &[Account]) {
    if !accounts.is_empty() {
        page.push_str(&format!("\n{heading}\n"));
    }
    for account in accounts {
        for sentence in &account.sentences {
            let outlet = line::outlet(sentence.source.as_deref());
            let (text, article, when) = (&sentence.text, sentence.article, &account.when);
            page.push_str(&format!("  {text} ({outlet}, {when}) [{article}]\n"));
        }
    }
}

/// `[12] The Port Ledger, 2026-11-20: Tunnel opening slips again`.
fn source(entry: &SourceEntry) -> String {
    let outlet = line::outlet(entry.source.as_deref());
    format!(
        "[{}] {outlet}, {}: {}",
        entry.article, entry.when, entry.headline
    )
}

/// `[7] Tunnel closes after collapse (2026-05-02, 3 articles, 2 sources), with Ines Caldera`.
fn earlier(related: &RelatedStory) -> String {
    let line = &related.line;
    let both: Vec<&str> = related
        .speakers
        .iter()
        .map(|speaker| speaker.name.as_str())
        .collect();
    let with = if both.is_empty() {
        String::new()
    } else {
        format!(", with {}", both.join(", "))
    };
    format!("[{}] {} ({}){with}", line.id, line.headline, extent(line))
}
