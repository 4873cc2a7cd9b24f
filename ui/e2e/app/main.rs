//! The app as a reader uses it, in its real window: `script/e2e`.
//!
//! In Rust, so that cargo hands over the app it has just built and the library can be read with
//! the newsroom's own eyes.

mod access;
mod blocks;
mod desktop;
mod drag;
mod driver;
mod lengths;
mod marks;
mod mixed;
mod people;
mod reader;
mod stories;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use driver::{App, Start, library, start_again};
use nutgraf_newsroom::{Newsroom, SystemClock};
use serde_json::Value;
use tempfile::TempDir;

const DIGEST: &str = "[data-testid=digest]";
const EXCERPT: &str = "[data-testid=digest] [data-testid=excerpt]";
const FIRST_RUN: &str = "[data-testid=first-run]";
const PROOF: &str = "mark[data-testid=proof]";
const ADDED: &str = "[data-testid=receipt][data-outcome=added]";

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const CONTROL: char = '\u{e009}';

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/samples")
}

/// An article of ours, different for every number.
fn article(folder: &Path, number: usize) -> PathBuf {
    let place = ["Avelar", "Morrow", "Tarn", "Quill", "Osk"][number % 5];
    let file = folder.join(format!("article-{number}.txt"));
    let text = format!(
        "Harbour {number} in {place} opens its gates\n\n\
         The harbour of {place} opened gate {number} on Friday after {number} days of repairs.\n\n\
         \"Gate {number} will stay open all winter,\" said Mara Ellison, who runs the harbour.\n\n\
         Fishing boats from {place} were the first to pass, {number} of them before noon.\n"
    );
    fs::write(&file, text).expect("an article");
    file
}

/// What `nutgraf verify` would say of the library.
fn assert_clean(home: &Path) -> Newsroom {
    let newsroom = Newsroom::open(&library(home), Arc::new(SystemClock)).expect("the library");
    let report = newsroom.verify().expect("a look at every span");
    assert_eq!(report.problems, [], "nothing is lost, nothing is changed");
    newsroom
}

#[tokio::test]
async fn the_first_run_offers_a_sample_edition() {
    let home = home();
    let app = App::start(home.path(), Start::default()).await;
    app.wait_for(FIRST_RUN).await;
    app.picture("first-run").await;

    app.click(&format!("{FIRST_RUN} [data-testid=open-samples]"))
        .await;
    app.wait_for(EXCERPT).await;
    app.picture("samples").await;
    assert_eq!(app.count(FIRST_RUN).await, 0, "the invitation is gone");

    app.quit().await;
    assert!(assert_clean(home.path()).counts().expect("counts").samples);
}

#[tokio::test]
async fn the_page_is_dark_where_the_system_is() {
    let home = home();
    let dark = Start {
        dark: true,
        ..Start::default()
    };
    let app = App::start(home.path(), dark).await;
    app.click(&format!("{FIRST_RUN} [data-testid=open-samples]"))
        .await;
    app.wait_for(EXCERPT).await;
    app.picture("samples-dark").await;
    let background = "return getComputedStyle(document.documentElement).backgroundColor";
    assert_eq!(app.script(background).await, "rgb(22, 23, 26)");
    app.quit().await;
}

#[tokio::test]
async fn dropped_files_become_a_digest_and_every_sentence_leads_to_its_proof() {
    let home = home();
    let samples = samples();
    let mut dropped = vec![samples.as_path()];
    let mut articles = Newsroom::open(&home.path().join("other"), Arc::new(SystemClock))
        .and_then(|other| other.import_samples(&()))
        .expect("the samples")
        .items;
    let seed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seed/article.txt");
    let copy = home.path().join("article.txt");
    if seed.exists() {
        fs::copy(&seed, &copy).expect("a copy");
        dropped.push(&copy);
        articles += 1;
    }

    let app = App::start(home.path(), Start::default()).await;
    app.wait_for(FIRST_RUN).await;
    let held = drag::hold(&dropped).await;
    app.wait_for("[data-testid=drop-overlay]").await;
    app.picture("drop-overlay").await;
    held.drop_here().await;
    app.wait_for_count(ADDED, articles).await;
    app.picture("receipts").await;
    assert_eq!(app.count("[data-testid=drop-overlay]").await, 0);

    app.press(ESCAPE).await;
    app.wait_for(DIGEST).await;
    app.wait_for(EXCERPT).await;
    app.picture("digest").await;
    proof_and_back(&app).await;
    app.quit().await;
    let newsroom = assert_clean(home.path());
    assert_eq!(newsroom.counts().expect("counts").articles, articles);
}

#[tokio::test]
async fn a_mixed_folder_with_archives_is_dropped_and_every_item_has_its_receipt() {
    let home = home();
    let folder = home.path().join("mixed");
    let mixed = mixed::folder(&folder);
    let app = App::start(home.path(), Start::default()).await;
    app.wait_for(FIRST_RUN).await;
    let held = drag::hold(&[&folder]).await;
    app.wait_for("[data-testid=drop-overlay]").await;
    held.drop_here().await;
    app.wait_for_count("[data-testid=archive]", mixed.archives)
        .await;
    let newsroom = Newsroom::open(&library(home.path()), Arc::new(SystemClock)).expect("open");
    wait_until("the import is finished", || {
        let batches = newsroom.batches().expect("batches");
        batches.first().is_some_and(|batch| batch.finished)
    })
    .await;
    app.wait_for("[data-testid=receipt][data-outcome=offered]")
        .await;
    app.wait_for_count(
        "[data-testid=receipt][data-outcome=rejected]",
        mixed.rejected,
    )
    .await;
    app.picture("mixed").await;
    app.quit().await;

    let newsroom = assert_clean(home.path());
    let batch = &newsroom.batches().expect("batches")[0];
    assert_eq!(
        (
            batch.added,
            batch.already_had,
            batch.rejected,
            batch.offered
        ),
        (mixed.added, mixed.had, mixed.rejected, mixed.offered),
        "{:#?}",
        newsroom.receipts(batch.id).expect("receipts")
    );
}

