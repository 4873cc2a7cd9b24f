//! The edition for programs.

use nutgraf_model::{Edition, Length, Section};
use serde::Serialize;

use crate::cut::cut;

#[derive(Serialize)]
struct Cut {
    length: Length,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    folded: Vec<Folded>,
    #[serde(flatten)]
    edition: Edition,
}

/// Stories of a section that the length counts without showing them.
#[derive(Serialize)]
struct Folded {
    section: Section,
    stories: usize,
}

/// The edition at one length as one line of JSON: the fields of [`Edition`], `length`, and in
/// `folded` how many further stories each section has. Spans are bytes of the article's body in
/// UTF-8; strings are verbatim.
pub fn json(edition: &Edition, length: Length) -> String {
    let folded = edition.folded(length).into_iter();
    let folded = folded
        .map(|(section, stories)| Folded { section, stories })
        .collect();
    let edition = cut(edition, length);
    // It fails for maps without string keys and for failing writers only: here is neither.
    serde_json::to_string(&Cut {
        length,
        folded,
        edition,
    })
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn json_reads_back_as_the_edition_at_that_length() {
        let edition = fixture::edition();
        for length in [Length::Short, Length::Normal, Length::Long] {
            let json = json(&edition, length);
            assert!(!json.contains('\n'), "one line");
            let back: Edition = serde_json::from_str(&json).expect("an edition");
            assert_eq!(back, cut(&edition, length));
        }
        assert_ne!(
            cut(&edition, Length::Short),
            edition,
            "the fixture has more to say"
        );
        let long = cut(&edition, Length::Long);
        assert_eq!(long.lead, edition.lead, "long shows all of a story");
        assert_eq!(long.briefs, edition.briefs[..1], "and all but the folded");
        let json = json(&edition, Length::Long);
        let folded = r#""folded":[{"section":"sport","stories":1}]"#;
        assert!(json.contains(folded), "{json}");
    }
}
