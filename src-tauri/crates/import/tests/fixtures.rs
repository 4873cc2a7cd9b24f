//! Every folder of `fixtures` holds an input as a person would drop it and what is read from it.
//! `NUTGRAF_WRITE_EXPECTED=1 cargo test -p nutgraf-import` rewrites the expectations for review.

use std::fs;
use std::path::Path;

use jiff::civil::{DateTime, date};
use nutgraf_import::{ArticleResult, Item, Reading, read};
use nutgraf_model::Article;
use serde_json::{Value, json};

/// When every fixture was saved: Saturday, 21 November 2026.
const SAVED: DateTime = date(2026, 11, 21).at(9, 30, 0, 0);

#[test]
fn every_fixture_reads_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut cases: Vec<_> = fs::read_dir(&folder)
        .expect("the fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(cases.len() >= 2, "the fixtures are gone");
    let failures: Vec<String> = cases.iter().filter_map(|case| check(case).err()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

fn check(case: &Path) -> Result<(), String> {
    let name = case
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let input = fs::read_dir(case)
        .expect("a case")
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.file_stem().is_some_and(|stem| stem == "input"))
        .expect("an input");
    let bytes = fs::read(&input).expect("the input");
    let file = input.file_name().expect("a name").to_string_lossy();
    let item = Item {
        name: &file,
        bytes: &bytes,
        url: None,
        saved: Some(SAVED),
    };
    let got = match read(&item) {
        Ok(Reading::Links(links)) => json!({ "links": links }),
        Ok(Reading::Articles(parts)) => parts.iter().map(part).collect(),
        Err(error) => json!({ "code": error.code() }),
    };
    let path = case.join("expected.json");
    if std::env::var_os("NUTGRAF_WRITE_EXPECTED").is_some() {
        let text = serde_json::to_string_pretty(&got).expect("JSON") + "\n";
        fs::write(&path, text).expect("written");
        return Ok(());
    }
    let want: Value =
        serde_json::from_str(&fs::read_to_string(&path).expect("expected.json")).expect("JSON");
    if got == want {
        return Ok(());
    }
    Err(format!(
        "{name} reads otherwise than expected; it now reads\n{got:#}"
    ))
}

/// An article of an item, with what it is called there.
fn part(part: &ArticleResult) -> Value {
    let mut shown = match &part.article {
        Ok(article) => shown(article),
        Err(error) => json!({ "code": error.code() }),
    };
    if let Some(name) = &part.name {
        shown["part"] = json!(name);
    }
    shown
}

/// An article as a person reviews it: blocks by kind, furniture by the block it stood before.
fn shown(article: &Article) -> Value {
    let date = |p: &Option<nutgraf_model::Published>| {
        p.as_ref()
            .map(|p| json!({ "when": p.rfc3339(), "evidence": p.evidence }))
    };
    let kind = |kind| match serde_json::to_value(kind) {
        Ok(Value::String(kind)) => kind,
        _ => String::new(),
    };
    let blocks: Vec<String> = article
        .blocks
        .iter()
        .map(|b| {
            format!(
                "{}: {}",
                kind(b.kind),
                b.span.of(&article.body).expect("in the body")
            )
        })
        .collect();
    let furniture: Vec<Value> = article
        .furniture
        .iter()
        .map(|f| {
            let before = article
                .blocks
                .iter()
                .take_while(|b| b.span.start < f.at)
                .count();
            json!({ "rule": f.rule, "before_block": before, "text": f.text })
        })
        .collect();
    let mut shown = json!({
        "headline": article.headline,
        "standfirst": article.standfirst,
        "byline": article.byline,
        "dateline": article.dateline.as_ref().map(|d| json!({
            "place": d.place, "agency": d.agency, "text": d.span.of(&article.body),
        })),
        "published": date(&article.published),
        "updated": date(&article.updated),
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "format": article.format,
        "blocks": blocks,
        "furniture": furniture,
        "warnings": article.warnings,
    });
    if !article.details.is_empty() {
        shown["details"] = json!(article.details);
    }
    shown
}