/// Enter on a sentence opens its article with exactly that sentence marked; Esc goes back to it.
async fn proof_and_back(app: &App) {
    let focus =
        "const shown = document.querySelectorAll('[data-testid=digest] [data-testid=excerpt]');
        const excerpt = shown[Math.min(3, shown.length - 1)];
        excerpt.focus();
        return document.activeElement === excerpt ? excerpt.textContent.trim() : null;";
    let sentence = app.script(focus).await;
    assert_ne!(sentence, Value::Null, "a sentence takes the focus");

    app.press(ENTER).await;
    app.wait_for(PROOF).await;
    app.picture("proof").await;
    let marked = "return [...document.querySelectorAll('mark[data-testid=proof]')]
        .map((mark) => mark.textContent).join('')";
    assert_eq!(app.script(marked).await, sentence, "exactly that sentence");
    let seen =
        "const place = document.querySelector('mark[data-testid=proof]').getBoundingClientRect();
        return place.top >= 0 && place.bottom <= innerHeight";
    assert_eq!(app.script(seen).await, true, "the mark is in sight");

    app.press(ESCAPE).await;
    app.wait_for(DIGEST).await;
    app.wait_for(EXCERPT).await;
    let focused = "return document.activeElement.textContent.trim()";
    assert_eq!(app.script(focused).await, sentence, "back where one was");
}

#[tokio::test]
async fn files_named_on_the_command_line_are_imported_also_by_a_second_start() {
    let home = home();
    let (first, second) = (article(home.path(), 1), article(home.path(), 2));
    let app = App::start_with(home.path(), &[&first]).await;
    app.wait_for(EXCERPT).await;

    start_again(home.path(), &second);
    let newsroom = assert_clean(home.path());
    wait_until("both articles are in the library", || {
        newsroom.counts().expect("counts").articles == 2
    })
    .await;
    app.quit().await;
}

#[tokio::test]
async fn a_speaker_is_corrected_and_ctrl_z_takes_it_back() {
    const NAME: &str = "[data-testid=digest] figcaption .name";
    let home = home();
    let file = article(home.path(), 1);
    let app = App::start_with(home.path(), &[&file]).await;
    assert_eq!(app.wait_for(NAME).await, "Mara Ellison");

    app.click("[data-testid=digest] .quote-menu .more").await;
    app.wait_for("[role=menu]").await;
    app.picture("quote-menu").await;
    app.press(ENTER).await;
    app.wait_for("[data-testid=speaker-box] .offer").await;
    app.picture("correct-speaker").await;
    app.type_keys("Greta Lind").await;
    app.press(ENTER).await;
    let newsroom = assert_clean(home.path());
    let speakers = || newsroom.speakers().expect("speakers");
    wait_until("the library knows it", || {
        speakers()[0].name == "Greta Lind"
    })
    .await;
    app.wait_for("[data-testid=digest] figcaption .corrected")
        .await;
    assert_eq!(app.wait_for(NAME).await, "Greta Lind");
    app.picture("corrected").await;

    app.type_keys(&format!("{CONTROL}z")).await;
    wait_until("it is taken back", || speakers()[0].name == "Mara Ellison").await;
    app.quit().await;
}

#[tokio::test]
async fn an_import_that_was_cut_off_is_resumed() {
    const ARTICLES: usize = 400;
    let home = home();
    let folder = home.path().join("articles");
    fs::create_dir(&folder).expect("a folder");
    for number in 0..ARTICLES {
        article(&folder, number);
    }
    let app = App::start_with(home.path(), &[&folder]).await;
    let newsroom = Newsroom::open(&library(home.path()), Arc::new(SystemClock)).expect("open");
    wait_until("the import is under way", || {
        newsroom.counts().expect("counts").articles > 0
    })
    .await;
    app.kill();
    let cut = newsroom.batches().expect("batches");
    assert!(!cut[0].finished, "killed too late to prove anything");

    let app = App::start(home.path(), Start::default()).await;
    wait_until("the import is finished", || {
        newsroom.batches().expect("batches")[0].finished
    })
    .await;
    app.quit().await;
    let whole = &assert_clean(home.path()).batches().expect("batches")[0];
    assert_eq!((whole.items, whole.added), (ARTICLES, ARTICLES));
}

#[tokio::test]
async fn a_library_that_cannot_be_opened_is_explained_and_tried_again() {
    let home = home();
    fs::write(library(home.path()), "a file, not a folder").expect("a file in the way");
    let app = App::start(home.path(), Start::default()).await;
    let said = app.wait_for("[role=alert]").await;
    app.picture("no-library").await;
    assert!(said.len() > 20, "the window says why: {said:?}");

    fs::remove_file(library(home.path())).expect("the way is free");
    app.click("[role=alert] button").await;
    app.wait_for(FIRST_RUN).await;
    app.quit().await;
}

async fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(120), "never: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
