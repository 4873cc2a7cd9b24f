//! Mail messages: newsletters and forwarded articles.

use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders, PartType};
use nutgraf_model::{BlockKind, Format, FurnitureRule};

use crate::Item;
use crate::dates::{self, Order};
use crate::draft::{Clues, Draft, Piece};
use crate::error::ReadError;
use crate::html;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, words};

/// Messages inside messages that are looked into.
const DEEPEST: usize = 8;

/// Reads a message.
pub(crate) fn read(item: &Item) -> Result<Draft, ReadError> {
    let message = MessageParser::default()
        .parse(item.bytes)
        .ok_or(ReadError::ReaderFailed)?;
    let mut clues = clues(&message);
    let (mut pieces, page) = body(&message, 0).ok_or(ReadError::NoArticle)?;
    if let Some(page) = page {
        clues.byline = page.byline;
        clues.language = page.language;
        clues.url = page.url;
        clues.whole = page.whole;
    }
    mark_frame(&mut pieces, &mut clues);
    if pieces.iter().all(|piece| piece.words == 0) {
        return Err(ReadError::NoArticle);
    }
    let damaged = pieces.iter().any(|piece| piece.text.contains('\u{fffd}'));
    Ok(Draft {
        name: None,
        format: Format::Eml,
        pieces,
        clues,
        damaged,
    })
}

fn clues(message: &Message) -> Clues {
    let subject = message.subject().map(|s| tidy::one_line(&tidy::tidy(s)));
    let date = match message.header("Date") {
        Some(HeaderValue::DateTime(date)) if date.is_valid() => Some(date.to_rfc3339()),
        _ => None,
    };
    Clues {
        headline: subject
            .map(|s| bare_subject(&s).to_owned())
            .filter(|s| words::count(s) > 0),
        source: message
            .from()
            .and_then(|from| from.first())
            .and_then(|sender| sender_name(sender.name(), sender.address())),
        published: date.and_then(|date| dates::machine(&date, Order::DayFirst)),
        ..Clues::default()
    }
}

/// A subject without "Re:", "Fwd:", "[list]".
fn bare_subject(subject: &str) -> &str {
    static OPENING: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)^(?:(?:re|fwd?|wg|aw|tr|rv|vs|sv|i|r|enc)\s?(?:\[\d+\])?:\s*|\[[^\]]{1,40}\]\s*)+",
        )
    });
    OPENING
        .find(subject)
        .map_or(subject, |opening| &subject[opening.end()..])
}

/// The name the sender signs with: the display name, else the host of the address.
fn sender_name(name: Option<&str>, address: Option<&str>) -> Option<String> {
    let name = name
        .map(|name| tidy::one_line(&tidy::tidy(name)))
        .filter(|name| !name.is_empty() && !name.contains('@'));
    name.or_else(|| {
        address?
            .rsplit_once('@')
            .map(|(_, host)| host.to_owned())
            .filter(|host| host.contains('.'))
    })
}

/// The text of a message: its HTML where it has some, else its plain text, looked for in
/// attached messages too.
fn body(message: &Message, depth: usize) -> Option<(Vec<Piece>, Option<Clues>)> {
    let pages = message.html_bodies().filter_map(|part| match &part.body {
        PartType::Html(page) => Some(page.as_ref()),
        _ => None,
    });
    let page = pages
        .max_by_key(|page| page.len())
        .map(|page| html::read(page, None));
    if let Some(draft) = page.filter(|draft| draft.pieces.iter().any(|piece| piece.words > 0)) {
        return Some((draft.pieces, Some(draft.clues)));
    }
    let mut pieces = Vec::new();
    for part in message.text_bodies() {
        if let PartType::Text(text) = &part.body {
            let is_flowed = part
                .content_type()
                .and_then(|kind| kind.attribute("format"))
                .is_some_and(|format| format.eq_ignore_ascii_case("flowed"));
            pieces.extend(plain(text, is_flowed));
        }
    }
    if !pieces.is_empty() {
        return Some((pieces, None));
    }
    message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(inner) if depth < DEEPEST => body(inner, depth + 1),
        _ => None,
    })
}

fn plain(text: &str, is_flowed: bool) -> Vec<Piece> {
    let text = tidy::tidy(text);
    if is_flowed {
        return super::text::pieces(&text.replace(" \n", " "));
    }
    super::text::pieces(&text)
}

