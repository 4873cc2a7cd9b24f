//! The edition for programs.

use nutgraf_model::{Edition, Length};
use serde::Serialize;

use crate::cut::cut;

#[derive(Serialize)]
struct Cut {
    length: Length,
    #[serde(flatten)]
    edition: Edition,
}

/// The edition at one length as one line of JSON: the fields of [`Edition`] and `length`. Spans
/// are bytes of the article's body in UTF-8; strings are verbatim.
pub fn json(edition: &Edition, length: Length) -> String {
    let edition = cut(edition, length);
    // It fails for maps without string keys and for failing writers only: here is neither.
    serde_json::to_string(&Cut { length, edition }).unwrap_or_default()
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
        assert_eq!(cut(&edition, Length::Long), edition, "long shows all");
    }
}
