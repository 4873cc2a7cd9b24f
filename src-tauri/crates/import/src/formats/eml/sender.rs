//! Who sends a mail: a person, an outlet, or a person of an outlet.

use crate::head::byline;
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;

/// The author and the outlet that a sender's name holds: "Ana Sorel from Pier Letter" is both, "Ana
/// Sorel" with the address `ana@ledger.example` is an author, who stands for the outlet too.
pub(super) fn parted(sender: &str, address: &str) -> (Vec<String>, Option<String>) {
    static BOTH: Pattern =
        Pattern::new(|| pattern(r"(?i)^(.{3,60}?)\s+(?:from|at|via|bei|von|de|chez)\s+(.{2,80})$"));
    if let Some(found) = BOTH.captures(sender)
        && is_person(&found[1])
    {
        return (vec![found[1].to_owned()], Some(found[2].trim().to_owned()));
    }
    let is_author = is_person(sender) && is_own(sender, address);
    let author = is_author.then(|| sender.trim().to_owned());
    (author.into_iter().collect(), Some(sender.to_owned()))
}

/// Whether a name may be a person's, by its form: two or three names that begin with capitals.
fn is_person(name: &str) -> bool {
    let parts: Vec<&str> = name.split_whitespace().collect();
    let is_name = |part: &&str| {
        part.chars().next().is_some_and(char::is_uppercase)
            && part.chars().skip(1).any(char::is_lowercase)
            && part
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\''))
    };
    (2..=3).contains(&parts.len())
        && parts.iter().all(is_name)
        && byline::names(name.trim()).len() == 1
}

/// Whether an address is a person's own: it begins with a name of theirs, and its host is not named
/// after them.
fn is_own(name: &str, address: &str) -> bool {
    let Some((local, host)) = address.rsplit_once('@') else {
        return false;
    };
    let (local, host) = (words::fold(local), words::fold(host).replace(' ', ""));
    let parts: Vec<String> = name.split_whitespace().map(words::fold).collect();
    let is_in =
        |text: &str, part: &String| part.chars().count() >= 3 && text.contains(part.as_str());
    parts.iter().any(|part| is_in(&local, part)) && !parts.iter().any(|part| is_in(&host, part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senders_are_told_apart() {
        for (sender, address, author, outlet) in [
            (
                "Ana Sorel from Pier Letter",
                "pier@x.example",
                Some("Ana Sorel"),
                "Pier Letter",
            ),
            (
                "Ana Sorel",
                "ana@ledger.example",
                Some("Ana Sorel"),
                "Ana Sorel",
            ),
            (
                "Ana Sorel",
                "a.sorel@ledger.example",
                Some("Ana Sorel"),
                "Ana Sorel",
            ),
            (
                "Port Ledger",
                "news@portledger.example",
                None,
                "Port Ledger",
            ),
            (
                "Port Ledger",
                "ledger@portledger.example",
                None,
                "Port Ledger",
            ),
            (
                "Google Alerts",
                "googlealerts-noreply@google.example",
                None,
                "Google Alerts",
            ),
            (
                "ledger.example",
                "news@ledger.example",
                None,
                "ledger.example",
            ),
        ] {
            let (authors, source) = parted(sender, address);
            assert_eq!(authors.first().map(String::as_str), author, "{sender}");
            assert_eq!(source.as_deref(), Some(outlet), "{sender}");
        }
    }
}
