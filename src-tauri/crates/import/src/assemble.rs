//! The desk: a draft becomes an article. Each step marks pieces or fills in what is known;
//! only at the end is the body set, and after that it is never touched again.

use std::collections::HashSet;

use nutgraf_language::List;
use nutgraf_model::{
    Article, Block, BlockKind, DateEvidence, Format, FurnitureRule, Published, Span, Warning,
};

use crate::boilerplate;
use crate::corrections;
use crate::dates::{self, Order};
use crate::draft::{Clues, Draft, Layout, Piece};
use crate::furniture;
use crate::head::{self, dateline, dateprint};
use crate::kind;
use crate::language::language;
use crate::limits::{MAX_BLOCKS, MAX_BODY};
use crate::text::phrases::Phrases;
use crate::text::{initials, tidy, words};

/// Fewer words than this in a body are said to be few.
const SHORT_BODY: usize = 40;

/// Edits a draft; `None` where nothing in it reads like an article.
pub(crate) fn article(draft: Draft) -> Option<Article> {
    keeping(draft, None).map(|(article, _)| article)
}

/// Edits a draft of which the blocks at `kept`, and no others, are the body where the reader said
/// so; with the article its pieces as they were marked, without those that went into its head.
pub(crate) fn keeping(
    mut draft: Draft,
    kept: Option<&HashSet<usize>>,
) -> Option<(Article, Vec<Piece>)> {
    draft.pieces.retain(|piece| !piece.text.trim().is_empty());
    if draft.pieces.iter().all(|piece| piece.words == 0) {
        return None;
    }
    join_initials(&mut draft.pieces);
    let tongue = spoken(&draft);
    let order = Order::of(tongue, draft.clues.region.as_deref());
    furniture::mark_captions(&mut draft.pieces);
    let is_page = draft.layout == Layout::Plain && furniture::mark_page(&mut draft.pieces);
    let mut head = head::read(&mut draft, order);
    if head.byline.is_empty() {
        head.byline = std::mem::take(&mut draft.clues.sender);
    }
    if is_page {
        furniture::mark_above(&mut draft.pieces);
    }
    furniture::mark_all(&mut draft.pieces, draft.layout == Layout::Page);
    if is_page {
        furniture::mark_runs(&mut draft.pieces);
    }
    #[cfg(feature = "training")]
    boilerplate::training::note(&draft, &head.headline, head.standfirst.as_deref());
    if kept.is_none() {
        boilerplate::classify(&mut draft, &head.headline, head.standfirst.as_deref());
    }
    // What is told as the standfirst is not shown as furniture, too.
    let is_shown = |piece: &Piece| piece.is_kept() || !piece.is_standfirst;
    draft.pieces.retain(is_shown);
    let has_text = |pieces: &[Piece]| pieces.iter().any(|p| p.is_kept() && p.words > 0);
    match kept {
        Some(kept) => obey(&mut draft.pieces, kept),
        None if !has_text(&draft.pieces) => restore(&mut draft.pieces),
        None => {}
    }
    corrections::mark(&mut draft.pieces);
    head.standfirst = head
        .standfirst
        .filter(|said| !opens_body(&mut draft.pieces, said));
    let body = Body::of(&draft.pieces)?;
    let dateline = dateline::find(&body.text, &body.blocks, order);
    let published = published(&mut head, &draft, dateline.as_ref(), order);
    let warnings = warnings(&draft, &head, published.as_ref(), &body);
    // A report that names no other outlet is the agency's whose dateline it bears.
    let agency = || dateline.as_ref()?.dateline.agency.clone();
    let source = head.source.or_else(agency);
    let kind = kind::of(&head.headline, &draft.clues, &body.text, &body.blocks);
    let article = Article {
        headline: head.headline,
        standfirst: head.standfirst,
        byline: head.byline,
        dateline: dateline.map(|found| found.dateline),
        updated: head
            .updated
            .filter(|updated| !published.as_ref().is_some_and(|p| says(p, updated))),
        published,
        source,
        url: draft.clues.url,
        language: language(&body.text).or(draft.clues.language),
        body: body.text,
        blocks: body.blocks,
        furniture: body.furniture,
        format: draft.format.unwrap_or_default(),
        kind,
        warnings,
        details: draft.clues.details,
    };
    Some((article, draft.pieces))
}

