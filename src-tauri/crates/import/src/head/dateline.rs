//! Datelines that open a body: "PORT AVELAR, Nov 20, 2026 (MWire) —", "Berlin (dpa) -",
//! "(MWire) -", "Berlin (dpa)Der Hafen".

use nutgraf_model::{Block, DateEvidence, Dateline, Published, Span};
use regex::Captures;

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

/// The agency alone, with or without a dash; or a place and the agency, and the sentence follows
/// without a space, as pages lose it.
static AGENCY: Pattern = Pattern::new(|| {
    pattern(
        r"^(?x)
        (?:(?P<place>\p{Lu}[\p{L}.’'\-]*(?:\ \p{Lu}[\p{L}.’'\-]*){0,3})
        (?P<more>(?:,\ ?[\p{L}\d.’'\-\ ]{1,30}){0,3})\ ?)?
        \((?P<agency>\p{Lu}[\p{L}.]{1,11})\)
        (?P<dash>\ ?(?:—|–|-{1,2})\ |\ )?
        [\p{Lu}\d“\x22‘«„]",
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
    let hit = hit(head)?;
    let agency = hit.name("agency").map(|m| m.as_str().trim().to_owned());
    let whole = head.get(..hit.name("dash").or(hit.name("agency"))?.end())?;
    // The bracket behind the agency is the dateline's where no dash is.
    let end = if hit.name("dash").is_some() {
        whole.trim_end().len()
    } else {
        whole.len() + 1
    };
    let more = hit.name("more").map_or("", |m| m.as_str());
    let published = dates::find(whole, order).map(|d| d.published(DateEvidence::Dateline));
    let region = more.trim_start_matches(',').trim();
    let region = region
        .split(',')
        .map(str::trim)
        .find(|part| !part.is_empty())
        .filter(|region| !region.chars().any(|c| c.is_ascii_digit()));
    let place = hit.name("place").map(|place| match region {
        Some(region) => format!("{}, {region}", place.as_str()),
        None => place.as_str().to_owned(),
    });
    Some(Found {
        dateline: Dateline {
            place,
            agency,
            span: Span::new(first.start, first.start + end),
        },
        published,
    })
}

fn hit(head: &str) -> Option<Captures<'_>> {
    OPENING
        .captures(head)
        .filter(is_dateline)
        .or_else(|| AGENCY.captures(head).filter(is_agency))
}

/// Whether the place is printed in capitals or the agency behind it, and the dash is no colon.
fn is_dateline(hit: &Captures) -> bool {
    let (Some(place), Some(dash)) = (hit.name("place"), hit.name("dash")) else {
        return false;
    };
    let mut letters = place.as_str().chars().filter(|c| c.is_alphabetic());
    let is_capital = letters.all(char::is_uppercase) && place.as_str().chars().count() > 3;
    let has_agency = hit.name("agency").is_some();
    match dash.as_str() {
        ":" => is_capital && has_agency,
        "-" => has_agency,
        _ => is_capital || has_agency,
    }
}

/// Behind a place the agency stands without a space before the sentence: with one, the bracket is
/// an abbreviation in the sentence. What has a dash is [`OPENING`]'s.
fn is_agency(hit: &Captures) -> bool {
    hit.name("place").is_none() || hit.name("dash").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: Option<(&str, Option<&str>, &str, Option<&str>)>) {
        let found = find(text, &Block::paragraphs(text), Order::MonthFirst);
        let got = found.as_ref().map(|f| {
            (
                f.dateline.place.as_deref().unwrap_or_default(),
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
    fn an_agency_alone_or_glued_to_its_sentence() {
        for (text, place, agency, span) in [
            ("(MWire) - The harbour", "", "MWire", "(MWire) -"),
            ("(MWN)The harbour", "", "MWN", "(MWN)"),
            ("(MWN) The harbour", "", "MWN", "(MWN)"),
            ("(MWN) -- “The harbour", "", "MWN", "(MWN) --"),
            ("Morrow (MWN)The", "Morrow", "MWN", "Morrow (MWN)"),
            (
                "Port Avelar, Osk (MWN)Twenty",
                "Port Avelar, Osk",
                "MWN",
                "Port Avelar, Osk (MWN)",
            ),
        ] {
            check(text, Some((place, Some(agency), span, None)));
        }
        check("Harbour Workers United (HWU) The union", None);
        check("The Harbour Board (HB) said", None);
        check("(the harbour)The board", None);
        check("(Mara Ellison, 2020) The", None);
    }

    #[test]
    fn sentences_with_dashes_are_no_datelines() {
        check("The harbour — closed since May — opened.", None);
        check("NATO: The harbour", None);
        check("He said - so.", None);
    }
}
