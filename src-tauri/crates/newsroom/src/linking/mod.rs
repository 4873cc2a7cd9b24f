//! Linking articles into stories, with keys that stay.
//!
//! All articles linked at once is what counts. In a large library a new article first finds its
//! story alone, in milliseconds; all are linked anew when enough came, and before a day closes.

mod all;
mod join;
mod keys;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use nutgraf_analysis::stories::{Fingerprint, LinkConstraint, Member};
use nutgraf_model::ArticleId;
use nutgraf_store::{KeptTie, Linkable, Note, Store, Writing};

use crate::{Error, Newsroom, desk};

/// When all articles are linked anew, and when new ones find their stories alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    /// A library of so many articles is always linked whole: it takes a moment.
    small: usize,
    /// So many new articles at once are linked with all others.
    at_once: usize,
    /// Of so many articles one may have come since all were linked.
    one_in: usize,
}

impl Pace {
    pub(crate) const USUAL: Pace = Pace {
        small: 3_000,
        at_once: 200,
        one_in: 20,
    };
}

/// How often linking begins again because articles came or went meanwhile.
const ATTEMPTS: usize = 4;

/// What is to be done.
enum Work {
    Nothing,
    All,
    Join(Vec<ArticleId>),
}

impl Newsroom {
    /// Brings stories up to date, and tells speakers apart, if articles came or went since that
    /// was last done.
    pub(crate) fn relink_if_stale(&self) -> Result<(), Error> {
        self.link_if_stale()?;
        // A story tells who a surname alone is.
        self.identify_if_stale()
    }

    fn link_if_stale(&self) -> Result<(), Error> {
        match self.read(|store| work(store, self.pace))? {
            Work::Nothing => Ok(()),
            Work::All => self.link_all(),
            Work::Join(articles) => self.join_all(&articles),
        }
    }

    /// The same, with all articles linked anew if any found its story alone.
    pub(crate) fn relink_all(&self) -> Result<(), Error> {
        self.link_all_if_stale()?;
        self.identify_if_stale()
    }

    fn link_all_if_stale(&self) -> Result<(), Error> {
        let settled = self.read(|store| {
            let linked = store.note(Note::Touched)? == store.note(Note::Linked)?;
            Ok(linked && store.note(Note::Joined)? == 0)
        })?;
        if settled { Ok(()) } else { self.link_all() }
    }

    fn link_all(&self) -> Result<(), Error> {
        self.rest_writer()?;
        for _ in 0..ATTEMPTS {
            // The comparing is done on a snapshot, outside the write lock: it may take seconds.
            let (touched, found) = self.read(|store| {
                let touched = store.note(Note::Touched)?;
                Ok((touched, all::find(store)?))
            })?;
            let done = self.write(|writing| {
                if writing.note(Note::Touched)? != touched {
                    return Ok(false);
                }
                all::apply(writing, &found)?;
                writing.set_note(Note::Linked, touched)?;
                writing.set_note(Note::Joined, 0)?;
                Ok(true)
            })?;
            if done {
                break;
            }
        }
        // What goes on coming is linked when it has come.
        Ok(())
    }

    fn join_all(&self, articles: &[ArticleId]) -> Result<(), Error> {
        let touched = self.read(|store| Ok(store.note(Note::Touched)?))?;
        for &article in articles {
            self.write(|writing| join::join(writing, article))?;
        }
        self.write(|writing| {
            let joined = writing.note(Note::Joined)? + articles.len().max(1) as i64;
            writing.set_note(Note::Joined, joined)?;
            Ok(writing.set_note(Note::Linked, touched)?)
        })
    }
}

fn work(store: &Store, pace: Pace) -> Result<Work, Error> {
    if store.note(Note::Touched)? == store.note(Note::Linked)? {
        return Ok(Work::Nothing);
    }
    let (articles, _) = store.article_counts()?;
    if articles <= pace.small {
        return Ok(Work::All);
    }
    let new = store.unlinked(pace.at_once + 1)?;
    let since = store.note(Note::Joined)? as usize + new.len();
    if new.len() > pace.at_once || since > articles / pace.one_in {
        return Ok(Work::All);
    }
    Ok(Work::Join(new))
}

/// Notes that articles came or went, so that stories are linked anew.
pub(crate) fn mark_touched(writing: &Writing) -> Result<(), Error> {
    let touched = writing.note(Note::Touched)?;
    Ok(writing.set_note(Note::Touched, touched + 1)?)
}

/// The fingerprint of an article, made anew where the stored one is of an older form.
fn fingerprint(store: &Store, linkable: &Linkable) -> Result<Fingerprint, Error> {
    match Fingerprint::from_bytes(&linkable.fingerprint) {
        Some(fingerprint) => Ok(fingerprint),
        None => fingerprint_anew(store, linkable.article),
    }
}

/// The fingerprint of an article, made anew where the stored one is of an older form.
pub(crate) fn fingerprint_of(store: &Store, article: ArticleId) -> Result<Fingerprint, Error> {
    match Fingerprint::from_bytes(&store.fingerprint(article)?) {
        Some(fingerprint) => Ok(fingerprint),
        None => fingerprint_anew(store, article),
    }
}

/// Reads an article again whose stored fingerprint is of an older form.
fn fingerprint_anew(store: &Store, article: ArticleId) -> Result<Fingerprint, Error> {
    let kept = store.article(article)?.ok_or(Error::NoArticle(article))?;
    let body = store.body(kept.version)?;
    let language = kept
        .line
        .language
        .unwrap_or(nutgraf_model::Language::ENGLISH);
    Ok(Fingerprint::of(&kept.line.headline, &body, language))
}

fn member<'a>(linkable: &'a Linkable, fingerprint: &'a Fingerprint) -> Member<'a> {
    let published = linkable.published.as_ref();
    Member {
        fingerprint,
        when: published.and_then(|p| desk::when(&p.rfc3339())),
        source: linkable.source.as_deref(),
    }
}

/// What the reader said of these articles, by their places.
fn ties(kept: &[KeptTie], linkables: &[Linkable]) -> Vec<LinkConstraint> {
    if kept.is_empty() {
        return Vec::new();
    }
    let places: HashMap<ArticleId, usize> = linkables
        .iter()
        .enumerate()
        .map(|(place, linkable)| (linkable.article, place))
        .collect();
    let tie = |tie: &KeptTie| {
        Some(LinkConstraint {
            one: *places.get(&tie.one)?,
            other: *places.get(&tie.other)?,
            together: tie.together,
        })
    };
    kept.iter().filter_map(tie).collect()
}
