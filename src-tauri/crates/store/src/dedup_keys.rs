//! Keys for finding duplicates: the hash of a text, and the address of a page.

use crate::{Hash, terms};

/// The hash of a body's words, without regard to white space.
pub(crate) fn body_hash(body: &str) -> Hash {
    // Hashed at once: word by word takes several times as long.
    let mut words = Vec::with_capacity(body.len() + 1);
    let mut at = 0;
    while at < body.len() {
        // As `char::is_whitespace` has it; what is not ASCII is looked at letter by letter.
        let is_letter = |byte: &u8| matches!(byte, 0..=8 | 14..=31 | b'!'..0x80);
        let run = body.as_bytes()[at..]
            .iter()
            .take_while(|byte| is_letter(byte));
        let run = run.count();
        words.extend_from_slice(&body.as_bytes()[at..at + run]);
        at += run;
        let Some(c) = body[at..].chars().next() else {
            break;
        };
        if c.is_whitespace() {
            part(&mut words)
        } else {
            words.extend_from_slice(&body.as_bytes()[at..at + c.len_utf8()])
        }
        at += c.len_utf8();
    }
    part(&mut words);
    *blake3::hash(&words).as_bytes()
}

/// One space behind a word.
fn part(words: &mut Vec<u8>) {
    if words.last().is_some_and(|&last| last != b' ') {
        words.push(b' ');
    }
}

/// The part of a URL that identifies the page: without scheme, `www.`, fragment, closing slash and
/// tracking parameters.
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
    use proptest::prelude::*;

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

    proptest! {
        #[test]
        fn a_body_is_its_words(text in "(?s)[a-cé \n\t\u{a0}\u{3000}]{0,30}|.{0,40}") {
            let words: String = text.split_whitespace().flat_map(|word| [word, " "]).collect();
            prop_assert_eq!(body_hash(&text), *blake3::hash(words.as_bytes()).as_bytes());
        }
    }
}
