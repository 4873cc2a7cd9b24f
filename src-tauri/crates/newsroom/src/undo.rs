//! Undo: takes back the user's latest act.

use nutgraf_model::{Act, Day};
use nutgraf_store::{LoggedAct, Writing};

use crate::{Error, Newsroom, corrections, intake, linking, marks, removals, story_edits};

/// What an undone act changed.
enum Effect {
    /// Articles, their versions or their stories: stories are linked again.
    Stories,
    /// Anything else.
    Other,
}

impl Newsroom {
    /// Takes back the latest act and returns it; `None` if there is no act to take back.
    pub fn undo(&self) -> Result<Option<Act>, Error> {
        self.close_due()?;
        let act = self.write(|writing| {
            let Some(logged) = writing.latest_act()? else {
                return Ok(None);
            };
            let effect = undo(writing, &logged, self.today_in(writing)?)?;
            writing.mark_undone(logged.id)?;
            if let Effect::Stories = effect {
                linking::mark_touched(writing)?;
            }
            Ok(Some(logged.act))
        })?;
        self.relink_if_stale()?;
        Ok(act)
    }
}

/// Takes an act back. The match is exhaustive, so a new kind of act does not compile until it has
/// an undo.
fn undo(writing: &Writing, logged: &LoggedAct, today: Day) -> Result<Effect, Error> {
    match &logged.act {
        Act::Read { .. } | Act::Saved { .. } | Act::Tagged { .. } => {
            marks::undo(writing, logged)?;
            Ok(Effect::Other)
        }
        Act::KeptSearch { .. } | Act::RemovedSearch { .. } => {
            writing.undo_searches(logged.id)?;
            Ok(Effect::Other)
        }
        Act::Highlighted {} | Act::RemovedHighlight {} | Act::Noted {} => {
            writing.undo_highlights(logged.id)?;
            Ok(Effect::Other)
        }
        Act::CorrectedSpeaker { .. }
        | Act::NotQuotes { .. }
        | Act::RestoredQuotes { .. }
        | Act::MergedSpeakers { .. }
        | Act::SplitSpeaker { .. }
        | Act::RenamedSpeaker { .. } => {
            corrections::undo(writing, logged)?;
            Ok(Effect::Other)
        }
        Act::RemovedArticles { .. } => {
            removals::undo_removal(writing, logged, today)?;
            Ok(Effect::Stories)
        }
        Act::BroughtBack {} => {
            removals::undo_return(writing, logged)?;
            Ok(Effect::Stories)
        }
        Act::UndidBatch { .. } => {
            removals::undo_batch_removal(writing, logged, today)?;
            Ok(Effect::Stories)
        }
        Act::SplitStory { .. } | Act::MovedArticles { .. } | Act::MergedStories {} => {
            story_edits::undo(writing, logged.id)?;
            Ok(Effect::Stories)
        }
        Act::ReadAgain { .. } | Act::ChoseBlocks { .. } => {
            intake::undo(writing, logged.id)?;
            Ok(Effect::Stories)
        }
    }
}
