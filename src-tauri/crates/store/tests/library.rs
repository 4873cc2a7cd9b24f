//! The library itself: opened by many at once, written by one at a time, and never rewritten.

use nutgraf_model::{
    Act, ArticleFilter, By, Edition, EditionKey, Facts, Outcome, RejectCode, Remark, Since, Warning,
};
use nutgraf_store::{Error, ImportItem, ItemLocation, MetaKey, PackedOriginal, Store};

fn day(text: &str) -> nutgraf_model::Day {
    text.parse().expect("a day")
}

fn edition(on: &str) -> Edition {
    Edition {
        key: EditionKey {
            by: By::Arrival,
            day: day(on),
        },
        number: Some(1),
        closed: true,
        closes: None,
        time_zone: "Europe/Lisbon".to_owned(),
        facts: Facts::default(),
        since: Since::default(),
        lead: None,
        stories: Vec::new(),
        said: Vec::new(),
        briefs: Vec::new(),
        unused: Vec::new(),
    }
}

#[test]
fn many_programs_open_a_new_library_at_once() {
    let dir = tempfile::tempdir().expect("a folder");
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let mut store = Store::open(dir.path()).expect("opens");
                let writing = store.write().expect("writes");
                let count = writing.meta(MetaKey::Touched).expect("a number");
                writing
                    .set_meta(MetaKey::Touched, count + 1)
                    .expect("counts");
                writing.commit().expect("commits");
            });
        }
    });
    let store = Store::open(dir.path()).expect("opens");
    assert_eq!(
        store.meta(MetaKey::Touched).expect("a number"),
        8,
        "no write was lost"
    );
    assert_eq!(store.check().expect("checks"), Vec::<String>::new());
}

#[test]
fn what_is_not_committed_was_never_there() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(dir.path()).expect("opens");
    let writing = store.write().expect("writes");
    writing
        .add_batch("2026-11-20T12:00:00+00:00", false)
        .expect("adds");
    drop(writing);
    assert_eq!(store.batches().expect("a list"), []);
}

#[test]
fn a_snapshot_does_not_see_what_is_written_meanwhile() {
    let dir = tempfile::tempdir().expect("a folder");
    let (mut reader, mut writer) = (
        Store::open(dir.path()).expect("opens"),
        Store::open(dir.path()).expect("opens"),
    );
    let snapshot = reader.snapshot().expect("a moment");
    assert_eq!(snapshot.batches().expect("a list").len(), 0);
    let writing = writer.write().expect("writes beside a reader");
    writing
        .add_batch("2026-11-20T12:00:00+00:00", false)
        .expect("adds");
    writing.commit().expect("commits");
    assert_eq!(
        snapshot.batches().expect("a list").len(),
        0,
        "the same moment"
    );
    drop(snapshot);
    assert_eq!(reader.batches().expect("a list").len(), 1, "and now");
}

#[test]
fn every_outcome_is_read_as_it_was_written() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(dir.path()).expect("opens");
    let writing = store.write().expect("writes");
    let batch = writing
        .add_batch("2026-11-20T12:00:00+00:00", false)
        .expect("adds");
    let article = nutgraf_model::ArticleId(7);
    let (headline, detail) = ("A headline".to_owned(), "a detail".to_owned());
    let outcomes = [
        Outcome::Waiting,
        Outcome::Added {
            article,
            headline: headline.clone(),
            detail: detail.clone(),
            remarks: vec![
                Remark::Source {
                    name: "A \"Gazette\"".to_owned(),
                },
                Remark::Uncertain {
                    warning: Warning::Undated,
                },
            ],
        },
        Outcome::AlreadyHad {
            article,
            headline: headline.clone(),
        },
        Outcome::Updated {
            article,
            headline,
            detail,
            remarks: vec![Remark::Earlier],
        },
        Outcome::Opened {
            detail: String::new(),
            remarks: Vec::new(),
        },
        Outcome::Rejected {
            code: RejectCode::TooLarge,
            reason: "too large".to_owned(),
        },
    ];
    let path = vec![0xff, b'\n', b'/', 0xfe];
    let item = ImportItem {
        name: "an item".to_owned(),
        location: ItemLocation::Path(path),
    };
    for outcome in &outcomes {
        let id = writing.add_receipt(batch, &item).expect("enters");
        writing
            .end_receipt(id, outcome, day("2026-11-20"))
            .expect("ends");
    }
    let read: Vec<_> = writing
        .receipts(batch)
        .expect("a list")
        .into_iter()
        .map(|r| r.outcome)
        .collect();
    assert_eq!(read, outcomes);
    let waiting = writing.waiting(batch).expect("a list");
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].item, item, "the path as the system gave it");
}

