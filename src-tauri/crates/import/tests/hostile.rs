//! Messy and hostile input: a reason or an article, never a panic, never a hang.

use nutgraf_import::{Item, MAX_BYTES, read, read_head, show};
use nutgraf_model::{Article, RejectCode, Warning};

fn of(name: &str, bytes: &[u8]) -> Result<Vec<Article>, RejectCode> {
    let item = Item {
        name,
        bytes,
        url: None,
        saved: None,
    };
    show(&item);
    let reading = read(&item).map_err(|error| error.code())?;
    Ok(reading.into_articles().collect())
}

fn article(name: &str, bytes: &[u8]) -> Article {
    of(name, bytes)
        .unwrap_or_else(|code| panic!("{name}: {code:?}"))
        .remove(0)
}

const SENTENCE: &str =
    "The harbour board voted on Tuesday to close the old ferry pier until the spring. ";

#[test]
fn files_without_anything_are_empty() {
    for bytes in [
        &b""[..],
        b"  \n\t\r\n ",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\0\0\0\0",
    ] {
        for name in ["a.txt", "a.md", "a.html", "a.eml"] {
            assert_eq!(of(name, bytes), Err(RejectCode::Empty), "{name} {bytes:?}");
        }
    }
}

#[test]
fn what_is_no_text_is_turned_away_with_the_formats_named() {
    let mut noise = Vec::new();
    let mut seed = 7u32;
    for _ in 0..5000 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.push((seed >> 24) as u8);
    }
    for bytes in [
        &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
        b"\x7FELF\x02\x01\x01\0",
        b"PK\x03\x04rest",
        &noise,
    ] {
        for name in ["a.txt", "a.html", "a.eml", "a.png"] {
            assert_eq!(of(name, bytes), Err(RejectCode::UnknownFormat), "{name}");
        }
    }
    let error = read(&Item {
        name: "a.txt",
        bytes: &noise,
        url: None,
        saved: None,
    })
    .expect_err("noise");
    for format in ["plain text", "Markdown", "HTML", ".eml"] {
        assert!(
            error.to_string().contains(format),
            "{error} does not name {format}"
        );
    }
}

#[test]
fn files_beyond_the_limit_are_too_large() {
    let bytes = vec![b'a'; 200_000_000];
    assert_eq!(of("a.txt", &bytes), Err(RejectCode::TooLarge));
    assert_eq!(
        of("a.txt", &bytes[..MAX_BYTES + 1]),
        Err(RejectCode::TooLarge)
    );
}

#[test]
fn one_endless_line_is_cut_and_said_to_be() {
    let spaced = SENTENCE.repeat(5_000_000 / SENTENCE.len());
    let got = article("a.txt", spaced.as_bytes());
    assert!(got.warnings.contains(&Warning::Truncated));
    assert!(got.body.len() > 1_000_000, "most of it is kept");
    let solid = "x".repeat(1_000_000);
    article("a.txt", solid.as_bytes());
    article("a.md", solid.as_bytes());
    article("a.html", format!("<p>{solid}").as_bytes());
}

#[test]
fn endless_short_lines_are_read() {
    let lines = "Most Popular\n".repeat(20_000);
    article("a.txt", format!("{SENTENCE}\n{lines}{SENTENCE}").as_bytes());
    let paragraphs = format!("{SENTENCE}\n\n").repeat(4_000);
    article("a.txt", paragraphs.as_bytes());
}

#[test]
fn deep_broken_and_endless_pages_keep_their_text() {
    let text = SENTENCE.repeat(3);
    let deep = format!(
        "{}<p>{text}</p>{}",
        "<div>".repeat(100_000),
        "</div>".repeat(100_000)
    );
    let fonts: String = (0..2000).map(|n| format!("<font size={n}>")).collect();
    let attributes: String = (0..50_000).map(|n| format!(" a{n}=1")).collect();
    for page in [
        deep,
        format!("<html><body><p>{text}<p>{text}<b><i></b></i><table><p>{text}</div></span><td"),
        format!("{fonts}{}", format!("<p>{text}").repeat(300)),
        format!("<html><body{attributes}><p>{text}</p>"),
        format!(
            "<html><body><p>{text}</p>{}",
            "<table><tr><td>".repeat(3000)
        ),
        format!(
            "<html><body><p>{text}</p>{}",
            "<a href=x>link ".repeat(5_000)
        ),
        format!("<html><body><p>{text}</p>{}", "<b>".repeat(50_000)),
        format!("<html><body><p>{text}</p><!-- {}", "<".repeat(500_000)),
        format!("<html><body><p>{text}</p>{}", "<script>".repeat(50_000)),
        format!("<html><body><p>{text}</p>{}", "&#0;&amp".repeat(50_000)),
    ] {
        let got = article("a.html", page.as_bytes());
        assert!(
            got.body.contains("ferry pier"),
            "the text is kept: {:.80}",
            page
        );
    }
}

#[test]
fn pages_without_text_hold_no_article() {
    for page in [
        "<html><head><style>body{color:red}</style><script>var a = 'The harbour';</script></head><body></body></html>",
        "<!doctype html><html><body><div id=root></div><script>render()</script></body></html>",
        "<html><body><img src=a.png></body></html>",
    ] {
        assert_eq!(
            of("a.html", page.as_bytes()),
            Err(RejectCode::NoArticle),
            "{page}"
        );
    }
}

