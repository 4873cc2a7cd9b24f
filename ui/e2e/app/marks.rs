//! What a reader marks in an article, in the real window.

use crate::driver::App;
use crate::{CONTROL, ENTER, EXCERPT, PROOF, article, assert_clean, home, wait_until};

/// Selects words of the article shown, as a mouse would.
const SELECT: &str =
    "const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const at = node.textContent.indexOf('before noon');
        if (at < 0) continue;
        getSelection().setBaseAndExtent(node, at, node, at + 'before noon'.length);
        return getSelection().toString();
    }
    return null;";

#[tokio::test]
async fn words_are_highlighted_and_noted_and_found_again() {
    let home = home();
    let file = article(home.path(), 1);
    let app = App::start_with(home.path(), &[&file]).await;
    app.wait_for(EXCERPT).await;
    app.click(EXCERPT).await;
    let sentence = app.wait_for(PROOF).await;
    app.type_keys("h").await;
    app.wait_for("[data-testid=highlights] .words").await;

    assert_eq!(app.script(SELECT).await, "before noon");
    app.wait_for(".mark-bar").await;
    app.picture("mark-bar").await;
    app.type_keys("n").await;
    app.wait_for("[data-testid=note-box] textarea").await;
    app.type_keys("How many boats?").await;
    app.picture("note-box").await;
    app.type_keys(&format!("{CONTROL}{ENTER}")).await;
    let noted = app.wait_for("[data-testid=highlights] .note").await;
    assert_eq!(noted, "How many boats?");
    app.picture("highlighted").await;

    let newsroom = assert_clean(home.path());
    let kept = newsroom.highlights(0, 10).expect("highlights").items;
    let told: Vec<_> = kept
        .iter()
        .map(|one| (one.cited.text.as_str(), one.note.as_str()))
        .collect();
    let want = [("before noon", "How many boats?"), (sentence.as_str(), "")];
    assert_eq!(told, want);

    app.type_keys(&format!("{CONTROL}z")).await;
    let left = || newsroom.highlights(0, 10).expect("highlights").total;
    wait_until("the note is taken back with its mark", || left() == 1).await;
    app.quit().await;
}
