//! Saved searches.

use nutgraf_model::{Act, ArticleFilter, SavedSearch, SearchId};

use crate::names::valid_name;
use crate::{Error, Newsroom};

impl Newsroom {
    /// The saved searches, oldest first.
    pub fn searches(&self) -> Result<Vec<SavedSearch>, Error> {
        self.read(|store| Ok(store.searches()?))
    }

    /// Saves a search under a name.
    pub fn keep_search(&self, name: &str, filter: &ArticleFilter) -> Result<SearchId, Error> {
        let name = valid_name(name)?;
        self.write(|writing| {
            let act = Act::KeptSearch { name: name.clone() };
            let id = writing.log_act(&act, self.today_in(writing)?, None)?;
            Ok(writing.add_search(&name, filter, id)?)
        })
    }

    /// Removes a saved search.
    pub fn remove_search(&self, id: SearchId) -> Result<Act, Error> {
        self.write(|writing| {
            let mut stored = writing.searches()?.into_iter();
            let found = stored.find(|search| search.id == id);
            let name = found.ok_or(Error::NoSearch(id))?.name;
            let act = Act::RemovedSearch { name };
            let logged = writing.log_act(&act, self.today_in(writing)?, None)?;
            writing.remove_search(id, logged)?;
            Ok(act)
        })
    }
}