/// "You are receiving this", "View in browser", "Unsubscribe", and headers of forwarded mail.
static FRAME: Pattern = Pattern::new(|| {
    pattern(
        r"(?xi)
        ^\W*(?:
          (?:you\ are|you're|you’re)\ receiving\ this | you\ (?:have\ )?received\ this\ (?:e-?mail|message|newsletter)
        | this\ (?:e-?mail|message|newsletter)\ was\ sent | sent\ from\ my\b | if\ you\ (?:no\ longer|do\ not|don['’]t)\ wish
        | (?:view|read|open|see)\ (?:this|it|the)?\ ?(?:e-?mail|message|newsletter|issue)?\ ?(?:in\ (?:your|a|the)\ (?:web\ ?)?browser|online|on\ the\ web)
        | having\ trouble\ (?:viewing|reading) | add\ us\ to\ your\ address\ book | was\ this\ (?:e-?mail|newsletter)\ forwarded | forward\ (?:this|to\ a\ friend)
        | (?:to\ )?unsubscribe\b | manage\ (?:your\ )?(?:preferences|subscriptions?) | update\ (?:your\ )?(?:e-?mail\ )?preferences | privacy\ policy\b
        | (?:sie\ erhalten\ diese|im\ browser\ (?:ansehen|öffnen|anzeigen)|newsletter\ abbestellen|abmelden\b|vom\ newsletter)
        | (?:vous\ recevez\ ce|voir\ (?:dans\ le|cet\ e?-?mail|la\ version)|se\ désabonner|se\ désinscrire)
        | (?:recibes\ este|ver\ en\ (?:el|tu)\ navegador|darse\ de\ baja|cancelar\ (?:la\ )?suscripción|visualizza\ nel\ browser|annulla\ l)
        | .{0,120}\bunsubscribe\b.{0,60}$
        | -{2,}\s*(?:forwarded|original|weitergeleitete|ursprüngliche|message\ transféré|mensaje\ reenviado|messaggio\ inoltrato).*
        | begin\ forwarded\ message | anfang\ der\ weitergeleiteten
        | (?:on|am|le|el|il|op)\b.*\b(?:wrote|schrieb|écrit|escribió|ha\ scritto|schreef)(?:\ .*)?:\s*$
        | (?:from|von|de|da|sent|gesendet|envoyé|enviado|to|an|à|para|cc|subject|betreff|objet|asunto|oggetto|date|datum|fecha|data|reply-to):\s
        )",
    )
});

static FORWARD: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)^\W*(?:-{2,}\s*(?:forwarded|original|weitergeleitete|ursprüngliche)|begin forwarded message|anfang der weitergeleiteten)",
    )
});

/// Marks what belongs to the mail and not to the article; a forwarded article's own sender,
/// subject and date replace those of the person who forwarded it.
fn mark_frame(pieces: &mut [Piece], clues: &mut Clues) {
    let forwarded = pieces
        .iter()
        .position(|piece| FORWARD.is_match(&piece.text));
    if let Some(at) = forwarded {
        for piece in &mut pieces[..at] {
            piece.cut = Some(FurnitureRule::MailFrame);
        }
        for piece in pieces[at..].iter().take(10) {
            read_forwarded(&piece.text, clues);
        }
    }
    let mut signed_off = false;
    for (at, piece) in pieces.iter_mut().enumerate() {
        signed_off |= matches!(piece.text.trim(), "--" | "-- " | "—") && at > 0;
        let is_header = forwarded.is_none_or(|from| at < from + 10) || !is_header_line(&piece.text);
        if signed_off || piece.words <= 60 && is_header && FRAME.is_match(&piece.text) {
            piece.cut = Some(FurnitureRule::MailFrame);
        }
        if piece.text.starts_with('>') {
            let bare = piece.text.trim_start_matches(['>', ' ']).to_owned();
            *piece = Piece {
                cut: piece.cut,
                ..Piece::new(BlockKind::Quotation, bare)
            };
        }
    }
}

fn is_header_line(text: &str) -> bool {
    text.split_once(": ")
        .is_some_and(|(name, _)| name.len() < 12 && !name.contains(' '))
}

fn read_forwarded(line: &str, clues: &mut Clues) {
    let Some((name, value)) = line.split_once(':') else {
        return;
    };
    let value = value.trim();
    match name.trim_matches(['*', '>', ' ']).to_lowercase().as_str() {
        "from" | "von" | "de" => {
            let sender = value
                .split(['<', '['])
                .next()
                .unwrap_or_default()
                .trim_matches(['"', ' ', '*']);
            if !sender.is_empty() && !sender.contains('@') {
                clues.source = Some(sender.to_owned());
            }
        }
        "subject" | "betreff" | "objet" | "asunto" => {
            clues.headline = Some(bare_subject(value).to_owned())
        }
        "date" | "sent" | "datum" | "gesendet" => {
            clues.published = dates::machine(value, Order::DayFirst).or(clues.published.take());
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_lose_their_openings() {
        assert_eq!(
            bare_subject("Fwd: Re: [ledger] Harbour reopens"),
            "Harbour reopens"
        );
        assert_eq!(
            bare_subject("Report: harbour reopens"),
            "Report: harbour reopens"
        );
    }

    #[test]
    fn the_frame_of_a_mail_is_known() {
        for line in [
            "You are receiving this because you subscribed.",
            "View this message in your browser: https://example.org",
            "Unsubscribe",
            "On Fri, 20 Nov 2026, Ana Sorel wrote:",
        ] {
            assert!(FRAME.is_match(line), "{line}");
        }
        assert!(!FRAME.is_match("On Friday the mayor wrote to the board about the pier."));
    }
}
