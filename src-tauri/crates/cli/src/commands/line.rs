//! Articles and dates as lines.

use nutgraf_model::{ArticleLine, Published, QuoteEntry};
use nutgraf_newsroom::export;

/// `[12] 2026-11-20  The Port Ledger: Tunnel opening slips again`.
pub(super) fn article(line: &ArticleLine) -> String {
    let day = match &line.published {
        Some(published) => published.day,
        None => line.arrival_day,
    };
    format!(
        "[{}] {day}  {}: {}",
        line.id,
        outlet(line.source.as_deref()),
        line.headline
    )
}

/// The outlet, or "unknown source".
pub(super) fn outlet(source: Option<&str>) -> &str {
    source.unwrap_or("unknown source")
}

/// A date of publication with its time, where that is known.
pub(super) fn published(published: Option<&Published>) -> String {
    published.map_or_else(|| "no date".to_owned(), Published::rfc3339)
}

/// An utterance with its article.
pub(super) fn quote(quote: &QuoteEntry) -> String {
    let said = export::quoted(quote, str::to_owned);
    let outlet = outlet(quote.source.as_deref());
    format!("  {said}\n    {outlet}, {} [{}]", quote.when, quote.article)
}

/// `3 articles`, `1 article`.
pub(super) fn count(number: usize, noun: &str) -> String {
    let plural = match noun.strip_suffix('y') {
        _ if number == 1 => noun.to_owned(),
        Some(stem) => format!("{stem}ies"),
        None => format!("{noun}s"),
    };
    format!("{number} {plural}")
}
