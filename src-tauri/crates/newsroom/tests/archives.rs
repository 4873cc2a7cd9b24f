//! Archives: every member gets what a file would get, at any depth that is read, whatever ends
//! the program.

mod common;

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use common::*;
use nutgraf_model::{
    ArticleFilter, Batch, LeftOutKind, Outcome, Progress, Receipt, RejectCode, Remark,
};
use nutgraf_newsroom::{Newsroom, Source, SystemClock, Watch};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a member");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("an archive").into_inner()
}

fn named(name: &str, bytes: &[u8]) -> Source {
    Source::Bytes {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    }
}

fn parish(number: usize) -> String {
    format!(
        "Parish number {number} elects a warden\n\nThe parish of Saint {number} chose its \
         warden number {number} on Sunday after a count that took {number} minutes.\n\n\
         Nobody else had stood, the clerk of parish {number} said."
    )
}

/// Each receipt in a line: what became of it, its name, how deep it lies.
fn lines(receipts: &[Receipt]) -> Vec<String> {
    let depth = |receipt: &Receipt| {
        let mut depth = 0;
        let mut parent = receipt.parent;
        while let Some(id) = parent {
            let outer = receipts.iter().find(|r| r.id == id);
            parent = outer.expect("its archive").parent;
            depth += 1;
        }
        depth
    };
    let mut lines: Vec<String> = receipts
        .iter()
        .map(|receipt| {
            let item = &receipt.item;
            format!("{} {item} {}", depth(receipt), kind(&receipt.outcome))
        })
        .collect();
    lines.sort();
    lines
}

fn total(newsroom: &Newsroom) -> usize {
    let all = newsroom.articles(&ArticleFilter::default(), 0, 0);
    all.expect("a list").total
}

