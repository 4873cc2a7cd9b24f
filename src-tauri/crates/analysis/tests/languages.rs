//! The examples of every language folder: who speaks in them.

use nutgraf_analysis::Document;
use nutgraf_analysis::quotation;
use nutgraf_language::{Folder, List};
use nutgraf_model::{Block, Quote};

/// The speakers of a text's quotes, in order, each once.
fn speakers(text: &str, folder: &Folder) -> Vec<String> {
    let text = text.replace(" / ", "\n\n");
    let blocks = Block::paragraphs(&text);
    let document = Document {
        headline: "",
        body: &text,
        blocks: &blocks,
        dateline: None,
        language: folder.name().parse().expect("a language code"),
    };
    let found = quotation::find(&document);
    let name = |quote: &Quote| Some(found.people[quote.speaker?.person].name.clone());
    let mut names: Vec<String> = found.quotes.iter().filter_map(name).collect();
    names.dedup();
    names
}

#[test]
fn every_language_folder_tells_the_speakers_of_its_examples() {
    let mut wrong = Vec::new();
    for folder in nutgraf_language::languages() {
        for example in folder.examples("speaker") {
            let names = speakers(example.text, folder).join(", ");
            if names != example.found {
                wrong.push(format!("{}: {}: {names:?}", folder.name(), example.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_language_that_knows_speech_has_examples() {
    for folder in nutgraf_language::languages() {
        let knows = !folder.list(List::Say).is_empty();
        assert_eq!(
            knows,
            folder.examples("speaker").next().is_some(),
            "{}",
            folder.name()
        );
    }
}
