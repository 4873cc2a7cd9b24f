//! A reader makes the digest shorter and longer in the real window.

use serde_json::Value;

use super::driver::{App, Start};
use super::{EXCERPT, FIRST_RUN, assert_clean, home};

/// The sentences of the day's stories, as they stand.
async fn sentences(app: &App) -> Vec<String> {
    let shown = "return [...document.querySelectorAll(
        '[data-testid=digest] [data-testid=excerpt]')].map((one) => one.textContent.trim())";
    let Value::Array(all) = app.script(shown).await else {
        panic!("a list");
    };
    all.iter()
        .map(|one| one.as_str().expect("text").to_owned())
        .collect()
}

/// Presses an arrow key on the control and waits until it says `length`; where it stands then.
async fn choose(app: &App, arrow: char, length: &str) -> f64 {
    app.press(arrow).await;
    app.wait_for(&format!("input[value={length}]:checked:focus"))
        .await;
    let top = format!(
        "return document.querySelector('input[value={length}]').getBoundingClientRect().top"
    );
    app.script(&top).await.as_f64().expect("a place")
}

fn is_within(few: &[String], many: &[String]) -> bool {
    let mut many = many.iter();
    few.iter().all(|one| many.any(|other| other == one))
}

#[tokio::test]
async fn a_longer_digest_keeps_what_was_read_in_its_order_and_the_focus_where_it_is() {
    const LEFT: char = '\u{e012}';
    const RIGHT: char = '\u{e014}';
    let home = home();
    let app = App::start(home.path(), Start::default()).await;
    app.click(&format!("{FIRST_RUN} [data-testid=open-samples]"))
        .await;
    app.wait_for(EXCERPT).await;
    app.script("document.querySelector('input[value=normal]').focus()")
        .await;

    let normal = sentences(&app).await;
    let place = choose(&app, LEFT, "short").await;
    let short = sentences(&app).await;
    app.picture("length-short").await;
    choose(&app, RIGHT, "normal").await;
    assert_eq!(sentences(&app).await, normal, "as before");
    let after = choose(&app, RIGHT, "long").await;
    let long = sentences(&app).await;
    app.picture("length-long").await;
    assert_eq!(place, after, "the control does not move");
    assert!(short.len() < normal.len() && normal.len() < long.len());
    assert!(is_within(&short, &normal), "{short:#?}\n{normal:#?}");
    assert!(is_within(&normal, &long), "{normal:#?}\n{long:#?}");

    let point = "document.querySelector('[data-testid=digest] [data-testid=excerpt]').focus();
        return document.querySelector('#place').textContent.trim()";
    let said = app.script(point).await;
    assert_ne!(said, "", "the sentence says where it stands");
    app.picture("length-place").await;
    app.quit().await;
    assert_clean(home.path());
}