fn reason(receipt: &Receipt) -> (RejectCode, &str) {
    match &receipt.outcome {
        Outcome::Rejected { code, reason } => (*code, reason),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_member_has_a_receipt_and_its_own_original() {
    let library = TestLibrary::new();
    let archive = zip(&[
        ("news/ferry.txt", FERRY.as_bytes()),
        ("news/ferry again.txt", FERRY.as_bytes()),
        ("news/bridge.txt", BRIDGE.as_bytes()),
        ("news/empty.txt", b""),
        ("news/pier.jpg", b"\xFF\xD8\xFFpicture"),
        ("__MACOSX/news/._ferry.txt", b"junk"),
    ]);
    let batch = library.import(&[named("folder.zip", &archive)]);
    let receipts = library.receipts(&batch);
    assert_eq!(
        lines(&receipts),
        [
            "0 folder.zip opened",
            "1 folder.zip › news/bridge.txt added",
            "1 folder.zip › news/empty.txt rejected",
            "1 folder.zip › news/ferry again.txt already had",
            "1 folder.zip › news/ferry.txt added",
        ]
    );
    assert_eq!(
        (batch.items, batch.added, batch.already_had, batch.rejected),
        (4, 2, 1, 1)
    );
    let Outcome::Opened { detail, remarks } = &receipts[0].outcome else {
        panic!("{receipts:?}");
    };
    assert_eq!(detail, "1 picture left out");
    let (what, count) = (LeftOutKind::Picture, 1);
    assert_eq!(*remarks, [Remark::LeftOut { what, count }]);
    let added = receipts.iter().find(|r| r.item.ends_with("bridge.txt"));
    let id = article(added.expect("it")).expect("an article");
    let original = library.newsroom.original(id).expect("an original");
    assert_eq!(
        original.bytes,
        BRIDGE.len(),
        "the member's bytes, not the archive's"
    );
    assert_eq!(original.item, "folder.zip › news/bridge.txt");
    library.clean();

    let again = library.import(&[named("copy.zip", &archive)]);
    assert_eq!((again.items, again.already_had), (4, 3), "{again:?}");
}

#[test]
fn archives_in_archives_are_opened_once_and_no_deeper() {
    let library = TestLibrary::new();
    let third = zip(&[("deep.txt", FERRY.as_bytes())]);
    let mail = |n: usize| {
        format!(
            "From a@example.org Fri Nov 20 08:15:00 2026\nFrom: Ana <ana@example.org>\n\
             Subject: Parish {n}\nDate: Fri, 20 Nov 2026 08:15:00 +0000\n\n{}\n\n",
            parish(n)
        )
    };
    let mailbox = mail(1) + &mail(2);
    let second = zip(&[("b.txt", BRIDGE.as_bytes()), ("third.zip", &third)]);
    let first = zip(&[("box.mbox", mailbox.as_bytes()), ("second.zip", &second)]);
    let batch = library.import(&[named("first.zip", &first)]);
    let receipts = library.receipts(&batch);
    assert_eq!(
        lines(&receipts),
        [
            "0 first.zip opened",
            "1 first.zip › box.mbox opened",
            "1 first.zip › second.zip opened",
            "2 first.zip › box.mbox › 1 Parish 1 added",
            "2 first.zip › box.mbox › 2 Parish 2 added",
            "2 first.zip › second.zip › b.txt added",
            "2 first.zip › second.zip › third.zip rejected",
        ]
    );
    let deep = receipts.iter().find(|r| r.item.ends_with("third.zip"));
    assert_eq!(reason(deep.expect("it")).0, RejectCode::TooDeep);
    assert_eq!((batch.items, batch.added), (4, 3));
    library.clean();
}

#[test]
fn a_rejected_member_is_retried_in_its_archive() {
    let library = TestLibrary::new();
    let dir = tempfile::tempdir().expect("a folder");
    let inner = zip(&[("a.txt", BRIDGE.as_bytes()), ("b.txt", b" ")]);
    let path = dir.path().join("x.zip");
    let write = |b: &[u8], inner: &[u8]| {
        let members = [("first.txt", b), ("inner.zip", inner)];
        fs::write(&path, zip(&members)).expect("a file");
    };
    write(b"", &inner);
    let batch = library.import(&[Source::Path(path.clone())]);
    let receipts = library.receipts(&batch);
    let rejected: Vec<&Receipt> = receipts
        .iter()
        .filter(|r| kind(&r.outcome) == "rejected")
        .collect();
    assert_eq!(rejected.len(), 2, "{receipts:#?}");
    let retry = |receipt: &Receipt| library.newsroom.retry(receipt.id, &()).expect("retries");
    assert_eq!(
        kind(&retry(rejected[0]).outcome),
        "rejected",
        "nothing has changed"
    );

    let mended = zip(&[
        ("a.txt", BRIDGE.as_bytes()),
        ("b.txt", parish(7).as_bytes()),
    ]);
    write(FERRY.as_bytes(), &mended);
    for receipt in rejected {
        assert_eq!(kind(&retry(receipt).outcome), "added");
    }
    assert_eq!(total(&library.newsroom), 3);
    assert_eq!(
        library.receipts(&batch).len(),
        receipts.len(),
        "no receipt more"
    );
    library.clean();
}

#[test]
fn a_damaged_archive_keeps_what_could_be_read() {
    let library = TestLibrary::new();
    let members: Vec<(String, String)> = (0..30).map(|n| (format!("{n}.txt"), parish(n))).collect();
    let members: Vec<(&str, &[u8])> = members
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_bytes()))
        .collect();
    let archive = zip(&members);
    let batch = library.import(&[named("cut.zip", &archive[..archive.len() / 2])]);
    let receipts = library.receipts(&batch);
    let (code, reason) = reason(&receipts[0]);
    assert_eq!(code, RejectCode::Damaged);
    assert!(
        reason.contains("damaged") && reason.contains("kept"),
        "{reason}"
    );
    assert!(batch.added > 5 && batch.added < 30, "{batch:?}");
    assert_eq!(batch.rejected, 1, "one line, not one for each");
    library.clean();
}

