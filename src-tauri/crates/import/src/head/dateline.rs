//! Datelines that open a body: "PORT AVELAR, Nov 20, 2026 (MWire) —", "Berlin (dpa) -".

use nutgraf_model::{Block, DateEvidence, Dateline, Published, Span};

use crate::dates::{self, Order};
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;

/// A dateline and the date printed in it.
pub(crate) struct Found {
    pub(crate) dateline: Dateline,
    pub(crate) published: Option<Published>,
}

/// Characters a dateline takes at most.
const LONGEST: usize = 120;

/// Place in capitals, or a place with its agency in brackets; then a dash.
static OPENING: Pattern = Pattern::new(|| {
    pattern(
        r"^(?x)
        (?P<place>\p{Lu}[\p{L}.’'\-]*(?:[\ /]\p{Lu}[\p{L}.’'\-]*){0,4})
        (?P<more>(?:,\ ?[\p{L}\d.’'\-\ ]{1,30}){0,3})?
        \ ?(?:\((?P<agency>[^()]{2,40})\))?
        \ ?(?P<dash>—|–|-{1,2}|:|\.\ ?[–—-])\ ",
    )
});

/// The dateline of a body; where a standfirst without a stop opens it, that of the block behind.
pub(crate) fn find(body: &str, blocks: &[Block], order: Order) -> Option<Found> {
    let mut prose = blocks.iter().filter(|block| block.kind.is_prose());
    let first = prose.next()?.span;
    opening(body, first, order).or_else(|| {
        let is_standfirst = first
            .of(body)
            .is_some_and(|text| !words::ends_sentence(text));
        let second = prose.next().filter(|_| is_standfirst)?;
        opening(body, second.span, order)
    })
}

fn opening(body: &str, first: Span, order: Order) -> Option<Found> {
    let text = first.of(body)?;
    let head = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text, |(end, _)| &text[..end]);
    let hit = OPENING.captures(head)?;
    let whole = hit.get(0)?;
    let place = hit.name("place")?.as_str();
    let agency = hit.name("agency").map(|m| m.as_str().trim().to_owned());
    let is_capital = place
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase)
        && place.chars().count() > 3;
    let dash = hit.name("dash")?.as_str();
    if !(is_capital && dash != ":" && dash != "-"
        || agency.is_some() && dash != ":"
        || is_capital && agency.is_some())
    {
        return None;
    }
    let more = hit.name("more").map_or("", |m| m.as_str());
    let published = dates::find(whole.as_str(), order).map(|d| d.published(DateEvidence::Dateline));
    let region = more.trim_start_matches(',').trim();
    let region = region
        .split(',')
        .map(str::trim)
        .find(|part| !part.is_empty());
    let place = match region {
        Some(region) if !region.chars().any(|c| c.is_ascii_digit()) => format!("{place}, {region}"),
        _ => place.to_owned(),
    };
    let end = first.start + whole.as_str().trim_end().len();
    Some(Found {
        dateline: Dateline {
            place,
            agency,
            span: Span::new(first.start, end),
        },
        published,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: Option<(&str, Option<&str>, &str, Option<&str>)>) {
        let found = find(text, &Block::paragraphs(text), Order::MonthFirst);
        let got = found.as_ref().map(|f| {
            (
                f.dateline.place.as_str(),
                f.dateline.agency.as_deref(),
                f.dateline.span.of(text).expect("in the body"),
                f.published.as_ref().map(Published::rfc3339),
            )
        });
        let want = want.map(|(p, a, s, d)| (p, a, s, d.map(str::to_owned)));
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn datelines_of_the_agencies() {
        check(
            "PORT AVELAR (MWire) — The harbour",
            Some(("PORT AVELAR", Some("MWire"), "PORT AVELAR (MWire) —", None)),
        );
        check(
            "Berlin (dpa) - Der Hafen",
            Some(("Berlin", Some("dpa"), "Berlin (dpa) -", None)),
        );
        check(
            "LOS ANGELES — The pier",
            Some(("LOS ANGELES", None, "LOS ANGELES —", None)),
        );
        check(
            "PORT AVELAR, Nov. 20, 2026 (MWire) -- The",
            Some((
                "PORT AVELAR",
                Some("MWire"),
                "PORT AVELAR, Nov. 20, 2026 (MWire) --",
                Some("2026-11-20"),
            )),
        );
        check(
            "SALEM, Ore. (MWire) — The",
            Some(("SALEM, Ore.", Some("MWire"), "SALEM, Ore. (MWire) —", None)),
        );
    }

    #[test]
    fn sentences_with_dashes_are_no_datelines() {
        check("The harbour — closed since May — opened.", None);
        check("NATO: The harbour", None);
        check("He said - so.", None);
    }
}