/// An article of which only the head is known.
pub(crate) fn head_alone(clues: Clues, format: Format) -> Article {
    let undated = clues.published.is_none().then_some(Warning::Undated);
    Article {
        headline: clues.headline.unwrap_or_default(),
        standfirst: clues.standfirst,
        byline: clues.byline,
        dateline: None,
        published: clues.published.or_else(|| clues.updated.clone()),
        updated: clues.updated,
        source: clues.source,
        url: clues.url,
        language: clues.language,
        body: String::new(),
        blocks: Vec::new(),
        furniture: Vec::new(),
        format,
        kind: clues.kind.unwrap_or_default(),
        warnings: undated.into_iter().chain([Warning::VeryShort]).collect(),
        details: clues.details,
    }
}

/// Puts first letters that stand apart in front of their words.
fn join_initials(pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        let piece = &pieces[at];
        if !piece.is_prose() {
            continue;
        }
        let before = at.checked_sub(1).map(|before| pieces[before].text.as_str());
        let joined = before.and_then(|initial| initials::joined(initial, &piece.text));
        if let Some(text) = joined {
            pieces[at - 1].cut_surely(FurnitureRule::Repeated);
            pieces[at].text = text;
        } else if let Some(text) = initials::mended(&piece.text) {
            pieces[at].text = text;
        }
    }
}

/// The reader's word goes before every rule. What they restore of a picture's words stays that.
fn obey(pieces: &mut [Piece], kept: &HashSet<usize>) {
    for piece in pieces {
        if !piece.place.is_some_and(|place| kept.contains(&place)) {
            piece.cut(FurnitureRule::ByReader);
            continue;
        }
        piece.kind = match piece.cut.take() {
            Some(FurnitureRule::Caption) => BlockKind::Caption,
            Some(FurnitureRule::Credit) => BlockKind::Credit,
            _ => piece.kind,
        };
    }
}

/// Whether the text opens with the standfirst: then it is told there as what it is, not twice.
fn opens_body(pieces: &mut [Piece], standfirst: &str) -> bool {
    let said = words::fold(standfirst);
    let mut kept = pieces.iter_mut().filter(|piece| piece.is_kept()).take(3);
    let found = kept.find(|piece| words::fold(&piece.text) == said);
    found
        .map(|piece| piece.kind = BlockKind::Standfirst)
        .is_some()
}

/// The language most of the text is in, else the declared one.
fn spoken(draft: &Draft) -> Option<nutgraf_model::Language> {
    let longest = draft.pieces.iter().max_by_key(|piece| piece.words)?;
    language(&longest.text).or(draft.clues.language)
}

/// Where every piece was taken for furniture, the text is all there is: keep the prose.
fn restore(pieces: &mut [Piece]) {
    for piece in pieces.iter_mut() {
        if piece.cut != Some(FurnitureRule::Repeated) {
            piece.cut = None;
        }
    }
}

struct Body {
    is_cut: bool,
    text: String,
    blocks: Vec<Block>,
    furniture: Vec<nutgraf_model::Furniture>,
}

impl Body {
    /// Joins what was kept, and notes where each cut piece stood; `None` without any text.
    fn of(pieces: &[Piece]) -> Option<Body> {
        let mut body = Body {
            is_cut: false,
            text: String::new(),
            blocks: Vec::new(),
            furniture: Vec::new(),
        };
        let mut waiting = Vec::new();
        for piece in pieces {
            let text = block_text(&piece.text, piece.kind);
            if text.is_empty() {
                continue;
            }
            if let Some(rule) = piece.cut {
                waiting.push((rule, text));
                continue;
            }
            let room = MAX_BODY.saturating_sub(body.text.len());
            if body.blocks.len() >= MAX_BLOCKS || room < text.len() && !body.blocks.is_empty() {
                body.is_cut = true;
                break;
            }
            body.is_cut = text.len() > room;
            let text = words::head(&text, room).trim_end();
            if !body.text.is_empty() {
                body.text.push_str("\n\n");
            }
            let start = body.text.len();
            body.place(&mut waiting, start);
            body.text.push_str(text);
            let span = Span::new(start, body.text.len());
            body.blocks.push(Block {
                kind: piece.kind,
                span,
            });
        }
        let end = body.text.len();
        body.place(&mut waiting, end);
        (!body.blocks.is_empty()).then_some(body)
    }

