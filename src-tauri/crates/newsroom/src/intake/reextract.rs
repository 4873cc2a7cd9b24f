//! Re-extraction: reads stored originals again, with better format readers or with the user's
//! choice of blocks. The article gets a new version; its day, marks, story and corrections stay.

use jiff::civil::DateTime;
use nutgraf_import::{Choice, EXTRACTOR_VERSION, Item, ReadError, Reading};
use nutgraf_model::{Act, Article, ArticleId, DateEvidence, RejectCode, Rereading, Warning};
use nutgraf_store::{
    ActId, Arrival, ExtractionInfo, NewVersion, Provenance, ReextractedVersion, Store,
    StoredArticle, VersionText, Writing,
};
use rayon::prelude::*;

use super::changes::share_of_blocks;
use super::prepare::version;
use crate::open_article::OpenArticle;
use crate::timeout::{TIME_LIMIT, TimeoutError, run_with_timeout};
use crate::{Error, Newsroom, Watch, linking};

/// Which articles are read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReextractScope {
    /// These articles.
    These(Vec<ArticleId>),
    /// Articles that an earlier extractor read.
    Older,
    /// All articles.
    All,
}

/// The number of articles that are read at once and written together.
const GROUP: usize = 16;
/// The minimum score to recognize an article among several in a file: about the share of its
/// paragraphs.
const KNOWN: f32 = 0.3;

/// An article to be read again, with its provenance and its original's bytes.
pub(super) struct Reextraction {
    pub(super) stored: StoredArticle,
    pub(super) provenance: Provenance,
    pub(super) text: VersionText,
    pub(super) bytes: Vec<u8>,
    pub(super) choice: Option<Choice>,
}

/// Why an article cannot be read from its original any more.
pub(super) struct ReextractError {
    pub(super) code: RejectCode,
    pub(super) reason: String,
}

impl ReextractError {
    fn new(code: RejectCode, reason: impl Into<String>) -> ReextractError {
        let reason = reason.into();
        ReextractError { code, reason }
    }
}

impl From<ReadError> for ReextractError {
    fn from(error: ReadError) -> ReextractError {
        ReextractError::new(error.code(), error.to_string())
    }
}

/// The result of reading an article again.
enum ReextractResult {
    /// The text, the metadata or the findings are different.
    Changed { new: Box<NewVersion>, visibly: bool },
    /// Nothing changed.
    Same,
    /// It cannot be read.
    Failed(ReextractError),
}

impl Newsroom {
    /// The number of articles that an earlier extractor read.
    pub fn read_by_older(&self) -> Result<usize, Error> {
        self.read(|store| Ok(store.count_extracted_before(EXTRACTOR_VERSION)?))
    }

    /// Reads articles again from their originals. The user's choices of blocks hold. It is one act,
    /// and undo takes back what was done if it was cancelled.
    pub fn reread(&self, again: &ReextractScope, watch: &dyn Watch) -> Result<Rereading, Error> {
        self.close_due()?;
        let ids = self.read(|store| match again {
            ReextractScope::These(ids) => Ok(ids.clone()),
            ReextractScope::Older => Ok(store.extracted_before(EXTRACTOR_VERSION)?),
            ReextractScope::All => Ok(store.live_articles()?.iter().map(|k| k.line.id).collect()),
        })?;
        if let ([only], ReextractScope::These(_)) = (ids.as_slice(), again) {
            self.read(|store| store.article(*only)?.ok_or(Error::NoArticle(*only)))?;
        }
        let mut told = Rereading {
            total: ids.len(),
            ..Rereading::default()
        };
        watch.rereading(&told);
        let mut act = None;
        for group in ids.chunks(GROUP) {
            if watch.cancelled() {
                break;
            }
            let results: Vec<_> = group
                .par_iter()
                .filter_map(|id| self.reextract_one(*id).transpose())
                .collect::<Result<_, _>>()?;
            self.write_reextracted(&results, &mut act, &mut told)?;
            told.done += group.len();
            watch.rereading(&told);
        }
        self.relink_if_stale()?;
        told.finished = true;
        told.undoable = act.is_some();
        watch.rereading(&told);
        Ok(told)
    }

