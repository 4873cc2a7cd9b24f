//! The commands on a library of the samples: fictional articles of two days and four outlets.

use serde_json::Value;

use crate::run::{Library, feed, files, json_lines, samples};

/// The second day of the samples.
const DAY: &str = "2026-11-20";

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} in {value}"))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key]
        .as_array()
        .unwrap_or_else(|| panic!("{key} in {value}"))
}

/// Every excerpt and part of a quote of an edition, each with its article.
fn shown(edition: &Value) -> Vec<(String, &Value)> {
    let stories = || std::iter::once(&edition["lead"]).chain(list(edition, "stories"));
    let of = |key| {
        let stories = stories().filter(|it| !it.is_null());
        stories.flat_map(move |story| list(story, key))
    };
    let quotes = of("quotes").chain(list(edition, "said"));
    let sentences = of("sentences").map(|it| (it["article"].to_string(), it));
    sentences.chain(quotes.flat_map(parts)).collect()
}

/// The parts of what somebody said in one go, each with their article.
fn parts(quote: &Value) -> impl Iterator<Item = (String, &Value)> {
    let all = std::iter::once(quote).chain(list(quote, "rest"));
    all.map(|part| (quote["article"].to_string(), part))
}

#[test]
fn an_import_gives_a_receipt_for_each_item_and_a_count() {
    let (library, count) = (Library::new(), files(&samples()).len());
    let import = || {
        library
            .run(["import".as_ref(), samples().as_os_str()])
            .well()
    };

    let first = import();
    assert_eq!(first.lines().count(), count + 1, "{first}");
    assert_eq!(
        first
            .lines()
            .filter(|line| line.starts_with("added "))
            .count(),
        count,
        "{first}"
    );
    let last = format!("{count} items: {count} added, 0 already had, 0 updated, 0 rejected.");
    assert_eq!(first.lines().last(), Some(last.as_str()));

    let second = import();
    let had = second
        .lines()
        .filter(|line| line.starts_with("already had "));
    assert_eq!(had.count(), count, "{second}");
    assert_eq!(library.json(&["list"]).len(), count, "nothing twice");
    library.verify();
}

#[test]
fn archives_and_addresses_are_told_in_lines_and_in_json() {
    let library = Library::new();
    let dir = tempfile::tempdir().expect("a folder");
    let mail = |n: usize| {
        format!(
            "From a@example.org Fri Nov 20 08:15:00 2026\nFrom: Ana <ana@example.org>\n\
             Subject: Parish {n} elects\nDate: Fri, 20 Nov 2026 08:15:00 +0000\n\n\
             The parish of Saint {n} chose warden number {n} on Sunday after a long count.\n\n\
             Nobody else had stood, the clerk of parish {n} said on the steps of the hall.\n\n"
        )
    };
    let write = |name: &str, text: String| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path
    };
    let mailbox = write("letters.mbox", mail(1) + &mail(2));
    let shortcut = "[InternetShortcut]\nURL=https://ledger.example/tunnel\n".to_owned();
    let shortcut = write("tunnel.url", shortcut);
    let told = library.run(["import".as_ref(), mailbox.as_os_str(), shortcut.as_os_str()]);
    let told = told.well();
    for line in [
        "letters.mbox › 1 Parish 1 elects: [1] Parish 1 elects",
        "letters.mbox › 2 Parish 2 elects: [2] Parish 2 elects",
        "opened       ",
        "tunnel.url: 1 address",
        "https://ledger.example/tunnel",
        "3 items: 2 added, 0 already had, 0 updated, 0 rejected, 1 with addresses to add.",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }

    let other = Library::new();
    let path = |path: &std::path::PathBuf| path.display().to_string();
    let receipts = other.json(&["import", &path(&mailbox), &path(&shortcut)]);
    let kinds: Vec<&str> = receipts
        .iter()
        .filter_map(|receipt| receipt["outcome"]["kind"].as_str())
        .collect();
    assert_eq!(kinds, ["offered", "added", "added", "opened"]);
    let parent = &receipts[3]["id"];
    assert!(
        receipts[1..3]
            .iter()
            .all(|member| &member["parent"] == parent)
    );
    assert_eq!(
        receipts[0]["outcome"]["links"][0]["url"],
        "https://ledger.example/tunnel"
    );
    library.verify();
}

