//! What must hold of every article, whatever was dropped.

use nutgraf_import::{Item, Reading, read, show};
use nutgraf_model::Article;
use proptest::prelude::*;

/// The promises every other room builds on.
fn check(article: &Article) {
    assert!(
        !article.headline.trim().is_empty(),
        "a headline is never empty"
    );
    assert!(!article.blocks.is_empty(), "a body has blocks");
    let texts: Vec<&str> = article
        .blocks
        .iter()
        .map(|block| {
            block
                .span
                .of(&article.body)
                .expect("a block lies on character boundaries")
        })
        .collect();
    assert_eq!(
        texts.join("\n\n"),
        article.body,
        "the blocks rebuild the body"
    );
    assert!(
        texts.iter().all(|text| !text.trim().is_empty()),
        "no block is blank"
    );
    let mut last = 0;
    for piece in &article.furniture {
        let starts_block = article
            .blocks
            .iter()
            .any(|block| block.span.start == piece.at);
        assert!(
            starts_block || piece.at == article.body.len(),
            "furniture stands between blocks"
        );
        assert!(piece.at >= last, "furniture is in reading order");
        assert!(!piece.text.trim().is_empty(), "furniture has words");
        last = piece.at;
    }
    if let Some(dateline) = &article.dateline {
        assert!(
            dateline.span.of(&article.body).is_some(),
            "the dateline lies in the body"
        );
    }
}

fn read_all(name: &str, bytes: &[u8]) {
    let item = Item {
        name,
        bytes,
        url: None,
        saved: None,
    };
    match read(&item) {
        Ok(Reading::Links(links)) => assert!(!links.is_empty(), "success brings a link"),
        Ok(reading) => {
            let articles: Vec<Article> = reading.into_articles().collect();
            assert!(!articles.is_empty(), "success brings an article");
            articles.iter().for_each(check);
        }
        Err(error) => assert!(!error.to_string().is_empty(), "a reason is given"),
    }
    show(&item);
}

/// Lines as pages have them: prose, furniture, dates, names, marks, other scripts.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("The harbour board voted on Tuesday to close the ferry pier until spring.".to_owned()),
        Just("“We will not wait,” Mayor Ilse Brandt said on Friday, February 27, 2026.".to_owned()),
        Just("Most Popular".to_owned()),
        Just("By Ana Sorel and Mark Otten".to_owned()),
        Just("Published 20 November 2026, 10:15 CET".to_owned()),
        Just("The pier after the storm. (AP Photo/Jo Reed)".to_owned()),
        Just(
            "PORT AVELAR (MWire) — The harbour is closed to all ferries, the board said."
                .to_owned()
        ),
        Just(String::new()),
        "\\PC{0,80}",
        "[ -~]{0,120}",
        "[\u{4e00}-\u{4e40}。，]{0,40}",
    ]
}

proptest! {
    #[test]
    fn any_bytes_keep_the_promises(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        for name in ["a.txt", "a.md", "a.html", "a.eml", "a"] {
            read_all(name, &bytes);
        }
    }

    #[test]
    fn any_lines_keep_the_promises(lines in proptest::collection::vec(line(), 0..25)) {
        let text = lines.join("\n");
        for name in ["a.txt", "a.md", "a.html", "a.eml"] {
            read_all(name, text.as_bytes());
        }
    }
}
