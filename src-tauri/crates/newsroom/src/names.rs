//! Names that the user gives: to tags, searches and speakers.

use crate::Error;

/// The longest name of a tag, a search or a speaker, in characters.
const LONGEST_NAME: usize = 60;

/// A name that the user gave, on one line and without stray spaces.
///
/// # Errors
/// [`Error::BadName`] for an empty name, a long one, or one with control characters or `"`.
pub(crate) fn valid_name(given: &str) -> Result<String, Error> {
    let name = given.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_fit = !name.is_empty()
        && name.chars().count() <= LONGEST_NAME
        && !name.contains(|c: char| c.is_control() || c == '"');
    if is_fit {
        Ok(name)
    } else {
        Err(Error::BadName)
    }
}
