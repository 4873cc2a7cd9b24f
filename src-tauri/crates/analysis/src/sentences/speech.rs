//! What follows a quotation that ends with a stop: its attribution, or the next sentence.

/// Verbs that report speech, as they stand after a quotation. Languages that put a small letter
/// after it need none.
const REPORTING: [&str; 34] = [
    "said",
    "says",
    "asked",
    "asks",
    "told",
    "tells",
    "added",
    "adds",
    "wrote",
    "writes",
    "replied",
    "shouted",
    "tweeted",
    "posted",
    "continued",
    "explained",
    "recalled",
    "joked",
    "cried",
    "yelled",
    "declared",
    "insisted",
    "wondered",
    "concluded",
    "warned",
    "noted",
    "exclaimed",
    "responded",
    "admitted",
    "argued",
    "quipped",
    "sagte",
    "fragte",
    "schrieb",
];

/// Chinese words that report speech.
const REPORTING_CHINESE: [&str; 8] = ["说", "說", "表示", "称", "稱", "道", "指出", "问"];

/// Whether the words after a quotation attribute it: `Smith said`, `the mayor asked`.
pub(super) fn attributes(after: &str) -> bool {
    let next = after.trim_start();
    if next.starts_with(char::is_lowercase) {
        return true;
    }
    names_then_reports(next) || is_japanese_particle(next) || reports_in_chinese(next)
}

/// At most five words, of which none but the last reports.
fn names_then_reports(next: &str) -> bool {
    for word in next.split(' ').take(6) {
        let bare = word.trim_end_matches([',', '.', ':', ';']);
        if REPORTING.contains(&bare) {
            return true;
        }
        let named = bare.starts_with(char::is_uppercase)
            || matches!(bare, "the" | "de" | "van" | "von" | "al" | "bin" | "of");
        if !named || starts_a_clause(bare) {
            return false;
        }
    }
    false
}

/// Words that open a clause of their own: `“Go!” He said nothing more.`
fn starts_a_clause(word: &str) -> bool {
    matches!(
        word,
        "But"
            | "And"
            | "When"
            | "As"
            | "If"
            | "In"
            | "At"
            | "On"
            | "After"
            | "Before"
            | "Then"
            | "That"
            | "This"
            | "It"
            | "There"
            | "What"
            | "While"
    )
}

fn is_japanese_particle(next: &str) -> bool {
    next.starts_with([
        'と', 'は', 'が', 'を', 'に', 'の', 'も', 'で', 'や', 'な', 'か', '、',
    ])
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
    ended
        && !clause.ends_with("知道")
        && REPORTING_CHINESE.iter().any(|verb| clause.ends_with(verb))
}
