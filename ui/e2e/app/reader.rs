//! The app as a screen reader sees it: roles, names and what is told aloud, read from the
//! accessibility bus.

use serde_json::Value;

use crate::access;
use crate::driver::{App, Start};
use crate::{CONTROL, ESCAPE, EXCERPT, FIRST_RUN, home, samples};

fn role<'a>(tree: &'a Value, role: &str) -> Vec<&'a Value> {
    access::all(tree, &|one| one["role"] == role)
}

fn named<'a>(tree: &'a Value, role: &str, name: &str) -> Option<&'a Value> {
    let found = access::all(tree, &|one| {
        one["role"] == role && one["name"].as_str().is_some_and(|n| n.contains(name))
    });
    found.into_iter().next()
}

/// Whatever can be pressed or typed into has a name.
fn assert_named(tree: &Value) {
    const ASKED: [&str; 8] = [
        "push button",
        "link",
        "entry",
        "check box",
        "radio button",
        "combo box",
        "menu item",
        "list box",
    ];
    let nameless = access::all(tree, &|one| {
        ASKED.iter().any(|role| one["role"] == *role)
            && one["name"].as_str().is_none_or(str::is_empty)
            && one["text"].as_str().is_none_or(str::is_empty)
            && access::all(one, &|under| {
                !under["text"].is_null() || under["name"] != ""
            })
            .is_empty()
    });
    assert!(nameless.is_empty(), "without a name: {nameless:#?}");
}

#[tokio::test]
async fn a_screen_reader_finds_its_way_through_digest_receipts_and_palette() {
    let home = home();
    let app = App::start(home.path(), Start::default()).await;
    app.wait_for(FIRST_RUN).await;
    let from = samples();
    let held = crate::drag::hold(&[from.as_path()]).await;
    held.drop_here().await;
    app.wait_for("[data-testid=receipt][data-outcome=added]")
        .await;
    app.wait_for(EXCERPT).await;
    // What is told aloud stands in a place that says so.
    access::until("the end of the import is told", async || {
        let tree = access::tree().await;
        let live = access::all(&tree, &|one| one["attributes"]["live"] == "polite");
        live.iter().any(|one| {
            one["text"]
                .as_str()
                .is_some_and(|t| t.contains("Import finished"))
        })
    })
    .await;

    let tree = access::tree().await;
    assert_named(&tree);
    for bar in ["File", "Edit", "View", "Go", "Help"] {
        assert!(named(&tree, "menu", bar).is_some(), "the menu {bar}");
    }
    // The receipts: a list of items, each with what became of it.
    let receipts = access::all(&tree, &|one| {
        one["role"] == "list item" && one.to_string().contains("Added")
    });
    assert!(receipts.len() >= 10, "{} receipts", receipts.len());

    // The digest: one heading of the first level, the stories below it, sentences as links.
    let main = role(&tree, "landmark");
    assert!(!main.is_empty(), "landmarks");
    let level = |wanted: &str| {
        access::all(&tree, &|one| {
            one["role"] == "heading" && one["attributes"]["level"] == wanted
        })
    };
    assert_eq!(level("1").len(), 1, "one heading of the page");
    assert!(level("2").len() >= 4, "its parts: {:#?}", level("2"));
    let links = role(&tree, "link");
    assert!(links.len() >= 12, "{} links", links.len());

    // The palette: a box over the page with a field that names its list.
    app.press(ESCAPE).await;
    app.type_keys(&format!("{CONTROL}k")).await;
    app.wait_for("dialog input").await;
    app.type_keys("harbour").await;
    app.wait_for("dialog [role=option]").await;
    let tree = access::tree().await;
    assert_named(&tree);
    let palette = role(&tree, "dialog");
    assert_eq!(palette.len(), 1, "one box");
    let field = access::all(palette[0], &|one| {
        let states = one["states"].as_array();
        states.is_some_and(|states| states.iter().any(|state| state == "focused"))
    });
    assert_eq!(field.len(), 1, "the focus is in it: {field:#?}");
    assert_ne!(field[0]["name"], "", "the field has a name");
    let list = access::all(palette[0], &|one| {
        one["role"] == "list box" || one["role"] == "list"
    });
    assert!(!list.is_empty(), "a list: {palette:#?}");
    app.quit().await;
}