#[test]
fn standard_input_is_imported_like_a_file() {
    let library = Library::new();
    let file = files(&samples()).remove(0);
    let bytes = std::fs::read(&file).expect("a sample");
    let receipt = feed(&mut library.command(["import", "-"]), bytes).well();
    assert!(
        receipt.starts_with("added        standard input: [1] "),
        "{receipt}"
    );
    let again = library.run(["import".as_ref(), file.as_os_str()]).well();
    assert!(
        again.starts_with("already had  "),
        "the same bytes: {again}"
    );
}

#[test]
fn an_import_of_nothing_but_rejected_items_fails_with_a_reason_each() {
    let library = Library::new();
    let empty = library.beside("empty.txt");
    std::fs::write(&empty, " \n").expect("written");
    let missing = library.beside("missing.txt");
    let run = library.run(["import".as_ref(), empty.as_os_str(), missing.as_os_str()]);
    let out = run.out.clone();
    run.badly(1);
    assert_eq!(
        out.lines()
            .filter(|line| line.starts_with("rejected "))
            .count(),
        2,
        "{out}"
    );
    assert!(
        out.contains("empty.txt: ") && out.contains("missing.txt: "),
        "{out}"
    );

    // One good item among bad ones is no failure of the run.
    let good = files(&samples()).remove(0);
    let args = ["import".as_ref(), empty.as_os_str(), good.as_os_str()];
    let out = library.run(args).well();
    assert!(
        out.ends_with("2 items: 1 added, 0 already had, 0 updated, 1 rejected.\n"),
        "{out}"
    );
    library.verify();
}

#[test]
fn a_digest_shows_only_what_stands_in_its_articles() {
    let library = Library::with_samples();
    for by in ["arrival", "publication"] {
        let date = if by == "arrival" { "today" } else { DAY };
        let args = ["digest", "--by", by, "--date", date, "--length", "long"];
        let edition = library.json(&args).remove(0);
        let shown = shown(&edition);
        assert!(shown.len() >= 10, "{by}: a full day: {edition}");
        let mut articles = std::collections::BTreeMap::new();
        for (id, excerpt) in shown {
            let article = articles.entry(id.clone());
            let article = article.or_insert_with(|| library.json(&["show", &id]).remove(0));
            let body = text(article, "body");
            let at = |key: &str| excerpt["span"][key].as_u64().expect(key) as usize;
            assert_eq!(
                body.get(at("start")..at("end")),
                excerpt["text"].as_str(),
                "{by}"
            );
        }
    }
}

#[test]
fn a_digest_as_text_and_markdown_holds_the_sentences_of_its_json() {
    let library = Library::with_samples();
    for length in ["short", "normal", "long"] {
        let edition = library.json(&["digest", "--length", length]).remove(0);
        let page = library.run(["digest", "--length", length]).well();
        let markdown = library
            .run(["digest", "--length", length, "--format", "md"])
            .well();
        assert!(markdown.starts_with("# "), "{markdown}");
        for (_, excerpt) in shown(&edition) {
            assert!(
                page.contains(text(excerpt, "text")),
                "{excerpt} is missing from {page}"
            );
        }
        assert!(page.ends_with("That is all for today.\n"), "{page}");
        assert_eq!(edition["length"], length);
    }
}

#[test]
fn a_digest_goes_to_a_file_in_the_form_of_its_name() {
    let library = Library::with_samples();
    let read = |name: &str| {
        let file = library.beside(name);
        let args = ["digest".as_ref(), "-o".as_ref(), file.as_os_str()];
        assert_eq!(library.run(args).well(), "", "nothing on standard output");
        std::fs::read_to_string(file).expect("written")
    };
    assert!(read("day.md").starts_with("# "));
    assert_eq!(json_lines(&read("day.json")).len(), 1);
    assert_eq!(read("day.txt"), library.run(["digest"]).well());
    let nowhere = library.beside("no/such/folder/day.md");
    let args = ["digest".as_ref(), "-o".as_ref(), nowhere.as_os_str()];
    assert!(
        library.run(args).badly(1).contains("day.md"),
        "the file is named"
    );
}

