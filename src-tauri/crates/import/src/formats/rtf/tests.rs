use super::*;
use proptest::prelude::*;

fn of(text: &[u8]) -> Vec<String> {
    let item = Item {
        name: "a.rtf",
        bytes: text,
        url: None,
        saved: None,
    };
    let draft = read(&item).expect("a draft");
    draft.pieces.into_iter().map(|piece| piece.text).collect()
}

fn check(text: &str, want: &[&str]) {
    assert_eq!(of(text.as_bytes()), want, "{text}");
}

#[test]
fn characters_written_in_every_way_are_read() {
    check(
        r"{\rtf1 caf\'e9 \u233?t\u233 e\uc0\u8212 x\emdash y\~z}",
        &["café été—x—y z"],
    );
    check(r"{\rtf1\uc2 \u8220 ab\u8221\'aa\'bbx}", &["“”x"]);
    check(r"{\rtf1 \u-10179?\u-8704?ok}", &["\u{1f600}ok"]);
    check(r"{\rtf1 \u8220{}quoted\u8221}", &["“quoted”"]);
}

#[test]
fn character_sets_follow_the_font() {
    check(
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}\f1 \'cf\'f0\'e8\'e2\'e5\'f2 \f0\'e9 \f2\'8d\'60}",
        &["Привет é 港"],
    );
    check(r"{\rtf1\mac caf\'8e}", &["café"]);
    check(r"{\rtf1\ansicpg1251 \'cf\'f0\'e8}", &["При"]);
}

#[test]
fn what_is_no_text_stays_out() {
    check(
        r"{\rtf1{\fonttbl{\f0 Times;}}{\colortbl;\red1;}{\*\generator Writer;}{\header Page head}{\pict\bin4 }{}x 0a0b}{\*\unknown no}{\v hidden}{\deleted gone}The pier{\*\annotation note}. {\field{\*\fldinst HYPERLINK x}{\fldrslt A link}}}",
        &["The pier. A link"],
    );
}

#[test]
fn tables_lists_and_notes_are_told_apart() {
    let item = Item {
        name: "a.rtf",
        bytes: br"{\rtf1 Text one.{\footnote A note.}\par\trowd\intbl a\cell b\cell\row\intbl c\cell d\cell\row\pard{\pntext\'b7\tab}An item\par}",
        url: None,
        saved: None,
    };
    let draft = read(&item).expect("a draft");
    let got: Vec<_> = draft
        .pieces
        .iter()
        .map(|piece| (piece.kind, piece.text.as_str()))
        .collect();
    use nutgraf_model::BlockKind::{ListItem, Paragraph, Table};
    assert_eq!(
        got,
        [
            (Paragraph, "Text one."),
            (Paragraph, "A note."),
            (Table, "a | b\nc | d"),
            (ListItem, "An item"),
        ]
    );
}

#[test]
fn depth_and_broken_groups_are_survived() {
    let deep = format!(
        "{{\\rtf1 one {}two{} three",
        "{".repeat(100_000),
        "}".repeat(100_000)
    );
    assert_eq!(of(deep.as_bytes()), ["one three"]);
    check("{\\rtf1 one}}}}} two", &["one two"]);
    check("{\\rtf1 one{\\b two{\\i three", &["onetwothree"]);
    for word in [
        "\\footnote ",
        "\\shp{\\shptxt ",
        "\\fonttbl{\\f0 ",
        "\\trowd\\intbl ",
    ] {
        let nested = format!("{{\\rtf1 one {}", format!("{{{word}x").repeat(5_000));
        of(nested.as_bytes());
    }
}

/// Pieces of RTF as programs write it, and some no program would.
fn part() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("{".to_owned()),
        Just("}".to_owned()),
        Just("\\par ".to_owned()),
        "\\\\[a-z]{1,9}-?[0-9]{0,6} ?",
        "\\\\\\*\\\\[a-z]{1,9}",
        "\\\\'[0-9a-f]{0,2}",
        "\\\\u-?[0-9]{1,5}[?a]?",
        Just("\\intbl\\cell ".to_owned()),
        Just("\\row ".to_owned()),
        Just("{\\footnote ".to_owned()),
        Just("{\\shp{\\shptxt ".to_owned()),
        Just("{\\upr{a}{\\*\\ud b}}".to_owned()),
        "[ -~]{0,12}",
    ]
}

proptest! {
    #[test]
    fn any_parts_are_read(parts in proptest::collection::vec(part(), 0..60)) {
        of(format!("{{\\rtf1 {}", parts.concat()).as_bytes());
    }

    #[test]
    fn plain_words_come_back(words in proptest::collection::vec("[a-zäöüßéπ港]{1,9}", 1..20)) {
        let text = words.join(" ");
        let escaped: String = text
            .encode_utf16()
            .map(|unit| match u8::try_from(unit) {
                Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
                _ => format!("\\u{}?", unit as i16),
            })
            .collect();
        prop_assert_eq!(of(format!("{{\\rtf1 {escaped}}}").as_bytes()), [text]);
    }
}
