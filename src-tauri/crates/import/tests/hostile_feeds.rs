//! Hostile feeds, exports and archives of pages: a reason or articles, never a panic, never a
//! hang, nothing loaded from outside.

use nutgraf_import::{ArticleResult, Item, Reading, read, show};
use nutgraf_model::RejectCode;
use proptest::prelude::*;

fn of(name: &str, bytes: &[u8]) -> Result<Vec<ArticleResult>, RejectCode> {
    let item = Item {
        name,
        bytes,
        url: None,
        saved: None,
    };
    show(&item);
    match read(&item).map_err(|error| error.code())? {
        Reading::Articles(parts) => Ok(parts),
        Reading::Links(_) => Ok(Vec::new()),
    }
}

const SENTENCE: &str =
    "The harbour board voted on Tuesday to close the old ferry pier until the spring. ";

#[test]
fn entities_neither_expand_nor_load() {
    let mut bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'harbour'>".to_owned();
    for n in 1..60 {
        bomb.push_str(&format!("<!ENTITY a{n} '&a{0};&a{0};&a{0};'>", n - 1));
    }
    bomb.push_str("<!ENTITY file SYSTEM 'file:///etc/passwd'><!ENTITY % far SYSTEM 'http://t.example/x'> %far;]>");
    let feed = format!(
        "{bomb}<rss><channel><item><title>Pier</title><description>&a59;&file; {SENTENCE}</description></item></channel></rss>"
    );
    let parts = of("a.xml", feed.as_bytes()).expect("an entry");
    let article = parts[0].article.as_ref().expect("its text");
    assert!(
        article.body.len() < 200 && !article.body.contains("root:"),
        "{}",
        article.body
    );
}

#[test]
fn endless_feeds_are_cut_and_said_to_be() {
    let entry = format!("<item><title>T</title><description>{SENTENCE}</description></item>");
    let feed = format!("<rss><channel>{}</channel></rss>", entry.repeat(5_100));
    let parts = of("a.rss", feed.as_bytes()).expect("entries");
    let last = parts.last().expect("a last one");
    let reason = last.article.as_ref().expect_err("the rest is left out");
    assert_eq!(reason.code(), RejectCode::TooMany);
    let empty = format!("<rss><channel>{}", "<item/>".repeat(600_000));
    let _ = of("a.rss", empty.as_bytes());
    let outlines = "<outline xmlUrl='https://example.org/f'/>".repeat(100_000);
    let _ = of("a.opml", format!("<opml>{outlines}").as_bytes());
}

#[test]
fn deep_feeds_keep_their_text() {
    for (open, close) in [
        ("<a>", "</a>"),
        ("<item>", ""),
        ("<outline>", ""),
        ("<![CDATA[", ""),
        ("<!--", ""),
    ] {
        let deep = format!(
            "{}{SENTENCE}{}",
            open.repeat(100_000),
            close.repeat(100_000)
        );
        for root in ["rss", "feed", "opml", "nitf", "newsItem", "NewsML", "plist"] {
            let _ = of("a.xml", format!("<{root}>{deep}</{root}>").as_bytes());
        }
    }
    let _ = of(
        "a.xml",
        format!("<rss {}>", "a='b' ".repeat(500_000)).as_bytes(),
    );
    let _ = of(
        "a.xml",
        format!("<rss><item><title>{}", "&".repeat(1_000_000)).as_bytes(),
    );
}

#[test]
fn deep_and_endless_json_is_turned_away() {
    for deep in ["[", "{\"a\":", "[{\"articles\":"] {
        let text = format!("{}1", deep.repeat(200_000));
        assert!(of("a.json", text.as_bytes()).is_err(), "{deep}");
    }
    let many = format!("[{}{{}}]", "{},".repeat(1_000_000));
    assert_eq!(
        of("a.json", many.as_bytes()).map(|_| ()),
        Err(RejectCode::TooMany)
    );
    let numbers = format!("[{}1]", "1,".repeat(5_000_000));
    assert!(of("a.json", numbers.as_bytes()).is_err());
}

#[test]
fn huge_numbers_and_odd_types_are_survived() {
    let text = SENTENCE.repeat(5);
    for value in [
        "99999999999999999999999999999",
        "-1",
        "1e308",
        "0.0000001",
        "true",
        "null",
        "[]",
        "{}",
        "[[[[[[\"a\"]]]]]]",
        "{\"name\":{\"name\":{\"name\":1}}}",
        "\"9999-99-99\"",
        "\"\"",
    ] {
        let record = format!(
            "{{\"title\":{value},\"text\":\"{text}\",\"author\":{value},\"date\":{value},\"url\":{value},\"source\":{value},\"language\":{value},\"summary\":{value}}}"
        );
        let parts = of("a.json", record.as_bytes()).expect("an article");
        assert!(parts[0].article.is_ok(), "{value}");
    }
    let _ = of(
        "a.json",
        format!("{{\"text\":\"{text}\",\"date\":1e999}}").as_bytes(),
    );
}

