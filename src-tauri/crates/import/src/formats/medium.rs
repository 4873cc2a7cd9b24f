//! Posts as Medium exports them: a page each, whose parts are named (microformats, h-entry).

use dom_query::Document;

use super::metadata;
use crate::dates::Order;
use crate::draft::{Clues, Draft, Layout};
use crate::html::{self, limit_depth};

/// A post; `None` of a page that is none.
pub(super) fn read(page: &str) -> Option<Draft> {
    if !page.contains("h-entry") || !page.contains("data-field=\"body\"") {
        return None;
    }
    let document = Document::from(limit_depth(page).as_ref());
    let body = document.select_single("[data-field=body]");
    let text = |name: &str| metadata::some_line(&document.select_single(name).text());
    let attr = |name: &str, attr: &str| {
        document
            .select_single(name)
            .attr(attr)
            .map(|value| value.to_string())
    };
    let title = text(".p-name");
    let mut clues = Clues {
        headline: title.clone(),
        standfirst: text("[data-field=subtitle]"),
        url: attr(".p-canonical", "href").and_then(|url| metadata::address(&url, None)),
        ..Clues::default()
    };
    let author = text(".p-author").unwrap_or_default();
    metadata::add_authors(&mut clues, metadata::authors(&author));
    let date = attr(".dt-published", "datetime");
    clues.published = date.and_then(|date| metadata::date(&date, Order::DayFirst));
    let mut pieces = html::pieces(&body.html());
    // The title stands in the text, too, and so may the subtitle.
    let said = [&clues.headline, &clues.standfirst];
    let copies = pieces
        .iter()
        .take(2)
        .filter(|piece| said.iter().any(|line| line.as_deref() == Some(&piece.text)));
    let copies = copies.count();
    pieces.drain(..copies.min(pieces.len()));
    Some(Draft {
        name: title,
        format: None,
        layout: Layout::Document,
        pieces,
        clues,
        damaged: false,
    })
}
