//! A reader puts stories right in the real window, takes it back, and leafs through days.

use nutgraf_model::{ArticleId, By, EditionKey, StoryId};
use nutgraf_newsroom::{Newsroom, SystemClock};

use super::driver::{App, Start, library};
use super::{CONTROL, DIGEST, ENTER, ESCAPE, EXCERPT, assert_clean, home};

const TOLD: &str = "main .told";

/// The samples in a library, and the story of the harbour tunnel with its articles.
fn samples(home: &std::path::Path) -> (StoryId, Vec<ArticleId>) {
    let clock = std::sync::Arc::new(SystemClock);
    let newsroom = Newsroom::open(&library(home), clock).expect("the library");
    newsroom.import_samples(&()).expect("imports");
    let stories = newsroom.stories(None).expect("stories");
    let tunnel = stories
        .iter()
        .find(|story| story.headline.contains("unnel"));
    let id = tunnel.expect("the tunnel").id;
    let sources = newsroom.story(id).expect("a story").sources;
    (id, sources.iter().map(|source| source.article).collect())
}

#[tokio::test]
async fn stories_are_split_merged_and_put_back() {
    let home = home();
    let (tunnel, articles) = samples(home.path());
    let app = App::start(home.path(), Start::default()).await;
    app.wait_for(EXCERPT).await;
    app.click(&format!("[data-key='story-count:{tunnel}']"))
        .await;
    app.wait_for(TOLD).await;
    app.picture("story").await;
    let sources = "aside [data-key^='source:']";
    app.wait_for_count(sources, articles.len()).await;

    app.click(&format!("[data-key='not-this:{}']", articles[0]))
        .await;
    app.wait_for_count(sources, articles.len() - 1).await;
    app.picture("story-split").await;
    app.type_keys(&format!("{CONTROL}z")).await;
    app.wait_for_count(sources, articles.len()).await;

    app.click(&format!("[data-key='merge:{tunnel}']")).await;
    app.wait_for("[role=option]").await;
    app.type_keys("library").await;
    app.picture("story-merge").await;
    app.press(ENTER).await;
    app.wait_for_count(sources, articles.len() + 1).await;
    app.picture("story-merged").await;
    app.type_keys(&format!("{CONTROL}z")).await;
    app.wait_for_count(sources, articles.len()).await;
    app.press(ESCAPE).await;
    app.wait_for(DIGEST).await;
    app.quit().await;

    let newsroom = assert_clean(home.path());
    let after = newsroom.story(tunnel).expect("a story").sources;
    let after: Vec<ArticleId> = after.iter().map(|source| source.article).collect();
    assert_eq!(after, articles, "all is as it was");
}

#[tokio::test]
async fn a_back_issue_is_opened_from_the_calendar() {
    let home = home();
    samples(home.path());
    let app = App::start(home.path(), Start::default()).await;
    app.wait_for(EXCERPT).await;
    app.click(".side a[href='#editions']").await;
    app.wait_for("[data-key^='day:']").await;
    app.picture("calendar").await;
    app.click("input[value=publication] + span").await;
    app.click("[data-key='day:2026-11-19']").await;
    app.wait_for(EXCERPT).await;
    let shown = app.wait_for(&format!("{DIGEST} h1")).await;
    assert!(shown.contains("19 November 2026"), "{shown}");
    app.picture("back-issue").await;
    let lit = app.wait_for(".side a[aria-current=page]").await;
    assert!(lit.starts_with("Editions"), "another day than today: {lit}");
    app.quit().await;

    let (by, day) = (By::Publication, "2026-11-19".parse().expect("a day"));
    let edition = assert_clean(home.path()).edition(EditionKey { by, day });
    assert_eq!(edition.expect("an edition").facts.articles, 8);
}
