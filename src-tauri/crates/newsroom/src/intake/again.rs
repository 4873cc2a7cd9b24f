//! Reading kept originals again: with better readers, or as the reader chose. An article keeps its
//! day, its marks, its story and what was said of its speakers; it gets another version.

use jiff::civil::DateTime;
use nutgraf_import::{Choice, Item, READERS, ReadError, Reading};
use nutgraf_model::{Act, Article, ArticleId, DateEvidence, RejectCode, Rereading, Warning};
use nutgraf_store::{ActId, Arrival, Kept, Made, NewVersion, Origin, ReadAs, Store, Text, Writing};
use rayon::prelude::*;

use super::changes::share_of_blocks;
use super::prepare::version;
use super::within::{Ended, PATIENCE, within};
use crate::{Error, Newsroom, Watch, linking};

/// Which originals are read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Again {
    /// Those of these articles.
    These(Vec<ArticleId>),
    /// Those that earlier readers read.
    Older,
    /// All.
    All,
}

/// Articles that are read at once and written together.
const GROUP: usize = 16;
/// The share of its paragraphs by which an article is known among those of its file.
const KNOWN: f32 = 0.3;

/// An article, how it was read, and the bytes.
pub(super) struct Subject {
    pub(super) kept: Kept,
    pub(super) origin: Origin,
    pub(super) text: Text,
    pub(super) bytes: Vec<u8>,
    pub(super) choice: Option<Choice>,
}

/// Why an original does not give its article any more.
pub(super) struct Lost {
    pub(super) code: RejectCode,
    pub(super) reason: String,
}

impl Lost {
    fn new(code: RejectCode, reason: impl Into<String>) -> Lost {
        let reason = reason.into();
        Lost { code, reason }
    }
}

impl From<ReadError> for Lost {
    fn from(error: ReadError) -> Lost {
        Lost::new(error.code(), error.to_string())
    }
}

/// What reading an article again came to.
enum Came {
    /// Another text, head or set of findings.
    Changed { new: Box<NewVersion>, visibly: bool },
    /// The same.
    Same,
    /// It cannot be read.
    Failed(Lost),
}

impl Newsroom {
    /// How many articles were read by earlier readers.
    pub fn read_by_older(&self) -> Result<usize, Error> {
        self.read(|store| Ok(store.count_read_before(READERS)?))
    }

    /// Reads originals again. What the reader chose of them holds. One act, which undo takes back
    /// as far as it came.
    pub fn reread(&self, again: &Again, watch: &dyn Watch) -> Result<Rereading, Error> {
        self.close_due()?;
        let ids = self.read(|store| match again {
            Again::These(ids) => Ok(ids.clone()),
            Again::Older => Ok(store.read_before(READERS)?),
            Again::All => Ok(store.live_articles()?.iter().map(|k| k.line.id).collect()),
        })?;
        if let ([only], Again::These(_)) = (ids.as_slice(), again) {
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
            let came: Vec<_> = group
                .par_iter()
                .filter_map(|id| self.come_again(*id).transpose())
                .collect::<Result<_, _>>()?;
            self.settle_again(&came, &mut act, &mut told)?;
            told.done += group.len();
            watch.rereading(&told);
        }
        self.relink_if_stale()?;
        told.finished = true;
        told.undoable = act.is_some();
        watch.rereading(&told);
        Ok(told)
    }

