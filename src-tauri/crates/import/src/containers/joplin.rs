//! Joplin's archives (JEX): beside its notes lie its notebooks, its tags and which note has which,
//! each a file like a note. They are nobody's articles.

/// The largest file that is looked into, in bytes: what is no note is small.
pub(super) const LARGEST: u64 = 32 << 20;

/// Whether a name is that of an item of Joplin: 32 digits of base 16.
pub(super) fn is_item(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    let id = file.strip_suffix(".md").unwrap_or_default();
    id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Whether an item is no note: its last property tells its kind, and a note's is 1.
pub(super) fn is_aside(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(200)..];
    let tail = String::from_utf8_lossy(tail);
    let kind = tail
        .trim_end()
        .rsplit('\n')
        .next()
        .and_then(|line| line.strip_prefix("type_:"));
    kind.is_some_and(|kind| kind.trim() != "1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_from_what_lies_beside_them() {
        assert!(is_item("0123456789abcdef0123456789abcdef.md"));
        assert!(!is_item("resources/0123456789abcdef0123456789abcdef.png"));
        assert!(!is_item("Pier.md"));
        assert!(is_aside(b"Clippings\n\nid: 1\ntype_: 2"));
        assert!(!is_aside(b"Pier\n\nText\n\nid: 1\ntype_: 1"));
        assert!(!is_aside(b"Pier\n\nText"));
    }
}
