//! Many articles in one text, as press archives export them: LexisNexis and Nexis Uni, Factiva,
//! ProQuest, and sections that each have a head of their own.
//!
//! A text is only taken apart where what parts it is unmistakable: a plain article with a rule in
//! it stays one article.

use nutgraf_model::{Format, FurnitureRule, Warning};

use super::{factiva, nexis, proquest};
use crate::Item;
use crate::dates::Order;
use crate::draft::{Clues, Draft, Found, Piece};
use crate::error::ReadError;
use crate::head::{byline, dateprint};
use crate::limits::MAX_PARTS;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{decode, tidy};

/// Lines of a section in which its own byline or date must stand.
const HEAD: usize = 6;
/// Words of running text each section must have.
const FEWEST_WORDS: usize = 25;

/// Reads a plain text of one article or several.
pub(crate) fn read(item: &Item) -> Result<Found, ReadError> {
    let decoded = decode::decode(item.bytes, None);
    let text = tidy::tidy(&decoded.text);
    let parts = archive(&text, Format::Text).or_else(|| sections(&text));
    let Some(mut drafts) = parts else {
        let mut draft = super::text::of(&text, decoded.damaged);
        warn_of_several(&text, &mut draft);
        return Ok(Found::Drafts(vec![draft]));
    };
    drafts
        .iter_mut()
        .for_each(|draft| draft.damaged = decoded.damaged);
    Ok(Found::Drafts(drafts))
}

/// A document that may be an archive's export: its articles, else itself.
pub(crate) fn unpacked(draft: Draft) -> Vec<Draft> {
    let lines = draft.pieces.iter().map(|piece| piece.text.as_str());
    let text = lines.collect::<Vec<_>>().join("\n\n");
    apart(draft, &text)
}

/// The articles of a document with this text, else the document.
fn apart(draft: Draft, text: &str) -> Vec<Draft> {
    match archive(text, draft.format) {
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
    if marks_of_several(text) || sections_with_heads(text) > 1 {
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
pub(crate) fn unpacked_page(draft: Draft) -> Vec<Draft> {
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
fn archive(text: &str, format: Format) -> Option<Vec<Draft>> {
    let drafts = nexis::split(text)
        .or_else(|| factiva::split(text))
        .or_else(|| proquest::split(text))?;
    let drafts = drafts
        .into_iter()
        .take(MAX_PARTS + 1)
        .map(|(clues, pieces)| Draft {
            name: clues.headline.clone(),
            format,
            pieces,
            clues,
            damaged: false,
        });
    let drafts: Vec<Draft> = drafts.collect();
    let has_text = |draft: &Draft| draft.pieces.iter().any(|piece| piece.words > 0);
    drafts.iter().any(has_text).then_some(drafts)
}

/// What an export's reader makes of one article.
pub(crate) type Article = (Clues, Vec<Piece>);

/// Sections between form feeds or rules, where every one has a byline or date of its own above
/// running text.
fn sections(text: &str) -> Option<Vec<Draft>> {
    let all_have = |parts: &[&str]| parts.len() > 1 && parts.iter().all(|part| has_head(part));
    let parts = [by_page(text), by_rule(text)];
    parts
        .iter()
        .find(|parts| all_have(parts))
        .map(|parts| drafts(parts))
}

/// Sections that have a head, where some do not and so none is taken for an article.
fn sections_with_heads(text: &str) -> usize {
    let parts = [by_page(text), by_rule(text)];
    let of = |parts: &Vec<&str>| match parts.len() {
        0 | 1 => 0,
        _ => parts.iter().filter(|part| has_head(part)).count(),
    };
    parts.iter().map(of).max().unwrap_or_default()
}

fn by_page(text: &str) -> Vec<&str> {
    text.split('\u{c}')
        .filter(|part| !part.trim().is_empty())
        .collect()
}

fn by_rule(text: &str) -> Vec<&str> {
    static RULE: Pattern = Pattern::new(|| pattern(r"^\s*(?:[*_=~#-]\s*){3,}$"));
    let (mut parts, mut from, mut at) = (Vec::new(), 0, 0);
    // Most lines show by their first sign that they are none.
    let opens = |line: &str| {
        line.trim_start()
            .starts_with(['*', '_', '=', '~', '#', '-'])
    };
    for line in text.split_inclusive('\n') {
        if opens(line) && RULE.is_match(line.trim_end()) {
            parts.push(&text[from..at]);
            from = at + line.len();
        }
        at += line.len();
    }
    parts.push(&text[from..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn drafts(parts: &[&str]) -> Vec<Draft> {
    let parts = parts.iter().take(MAX_PARTS + 1);
    let drafts = parts.map(|part| Draft {
        name: part
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty())
            .map(str::to_owned),
        format: Format::Text,
        pieces: super::text::pieces(part),
        clues: Clues::default(),
        damaged: false,
    });
    drafts.collect()
}

/// Whether a section begins with a short line that is no sentence, has a byline or date line
/// among its next lines, and then running text.
fn has_head(part: &str) -> bool {
    let mut lines = part.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().unwrap_or_default();
    let is_title =
        title.chars().count() <= 200 && !title.ends_with('.') && own_line(title).is_none();
    let has_own = lines.take(HEAD).any(|line| own_line(line).is_some());
    let pieces = super::text::pieces(part);
    let prose = pieces
        .iter()
        .filter(|piece| piece.is_prose())
        .map(|piece| piece.words);
    is_title && has_own && prose.sum::<usize>() >= FEWEST_WORDS
}

/// A byline or a line of dates.
fn own_line(line: &str) -> Option<()> {
    let order = Order::MonthFirst;
    (line.len() < 120
        && (byline::read(line, order).is_some() || dateprint::read(line, order).is_some()))
    .then_some(())
}

/// A body's lines as paragraphs.
pub(crate) fn body(lines: &[&str]) -> Vec<Piece> {
    super::text::pieces(&lines.join("\n"))
}