    /// Reads one article again; `None` where it was removed.
    fn come_again(&self, id: ArticleId) -> Result<Option<(Subject, Came)>, Error> {
        let subject = match self.subject(id) {
            Ok(subject) => subject,
            Err(Error::NoArticle(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        let came = match read_anew(&subject) {
            Err(reason) => Came::Failed(reason),
            Ok(new) => {
                let visibly = !is_same_article(&subject, &new.article);
                let findings = new.findings.sentences == subject.text.sentences
                    && self.quotes_are_same(&subject, &new)?;
                match visibly || !findings {
                    true => Came::Changed {
                        new: Box::new(new),
                        visibly,
                    },
                    false => Came::Same,
                }
            }
        };
        Ok(Some((subject, came)))
    }

    /// An article with all that is known of how it was read.
    pub(super) fn subject(&self, id: ArticleId) -> Result<Subject, Error> {
        self.read(|store| {
            let kept = store.article(id)?.ok_or(Error::NoArticle(id))?;
            let origin = store.origin(kept.version)?;
            let choice = store.choice(id, origin.original)?;
            Ok(Subject {
                text: store.text(kept.version)?,
                bytes: store.original_bytes(origin.original)?,
                choice: choice.map(Choice::of),
                origin,
                kept,
            })
        })
    }

    fn quotes_are_same(&self, subject: &Subject, new: &NewVersion) -> Result<bool, Error> {
        self.read(|store| {
            let old = store.quotes(subject.kept.version)?;
            let old = old
                .iter()
                .map(|kept| (kept.quote.content, kept.quote.speaker));
            let new = new.findings.quotes.iter();
            Ok(old.eq(new.map(|quote| (quote.content, quote.speaker))))
        })
    }

    fn settle_again(
        &self,
        came: &[(Subject, Came)],
        act: &mut Option<ActId>,
        told: &mut Rereading,
    ) -> Result<(), Error> {
        let mut next = told.clone();
        let logged = self.write(|writing| {
            let mut logged = *act;
            for (subject, came) in came {
                let Subject { kept, origin, .. } = subject;
                // Whatever came or went meanwhile goes before this.
                if !is_present(writing, subject)? {
                    continue;
                }
                match came {
                    Came::Same => writing.set_reader(origin.version, READERS)?,
                    Came::Failed(lost) => {
                        writing.set_reader(origin.version, READERS)?;
                        next.failed += 1;
                        if next.reason.is_none() {
                            let (name, why) = (&kept.line.headline, &lost.reason);
                            next.reason = Some(format!("{name}: {why}"));
                            next.code = Some(lost.code);
                        }
                    }
                    Came::Changed { new, visibly } => {
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

/// Whether an article still is as it was when it was read.
pub(super) fn is_present(store: &Store, subject: &Subject) -> Result<bool, Error> {
    let now = store.article(subject.kept.line.id)?;
    Ok(now.is_some_and(|now| now.version == subject.origin.version))
}

/// Gives an article another version, which came when the earlier one did.
pub(super) fn put(
    writing: &Writing,
    act: ActId,
    subject: &Subject,
    new: &NewVersion,
) -> Result<(), Error> {
    let Subject { kept, origin, .. } = subject;
    let article = kept.line.id;
    let arrival = Arrival {
        batch: origin.batch,
        original: origin.original,
        item: &origin.item,
        moment: &origin.moment,
        day: origin.day,
    };
    let made = writing.update_article(article, new, arrival)?;
    writing.log_touched(act, article, None)?;
    Ok(writing.log_made(
        act,
        Made {
            article,
            earlier: origin.version,
            made,
        },
    )?)
}

/// Takes back what an act made of articles, where nothing newer came meanwhile.
pub(crate) fn take_back(writing: &Writing, act: ActId) -> Result<(), Error> {
    for made in writing.made_by(act)? {
        if writing.current(made.article)? == Some(made.made) {
            writing.set_current(made.article, made.earlier)?;
        }
    }
    Ok(writing.undo_choices(act)?)
}

/// An article found again in its original.
pub(super) struct Found {
    /// The name under which its file is read.
    pub(super) name: String,
    /// Its place among the file's articles.
    pub(super) place: usize,
    /// The article, as the extractor reads it.
    pub(super) article: Article,
}

/// Reads an article from its original on a reader's thread; else why that cannot be.
fn read_anew(subject: &Subject) -> Result<NewVersion, Lost> {
    let mut found = find(subject)?;
    if let Some(choice) = subject.choice.clone() {
        found.article = chosen(subject, &found, choice)?;
    }
    make(subject, found.place, found.article)
}

/// The article as the reader chose it.
pub(super) fn chosen(subject: &Subject, found: &Found, choice: Choice) -> Result<Article, Lost> {
    let place = found.place;
    let read = on_thread(subject, &found.name, move |item| {
        nutgraf_import::read_chosen(item, place, &choice)
    });
    read?.map_err(|_| gone("nothing that you chose of its original is found in it"))
}

/// Makes a version of an article that was read again; dates that rested on what is no longer
/// known stay.
pub(super) fn make(
    subject: &Subject,
    place: usize,
    mut article: Article,
) -> Result<NewVersion, Lost> {
    keep_date(subject, &mut article);
    let new = within(PATIENCE, move || version(article));
    let failed = |error: Error| Lost::new(RejectCode::ReaderFailed, error.to_string());
    let mut new = new.map_err(why)?.map_err(failed)?;
    new.read = ReadAs {
        reader: Some(READERS),
        place: Some(place as u64),
        saved: subject.origin.read.saved.clone(),
    };
    Ok(new)
}

/// The article among those of its file. One of several is listed under the file's name and its
/// own; the file's ending may be needed to read it.
pub(super) fn find(subject: &Subject) -> Result<Found, Lost> {
    let item = &subject.origin.item;
    let found = find_in(subject, item);
    match (found, item.rsplit_once(" › ")) {
        (Err(why), Some((file, _))) => find_in(subject, file).map_err(|_| why),
        (found, _) => found,
    }
}

fn find_in(subject: &Subject, name: &str) -> Result<Found, Lost> {
    let read = on_thread(subject, name, nutgraf_import::read)?;
    let parts = match read.map_err(Lost::from)? {
        Reading::Links(_) => return Err(gone("it holds no article but addresses")),
        Reading::Articles(parts) => parts,
    };
    let is_alone = parts.len() == 1;
    let parts = parts.into_iter().enumerate();
    let articles = parts.filter_map(|(place, part)| Some((place, part.article.ok()?)));
    let known = |(place, article): &(usize, Article)| {
        let at_place = subject.origin.read.place == Some(*place as u64);
        let same_head = article.headline == subject.kept.line.headline;
        let share = share_of_blocks(&subject.text, &article.body);
        share + if same_head { 0.5 } else { 0.0 } + if at_place { 0.25 } else { 0.0 }
    };
    let best = articles
        .map(|found| (known(&found), found))
        .max_by(|(a, _), (b, _)| a.total_cmp(b));
    match best {
        Some((score, (place, article))) if is_alone || score >= KNOWN => Ok(Found {
            name: name.to_owned(),
            place,
            article,
        }),
        _ => Err(gone("it is no longer found in its file")),
    }
}

/// Does a reader's work on an article's original where a panic or a hang of it does no harm.
pub(super) fn on_thread<T: Send + 'static>(
    subject: &Subject,
    name: &str,
    work: impl FnOnce(&Item) -> T + Send + 'static,
) -> Result<T, Lost> {
    let name = name.to_owned();
    let bytes = subject.bytes.clone();
    let url = subject.kept.url.clone();
    let saved: Option<DateTime> = subject
        .origin
        .read
        .saved
        .as_ref()
        .and_then(|saved| saved.parse().ok());
    let read = within(PATIENCE, move || {
        work(&Item {
            name: &name,
            bytes: &bytes,
            url: url.as_deref(),
            saved,
        })
    });
    read.map_err(why)
}

fn gone(reason: &str) -> Lost {
    Lost::new(RejectCode::NoArticle, reason)
}

fn why(ended: Ended) -> Lost {
    match ended {
        Ended::Panicked => Lost::new(RejectCode::ReaderFailed, "its reader failed on it"),
        Ended::TooSlow => Lost::new(RejectCode::TooSlow, "reading it took too long"),
        Ended::NotBegun => Lost::new(
            RejectCode::TooSlow,
            "too many readers are still busy: start Nutgraf again",
        ),
    }
}

/// Keeps the date that the reader set, or that rested on a day no longer known: originals of
/// earlier libraries do not say when they were saved.
fn keep_date(subject: &Subject, article: &mut Article) {
    let Some(old) = &subject.kept.line.published else {
        return;
    };
    let unknown = subject.origin.read.saved.is_none();
    let is_better = |new: DateEvidence| new <= old.evidence;
    let keeps = match &article.published {
        _ if old.evidence == DateEvidence::Reader => true,
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

fn is_same_article(subject: &Subject, new: &Article) -> bool {
    let Subject { kept, text, .. } = subject;
    kept.line.headline == new.headline
        && kept.line.source == new.source
        && kept.line.published == new.published
        && kept.line.language == new.language
        && text.standfirst == new.standfirst
        && text.byline == new.byline
        && text.dateline == new.dateline
        && text.updated == new.updated
        && text.body == new.body
        && text.blocks == new.blocks
        && text.furniture == new.furniture
}
