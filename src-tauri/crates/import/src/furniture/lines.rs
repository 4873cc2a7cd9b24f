//! Single lines that are furniture wherever they stand: pointers, sign-offs, page chrome.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use nutgraf_language::{List, Words};
use nutgraf_model::{BlockKind, FurnitureRule};

use super::phrases;
use crate::draft::Piece;
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;

/// A line of chrome or a pointer is no longer than this, in words.
const LONGEST: usize = 40;
/// This many lines in a row under [`SHORT`] words are a menu.
const MENU: usize = 4;
const SHORT: usize = 5;
/// Pieces at the end of a text among which its author is introduced.
const END: usize = 6;
/// An author is introduced in at most this many words.
const LONGEST_BIO: usize = 90;

/// Lines that say who else worked on the article: how they begin.
static SIGN_OFF: Pattern = Pattern::new(|| {
    pattern(
        r"(?xi)
        ^\W*(?:
          (?:additional\ |some\ )?(?:reporting|writing|editing|research|production|translation)\ (?:was\ contributed\ |and\ \w+\ )?(?:by|from)\b
        | with\ (?:reporting|additional\ reporting|files|contributions?)\ (?:by|from)\b
        | with\ (?:inputs|agencies|agency\ inputs)\b
        | (?:this|the)\ (?:article|story|report|piece)\ (?:was\ )?(?:first\ |originally\ )(?:appeared|published|ran)\b
        | (?:the\ )?(?:associated\ press|reuters|afp|agencies)\ contributed\b
        | (?:mit\ material\ von|mit\ agenturmaterial|quellen?:\ |redaktion:\ |(?:von|mit)\ (?:dpa|afp|reuters|ap)\b)
        | (?:avec|con|com|met)\ (?:afp|reuters|ap|efe|agences|agencias|agenzie|agências|agentschappen)\b
        | à\ partir\ de\ dépêches | información\ de\ (?:efe|ap|reuters|agencias)\b
        )",
    )
});

/// The same, told by a word that stands anywhere in them.
static CONTRIBUTED: Pattern = Pattern::new(|| {
    pattern(
        r"(?xi)
        ^\W*.*\bcontribut(?:ed|ing)\ (?:reporting\b|(?:reporting\ )?to\ (?:this|the)\ (?:report|story|article|piece)\b|from\ \p{Lu}|to\ this\ (?:\w+\ )+(?:report|story|article))",
    )
});

/// That word. Most lines do not hold it, and the pattern would read all of each.
static CONTRIBUT: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let builder = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(["contribut"]);
    builder.ok()
});

/// Lines at an article's end that say who its author is or where to write to, and where it or
/// what it reports on was printed first.
static BIO: Pattern = Pattern::new(|| {
    pattern(
        r"(?xi)
        ^\W*(?:
          .*\b(?:can|may)\ be\ (?:reached|contacted|emailed|followed)\b
        | .*\b(?:reach|contact|email|e-mail|call)\ (?:him|her|them|me|us|the\ (?:reporters?|authors?|writers?)|(?:staff\ )?(?:reporter|writer)|(?-i:\p{Lu})\w+\ (?-i:\p{Lu})\w+)\ (?:at|via|on|by)\b
        | .*\bfollow\ (?:him|her|them|me|us|the\ (?:author|reporters?)|@?\w+(?:\ \w+){0,3})\ (?:on|at|@)\b
        | .*\bon\ (?:twitter|x|threads|instagram|bluesky|mastodon)(?:\ at|:)?\ @
        | (?:by\ )?(?:(?-i:\p{Lu})[^\s0-9,;:!?()\[\]“”]+\ ){2,4}(?:is|was|writes|covers|reports|reported|has\ (?:covered|written|reported|been))\ .*\b(?:reporter|correspondent|editor|columnist|writer|journalist|contributor|freelancer?|intern|producer|analyst|author|covering|covers|writes|reporting)\b
        | (?:(?-i:\p{Lu})[^\s0-9,;:!?()\[\]“”]+\ ){1,4}(?:schreibt|ist|berichtet)\ .*\b(?:redakteur(?:in)?|redaktor(?:in)?|autor(?:in)?|korrespondent(?:in)?|journalist(?:in)?|volont[äa]r(?:in)?|kolumnist(?:in)?)\b
        | (?:schreibt|schrieb)\ seit\b
        | a\ version\ of\ this\ (?:article|story|column|piece|review)\b
        | (?:more|further|journal|weitere)\ informations?:
        | .*\bdoi(?:\.org)?[:/\ ]\ ?(?:/?10\.)
        )",
    )
});

