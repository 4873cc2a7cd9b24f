//! One text in several articles: the same wire report under two mastheads, a page saved again, a
//! later version. It is told once and shown once, with all the places it stands in.

use nutgraf_analysis::stories::{Fingerprint, texts};
use nutgraf_model::SourceEntry;
use nutgraf_store::{Kept, Store};

use crate::Error;
use crate::linking::fingerprint_of;
use crate::views::source_entry;

/// Another masthead's text is told in place of the first where it is so much longer: it has the
/// report and more.
const FULLER: f32 = 1.25;

/// The articles of one story that have one text.
pub(crate) struct Repeats {
    /// Earliest first; never empty.
    articles: Vec<Kept>,
    /// The one that is read for all.
    told: usize,
}

impl Repeats {
    fn of(articles: Vec<Kept>) -> Repeats {
        let mut told = 0;
        for (place, kept) in articles.iter().enumerate().skip(1) {
            let (line, best) = (&kept.line, &articles[told].line);
            let later = line.source.is_some() && line.source == best.source;
            if later || line.words as f32 > best.words as f32 * FULLER {
                told = place;
            }
        }
        Repeats { articles, told }
    }

    /// The one that is read for all: an outlet's latest version, the fullest of several outlets,
    /// else the first.
    pub(crate) fn told(&self) -> &Kept {
        &self.articles[self.told]
    }

    /// Those that are not read.
    pub(crate) fn untold(&self) -> impl Iterator<Item = &Kept> {
        let told = self.told;
        let articles = self.articles.iter().enumerate();
        articles
            .filter(move |(place, _)| *place != told)
            .map(|(_, kept)| kept)
    }

    /// How a story shows them: the first, with the others beneath it.
    pub(crate) fn entry(&self, day: impl Fn(&Kept) -> nutgraf_model::Day) -> SourceEntry {
        let mut entries = self
            .articles
            .iter()
            .map(|kept| source_entry(kept, day(kept)));
        let first = &self.articles[0];
        let mut entry = entries
            .next()
            .unwrap_or_else(|| source_entry(first, day(first)));
        entry.also = entries.collect();
        entry
    }
}

/// The articles of one story, given earliest first, gathered by their text, in the order of the
/// first of each.
pub(crate) fn gather(store: &Store, articles: Vec<Kept>) -> Result<Vec<Repeats>, Error> {
    if articles.len() < 2 {
        return Ok(articles
            .into_iter()
            .map(|kept| Repeats::of(vec![kept]))
            .collect());
    }
    let print = |kept: &Kept| fingerprint_of(store, kept.line.id);
    let prints: Vec<Fingerprint> = articles.iter().map(print).collect::<Result<_, Error>>()?;
    let first = texts(&prints.iter().collect::<Vec<_>>());
    let mut gathered: Vec<Vec<Kept>> = vec![Vec::new(); articles.len()];
    for (kept, first) in articles.into_iter().zip(first) {
        gathered[first].push(kept);
    }
    let some = gathered.into_iter().filter(|repeats| !repeats.is_empty());
    Ok(some.map(Repeats::of).collect())
}

/// The articles of each text that are read.
pub(crate) fn told(repeats: &[Repeats]) -> Vec<Kept> {
    repeats
        .iter()
        .map(|repeats| repeats.told().clone())
        .collect()
}
