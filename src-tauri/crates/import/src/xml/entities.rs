//! Entities: XML's and HTML's own, and numbers. None that a document declares.

use quick_xml::escape::resolve_html5_entity;

/// `text` with XML's and HTML's entities resolved; others stay as they are.
pub(crate) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let name = rest
            .bytes()
            .take(32)
            .position(|b| b == b';')
            .and_then(|end| rest.get(..end));
        match name.and_then(|name| Some((name.len(), entity(name)?))) {
            Some((length, value)) => {
                out.push_str(&value);
                rest = &rest[length + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

/// What an entity stands for, its name without `&` and `;`.
pub(crate) fn entity(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return resolve_html5_entity(name).map(str::to_owned);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    // As browsers do: these numbers were meant as Windows-1252.
    if let Ok(byte @ 0x80..=0x9f) = u8::try_from(code) {
        return Some(encoding_rs::WINDOWS_1252.decode(&[byte]).0.into_owned());
    }
    char::from_u32(code)
        .filter(|c| *c != '\0')
        .map(String::from)
}
