//! The outlet: who published the page.

use super::metadata::PageMetadata;
use crate::text::words;

/// The outlet's name: Open Graph, JSON-LD, other metadata, the title's suffix, the host.
pub(super) fn outlet(metadata: &PageMetadata) -> Option<String> {
    let named = metadata
        .meta(&["og:site_name"])
        .or(metadata.json_ld.publisher.as_deref())
        .or_else(|| {
            metadata.meta(&[
                "application-name",
                "apple-mobile-web-app-title",
                "dc.publisher",
                "cre",
                "publisher",
                "article:publisher",
            ])
        })
        .map(without_signs)
        .filter(|name| {
            !name.contains("://")
                && !name.starts_with('@')
                // What a page's maker forgot to fill in.
                && !name.contains(['{', '}'])
                && (1..=60).contains(&name.chars().count())
        });
    let host = metadata.host.as_deref();
    named
        .map(|name| host.filter(|host| is_label(name, host)).unwrap_or(name))
        .map(|name| name.strip_prefix("www.").unwrap_or(name).to_owned())
        .or_else(|| title_suffix(metadata))
        .or_else(|| host.map(str::to_owned))
}

/// A name without the signs that parted it from a motto: "The Port Ledger -".
fn without_signs(name: &str) -> &str {
    name.trim_matches(|sign: char| sign.is_whitespace() || "-–—|·:»«>".contains(sign))
}

/// Whether a name is but a part of its address, "nj" of nj.com, which says more.
fn is_label(name: &str, host: &str) -> bool {
    let is_plain = name
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    is_plain && host.rsplit('.').skip(1).any(|label| label == name)
}

/// "Headline | The Port Ledger": the last part, where the host agrees with it.
fn title_suffix(metadata: &PageMetadata) -> Option<String> {
    let title = metadata.title.as_deref()?;
    let last = [" | ", " - ", " – ", " — ", " :: ", " « ", " » "]
        .iter()
        .filter_map(|sign| title.rsplit_once(sign))
        .map(|(_, last)| last)
        .min_by_key(|last| last.len())?;
    let squeezed: String = words::fold(last).split(' ').collect();
    let host: String = metadata
        .host
        .as_deref()?
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    (squeezed.len() >= 3 && host.contains(squeezed.trim_start_matches("the")))
        .then(|| last.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_an_address_is_told_with_the_rest_of_it() {
        assert!(is_label("portledger", "portledger.example"));
        assert!(is_label("news", "news.ledger.example"));
        assert!(!is_label("Portledger", "portledger.example"));
        assert!(!is_label("example", "portledger.example"));
        assert!(!is_label("ledger", "portledger.example"));
    }

    #[test]
    fn signs_around_a_name_are_no_part_of_it() {
        assert_eq!(without_signs("The Port Ledger -"), "The Port Ledger");
        assert_eq!(without_signs(" | Hafenblatt » "), "Hafenblatt");
        assert_eq!(without_signs("Yahoo!"), "Yahoo!");
        assert_eq!(without_signs(" - "), "");
    }
}
