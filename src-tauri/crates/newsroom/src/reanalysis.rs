//! Analysing again what an earlier analysis read. The texts stay; new findings take the place of
//! the old ones, each portion in one transaction, so that a program that is killed has lost
//! nothing. Until that is done, an article gets its sentences in memory as it is opened: articles
//! that are told together are split alike, and none drops out.

use std::time::Duration;

use jiff::Zoned;
use nutgraf_analysis::{ANALYSIS, analyse};
use nutgraf_model::{ArticleId, By, EditionKey, Findings, Reanalysis};
use nutgraf_store::VersionId;
use rayon::prelude::*;

use crate::open_article::OpenArticle;
use crate::open_day::open_day;
use crate::{EditionDay, Error, Newsroom, Watch};

/// Versions that are analysed and written together.
const PORTION: usize = 16;

/// The rest after a portion in the background: about as long as the portion takes.
const REST: Duration = Duration::from_millis(25);

/// At most so many articles of a day are analysed before its edition is made: half a second of
/// one core.
const BEFORE_AN_EDITION: usize = 400;

/// How much of the machine analysing again may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Nobody waits: one core, half of the time.
    Background,
    /// Somebody waits: all cores.
    Full,
}

impl Newsroom {
    /// How many texts an earlier analysis read; replaced and removed ones count, too.
    pub fn analysed_by_older(&self) -> Result<usize, Error> {
        self.read(|store| Ok(store.count_analysed_before(ANALYSIS)?))
    }

    /// Analyses again what an earlier analysis read, the latest first. What the user said of
    /// quotes, speakers and stories holds, and closed editions stay as they are.
    pub fn reanalyse(&self, effort: Effort, watch: &dyn Watch) -> Result<Reanalysis, Error> {
        let mut told = Reanalysis {
            total: self.analysed_by_older()?,
            ..Reanalysis::default()
        };
        if told.total > 0 {
            self.reanalyse_all(effort, watch, &mut told)?;
        }
        told.finished = true;
        Ok(told)
    }

    fn reanalyse_all(
        &self,
        effort: Effort,
        watch: &dyn Watch,
        told: &mut Reanalysis,
    ) -> Result<(), Error> {
        let mut before = VersionId::MAX;
        watch.reanalysing(told);
        while !watch.cancelled() {
            let portion =
                self.read(|store| Ok(store.analysed_before(ANALYSIS, before, PORTION)?))?;
            let Some(&(last, _)) = portion.last() else {
                // Another program may have done a part of it.
                told.total = told.done;
                break;
            };
            self.analyse_again(&portion, effort)?;
            before = last;
            told.done += portion.len();
            told.total = told.total.max(told.done);
            watch.reanalysing(told);
            if effort == Effort::Background {
                std::thread::sleep(REST);
            }
        }
        self.identify_if_stale()?;
        told.finished = true;
        watch.reanalysing(told);
        Ok(())
    }

    /// Analyses again the articles that an earlier analysis read, of a day and of the day with
    /// articles before it, whose edition tells what is new. It runs before the day's edition is made.
    /// If the articles of a day are very many, only the latest are analysed.
    pub(crate) fn reanalyse_day(&self, by: By, day: EditionDay, now: &Zoned) -> Result<(), Error> {
        if self.is_read_only() {
            return Ok(());
        }
        let of_days = self.read(|store| {
            if !store.has_analysed_before(ANALYSIS)? {
                return Ok(Vec::new());
            }
            let day = day.resolve(open_day(store, now)?);
            let mut found = Vec::new();
            for day in [Some(day), store.day_before(by, day)?]
                .into_iter()
                .flatten()
            {
                let key = EditionKey { by, day };
                found.extend(store.of_day_analysed_before(ANALYSIS, key, BEFORE_AN_EDITION)?);
            }
            Ok(found)
        })?;
        if of_days.is_empty() {
            return Ok(());
        }
        for portion in of_days.chunks(PORTION) {
            self.analyse_again(portion, Effort::Full)?;
        }
        self.identify_if_stale()
    }

    fn analyse_again(
        &self,
        portion: &[(VersionId, ArticleId)],
        effort: Effort,
    ) -> Result<(), Error> {
        let found = |of: &(VersionId, ArticleId)| self.findings_anew(*of);
        let found: Vec<Option<(VersionId, Findings)>> = match effort {
            Effort::Full => portion.par_iter().map(found).collect::<Result<_, _>>()?,
            Effort::Background => portion.iter().map(found).collect::<Result<_, _>>()?,
        };
        self.write(|writing| {
            for (version, findings) in found.iter().flatten() {
                // Another program may have analysed it meanwhile, or it was a sample and is gone.
                let analysis = writing.analysis_of(*version)?;
                if analysis.is_some_and(|analysis| analysis < ANALYSIS) {
                    writing.set_findings(*version, findings)?;
                }
            }
            Ok(())
        })
    }

    /// What this analysis finds in a version; `None` where it fails on it.
    fn findings_anew(
        &self,
        (version, article): (VersionId, ArticleId),
    ) -> Result<Option<(VersionId, Findings)>, Error> {
        let open = self.read(|store| {
            let found = store.article_in(article, version)?;
            let text = found.as_ref().map(|_| store.text(version)).transpose()?;
            Ok(found
                .zip(text)
                .map(|((stored, _), text)| OpenArticle { stored, text }))
        })?;
        let findings = open.and_then(|open| open.analysed(analyse));
        Ok(findings.map(|findings| (version, findings)))
    }
}
