//! The language of a text.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language as its BCP 47 primary subtag: two or three lower-case ASCII letters (`en`, `de`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, type = "string"))]
pub struct Language([u8; 3]);

/// Said of a text that is not a language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language tag such as en or de")]
pub struct LanguageError(String);

impl Language {
    /// English.
    pub const ENGLISH: Language = Language(*b"en\0");

    /// The subtag, e.g. `en`.
    pub fn as_str(&self) -> &str {
        let len = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..len]).unwrap_or("en")
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    /// Reads `en`, `en-GB`, `pt_BR`; region and script are dropped.
    fn from_str(tag: &str) -> Result<Self, LanguageError> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        let bytes = primary.as_bytes();
        if !(2..=3).contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_alphabetic) {
            return Err(LanguageError(tag.chars().take(40).collect()));
        }
        let mut subtag = [0; 3];
        for (to, from) in subtag.iter_mut().zip(bytes) {
            *to = from.to_ascii_lowercase();
        }
        Ok(Self(subtag))
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageError;

    fn try_from(tag: String) -> Result<Self, LanguageError> {
        tag.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.as_str().to_owned()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_down_to_their_primary_subtag() {
        for (tag, want) in [
            ("en", "en"),
            ("EN-gb", "en"),
            ("pt_BR", "pt"),
            ("gsw", "gsw"),
        ] {
            assert_eq!(tag.parse::<Language>().expect(tag).as_str(), want);
        }
        for bad in ["", "e", "english", "e1", "日本"] {
            assert!(bad.parse::<Language>().is_err(), "{bad:?} is no tag");
        }
    }
}
