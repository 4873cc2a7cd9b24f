//! What programs for notes add to Markdown: Obsidian's marks, the properties Joplin writes under a
//! note, the short codes of Hugo and Jekyll. A text is shown as these programs show it.

use std::borrow::Cow;

use crate::text::pattern::{Pattern, pattern};

/// A text as it reads: without marks that its program does not show.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    static CODES: Pattern = Pattern::new(|| {
        pattern(
            r"(?s)\{\{[<%].{0,2000}?[%>]\}\}|\{%-?\s.{0,2000}?\s-?%\}|\{\{\s?(?:site|page)\..{0,200}?\}\}|%%.{0,4000}?%%",
        )
    });
    static EMBED: Pattern = Pattern::new(|| pattern(r"!\[\[[^\[\]\n]{1,300}\]\]"));
    static LINK: Pattern =
        Pattern::new(|| pattern(r"\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{1,300}))?\]\]"));
    static MARKED: Pattern = Pattern::new(|| pattern(r"==([^=\s][^=\n]*?)=="));
    static CALLOUT: Pattern = Pattern::new(|| {
        pattern(r"(?m)^((?:>[ \t]?)+)\[!([A-Za-z-]{2,30})(?:\|[^\]\n]*)?\][+-]?[ \t]*(.*)$")
    });
    static BLOCK_KEY: Pattern = Pattern::new(|| pattern(r"(?m)[ \t]\^[A-Za-z0-9-]{3,40}[ \t]*$"));
    static TAG_LINE: Pattern =
        Pattern::new(|| pattern(r"(?m)^[ \t]*(?:#[\p{L}\p{N}_/-]+[ \t]*)+$"));
    let mut text = Cow::Borrowed(text);
    let mut replace = |pattern: &Pattern, sign: &str, with: &dyn Fn(&regex::Captures) -> String| {
        if text.contains(sign) {
            text = Cow::Owned(pattern.replace_all(&text, with).into_owned());
        }
    };
    let nothing = |_: &regex::Captures| String::new();
    replace(&CODES, "{{", &nothing);
    replace(&CODES, "{%", &nothing);
    replace(&CODES, "%%", &nothing);
    replace(&EMBED, "![[", &nothing);
    replace(&LINK, "[[", &|found| match found.get(2) {
        Some(alias) => alias.as_str().trim().to_owned(),
        // "Corrin dam#Gates" leads to a heading of the note.
        None => found[1].split('#').next().map_or("", str::trim).to_owned(),
    });
    replace(&MARKED, "==", &|found| found[1].to_owned());
    replace(&CALLOUT, "[!", &|found| match found[3].trim() {
        "" => found[1].to_owned(),
        title => format!("{}{title}\n{}", &found[1], found[1].trim_end()),
    });
    replace(&BLOCK_KEY, " ^", &nothing);
    replace(&TAG_LINE, "#", &|found| match found[0].trim() {
        // One word behind one sign may be a heading that lacks its space.
        one if !one.contains(' ') && found[0].len() > 40 => one.to_owned(),
        _ => String::new(),
    });
    text
}

/// A note of Joplin: its text, and the properties under it as keys and values.
pub(super) struct JoplinNote<'t> {
    pub(super) text: &'t str,
    pub(super) properties: Vec<(&'t str, &'t str)>,
}

impl<'t> JoplinNote<'t> {
    /// Of a text that ends with the properties Joplin writes; `None` where it does not.
    pub(super) fn of(text: &'t str) -> Option<JoplinNote<'t>> {
        let end = text.trim_end();
        let start = match end.rfind("\n\nid: ") {
            Some(start) => start,
            None if end.starts_with("id: ") => 0,
            None => return None,
        };
        let (text, tail) = end.split_at(start);
        let pairs = tail.trim_start().lines().map(|line| {
            let (key, value) = line.split_once(':')?;
            let is_key = key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            is_key.then_some((key, value.trim()))
        });
        let properties: Vec<_> = pairs.collect::<Option<_>>()?;
        let is_id = |id: &str| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit());
        let note = JoplinNote { text, properties };
        let is_joplin = note.value("id").is_some_and(is_id) && note.value("type_").is_some();
        is_joplin.then_some(note)
    }

    /// The value of a property, where it has one.
    pub(super) fn value(&self, key: &str) -> Option<&'t str> {
        let mut found = self.properties.iter().filter(|(known, _)| *known == key);
        found
            .next()
            .map(|(_, value)| *value)
            .filter(|value| !value.is_empty())
    }

    /// Whether it is a note, and no notebook, tag or attachment.
    pub(super) fn is_note(&self) -> bool {
        self.value("type_") == Some("1")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_shown_as_they_read() {
        for (text, want) in [
            ("lost ==410 crowns== last year", "lost 410 crowns last year"),
            ("See [[Corrin dam|the dam story]].", "See the dam story."),
            ("See [[Corrin dam#Gates]].", "See Corrin dam."),
            ("![[quay.png]]", ""),
            (
                "> [!quote]- Manager\n> We stay.",
                "> Manager\n>\n> We stay.",
            ),
            ("> [!note]\n> We stay.", "> \n> We stay."),
            ("We stay. ^a1b2c3", "We stay."),
            ("{{< figure src=\"a.jpg\" >}}\nText", "\nText"),
            ("%% to do %%Text", "Text"),
            ("#news #ferry", ""),
            ("a == b and c == d", "a == b and c == d"),
        ] {
            assert_eq!(shown(text), want, "{text}");
        }
    }

    #[test]
    fn properties_of_joplin_are_no_text() {
        let text = "Title\n\nText.\n\nid: 0123456789abcdef0123456789abcdef\nparent_id: \nsource_url: https://a.example/1\ntype_: 1";
        let note = JoplinNote::of(text).expect("a note");
        assert_eq!(note.text, "Title\n\nText.");
        assert_eq!(note.value("source_url"), Some("https://a.example/1"));
        assert!(note.is_note());
        assert!(JoplinNote::of("Title\n\nid: 7\ntype_: 1").is_none());
    }
}