#[test]
fn a_folder_of_saved_pages_says_in_one_line_what_was_left_out() {
    let library = TestLibrary::new();
    let dir = tempfile::tempdir().expect("a folder");
    let page = format!("<html><body><h1>Bridge</h1><p>{BRIDGE}</p></body></html>");
    for (name, text) in [
        ("Bridge.html", page.as_str()),
        ("Bridge_files/ad.html", "<p>Buy a boat.</p>"),
        ("Bridge_files/site.css", "p { color: red }"),
        ("ferry.txt", FERRY),
        ("pier.png", "\u{89}PNG"),
    ] {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, text).expect("a file");
    }
    let batch = library.import(&[Source::Path(dir.path().to_owned())]);
    assert_eq!((batch.items, batch.added), (2, 2), "{batch:?}");
    let receipts = library.receipts(&batch);
    let told = receipts.iter().find_map(|receipt| match &receipt.outcome {
        Outcome::Opened { detail, .. } => Some(detail.as_str()),
        _ => None,
    });
    assert_eq!(told, Some("1 picture, 2 parts of saved pages left out"));

    let empty = tempfile::tempdir().expect("a folder");
    fs::write(empty.path().join("a.png"), "x").expect("a file");
    let batch = library.import(&[Source::Path(empty.path().to_owned())]);
    let receipts = library.receipts(&batch);
    let (code, text) = reason(&receipts[0]);
    assert_eq!(code, RejectCode::Empty);
    assert!(text.contains("1 picture"), "{text}");
}

/// A folder with an archive of many articles, half of them in an archive within.
fn mixed(dir: &Path) -> usize {
    let texts: Vec<(String, String)> = (0..240)
        .map(|n| (format!("{n:03}.txt"), parish(n)))
        .collect();
    let part = |range: std::ops::Range<usize>| -> Vec<(&str, &[u8])> {
        texts[range]
            .iter()
            .map(|(n, t)| (n.as_str(), t.as_bytes()))
            .collect()
    };
    let inner = zip(&part(80..200));
    let mut outer = part(0..80);
    outer.push(("inner.zip", &inner));
    outer.extend(part(200..230));
    fs::write(dir.join("outer.zip"), zip(&outer)).expect("a file");
    for (name, text) in &texts[230..] {
        fs::write(dir.join(name), text).expect("a file");
    }
    texts.len()
}

fn assert_whole(newsroom: &Newsroom, articles: usize) {
    assert_eq!(total(newsroom), articles, "every member is one article");
    let batch: Batch = newsroom.batches().expect("batches").remove(0);
    assert!(batch.finished && !batch.cancelled, "{batch:?}");
    assert_eq!(
        (batch.items, batch.added),
        (articles, articles),
        "one receipt each"
    );
    let receipts = newsroom.receipts(batch.id).expect("receipts");
    let opened = receipts
        .iter()
        .filter(|r| kind(&r.outcome) == "opened")
        .count();
    assert_eq!((opened, receipts.len()), (2, articles + 2));
    assert_eq!(newsroom.verify().expect("verifies").problems, []);
}

/// Ends what it watches after some receipts: by a panic, or by the user's wish.
struct Ender {
    left: AtomicUsize,
    panics: bool,
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

#[test]
fn an_import_that_broke_inside_an_archive_goes_on_in_the_middle_of_it() {
    for after in [20, 100, 150, 215] {
        let library = TestLibrary::new();
        let files = tempfile::tempdir().expect("a folder");
        let articles = mixed(files.path());
        let source = [Source::Path(files.path().to_owned())];
        let ender = Ender {
            left: AtomicUsize::new(after),
            panics: true,
        };
        let broken = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            library.newsroom.import(&source, &ender)
        }));
        assert!(broken.is_err(), "it broke");
        let next = library.another();
        let half = next.batches().expect("batches").remove(0);
        assert!(half.added > 0 && !half.finished, "{after}: {half:?}");
        assert_eq!(next.resume(&()).expect("resumes").len(), 1);
        assert_whole(&next, articles);
    }
}

