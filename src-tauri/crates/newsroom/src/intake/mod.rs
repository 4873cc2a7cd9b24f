//! Intake: source -> journal -> reading and analysis, many at once -> library, one writer.
//! An item is in the journal before it is read, and its receipt is written together with the
//! article, so that ending the program at any moment loses and doubles nothing.

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
mod timeout;
mod unpack;
mod upsert;
mod wording;

use nutgraf_model::{Batch, BatchId, Outcome, Receipt, ReceiptId};

pub(crate) use self::lease::Lease;
pub use self::reextract::ReextractScope;
pub(crate) use self::reextract::undo;
use crate::{Error, Newsroom, Source, Watch};

impl Newsroom {
    /// Imports sources; folders are walked. Articles that were read before the reader cancelled
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

    /// Finishes the imports that were cut off; those that run in another program are left alone.
    pub fn resume(&self, watch: &dyn Watch) -> Result<Vec<Batch>, Error> {
        if self.is_read_only() {
            return Ok(Vec::new());
        }
        let mut finished = Vec::new();
        for batch in self.read(|store| Ok(store.unfinished_batches()?))? {
            let Some(_lease) = Lease::take(self.dir(), batch)? else {
                continue;
            };
            // Another program may have finished it between our look and our lease.
            if !self.batch(batch)?.finished {
                self.close_due()?;
                finished.push(self.run(batch, watch)?);
            }
        }
        self.relink_if_stale()?;
        Ok(finished)
    }

    /// Tries a rejected item again; a receipt that is not one of a rejected item stays as it is.
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
                // Two readers of one archive would have its members twice.
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

    /// The right to work on an import; `None` where somebody has it.
    pub(crate) fn lease(&self, batch: BatchId) -> Result<Option<Lease>, Error> {
        Lease::take(self.dir(), batch)
    }

    pub(crate) fn batch(&self, batch: BatchId) -> Result<Batch, Error> {
        self.read(|store| store.batch(batch)?.ok_or(Error::NoBatch(batch)))
    }
}
