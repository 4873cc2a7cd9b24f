//! Every kind of container, with its members in their order.

use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use nutgraf_import::containers::{detect, walk};

use crate::make::*;

const PAGES: [(&str, &str); 3] = [
    ("news/harbour.html", "<p>The harbour reopens.</p>"),
    ("news/tunnel.txt", "The tunnel closes."),
    ("note.md", "# A note"),
];

fn check(bytes: &[u8], want: &[(&str, &str)]) {
    let seen = open(bytes);
    let seen: Vec<(&str, &str)> = seen.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    assert_eq!(seen, want);
}

#[test]
fn archives_give_their_files_in_order() {
    check(&zip(&PAGES), &PAGES);
    check(&tar(&PAGES), &PAGES);
    check(&gzip(&tar(&PAGES)), &PAGES);
}

#[test]
fn a_walk_goes_on_where_an_earlier_one_ended() {
    for bytes in [zip(&PAGES), tar(&PAGES), gzip(&tar(&PAGES))] {
        let (seen, end) = open_from(&bytes, "a", 2);
        end.expect("read to its end");
        assert_eq!(seen, [("note.md".to_owned(), Ok("# A note".to_owned()))]);
    }
}

#[test]
fn a_file_packed_alone_is_called_as_the_archive() {
    let bytes = gzip(b"<p>The harbour reopens.</p>");
    let (seen, end) = open_from(&bytes, "saved/harbour.html.gz", 0);
    end.expect("read to its end");
    assert_eq!(seen[0].0, "harbour.html");
    assert!(open_from(&bytes, "harbour", 0).0[0].0 == "harbour");
}

#[test]
fn what_lies_beside_articles_is_counted_and_not_shown() {
    let members = [
        ("Harbour.html", "page"),
        ("Harbour_files/frame.html", "an advertisement"),
        ("Harbour_files/logo.png", "picture"),
        ("__MACOSX/._Harbour.html", "junk"),
        (".DS_Store", "junk"),
        ("my_files/note.txt", "a note"),
        ("photos/pier.jpg", "picture"),
    ];
    for bytes in [zip(&members), tar(&members)] {
        let (seen, end) = open_from(&bytes, "a", 0);
        let shown: Vec<_> = seen.into_iter().map(|(name, _)| name).collect();
        assert_eq!(shown, ["Harbour.html", "my_files/note.txt"]);
        assert_eq!(
            end.expect("read").to_string(),
            "1 picture, 2 parts of saved pages left out"
        );
    }
    // In a ZIP archive the page may stand behind its companion.
    let mut backwards = members;
    backwards.reverse();
    let (seen, _) = open_from(&zip(&backwards), "a", 0);
    assert_eq!(seen.len(), 2);
}

#[test]
fn documents_that_are_archives_inside_are_no_containers() {
    for parts in [
        &[
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", "<w/>"),
        ][..],
        &[("mimetype", "application/epub+zip"), ("a.xhtml", "<p/>")],
        &[
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", "<x/>"),
        ],
    ] {
        assert_eq!(kind(&zip(parts)), None, "{parts:?}");
    }
    assert!(kind(&zip(&[("mimetype", "something else")])).is_some());
    for bytes in [
        &b""[..],
        b"From here on\n\nit is text",
        b"plain text",
        b"<p>page</p>",
    ] {
        assert_eq!(kind(bytes), None);
    }
}

#[test]
fn long_names_of_tar_archives_are_whole() {
    let long = format!("{}/harbour.html", "folder".repeat(30));
    let members = [(long.as_str(), "text")];
    assert_eq!(names(&open(&tar(&members))), [long.as_str()], "GNU");

    // As POSIX writes it, with a header of its own.
    let mut posix = tar::Builder::new(Vec::new());
    let fields = [("path", long.as_bytes()), ("mtime", b"1")];
    posix.append_pax_extensions(fields).expect("extensions");
    let mut header = tar::Header::new_ustar();
    header.set_size(4);
    header.set_cksum();
    let short = "short.html";
    posix
        .append_data(&mut header, short, &b"text"[..])
        .expect("a member");
    let bytes = posix.into_inner().expect("an archive");
    assert_eq!(names(&open(&bytes)), [long.as_str()], "POSIX");
}

