//! What becomes of what is dropped: a receipt for each item, and nothing twice.

mod common;

use std::fs;

use common::*;
use nutgraf_model::{ArticleFilter, Outcome, Receipt, RejectCode, Remark};
use nutgraf_newsroom::Source;

fn code(receipt: &Receipt) -> Option<RejectCode> {
    match &receipt.outcome {
        Outcome::Rejected { code, reason } => {
            assert!(!reason.is_empty(), "a reason for {receipt:?}");
            Some(*code)
        }
        _ => None,
    }
}

fn count(library: &TestLibrary) -> usize {
    let page = library.newsroom.articles(&ArticleFilter::default(), 0, 0);
    page.expect("a list").total
}

#[test]
fn every_sample_is_an_article() {
    let library = TestLibrary::new();
    let batch = library.import(&[Source::Path(samples())]);
    assert!(batch.finished, "{batch:?}");
    assert_eq!(
        (batch.items, batch.rejected),
        (18, 0),
        "{:?}",
        library.receipts(&batch)
    );
    library.clean();
}

#[test]
fn the_same_again_is_already_had_and_a_change_is_an_update() {
    let library = TestLibrary::new();
    let spaced = FERRY.replace(". The", ".  The");
    let other = "Ferry crews vote for a strike\n\nThe harbour master of Sollas has nothing to do \
        with this report, which shares its headline with another and no sentence at all.\n\n\
        It is here to be told apart from it, by name and by nature, as a report of its own.";
    for (name, text, want, why) in [
        ("one.txt", FERRY, "added", "new"),
        ("one.txt", FERRY, "already had", "the same file"),
        ("copy.txt", FERRY, "already had", "the same bytes"),
        (
            "mac.txt",
            &FERRY.replace('\n', "\r\n"),
            "already had",
            "the same words",
        ),
        (
            "spaced.txt",
            &spaced,
            "already had",
            "the same words, spaced otherwise",
        ),
        (
            "one.txt",
            FERRY_NEXT_DAY,
            "updated",
            "much of it is the same",
        ),
        ("one.txt", FERRY_NEXT_DAY, "already had", "the same update"),
        (
            "one.txt",
            FERRY,
            "already had",
            "the version before the update",
        ),
        ("two.txt", other, "added", "only the headline is the same"),
    ] {
        let receipt = library.drop(name, text);
        assert_eq!(kind(&receipt.outcome), want, "{why}: {receipt:?}");
    }
    assert_eq!(count(&library), 2);
    library.clean();
}

#[test]
fn an_update_says_what_changed_and_keeps_the_version_before() {
    let library = TestLibrary::new();
    let first = article(&library.drop("one.txt", FERRY)).expect("an article");
    let receipt = library.drop("one.txt", FERRY_NEXT_DAY);
    let Outcome::Updated {
        article,
        detail,
        remarks,
        ..
    } = &receipt.outcome
    else {
        panic!("{receipt:?}");
    };
    assert_eq!(*remarks, [Remark::Changed { new: 2, gone: 1 }]);
    assert_eq!(
        (*article, detail.as_str()),
        (first, "2 new sentences, 1 gone")
    );
    let view = library.newsroom.article(first).expect("an article");
    assert!(
        view.body.contains("called off late on Friday"),
        "the new text is shown"
    );
    let found = library
        .newsroom
        .search(&sought("\"called off\""), 0, 9)
        .expect("a search");
    assert_eq!(found.total, 1, "and found");
    let gone = library
        .newsroom
        .search(&sought("\"five hours\""), 0, 9)
        .expect("a search");
    assert_eq!(gone.total, 0, "the old one is not");

    // An older version that comes late does not take the newer one's place.
    let late = FERRY
        .replace("19 November", "18 November")
        .replace("three hours", "two hours");
    let receipt = library.drop("old.txt", &late);
    let Outcome::Updated { detail, .. } = &receipt.outcome else {
        panic!("{receipt:?}");
    };
    assert!(detail.contains("earlier version"), "{detail}");
    let view = library.newsroom.article(first).expect("an article");
    assert!(
        view.body.contains("called off late on Friday"),
        "the newest text is shown"
    );
    library.clean();
}

