//! Intake: source -> journal -> reading and analysis on many threads -> library on one writer. An
//! item enters the journal before it is read, and its receipt is written together with the article.
//! So nothing is lost or doubled if the program ends at any moment.

mod block_choice;
mod changes;
mod fetch;
mod folder_walk;
mod group;
mod item_bytes;
mod item_error;
mod journal;
mod lease;
mod path_bytes;
mod prepare;
mod reextract;
mod run;
mod sameness;
mod unpack;
mod upsert;
mod wording;

use nutgraf_model::{Batch, BatchId, Outcome, Receipt, ReceiptId};

pub(crate) use self::lease::Lease;
pub use self::reextract::ReextractScope;
pub(crate) use self::reextract::undo;
use crate::{Error, Newsroom, Source, Watch};

impl Newsroom {
    /// Imports sources, and everything below folders. If the user cancels, articles that were read
    /// stay.
    pub fn import(&self, sources: &[Source], watch: &dyn Watch) -> Result<Batch, Error> {
        self.import_as(sources, false, watch)
    }

    pub(crate) fn import_as(
        &self,
        sources: &[Source],
        samples: bool,
        watch: &dyn Watch,
    ) -> Result<Batch, Error> {
        self.close_due()?;
        let (batch, _lease) = self.enter(sources, samples, watch)?;
        self.run(batch, watch)
    }

    /// Finishes interrupted imports. Imports that run in another program are left alone.
    pub fn resume(&self, watch: &dyn Watch) -> Result<Vec<Batch>, Error> {
        if self.is_read_only() {
            return Ok(Vec::new());
        }
        let mut finished = Vec::new();
        for batch in self.read(|store| Ok(store.unfinished_batches()?))? {
            let Some(_lease) = Lease::take(self.dir(), batch)? else {
                continue;
            };
            // Another program may have finished it before the lease was taken.
            if !self.batch(batch)?.finished {
                self.close_due()?;
                finished.push(self.run(batch, watch)?);
            }
        }
        self.relink_if_stale()?;
        Ok(finished)
    }

    /// Tries a rejected item again. Other receipts stay as they are.
    pub fn retry(&self, receipt: ReceiptId, watch: &dyn Watch) -> Result<Receipt, Error> {
        self.close_due()?;
        let (known, journal) = self.read(|store| {
            let known = store.receipt(receipt)?.ok_or(Error::NoReceipt(receipt))?;
            let journal = store.journal(receipt)?;
            Ok((known, journal.ok_or(Error::NoReceipt(receipt))?))
        })?;
        if !matches!(known.outcome, Outcome::Rejected { .. }) {
            return Ok(known);
        }
        match prepare::prepare(self, &journal.item, watch) {
            prepare::Prepared::Opens(container) => {
                // Two threads that read one archive would import its members twice.
                let batch = journal.batch;
                let lease = self.lease(batch)?;
                let _lease = lease.ok_or(Error::StillRunning(batch))?;
                self.reopen(journal, *container, watch)?;
            }
            prepared => {
                let items = vec![(group::GroupItem::of(&journal), prepared)];
                let ended = self.settle(&group::ItemGroup::of(items), upsert::Attempt::Retry)?;
                ended.iter().for_each(|receipt| watch.receipt(receipt));
            }
        }
        self.relink_if_stale()?;
        let now = self.read(|store| Ok(store.receipt(receipt)?))?;
        Ok(now.unwrap_or(known))
    }

    /// All imports, latest first.
    pub fn batches(&self) -> Result<Vec<Batch>, Error> {
        self.read(|store| Ok(store.batches()?))
    }

    /// The receipts of an import, in the order of its items.
    pub fn receipts(&self, batch: BatchId) -> Result<Vec<Receipt>, Error> {
        self.read(|store| {
            store.batch(batch)?.ok_or(Error::NoBatch(batch))?;
            Ok(store.receipts(batch)?)
        })
    }

    /// Takes the lease of an import; `None` if another thread or program holds it.
    pub(crate) fn lease(&self, batch: BatchId) -> Result<Option<Lease>, Error> {
        Lease::take(self.dir(), batch)
    }

    pub(crate) fn batch(&self, batch: BatchId) -> Result<Batch, Error> {
        self.read(|store| store.batch(batch)?.ok_or(Error::NoBatch(batch)))
    }
}
