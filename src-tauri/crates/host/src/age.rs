//! Makes a library as if an older version of Nutgraf had extracted its articles.

use std::path::Path;

use nutgraf_model::ArticleId;
use nutgraf_store::{Error, Store};

/// The version before the first.
const OLDER: u32 = 0;

pub(crate) fn age(dir: &Path, articles: &[ArticleId]) -> Result<(), Error> {
    let mut store = Store::open(dir)?;
    let writing = store.write()?;
    for &article in articles {
        if let Some(version) = writing.current(article)? {
            writing.set_extractor(version, OLDER)?;
        }
    }
    writing.commit()
}