/// "5 min read", "12 comments", "3 hours ago", bare addresses, copyright lines.
static COUNT: Pattern = Pattern::new(|| {
    pattern(
        r"(?xi)
        ^\W*(?:
          (?:reading\ time\W*)?(?:about\ |less\ than\ )?\d+\W?min(?:ute)?s?\.?(?:\ (?:read|to\ read|listen|watch|de\ lecture|lesezeit|de\ lectura|di\ lettura))?
        | (?:image|photo|slide|bild|foto|imagen|figure)\ \d+\ (?:of|/|von|de|di|sur)\ \d+
        | \d[\d,.\ ]*[km]?\ (?:comments?|shares?|views?|likes?|replies|kommentare?n?|commentaires?|comentarios?|commenti|reacties|votes?)
        | (?:lesezeit|lesedauer|temps\ de\ lecture|tiempo\ de\ lectura|leestijd)\W.*
        | (?:vor\ )?\d+\ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|minuten?|stunden?|tagen?)(?:\ ago)?
        | (?:https?://|www\.)\S+
        | \S+@\S+\.\S+
        | @[A-Za-z0-9_\x{80}-\x{10FFFF}]{2,30}
        | \#\w+(?:\s\#\w+)*
        | (?:©|\(c\)|copyright)\W.*
        | \d+\ ?(?:/|of|von)\ ?\d+
        | \d{1,2}:\d{2}(?:\ ?/\ ?\d{1,2}:\d{2})?
        )\W*$",
    )
});

/// Marks lines that are furniture.
pub(super) fn mark(pieces: &mut [Piece], is_page: bool) {
    for piece in pieces.iter_mut().filter(|piece| piece.is_kept()) {
        if piece.words <= LONGEST + 20
            && let Some(rule) = rule(&piece.text)
        {
            piece.cut(rule);
        }
    }
    mark_cookies(pieces);
    mark_bios(pieces);
    mark_menus(pieces, is_page);
}

/// Words of a notice about cookies.
static NOTICE: Words = Words::new(List::CookieNotice);

/// Marks what a page says of its own cookies; an article may be about them.
fn mark_cookies(pieces: &mut [Piece]) {
    let is_notice = |piece: &Piece| {
        let said = piece.text.to_lowercase();
        said.matches("cookie").count() > 1 && NOTICE.stand_in(&said)
    };
    let of = |pieces: &[Piece], wanted: &dyn Fn(&Piece) -> bool| -> usize {
        let kept = pieces
            .iter()
            .filter(|piece| piece.is_kept() && wanted(piece));
        kept.map(|piece| piece.words).sum()
    };
    let notices = of(pieces, &is_notice);
    if notices == 0 || of(pieces, &|piece| piece.text.contains("ookie")) > notices * 2 {
        return;
    }
    for piece in pieces.iter_mut().filter(|piece| is_notice(piece)) {
        piece.cut(FurnitureRule::Chrome);
    }
}

/// Marks who the author is, at the end of the text: amid it the same words are the story's.
fn mark_bios(pieces: &mut [Piece]) {
    let all: usize = kept_words(pieces);
    let mut behind = 0;
    let end = pieces
        .iter_mut()
        .rev()
        .filter(|piece| piece.is_kept() && piece.kind != BlockKind::Heading);
    for piece in end.take(END) {
        let is_bio = piece.words <= LONGEST_BIO && BIO.is_match(&piece.text);
        if is_bio && (behind + piece.words) * 3 < all {
            piece.cut(FurnitureRule::SignOff);
        } else {
            behind += piece.words;
        }
    }
}

