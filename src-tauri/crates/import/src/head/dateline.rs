//! Datelines that open a body: "PORT AVELAR, Nov 20, 2026 (MWire) —", "Berlin (dpa) -",
//! "(MWire) -", "Berlin (dpa)Der Hafen".

use nutgraf_model::{Block, DateEvidence, Dateline, Published, Span};
use regex::Captures;

use crate::dates::{self, Order};
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;

/// A dateline and the date printed in it.
pub(crate) struct DatelineMatch {
    pub(crate) dateline: Dateline,
    pub(crate) published: Option<Published>,
}

/// Characters a dateline takes at most.
const LONGEST: usize = 120;

/// Place in capitals, or a place with its agency in brackets; then a dash. That only letters stand
/// in them is seen afterwards: Unicode's letters, so many times over, would be megabytes of pattern.
static OPENING: Pattern = Pattern::new(|| {
    pattern(
        r"^(?x)
        (?P<place>[^\s/|,;:!?()\[\]“”„«»…—–]+(?:[\ /][^\s/|,;:!?()\[\]“”„«»…—–]+){0,4})
        (?P<more>(?:,\ ?[^/|,;:!?()\[\]“”„«»…—–\t\r\n]{1,30}){0,3})?
        \ ?(?:\((?P<agency>[^()]{2,40})\))?
        \ ?(?P<dash>—|–|-{1,2}|:|\.\ ?[–—-])\ ",
    )
});

/// The agency alone, with or without a dash; or a place and the agency, and the sentence follows
/// without a space, as pages lose it.
static AGENCY: Pattern = Pattern::new(|| {
    pattern(
        r"^(?x)
        (?:(?P<place>[^\s/|,;:!?()\[\]“”„«»…—–]+(?:\ [^\s/|,;:!?()\[\]“”„«»…—–]+){0,3})
        (?P<more>(?:,\ ?[^/|,;:!?()\[\]“”„«»…—–\t\r\n]{1,30}){0,3})\ ?)?
        \((?P<agency>[^\s()]{2,12})\)
        (?P<dash>\ ?(?:—|–|-{1,2})\ |\ )?
        (?P<first>\S)",
    )
});

/// The dateline of a body; where a standfirst without a stop opens it, that of the block behind.
pub(crate) fn find(body: &str, blocks: &[Block], order: Order) -> Option<DatelineMatch> {
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

fn opening(body: &str, first: Span, order: Order) -> Option<DatelineMatch> {
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
    Some(DatelineMatch {
        dateline: Dateline {
            place,
            agency,
            span: Span::new(first.start, first.start + end),
        },
        published,
    })
}

fn hit(head: &str) -> Option<Captures<'_>> {
    let opening = OPENING
        .captures(head)
        .filter(is_spelled)
        .filter(is_dateline);
    opening.or_else(|| AGENCY.captures(head).filter(is_spelled).filter(is_agency))
}

/// Whether place and region are spelled as such: words with capitals, then letters and days.
fn is_spelled(hit: &Captures) -> bool {
    let is_part = |c: char| c.is_alphabetic() || ".’'-".contains(c);
    let is_word = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(is_part);
    let place = hit.name("place").map(|place| place.as_str());
    let more = hit.name("more").map_or("", |more| more.as_str());
    place.is_none_or(|place| place.split([' ', '/']).all(is_word))
        && more
            .chars()
            .all(|c| c.is_alphanumeric() || " ,.’'-".contains(c))
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
    let (Some(agency), Some(first)) = (hit.name("agency"), hit.name("first")) else {
        return false;
    };
    let is_name = agency.as_str().starts_with(char::is_uppercase)
        && agency
            .as_str()
            .chars()
            .all(|c| c.is_alphabetic() || c == '.');
    let opens = |c: char| c.is_uppercase() || c.is_numeric() || "“\"‘«„".contains(c);
    is_name
        && first.as_str().starts_with(opens)
        && (hit.name("place").is_none() || hit.name("dash").is_none())
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
