//! Tells the user in the morning that the edition of the day before is ready: once, where there
//! is one, and only if they asked to be told.

use nutgraf_newsroom::{Error, Newsroom};

use crate::{Context, Event};

/// Looks whether there is an edition to tell of. The page has the words, so it is asked first.
pub(crate) fn look(context: &Context, newsroom: &Newsroom) -> Result<(), Error> {
    let settings = context.settings();
    if !settings.morning {
        return Ok(());
    }
    let Some(ready) = newsroom.morning_edition(settings.told)? else {
        return Ok(());
    };
    context
        .settings
        .change(|settings| settings.told = Some(ready.key.day));
    // Who is reading sees it there.
    if !context.desktop.is_in_front() {
        context.desktop.tell(Event::Morning(ready));
    }
    Ok(())
}
