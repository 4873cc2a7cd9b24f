//! Undoes text that was UTF-8, was read as Windows-1252 and was saved so ("donâ€™t").

use encoding_rs::WINDOWS_1252;

/// The repaired text; `None` where nothing is broken in that way.
///
/// Only whole runs of Latin-1 and Windows-1252 characters that are valid UTF-8 again are
/// changed, so that a true "Ã" or "â" stays.
pub(crate) fn repaired(text: &str) -> Option<String> {
    if !may_be_broken(text) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut changed = false;
    let mut rest = text;
    while !rest.is_empty() {
        let plain = rest
            .find(|c| single_byte(c).is_some())
            .unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        rest = &rest[plain..];
        let run = rest
            .find(|c| single_byte(c).is_none())
            .unwrap_or(rest.len());
        match reread(&rest[..run]) {
            Some(fixed) => {
                out.push_str(&fixed);
                changed = true;
            }
            None => out.push_str(&rest[..run]),
        }
        rest = &rest[run..];
    }
    changed.then_some(out)
}

/// Whether a character that opens such a run (Ã Â â Ð Ñ Å Ä, in UTF-8) stands before another that
/// is not ASCII: hardly ever in honest text.
fn may_be_broken(text: &str) -> bool {
    let opens = |second: u8| matches!(second, 0x82..=0x85 | 0x90 | 0x91 | 0xa2);
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xc3, bytes).any(|at| match bytes[at + 1..] {
        [second, third, ..] => opens(second) && !third.is_ascii(),
        _ => false,
    })
}

/// The byte of 0x80..=0xFF that Windows-1252 reads as `c`.
fn single_byte(c: char) -> Option<u8> {
    if c.is_ascii() {
        return None;
    }
    if ('\u{80}'..='\u{ff}').contains(&c) && !('\u{80}'..='\u{9f}').contains(&c) {
        return Some(c as u8);
    }
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
    (!unmappable && bytes.len() == 1).then(|| bytes[0])
}

fn reread(run: &str) -> Option<String> {
    let bytes: Vec<u8> = run.chars().filter_map(single_byte).collect();
    if bytes.len() < 2 {
        return None;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_quotes_and_accents_are_mended() {
        for (broken, want) in [
            ("â€œWe donâ€™t,â€\u{9d} she said", "“We don’t,” she said"),
            ("CafÃ© Ã\u{a0} la carte", "Café à la carte"),
            ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
        ] {
            assert_eq!(repaired(broken).as_deref(), Some(want), "{broken}");
        }
    }

    #[test]
    fn honest_text_stays() {
        for honest in [
            "SÃO PAULO",
            "âme",
            "Ägypten und Österreich",
            "Ñandú",
            "plain",
        ] {
            assert_eq!(repaired(honest), None, "{honest}");
        }
    }
}
