//! What must hold of every format in the registry, whichever they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use nutgraf_import::file_types::{self, FormatInfo, article_formats, formats};
use nutgraf_import::{Item, ReadError, Reading, read, recognise, show};
use proptest::prelude::*;

/// The input of every fixture.
fn inputs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let cases = fs::read_dir(folder).expect("the fixtures");
    let files = cases.flat_map(|case| {
        let case = case.expect("an entry").path();
        fs::read_dir(case).into_iter().flatten().flatten()
    });
    let files = files.map(|file| file.path());
    files
        .filter(|path| path.file_stem().is_some_and(|stem| stem == "input"))
        .collect()
}

fn item<'a>(name: &'a str, bytes: &'a [u8]) -> Item<'a> {
    Item {
        name,
        bytes,
        url: None,
        saved: None,
    }
}

#[test]
fn every_format_has_fixtures_that_it_reads_and_shows() {
    let mut seen: BTreeMap<&str, usize> = article_formats().map(|f| (f.name, 0)).collect();
    for path in inputs() {
        let bytes = fs::read(&path).expect("the input");
        let name = path.file_name().expect("a name").to_string_lossy();
        let item = item(&name, &bytes);
        let Ok(format) = recognise(&item) else {
            continue;
        };
        if read(&item).is_ok() {
            let (_, shown) = show(&item);
            assert!(!shown.trim().is_empty(), "{} is shown", path.display());
            *seen.get_mut(format.name).expect("a registered format") += 1;
        }
    }
    let missing: Vec<_> = seen.iter().filter(|(_, count)| **count == 0).collect();
    assert!(missing.is_empty(), "no fixture is read as {missing:?}");
}

#[test]
fn an_ending_belongs_to_one_format() {
    let mut owners: BTreeMap<&str, &FormatInfo> = BTreeMap::new();
    for format in formats() {
        for ending in format.files.iter().flat_map(|file| file.endings) {
            assert_eq!(*ending, ending.to_ascii_lowercase(), "{}", format.name);
            let other = owners.insert(ending, format);
            let other = other.map(|other| other.name);
            assert_eq!(other, None, ".{ending} is also that of {}", format.name);
        }
    }
    assert!(owners.len() > 40, "the endings are there");
}

#[test]
fn names_are_told_apart_and_ids_stay() {
    let names: BTreeSet<_> = formats().map(|format| format.name).collect();
    assert_eq!(names.len(), formats().count());
    // Libraries keep these.
    let kept = [
        "text",
        "markdown",
        "html",
        "eml",
        "docx",
        "odt",
        "feed",
        "newswire",
        "json",
        "table",
        "mhtml",
        "webarchive",
        "opml",
        "shortcut",
        "epub",
        "rtf",
        "pdf",
    ];
    let ids: BTreeSet<_> = article_formats().map(|format| format.id).collect();
    for id in kept {
        assert!(ids.contains(id), "{id} is gone");
    }
}

/// What is read agrees with what was recognised.
fn check(name: &str, bytes: &[u8]) {
    let item = item(name, bytes);
    match (recognise(&item), read(&item)) {
        (Err(refusal), read) => assert_eq!(read.err(), Some(refusal)),
        (Ok(format), Ok(Reading::Articles(parts))) => {
            // A message brings its attachments, and a JSON document may be a feed.
            let holds_others = ["eml", "json"].contains(&format.id);
            let mut articles = parts.iter().filter_map(|part| part.article.as_ref().ok());
            let is_of_it = articles.all(|article| article.format.id() == format.id);
            assert!(holds_others || is_of_it, "{name} is {}", format.name);
        }
        (Ok(_), Ok(Reading::Links(_))) => {}
        (Ok(_), Err(refusal)) => {
            let is_unknown = matches!(refusal, ReadError::UnknownFormat(_) | ReadError::Empty);
            assert!(!is_unknown, "{name} was recognised, then {refusal}");
        }
    }
}

/// Beginnings by which formats are recognised.
fn opening() -> impl Strategy<Value = Vec<u8>> {
    let known: Vec<Vec<u8>> = inputs()
        .iter()
        .map(|path| {
            let mut bytes = fs::read(path).unwrap_or_default();
            bytes.truncate(700);
            bytes
        })
        .collect();
    proptest::sample::select(known)
}

fn endings() -> impl Strategy<Value = &'static str> {
    let mut endings: Vec<_> = file_types::endings().collect();
    endings.extend(["", "png", "xyz"]);
    proptest::sample::select(endings)
}

proptest! {
    #[test]
    fn any_bytes_are_recognised_as_they_are_read(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        ending in endings(),
    ) {
        check(&format!("a.{ending}"), &bytes);
    }

    #[test]
    fn damaged_openings_are_recognised_as_they_are_read(
        mut bytes in opening(),
        at in 0_usize..700,
        damage in proptest::collection::vec(any::<u8>(), 0..8),
        ending in endings(),
    ) {
        let at = at.min(bytes.len());
        bytes.splice(at..at, damage);
        check(&format!("a.{ending}"), &bytes);
    }
}
