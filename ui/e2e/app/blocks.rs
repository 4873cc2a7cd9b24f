//! A reader tells where the article of a saved page is, in the real window.

use std::fs;

use nutgraf_model::ArticleFilter;

use crate::driver::App;
use crate::{CONTROL, EXCERPT, PROOF, assert_clean, home, wait_until};

/// A page whose article stands in a box of a misleading name, beside a longer list of notices.
const PAGE: &str =
    include_str!("../../../src-tauri/crates/newsroom/tests/data/misleading-page.html");

/// Ticks the two paragraphs of the report and nothing else.
const CHOOSE: &str = "for (const box of document.querySelectorAll('[data-testid=block] input')) {
        const words = box.closest('[data-testid=block]').textContent;
        const wanted = words.includes('opened its doors') || words.includes('new floors');
        if (box.checked !== wanted) box.click();
    }
    return [...document.querySelectorAll('[data-testid=block][data-kept=true]')].length";

#[tokio::test]
async fn the_right_blocks_of_a_page_are_chosen_and_taken_back() {
    let home = home();
    let page = home.path().join("school.html");
    fs::write(&page, PAGE).expect("a page");
    let app = App::start_with(home.path(), &[&page]).await;
    app.wait_for(EXCERPT).await;
    let newsroom = assert_clean(home.path());
    let all = newsroom.article_ids(&ArticleFilter::default());
    let id = all.expect("articles")[0];
    let opening = || newsroom.article(id).expect("an article").body;
    assert!(opening().starts_with("Notices"), "{}", opening());

    app.click(EXCERPT).await;
    app.wait_for(PROOF).await;
    app.type_keys("b").await;
    app.wait_for("[data-testid=block]").await;
    app.picture("blocks").await;
    let fold = "const fold = document.querySelector('.fold button'); if (fold) fold.click();";
    app.script(fold).await;
    assert_eq!(app.script(CHOOSE).await, 2, "two blocks are kept");
    let said = app.wait_for("[role=toolbar] .count").await;
    assert!(said.contains("2 blocks"), "{said}");
    app.picture("blocks-chosen").await;
    app.click("[data-testid=use-blocks]").await;
    wait_until("the article is the report", || {
        opening().starts_with("The harbour school opened")
    })
    .await;
    app.wait_for("[data-testid=article]").await;
    app.wait_for(".toast").await;
    let shown = app.wait_for("[data-testid=article] .text").await;
    assert!(shown.contains("The harbour school opened"), "{shown}");
    assert!(!shown.contains("Notices"), "{shown}");
    app.picture("blocks-used").await;

    app.type_keys(&format!("{CONTROL}z")).await;
    wait_until("it is taken back", || opening().starts_with("Notices")).await;
    app.quit().await;
    assert_clean(home.path());
}
