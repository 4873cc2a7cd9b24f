//! Command lines, streams and libraries that mean no good.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::ffi::OsStrExt;
use std::process::Stdio;

use crate::run::{Library, batch, feed, json_lines, nutgraf, start};

#[test]
fn what_makes_no_sense_on_the_command_line_is_a_usage_error() {
    let long = "x".repeat(100_000);
    for args in [
        &[][..],
        &["nonsense"],
        &["batch"],
        &["batch", "extract", "--threads", "0"],
        &["batch", "extract", "--threads", "-1"],
        &["batch", "extract", "--threads", "99999999999999999999"],
        &["digest", "--date", "2026-02-30"],
        &["digest", "--date", ""],
        &["digest", "--length", "endless"],
        &["digest", "--format", "pdf"],
        &["list", "--language", "klingonese"],
        &["show"],
        &["show", "12; drop table article"],
        &["show", "99999999999999999999"],
        &["search"],
        &["import"],
        &["verify", "--now"],
        &["digest", "--date", &long],
    ] {
        let run = feed(nutgraf().args(args), "");
        assert_eq!(run.code, Some(2), "{args:.80?}: {:.300}", run.err);
        assert_eq!(run.out, "", "usage errors go to standard error");
    }
}

#[test]
fn names_that_are_not_text_are_names_of_files_all_the_same() {
    let library = Library::new();
    let name = library
        .beside("")
        .join(OsStr::from_bytes(b"tun\xffnel.txt"));
    let sample = crate::run::files(&crate::run::samples()).remove(0);
    std::fs::copy(sample, &name).expect("a file system that takes any name");
    let out = library.run(["import".as_ref(), name.as_os_str()]).well();
    assert!(out.contains("1 added"), "{out}");
}

#[test]
fn searches_for_the_index_language_itself_are_only_words() {
    let library = Library::with_samples();
    let long = "tunnel ".repeat(5_000);
    for query in [
        "\"",
        "tunnel*",
        "NEAR(a b)",
        "headline:tunnel",
        "a AND",
        "-",
        "*",
        "()",
        "'; --",
        "\u{0}1",
        "𝕏",
        &long,
    ] {
        let query = query.replace('\0', "");
        let run = library.run(["search", "--json", "--", &query]);
        assert!(
            matches!(run.code, Some(0 | 1)),
            "{query:.40}: {:?} {}",
            run.code,
            run.err
        );
        assert!(!run.err.contains("panicked"), "{query:.40}: {}", run.err);
        json_lines(&run.out);
    }
}

#[test]
fn a_line_beyond_the_limit_is_passed_over() {
    let mut input = b"{\"id\":1,\"text\":\"".to_vec();
    input.resize(64 * 1024 * 1024 + 20, b'x');
    input.extend_from_slice(b"\"}\n{\"id\":2,\"text\":\"Short.\"}\n");
    let answers = json_lines(&batch(&["stories"], input).well());
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[0]["error"]["code"], "too-long");
    assert_eq!(
        (&answers[1]["id"], &answers[1]["story"]),
        (&2.into(), &0.into())
    );
}

#[test]
fn deep_and_wide_lines_do_no_harm() {
    let deep = format!(
        "{{\"id\":1,\"text\":\"x\",\"deep\":{}}}",
        "[".repeat(1_000_000)
    );
    let nested = format!(
        "{{\"id\":{}1{},\"text\":\"x\"}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let wide = format!("{{\"id\":3,\"text\":{:?}}}", "“a” ".repeat(50_000));
    let word = format!("{{\"id\":4,\"text\":{:?}}}", "x".repeat(1_000_000));
    let answers = json_lines(&batch(&["quotes"], format!("{deep}\n{wide}\n{word}\n")).well());
    assert_eq!(answers[0]["error"]["code"], "bad-json");
    assert_eq!(
        (answers[1]["id"].as_u64(), answers[2]["id"].as_u64()),
        (Some(3), Some(4))
    );
    // An id that deep is echoed as it came, so it is compared as text.
    let out = batch(&["quotes"], format!("{nested}\n")).well();
    assert_eq!(out.lines().count(), 1);
}

#[test]
fn a_stream_that_cannot_be_read_is_the_one_thing_that_fails() {
    let folder = std::fs::File::open("/").expect("the root folder");
    for verb in ["quotes", "stories"] {
        let mut command = nutgraf();
        command
            .args(["batch", verb])
            .stdin(Stdio::from(folder.try_clone().expect("cloned")));
        let output = command.output().expect("it runs");
        assert_eq!(output.status.code(), Some(1), "{verb}");
        let err = String::from_utf8(output.stderr).expect("text");
        assert!(
            err.starts_with("error: cannot read standard input"),
            "{err}"
        );
    }
}

#[test]
fn nobody_reading_on_ends_it_quietly() {
    let mut child = start(nutgraf().args(["batch", "quotes"]));
    let mut stdin = child.stdin.take().expect("piped");
    let feeder =
        std::thread::spawn(
            move || {
                while stdin.write_all(b"{\"id\":1,\"text\":\"x\"}\n").is_ok() {}
            },
        );
    let mut first = String::new();
    let mut stdout = BufReader::new(child.stdout.take().expect("piped"));
    stdout.read_line(&mut first).expect("it answers");
    drop(stdout);
    let end = child
        .wait_with_output()
        .expect("it ends though its input does not");
    feeder.join().expect("the feeder ends with it");
    assert_eq!(
        (end.status.code(), end.stderr.as_slice()),
        (Some(0), &b""[..])
    );
}

#[test]
fn a_library_that_is_none_is_said_in_one_line() {
    let library = Library::new();
    std::fs::write(library.beside("library"), "I am a file.").expect("written");
    library.run(["list"]).badly(1);

    let library = Library::new();
    library.run(["list"]).well();
    for file in crate::run::files(&library.beside("library")) {
        std::fs::write(
            file,
            "This is no database, whatever its name says. ".repeat(100),
        )
        .expect("overwritten");
    }
    library.run(["list"]).badly(1);
}

#[test]
fn standard_input_without_end_is_cut_off_and_rejected_with_a_reason() {
    let library = Library::new();
    let run = feed(
        &mut library.command(["import", "-"]),
        vec![b'x'; 40 * 1024 * 1024],
    );
    let first = run.out.lines().next().unwrap_or_default().to_owned();
    assert!(
        first.starts_with("rejected     standard input: "),
        "{first}"
    );
    run.badly(1);
    library.verify();
}

#[test]
fn an_address_nobody_answers_is_a_rejected_item() {
    let library = Library::new();
    let run = library.run([
        "import",
        "http://127.0.0.1:9/news",
        "https://me:secret@localhost/",
    ]);
    assert_eq!(
        run.out
            .lines()
            .filter(|line| line.starts_with("rejected "))
            .count(),
        2,
        "{}",
        run.out
    );
    run.badly(1);
}