#[test]
fn undoing_an_import_takes_its_updates_back() {
    let library = TestLibrary::new();
    let first = article(&library.drop("one.txt", FERRY)).expect("an article");
    let batch = library.import(&[bytes("one.txt", FERRY_NEXT_DAY), bytes("two.txt", BRIDGE)]);
    library.newsroom.undo_batch(batch.id).expect("undoes");
    let body = library.newsroom.article(first).expect("an article").body;
    assert!(
        body.contains("five hours' sleep"),
        "the text before: {body}"
    );
    assert_eq!(count(&library), 1, "without the bridge");
    let again = library
        .newsroom
        .undo_batch(batch.id)
        .expect_err("once is enough");
    assert_eq!(again.code(), "already-undone");

    library.newsroom.undo().expect("takes it back");
    let body = library.newsroom.article(first).expect("an article").body;
    assert!(
        body.contains("called off"),
        "the update counts again: {body}"
    );
    assert_eq!(count(&library), 2);
    library.clean();
}

#[test]
fn bad_items_are_rejected_one_by_one_with_a_reason() {
    let library = TestLibrary::new();
    let dir = tempfile::tempdir().expect("a folder");
    let large = dir.path().join("large.txt");
    fs::File::create(&large)
        .and_then(|file| file.set_len(200 << 20))
        .expect("200 MB of nothing");
    let empty = dir.path().join("empty");
    fs::create_dir(&empty).expect("a folder");
    let batch = library.import(&[
        Source::Path(dir.path().join("gone.txt")),
        bytes("empty.txt", ""),
        bytes("white.txt", " \n\t\n "),
        Source::Path(large),
        Source::Path(empty),
        Source::Url("ftp://example.org/x".to_owned()),
        bytes("good.txt", FERRY),
        Source::Bytes {
            name: "binary.bin".to_owned(),
            bytes: (0..5_000u32).map(|n| (n * 7 % 256) as u8).collect(),
        },
    ]);
    let receipts = library.receipts(&batch);
    let codes: Vec<_> = receipts.iter().map(code).collect();
    assert_eq!(
        codes[..7],
        [
            Some(RejectCode::NotFound),
            Some(RejectCode::Empty),
            Some(RejectCode::Empty),
            Some(RejectCode::TooLarge),
            Some(RejectCode::Empty),
            Some(RejectCode::BadAddress),
            None,
        ],
        "{receipts:#?}"
    );
    assert!(codes[7].is_some(), "a binary: {:?}", receipts[7]);
    assert_eq!((batch.added, batch.rejected), (1, 7));
    library.clean();
}

#[cfg(unix)]
#[test]
fn hostile_names_are_only_names() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let library = TestLibrary::new();
    let dir = tempfile::tempdir().expect("a folder");
    let names: [&[u8]; 4] = [
        b"two\nlines.txt",
        b"\xff\xfe.txt",
        b"'; drop.txt",
        b"\x1b[31mred.txt",
    ];
    for (number, name) in names.iter().enumerate() {
        let text = BRIDGE.replace("Sollas", &format!("Sollas {number}"));
        fs::write(dir.path().join(OsStr::from_bytes(name)), text).expect("a file");
    }
    let pipe = dir.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(
        made.is_ok_and(|status| status.success()),
        "a pipe that would never end"
    );

    let batch = library.import(&[Source::Path(dir.path().to_owned())]);
    let receipts = library.receipts(&batch);
    assert_eq!(batch.added + batch.updated, 4, "{receipts:#?}");
    for receipt in &receipts {
        assert!(!receipt.item.chars().any(char::is_control), "{receipt:?}");
    }
    let piped: Vec<_> = receipts.iter().filter_map(code).collect();
    assert_eq!(piped, [RejectCode::NotReadable]);
    library.clean();
}