#[test]
fn one_bad_line_stops_no_other() {
    let good =
        format!("{{\"title\":\"Pier\",\"text\":\"{SENTENCE}\",\"url\":\"https://example.org/\"}}");
    let lines = format!("{good}\n{{\"title\": \n{}\n\n{good}\n", "[".repeat(300_000));
    let parts = of("a.jsonl", lines.as_bytes()).expect("articles");
    assert_eq!(parts.iter().filter(|part| part.article.is_ok()).count(), 2);
    assert_eq!(parts.len(), 4, "the broken lines are told");
}

#[test]
fn tables_of_any_shape_are_survived() {
    for table in [
        "title,text\n".to_owned() + &"\"".repeat(100_000),
        ",".repeat(100_000) + "\n" + &",".repeat(100_000),
        "title,text,url\n".to_owned() + &"a,b,c\n".repeat(200_000),
    ] {
        let _ = of("a.csv", table.as_bytes());
    }
}

#[test]
fn saved_pages_of_any_shape_are_survived() {
    let head = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b0\"\r\n\r\n";
    let nested: String = (0..3000)
        .map(|n| {
            format!(
                "--b{n}\r\nContent-Type: multipart/related; boundary=b{}\r\n\r\n",
                n + 1
            )
        })
        .collect();
    let _ = of("a.mhtml", format!("{head}{nested}{SENTENCE}").as_bytes());
    let parts = format!("--b0\r\nContent-Type: text/html\r\n\r\n<p>{SENTENCE}\r\n").repeat(5000);
    let _ = of("a.mhtml", format!("{head}{parts}").as_bytes());
    let broken = format!(
        "{head}--b0\r\nContent-Type: text/html; charset=nonsense\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%\r\n"
    );
    let _ = of("a.mht", broken.as_bytes());
}

#[test]
fn a_shortcut_leads_to_the_web_alone() {
    for address in [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/a",
        "\\\\host\\share",
        "https://",
        "http:// a b",
        "smb://host/x",
    ] {
        let shortcut = format!("[InternetShortcut]\r\nURL={address}\r\n");
        let got = of("a.url", shortcut.as_bytes()).map(|_| ());
        assert_eq!(got, Err(RejectCode::BadAddress), "{address}");
    }
}

/// What each format opens with.
const OPENINGS: &[(&str, &str)] = &[
    ("a.xml", "<rss><channel><item>"),
    ("a.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>"),
    ("a.opml", "<opml><outline "),
    ("a.xml", "<nitf><body><body.content>"),
    ("a.xml", "<newsItem><contentSet><inlineXML>"),
    ("a.xml", "<NewsML><NewsItem><NewsComponent><NewsLines>"),
    ("a.json", "{\"title\":\"T\",\"text\":\""),
    ("a.json", "[{\"uri\":\"u\",\"pubstatus\":\""),
    ("a.csv", "title,text,url\n"),
    (
        "a.mht",
        "MIME-Version: 1.0\nFrom: <Saved by a>\nContent-Type: multipart/related; boundary=b\n\n--b\n",
    ),
    ("a.url", "[InternetShortcut]\nURL="),
    ("a.webarchive", "bplist00"),
    ("a.webarchive", "<plist><dict><key>WebMainResource</key>"),
    ("a.txt", "\u{16}\u{1}abc0123 4 pl 1\n\u{2}"),
    ("a.txt", "1 of 2 DOCUMENTS\n\nLENGTH: 5 words\n\n"),
    ("a.txt", "HD  Title\nWC  5 words\nSN  Document\nTD\n"),
    ("a.txt", "Document 1 of 2\n\nFull text: "),
];

proptest! {
    #[test]
    fn any_bytes_behind_any_opening_are_read(at in 0..OPENINGS.len(), bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (name, opening) = OPENINGS[at];
        let _ = of(name, &[opening.as_bytes(), &bytes].concat());
    }

    #[test]
    fn any_signs_behind_any_opening_are_read(
        at in 0..OPENINGS.len(),
        signs in "(<|>|/|&|;|\"|'|\\[|\\]|\\{|\\}|,|:|=|\\\\|title|item|p|--b|\n|\r\n| |é|LENGTH: 3 words|[0-9] of 2 DOCUMENTS|Document [0-9] of 2|TD|HD|End of Document|_____){0,60}",
    ) {
        let (name, opening) = OPENINGS[at];
        let _ = of(name, format!("{opening}{signs}").as_bytes());
    }
}
