//! Mails that are lists: alerts and digests of headlines. One whose stories have no text of their
//! own offers their addresses; one whose stories do is read as several articles.

use std::collections::HashSet;

use dom_query::Document;
use nutgraf_model::{Link, LinkKind, Warning};

use crate::draft::{Draft, Piece};
use crate::formats::metadata;
use crate::html::limit_depth;
use crate::limits::MAX_LINKS;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, words};

/// Words that the title of a story has.
const TITLE: std::ops::RangeInclusive<usize> = 3..=28;
/// A paragraph of more words is a text, and no teaser.
const TEASER: usize = 45;
/// Words in such paragraphs that make a mail more than a list.
const TEXT: usize = 90;
/// Stories that a list has at least.
const FEWEST: usize = 2;
/// Stories with texts of their own that are told apart.
const FEWEST_TEXTS: usize = 3;
/// Words that a story's own text has.
const OWN_TEXT: usize = 30;
/// Fewer words of a story's own text are only its opening.
const OPENING: usize = 120;

/// The stories that a page of a mail links to, by their titles.
pub(super) fn stories(page: &str) -> Vec<Link> {
    let document = Document::from(limit_depth(page).as_ref());
    let mut found: Vec<Link> = Vec::new();
    let mut known = HashSet::new();
    for anchor in document.select("a[href]").nodes() {
        let Some(url) = anchor
            .attr("href")
            .and_then(|url| metadata::address(&url, None))
        else {
            continue;
        };
        let title = tidy::one_line(&tidy::tidy(&anchor.text()));
        if !TITLE.contains(&words::count(&title)) || is_frame(&title) || is_frame_address(&url) {
            continue;
        }
        let url = direct(&url).unwrap_or(url);
        if found.len() < MAX_LINKS && known.insert(url.clone()) {
            found.push(Link {
                kind: LinkKind::Page,
                url,
                title: Some(title),
            });
        }
    }
    found
}

/// The addresses of a mail that holds titles and teasers and no text; `None` of one that does.
pub(super) fn offered(stories: Vec<Link>, pieces: &[Piece], is_alert: bool) -> Option<Vec<Link>> {
    let kept = pieces.iter().filter(|piece| piece.is_kept());
    let texts = kept.clone().filter(|piece| piece.words >= TEASER);
    let text: usize = texts.map(|piece| piece.words).sum();
    let all: usize = kept.map(|piece| piece.words).sum();
    let titled = |link: &Link| link.title.as_deref().map_or(0, words::count);
    let titles: usize = stories.iter().map(titled).sum();
    let is_list = is_alert && !stories.is_empty()
        || stories.len() >= FEWEST && text < TEXT && titles * 4 >= all;
    is_list.then_some(stories)
}

/// The stories of a mail that tells several, each with a text of its own; `None` of one that does
/// not.
pub(super) fn split(stories: &[Link], own: &Draft) -> Option<Vec<Draft>> {
    let titles: Vec<(String, &Link)> = stories
        .iter()
        .filter_map(|link| Some((words::fold(link.title.as_deref()?), link)))
        .collect();
    let title_of = |piece: &Piece| {
        let folded = words::fold(&piece.text);
        titles
            .iter()
            .find(|(title, _)| *title == folded)
            .map(|(_, link)| *link)
    };
    let mut found: Vec<(&Link, Vec<Piece>)> = Vec::new();
    for piece in &own.pieces {
        match title_of(piece) {
            Some(link) => found.push((link, Vec::new())),
            None if !piece.is_kept() => {}
            None => {
                if let Some((_, pieces)) = found.last_mut() {
                    pieces.push(piece.clone());
                }
            }
        }
    }
    let words = |pieces: &[Piece]| pieces.iter().map(|piece| piece.words).sum::<usize>();
    let texts = found
        .iter()
        .filter(|(_, pieces)| words(pieces) >= OWN_TEXT)
        .count();
    if texts < FEWEST_TEXTS || texts * 3 < found.len() * 2 {
        return None;
    }
    let draft = |(link, pieces): (&Link, Vec<Piece>)| {
        let mut clues = own.clues.clone();
        clues.headline = link.title.clone();
        clues.url = Some(link.url.clone());
        clues.byline = Vec::new();
        clues.original = None;
        clues.details.key = None;
        if words(&pieces) < OPENING {
            clues.warnings.push(Warning::OpeningOnly);
        }
        Draft {
            name: clues.headline.clone(),
            pieces,
            clues,
            ..own.clone()
        }
    };
    Some(found.into_iter().map(draft).collect())
}

/// Whether a sender or subject is that of an alert.
pub(super) fn is_alert(sender: &str, subject: &str) -> bool {
    static ALERT: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)^(?:google alerts?|alertes google|google[- ]alerts|talkwalker alerts?|mention alerts?|google scholar alerts?)\b|^(?:google alert|alerte google|alerta de google) [-–]",
        )
    });
    ALERT.is_match(sender.trim()) || ALERT.is_match(subject.trim())
}

/// Titles of links that belong to the mail and not to a story.
fn is_frame(title: &str) -> bool {
    static FRAME: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)\b(?:unsubscribe|subscri(?:be|ption)s?|preferences|in (?:your |a |the )?browser|online version|privacy policy|terms of (?:use|service)|forward (?:this|to)|share (?:this|on)|contact us|get the app|read in app|see more results|edit this alert|see all|view all|manage|abmelden|abbestellen|im browser|datenschutz|désabonner|désinscrire|darse de baja|cancelar|política de privacidad|read (?:more|the full|on)|continue reading|sign up|log in|upgrade to paid|flag as irrelevant)\b",
        )
    });
    FRAME.is_match(title)
}

fn is_frame_address(url: &str) -> bool {
    const PARTS: &[&str] = &[
        "unsubscribe",
        "/preferences",
        "list-manage.com/profile",
        "facebook.com/sharer",
        "twitter.com/intent",
        "/action/disable-email",
        "/alerts/",
        "mailto:",
    ];
    PARTS.iter().any(|part| url.contains(part))
}

/// The address behind one that only leads on: `https://www.google.com/url?url=…`.
fn direct(url: &str) -> Option<String> {
    let (path, query) = url.split_once('?')?;
    let leads_on = path.ends_with("/url") || path.ends_with("/redirect") || path.ends_with("/r");
    if !leads_on {
        return None;
    }
    let mut values = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = values.find(|(key, value)| {
        matches!(*key, "url" | "q" | "u" | "to") && value.starts_with("http")
    })?;
    metadata::address(&percent_decoded(value), None)
}

fn percent_decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = (byte == b'%').then(|| after.get(..2)).flatten();
        let hex = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match hex {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_lead_on_are_followed() {
        let url =
            "https://www.google.example/url?rct=j&sa=t&url=https://ledger.example/a%3Fb%3D1&ct=ga";
        assert_eq!(direct(url).as_deref(), Some("https://ledger.example/a?b=1"));
        assert_eq!(direct("https://ledger.example/a?url=x"), None);
    }

    #[test]
    fn alerts_are_known_by_their_sender() {
        assert!(is_alert("Google Alerts", "x"));
        assert!(is_alert("x", "Google Alert - ferry"));
        assert!(!is_alert("The Port Ledger", "Storm alert for the coast"));
    }
}