#[test]
fn a_rejected_item_is_retried_where_it_lies() {
    let library = TestLibrary::new();
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("later.txt");
    let batch = library.import(&[Source::Path(path.clone())]);
    let receipt = library.receipts(&batch).remove(0);
    assert_eq!(code(&receipt), Some(RejectCode::NotFound));

    fs::write(&path, FERRY).expect("a file");
    let retried = library.newsroom.retry(receipt.id, &()).expect("retries");
    assert_eq!(kind(&retried.outcome), "added");
    let again = library.newsroom.retry(receipt.id, &()).expect("retries");
    assert_eq!(again, retried, "what is added is not retried");
    assert_eq!(count(&library), 1);
}

#[test]
fn pasted_text_is_kept_before_it_is_read_and_shown_as_it_was() {
    let library = TestLibrary::new();
    let batch = library.import(&[Source::Text {
        name: "pasted text".to_owned(),
        text: FERRY.to_owned(),
    }]);
    let receipt = library.receipts(&batch).remove(0);
    let id = article(&receipt).expect("an article");
    let original = library.newsroom.original(id).expect("an original");
    assert_eq!(
        (original.item.as_str(), original.bytes),
        ("pasted text", FERRY.len())
    );
}

#[test]
fn a_removed_article_can_be_imported_again_and_is_not_doubled_by_undo() {
    let library = TestLibrary::new();
    let first = article(&library.drop("one.txt", FERRY)).expect("an article");
    library.newsroom.remove_articles(&[first]).expect("removes");
    assert_eq!(
        library.newsroom.article(first).expect_err("gone").code(),
        "not-found"
    );
    assert_eq!(count(&library), 0);
    assert_eq!(kind(&library.drop("one.txt", FERRY).outcome), "added");
    library.newsroom.undo().expect("undoes");
    assert_eq!(count(&library), 1, "it is there once");
    library.clean();
}

#[test]
fn samples_come_and_go_without_a_trace() {
    let library = TestLibrary::new();
    library.drop("one.txt", FERRY);
    let before = library.newsroom.counts().expect("counts");
    let batch = library.newsroom.import_samples(&()).expect("imports");
    assert!(batch.samples && batch.added > 10, "{batch:?}");
    let again = library.newsroom.import_samples(&()).expect("imports");
    assert_eq!(again.id, batch.id, "they are there already");
    assert!(library.newsroom.counts().expect("counts").samples);
    library.newsroom.remove_samples().expect("removes");
    assert_eq!(library.newsroom.counts().expect("counts"), before);
    library.clean();
}

#[test]
fn an_edition_of_nothing_but_samples_goes_with_them() {
    let library = TestLibrary::at("2026-11-20T12:00:00[Europe/Lisbon]");
    library.newsroom.import_samples(&()).expect("imports");
    library.clock.set("2026-11-21T12:00:00[Europe/Lisbon]");
    assert_eq!(library.newsroom.close_due().expect("closes").len(), 1);
    library.newsroom.remove_samples().expect("removes");
    let empty = library.newsroom.counts().expect("counts");
    assert_eq!(empty, nutgraf_model::Counts::default());
    library.clean();
}

#[test]
fn a_library_is_the_same_whatever_the_order_of_dropping() {
    let text = |n: usize| BRIDGE.replace("Sollas", &format!("Sollas {n}"));
    let names = |library: &TestLibrary| {
        let page = library
            .newsroom
            .articles(&ArticleFilter::default(), 0, 99)
            .expect("a list");
        let mut names: Vec<_> = page.items.into_iter().map(|line| line.headline).collect();
        names.sort();
        names
    };
    let forward = TestLibrary::new();
    (0..5).for_each(|n| drop(forward.drop(&format!("{n}.txt"), &text(n))));
    let backward = TestLibrary::new();
    let all: Vec<_> = (0..5)
        .rev()
        .map(|n| bytes(&format!("{n}.txt"), &text(n)))
        .collect();
    backward.import(&all);
    assert_eq!(names(&forward), names(&backward));
}