const MAILBOX: &str = "From ana@example.org Fri Nov 20 08:15:00 2026
From: Ana <ana@example.org>
Subject: =?utf-8?q?Harbour_reopens?=
Date: Fri, 20 Nov 2026 08:15:00 +0000

The harbour reopens.

>From the pier it looks as before.
From here it does not.

From 12:30 boats leave again.

From MAILER-DAEMON Fri Nov 20 09:00:00 2026
From: Ben <ben@example.org>
Subject: Tunnel

The tunnel closes.
";

#[test]
fn mailboxes_are_parted_at_the_lines_that_part_them() {
    let body = "From 12:30 boats leave again.";
    let box_of_two = MAILBOX.replace(&format!("\n{body}\n"), &format!("\n>{body}\n"));
    for bytes in [
        box_of_two.clone().into_bytes(),
        box_of_two.replace('\n', "\r\n").into_bytes(),
        gzip(box_of_two.as_bytes()),
    ] {
        let seen = open(&bytes);
        assert_eq!(names(&seen), ["1 Harbour reopens", "2 Tunnel"]);
        assert!(seen[0].1.starts_with("From: Ana"), "{:?}", seen[0]);
        assert!(seen[0].1.contains("\nFrom the pier"), "the mark is gone");
        assert!(
            seen[0].1.contains("\nFrom here it does not."),
            "no separator"
        );
        assert!(seen[0].1.contains(body), "no separator either");
    }
    let alone = box_of_two.split("From MAILER").next().expect("the first");
    assert_eq!(kind(alone.as_bytes()), None, "one message is a mail");
}

fn web_archive() -> Vec<Vec<u8>> {
    let page = |head: &str, body: &[u8]| {
        [
            format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n").as_bytes(),
            body,
        ]
        .concat()
    };
    let html = "Content-Type: text/html; charset=utf-8";
    let info = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\ninfo\r\n\r\n";
    let request = "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 3\r\n\r\nGET\r\n\r\n";
    vec![
        info.into(),
        request.into(),
        warc_answer("https://ledger.example/a", &page(html, b"<p>plain</p>")),
        warc_answer(
            "https://ledger.example/b",
            &page(
                &format!("{html}\r\nTransfer-Encoding: chunked"),
                b"5\r\n<p>in\r\nB;x=y\r\n chunks</p>\r\n0\r\n\r\n",
            ),
        ),
        warc_answer(
            "https://ledger.example/c",
            &page(
                &format!("{html}\r\nContent-Encoding: gzip"),
                &gzip(b"<p>packed</p>"),
            ),
        ),
        warc_answer(
            "https://ledger.example/d",
            &page(
                &format!("{html}\r\nTransfer-Encoding: chunked"),
                b"<p>joined before</p>",
            ),
        ),
        warc_answer(
            "https://ledger.example/h",
            &page(
                &format!("{html}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip"),
                b"<p>unpacked before</p>",
            ),
        ),
        warc_answer(
            "https://ledger.example/i",
            &page(
                &format!("{html}\r\nContent-Encoding: br"),
                b"\n<p>not packed at all</p>",
            ),
        ),
        warc_answer(
            "https://ledger.example/j",
            &page(html, &gzip(b"<p>packed unsaid</p>")),
        ),
        warc_answer(
            "https://ledger.example/e.png",
            &page("Content-Type: image/png", b"x"),
        ),
        warc_answer(
            "https://ledger.example/f",
            b"HTTP/1.1 302 Found\r\nLocation: /a\r\n\r\n",
        ),
        warc_answer(
            "https://ledger.example/g",
            &page(&format!("{html}\r\nContent-Encoding: br"), b"?"),
        ),
    ]
}

#[test]
fn web_archives_give_the_pages_that_were_delivered() {
    let records = web_archive();
    let packed: Vec<Vec<u8>> = records.iter().map(|record| gzip(record)).collect();
    for bytes in [records.concat(), gzip(&records.concat()), packed.concat()] {
        let (seen, end) = open_from(&bytes, "a.warc", 0);
        let want = [
            "<p>plain</p>",
            "<p>in chunks</p>",
            "<p>packed</p>",
            "<p>joined before</p>",
            "<p>unpacked before</p>",
            "\n<p>not packed at all</p>",
            "<p>packed unsaid</p>",
        ];
        for (number, text) in want.iter().enumerate() {
            assert_eq!(seen[number].1.as_deref(), Ok(*text));
        }
        assert_eq!(seen[0].0, "ledger.example/a");
        assert!(
            seen[7].1.is_err(),
            "a packing that is not known: {:?}",
            seen[7]
        );
        assert_eq!(seen.len(), 8);
        assert_eq!(
            end.expect("read").to_string(),
            "1 picture, 1 page without content left out"
        );
    }
}

