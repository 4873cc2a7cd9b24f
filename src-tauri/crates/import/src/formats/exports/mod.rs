//! Many articles in one text, as press archives export them: LexisNexis and Nexis Uni, Factiva,
//! ProQuest, and sections that each have a head of their own.
//!
//! A text is only taken apart where what parts it is unmistakable: a plain article with a rule in
//! it stays one article.

mod entry;
mod factiva;
mod nexis;
mod place;
mod proquest;
mod sections;

use nutgraf_model::{FurnitureRule, Warning};

use crate::draft::{Draft, Layout, Piece};
use crate::formats::text::pieces;
use crate::limits::MAX_PARTS;
use crate::text::pattern::{Pattern, pattern};

/// The articles of a plain text, where it holds several; else the text as one article.
pub(crate) fn of_text(text: &str, damaged: bool) -> Vec<Draft> {
    let parts = archive(text, Layout::Plain).or_else(|| sections::split(text));
    match parts {
        Some(mut drafts) => {
            drafts.iter_mut().for_each(|draft| draft.damaged = damaged);
            drafts
        }
        None => {
            let mut draft = pieces::of(text, damaged);
            warn_of_several(text, &mut draft);
            vec![draft]
        }
    }
}

/// A document that may be an archive's export: its articles, else itself.
pub(crate) fn of_document(draft: Draft) -> Vec<Draft> {
    let lines = draft.pieces.iter().map(|piece| piece.text.as_str());
    let text = lines.collect::<Vec<_>>().join("\n\n");
    apart(draft, &text)
}

/// The articles of a document with this text, else the document.
fn apart(draft: Draft, text: &str) -> Vec<Draft> {
    match archive(text, draft.layout) {
        Some(mut drafts) => {
            let damaged = draft.damaged;
            drafts.iter_mut().for_each(|draft| draft.damaged = damaged);
            drafts
        }
        None => {
            let mut draft = draft;
            warn_of_several(text, &mut draft);
            vec![draft]
        }
    }
}

/// Says so where a text that is read as one article bears the marks of several.
fn warn_of_several(text: &str, draft: &mut Draft) {
    if marks_of_several(text) || sections::with_heads(text) > 1 {
        draft.clues.warnings.push(Warning::SeveralInOne);
    }
}

/// Whether what every article of an export bears once stands in a text more than once.
fn marks_of_several(text: &str) -> bool {
    let mut seen = [0; 4];
    for line in text.lines().filter(|line| line.len() <= LONGEST_MARK) {
        let line = line.trim();
        if line.is_empty() || !ONCE.is_match(line) {
            continue;
        }
        let kind = match line
            .get(..2)
            .unwrap_or_default()
            .to_ascii_lowercase()
            .as_str()
        {
            "lo" if line.contains('-') => 0,
            "fu" => 1,
            "do" | "an" => 2,
            _ => 3,
        };
        seen[kind] += 1;
    }
    seen.iter().any(|&times| times > 1)
}

/// What each article of an export bears once, whatever parts them.
static ONCE: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)^(?:load-date:\s.*|(?:length|länge|longueur|longitud):\s*\d+\s+(?:words|wörter|mots|palabras)|full text:.*|(?:an\s+)?document [a-z][a-z0-9]{3,10}0{1,8}20\d{6}[a-z0-9]{6,16})$",
    )
});

/// A page or its print that may be an archive's export, where it bears an export's marks: its
/// articles, else itself. What frames printed pages is none of them.
pub(crate) fn of_page(draft: Draft) -> Vec<Draft> {
    let is_framed = |piece: &&Piece| piece.cut == Some(FurnitureRule::PageFrame);
    let lines: Vec<&str> = match &draft.clues.original {
        Some(original) => original.texts(),
        None => {
            let printed = draft.pieces.iter().filter(|piece| !is_framed(piece));
            printed.map(|piece| piece.text.as_str()).collect()
        }
    };
    let is_mark = |line: &&str| line.len() <= LONGEST_MARK && MARK.is_match(line);
    if !lines.iter().any(is_mark) {
        return vec![draft];
    }
    let text = lines.join("\n\n");
    apart(draft, &text)
}

/// Bytes of such a mark.
const LONGEST_MARK: usize = 60;

/// A line that only exports of archives have.
static MARK: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)^\s*(?:end of document|\d+ (?:of|von|de|sur) \d+ (?:documents|dokumente|documentos)|(?:an\s+)?document [a-z][a-z0-9]{3,10}0{1,8}20\d{6}[a-z0-9]{6,16}|document \d+ (?:of|von|de|sur) \d+)\s*$",
    )
});

/// The articles of an archive's export.
fn archive(text: &str, layout: Layout) -> Option<Vec<Draft>> {
    let drafts = nexis::split(text)
        .or_else(|| factiva::split(text))
        .or_else(|| proquest::split(text))?;
    let drafts = drafts
        .into_iter()
        .take(MAX_PARTS + 1)
        .map(|(clues, pieces)| Draft {
            name: clues.headline.clone(),
            format: None,
            layout,
            pieces,
            clues,
            damaged: false,
        });
    let drafts: Vec<Draft> = drafts.collect();
    let has_text = |draft: &Draft| draft.pieces.iter().any(|piece| piece.words > 0);
    drafts.iter().any(has_text).then_some(drafts)
}