fn kept_words(pieces: &[Piece]) -> usize {
    let kept = pieces.iter().filter(|piece| piece.is_kept());
    kept.map(|piece| piece.words).sum()
}

/// The rule that makes a line furniture.
pub(super) fn rule(text: &str) -> Option<FurnitureRule> {
    let words = words::count(text);
    if words > LONGEST + 20 {
        return None;
    }
    if SIGN_OFF.is_match(text) || has_contributed(text) {
        return Some(FurnitureRule::SignOff);
    }
    let folded = words::fold(text);
    if phrases::CHROME.contains(folded.as_str()) || words <= 30 && COUNT.is_match(text) {
        return Some(FurnitureRule::Chrome);
    }
    if words <= 30 && is_pointer(text, &folded) {
        return Some(FurnitureRule::Related);
    }
    (words <= LONGEST && phrases::opens(&folded, &phrases::CHROME_OPENINGS, 6))
        .then_some(FurnitureRule::Chrome)
}

fn has_contributed(text: &str) -> bool {
    CONTRIBUT.as_ref().is_none_or(|word| word.is_match(text)) && CONTRIBUTED.is_match(text)
}

/// "Read more: …", "RELATED: …", "Lesen Sie auch: …".
fn is_pointer(text: &str, folded: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let head = text
        .split([':', '–', '—', '|', '>', '»'])
        .next()
        .unwrap_or_default();
    let opening = words::fold(head);
    let has_sign = head.len() < text.len();
    let known = |phrase: &str| phrases::POINTERS.contains(phrase);
    has_sign && known(&opening) || known(folded) && folded.contains(' ')
}

/// Runs of very short lines are menus, tag lists or tables of links.
fn mark_menus(pieces: &mut [Piece], is_page: bool) {
    let mut from = 0;
    while from < pieces.len() {
        let run = pieces[from..]
            .iter()
            .take_while(|piece| is_menu_line(piece, is_page))
            .count();
        if pieces[from..from + run]
            .iter()
            .filter(|piece| piece.is_kept())
            .count()
            >= MENU
        {
            for piece in &mut pieces[from..from + run] {
                piece.cut(FurnitureRule::Chrome);
            }
        }
        from += run.max(1);
    }
}

/// On a web page the links tell a menu from a list, so that lists and headings are left alone.
fn is_menu_line(piece: &Piece, is_page: bool) -> bool {
    piece.words < SHORT
        && (!is_page || piece.kind == BlockKind::Paragraph || !piece.is_kept())
        && !words::ends_sentence(&piece.text)
        && !piece.text.starts_with(['“', '"', '„', '«', '‘'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: Option<FurnitureRule>) {
        assert_eq!(rule(text), want, "{text}");
    }

    #[test]
    fn lines_and_their_rules() {
        check(
            "Agencies contributed to this report.",
            Some(FurnitureRule::SignOff),
        );
        check(
            "Reporting by Ana Sorel; editing by Mark Otten",
            Some(FurnitureRule::SignOff),
        );
        check(
            "Mark Otten in Salem contributed to this report.",
            Some(FurnitureRule::SignOff),
        );
        check(
            "Read more: How the storm came ashore",
            Some(FurnitureRule::Related),
        );
        check("read more:", Some(FurnitureRule::Chrome));
        check(
            "Lesen Sie auch: Der Hafen im Winter",
            Some(FurnitureRule::Related),
        );
        check("ADVERTISEMENT", Some(FurnitureRule::Chrome));
        check("5 min read", Some(FurnitureRule::Chrome));
        check("12 Comments", Some(FurnitureRule::Chrome));
        check("https://example.org/harbour", Some(FurnitureRule::Chrome));
        check(
            "Sign up for our morning newsletter",
            Some(FurnitureRule::Chrome),
        );
    }

    #[test]
    fn sentences_stay() {
        check("The storm contributed to the closure of the pier.", None);
        check("“Share what you have,” she said.", None);
        check(
            "Read together, the two reports tell a story of neglect.",
            None,
        );
        check("More than 200 people came to the pier.", None);
    }
}