/// Archives as other programs write them; the programs are there where tests run.
#[test]
fn archives_of_common_programs_are_read() {
    let dir = std::env::temp_dir().join(format!("nutgraf-archives-{}", std::process::id()));
    std::fs::create_dir_all(dir.join("in/deep")).expect("folders");
    std::fs::write(dir.join("in/Häfen.txt"), "The harbours reopen.").expect("a file");
    std::fs::write(dir.join("in/deep/b.html"), "<p>The tunnel closes.</p>").expect("a file");
    for (name, program, arguments) in [
        ("a.tar", "tar", &["-cf", "../a.tar", "."][..]),
        ("b.tar.gz", "tar", &["-czf", "../b.tar.gz", "."]),
        ("c.tar", "tar", &["--format=posix", "-cf", "../c.tar", "."]),
        ("d.tar", "tar", &["--format=v7", "-cf", "../d.tar", "."]),
        ("e.zip", "zip", &["-qr", "../e.zip", "."]),
        ("f.zip", "zip", &["-qr0", "../f.zip", "."]),
    ] {
        let made = std::process::Command::new(program)
            .args(arguments)
            .current_dir(dir.join("in"))
            .status();
        if !made.is_ok_and(|status| status.success()) {
            eprintln!("{program} is not here");
            continue;
        }
        let bytes = std::fs::read(dir.join(name)).expect("an archive");
        let mut seen = open(&bytes);
        seen.sort();
        assert_eq!(names(&seen), ["Häfen.txt", "deep/b.html"], "{name}");
        assert_eq!(seen[0].1, "The harbours reopen.", "{name}");
    }
    std::fs::remove_dir_all(dir).expect("gone");
}

/// "Yesterday" in a page counts from the day on which it was saved, in an archive too.
#[test]
fn members_say_when_they_were_saved() {
    let saved = |bytes: &[u8]| {
        let mut source = Cursor::new(bytes);
        let kind = detect(&mut source).expect("reads").expect("a container");
        let mut days = Vec::new();
        let end = walk(kind, source, "a", 0, &mut |member| {
            days.push(member.saved.map(|saved| saved.date().to_string()));
            ControlFlow::Continue(())
        });
        end.expect("read to its end");
        days
    };
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, year) in [("a.txt", 2026), ("b.txt", 1980)] {
        let changed = zip::DateTime::from_date_and_time(year, 11, 19, 8, 30, 0).expect("a moment");
        let options = zip::write::SimpleFileOptions::default().last_modified_time(changed);
        zip.start_file(name, options).expect("a member");
        zip.write_all(b"A text.").expect("its text");
    }
    let zip = zip.finish().expect("an archive").into_inner();
    assert_eq!(saved(&zip), [Some("2026-11-19".to_owned()), None]);
    // Cut off before its directory.
    assert_eq!(saved_of_front(&zip), Some("2026-11-19".to_owned()));

    let mut tar = tar::Builder::new(Vec::new());
    for (name, seconds) in [("a.txt", 1_795_089_600), ("b.txt", 0)] {
        let mut header = tar::Header::new_gnu();
        header.set_size(7);
        header.set_mtime(seconds);
        header.set_cksum();
        tar.append_data(&mut header, name, &b"A text."[..])
            .expect("a member");
    }
    let tar = tar.into_inner().expect("an archive");
    let days = saved(&tar);
    assert!(
        days[0]
            .as_ref()
            .is_some_and(|day| day.starts_with("2026-11-1"))
    );
    assert_eq!(days[1], None, "made to be the same every time");
}

fn saved_of_front(zip: &[u8]) -> Option<String> {
    let end = zip
        .windows(4)
        .position(|w| w == b"PK\x01\x02")
        .expect("a directory");
    let mut source = Cursor::new(&zip[..end]);
    let kind = detect(&mut source).expect("reads")?;
    let mut first = None;
    let _ = walk(kind, source, "a", 0, &mut |member| {
        first = member.saved.map(|saved| saved.date().to_string());
        ControlFlow::Break(())
    });
    first
}
