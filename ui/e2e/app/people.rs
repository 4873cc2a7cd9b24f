//! A reader says what is no quote and who is one person, in the real window, and takes it back.

use crate::driver::App;
use crate::{CONTROL, EXCERPT, article, assert_clean, home, wait_until};

const QUOTE: &str = "[data-testid=digest] [data-testid=quote]";
const MENU: &str = "[data-testid=digest] .quote-menu .more";
const NOT_QUOTES: &str = "[data-testid=not-quotes]";

/// Clicks on the button or link within `css` that says `words`.
async fn press(app: &App, css: &str, words: &str) {
    let find = format!(
        "const all = [...document.querySelectorAll('{css}')];
        const found = all.find((one) => one.textContent.includes('{words}'));
        if (found) found.click();
        return found !== undefined;"
    );
    assert_eq!(app.script(&find).await, true, "{words}");
}

#[tokio::test]
async fn what_is_no_quote_is_one_again_from_its_article() {
    let home = home();
    let file = article(home.path(), 1);
    let app = App::start_with(home.path(), &[&file]).await;
    app.wait_for(QUOTE).await;
    let newsroom = assert_clean(home.path());
    let speakers = || newsroom.speakers().expect("speakers").len();
    app.click(MENU).await;
    app.wait_for("[role=menu]").await;
    press(&app, "[role=menuitem]", "Not a quote").await;
    app.wait_for_count(QUOTE, 0).await;
    wait_until("nobody is quoted", || speakers() == 0).await;

    app.click(EXCERPT).await;
    app.wait_for(NOT_QUOTES).await;
    app.picture("not-quotes").await;
    app.click(&format!("{NOT_QUOTES} .restore")).await;
    app.wait_for_count(NOT_QUOTES, 0).await;
    wait_until("she is quoted again", || speakers() == 1).await;
    app.picture("quote-again").await;
    app.quit().await;
    assert_clean(home.path());
}

#[tokio::test]
async fn two_speakers_are_made_one_and_two_again() {
    let home = home();
    let first = article(home.path(), 1);
    let second = home.path().join("other.txt");
    let text = "Pilots of Tarn ask for a lamp\n\n\
        The pilots of Tarn asked the board for a new lamp on the pier on Friday.\n\n\
        \"Nobody finds the pier at night any more,\" said Greta Lind, who speaks for the pilots.\n";
    std::fs::write(&second, text).expect("an article");
    let app = App::start_with(home.path(), &[&first, &second]).await;
    app.wait_for(QUOTE).await;
    let newsroom = assert_clean(home.path());
    let speakers = || newsroom.speakers().expect("speakers").len();
    wait_until("both are heard", || speakers() == 2).await;
    app.click(".side a[href='#speakers']").await;
    app.wait_for("main a").await;
    press(&app, "main a", "Greta Lind").await;
    app.wait_for("[data-key=merge]").await;
    app.picture("speaker").await;
    app.click("[data-key=merge]").await;
    app.wait_for("[data-testid=speaker-box] .offer").await;
    app.picture("merge-speakers").await;
    app.click("[data-testid=speaker-box] .offer").await;
    wait_until("both are one", || speakers() == 1).await;
    app.wait_for(".toast").await;
    app.picture("merged-speakers").await;
    app.type_keys(&format!("{CONTROL}z")).await;
    wait_until("they are two again", || speakers() == 2).await;
    app.quit().await;
    assert_clean(home.path());
}
