//! What belongs to a mail and not to its article: headers of forwarded mail, the line over a
//! reply, "Unsubscribe". What was forwarded or answered with a word or two is the article.

use std::collections::HashSet;

use nutgraf_model::{BlockKind, FurnitureRule};

use super::plain::Passage;
use super::{bare_subject, date_of};
use crate::draft::{Clues, Piece};
use crate::text::pattern::{Pattern, pattern};

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
        | read\ in\ app$ | (?:like|comment|restack|share)$ | forwarded\ this\ e?-?mail\b | you['’]re\ currently\ a\ (?:free|paid)\ subscriber
        | upgrade\ to\ paid$ | get\ the\ app$ | start\ writing$ | leave\ a\ comment$ | subscribe\ now$ | give\ a\ gift\ subscription$ | refer\ a\ friend$
        | .{0,80}\bis\ a\ reader-supported\ publication\b.* | thanks\ for\ (?:reading|subscribing)\b.{0,160}\bsubscribe\b.* | a\ guest\ post\ by$
        | (?:copyright\ )?(?:\(c\)|©)\ ?(?:19|20)\d\d\b.* | our\ mailing\ address\ is\b.* | want\ to\ change\ how\ you\ receive\b.* | powered\ by\ (?:beehiiv|substack|ghost|mailchimp)\b.*
        | (?:sie\ erhalten\ diese|im\ browser\ (?:ansehen|öffnen|anzeigen)|newsletter\ abbestellen|abmelden\b|vom\ newsletter)
        | (?:vous\ recevez\ ce|voir\ (?:dans\ le|cet\ e?-?mail|la\ version)|se\ désabonner|se\ désinscrire)
        | (?:recibes\ este|ver\ en\ (?:el|tu)\ navegador|darse\ de\ baja|cancelar\ (?:la\ )?suscripción|visualizza\ nel\ browser|annulla\ l)
        | .{0,120}\bunsubscribe\b.{0,60}$
        | -{2,}\s*(?:forwarded|original|weitergeleitete|ursprüngliche|message\ transféré|mensaje\ reenviado|messaggio\ inoltrato|end).*
        | begin\ forwarded\ message | anfang\ der\ weitergeleiteten
        | (?:from|von|de|da|sent|gesendet|envoyé|enviado|to|an|à|para|cc|subject|betreff|objet|asunto|oggetto|date|datum|fecha|data|reply-to):\s
        )",
    )
});

pub(super) static FORWARD: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)^\W*(?:-{2,}\s*(?:forwarded|original|weitergeleitete|ursprüngliche|message transféré|mensaje reenviado|messaggio inoltrato)|begin forwarded message|anfang der weitergeleiteten)",
    )
});

/// `----- End forwarded message -----`, as mutt writes it.
static FORWARD_END: Pattern = Pattern::new(|| pattern(r"(?i)^-{2,}\s*end\b.*-{2,}$"));

/// "On Monday, Ana Sorel wrote:", the line over what is answered.
pub(super) static ATTRIBUTION: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)^\W*(?:on|am|le|el|il|op)\b(?<when>.*?)(?:,\s+(?<who>[^,]+?))?\s*\b(?:wrote|schrieb|a écrit|écrit|escribió|ha scritto|schreef)(?:\s+(?<whom>[^:]+?))?\s*:\s*$",
    )
});

/// Answers shorter than this stand beside the article and are none, in words.
pub(super) const SHORT_ANSWER: usize = 40;

/// Marks what belongs to the mail and not to the article; a forwarded article's own sender,
/// subject and date replace those of the person who forwarded it.
pub(super) fn mark(mut passages: Vec<Passage>, clues: &mut Clues) -> Vec<Piece> {
    let forwarded = passages
        .iter()
        .position(|passage| FORWARD.is_match(&passage.piece.text));
    match forwarded {
        Some(at) => forward(&mut passages, at, clues),
        None => reply(&mut passages, clues),
    }
    let mut pieces: Vec<Piece> = passages.into_iter().map(quoted).collect();
    mark_furniture(&mut pieces, forwarded);
    pieces
}