    /// Reads one article again; `None` if it was removed.
    fn reextract_one(
        &self,
        id: ArticleId,
    ) -> Result<Option<(Reextraction, ReextractResult)>, Error> {
        let subject = match self.subject(id) {
            Ok(subject) => subject,
            Err(Error::NoArticle(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        let results = match read_anew(&subject) {
            Err(reason) => ReextractResult::Failed(reason),
            Ok(new) => {
                let visibly = !is_same_article(&subject, &new.article);
                let findings = new.findings.sentences == subject.text.sentences
                    && self.quotes_are_same(&subject, &new)?;
                let kind = subject.stored.line.kind == new.article.kind;
                if visibly || !findings || !kind {
                    ReextractResult::Changed {
                        new: Box::new(new),
                        visibly,
                    }
                } else {
                    ReextractResult::Same
                }
            }
        };
        Ok(Some((subject, results)))
    }

    /// An article with its provenance and its original.
    pub(super) fn subject(&self, id: ArticleId) -> Result<Reextraction, Error> {
        self.read(|store| {
            let stored = store.article(id)?.ok_or(Error::NoArticle(id))?;
            let provenance = store.provenance(stored.version)?;
            let choice = store.choice(id, provenance.original)?;
            let OpenArticle { stored, text } = OpenArticle::open(store, stored)?;
            Ok(Reextraction {
                text,
                bytes: store.original_bytes(provenance.original)?,
                choice: choice.map(Choice::of),
                provenance,
                stored,
            })
        })
    }

    fn quotes_are_same(&self, subject: &Reextraction, new: &NewVersion) -> Result<bool, Error> {
        self.read(|store| {
            let old = store.quotes(subject.stored.version)?;
            let old = old
                .iter()
                .map(|stored| (stored.quote.content, stored.quote.speaker));
            let new = new.findings.quotes.iter();
            Ok(old.eq(new.map(|quote| (quote.content, quote.speaker))))
        })
    }

    fn write_reextracted(
        &self,
        results: &[(Reextraction, ReextractResult)],
        act: &mut Option<ActId>,
        told: &mut Rereading,
    ) -> Result<(), Error> {
        let mut next = told.clone();
        let logged = self.write(|writing| {
            let mut logged = *act;
            for (subject, results) in results {
                let Reextraction {
                    stored, provenance, ..
                } = subject;
                // An article that changed meanwhile is left as it is.
                if !is_present(writing, subject)? {
                    continue;
                }
                match results {
                    ReextractResult::Same => {
                        writing.set_extractor(provenance.version, EXTRACTOR_VERSION)?
                    }
                    ReextractResult::Failed(lost) => {
                        writing.set_extractor(provenance.version, EXTRACTOR_VERSION)?;
                        next.failed += 1;
                        if next.reason.is_none() {
                            let (name, why) = (&stored.line.headline, &lost.reason);
                            next.reason = Some(format!("{name}: {why}"));
                            next.code = Some(lost.code);
                        }
                    }
                    ReextractResult::Changed { new, visibly } => {
                        next.changed += usize::from(*visibly);
                        let id = match logged {
                            Some(id) => id,
                            None => {
                                let act = Act::ReadAgain { articles: 0 };
                                writing.log_act(&act, self.today_in(writing)?, None)?
                            }
                        };
                        logged = Some(id);
                        put(writing, id, subject, new)?;
                    }
                }
            }
            if let Some(id) = logged {
                let articles = next.changed;
                writing.set_act(id, &Act::ReadAgain { articles })?;
                linking::mark_touched(writing)?;
            }
            Ok(logged)
        })?;
        *act = logged;
        *told = next;
        Ok(())
    }
}

/// Whether the article still has the version that was read again.
pub(super) fn is_present(store: &Store, subject: &Reextraction) -> Result<bool, Error> {
    let now = store.article(subject.stored.line.id)?;
    Ok(now.is_some_and(|now| now.version == subject.provenance.version))
}

/// Adds a version to an article. It has the arrival of the earlier version.
pub(super) fn put(
    writing: &Writing,
    act: ActId,
    subject: &Reextraction,
    new: &NewVersion,
) -> Result<(), Error> {
    let Reextraction {
        stored, provenance, ..
    } = subject;
    let article = stored.line.id;
    let arrival = Arrival {
        batch: provenance.batch,
        original: provenance.original,
        item: &provenance.item,
        moment: &provenance.moment,
        day: provenance.day,
    };
    let made = writing.update_article(article, new, arrival)?;
    writing.log_touched(act, article, None)?;
    Ok(writing.log_made_version(
        act,
        ReextractedVersion {
            article,
            earlier: provenance.version,
            made,
        },
    )?)
}

/// Undoes an act of re-extraction, except for articles that were updated meanwhile.
pub(crate) fn undo(writing: &Writing, act: ActId) -> Result<(), Error> {
    for made in writing.versions_made_by(act)? {
        if writing.current(made.article)? == Some(made.made) {
            writing.set_current(made.article, made.earlier)?;
        }
    }
    writing.undo_choices(act)?;
    Ok(writing.clear_merged_where_alive()?)
}

/// An article that was found again in its original.
pub(super) struct ArticleInFile {
    /// The name under which its file is read.
    pub(super) name: String,
    /// Its place among the file's articles.
    pub(super) place: usize,
    /// The article, as the extractor reads it.
    pub(super) article: Article,
}

/// Reads an article from its original.
fn read_anew(subject: &Reextraction) -> Result<NewVersion, ReextractError> {
    let mut found = find(subject)?;
    if let Some(choice) = subject.choice.clone() {
        found.article = chosen(subject, &found, choice)?;
    }
    make(subject, found.place, found.article)
}

/// The article from the blocks that the user chose.
pub(super) fn chosen(
    subject: &Reextraction,
    found: &ArticleInFile,
    choice: Choice,
) -> Result<Article, ReextractError> {
    let place = found.place;
    let read = on_thread(subject, &found.name, move |item| {
        nutgraf_import::read_chosen(item, place, &choice)
    });
    read?.map_err(|_| gone("nothing that you chose of its original is found in it"))
}

/// Makes the new version. Dates that depended on lost information stay.
pub(super) fn make(
    subject: &Reextraction,
    place: usize,
    mut article: Article,
) -> Result<NewVersion, ReextractError> {
    keep_date(subject, &mut article);
    let new = run_with_timeout(TIME_LIMIT, move || version(article));
    let failed = |error: Error| ReextractError::new(RejectCode::ReaderFailed, error.to_string());
    let mut new = new.map_err(why)?.map_err(failed)?;
    new.extraction = ExtractionInfo {
        extractor: Some(EXTRACTOR_VERSION),
        place: Some(place as u64),
        saved: subject.provenance.extraction.saved.clone(),
    };
    Ok(new)
}

/// Finds the article in its file. One of several articles is named after the file and itself; the
/// file's ending may be needed to read it.
pub(super) fn find(subject: &Reextraction) -> Result<ArticleInFile, ReextractError> {
    let item = &subject.provenance.item;
    let found = find_in(subject, item);
    match (found, item.rsplit_once(" › ")) {
        (Err(why), Some((file, _))) => find_in(subject, file).map_err(|_| why),
        (found, _) => found,
    }
}

fn find_in(subject: &Reextraction, name: &str) -> Result<ArticleInFile, ReextractError> {
    let read = on_thread(subject, name, nutgraf_import::read)?;
    let parts = match read.map_err(ReextractError::from)? {
        Reading::Links(_) => return Err(gone("it holds no article but addresses")),
        Reading::Articles(parts) => parts,
    };
    let is_alone = parts.len() == 1;
    let parts = parts.into_iter().enumerate();
    let articles = parts.filter_map(|(place, part)| Some((place, part.article.ok()?)));
    let known = |(place, article): &(usize, Article)| {
        let at_place = subject.provenance.extraction.place == Some(*place as u64);
        let same_head = article.headline == subject.stored.line.headline;
        let share = share_of_blocks(&subject.text, &article.body);
        share + if same_head { 0.5 } else { 0.0 } + if at_place { 0.25 } else { 0.0 }
    };
    let best = articles
        .map(|found| (known(&found), found))
        .max_by(|(a, _), (b, _)| a.total_cmp(b));
    match best {
        Some((score, (place, article))) if is_alone || score >= KNOWN => Ok(ArticleInFile {
            name: name.to_owned(),
            place,
            article,
        }),
        _ => Err(gone("it is no longer found in its file")),
    }
}

/// Runs a format reader on the original, on a separate thread with a time limit.
pub(super) fn on_thread<T: Send + 'static>(
    subject: &Reextraction,
    name: &str,
    work: impl FnOnce(&Item) -> T + Send + 'static,
) -> Result<T, ReextractError> {
    let name = name.to_owned();
    let bytes = subject.bytes.clone();
    let url = subject.stored.url.clone();
    let saved: Option<DateTime> = subject
        .provenance
        .extraction
        .saved
        .as_ref()
        .and_then(|saved| saved.parse().ok());
    let read = run_with_timeout(TIME_LIMIT, move || {
        work(&Item {
            name: &name,
            bytes: &bytes,
            url: url.as_deref(),
            saved,
        })
    });
    read.map_err(why)
}

fn gone(reason: &str) -> ReextractError {
    ReextractError::new(RejectCode::NoArticle, reason)
}

fn why(ended: TimeoutError) -> ReextractError {
    match ended {
        TimeoutError::Panicked => {
            ReextractError::new(RejectCode::ReaderFailed, "its reader failed on it")
        }
        TimeoutError::TooSlow => {
            ReextractError::new(RejectCode::TooSlow, "reading it took too long")
        }
        TimeoutError::NotBegun => ReextractError::new(
            RejectCode::TooSlow,
            "too many readers are still busy: start Nutgraf again",
        ),
    }
}

/// Keeps a date that the user set, and a date that depended on when the file was saved if that is
/// unknown: earlier libraries did not store it.
fn keep_date(subject: &Reextraction, article: &mut Article) {
    let Some(old) = &subject.stored.line.published else {
        return;
    };
    let unknown = subject.provenance.extraction.saved.is_none();
    let is_better = |new: DateEvidence| new <= old.evidence;
    let keeps = match &article.published {
        _ if old.evidence == DateEvidence::User => true,
        None => true,
        Some(new) => unknown && !is_better(new.evidence),
    };
    if keeps {
        article.published = Some(old.clone());
        let of_dates = |warning: &Warning| {
            matches!(
                warning,
                Warning::Undated
                    | Warning::DateInferred
                    | Warning::DateOfFile
                    | Warning::DateOfChange
            )
        };
        article.warnings.retain(|warning| !of_dates(warning));
        let before = subject.text.warnings.iter().copied();
        article.warnings.extend(before.filter(of_dates));
    }
}

fn is_same_article(subject: &Reextraction, new: &Article) -> bool {
    let Reextraction { stored, text, .. } = subject;
    stored.line.headline == new.headline
        && stored.line.source == new.source
        && stored.line.published == new.published
        && stored.line.language == new.language
        && text.standfirst == new.standfirst
        && text.byline == new.byline
        && text.dateline == new.dateline
        && text.updated == new.updated
        && text.body == new.body
        && text.blocks == new.blocks
        && text.furniture == new.furniture
        && text.details == new.details
}
