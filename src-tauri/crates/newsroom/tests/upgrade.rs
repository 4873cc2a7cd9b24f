//! A library of an earlier version, opened by this one: nothing is lost, and what was closed reads
//! the same.

mod common;

use std::fs;
use std::io::{Cursor, Read};
use std::sync::Arc;

use common::*;
use nutgraf_model::{ArticleFilter, By, EditionKey, Length};
use nutgraf_newsroom::{Newsroom, ReextractScope, Source, SystemClock, export};

/// A library of the fifth form: the samples of 19 November, imported and closed by the version
/// that had it. Never changed.
const FORM_5: &[u8] = include_bytes!("data/form-5/library.zip");

/// What that version exported of the closed day.
const MARKDOWN: &str = include_str!("data/form-5/2026-11-19.md");
const TEXT: &str = include_str!("data/form-5/2026-11-19.txt");

fn unpacked() -> (tempfile::TempDir, Newsroom) {
    let dir = tempfile::tempdir().expect("a folder");
    let mut packed = zip::ZipArchive::new(Cursor::new(FORM_5)).expect("an archive");
    let mut library = Vec::new();
    let mut file = packed.by_name("library.sqlite").expect("the library");
    file.read_to_end(&mut library).expect("its bytes");
    fs::write(dir.path().join("library.sqlite"), library).expect("writes");
    let newsroom = Newsroom::open(dir.path(), Arc::new(SystemClock)).expect("opens");
    (dir, newsroom)
}

fn assert_same(newsroom: &Newsroom, after: &str) {
    let key = EditionKey {
        by: By::Arrival,
        day: "2026-11-19".parse().expect("a day"),
    };
    let edition = newsroom.edition(key).expect("an edition");
    assert!(edition.closed);
    let (markdown, text) = (
        export::markdown(&edition, Length::Normal),
        export::text(&edition, Length::Normal),
    );
    assert_eq!(markdown.trim_end(), MARKDOWN.trim_end(), "{after}");
    assert_eq!(text.trim_end(), TEXT.trim_end(), "{after}");
    let report = newsroom.verify().expect("verifies");
    assert_eq!(report.problems, [], "{after}");
}

#[test]
fn a_library_of_an_earlier_version_keeps_its_articles_and_its_closed_edition() {
    let (_dir, newsroom) = unpacked();
    assert_eq!(newsroom.counts().expect("counts").articles, 8);
    assert_same(&newsroom, "opened");

    let again = newsroom
        .reread(&ReextractScope::All, &())
        .expect("reads again");
    assert_eq!((again.total, again.failed), (8, 0));
    assert_same(&newsroom, "read again");

    let second_day = [Source::Path(samples().join("2026-11-20"))];
    let batch = newsroom.import(&second_day, &()).expect("imports");
    assert_eq!(batch.added, 10);
    assert_same(&newsroom, "more came");

    let all = newsroom
        .article_ids(&ArticleFilter::default())
        .expect("articles");
    newsroom.remove_articles(&all).expect("removes");
    assert_same(&newsroom, "all was removed");
}