fn forward(passages: &mut [Passage], at: usize, clues: &mut Clues) {
    cut(&mut passages[..at]);
    let end = passages
        .iter()
        .rposition(|passage| FORWARD_END.is_match(&passage.piece.text))
        .filter(|end| *end > at);
    if let Some(end) = end {
        cut(&mut passages[end..]);
    }
    let end = end.unwrap_or(passages.len());
    let inner = &mut passages[at + 1..end];
    if inner.iter().all(|passage| passage.depth > 0) {
        unquote(inner);
    }
    for passage in inner.iter().take(10) {
        if passage.piece.kind != BlockKind::Table {
            read_header(&passage.piece.text, clues);
        }
    }
}

/// What was answered with a word or two is the article; under a long answer it is what everybody
/// has read before.
fn reply(passages: &mut [Passage], clues: &mut Clues) {
    let Some(first) = passages.iter().position(|passage| passage.depth > 0) else {
        return;
    };
    let Some(over) = (0..first)
        .rev()
        .take(2)
        .find(|at| ATTRIBUTION.is_match(&passages[*at].piece.text))
    else {
        return;
    };
    passages[over].piece.cut(FurnitureRule::MailFrame);
    let words = |is_own: bool| -> usize {
        let kept = passages.iter().filter(|passage| passage.piece.is_kept());
        kept.filter(|passage| (passage.depth == 0) == is_own)
            .map(|passage| passage.piece.words)
            .sum()
    };
    let (own, answered) = (words(true), words(false));
    if own < SHORT_ANSWER && answered >= SHORT_ANSWER.max(2 * own) {
        read_attribution(&passages[over].piece.text.clone(), clues);
        for passage in passages.iter_mut().filter(|passage| passage.depth == 0) {
            passage.piece.cut(FurnitureRule::MailFrame);
        }
        unquote(passages);
    } else if own >= SHORT_ANSWER && !passages[first..].iter().any(is_own_word) {
        cut(&mut passages[first..]);
    }
}

fn is_own_word(passage: &Passage) -> bool {
    passage.depth == 0 && passage.piece.is_kept()
}

fn cut(passages: &mut [Passage]) {
    for passage in passages {
        passage.piece.cut(FurnitureRule::MailFrame);
    }
}

fn unquote(passages: &mut [Passage]) {
    for passage in passages {
        passage.depth = passage.depth.saturating_sub(1);
    }
}

/// A passage as a piece: one that is still quoted is a quotation.
fn quoted(passage: Passage) -> Piece {
    match passage.depth {
        0 => passage.piece,
        _ => Piece {
            kind: BlockKind::Quotation,
            ..passage.piece
        },
    }
}

fn mark_furniture(pieces: &mut [Piece], forwarded: Option<usize>) {
    let mut signed_off = false;
    for (at, piece) in pieces.iter_mut().enumerate() {
        signed_off |= matches!(piece.text.trim(), "—") && at > 0;
        let is_header = forwarded.is_none_or(|from| at < from + 10) || !is_header_line(&piece.text);
        // Thunderbird's head is a table.
        let is_frame = || {
            piece.kind == BlockKind::Table && is_head(&piece.text)
                || FRAME.is_match(&piece.text)
                || ATTRIBUTION.is_match(&piece.text)
        };
        if signed_off || piece.words <= 60 && is_header && is_frame() {
            piece.cut = Some(FurnitureRule::MailFrame);
        }
    }
}

/// Whether every row of a table is a header.
fn is_head(text: &str) -> bool {
    let mut rows = text.lines();
    rows.clone().count() >= 2
        && rows.all(|row| FRAME.is_match(&row.replacen(" | ", " ", 1)) && row.contains(": |"))
}

fn is_header_line(text: &str) -> bool {
    text.split_once(": ")
        .is_some_and(|(name, _)| name.len() < 12 && !name.contains(' '))
}

