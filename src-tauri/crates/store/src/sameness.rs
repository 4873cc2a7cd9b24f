//! What tells whether two versions are one text, or one page.

use crate::{Hash, terms};

/// What tells a body's words from other words; white space does not count.
pub(crate) fn body_hash(body: &str) -> Hash {
    // Hashed at once: word by word takes several times as long.
    let mut words = String::with_capacity(body.len() + 1);
    for word in body.split_whitespace() {
        words.push_str(word);
        words.push(' ');
    }
    *blake3::hash(words.as_bytes()).as_bytes()
}

/// What names a page in its address: no scheme, `www.`, fragment, closing slash or tracking
/// parameters.
pub(crate) fn address(url: &str) -> Option<String> {
    let bare = url.trim().split('#').next()?;
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let (page, query) = bare.split_once('?').unwrap_or((bare, ""));
    let page = page.trim_end_matches('/');
    let kept: Vec<&str> = query
        .split('&')
        .filter(|part| !part.is_empty() && !is_tracking(part))
        .collect();
    if page.is_empty() {
        return None;
    }
    let query = if kept.is_empty() {
        String::new()
    } else {
        format!("?{}", kept.join("&"))
    };
    let (host, path) = page.split_at(page.find('/').unwrap_or(page.len()));
    Some(format!("{}{path}{query}", terms::fold(host)))
}

fn is_tracking(parameter: &str) -> bool {
    const NAMES: [&str; 7] = [
        "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "ref", "smid",
    ];
    let name = parameter.split('=').next().unwrap_or_default();
    name.starts_with("utm_") || NAMES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_one_address() {
        let want = Some("ledger.example/a/7?page=2".to_owned());
        for url in [
            "https://ledger.example/a/7?page=2",
            "http://www.Ledger.example/a/7/?utm_source=x&page=2#top",
            " https://ledger.example/a/7?page=2&fbclid=9 ",
        ] {
            assert_eq!(address(url), want, "of {url}");
        }
        assert_eq!(address("https://#x"), None, "no page is named");
    }

    #[test]
    fn white_space_does_not_change_a_body() {
        assert_eq!(
            body_hash("One  two.\n\nThree"),
            body_hash("One two.\nThree\n")
        );
        assert_ne!(body_hash("One two"), body_hash("Onetwo"));
    }
}
