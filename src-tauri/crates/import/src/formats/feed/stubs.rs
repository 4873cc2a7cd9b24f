//! Entries that hold no text of their own: a link to comments, one sentence that all of them share.
//! Of such a feed the addresses are offered.

use std::collections::HashMap;

use nutgraf_model::{Link, LinkKind};

use crate::draft::{Contents, Draft, Piece};
use crate::limits::MAX_LINKS;
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;

/// A text of more words that several entries share is theirs nevertheless.
const LONGEST_STUB: usize = 60;

/// The articles of a feed, or the addresses where no entry has a text of its own.
pub(super) fn contents(mut drafts: Vec<Draft>) -> Contents {
    drafts.iter_mut().for_each(clear_links);
    clear_shared(&mut drafts);
    let is_empty = |draft: &Draft| draft.pieces.iter().all(|piece| piece.words == 0);
    if drafts.iter().all(is_empty) {
        let mut links: Vec<Link> = Vec::new();
        for draft in &drafts {
            let is_new = |url: &String| links.iter().all(|link| link.url != *url);
            if let Some(url) = draft.clues.url.clone().filter(is_new) {
                links.push(Link {
                    kind: LinkKind::Page,
                    url,
                    title: draft.clues.headline.clone(),
                });
            }
        }
        if !links.is_empty() {
            links.truncate(MAX_LINKS);
            return Contents::Links(links);
        }
    }
    Contents::Drafts(drafts)
}

/// Clears an entry that only says where its article and its comments are.
fn clear_links(draft: &mut Draft) {
    static LINK: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)^\W*(?:(?:(?:article|comments?|story|source) url|points|score|# ?comments|link|via|by|author)\s*:.*|\d+ (?:points?|comments?).*|(?:view |read |all |\d+ )?(?:comments?|discuss(?:ion)?|link|permalink|kommentare|commentaires|comentarios)|(?:read|view|see) (?:more|article|the (?:full|whole) (?:story|article|post).{0,60})|submitted by\b.*|https?://\S+|\[(?:link|comments)\]|\||\s)+\W*$",
        )
    });
    let is_link = |piece: &Piece| piece.words < 40 && LINK.is_match(&piece.text);
    if !draft.pieces.is_empty() && draft.pieces.iter().all(is_link) {
        draft.pieces.clear();
    }
}

/// Clears what entries of other titles and addresses say too: a plea to subscribe, no text.
fn clear_shared(drafts: &mut [Draft]) {
    let text_of = |draft: &Draft| {
        let words: usize = draft.pieces.iter().map(|piece| piece.words).sum();
        let text: Vec<&str> = draft
            .pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        (1..=LONGEST_STUB)
            .contains(&words)
            .then(|| words::fold(&text.join(" ")))
    };
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        if let Some(text) = text_of(draft) {
            seen.entry(text).or_default().push(at);
        }
    }
    for places in seen.into_values().filter(|places| places.len() > 1) {
        let first = &drafts[places[0]].clues;
        let (title, url) = (first.headline.clone(), first.url.clone());
        let differs = |at: &usize| {
            let clues = &drafts[*at].clues;
            clues.headline != title && clues.url.is_some() && clues.url != url
        };
        if url.is_some() && places[1..].iter().all(differs) {
            places.iter().for_each(|at| drafts[*at].pieces.clear());
        }
    }
}
