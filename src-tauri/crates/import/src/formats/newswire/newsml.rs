//! NewsML 1: news items of nested components.

use nutgraf_model::FurnitureRule;

use super::nitf;
use super::notes::{self, Notes};
use crate::Item;
use crate::draft::{Clues, Contents, Draft, Layout, Piece};
use crate::error::ReadError;
use crate::format_info::{FileKind, FormatInfo, NEWSWIRE};
use crate::formats::metadata;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::limits::MAX_PARTS;
use crate::xml::tree::{self, Element};

/// The reader of NewsML 1.
pub(crate) struct NewsMl;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: NEWSWIRE,
    name: "NewsML 1",
    holds: "each news item is an article",
    kind: FileKind::Feed,
    files: &[],
};

impl FormatReader for NewsMl {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let is_first = match file.root()? {
            "newsml" => true,
            "newsitem" => {
                let head = file.text()?;
                let is_second = head.to_ascii_lowercase().contains("<itemmeta");
                !is_second && head.contains("<NewsManagement")
            }
            _ => false,
        };
        is_first.then_some(Certainty::Root)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        read(item)
    }
}

/// Reads the items of a document.
fn read(item: &Item) -> Result<Contents, ReadError> {
    let decoded = tree::decoded(item.bytes);
    let root = tree::parse(&decoded.text).ok_or(ReadError::ReaderFailed)?;
    let items = match root.name.as_str() {
        "newsitem" => vec![&root],
        _ => root.deep("newsitem"),
    };
    let mut drafts = Vec::new();
    for item in items.into_iter().take(MAX_PARTS + 1) {
        let mut texts = Vec::new();
        components(item, &mut texts);
        // Several components with headlines of their own are several articles.
        let headed = texts
            .iter()
            .filter(|text| text.child("newslines").is_some())
            .count();
        match headed > 1 && headed == texts.len() {
            true => drafts.extend(texts.iter().map(|text| draft(item, &[text]))),
            false => drafts.push(draft(item, &texts)),
        }
    }
    for draft in &mut drafts {
        draft.damaged = decoded.damaged;
    }
    Ok(Contents::Drafts(drafts))
}

/// The components that hold content themselves.
fn components<'a>(of: &'a Element, found: &mut Vec<&'a Element>) {
    for inner in of.all("newscomponent") {
        if inner.child("contentitem").is_some() {
            found.push(inner);
        }
        components(inner, found);
    }
}

fn draft(item: &Element, texts: &[&Element]) -> Draft {
    let mut clues = Clues::default();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut notes = management(item);
    // The outer component speaks for those inside; an inner one speaks first for itself.
    let outer: Vec<&Element> = item.all("newscomponent").collect();
    for component in texts.iter().chain(outer.iter()) {
        read_lines(component, &mut clues, &mut notes);
    }
    for content in texts.iter().flat_map(|text| text.all("contentitem")) {
        let kind = content
            .child("mediatype")
            .and_then(|kind| kind.attr("formalname"));
        let is_text = kind.is_none_or(|kind| kind.to_ascii_lowercase().contains("text"));
        let Some(data) = content.child("datacontent").or(content.child("inlinexml")) else {
            continue;
        };
        let mut found = Vec::new();
        if let Some(document) = data.child("nitf") {
            let inner = nitf::draft(document, std::mem::take(&mut clues));
            clues = inner.clues;
            found = inner.pieces;
        } else if data.elements().next().is_some() {
            let body = data.child("html").and_then(|page| page.child("body"));
            nitf::walk(body.unwrap_or(data), &mut found);
        } else if is_text {
            found = metadata::pieces(&data.text());
        }
        if !is_text {
            found
                .iter_mut()
                .for_each(|piece| piece.cut(FurnitureRule::Caption));
        }
        pieces.extend(found);
    }
    let order = metadata::order(&clues, &pieces);
    let managed = item.child("newsmanagement");
    let date = |name: &str| metadata::date(&managed?.child(name)?.text(), order);
    clues.published = date("firstcreated").or(clues.published.take());
    clues.updated = date("thisrevisioncreated");
    if clues.published.is_none() {
        clues.published = clues.updated.take();
    }
    if clues.source.is_none() {
        let provider = item
            .deep("providerid")
            .first()
            .and_then(|id| metadata::some_line(&id.text()));
        clues.source = provider;
    }
    notes::apply(notes, &mut clues, &mut pieces);
    Draft {
        name: clues.headline.clone(),
        format: None,
        layout: Layout::Document,
        pieces,
        clues,
        damaged: false,
    }
}

/// Headline, byline, outlet and language of a component, where they are not known yet.
fn read_lines(component: &Element, clues: &mut Clues, notes: &mut Notes) {
    let lines = component.child("newslines");
    let line = |name: &str| {
        lines?
            .child(name)
            .and_then(|line| metadata::some_line(&line.text()))
    };
    clues.headline = clues.headline.take().or_else(|| line("headline"));
    clues.standfirst = clues.standfirst.take().or_else(|| line("subheadline"));
    notes.dateline = notes.dateline.take().or_else(|| line("dateline"));
    let administered = component.child("administrativemetadata");
    let party = |name: &str| {
        let party = administered?.child(name)?.child("party")?;
        party.attr("formalname").and_then(metadata::some_line)
    };
    clues.source = clues
        .source
        .take()
        .or_else(|| party("source"))
        .or_else(|| party("provider"))
        .or_else(|| line("creditline"));
    if clues.byline.is_empty() {
        metadata::add_authors(
            clues,
            metadata::authors(&line("byline").unwrap_or_default()),
        );
    }
    let described = component.child("descriptivemetadata");
    let language = described
        .and_then(|meta| meta.child("language"))
        .and_then(|l| l.attr("formalname"));
    metadata::tongue(
        clues,
        language.or(component.attr("xml:lang")).unwrap_or_default(),
    );
}

/// What the agency says of the item's fate.
fn management(item: &Element) -> Notes {
    let Some(managed) = item.child("newsmanagement") else {
        return Notes::default();
    };
    let status = managed
        .child("status")
        .and_then(|status| status.attr("formalname"));
    let status = status.unwrap_or_default().to_ascii_lowercase();
    let change = managed
        .child("statuswillchange")
        .and_then(|change| change.child("dateandtime"));
    Notes {
        editors: managed.all("instruction").map(Element::text).collect(),
        embargo: match status.as_str() {
            "embargoed" => Some(change.map(Element::text).unwrap_or_else(|| status.clone())),
            _ => None,
        },
        is_withdrawn: matches!(
            status.as_str(),
            "canceled" | "cancelled" | "withdrawn" | "killed"
        ),
        dateline: None,
    }
}