pub(super) fn read_attribution(line: &str, clues: &mut Clues) {
    clues.published = None;
    let line = without_address(line);
    let Some(found) = ATTRIBUTION.captures(&line) else {
        return;
    };
    let who = found
        .name("who")
        .or(found.name("whom"))
        .map(|who| who.as_str());
    let is_name = |who: &&str| !who.contains(|c: char| c.is_ascii_digit());
    let (when, who) = match who.filter(is_name) {
        Some(who) => (found["when"].to_owned(), sender(who)),
        // "On Fri, Nov 20, 2026 at 6:05 PM Ana Sorel wrote:"
        None => {
            let all = format!("{}, {}", &found["when"], who.unwrap_or_default());
            let end = all
                .rfind(|c: char| c.is_ascii_digit())
                .map_or(0, |at| at + 1);
            let rest = all[end..].trim_start();
            let halves = ["AM", "PM", "a.m.", "p.m."];
            let rest = halves
                .iter()
                .find_map(|half| rest.strip_prefix(half))
                .unwrap_or(rest);
            let who = sender(rest.trim_matches([' ', ',']));
            (all, who)
        }
    };
    clues.published = date_of(&when);
    clues.source = who.or(clues.source.take());
}

/// A line without what stands in angle brackets.
fn without_address(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut depth = 0usize;
    for c in line.chars() {
        match c {
            '<' => depth += 1,
            '>' if depth > 0 => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// Cuts those pieces of a body that stood in the opening of its page, which is the forwarder's.
pub(super) fn cut_opening(opening: &[Piece], body: &mut [Piece]) {
    let said: HashSet<&str> = opening.iter().map(|piece| piece.text.as_str()).collect();
    for piece in body
        .iter_mut()
        .filter(|piece| said.contains(piece.text.as_str()))
    {
        piece.cut = Some(FurnitureRule::MailFrame);
    }
}

pub(super) fn read_header(line: &str, clues: &mut Clues) {
    let Some((name, value)) = line.split_once(':') else {
        return;
    };
    let value = value.trim();
    match name.trim_matches(['*', ' ']).to_lowercase().as_str() {
        "from" | "von" | "de" => clues.source = sender(value).or(clues.source.take()),
        "subject" | "betreff" | "objet" | "asunto" => {
            clues.headline = Some(bare_subject(value).to_owned());
        }
        "date" | "sent" | "datum" | "gesendet" => {
            clues.published = date_of(value).or(clues.published.take());
        }
        _ => {}
    }
}

/// The name before an address.
fn sender(value: &str) -> Option<String> {
    let name = value.split(['<', '[']).next().unwrap_or_default();
    let name = name.trim_matches(['"', ' ', '*']);
    (!name.is_empty() && !name.contains('@')).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_of_a_mail_is_known() {
        for line in [
            "You are receiving this because you subscribed.",
            "View this message in your browser: https://example.org",
            "Unsubscribe",
            "----- End forwarded message -----",
        ] {
            assert!(FRAME.is_match(line), "{line}");
        }
        assert!(!FRAME.is_match("On Friday the mayor wrote to the board about the pier."));
    }

    #[test]
    fn a_day_with_commas_is_no_name() {
        let mut clues = Clues::default();
        let line = "On Fri, Nov 20, 2026 at 6:05 PM The Port Ledger <a@x.example> wrote:";
        read_attribution(line, &mut clues);
        assert_eq!(clues.source.as_deref(), Some("The Port Ledger"));
        let day = clues.published.map(|p| p.day.to_string());
        assert_eq!(day.as_deref(), Some("2026-11-20"));
    }

    #[test]
    fn the_line_over_a_reply_tells_who_and_when() {
        for (line, who) in [
            ("On Fri, 20 Nov 2026, Ana Sorel wrote:", Some("Ana Sorel")),
            (
                "On Fri, Nov 20, 2026 at 07:42:43PM +0100, Ana Sorel wrote:",
                Some("Ana Sorel"),
            ),
            ("On 20/11/2026 19:42, Ana Sorel wrote:", Some("Ana Sorel")),
            ("Am 20.11.26 um 19:42 schrieb Ana Sorel:", Some("Ana Sorel")),
            (
                "Le 20 novembre 2026 à 19:42, Ana Sorel a écrit :",
                Some("Ana Sorel"),
            ),
        ] {
            let found = ATTRIBUTION.captures(line);
            let found = found.unwrap_or_else(|| panic!("{line}"));
            let named = found.name("who").or(found.name("whom"));
            assert_eq!(named.map(|who| who.as_str()), who, "{line}");
        }
        assert!(!ATTRIBUTION.is_match("On Friday the mayor wrote to the board about the pier."));
    }
}
