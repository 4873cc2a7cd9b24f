//! What follows a quotation that ends with a stop: its attribution, or the next sentence.

use nutgraf_language::{List, Words};

/// Verbs that report speech, as they stand after a quotation. Languages that put a small letter
/// after it need none.
static REPORTING: Words = Words::new(List::VerbBehindQuote);
/// Words that open a clause of their own: `“Go!” He said nothing more.`
static OPEN_CLAUSES: Words = Words::new(List::ClauseBehindQuote);
static SMALL: Words = Words::new(List::SmallNameWord);
/// Verbs at the end of a Chinese clause, and words that end like one.
static END_CLAUSES: Words = Words::new(List::VerbEndingClause);
static NO_VERBS: Words = Words::new(List::NoVerbOfSpeech);
static PARTICLES: Words = Words::new(List::ParticleBehindQuote);

/// Whether the words after a quotation attribute it: `Smith said`, `the mayor asked`.
pub(super) fn attributes(after: &str) -> bool {
    let next = after.trim_start();
    if next.starts_with(char::is_lowercase) {
        return true;
    }
    names_then_reports(next) || PARTICLES.open(next) || reports_in_chinese(next)
}

/// At most five words, of which none but the last reports.
fn names_then_reports(next: &str) -> bool {
    for word in next.split(' ').take(6) {
        let bare = word.trim_end_matches([',', '.', ':', ';']);
        if REPORTING.has(bare) {
            return true;
        }
        let named = bare.starts_with(char::is_uppercase) || SMALL.has(bare);
        if !named || OPEN_CLAUSES.has(bare) {
            return false;
        }
    }
    false
}

fn reports_in_chinese(next: &str) -> bool {
    if !next.starts_with(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c)) {
        return false;
    }
    let clause: String = next
        .chars()
        .take(10)
        .take_while(|c| !matches!(c, '，' | '。' | '“' | '：' | '！' | '？'))
        .collect();
    let ended = next[clause.len()..].starts_with(['，', '。', '：']);
    ended && !NO_VERBS.end(&clause) && END_CLAUSES.end(&clause)
}