#[test]
fn a_program_killed_inside_an_archive_loses_and_doubles_nothing() {
    let library = TestLibrary::new();
    let files = tempfile::tempdir().expect("a folder");
    let articles = mixed(files.path());
    let mut child = Command::new(std::env::current_exe().expect("ourselves"))
        .args(["--exact", "the_program_that_is_killed", "--ignored"])
        .env("NUTGRAF_TEST_LIBRARY", library.dir.path())
        .env("NUTGRAF_TEST_FILES", files.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    // Until it is in the inner archive; it pauses after every receipt, so it is not done yet.
    while library
        .newsroom
        .batches()
        .expect("batches")
        .first()
        .is_none_or(|batch| batch.added < 100)
    {
        assert!(
            child.try_wait().expect("asks").is_none(),
            "it ended by itself"
        );
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    child.kill().expect("killed");
    child.wait().expect("gone");
    assert_eq!(library.newsroom.resume(&()).expect("resumes").len(), 1);
    assert_whole(&library.newsroom, articles);
}

struct Slow;

impl Watch for Slow {
    fn receipt(&self, _: &Receipt) {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[test]
#[ignore = "run by another test, to be killed"]
fn the_program_that_is_killed() {
    let library = std::env::var_os("NUTGRAF_TEST_LIBRARY").expect("a library");
    let files = std::env::var_os("NUTGRAF_TEST_FILES").expect("files");
    let newsroom = Newsroom::open(Path::new(&library), std::sync::Arc::new(SystemClock));
    let source = [Source::Path(files.into())];
    let done = newsroom.expect("opens").import(&source, &Slow);
    panic!("it was to be killed before {done:?}");
}

#[test]
fn a_cancelled_archive_is_read_on_by_a_retry() {
    let library = TestLibrary::new();
    let files = tempfile::tempdir().expect("a folder");
    let articles = mixed(files.path());
    let source = [Source::Path(files.path().join("outer.zip"))];
    let ender = Ender {
        left: AtomicUsize::new(70),
        panics: false,
    };
    let batch = library.newsroom.import(&source, &ender).expect("ends");
    assert!(
        batch.cancelled && batch.added >= 64 && batch.added < articles,
        "{batch:?}"
    );
    let receipts = library.receipts(&batch);
    let outer = receipts
        .iter()
        .find(|r| r.parent.is_none())
        .expect("the archive");
    let (code, text) = reason(outer);
    assert_eq!(code, RejectCode::Cancelled);
    assert!(text.contains("in the middle"), "{text}");
    let retried = library.newsroom.retry(outer.id, &()).expect("retries");
    assert_eq!(kind(&retried.outcome), "opened");
    assert_eq!(
        total(&library.newsroom),
        articles - 10,
        "all that lies in the archive"
    );
    let batch = library.newsroom.batches().expect("batches").remove(0);
    assert_eq!(
        (batch.added, batch.rejected),
        (articles - 10, 0),
        "{batch:?}"
    );
    library.clean();
}

/// Hears how the total grows.
#[derive(Default)]
struct Heard(std::sync::Mutex<Vec<Progress>>);

impl Watch for Heard {
    fn progress(&self, progress: &Progress) {
        self.0.lock().expect("unpoisoned").push(progress.clone());
    }
}

#[test]
fn progress_counts_members_as_they_become_known() {
    let library = TestLibrary::new();
    let files = tempfile::tempdir().expect("a folder");
    let articles = mixed(files.path());
    let heard = Heard::default();
    let source = [Source::Path(files.path().to_owned())];
    library.newsroom.import(&source, &heard).expect("imports");
    let heard = heard.0.into_inner().expect("unpoisoned");
    let first = heard.first().expect("a first");
    assert_eq!((first.done, first.total), (0, 11), "files and an archive");
    for pair in heard.windows(2) {
        assert!(
            pair[0].done <= pair[1].done && pair[1].done <= pair[1].total,
            "{pair:?}"
        );
    }
    assert!(
        heard.iter().any(|p| !p.finished && p.total == articles),
        "{heard:?}"
    );
    let last = heard.last().expect("a last");
    assert_eq!(
        (last.done, last.total, last.finished),
        (articles, articles, true)
    );
}
