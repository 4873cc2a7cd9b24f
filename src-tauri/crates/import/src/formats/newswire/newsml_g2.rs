//! NewsML-G2: a news item, or a message of several.

use nutgraf_model::{BlockKind, FurnitureRule};

use super::nitf;
use super::notes::{self, Notes};
use crate::Item;
use crate::draft::{Clues, Contents, Draft, Layout};
use crate::error::ReadError;
use crate::format_info::{FileKind, FormatInfo, NEWSWIRE};
use crate::formats::metadata;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::limits::MAX_PARTS;
use crate::xml::tree::{self, Element};

/// The reader of NewsML-G2.
pub(crate) struct NewsMlG2;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: NEWSWIRE,
    name: "NewsML-G2",
    holds: "each news item is an article",
    kind: FileKind::Feed,
    files: &[],
};

impl FormatReader for NewsMlG2 {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        const ROOTS: [&str; 3] = ["newsitem", "newsmessage", "packageitem"];
        ROOTS.contains(&file.root()?).then_some(Certainty::Root)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        read(item)
    }
}

/// Reads an item or a message.
fn read(item: &Item) -> Result<Contents, ReadError> {
    let decoded = tree::decoded(item.bytes);
    let root = tree::parse(&decoded.text).ok_or(ReadError::ReaderFailed)?;
    let items = match root.name.as_str() {
        "newsitem" => vec![&root],
        _ => root.deep("newsitem"),
    };
    let drafts = items.into_iter().take(MAX_PARTS + 1).map(|item| {
        let mut draft = draft(item);
        draft.damaged = decoded.damaged;
        draft
    });
    Ok(Contents::Drafts(drafts.collect()))
}

fn draft(item: &Element) -> Draft {
    let about = item.child("itemmeta");
    let content = item.child("contentmeta");
    let mut clues = Clues::default();
    let language = content
        .and_then(|meta| meta.child("language"))
        .and_then(|l| l.attr("tag"));
    metadata::tongue(
        &mut clues,
        language.or(item.attr("xml:lang")).unwrap_or_default(),
    );
    clues.headline = headline(content, about);
    clues.source = source(item, about, content);
    let mut notes = notes(about);
    notes.dateline = content
        .and_then(|meta| meta.child("dateline"))
        .map(Element::text);
    for by in content.iter().flat_map(|meta| meta.all("by")) {
        metadata::add_authors(&mut clues, metadata::authors(&by.text()));
    }
    if let (true, Some(content)) = (clues.byline.is_empty(), content) {
        for creator in content.all("creator").chain(content.all("contributor")) {
            let name = creator.child("name").map(Element::text);
            metadata::add_authors(&mut clues, metadata::authors(&name.unwrap_or_default()));
        }
    }
    let mut pieces = Vec::new();
    for set in item.all("contentset") {
        for part in set.elements() {
            read_part(part, &mut clues, &mut pieces);
        }
    }
    let order = metadata::order(&clues, &pieces);
    let date =
        |meta: Option<&Element>, name: &str| metadata::date(&meta?.child(name)?.text(), order);
    let told = date(about, "firstcreated").or_else(|| date(content, "contentcreated"));
    clues.published = told.or(clues.published.take());
    clues.updated = date(about, "versioncreated").or_else(|| date(content, "contentmodified"));
    if clues.published.is_none() {
        clues.published = clues.updated.take();
    }
    let guid = ["link", "guid"].iter().find_map(|name| match *name {
        "link" => about?
            .all("link")
            .find_map(|link| metadata::address(link.attr("href")?, None)),
        name => metadata::address(item.attr(name)?, None),
    });
    clues.url = guid;
    clues.details.key = item.attr("guid").map(str::to_owned);
    if !pieces.is_empty() {
        let summary = content
            .iter()
            .flat_map(|meta| meta.all("description"))
            .next();
        let summary = summary.and_then(|text| metadata::some_line(&text.text()));
        clues.standfirst = clues
            .standfirst
            .take()
            .or(summary.filter(|text| text.chars().count() > 20));
    }
    let slug = content
        .and_then(|meta| meta.child("slugline"))
        .map(Element::text);
    let name = clues
        .headline
        .clone()
        .or(slug.and_then(|slug| metadata::some_line(&slug)));
    notes::apply(notes, &mut clues, &mut pieces);
    Draft {
        name,
        format: None,
        layout: Layout::Document,
        pieces,
        clues,
        damaged: false,
    }
}

/// The main headline; a subtitle is none.
fn headline(content: Option<&Element>, about: Option<&Element>) -> Option<String> {
    let headlines: Vec<&Element> = content
        .iter()
        .flat_map(|meta| meta.all("headline"))
        .collect();
    let is_main = |line: &&&Element| {
        line.attr("role")
            .is_none_or(|role| role.contains("main") || role.ends_with(":hl1"))
    };
    let main = headlines.iter().find(is_main).or(headlines.first());
    let title = about.and_then(|meta| meta.child("title"));
    main.copied()
        .or(title)
        .and_then(|line| metadata::some_line(&line.text()))
}

/// Who stands for the text: the source named, the owner, the provider.
fn source(item: &Element, about: Option<&Element>, content: Option<&Element>) -> Option<String> {
    let named = |element: &Element| {
        let name = element.child("name").map(Element::text);
        let literal = || element.attr("literal").map(str::to_owned);
        let code = || {
            element
                .attr("qcode")
                .and_then(|code| code.split_once(':'))
                .map(|(_, name)| name.to_owned())
        };
        name.or_else(literal)
            .or_else(code)
            .and_then(|name| metadata::some_line(&name))
    };
    let credit = content
        .and_then(|meta| meta.child("creditline"))
        .and_then(|line| metadata::some_line(&line.text()));
    let source = content
        .and_then(|meta| meta.child("infosource"))
        .and_then(named);
    let owner = item
        .child("rightsinfo")
        .and_then(|rights| rights.child("copyrightholder"))
        .and_then(named);
    let provider = about
        .and_then(|meta| meta.child("provider"))
        .and_then(named);
    source.or(credit).or(owner).or(provider)
}

fn notes(about: Option<&Element>) -> Notes {
    let Some(about) = about else {
        return Notes::default();
    };
    let status = about
        .child("pubstatus")
        .and_then(|status| status.attr("qcode"));
    Notes {
        editors: about.all("ednote").map(Element::text).collect(),
        embargo: about.child("embargoed").map(Element::text),
        is_withdrawn: status
            .is_some_and(|status| status.ends_with("canceled") || status.ends_with("cancelled")),
        dateline: None,
    }
}

/// The text in one of its forms; the first that holds any counts.
fn read_part(part: &Element, clues: &mut Clues, pieces: &mut Vec<crate::draft::Piece>) {
    if !pieces.is_empty() {
        return;
    }
    match part.name.as_str() {
        "inlinexml" => {
            if let Some(document) = part.child("nitf") {
                let inner = nitf::draft(document, std::mem::take(clues));
                *clues = inner.clues;
                *pieces = inner.pieces;
            } else {
                let body = part.child("html").and_then(|page| page.child("body"));
                nitf::walk(body.unwrap_or(part), pieces);
            }
        }
        "inlinedata"
            if part
                .attr("contenttype")
                .is_none_or(|kind| kind.starts_with("text/")) =>
        {
            *pieces = metadata::pieces(&part.text());
        }
        "remotecontent" => {
            for text in part.all("altid").chain(part.all("description")) {
                nitf::push(
                    pieces,
                    BlockKind::Paragraph,
                    &text.text(),
                    Some(FurnitureRule::Caption),
                );
            }
            pieces.clear();
        }
        _ => {}
    }
}