#[test]
fn a_page_without_text_still_says_what_it_is() {
    let page = "<html lang=de><head><title>Hafen bleibt offen</title>\
        <meta property='article:published_time' content='2026-11-20T08:00:00+01:00'></head>\
        <body><div id=root></div><script>render()</script></body></html>";
    let head = |name, bytes| {
        read_head(&Item {
            name,
            bytes,
            url: Some("https://example.org/hafen"),
            saved: None,
        })
    };
    let found = head("a.html", page.as_bytes());
    assert_eq!(found.headline, "Hafen bleibt offen");
    let day = found.published.map(|published| published.rfc3339());
    assert_eq!(day.as_deref(), Some("2026-11-20T08:00:00+01:00"));
    assert_eq!(found.body, "");
    assert_eq!(found.url.as_deref(), Some("https://example.org/hafen"));
    for bytes in [&b""[..], b"\n \n", b"<html>", b"\0\0\0\0"] {
        assert_eq!(head("a.html", bytes).body, "", "{bytes:?}");
    }
}

#[test]
fn wrong_charsets_and_cut_characters_are_survived() {
    let text = "Der Bürgermeister schloss am Freitag die Brücke über die Förde für drei Wochen.";
    let page = format!(
        "<html><head><meta charset=\"iso-8859-1\"></head><body><p>{text}</p><p>{text} Später mehr.</p></body></html>"
    );
    assert!(
        article("a.html", page.as_bytes())
            .body
            .contains("Brücke über"),
        "valid UTF-8 overrules"
    );
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let mut page = b"<html><head><meta charset=\"utf-8\"></head><body><p>".to_vec();
    page.extend_from_slice(&latin);
    assert!(
        article("a.html", &page).body.contains("Brücke über"),
        "the bytes overrule a false utf-8"
    );
    for utf16 in [
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>(),
        [0xFF, 0xFE]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect(),
        [0xFE, 0xFF]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect(),
    ] {
        assert!(article("a.txt", &utf16).body.contains("Brücke über"));
    }
    let cut = &text.as_bytes()[..text.find('ü').expect("an umlaut") + 1 + 40];
    let cut = [cut, b"\xC3"].concat();
    let got = article("a.txt", &cut);
    assert!(got.warnings.contains(&Warning::DamagedEncoding) && got.body.contains("Bürgermeister"));
    assert!(
        article("a.txt", format!("The har\0bour {SENTENCE}").as_bytes())
            .body
            .contains("harbour")
    );
}

#[test]
fn mails_without_a_body_hold_no_article() {
    for mail in [
        "From: a@example.org\r\nSubject: Harbour\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n\r\n",
        "From: a@example.org\r\nSubject: Harbour\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x--\r\n",
        "From: a@example.org\r\nSubject: Picture\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n",
    ] {
        assert_eq!(
            of("a.eml", mail.as_bytes()),
            Err(RejectCode::NoArticle),
            "{mail}"
        );
    }
}

#[test]
fn nested_mails_are_survived() {
    let head = "From: a@example.org\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\n";
    let nested = format!("{head}Content-Type: message/rfc822\r\n\r\n").repeat(3000);
    let _ = of("a.eml", format!("{nested}{head}\r\n{SENTENCE}").as_bytes());
    let parts: String = (0..3000)
        .map(|n| {
            format!(
                "--b{n}\r\nContent-Type: multipart/mixed; boundary=b{}\r\n\r\n",
                n + 1
            )
        })
        .collect();
    let _ = of(
        "a.eml",
        format!("{head}Content-Type: multipart/mixed; boundary=b0\r\n\r\n{parts}{SENTENCE}")
            .as_bytes(),
    );
}

#[test]
fn of_ten_thousand_attachments_some_are_read() {
    let head = "From: a@example.org\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\n";
    let text = SENTENCE.repeat(5);
    let parts: String = (0..10_000)
        .map(|n| {
            format!(
                "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; \
                 filename={n}.txt\r\n\r\n{n} {text}\r\n"
            )
        })
        .collect();
    let mail = format!("{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--");
    let item = Item {
        name: "a.eml",
        bytes: mail.as_bytes(),
        url: None,
        saved: None,
    };
    let reading = read(&item).expect("a reading");
    let count = reading.into_articles().count();
    assert!((100..=600).contains(&count), "{count}");
}

#[test]
fn the_length_of_a_mail_in_a_mail_in_a_mail_stays_bounded() {
    let head = "From: a@example.org\nSubject: Harbour\nMIME-Version: 1.0\n";
    let mut mail = format!("{head}\n{}", SENTENCE.repeat(5));
    for level in 0..12 {
        let part = format!("--b{level}\nContent-Type: message/rfc822\n\n{mail}\n").repeat(2);
        mail =
            format!("{head}Content-Type: multipart/mixed; boundary=b{level}\n\n{part}--b{level}--");
    }
    let item = Item {
        name: "a.eml",
        bytes: mail.as_bytes(),
        url: None,
        saved: None,
    };
    let count = read(&item).map_or(0, |reading| reading.into_articles().count());
    assert!(count <= 600, "{count}");
}

#[test]
fn deep_markdown_is_survived() {
    for sign in [
        ">", "[", "*", "`", "- ", "  - ", "![", "<b>", "| a ", "_a", "\\", "# ",
    ] {
        let text = format!("# Harbour\n\n{SENTENCE}\n\n{}\n", sign.repeat(50_000));
        assert!(
            article("a.md", text.as_bytes()).body.contains("ferry pier"),
            "{sign}"
        );
    }
}