#[test]
fn an_empty_today_names_the_days_that_are_not() {
    let library = Library::with_samples();
    let run = library.run(["digest", "--by", "publication"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("Nothing came in."), "{}", run.out);
    assert!(
        run.err.contains("2026-11-20, 2026-11-19"),
        "latest first: {}",
        run.err
    );

    let empty = Library::new().run(["digest"]).well();
    assert!(empty.contains("Nothing came in."), "{empty}");
}

#[test]
fn lists_can_be_narrowed_and_counted() {
    let library = Library::with_samples();
    let all = library.json(&["list"]);
    let source = text(&all[0], "source").to_owned();
    let of_source = library.json(&["list", "--source", &source]);
    let want = all
        .iter()
        .filter(|line| line["source"] == source.as_str())
        .count();
    assert_eq!(of_source.len(), want);
    assert_eq!(
        library.json(&["list", "--language", "en-GB"]).len(),
        all.len()
    );
    assert_eq!(library.json(&["list", "--language", "vi"]).len(), 0);
    assert_eq!(
        library.json(&["list", "--day", "today"]).len(),
        all.len(),
        "all arrived today"
    );
    assert_eq!(library.json(&["list", "--day", "2019-01-01"]).len(), 0);
    let words = library.run(["list"]).well();
    assert!(
        words.ends_with(&format!("\n{} articles.\n", all.len())),
        "{words}"
    );
    assert_eq!(
        library.run(["list", "--day", "2019-01-01"]).well(),
        "0 articles.\n"
    );
}

#[test]
fn a_search_finds_articles_and_marks_where() {
    let library = Library::with_samples();
    let hits = library.json(&["search", "harbour", "tunnel"]);
    assert!(hits.len() >= 4, "{} hits", hits.len());
    for hit in &hits {
        let id = hit["line"]["id"].to_string();
        let article = library.json(&["show", &id]).remove(0);
        let at = |key: &str| hit["span"][key].as_u64().expect(key) as usize;
        assert_eq!(
            text(&article, "body").get(at("start")..at("end")),
            hit["snippet"].as_str()
        );
    }
    assert_eq!(library.json(&["search", "tunnel", "--limit", "2"]).len(), 2);
    assert_eq!(library.json(&["search", "zzyzx"]).len(), 0);
    assert_eq!(
        library.run(["search", "zzyzx"]).well(),
        "0 articles found.\n"
    );
}

#[test]
fn an_article_is_shown_whole() {
    let library = Library::with_samples();
    let id = library.json(&["list"])[0]["id"].to_string();
    let article = library.json(&["show", &id]).remove(0);
    let page = library.run(["show", &id]).well();
    assert!(
        page.starts_with(text(&article["line"], "headline")),
        "{page}"
    );
    assert!(
        page.contains(text(&article, "body")),
        "the body, byte for byte: {page}"
    );
    let original = library.json(&["show", &id, "--original"]).remove(0);
    assert_eq!(original["article"].to_string(), id);
    let message = library.run(["show", "4711"]).badly(1);
    assert!(message.contains("4711"), "the number is named: {message}");
}

#[test]
fn speakers_are_listed_and_found_by_name() {
    let library = Library::with_samples();
    let speakers = library.json(&["speakers"]);
    assert!(speakers.len() >= 5, "{} speakers", speakers.len());
    let counts: Vec<_> = speakers.iter().map(|it| it["quotes"].as_u64()).collect();
    assert!(
        counts.is_sorted_by(|a, b| a >= b),
        "most quoted first: {counts:?}"
    );
    let name = text(&speakers[0], "name");
    let view = library.json(&["speaker", &name.to_uppercase()]).remove(0);
    assert_eq!(view["line"]["name"], name, "letter case is forgiven");
    let parts: Vec<_> = list(&view, "quotes").iter().flat_map(parts).collect();
    assert_eq!(Some(parts.len() as u64), counts[0], "every quote is there");
    let page = library.run(["speaker", name]).well();
    for (_, part) in parts {
        let words = text(part, "text");
        assert!(page.contains(words), "{words} is missing from {page}");
    }
    library.run(["speaker", "Nobody At All"]).badly(1);
}

#[test]
fn stories_gather_articles_of_several_outlets() {
    let library = Library::with_samples();
    let stories = library.json(&["stories"]);
    let articles: u64 = stories
        .iter()
        .filter_map(|it| it["articles"].as_u64())
        .sum();
    assert_eq!(
        articles as usize,
        files(&samples()).len(),
        "each article is in one story"
    );
    assert!(
        stories.iter().any(|it| it["sources"].as_u64() >= Some(2)),
        "{stories:?}"
    );
    assert_eq!(library.json(&["stories", "--day", "2019-01-01"]).len(), 0);
    assert_eq!(
        library.json(&["stories", "--day", "today"]).len(),
        stories.len()
    );
}

#[test]
fn stories_are_put_right_by_number_and_undone() {
    let library = Library::with_samples();
    let story = |words: &str| {
        let stories = library.json(&["stories"]);
        let mut fitting = stories
            .iter()
            .filter(|it| text(it, "headline").contains(words));
        fitting
            .next()
            .map(|it| it["id"].as_i64().expect("a number").to_string())
    };
    let show = |id: &str| library.json(&["story", "show", id]).remove(0);
    let articles = |id: &str| {
        let story = show(id);
        let sources = list(&story, "sources").iter();
        let all = sources.flat_map(|it| {
            let also = it["also"].as_array().cloned().unwrap_or_default();
            std::iter::once(it.clone()).chain(also)
        });
        all.map(|it| it["article"].as_i64().expect("a number").to_string())
            .collect::<Vec<_>>()
    };
    let tunnel = story("unnel").expect("the tunnel");
    let library_of_things = story("tools").expect("the library");
    let before = articles(&tunnel);
    assert_eq!(before.len(), 5);

    let taken = &before[0];
    let done = library.run(["story", "split", &tunnel, taken]).well();
    assert!(
        done.starts_with("Done: splitting 1 article off a story."),
        "{done}"
    );
    assert_eq!(articles(&tunnel), before[1..]);
    library.run(["undo"]).well();
    assert_eq!(articles(&tunnel), before);

    library
        .run([
            "story",
            "move",
            taken,
            &before[1],
            "--to",
            &library_of_things,
        ])
        .well();
    assert_eq!(articles(&library_of_things).len(), 3);
    library.run(["undo"]).well();
    assert_eq!(articles(&tunnel), before);

    library
        .run(["story", "merge", &tunnel, &library_of_things])
        .well();
    assert_eq!(
        show(&tunnel)["line"]["id"],
        show(&library_of_things)["line"]["id"]
    );
    library.run(["undo"]).well();
    assert_eq!(articles(&library_of_things).len(), 1);

    let page = library
        .run(["story", "show", &story("hospitals").expect("one")])
        .well();
    assert!(
        page.contains("    also in ["),
        "the wire's text under another masthead: {page}"
    );
    let whole = [
        "story",
        "split",
        &library_of_things,
        &articles(&library_of_things)[0],
    ];
    library.run(whole).badly(1);
    library.run(["story", "show", "999"]).badly(1);
    library
        .run(["story", "move", "999", "--to", &tunnel])
        .badly(1);
    library.run(["story", "split", &tunnel]).badly(2);
}

#[test]
fn with_nothing_done_there_is_nothing_to_take_back() {
    let library = Library::new();
    assert_eq!(
        library.run(["undo"]).well(),
        "There is nothing to take back.\n"
    );
    assert_eq!(library.json(&["undo"]), [Value::Null]);
}

#[test]
fn the_library_may_be_named_in_the_environment() {
    let library = Library::with_samples();
    let mut command = crate::run::nutgraf();
    command
        .env("NUTGRAF_LIBRARY", library.beside("library"))
        .args(["list", "--json"]);
    let out = feed(&mut command, "").well();
    assert_eq!(json_lines(&out).len(), files(&samples()).len());
}

#[test]
fn articles_are_read_again() {
    let library = Library::with_samples();
    let all = files(&samples()).len();
    assert_eq!(
        library.run(["reread"]).well(),
        "Read 0 articles again: 0 changed.\n",
        "nothing was read by an older version"
    );
    let told = library.json(&["reread", "--all"]);
    assert_eq!(told[0]["done"], all);
    assert_eq!(told[0]["changed"], 0, "read as before: {told:?}");
    assert_eq!(told[0]["failed"], 0, "{told:?}");
    assert_eq!(
        library.run(["reread", "1", "2"]).well(),
        "Read 2 articles again: 0 changed.\n"
    );
}