    fn place(&mut self, waiting: &mut Vec<(FurnitureRule, String)>, at: usize) {
        let room = MAX_BLOCKS.saturating_sub(self.furniture.len());
        for (rule, text) in waiting.drain(..).take(room) {
            self.furniture
                .push(nutgraf_model::Furniture { rule, text, at });
        }
    }
}

/// A table keeps its lines; everything else stands on one line.
fn block_text(text: &str, kind: BlockKind) -> String {
    match kind {
        BlockKind::Table => text
            .lines()
            .map(tidy::one_line)
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n"),
        _ => tidy::one_line(text),
    }
}

/// The date of publication, from the strongest evidence there is.
fn published(
    head: &mut head::Head,
    draft: &Draft,
    dateline: Option<&dateline::DatelineMatch>,
    order: Order,
) -> Option<Published> {
    head.published
        .take()
        .or_else(|| dateline.and_then(|found| found.published.clone()))
        .or_else(|| draft.clues.named_day.clone())
        .or_else(|| counted(draft, order))
        .or_else(|| inferred(&draft.pieces, order))
        .or_else(|| head.updated.clone().map(Published::changed))
        .or_else(|| draft.clues.created.clone())
}

/// Whether a date says already when the article was changed.
fn says(published: &Published, updated: &Published) -> bool {
    published == updated
        || published.evidence == DateEvidence::Changed && published.day == updated.day
}

/// A date line at the head that needs the day the item was saved: "3 hours ago", "27 February".
fn counted(draft: &Draft, order: Order) -> Option<Published> {
    let saved = draft.clues.saved?;
    let head = draft.pieces.iter().take(NEAR_HEAD);
    let lines = head.filter(|piece| !piece.is_prose());
    dateprint::beside(lines.map(|piece| piece.text.as_str()), order, saved)
}

/// Pieces among which the date line of an article stands.
const NEAR_HEAD: usize = 40;

/// The latest day a caption names: the article appeared on that day or later.
fn inferred(pieces: &[Piece], order: Order) -> Option<Published> {
    pieces
        .iter()
        .filter(|piece| {
            matches!(
                piece.cut,
                Some(FurnitureRule::Caption | FurnitureRule::Credit)
            )
        })
        .flat_map(|piece| dates::find_all(&piece.text, order))
        .max_by_key(|found| found.day)
        .map(|found| found.published(DateEvidence::Inferred))
}

/// What offers the rest of an article to subscribers.
static OFFER: Phrases = Phrases::new(List::PaywallPhrase);

/// Words of a copied opening, at most.
const COPIED_OPENING: usize = 250;
/// Words of the longest line that offers the rest.
const LONGEST_OFFER: usize = 40;

/// Whether a text was copied from a page that sells the rest of it.
fn is_copied_opening(draft: &Draft, body: &Body) -> bool {
    let is_offer = |piece: &Piece| piece.words <= LONGEST_OFFER && OFFER.count(&piece.text) > 0;
    let behind = draft.pieces.iter().skip_while(|piece| !piece.is_kept());
    draft.layout == Layout::Plain
        && words::are_fewer(&body.text, COPIED_OPENING)
        && behind.skip(1).any(is_offer)
}

fn warnings(
    draft: &Draft,
    head: &head::Head,
    published: Option<&Published>,
    body: &Body,
) -> Vec<Warning> {
    let rests_on = |evidence| published.is_some_and(|p| p.evidence == evidence);
    let found = [
        (published.is_none(), Warning::Undated),
        (rests_on(DateEvidence::Inferred), Warning::DateInferred),
        (rests_on(DateEvidence::File), Warning::DateOfFile),
        (rests_on(DateEvidence::Changed), Warning::DateOfChange),
        (head.guessed, Warning::HeadlineGuessed),
        (draft.damaged, Warning::DamagedEncoding),
        (body.is_cut, Warning::Truncated),
        (words::are_fewer(&body.text, SHORT_BODY), Warning::VeryShort),
        (is_copied_opening(draft, body), Warning::OpeningOnly),
    ];
    let found = found.into_iter().filter(|(holds, _)| *holds);
    let told = draft.clues.warnings.iter().copied();
    found.map(|(_, warning)| warning).chain(told).collect()
}
