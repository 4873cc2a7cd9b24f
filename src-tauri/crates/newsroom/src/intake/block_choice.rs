//! Block choice: the user chooses which blocks of an original are the article.

use nutgraf_import::Choice;
use nutgraf_model::{Act, ArticleId, Outline};

use super::reextract::{ReextractError, chosen, find, is_present, make, on_thread, put};
use crate::{Error, Newsroom, linking};

impl Newsroom {
    /// The outline of an article's original, for the user to choose from.
    pub fn outline(&self, id: ArticleId) -> Result<Outline, Error> {
        let subject = self.subject(id)?;
        let failed = |lost: ReextractError| Error::CannotReread(id, lost.reason);
        let found = find(&subject).map_err(failed)?;
        let choice = subject.choice.clone();
        let place = found.place;
        let outline = on_thread(&subject, &found.name, move |item| {
            nutgraf_import::outline(item, place, choice.as_ref())
        });
        outline
            .map_err(failed)?
            .map_err(|error| failed(error.into()))
    }

    /// Makes the article from the blocks with these keys. Its day, marks, story and corrections
    /// stay. The choice holds for this article and these bytes whenever they are read again.
    pub fn choose_blocks(&self, id: ArticleId, kept: &[String]) -> Result<Act, Error> {
        if kept.is_empty() {
            return Err(Error::NothingChosen);
        }
        self.choose(id, Some(kept))
    }

    /// Removes the choice, so that the extractor decides again.
    pub fn unchoose_blocks(&self, id: ArticleId) -> Result<Act, Error> {
        self.choose(id, None)
    }

    fn choose(&self, id: ArticleId, kept: Option<&[String]>) -> Result<Act, Error> {
        self.close_due()?;
        let subject = self.subject(id)?;
        let failed = |lost: ReextractError| Error::CannotReread(id, lost.reason);
        let mut found = find(&subject).map_err(failed)?;
        if let Some(kept) = kept {
            let choice = Choice::of(kept.iter().cloned());
            found.article = chosen(&subject, &found, choice).map_err(failed)?;
        }
        let new = make(&subject, found.place, found.article).map_err(failed)?;
        let act = Act::ChoseBlocks {
            chosen: kept.is_some(),
        };
        self.write(|writing| {
            if !is_present(writing, &subject)? {
                let reason = "it has changed meanwhile; open it again".to_owned();
                return Err(Error::CannotReread(id, reason));
            }
            let logged = writing.log_act(&act, self.today_in(writing)?, None)?;
            put(writing, logged, &subject, &new)?;
            writing.add_choice(logged, id, subject.provenance.original, kept)?;
            linking::mark_touched(writing)
        })?;
        self.relink_if_stale()?;
        Ok(act)
    }
}
