//! The edition of a day, composed against the previous edition.

use nutgraf_model::{By, Day, Edition, EditionKey};

use super::compose::compose;
use super::previous::PreviousEdition;
use crate::Error;
use crate::edition_cache::EditionFrame;
use crate::selection_cache::EditionInput;

/// How many days back an edition by publication looks for the previous one. In an archive the
/// next older article may be years old, and nobody waited for news since then. By arrival, the
/// previous edition is the one that the user had last, however old it is.
const RECENT: i32 = 7;

/// Composes the edition of a day.
pub(super) fn compose_day(input: EditionInput, frame: EditionFrame) -> Result<Edition, Error> {
    let previous = match previous(input, &frame)? {
        Some(edition) => PreviousEdition::of(&input, edition)?,
        None => PreviousEdition::default(),
    };
    compose(input, frame, &previous)
}

/// The latest edition before a day that was not empty: as it was closed or, if it is open or by
/// publication, as it is now.
fn previous(input: EditionInput, next: &EditionFrame) -> Result<Option<Edition>, Error> {
    let key = next.key;
    let by = key.by;
    let mut day = input.day_before(by, key.day)?;
    if by == By::Arrival {
        day = day.max(input.closed_before(key.day)?);
    }
    let is_recent = |day: &Day| by == By::Arrival || distance(*day, key.day) <= RECENT;
    let Some(day) = day.filter(is_recent) else {
        return Ok(None);
    };
    if by == By::Arrival
        && let Some(closed) = input.closed_edition(day)?
    {
        return Ok(Some(closed.edition()?));
    }
    let frame = EditionFrame {
        key: EditionKey { by, day },
        number: None,
        closed: false,
        closes: None,
        time_zone: String::new(),
        embargoes: next.embargoes.clone(),
    };
    // Only what it says is asked for, so the edition before it does not matter.
    Ok(Some(compose(input, frame, &PreviousEdition::default())?))
}

/// The days between two days.
fn distance(one: Day, other: Day) -> i32 {
    (other.0 - one.0).get_days().abs()
}
