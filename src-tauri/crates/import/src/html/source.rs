//! The outlet: who published the page.

use super::metadata::Found;
use crate::text::words;

/// The outlet's name: Open Graph, JSON-LD, other metadata, the title's suffix, the host.
pub(super) fn outlet(found: &Found) -> Option<String> {
    let named = found
        .meta(&["og:site_name"])
        .or(found.said.publisher.as_deref())
        .or_else(|| {
            found.meta(&[
                "application-name",
                "apple-mobile-web-app-title",
                "dc.publisher",
                "cre",
                "publisher",
                "article:publisher",
            ])
        })
        .map(str::trim)
        .filter(|name| {
            !name.contains("://")
                && !name.starts_with('@')
                && (1..=60).contains(&name.chars().count())
        });
    named
        .map(str::to_owned)
        .or_else(|| title_suffix(found))
        .or_else(|| found.host.clone())
}

/// "Headline | The Port Ledger": the last part, where the host agrees with it.
fn title_suffix(found: &Found) -> Option<String> {
    let title = found.title.as_deref()?;
    let last = [" | ", " - ", " – ", " — ", " :: ", " « ", " » "]
        .iter()
        .filter_map(|sign| title.rsplit_once(sign))
        .map(|(_, last)| last)
        .min_by_key(|last| last.len())?;
    let squeezed: String = words::fold(last).split(' ').collect();
    let host: String = found
        .host
        .as_deref()?
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    (squeezed.len() >= 3 && host.contains(squeezed.trim_start_matches("the")))
        .then(|| last.trim().to_owned())
}