#[test]
fn an_original_comes_back_byte_for_byte_and_is_kept_once() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(dir.path()).expect("opens");
    for bytes in [
        vec![],
        vec![0; 100_000],
        (0..=255).cycle().take(70_001).collect::<Vec<u8>>(),
    ] {
        let packed = PackedOriginal::of(&bytes);
        let writing = store.write().expect("writes");
        let id = writing.add_original(&packed).expect("keeps");
        assert_eq!(
            writing.add_original(&packed).expect("knows"),
            id,
            "kept once"
        );
        writing.commit().expect("commits");
        assert_eq!(store.original_bytes(id).expect("reads"), bytes);
    }
}

#[test]
fn a_closed_edition_cannot_be_rewritten_and_shows_when_it_was() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(dir.path()).expect("opens");
    let writing = store.write().expect("writes");
    writing
        .close_edition(&edition("2026-11-20"), 1)
        .expect("closes");
    assert!(
        writing.close_edition(&edition("2026-11-20"), 2).is_err(),
        "closed once"
    );
    writing.commit().expect("commits");
    let closed_edition = store
        .closed_edition(day("2026-11-20"))
        .expect("reads")
        .expect("there");
    assert!(closed_edition.is_unchanged());
    assert_eq!(
        closed_edition.edition().expect("whole"),
        edition("2026-11-20")
    );

    let other = rusqlite::Connection::open(dir.path().join(Store::FILE)).expect("opens");
    let sql = "UPDATE editions SET frozen = replace(frozen, 'Lisbon', 'London')";
    assert!(other.execute(sql, []).is_err(), "the library refuses");
    other
        .execute_batch("DROP TRIGGER editions_never_change")
        .expect("by force");
    other.execute(sql, []).expect("rewritten");
    let closed_edition = store
        .closed_edition(day("2026-11-20"))
        .expect("reads")
        .expect("there");
    assert!(!closed_edition.is_unchanged(), "and its hash tells");
}

#[test]
fn a_library_of_a_newer_form_is_left_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    drop(Store::open(dir.path()).expect("opens"));
    let other = rusqlite::Connection::open(dir.path().join(Store::FILE)).expect("opens");
    other
        .pragma_update(None, "user_version", 999)
        .expect("a form of the future");
    drop(other);
    let refused = Store::open(dir.path()).map(drop);
    assert!(
        matches!(refused, Err(Error::TooNew { found: 999 })),
        "{refused:?}"
    );
}

#[test]
fn what_is_no_library_is_said_to_be_damaged() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::write(dir.path().join(Store::FILE), "not a library ".repeat(500)).expect("a file");
    let refused = Store::open(dir.path()).map(drop);
    assert!(matches!(refused, Err(Error::Damaged(_))), "{refused:?}");
}

#[test]
fn a_filter_is_data_and_never_a_command() {
    let dir = tempfile::tempdir().expect("a folder");
    let store = Store::open(dir.path()).expect("opens");
    for hostile in [
        "'",
        "\"",
        "a\" OR \"b",
        "*",
        "NEAR(",
        "x AND NOT y",
        "\0",
        "col:x",
        "(((",
        "-",
    ] {
        let filter = ArticleFilter {
            query: Some(hostile.to_owned()),
            source: Some(hostile.to_owned()),
            ..ArticleFilter::default()
        };
        let page = store.list(&filter, 0, usize::MAX).expect(hostile);
        assert_eq!(page.total, 0, "for {hostile:?}");
    }
}

#[test]
fn the_latest_act_that_stands_is_the_one_to_take_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(dir.path()).expect("opens");
    let writing = store.write().expect("writes");
    let acts = [
        Act::Read {
            read: true,
            articles: 1,
        },
        Act::RemovedArticles { articles: 3 },
    ];
    let ids = acts.clone().map(|act| {
        writing
            .log_act(&act, day("2026-11-20"), None)
            .expect("logs")
    });
    for (act, id) in acts.iter().zip(ids).rev() {
        let latest = writing.latest_act().expect("reads").expect("one");
        assert_eq!((&latest.act, latest.id), (act, id));
        writing.mark_undone(id).expect("undoes");
    }
    assert_eq!(writing.latest_act().expect("reads"), None);
}
