//! Golden cases per language (data in `golden/`), and that spans and gaps rebuild every text.

use nutgraf_model::{Block, BlockKind, Language};
use proptest::prelude::*;

use super::*;

fn language(tag: &str) -> Language {
    tag.parse().expect("a language tag")
}

fn document<'a>(body: &'a str, blocks: &'a [Block], dateline: Option<Span>) -> Document<'a> {
    Document {
        headline: "",
        body,
        blocks,
        dateline,
        language: Language::ENGLISH,
    }
}

#[test]
fn no_sentence_crosses_a_block_and_the_dateline_is_outside() {
    let body = "PORT AVELAR (MWire) — The ferry left.\n\nIt carried no one\n\nWho knew?";
    let blocks = Block::paragraphs(body);
    let line = Span::new(0, "PORT AVELAR (MWire) —".len());
    let found = split(&document(body, &blocks, Some(line)));
    let texts: Vec<_> = found.iter().filter_map(|s| s.span.of(body)).collect();
    assert_eq!(texts, ["The ferry left.", "It carried no one", "Who knew?"]);
    assert_eq!(found.iter().map(|s| s.block).collect::<Vec<_>>(), [0, 1, 2]);
}

/// One case a line: its sentences parted by bars, with the space between them that the text has.
const GOLDEN: [(&str, &str); 13] = [
    ("en", include_str!("golden/en.txt")),
    ("de", include_str!("golden/de.txt")),
    ("fr", include_str!("golden/fr.txt")),
    ("es", include_str!("golden/es.txt")),
    ("it", include_str!("golden/it.txt")),
    ("pt", include_str!("golden/pt.txt")),
    ("nl", include_str!("golden/nl.txt")),
    ("ru", include_str!("golden/ru.txt")),
    ("zh", include_str!("golden/zh.txt")),
    ("ja", include_str!("golden/ja.txt")),
    ("ko", include_str!("golden/ko.txt")),
    ("ar", include_str!("golden/ar.txt")),
    ("hi", include_str!("golden/hi.txt")),
];

#[test]
fn every_golden_case_is_split_as_a_reader_would() {
    let mut wrong = Vec::new();
    for (tag, cases) in GOLDEN {
        for case in cases.lines() {
            let text = case.replace(" | ", " ").replace('|', "");
            let want: Vec<_> = case.split('|').map(str::trim).collect();
            let found = spans(&text, language(tag));
            let got: Vec<_> = found.iter().filter_map(|span| span.of(&text)).collect();
            if got != want {
                wrong.push(format!("{tag}: {got:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "split wrongly:\n{}", wrong.join("\n"));
}

/// Gaps may hold white space and signs, never a letter or digit.
fn assert_rebuilds(text: &str, spans: &[Span]) -> Result<(), TestCaseError> {
    let mut rebuilt = String::new();
    let mut at = 0;
    for span in spans {
        prop_assert!(
            span.start >= at && span.end > span.start,
            "{spans:?} are in order"
        );
        let gap = &text[at..span.start];
        prop_assert!(
            !gap.contains(char::is_alphanumeric),
            "{gap:?} is in no sentence"
        );
        rebuilt.push_str(gap);
        let sentence = span.of(text).expect("on character boundaries");
        prop_assert_eq!(sentence.trim(), sentence);
        rebuilt.push_str(sentence);
        at = span.end;
    }
    let rest = &text[at..];
    prop_assert!(
        !rest.contains(char::is_alphanumeric),
        "{rest:?} is in no sentence"
    );
    rebuilt.push_str(rest);
    prop_assert_eq!(rebuilt, text);
    Ok(())
}

proptest! {
    #[test]
    fn spans_and_gaps_rebuild_any_text(text in "\\PC{0,200}") {
        for tag in ["en", "ja", "ar", "de"] {
            assert_rebuilds(&text, &spans(&text, language(tag)))?;
        }
    }

    #[test]
    fn spans_and_gaps_rebuild_texts_full_of_stops(
        text in "([A-Za-z0-9 ]{0,9}[.!?…\"'“”‘’«»„()\\[\\]•。」「\\n 1a:)]{0,3}){0,30}",
    ) {
        for tag in ["en", "zh", "de", "hi"] {
            assert_rebuilds(&text, &spans(&text, language(tag)))?;
        }
        let blocks = Block::paragraphs(&text);
        let of_blocks = split(&document(&text, &blocks, None));
        let spans: Vec<_> = of_blocks.iter().map(|sentence| sentence.span).collect();
        assert_rebuilds(&text, &spans)?;
        for sentence in &of_blocks {
            prop_assert!(blocks[sentence.block].span.contains(sentence.span));
        }
    }
}

#[test]
fn a_table_or_heading_is_split_like_any_block() {
    let body = "What we know. What we do not";
    let blocks = [Block {
        kind: BlockKind::Heading,
        span: Span::new(0, body.len()),
    }];
    assert_eq!(split(&document(body, &blocks, None)).len(), 2);
}

#[test]
fn references_and_volumes_end_no_sentence() {
    for text in [
        "Moller et al. [2004] had warned of this in the journal Sea Res. vol. 3, pp. 11-12.",
        "As Lund et al. [3, 4] showed in fig. 2, the water rose.",
    ] {
        assert_eq!(spans(text, language("en")).len(), 1, "{text}");
    }
}
