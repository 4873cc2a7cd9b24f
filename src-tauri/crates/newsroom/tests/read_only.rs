//! A library where nothing can be written opens for reading, and says so when asked to write.
#![cfg(unix)]

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use common::*;
use nutgraf_model::{By, EditionKey};
use nutgraf_newsroom::{Newsroom, Source, SystemClock};

const NOBODY: u32 = 65_534;

#[test]
fn a_read_only_library_is_read_and_not_written() {
    let library = TestLibrary::new();
    library.drop("ferry.txt", FERRY);
    let TestLibrary { dir, newsroom, .. } = library;
    drop(newsroom);
    // The superuser may write anywhere, so that nobody in particular has to try.
    let stage = tempfile::tempdir().expect("a folder");
    let program = stage.path().join("program");
    fs::copy(std::env::current_exe().expect("ourselves"), &program).expect("a copy");
    for (path, mode) in [
        (stage.path(), 0o755),
        (program.as_path(), 0o755),
        (&dir.path().join("library.sqlite"), 0o444),
        (dir.path(), 0o555),
    ] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
    }
    let mut child = Command::new(&program);
    child.args(["--exact", "the_program_that_may_not_write", "--ignored"]);
    child.env("NUTGRAF_TEST_LIBRARY", dir.path());
    child.current_dir(stage.path());
    if fs::File::create(dir.path().join("probe")).is_ok() {
        child.uid(NOBODY);
    }
    let output = child.output().expect("runs");
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).expect("a mode");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}"
    );
}

#[test]
#[ignore = "run by another test, as somebody who may not write"]
fn the_program_that_may_not_write() {
    let library = std::env::var_os("NUTGRAF_TEST_LIBRARY").expect("a library");
    let newsroom = Newsroom::open(Path::new(&library), Arc::new(SystemClock)).expect("opens");
    let key = EditionKey {
        by: By::Publication,
        day: "2026-11-19".parse().expect("a day"),
    };
    let edition = newsroom.edition(key).expect("an edition");
    assert_eq!(edition.facts.articles, 1, "it can be read");
    assert_eq!(newsroom.close_due().expect("nothing to do"), []);
    assert_eq!(newsroom.resume(&()).expect("nothing to do"), []);
    assert_eq!(newsroom.verify().expect("verifies").problems, []);
    let refused = newsroom.import(&[Source::Path(library.into())], &());
    assert_eq!(
        refused.expect_err("not written").code(),
        "library-read-only"
    );
    let refused = newsroom.set_read(&[nutgraf_model::ArticleId(1)], true);
    assert_eq!(
        refused.expect_err("not written").code(),
        "library-read-only"
    );
}
