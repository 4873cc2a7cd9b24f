//! Links articles into stories with stable keys.
//!
//! The reference is linking all articles at once. In a large library, a new article first joins a
//! story alone, which takes milliseconds; all articles are linked again when enough new ones came,
//! and before a day is closed.

mod all;
mod group;
mod join;
mod keys;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use nutgraf_analysis::stories::{Fingerprint, LinkConstraint, Member};
use nutgraf_model::ArticleId;
use nutgraf_store::{Linkable, MetaKey, Store, StoredLinkConstraint, Writing};

use crate::link_schedule::LinkSchedule;
use crate::{Error, Newsroom};

/// How often linking starts again because the library changed meanwhile.
const ATTEMPTS: usize = 4;

/// The work that is due.
enum LinkWork {
    Nothing,
    All,
    Join(Vec<ArticleId>),
}

impl Newsroom {
    /// Updates stories and speakers if articles came or went since the last update.
    pub(crate) fn relink_if_stale(&self) -> Result<(), Error> {
        self.link_if_stale()?;
        // A story identifies a person by a surname alone.
        self.identify_if_stale()
    }

    fn link_if_stale(&self) -> Result<(), Error> {
        match self.read(|store| work(store, self.schedule))? {
            LinkWork::Nothing => Ok(()),
            LinkWork::All => self.link_all(),
            LinkWork::Join(articles) => self.join_all(&articles),
        }
    }

    /// The same, but links all articles again if any joined a story alone.
    pub(crate) fn relink_all(&self) -> Result<(), Error> {
        self.link_all_if_stale()?;
        self.identify_if_stale()
    }

    fn link_all_if_stale(&self) -> Result<(), Error> {
        let settled = self.read(|store| {
            let linked = store.meta(MetaKey::Touched)? == store.meta(MetaKey::Linked)?;
            Ok(linked && store.meta(MetaKey::Joined)? == 0)
        })?;
        if settled { Ok(()) } else { self.link_all() }
    }

    fn link_all(&self) -> Result<(), Error> {
        self.rest_writer()?;
        for _ in 0..ATTEMPTS {
            // Compares on a snapshot, outside the write lock: it may take seconds.
            let (touched, found) = self.read(|store| {
                let touched = store.meta(MetaKey::Touched)?;
                Ok((touched, all::find(store)?))
            })?;
            let done = self.write(|writing| {
                if writing.meta(MetaKey::Touched)? != touched {
                    return Ok(false);
                }
                all::apply(writing, &found)?;
                writing.set_meta(MetaKey::Linked, touched)?;
                writing.set_meta(MetaKey::Joined, 0)?;
                Ok(true)
            })?;
            if done {
                break;
            }
        }
        // Articles that arrive later are linked later.
        Ok(())
    }

    fn join_all(&self, articles: &[ArticleId]) -> Result<(), Error> {
        let touched = self.read(|store| Ok(store.meta(MetaKey::Touched)?))?;
        for &article in articles {
            self.write(|writing| join::join(writing, article))?;
        }
        self.write(|writing| {
            let joined = writing.meta(MetaKey::Joined)? + articles.len().max(1) as i64;
            writing.set_meta(MetaKey::Joined, joined)?;
            Ok(writing.set_meta(MetaKey::Linked, touched)?)
        })
    }
}

fn work(store: &Store, schedule: LinkSchedule) -> Result<LinkWork, Error> {
    if store.meta(MetaKey::Touched)? == store.meta(MetaKey::Linked)? {
        return Ok(LinkWork::Nothing);
    }
    let (articles, _) = store.article_counts()?;
    if articles <= schedule.small {
        return Ok(LinkWork::All);
    }
    let new = store.unlinked(schedule.at_once + 1)?;
    let since = store.meta(MetaKey::Joined)? as usize + new.len();
    if new.len() > schedule.at_once || since > articles / schedule.one_in {
        return Ok(LinkWork::All);
    }
    Ok(LinkWork::Join(new))
}

/// Notes that articles came or went, so that stories are linked again.
pub(crate) fn mark_touched(writing: &Writing) -> Result<(), Error> {
    let touched = writing.meta(MetaKey::Touched)?;
    Ok(writing.set_meta(MetaKey::Touched, touched + 1)?)
}

/// The fingerprint of an article. It is computed again if the stored one has an older format.
fn fingerprint(store: &Store, linkable: &Linkable) -> Result<Fingerprint, Error> {
    match Fingerprint::from_bytes(&linkable.fingerprint) {
        Some(fingerprint) => Ok(fingerprint),
        None => fingerprint_anew(store, linkable.article),
    }
}

/// The fingerprint of an article. It is computed again if the stored one has an older format.
pub(crate) fn fingerprint_of(store: &Store, article: ArticleId) -> Result<Fingerprint, Error> {
    match Fingerprint::from_bytes(&store.fingerprint(article)?) {
        Some(fingerprint) => Ok(fingerprint),
        None => fingerprint_anew(store, article),
    }
}

/// Computes the fingerprint of an article from its text.
fn fingerprint_anew(store: &Store, article: ArticleId) -> Result<Fingerprint, Error> {
    let stored = store.article(article)?.ok_or(Error::NoArticle(article))?;
    let body = store.body(stored.version)?;
    let language = stored
        .line
        .language
        .unwrap_or(nutgraf_model::Language::ENGLISH);
    Ok(Fingerprint::of(&stored.line.headline, &body, language))
}

fn member<'a>(linkable: &'a Linkable, fingerprint: &'a Fingerprint) -> Member<'a> {
    let published = linkable.published.as_ref();
    Member {
        fingerprint,
        when: published.and_then(|p| crate::dates::days_since_1970(&p.rfc3339())),
        source: linkable.source.as_deref(),
    }
}

/// The user's constraints on these articles, by their indices.
fn constraints(stored: &[StoredLinkConstraint], linkables: &[Linkable]) -> Vec<LinkConstraint> {
    if stored.is_empty() {
        return Vec::new();
    }
    let places: HashMap<ArticleId, usize> = linkables
        .iter()
        .enumerate()
        .map(|(place, linkable)| (linkable.article, place))
        .collect();
    let constraint = |constraint: &StoredLinkConstraint| {
        Some(LinkConstraint {
            one: *places.get(&constraint.one)?,
            other: *places.get(&constraint.other)?,
            together: constraint.together,
        })
    };
    stored.iter().filter_map(constraint).collect()
}
