//! Ending the program at any moment loses and doubles nothing.

mod common;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use common::*;
use nutgraf_model::{ArticleFilter, Outcome, Receipt, RejectCode};
use nutgraf_newsroom::{Newsroom, Source, SystemClock, Watch};

/// Enough for several groups of items.
const FILES: usize = 150;

fn folder(dir: &Path) {
    for number in 0..FILES {
        let text = format!(
            "Parish number {number} elects a warden\n\nThe parish of Saint {number} chose its \
             warden number {number} on Sunday after a count that took {number} minutes.\n\n\
             Nobody else had stood, the clerk of parish {number} said."
        );
        fs::write(dir.join(format!("parish-{number:03}.txt")), text).expect("a file");
    }
}

/// Ends what it watches after some receipts: by a panic, or by the user's wish.
struct Ender {
    left: AtomicUsize,
    panics: bool,
}

impl Ender {
    fn after(receipts: usize, panics: bool) -> Ender {
        Ender {
            left: AtomicUsize::new(receipts),
            panics,
        }
    }
}

impl Watch for Ender {
    fn receipt(&self, _: &Receipt) {
        let before = self
            .left
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1));
        assert!(!(self.panics && before.is_err()), "the end");
    }

    fn cancelled(&self) -> bool {
        !self.panics && self.left.load(Ordering::SeqCst) == 0
    }
}

fn assert_whole(newsroom: &Newsroom) {
    let all = newsroom
        .articles(&ArticleFilter::default(), 0, 10)
        .expect("a list");
    assert_eq!(all.total, FILES, "every file is one article");
    let batch = newsroom.batches().expect("batches").remove(0);
    assert!(batch.finished && !batch.cancelled, "{batch:?}");
    assert_eq!(
        (batch.items, batch.added),
        (FILES, FILES),
        "each with one receipt"
    );
    assert_eq!(newsroom.verify().expect("verifies").problems, []);
}

#[test]
fn an_import_that_broke_is_finished_by_the_next_start() {
    let library = TestLibrary::new();
    let files = tempfile::tempdir().expect("a folder");
    folder(files.path());
    let source = [Source::Path(files.path().to_owned())];
    let broken = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        library.newsroom.import(&source, &Ender::after(100, true))
    }));
    assert!(broken.is_err(), "it broke");

    let next = library.another();
    let half = next.batches().expect("batches").remove(0);
    assert!(
        !half.finished && half.added > 0 && half.added < FILES,
        "{half:?}"
    );
    assert_eq!(next.resume(&()).expect("resumes").len(), 1);
    assert_whole(&next);
    assert_eq!(next.resume(&()).expect("resumes"), [], "nothing is left");
}

#[test]
fn a_killed_program_loses_and_doubles_nothing() {
    let library = TestLibrary::new();
    let files = tempfile::tempdir().expect("a folder");
    folder(files.path());
    let mut child = Command::new(std::env::current_exe().expect("ourselves"))
        .args(["--exact", "the_program_that_is_killed", "--ignored"])
        .env("NUTGRAF_TEST_LIBRARY", library.dir.path())
        .env("NUTGRAF_TEST_FILES", files.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    // Until it has written something; it pauses after every receipt, so it is not done yet.
    while library
        .newsroom
        .batches()
        .expect("batches")
        .first()
        .is_none_or(|batch| batch.added == 0)
    {
        assert!(
            child.try_wait().expect("asks").is_none(),
            "it ended by itself"
        );
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(
        library.newsroom.resume(&()).expect("asks"),
        [],
        "it has a living owner"
    );
    child.kill().expect("killed");
    child.wait().expect("gone");

    assert_eq!(library.newsroom.resume(&()).expect("resumes").len(), 1);
    assert_whole(&library.newsroom);
}

struct Slow;

impl Watch for Slow {
    fn receipt(&self, _: &Receipt) {
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
#[ignore = "run by another test, to be killed"]
fn the_program_that_is_killed() {
    let library = std::env::var_os("NUTGRAF_TEST_LIBRARY").expect("a library");
    let files = std::env::var_os("NUTGRAF_TEST_FILES").expect("files");
    let clock = std::sync::Arc::new(SystemClock);
    let newsroom = Newsroom::open(Path::new(&library), clock).expect("opens");
    let done = newsroom.import(&[Source::Path(files.into())], &Slow);
    panic!("it was to be killed before {done:?}");
}

#[test]
fn cancelling_keeps_what_is_done_and_the_rest_can_be_retried() {
    let library = TestLibrary::new();
    let files = tempfile::tempdir().expect("a folder");
    folder(files.path());
    let source = [Source::Path(files.path().to_owned())];
    let batch = library
        .newsroom
        .import(&source, &Ender::after(64, false))
        .expect("ends");
    assert!(batch.finished && batch.cancelled, "{batch:?}");
    assert!(batch.added >= 64 && batch.rejected > 0, "{batch:?}");
    assert_eq!(batch.added + batch.rejected, FILES);

    let receipts = library.receipts(&batch);
    let last = receipts.last().expect("a last one");
    assert!(
        matches!(
            &last.outcome,
            Outcome::Rejected {
                code: RejectCode::Cancelled,
                ..
            }
        ),
        "{last:?}"
    );
    let retried = library.newsroom.retry(last.id, &()).expect("retries");
    assert_eq!(kind(&retried.outcome), "added");
    library.clean();
}

#[test]
fn two_programs_that_import_the_same_files_at_once_have_each_once() {
    let library = TestLibrary::new();
    let files = tempfile::tempdir().expect("a folder");
    folder(files.path());
    let other = library.another();
    let source = [Source::Path(files.path().to_owned())];
    let batches = std::thread::scope(|scope| {
        let both = [&library.newsroom, &other]
            .map(|newsroom| scope.spawn(|| newsroom.import(&source, &()).expect("imports")));
        both.map(|one| one.join().expect("ends"))
    });
    let [one, two] = batches;
    assert_eq!(one.added + two.added, FILES, "{one:?} {two:?}");
    assert_eq!(one.already_had + two.already_had, FILES, "{one:?} {two:?}");
    library.clean();
}
