//! Bytes to characters: byte-order mark, UTF-8, the declared charset, then a guess from the bytes.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::mojibake;

/// Bytes the charset guess looks at; more do not change it.
const GUESS_BYTES: usize = 256 * 1024;

/// A decoded text.
pub(crate) struct Decoded {
    /// The characters.
    pub(crate) text: String,
    /// Whether bytes had to be replaced because they fit no encoding.
    pub(crate) damaged: bool,
}

/// Decodes `bytes`; `declared` is the charset they claim to be in, which valid UTF-8 overrules.
pub(crate) fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let (text, damaged) = characters(bytes, declared);
    let text = match mojibake::repaired(&text) {
        Some(repaired) => repaired,
        None => text,
    };
    Decoded { text, damaged }
}

fn characters(bytes: &[u8], declared: Option<&str>) -> (String, bool) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return by(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return by(encoding, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => return (text.to_owned(), false),
        Err(error) if is_mostly_utf8(bytes, error.valid_up_to()) => {
            return (String::from_utf8_lossy(bytes).into_owned(), true);
        }
        Err(_) => {}
    }
    if let Some(encoding) = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes()))
        && encoding != encoding_rs::UTF_8
        && let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes)
    {
        return (text.into_owned(), false);
    }
    by(guess(bytes), bytes)
}

fn by(encoding: &'static Encoding, bytes: &[u8]) -> (String, bool) {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), damaged)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(&bytes[..bytes.len().min(GUESS_BYTES)], true);
    detector.guess(None, Utf8Detection::Deny)
}

/// UTF-16 saved without its mark shows as a zero in every other byte of Latin text.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let pairs = head.len() / 2;
    if pairs < 4 || memchr::memchr(0, head).is_none() {
        return None;
    }
    let zeros = |at: usize| head.iter().skip(at).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 10 > pairs * 7 && even * 10 < pairs {
        Some(UTF_16LE)
    } else if even * 10 > pairs * 7 && odd * 10 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// UTF-8 with a cut end or a few broken characters, as against another encoding: every
/// broken place must be outnumbered tenfold by whole multi-byte characters, or be the end.
fn is_mostly_utf8(bytes: &[u8], first_error: usize) -> bool {
    let cut_at_end = bytes.len() - first_error <= 3
        && std::str::from_utf8(&bytes[first_error..])
            .is_err_and(|error| error.error_len().is_none());
    if cut_at_end && bytes[..first_error].iter().any(|b| !b.is_ascii()) {
        return true;
    }
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken * 10
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(bytes: &[u8], declared: Option<&str>, want: &str, damaged: bool) {
        let got = decode(bytes, declared);
        assert_eq!((got.text.as_str(), got.damaged), (want, damaged));
    }

    #[test]
    fn marks_and_valid_utf8_overrule_the_declared_charset() {
        check("Käse".as_bytes(), Some("iso-8859-1"), "Käse", false);
        check(
            b"\xEF\xBB\xBFK\xC3\xA4se",
            Some("windows-1252"),
            "Käse",
            false,
        );
        check(b"\xFF\xFEK\0\xE4\0", None, "Kä", false);
        check(b"\xFE\xFF\0K\0\xE4", None, "Kä", false);
    }

    #[test]
    fn the_declared_charset_is_used_where_it_fits() {
        check(
            b"Gr\xFC\xDFe aus K\xF6ln",
            Some("iso-8859-1"),
            "Grüße aus Köln",
            false,
        );
        check(
            b"\xCF\xF0\xE8\xE2\xE5\xF2",
            Some("windows-1251"),
            "Привет",
            false,
        );
    }

    #[test]
    fn without_a_declaration_the_bytes_decide() {
        let text = "Der Bürgermeister sagte, die Brücke über die Förde müsse früher schließen.";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        check(&bytes, None, text, false);
        check(&bytes, Some("no-such-charset"), text, false);
    }

    #[test]
    fn utf16_without_a_mark_is_seen_by_its_zeros() {
        let bytes: Vec<u8> = "The harbour"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        check(&bytes, None, "The harbour", false);
    }

    #[test]
    fn cut_utf8_keeps_all_but_the_cut_character() {
        check(
            b"Caf\xC3\xA9 cr\xC3\xA8me caf\xC3",
            None,
            "Café crème caf\u{fffd}",
            true,
        );
    }

    proptest! {
        #[test]
        fn any_bytes_decode(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            decode(&bytes, None);
            decode(&bytes, Some("shift_jis"));
        }
    }
}
