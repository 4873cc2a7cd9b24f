//! Finds the quote that a correction applies to, by its words.

use crate::terms;

/// The folded words of a text, without regard to marks and white space.
pub(crate) fn words(text: &str) -> String {
    terms::words(text)
        .iter()
        .map(|word| word.folded.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The minimum length of a quote, in words, to be found in a longer or shorter one.
const LONG_ENOUGH: usize = 4;

/// The quote that a correction applies to: the `nth` with its words, otherwise the only one with
/// them, otherwise the only one that contains most of them or is contained in them.
pub(crate) fn find(quotes: &[String], said: &str, nth: usize) -> Option<usize> {
    let same: Vec<usize> = (0..quotes.len()).filter(|&at| quotes[at] == said).collect();
    match (same.get(nth), same.as_slice()) {
        (Some(&at), _) => return Some(at),
        (None, [at]) => return Some(*at),
        _ => {}
    }
    let holds = |long: &str, short: &str| format!(" {long} ").contains(&format!(" {short} "));
    let count = |text: &str| text.split(' ').count();
    let near = |quote: &String| {
        let (short, long) = (count(quote).min(count(said)), count(quote).max(count(said)));
        short >= LONG_ENOUGH && 2 * short >= long && (holds(quote, said) || holds(said, quote))
    };
    let mut near = (0..quotes.len()).filter(|&at| near(&quotes[at]));
    near.next().filter(|_| near.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_finds_its_quote_again_or_none() {
        let quotes = [
            "we will wait",
            "no",
            "no",
            "we will open the tunnel when it is safe",
        ]
        .map(str::to_owned);
        for (said, nth, want, why) in [
            ("no", 1, Some(2), "the second of two alike"),
            ("no", 2, None, "there is no third, and two are not one"),
            ("we will wait", 4, Some(0), "the only one of its words"),
            ("we will open the tunnel", 0, Some(3), "it got longer"),
            (
                "and we will open the tunnel when it is safe today",
                0,
                Some(3),
                "it got shorter",
            ),
            ("we will open", 0, None, "too short to be sure"),
            ("they will wait", 0, None, "other words"),
            ("", 0, None, "nothing"),
        ] {
            assert_eq!(find(&quotes, said, nth), want, "{said}: {why}");
        }
    }
}
